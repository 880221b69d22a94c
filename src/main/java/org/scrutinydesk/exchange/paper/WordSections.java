package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.List;
import org.scrutinydesk.paper.Paragraph;
import org.w3c.dom.Element;

/**
 * The sections of a Word file: where its pages turn on their side and back. A section that lies on its side only for a table as
 * wide as those that this program turns by itself is none of its own.
 */
final class WordSections {
    /** From so many columns a table lies on its side by itself. */
    private static final int WIDE = 8;
    private static final String CHOSEN = "_Scrutiny_side";

    private record Section(boolean landscape, boolean turns, boolean newPage) {
    }

    private final List<Section> sections = new ArrayList<>();
    private int at;

    WordSections(Element body) {
        boolean wide = false;
        boolean chosen = false;
        for (Element e : Xml.children(body)) {
            chosen |= chosen(e);
            if (e.getLocalName().equals("tbl")) {
                wide |= WordTable.rows(e).stream().anyMatch(r -> WordTable.cells(r).size() >= WIDE);
            }
            Element end = e.getLocalName().equals("sectPr") ? e : Xml.child(e, "pPr", "sectPr");
            if (end == null) continue;
            boolean landscape = landscape(end);
            String type = Xml.val(end, "type");
            sections.add(new Section(landscape, landscape && (chosen || !wide), type == null || !type.equals("continuous")));
            wide = false;
            chosen = false;
        }
    }

    private static boolean chosen(Element e) {
        return Xml.children(e, "bookmarkStart").stream().anyMatch(b -> String.valueOf(Xml.attribute(b, "name")).startsWith(CHOSEN));
    }

    private static boolean landscape(Element section) {
        Element size = Xml.child(section, "pgSz");
        Integer wide = Xml.number(Xml.attribute(size, "w"));
        Integer high = Xml.number(Xml.attribute(size, "h"));
        return "landscape".equals(Xml.attribute(size, "orient")) || wide != null && high != null && wide > high;
    }

    /** The break that stands where the first section begins; null for none. */
    Integer first() {
        return !sections.isEmpty() && sections.getFirst().turns() ? Integer.valueOf(Paragraph.ON_THEIR_SIDE) : null;
    }

    /** The break that stands behind the paragraph that ends a section; null for none. */
    Integer next() {
        if (at + 1 >= sections.size()) return null;
        Section before = sections.get(at++);
        Section now = sections.get(at);
        if (now.turns() != before.turns()) return now.turns() ? Integer.valueOf(Paragraph.ON_THEIR_SIDE) : Integer.valueOf(Paragraph.UPRIGHT);
        return now.landscape() == before.landscape() && now.newPage() ? Integer.valueOf(Paragraph.NEW_PAGE) : null;
    }
}
