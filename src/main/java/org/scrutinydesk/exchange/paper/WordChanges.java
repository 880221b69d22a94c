package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Settles the tracked changes of a Word file in its tree, and counts them as a reader would: what one person inserted in one
 * stretch is one insertion, however Word cut it up. A mark {@code del} is left on paragraphs that run into the next one and on
 * rows that are gone.
 */
final class WordChanges {
    private static final List<String> KINDS = List.of("insertion", "deletion", "move", "change of form");

    private final Tracked tracked;
    /** How many of each kind, by who made them. */
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private String running;

    WordChanges(Tracked tracked) {
        this.tracked = tracked;
    }

    void settle(Element parent) {
        if (parent == null) return;
        for (Element e : Xml.children(parent)) {
            switch (e.getLocalName()) {
                case "p" -> paragraph(e);
                case "tr" -> {
                    mark(Xml.child(e, "trPr"));
                    settle(e);
                }
                case "ins", "moveTo", "del", "moveFrom" -> stretch(parent, e);
                case "pPr", "trPr" -> form(e);
                case "rPr" -> form(e);
                case "r" -> {
                    running = null;
                    settle(e);
                }
                default -> settle(e);
            }
        }
    }

    private void paragraph(Element p) {
        settle(p);
        Element letters = Xml.child(p, "pPr", "rPr");
        if (!mark(letters)) running = null;
    }

    /** The tracked end of a paragraph, or a tracked row. @return whether there is one */
    private boolean mark(Element properties) {
        boolean found = false;
        boolean gone = false;
        for (Element e : Xml.children(properties)) {
            String name = e.getLocalName();
            if (!isChange(name)) continue;
            count(name, e);
            found = true;
            gone |= drops(name);
            properties.removeChild(e);
        }
        if (gone) properties.appendChild(properties.getOwnerDocument().createElementNS(properties.getNamespaceURI(), "del"));
        return found;
    }

    private void stretch(Element parent, Element e) {
        String name = e.getLocalName();
        count(name, e);
        String mine = running;
        if (!drops(name)) {
            List<Element> kept = Xml.children(e);
            kept.forEach(child -> parent.insertBefore(child, e));
            for (Element child : kept) {
                // What one person inserted another can have deleted again.
                if (isChange(child.getLocalName())) stretch(parent, child);
                else settle(child);
            }
        }
        parent.removeChild(e);
        running = mine;
    }

    /** A tracked change of how letters or paragraphs look. */
    private void form(Element properties) {
        if (properties == null) return;
        String name = properties.getLocalName();
        Element change = Xml.child(properties, name + "Change");
        if (name.equals("pPr")) form(Xml.child(properties, "rPr"));
        if (change == null) return;
        String before = running;
        running = null;
        count("form", change);
        running = before;
        Element old = Xml.child(change, name);
        properties.removeChild(change);
        if (tracked == Tracked.ACCEPT || name.equals("trPr")) return;
        for (Element e : Xml.children(properties)) {
            if (!isChange(e.getLocalName()) && !e.getLocalName().matches("rPr|sectPr")) properties.removeChild(e);
        }
        for (Element e : Xml.children(old)) properties.appendChild(e);
    }

    private static boolean isChange(String name) {
        return name.equals("ins") || name.equals("del") || name.equals("moveTo") || name.equals("moveFrom");
    }

    private boolean drops(String name) {
        boolean takesAway = name.equals("del") || name.equals("moveFrom");
        return takesAway == (tracked == Tracked.ACCEPT);
    }

    private void count(String name, Element change) {
        String author = Xml.attribute(change, "author");
        String by = author == null || author.isBlank() ? "somebody" : author.strip();
        String key = name + "\n" + by;
        if (key.equals(running)) return;
        running = key;
        int kind = switch (name) {
            case "ins" -> 0;
            case "del" -> 1;
            case "moveFrom" -> 2;
            case "form" -> 3;
            default -> -1;
        };
        if (kind >= 0) counts.computeIfAbsent(by, k -> new int[KINDS.size()])[kind]++;
    }

    /** Says before anything else who changed how much, and what became of it. */
    void tell(Notes notes) {
        if (counts.isEmpty()) return;
        List<String> people = new ArrayList<>();
        counts.forEach((by, n) -> {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < n.length; i++) {
                if (n[i] > 0) parts.add(n[i] + " " + (n[i] == 1 ? KINDS.get(i) : KINDS.get(i).replaceFirst("^(\\w+)", "$1s")));
            }
            people.add(and(parts) + " by " + by);
        });
        notes.tracked("This file has " + String.join("; ", people) + (tracked == Tracked.ACCEPT
            ? ". They were taken as accepted." : ". They were refused: the words stand as they were before them."));
    }

    private static String and(List<String> parts) {
        if (parts.size() == 1) return parts.getFirst();
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
