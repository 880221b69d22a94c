package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks XML by the local names of its elements, so that both forms of Word's name spaces read alike. */
final class Xml {
    private Xml() {
    }

    static List<Element> children(Element parent) {
        List<Element> all = new ArrayList<>();
        if (parent == null) return all;
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) all.add(e);
        }
        return all;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(e -> name.equals(e.getLocalName())).toList();
    }

    /** The first child of each name in turn; null where one is missing. */
    static Element child(Element parent, String... path) {
        Element at = parent;
        for (String name : path) {
            Element next = null;
            for (Node n = at == null ? null : at.getFirstChild(); n != null && next == null; n = n.getNextSibling()) {
                if (n instanceof Element e && name.equals(e.getLocalName())) next = e;
            }
            at = next;
        }
        return at;
    }

    /** An attribute by its local name; null where it has none. */
    static String attribute(Element e, String name) {
        if (e == null) return null;
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Node a = e.getAttributes().item(i);
            if (name.equals(a.getLocalName())) return a.getNodeValue();
        }
        return null;
    }

    static String val(Element parent, String... path) {
        return attribute(child(parent, path), "val");
    }

    static Integer number(String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A switch such as {@code <w:b/>} or {@code <w:b w:val="0"/>}: null where it is not there. */
    static Boolean on(Element parent, String name) {
        Element e = child(parent, name);
        if (e == null) return null;
        String val = attribute(e, "val");
        return val == null || !(val.equals("0") || val.equals("false") || val.equals("off") || val.equals("none"));
    }
}
