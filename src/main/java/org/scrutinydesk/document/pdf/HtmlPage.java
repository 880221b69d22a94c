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

    /** The height of a line of text in points, and how many letters about stand on it. */
    private static final double LINE = 16.2;
    private static final double LETTERS = 84;
    private static final double MILLIMETRES_A_POINT = 25.4 / 72;
    /** In millimetres. More would only waste a page, and never fit a landscape one. */
    private static final int MOST_ROOM = 120;

    /** In millimetres: the text's width on an upright page, and the most a picture takes of either page's height. */
    private static final double TEXT_WIDTH = 160;
    private static final double MOST_UPRIGHT = 220;
    private static final double MOST_WIDE = 140;

    private final StringBuilder html;
    private final Glyphs glyphs;
    private final List<Mark> marks = new ArrayList<>();
    private int lastLevel;
    private int bullets;
    private boolean titled;
    private boolean breakNext;
    private boolean wide;
    private boolean underHeading;

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
            wide = stretch.landscape();
            if (wide) html.append("<div class=\"wide\">\n");
            for (int i = 0; i < stretch.blocks().size(); i++) {
                Block block = stretch.blocks().get(i);
                if (!(block instanceof Block.Bullet)) closeBullets();
                block(block, stretch.blocks().subList(i + 1, stretch.blocks().size()));
                underHeading = block instanceof Block.Heading;
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

    private void block(Block block, List<Block> below) {
        switch (block) {
            case Block.Banner banner -> paragraph("banner", null, Run.of(banner.text().toUpperCase(Locale.UK)));
            case Block.Title title -> {
                titled = true;
                heading(1, "", 0, "", Run.of(title.text()), null);
            }
            case Block.Field field -> paragraph("field", field.label(), field.text());
            case Block.Heading heading ->
                heading(heading.level() + (titled ? 1 : 0), "l" + heading.level(), room(heading, below), heading.number(), heading.text(), heading.anchor());
            case Block.Numbered numbered -> {
                html.append("<p");
                if (numbered.anchor() != null) html.append(" id=\"").append(numbered.anchor()).append('"');
                words("n" + numbered.level(), numbered.number(), numbered.text());
            }
            case Block.Plain plain -> paragraph("", null, plain.text());
            case Block.Bullet bullet -> bullet(bullet);
            case Block.Note note -> paragraph("note", null, note.text());
            case Block.Table table -> {
                HtmlTable rows = new HtmlTable(table);
                html.append("<div");
                room(rows.start());
                css("");
                rows.write(this);
                html.append("</div>\n");
            }
            case Block.PageBreak ignored -> breakNext = true;
            case Block.Turn ignored -> { }
            case Block.Picture picture -> picture(picture);
        }
    }

    private void picture(Block.Picture picture) {
        double[] size = picture.fitted(TEXT_WIDTH, wide ? MOST_WIDE : MOST_UPRIGHT);
        html.append("<p");
        css("picture");
        html.append(String.format(Locale.ROOT, "<img style=\"width:%.2fmm;height:%.2fmm\" alt=\"", size[0], size[1]));
        glyphs.attribute(picture.spoken(), html);
        html.append("\" src=\"").append(PrintedPicture.of(picture)).append("\"/></p>\n");
    }

    /**
     * A heading goes over the page with what it stands over: a table's first rows, another heading, two lines, or three where
     * they are all there are. So much as Word takes over with it, and no more, or the two would turn the page at different places.
     */
    private static double room(Block.Heading heading, List<Block> below) {
        // The layout asks for room before it knows what stands above the heading.
        double points = before(heading) + height(heading);
        double gap = after(heading);
        for (Block block : below) {
            switch (block) {
                case Block.Table table -> {
                    return (points + gap) * MILLIMETRES_A_POINT + new HtmlTable(table).start();
                }
                case Block.Heading next -> {
                    points += Math.max(gap, before(next)) + height(next);
                    gap = after(next);
                }
                case Block.Numbered text -> {
                    return (points + gap + kept(text.text())) * MILLIMETRES_A_POINT;
                }
                case Block.Plain text -> {
                    return (points + gap + kept(text.text())) * MILLIMETRES_A_POINT;
                }
                case Block.Bullet text -> {
                    return (points + gap + kept(text.text())) * MILLIMETRES_A_POINT;
                }
                case Block.Picture picture -> {
                    return (points + gap) * MILLIMETRES_A_POINT + picture.fitted(TEXT_WIDTH, MOST_UPRIGHT)[1];
                }
                default -> {
                    return (points + gap + LINE) * MILLIMETRES_A_POINT;
                }
            }
        }
        return points * MILLIMETRES_A_POINT;
    }

    private static double height(Block.Heading heading) {
        double size = heading.level() == 1 ? 16 : 13;
        return size * 1.25 * Math.ceil(Run.words(heading.text()).length() / (LETTERS * 12 / size));
    }

    private static double before(Block.Heading heading) {
        return heading.level() == 1 ? 18 : 12;
    }

    private static double after(Block.Heading heading) {
        return heading.level() == 1 ? 8 : 5;
    }

    /** The lines at the beginning of a paragraph that stay together, neither one of them nor the last alone on a page. */
    private static double kept(List<Run> text) {
        double lines = Math.ceil(Run.words(text).length() / LETTERS);
        return LINE * (lines == 3 ? 3 : Math.clamp(lines, 1, 2));
    }

    private void room(double millimetres) {
        if (millimetres <= 0) return;
        html.append(String.format(Locale.ROOT, " style=\"-fs-page-break-min-height:%.0fmm\"", Math.min(millimetres, MOST_ROOM)));
    }

    private void heading(int wanted, String kind, double room, String number, List<Run> text, String anchor) {
        int level = Math.min(wanted, lastLevel + 1);
        lastLevel = level;
        String id = "h" + marks.size();
        String words = Run.words(text);
        marks.add(new Mark(id, titled ? level - 1 : level, number.isEmpty() ? words : number + " " + words));
        html.append("<h").append(level).append(" id=\"").append(id).append('"');
        room(room);
        css(kind);
        if (anchor != null) html.append("<span id=\"").append(anchor).append("\">");
        if (!number.isEmpty()) label(number);
        runs(text);
        if (anchor != null) html.append("</span>");
        html.append("</h").append(level).append(">\n");
    }

    private void paragraph(String kind, String number, List<Run> text) {
        html.append("<p");
        words(kind, number, text);
    }

    private void words(String kind, String number, List<Run> text) {
        css(underHeading ? (kind + " under").strip() : kind);
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

    HtmlPage runs(List<Run> runs) {
        for (Run run : runs) {
            boolean link = run.inside() || run.link() != null && run.link().matches("(?i)(https?|mailto|" + PackPart.SCHEME + "):.+");
            if (link) {
                html.append(run.inside() ? "<a class=\"place\" href=\"" : "<a href=\"");
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
        return this;
    }
}
