package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.scrutinydesk.exchange.paper.Label.Kind;
import org.scrutinydesk.exchange.paper.Piece.Form;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Span.Words;
import org.scrutinydesk.paper.Totals;

/** Turns the pieces of a paper's body into its paragraphs, each with the number that the file gave it. */
final class Outline {
    private final List<Piece> pieces;
    private final Headings headings;
    private final int[] levels;
    private final boolean pairs;
    private final Notes notes;
    private final List<Paragraph> body = new ArrayList<>();
    private Kind firstBelow;
    private int section;
    private boolean onTheirSide;
    private String lastNumber = "";

    private Outline(List<Piece> pieces, boolean styled, Notes notes) {
        this.pieces = pieces;
        this.headings = new Headings(pieces, styled);
        this.levels = headings.levels();
        this.pairs = pieces.stream().anyMatch(p -> p.label() != null && p.label().kind() == Kind.PAIR);
        this.notes = notes;
    }

    /** @param references is told which paragraphs the file's cross references name */
    static List<Paragraph> of(List<Piece> pieces, boolean styled, Notes notes, CrossReferences references) {
        Outline outline = new Outline(pieces, styled, notes);
        for (int i = 0; i < pieces.size(); i++) {
            List<String> marks = pieces.get(i).marks();
            outline.page(pieces.get(i).page());
            i += outline.add(i);
            outline.body.add(references.marked(outline.body.removeLast(), marks));
        }
        return outline.body;
    }

    /** Pages that lie as they should already need no turning. */
    private void page(Integer level) {
        if (level == null || level == Paragraph.UPRIGHT && !onTheirSide || level == Paragraph.ON_THEIR_SIDE && onTheirSide) return;
        if (level != Paragraph.NEW_PAGE) onTheirSide = level == Paragraph.ON_THEIR_SIDE;
        body.add(Paragraph.pageBreak(level));
    }

    /** @return how many of the pieces after this one it used too */
    private int add(int i) {
        Piece p = pieces.get(i);
        if (levels[i] > 0) {
            heading(levels[i], p);
        } else if (p.form() == Form.PICTURE) {
            body.add(Paragraph.picture(new Paragraph.Picture(p.drawn().file().hash(), p.drawn().alt(), p.drawn().share())));
        } else if (p.form() == Form.BLOCK) {
            body.add(Paragraph.block(p.quote()));
        } else if (p.form() == Form.TABLE) {
            table(p, i == 0 ? "" : pieces.get(i - 1).words());
        } else if (p.form() == Form.BULLET || headings.isListed(i)) {
            body.add(paragraph(Paragraph.Kind.BULLET, bulletLevel(i), p.spans(), null));
        } else if (p.label() == null) {
            if (p.scramble()) {
                notes.say("After " + (lastNumber.isEmpty() ? "the front page" : lastNumber)
                    + " the file has the words of a table in the wrong order ("
                    + Notes.quote(p.words()) + "); they were kept as one paragraph as they stand, to be put right by hand.");
            }
            body.add(paragraph(Paragraph.Kind.PLAIN, 0, p.spans(), null));
        } else if (headingAfterItsNumber(i)) {
            body.add(paragraph(Paragraph.Kind.HEADING, Math.min(3, levelOfLast() + 1), p.spans(), ""));
            numbered(p, pieces.get(i + 1).spans());
            return 1;
        } else {
            numbered(p, p.spans());
        }
        return 0;
    }

    private void heading(int level, Piece p) {
        List<Words> plain = p.spans().stream().map(s -> new Words(s.text(), false, s.italic(), s.link())).toList();
        body.add(paragraph(Paragraph.Kind.HEADING, level, plain, p.label() == null ? "" : p.label().bare()));
        if (p.label() != null) {
            lastNumber = p.label().bare();
            if (p.label().kind() == Kind.WHOLE || p.label().kind() == Kind.PAIR) section = p.label().major();
        }
        firstBelow = null;
    }

