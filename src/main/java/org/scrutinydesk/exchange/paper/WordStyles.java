package org.scrutinydesk.exchange.paper;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/** What the styles of a Word file say: which are headings, how they count, which are bold. */
final class WordStyles {
    /** A Word file's chain of styles is short; a longer one runs in a circle. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private String plain;
    private Integer size;

    WordStyles(Element root) {
        size = Xml.number(Xml.val(root, "docDefaults", "rPrDefault", "rPr", "sz"));
        for (Element style : Xml.children(root, "style")) {
            String id = Xml.attribute(style, "styleId");
            if (id == null) continue;
            styles.put(id, style);
            if ("paragraph".equals(Xml.attribute(style, "type")) && "1".equals(Xml.attribute(style, "default"))) plain = id;
        }
    }

    /** The style's name in small letters: {@code heading 1}, {@code toc 2}, {@code title}. */
    String name(String id) {
        String name = Xml.val(styles.get(id), "name");
        return (name == null ? id == null ? "" : id : name).toLowerCase(Locale.ROOT);
    }

    /** 1 to 9 for a heading, -1 for the title, 0 for anything else. */
    int heading(String id) {
        String at = id;
        for (int i = 0; at != null && i < LONGEST_CHAIN; i++) {
            String name = name(at);
            if (name.equals("title")) return -1;
            if (name.matches("heading ?[1-9]")) return name.charAt(name.length() - 1) - '0';
            Integer outline = Xml.number(Xml.val(styles.get(at), "pPr", "outlineLvl"));
            if (outline != null && outline >= 0 && outline < 9) return outline + 1;
            at = Xml.val(styles.get(at), "basedOn");
        }
        return 0;
    }

    /** The style, nearest first, that says how its paragraphs count; null where none does. */
    String counting(String id) {
        String at = id == null ? plain : id;
        for (int i = 0; at != null && i < LONGEST_CHAIN; i++) {
            if (Xml.child(styles.get(at), "pPr", "numPr") != null) return at;
            at = Xml.val(styles.get(at), "basedOn");
        }
        return null;
    }

    Element numbering(String id) {
        return Xml.child(styles.get(id), "pPr", "numPr");
    }

    /** Whether a switch of the letters, {@code b} or {@code i}, is on in this style; null where it does not say. */
    Boolean letters(String id, String name) {
        String at = id;
        for (int i = 0; at != null && i < LONGEST_CHAIN; i++) {
            Boolean on = Xml.on(Xml.child(styles.get(at), "rPr"), name);
            if (on != null) return on;
            at = Xml.val(styles.get(at), "basedOn");
        }
        return null;
    }

    /** The size of its letters in half points; null where nothing says. */
    Integer size(String id) {
        String at = id == null ? plain : id;
        for (int i = 0; at != null && i < LONGEST_CHAIN; i++) {
            Integer own = Xml.number(Xml.val(styles.get(at), "rPr", "sz"));
            if (own != null) return own;
            at = Xml.val(styles.get(at), "basedOn");
        }
        return size;
    }
}
