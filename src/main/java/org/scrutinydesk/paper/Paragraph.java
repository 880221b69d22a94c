package org.scrutinydesk.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a paper's body.
 *
 * @param id     0 until it is stored; stays the same while the paragraph is edited and moved
 * @param level  headings 1 to 3; numbered 0 ({@code 3.52}), 1 ({@code (i)}), 2 ({@code (a)}); bullets 0 or 1; breaks as named
 *               below; otherwise 0
 * @param spans  its text; empty for blocks and tables
 * @param typed  a number kept from an imported file because it does not follow the paper's scheme, or null
 * @param block  what a {@link Kind#BLOCK} shows, otherwise null
 * @param table  the words of a {@link Kind#TABLE}, otherwise null
 * @param carried it stood so in the paper this one was rolled forward from, and nobody has confirmed or rewritten it since
 * @param picture what a {@link Kind#PICTURE} shows, otherwise null
 */
public record Paragraph(long id, Kind kind, int level, List<Span> spans, String typed, Quote block, Table table,
                        boolean carried, Picture picture) {
    /** What a paragraph is. */
    public enum Kind { HEADING, NUMBERED, PLAIN, BULLET, BLOCK, TABLE, BREAK, PICTURE }

    /** The level of a {@link Kind#BREAK}: a new page, pages on their side from there, upright pages again. */
    public static final int NEW_PAGE = 0;
    public static final int ON_THEIR_SIDE = 1;
    public static final int UPRIGHT = 2;

    /**
     * A table typed into the paper.
     *
     * @param caption may be empty
     * @param totals  the last row adds up the columns above it, and is kept so
     * @param bare    it has no header; otherwise that is its first row
     */
    public record Table(String caption, List<List<String>> rows, boolean totals, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean bare) {
        public Table {
            rows = (totals ? Totals.counted(rows, bare ? 0 : 1) : rows).stream().map(List::copyOf).toList();
        }

        public Table(String caption, List<List<String>> rows) {
            this(caption, rows, false, false);
        }

        public Table withCaption(String words) {
            return new Table(words, rows, totals, bare);
        }

        public Table withRows(List<List<String>> newRows) {
            return new Table(caption, newRows, totals, bare);
        }

        public Table withTotals(boolean now) {
            return new Table(caption, rows, now, bare);
        }

        public Table withBare(boolean now) {
            return new Table(caption, rows, totals, now);
        }

        /** Whether every cell of a column below the header is a figure, or empty; such a column stands to the right. */
        public boolean figures(int column) {
            List<String> cells = rows.stream().skip(heads()).map(r -> column < r.size() ? r.get(column).strip() : "").filter(t -> !t.isEmpty()).toList();
            return !cells.isEmpty() && cells.stream().allMatch(t -> t.matches("[(£\\-–]*[\\d,]+(\\.\\d+)?[)%kmKM]*|[-–]"));
        }

        /** How many rows are a header: one or none. */
        public int heads() {
            return bare ? 0 : 1;
        }

        public Table withCell(int line, int column, String words) {
            List<List<String>> all = new ArrayList<>(rows);
            List<String> cells = new ArrayList<>(rows.get(line));
            cells.set(column, words);
            all.set(line, cells);
            return withRows(all);
        }
    }

    /**
     * A picture, by the hash under which it is kept.
     *
     * @param alt   what it shows, in words for those who cannot see it; empty until somebody has said it
     * @param share of the page's width, in per cent from 10 to 100
     */
    public record Picture(String hash, String alt, int share) {
        public static final int NARROWEST = 10;

        public Picture {
            share = Math.clamp(share, NARROWEST, 100);
        }
    }

    public Paragraph {
        spans = List.copyOf(spans);
    }

    public Paragraph(long id, Kind kind, int level, List<Span> spans, String typed, Quote block, Table table) {
        this(id, kind, level, spans, typed, block, table, false, null);
    }

    public Paragraph withCarried(boolean now) {
        return new Paragraph(id, kind, level, spans, typed, block, table, now, picture);
    }

    public static Paragraph heading(int level, String text) {
        return new Paragraph(0, Kind.HEADING, level, List.of(Span.Words.of(text)), null, null, null);
    }

    public static Paragraph numbered(int level, Span... spans) {
        return new Paragraph(0, Kind.NUMBERED, level, List.of(spans), null, null, null);
    }

    public static Paragraph numbered(String text) {
        return numbered(0, Span.Words.of(text));
    }

    public static Paragraph plain(String text) {
        return new Paragraph(0, Kind.PLAIN, 0, List.of(Span.Words.of(text)), null, null, null);
    }

    public static Paragraph bullet(int level, String text) {
        return new Paragraph(0, Kind.BULLET, level, List.of(Span.Words.of(text)), null, null, null);
    }

    public static Paragraph block(Quote quote) {
        return new Paragraph(0, Kind.BLOCK, 0, List.of(), null, quote, null);
    }

    public static Paragraph table(String caption, List<List<String>> rows) {
        return new Paragraph(0, Kind.TABLE, 0, List.of(), null, null, new Table(caption, rows));
    }

    /** @param level {@link #NEW_PAGE}, {@link #ON_THEIR_SIDE} or {@link #UPRIGHT} */
    public static Paragraph pageBreak(int level) {
        return new Paragraph(0, Kind.BREAK, level, List.of(), null, null, null);
    }

    /** Whether it is words to write in, and no block, table or break. */
    public boolean isText() {
        return switch (kind) {
            case HEADING, NUMBERED, PLAIN, BULLET -> true;
            case BLOCK, TABLE, BREAK, PICTURE -> false;
        };
    }

    /** Whether it is a place to write in where nothing is written yet; such a one is not printed, and is not counted. */
    public boolean isBlank() {
        return isText() && spans.stream().allMatch(s -> s instanceof Span.Words w && w.text().isBlank());
    }

    public static Paragraph picture(Picture picture) {
        return new Paragraph(0, Kind.PICTURE, 0, List.of(), null, null, null, false, picture);
    }

    public Paragraph withPicture(Picture newPicture) {
        return new Paragraph(id, kind, level, spans, typed, block, table, carried, newPicture);
    }

    public Paragraph withBlock(Quote newBlock) {
        return new Paragraph(id, kind, level, spans, typed, newBlock, table, carried, picture);
    }

    public Paragraph withTyped(String number) {
        return new Paragraph(id, kind, level, spans, number, block, table, carried, picture);
    }

    public Paragraph withId(long newId) {
        return new Paragraph(newId, kind, level, spans, typed, block, table, carried, picture);
    }

    public Paragraph withSpans(List<Span> newSpans) {
        return new Paragraph(id, kind, level, newSpans, typed, block, table, carried, picture);
    }

    public Paragraph withTable(Table newTable) {
        return new Paragraph(id, kind, level, spans, typed, block, newTable, false, picture);
    }

    public Paragraph as(Kind newKind, int newLevel) {
        return new Paragraph(id, newKind, newLevel, spans, null, block, table, carried, picture);
    }

    /** The bare words. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** What it says in plain words, also where that is a table or a block of records. */
    public String words() {
        return switch (kind) {
            case TABLE -> table.caption() + "\n" + table.rows().stream().map(r -> String.join(" | ", r)).collect(Collectors.joining("\n"));
            case BLOCK, BREAK -> "";
            case PICTURE -> picture.alt();
            default -> text();
        };
    }
}