    /** Where a file has "2.3", then a heading, then its text, the number is the text's. */
    private boolean headingAfterItsNumber(int i) {
        Piece p = pieces.get(i);
        return p.alone() && p.label().kind() == Kind.PAIR && Look.heading(p.words()) && p.words().length() <= 60 && i + 1 < pieces.size()
            && pieces.get(i + 1).isBare() && levels[i + 1] == 0 && pieces.get(i + 1).words().length() > 60;
    }

    private int levelOfLast() {
        for (int i = body.size() - 1; i >= 0; i--) {
            Paragraph p = body.get(i);
            if (p.kind() == Paragraph.Kind.HEADING && !"".equals(p.typed())) return p.level();
        }
        return 1;
    }

    private void numbered(Piece p, List<Words> spans) {
        Label label = p.label();
        boolean top = label.kind() == Kind.PAIR || label.kind() == Kind.WHOLE && (!pairs || label.major() > section);
        int level = 0;
        if (top) {
            firstBelow = null;
            lastNumber = label.bare();
        } else {
            if (firstBelow == null) firstBelow = label.kind();
            level = label.kind() == firstBelow ? 1 : 2;
        }
        String typed = label.kind() == Kind.WHOLE && top ? label.major() + "." : label.bare();
        body.add(paragraph(Paragraph.Kind.NUMBERED, level, spans, typed));
    }

    private int bulletLevel(int i) {
        int least = pieces.get(i).indent();
        for (int j = i - 1; j >= 0 && j > i - 200 && pieces.get(j).form() == Form.BULLET; j--) {
            least = Math.min(least, pieces.get(j).indent());
        }
        for (int j = i + 1; j < pieces.size() && j < i + 200 && pieces.get(j).form() == Form.BULLET; j++) {
            least = Math.min(least, pieces.get(j).indent());
        }
        return pieces.get(i).indent() > least ? 1 : 0;
    }

    private void table(Piece p, String leadIn) {
        List<List<String>> rows = p.rows();
        boolean bare = p.heading() < 0;
        if (!bare && !TableHeads.has(rows, p.heading() > 0)) {
            rows = TableHeads.withHeader(rows, leadIn.toLowerCase(Locale.ROOT));
            notes.say("The table after " + (lastNumber.isEmpty() ? Notes.quote(leadIn) : lastNumber) + " had no header row; it was given “"
                + String.join("”, “", rows.getFirst()) + "”: change them where they do not fit.");
        }
        String caption = p.spans().isEmpty() ? lastHeading() : p.words();
        Paragraph.Table table = new Paragraph.Table(caption, rows, false, bare);
        boolean totals = p.indent() > 0 && rows.size() > table.heads() + 1 && table.withTotals(true).rows().equals(rows);
        if (p.indent() > 0 && !totals && rows.getLast().getFirst().strip().startsWith(Totals.WORD)) {
            notes.say("The last row of the table " + Notes.quote(caption) + " does not add up the rows above it; it was kept as plain words.");
        }
        body.add(Paragraph.table(caption, rows).withTable(table.withTotals(totals)));
    }

    /** What stands over a table says what it shows, where it has no caption of its own. */
    private String lastHeading() {
        return body.reversed().stream().filter(p -> p.kind() == Paragraph.Kind.HEADING).findFirst().map(Paragraph::text).orElse("");
    }

    private static Paragraph paragraph(Paragraph.Kind kind, int level, List<Words> spans, String typed) {
        return new Paragraph(0, kind, level, List.<Span>copyOf(joined(spans)), typed, null, null);
    }

    /** Neighbouring spans of one look become one. */
    static List<Words> joined(List<Words> spans) {
        List<Words> joined = new ArrayList<>();
        BinaryOperator<Words> together = (a, b) -> new Words(a.text() + b.text(), a.bold(), a.italic(), a.link());
        for (Words s : spans) {
            Words last = joined.isEmpty() ? null : joined.getLast();
            boolean same = last != null && last.bold() == s.bold() && last.italic() == s.italic()
                && java.util.Objects.equals(last.link(), s.link());
            if (same) joined.set(joined.size() - 1, together.apply(last, s));
            else joined.add(s);
        }
        return joined;
    }
}
