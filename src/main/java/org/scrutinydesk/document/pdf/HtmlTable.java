package org.scrutinydesk.document.pdf;

import java.util.List;
import java.util.Locale;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Run;

/** Writes a table as XHTML: its name in it, its columns and rows headed, its header repeated on each page. */
final class HtmlTable {
    private static final int SMALL_FROM_COLUMNS = 7;
    /** In millimetres, of A4 between its margins. */
    private static final double UPRIGHT = 160;
    private static final double LANDSCAPE = 247;
    private static final double PADDING = 3.6;

    private final Block.Table table;
    private final int weights;
    private final boolean small;

    HtmlTable(Block.Table table) {
        this.table = table;
        this.weights = table.columns().stream().mapToInt(Block.Column::weight).sum();
        this.small = table.wide() || table.columns().size() >= SMALL_FROM_COLUMNS;
    }

    void write(HtmlPage page) {
        page.markup(small ? "<table class=\"small\">" : "<table>");
        if (!table.caption().isEmpty()) page.markup("<caption>").text(table.caption()).markup("</caption>");
        for (Block.Column column : table.columns()) {
            page.markup(String.format(Locale.ROOT, "<col style=\"width:%.2f%%\"/>", 100.0 * column.weight() / weights));
        }
        if (table.hasHeader()) header(page);
        page.markup("<tbody>\n");
        table.rows().forEach(row -> row(page, row));
        page.markup("</tbody></table>\n");
    }

    private void header(HtmlPage page) {
        page.markup("<thead><tr>");
        for (Block.Column column : table.columns()) {
            page.markup("<th scope=\"col\"").markup(css(align(column.align()))).text(column.heading()).markup("</th>");
        }
        page.markup("</tr></thead>");
    }

    private void row(HtmlPage page, Block.Row row) {
        switch (row.kind()) {
            case GROUP -> {
                page.markup("<tr class=\"group\"><th scope=\"row\" colspan=\"" + table.columns().size() + "\">");
                page.runs(row.cells().getFirst().text());
                page.markup("</th></tr>\n");
            }
            case BODY, TOTAL, SUM -> {
                page.markup(row.total() ? "<tr class=\"total\">" : "<tr>");
                for (int i = 0; i < row.cells().size(); i++) cell(page, table.columns().get(i), row.cells().get(i), i == 0);
                page.markup("</tr>\n");
            }
        }
    }

    private static void cell(HtmlPage page, Block.Column column, Block.Cell cell, boolean first) {
        String tone = cell.tone() == Block.Tone.NONE ? "" : " " + cell.tone().name().toLowerCase(Locale.ROOT);
        boolean heads = first && !cell.text().isEmpty();
        page.markup(heads ? "<th scope=\"row\"" : "<td").markup(css((align(column.align()) + tone).strip())).runs(cell.text());
        page.markup(heads ? "</th>" : "</td>");
    }

    private static String css(String kind) {
        return kind.isEmpty() ? ">" : " class=\"" + kind + "\">";
    }

    private static String align(Block.Align align) {
        return switch (align) {
            case LEFT -> "";
            case CENTRE -> "c";
            case RIGHT -> "r";
        };
    }

    /**
     * How high the table's name, header and first row will be, in millimetres and rather too much than too little: so
     * much room it needs to begin on a page, since the layout would leave a header there with nothing under it.
     */
    double start() {
        double height = 12 + height(table.columns().stream().map(Block.Column::heading).toList(), 2.1, 4.8);
        for (Block.Row row : table.rows()) {
            boolean group = row.kind() == Block.Row.Kind.GROUP;
            List<String> words = row.cells().stream().map(c -> Run.words(c.text())).toList();
            height += group ? 12 : height(words, small ? 2.1 : 2.5, small ? 4.8 : 5.8);
            if (!group) break;
        }
        return height;
    }

    private double height(List<String> cells, double letter, double line) {
        double lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            double width = (table.wide() ? LANDSCAPE : UPRIGHT) * table.columns().get(i).weight() / weights - PADDING;
            lines = Math.max(lines, Math.ceil(cells.get(i).length() * letter / Math.max(width, letter)));
        }
        return lines * line + 3;
    }
}
