package org.scrutinydesk.exchange.paper;

import java.util.List;
import java.util.stream.Collectors;
import org.scrutinydesk.paper.PictureFile;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span.Words;

/**
 * A piece of a file as it was found, before anybody knows what part of a paper it is.
 *
 * @param label    its number, or null
 * @param alone    the number stood on a line of its own
 * @param indent   of a bullet: 0 or 1; of a table: 1 where the file says that its last row is of totals
 * @param heading  its level where the file says so itself, 0 where it does not, -1 for the title; of a table: 1 where the
 *                 file says it has a header, -2 where it says it has none
 * @param scramble words that came out of order
 * @param loud     every word of it is underlined, or larger than most of the file
 * @param spans    its words, without the label; of a table its caption
 * @param rows     of a table, its first row the header; otherwise empty
 * @param marks    the names by which the file's cross references find it
 * @param page     the level of the break that stands before it, or null
 * @param drawn    of a picture, otherwise null
 * @param quote    of a block from the records, otherwise null
 */
record Piece(Form form, Label label, boolean alone, int indent, int heading, boolean scramble, boolean loud,
             List<Words> spans, List<List<String>> rows, List<String> marks,
             Integer page, Drawn drawn, Quote quote) {
    /** A picture. @param alt what it shows, in words; may be empty @param share of the page's width, in per cent */
    record Drawn(PictureFile file, String alt, int share) {
    }

    /** What it is on the page. */
    enum Form { TEXT, BULLET, TABLE, PICTURE, BLOCK }

    static Piece text(Label label, boolean alone, List<Words> spans) {
        return new Piece(Form.TEXT, label, alone, 0, 0, false, false, spans, List.of(), List.of(), null, null, null);
    }

    static Piece bullet(int indent, List<Words> spans) {
        return new Piece(Form.BULLET, null, false, indent, 0, false, false, spans, List.of(), List.of(), null, null, null);
    }

    static Piece table(List<List<String>> rows) {
        return new Piece(Form.TABLE, null, false, 0, 0, false, false, List.of(), rows, List.of(), null, null, null);
    }

    static Piece picture(Drawn drawn) {
        return new Piece(Form.PICTURE, null, false, 0, 0, false, false, List.of(), List.of(), List.of(), null, drawn, null);
    }

    static Piece block(Quote quote) {
        return new Piece(Form.BLOCK, null, false, 0, 0, false, false, List.of(), List.of(), List.of(), null, null, quote);
    }

    Piece withTotals() {
        return new Piece(form, label, alone, 1, heading, scramble, loud, spans, rows, marks, page, drawn, quote);
    }

    Piece withHeading(int level) {
        return new Piece(form, label, alone, indent, level, scramble, loud, spans, rows, marks, page, drawn, quote);
    }

    Piece withSpans(List<Words> words) {
        return new Piece(form, label, alone, indent, heading, scramble, loud, words, rows, marks, page, drawn, quote);
    }

    Piece scrambled() {
        return new Piece(form, label, alone, indent, heading, true, loud, spans, rows, marks, page, drawn, quote);
    }

    Piece withLoud() {
        return new Piece(form, label, alone, indent, heading, scramble, true, spans, rows, marks, page, drawn, quote);
    }

    Piece withMarks(List<String> names) {
        return new Piece(form, label, alone, indent, heading, scramble, loud, spans, rows, names, page, drawn, quote);
    }

    Piece withPage(Integer level) {
        return new Piece(form, label, alone, indent, heading, scramble, loud, spans, rows, marks, level, drawn, quote);
    }

    String words() {
        return spans.stream().map(Words::text).collect(Collectors.joining()).strip();
    }

    boolean isText() {
        return form == Form.TEXT;
    }

    /** Text with no number before it. */
    boolean isBare() {
        return form == Form.TEXT && label == null;
    }

    /** Every word of it is bold, or stands out in another way. */
    boolean standsOut() {
        return loud || !spans.isEmpty() && spans.stream().allMatch(s -> s.bold() || s.text().isBlank());
    }
}
