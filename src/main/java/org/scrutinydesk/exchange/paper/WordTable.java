package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.w3c.dom.Element;

/**
 * A table of a Word file, with its merged cells taken apart: what spans rows stands in each of them, what spans columns in
 * the first.
 *
 * @param header the file says that the first row is one
 * @param bare   a file that names the table says that it has none
 * @param merged cells were taken apart
 * @param totals the file says that the last row is of totals
 * @param name   what it is called for those who cannot see it; may be null
 */
record WordTable(List<List<String>> rows, boolean header, boolean bare, boolean merged, boolean totals, String name) {
    private static final int MOST_COLUMNS = 63;
    /** In the older form of what Word shows of a table. */
    private static final int TOTAL_ROW = 0x40;

    /** @param words the words of a cell */
    static WordTable of(Element table, Function<Element, String> words) {
        List<List<String>> rows = new ArrayList<>();
        List<Boolean> heads = new ArrayList<>();
        Map<Integer, String> above = new HashMap<>();
        boolean merged = false;
        boolean twoHeads = twoHeads(rows(table));
        for (Element row : rows(table)) {
            if (Xml.child(row, "trPr", "del") != null) continue;
            boolean head = twoHeads && rows.size() < 2 || Boolean.TRUE.equals(Xml.on(Xml.child(row, "trPr"), "tblHeader"));
            List<String> cells = new ArrayList<>();
            Integer before = Xml.number(Xml.val(row, "trPr", "gridBefore"));
            for (int i = 0; before != null && i < Math.min(before, MOST_COLUMNS); i++) cells.add("");
            for (Element cell : cells(row)) {
                Element properties = Xml.child(cell, "tcPr");
                Integer span = Xml.number(Xml.val(properties, "gridSpan"));
                Element vertical = Xml.child(properties, "vMerge");
                boolean goesOn = goesOn(vertical);
                String own = words.apply(cell);
                String text = goesOn && own.isEmpty() ? above.getOrDefault(cells.size(), "") : own;
                above.put(cells.size(), text);
                merged |= goesOn || span != null && span > 1;
                cells.add(text);
                // A head above several columns belongs to each of them.
                for (int i = 1; span != null && i < Math.min(span, MOST_COLUMNS); i++) cells.add(head ? text : "");
            }
            rows.add(cells);
            heads.add(head);
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        for (List<String> row : rows) {
            while (row.size() < columns) row.add("");
        }
        int count = 0;
        while (count < heads.size() - 1 && heads.get(count)) count++;
        List<List<String>> even = new ArrayList<>(rows.subList(Math.min(count, rows.size()), rows.size()));
        if (count > 0) even.addFirst(oneHeader(rows.subList(0, count), columns));
        // A row to be filled in says something, but what stands over the first words is no header.
        while (!even.isEmpty() && even.getFirst().stream().allMatch(String::isBlank)) even.removeFirst();
        // Without a name it says so of many a table whose first row is a header to look at.
        Element properties = Xml.child(table, "tblPr");
        String firstRow = Xml.attribute(Xml.child(properties, "tblLook"), "firstRow");
        boolean bare = count == 0 && Xml.child(properties, "tblCaption") != null && ("0".equals(firstRow) || "false".equals(firstRow));
        return new WordTable(even, count > 0, bare, merged, totals(table), Xml.val(properties, "tblCaption"));
    }

    /** A name above several columns beside one that reaches down into the next row: two rows of headers, though the file does not say so. */
    private static boolean twoHeads(List<Element> rows) {
        if (rows.size() < 3) return false;
        List<Element> first = cells(rows.getFirst());
        boolean down = first.stream().anyMatch(c -> "restart".equals(Xml.val(c, "tcPr", "vMerge")));
        boolean across = first.stream().map(c -> Xml.number(Xml.val(c, "tcPr", "gridSpan"))).anyMatch(n -> n != null && n > 1);
        // What reaches down further is the name of a group of rows.
        boolean further = cells(rows.get(2)).stream().anyMatch(c -> goesOn(Xml.child(c, "tcPr", "vMerge")));
        return down && across && !further;
    }

    private static boolean goesOn(Element vertical) {
        return vertical != null && !"restart".equals(Xml.attribute(vertical, "val"));
    }

    private static boolean totals(Element table) {
        Element look = Xml.child(table, "tblPr", "tblLook");
        String last = Xml.attribute(look, "lastRow");
        String older = Xml.attribute(look, "val");
        if (last != null) return last.equals("1") || last.equals("true") || last.equals("on");
        return older != null && older.matches("[0-9a-fA-F]{1,8}") && (Integer.parseUnsignedInt(older, 16) & TOTAL_ROW) != 0;
    }

    private static List<String> oneHeader(List<List<String>> heads, int columns) {
        List<String> header = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            int column = c;
            header.add(String.join(" ", heads.stream().map(h -> h.get(column)).filter(t -> !t.isBlank()).distinct().toList()));
        }
        return header;
    }

    static List<Element> rows(Element table) {
        return through(table, "tr");
    }

    static List<Element> cells(Element row) {
        return through(row, "tc");
    }

    /** The children of this name, also where a content control stands around them. */
    private static List<Element> through(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element e : Xml.children(parent)) {
            if (name.equals(e.getLocalName())) found.add(e);
            else if (e.getLocalName().matches("sdt|sdtContent|customXml")) found.addAll(through(e, name));
        }
        return found;
    }
}
