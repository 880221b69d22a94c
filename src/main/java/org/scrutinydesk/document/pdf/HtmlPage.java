package org.scrutinydesk.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.document.Stretch;

/** Turns blocks into XHTML that reads well aloud: headings that skip no level, real lists, tables with headers and captions. */
final class HtmlPage {
    /** A heading that the list of bookmarks shows. @param depth 0 for the title, at least 1 for every other */
    record Mark(String id, int depth, String words) {
    }

    private static final int SMALL_FROM_COLUMNS = 7;

    private final StringBuilder html;
    private final Glyphs glyphs;
    private final List<Mark> marks = new ArrayList<>();
    private int lastLevel;
    private int bullets;
    private boolean titled;
    private boolean breakNext;

    HtmlPage(StringBuilder html, Glyphs glyphs) {
        this.html = html;
        this.glyphs = glyphs;
    }

    /** The headings written so far. */
    List<Mark> marks() {
        return marks;
    }

    void blocks(List<Block> blocks) {
        for (Stretch stretch : Stretch.of(blocks)) {
            if (stretch.landscape()) html.append("<div class=\"wide\">\n");
            for (int i = 0; i < stretch.blocks().size(); i++) {
                Block block = stretch.blocks().get(i);
                if (!(block instanceof Block.Bullet)) closeBullets();
                boolean headsTable = i + 1 < stretch.blocks().size() && stretch.blocks().get(i + 1) instanceof Block.Table;
                block(block, headsTable);
            }
            closeBullets();
            if (stretch.landscape()) html.append("</div>\n");
        }
    }

    /** The front page of a pack: its blocks stand lower and its title in the middle. */
    void cover(List<Block> blocks) {
        html.append("<div class=\"cover\">");
        blocks(blocks);
        html.append("</div>\n");
    }

    HtmlPage markup(String xhtml) {
        html.append(xhtml);
        return this;
    }

    HtmlPage text(String words) {
        glyphs.write(words, html);
        return this;
    }

    private void block(Block block, boolean headsTable) {
        switch (block) {
            case Block.Banner banner -> paragraph("banner", null, Run.of(banner.text().toUpperCase(Locale.UK)));
            case Block.Title title -> {
                titled = true;
                heading(1, "", "", Run.of(title.text()));
            }
            case Block.Field field -> paragraph("field", field.label(), field.text());
            case Block.Heading heading -> heading(heading.level() + (titled ? 1 : 0),
                "l" + heading.level() + (headsTable ? " over" : ""), heading.number(), heading.text());
            case Block.Numbered numbered -> paragraph("n" + numbered.level(), numbered.number(), numbered.text());
            case Block.Plain plain -> paragraph("", null, plain.text());
            case Block.Bullet bullet -> bullet(bullet);
            case Block.Note note -> paragraph("note", null, note.text());
            case Block.Table table -> table(table);
            case Block.PageBreak ignored -> breakNext = true;
        }
    }

    private void heading(int wanted, String kind, String number, List<Run> text) {
        int level = Math.min(wanted, lastLevel + 1);
        lastLevel = level;
        String id = "h" + marks.size();
        String words = Run.words(text);
        marks.add(new Mark(id, titled ? level - 1 : level, number.isEmpty() ? words : number + " " + words));
        html.append("<h").append(level).append(" id=\"").append(id).append('"');
        css(kind);
        if (!number.isEmpty()) label(number);
        runs(text);
        html.append("</h").append(level).append(">\n");
    }

    private void paragraph(String kind, String number, List<Run> text) {
        html.append("<p");
        css(kind);
        if (number != null && !number.isEmpty()) label(number);
        runs(text);
        html.append("</p>\n");
    }

    private void css(String kind) {
        String all = breakNext ? (kind + " break").strip() : kind;
        breakNext = false;
        if (!all.isEmpty()) html.append(" class=\"").append(all).append('"');
        html.append('>');
    }

    private void label(String number) {
        html.append("<span class=\"no\">");
        glyphs.write(number, html);
        html.append("</span>");
    }

    private void bullet(Block.Bullet bullet) {
        int depth = Math.min(bullet.level() + 1, bullets + 1);
        if (depth == bullets) html.append("</li>\n");
        while (bullets > depth) {
            html.append("</li></ul>\n");
            bullets--;
            if (bullets == depth) html.append("</li>\n");
        }
        if (bullets < depth) {
            html.append("<ul");
            css("");
            bullets++;
        }
        html.append("<li>");
        runs(bullet.text());
    }

    private void closeBullets() {
        for (; bullets > 0; bullets--) html.append("</li></ul>\n");
    }

    private void table(Block.Table table) {
        html.append("<div");
        css("table");
        html.append("<table");
        css(table.wide() || table.columns().size() >= SMALL_FROM_COLUMNS ? "small" : "");
        html.append("<caption>");
        glyphs.write(table.caption(), html);
        html.append("</caption>");
        int all = table.columns().stream().mapToInt(Block.Column::weight).sum();
        for (Block.Column column : table.columns()) {
            html.append(String.format(Locale.ROOT, "<col style=\"width:%.2f%%\"/>", 100.0 * column.weight() / all));
        }
        html.append("<thead><tr>");
        for (Block.Column column : table.columns()) {
            html.append("<th scope=\"col\"");
            css(align(column.align()));
            glyphs.write(column.heading(), html);
            html.append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        table.rows().forEach(row -> row(table, row));
        html.append("</tbody></table></div>\n");
    }

    private void row(Block.Table table, Block.Row row) {
        html.append("<tr");
        css(row.kind() == Block.Row.Kind.BODY ? "" : row.kind().name().toLowerCase(Locale.ROOT));
        if (row.kind() == Block.Row.Kind.GROUP) {
            html.append("<th scope=\"row\" colspan=\"").append(table.columns().size()).append("\">");
            runs(row.cells().getFirst().text());
            html.append("</th>");
        } else {
            for (int i = 0; i < row.cells().size(); i++) cell(table.columns().get(i), row.cells().get(i), i == 0);
        }
        html.append("</tr>\n");
    }

    private void cell(Block.Column column, Block.Cell cell, boolean first) {
        String tone = cell.tone() == Block.Tone.NONE ? "" : " " + cell.tone().name().toLowerCase(Locale.ROOT);
        boolean heads = first && !cell.text().isEmpty();
        html.append(heads ? "<th scope=\"row\"" : "<td");
        css((align(column.align()) + tone).strip());
        runs(cell.text());
        html.append(heads ? "</th>" : "</td>");
    }

    private static String align(Block.Align align) {
        return switch (align) {
            case LEFT -> "";
            case CENTRE -> "c";
            case RIGHT -> "r";
        };
    }

    void runs(List<Run> runs) {
        for (Run run : runs) {
            boolean link = run.link() != null && run.link().matches("(?i)(https?|mailto|" + PackPart.SCHEME + "):.+");
            if (link) {
                html.append("<a href=\"");
                glyphs.attribute(run.link(), html);
                html.append("\" title=\"");
                glyphs.attribute(run.text(), html);
                html.append("\">");
            }
            if (run.bold()) html.append("<b>");
            if (run.italic()) html.append("<i>");
            glyphs.write(run.text(), html);
            if (run.italic()) html.append("</i>");
            if (run.bold()) html.append("</b>");
            if (link) html.append("</a>");
        }
    }
}
