package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.exchange.paper.TextLines.Line;

/**
 * Puts the pieces of a plain text together: lines that a page width or a page's end broke are joined again, numbers on
 * a line of their own go to their paragraphs, tabs and bars make tables.
 */
final class TextPieces {
    private static final Pattern BULLET = Pattern.compile("(?:[-•*–—▪·◦\uf0b7\uf0a7]|o(?=\\t))[\\s]+(.*)", Pattern.DOTALL);
    private static final Pattern HASHES = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*", Pattern.DOTALL);
    private static final Pattern EMPHASISED_LABEL = Pattern.compile(
        "(\\*{1,3})((?:\\d{1,3}(?:\\.\\d{1,3}){0,4}\\.?)|\\([a-z]{1,4}\\)|[a-z]\\))(\\1\\s+|\\s+)(.*)", Pattern.DOTALL);
    private static final Pattern LONE_NUMBER = Pattern.compile("\\d{1,3}");
    /** From this length on a text without a full stop at its end was rather cut off than finished. */
    private static final int LONG = 150;

    private final TextLines text;
    private final List<Line> lines;
    private final Notes notes;
    private final Sequence sequence = new Sequence();
    private final TextTables tables;
    private final List<Piece> pieces = new ArrayList<>();
    private Open open;

    /** The piece that is being put together. */
    private static final class Open {
        private final Piece.Form form;
        private final Label label;
        private final boolean alone;
        private final int indent;
        private final int heading;
        private final StringBuilder words = new StringBuilder();
        private Line last;

        private Open(Piece.Form form, Label label, boolean alone, int indent, int heading) {
            this.form = form;
            this.label = label;
            this.alone = alone;
            this.indent = indent;
            this.heading = heading;
        }

        private void add(String more) {
            if (words.length() > 0 && words.charAt(words.length() - 1) != '-') words.append(' ');
            words.append(more);
        }
    }

    private TextPieces(TextLines text, Notes notes) {
        this.text = text;
        this.lines = text.lines();
        this.notes = notes;
        this.tables = new TextTables(lines);
    }

    static List<Piece> of(String words, Notes notes) {
        TextPieces made = new TextPieces(TextLines.of(words, notes), notes);
        made.read();
        return made.pieces;
    }

    private void read() {
        for (int i = 0; i < lines.size(); ) {
            int after = table(i);
            if (after == i) after = scrambled(i);
            i = after > i ? after : line(i);
        }
        close();
    }

    private int table(int i) {
        TextTables.Taken table = tables.at(i);
        if (table == null) return i;
        close();
        pieces.add(Piece.table(table.rows()));
        return table.next();
    }

    /** A run of scraps, each a line by itself, is a table that a converter read in the wrong order (source 004, 3.75). */
    private int scrambled(int i) {
        int end = i;
        int small = 0;
        while (end < lines.size() && scrap(end)) {
            if (Look.startsLower(lines.get(end).text())) small++;
            end++;
        }
        if (end - i < 4 || small < 2) return i;
        close();
        StringBuilder words = new StringBuilder();
        for (Line line : lines.subList(i, end)) words.append(words.isEmpty() ? "" : " ").append(line.text());
        pieces.add(Piece.text(null, false, Inline.spans(words.toString())).scrambled());
        return end;
    }

    private boolean scrap(int i) {
        Line line = lines.get(i);
        boolean byItself = line.afterBlank() && (i + 1 == lines.size() || lines.get(i + 1).afterBlank());
        return byItself && line.text().length() <= 50 && !line.text().endsWith(".") && !BULLET.matcher(line.text()).matches()
            && Label.at(line.text()) == null;
    }

    private int line(int i) {
        Line line = lines.get(i);
        String words = line.text();
        Matcher hashes = HASHES.matcher(words);
        if (words.startsWith("#") && hashes.matches()) {
            int level = hashes.group(1).length();
            Open heading = labelled(i, hashes.group(2), level);
            if (heading != null) start(heading, line, "");
            else start(new Open(Piece.Form.TEXT, null, false, 0, level), line, hashes.group(2));
            return i + 1;
        }
        Matcher bullet = BULLET.matcher(words);
        boolean bulleted = bullet.matches() && !words.startsWith("**");
        String rest = bulleted ? bullet.group(1) : words;
        Open labelled = labelled(i, rest, 0);
        if (labelled != null) {
            start(labelled, line, "");
        } else if (bulleted) {
            start(new Open(Piece.Form.BULLET, null, false, line.indent(), 0), line, rest);
        } else if (pageNumber(i)) {
            notes.count("One page number or blank-page line was left out.", "%d page numbers and blank-page lines were left out.");
        } else if (open != null && goesOn(line)) {
            open.add(words);
            open.last = line;
        } else {
            start(new Open(Piece.Form.TEXT, null, false, 0, 0), line, words);
        }
        return i + 1;
    }

    private Open labelled(int i, String words, int heading) {
        Matcher m = EMPHASISED_LABEL.matcher(words.length() > 120 ? words.substring(0, 120) : words);
        boolean emphasised = words.startsWith("*") && m.matches();
        // Bold that runs on beyond the number goes back to the words.
        String plain = !emphasised ? words
            : m.group(2) + " " + (m.group(3).startsWith("*") ? "" : m.group(1)) + words.substring(m.start(4));
        Label.Found found = Label.at(plain);
        if (found == null) return null;
        boolean alone = found.rest().isEmpty();
        if (alone && i + 1 == lines.size()) return null;
        String after = Inline.words(alone ? lines.get(i + 1).text() : found.rest());
        boolean inTheFlow = !lines.get(i).afterBlank() && i > 0 && text.full(lines.get(i - 1), lines.get(i));
        Label label = sequence.accept(found.label(), after, inTheFlow);
        if (label == null) return null;
        Open made = new Open(Piece.Form.TEXT, label, alone, 0, heading);
        made.add(found.rest());
        return made;
    }

    private boolean pageNumber(int i) {
        boolean byItself = lines.get(i).afterBlank() && (i + 1 == lines.size() || lines.get(i + 1).afterBlank());
        return byItself && LONE_NUMBER.matcher(lines.get(i).text()).matches();
    }

    private boolean goesOn(Line next) {
        if (open.heading > 0) return false;
        String last = Inline.words(open.last.text());
        String more = Inline.words(next.text());
        if (open.words.isEmpty()) return true;
        if (!next.afterBlank()) {
            if (text.width() == 0) return Look.startsLower(more) && !Look.ended(last);
            return text.full(open.last, next) || Look.startsLower(more) && !Look.ended(last);
        }
        int length = open.words.length();
        if (Look.ended(last)) {
            return last.endsWith(";") && Look.startsLower(more) && length > LONG && open.form == Piece.Form.TEXT && joined(more);
        }
        if (Look.startsLower(more)) return !Look.capitals(last) && (length > 40 || Look.unfinished(last)) && joined(more);
        if (Look.unfinished(last) && length > 30) return joined(more);
        boolean cut = length >= LONG && open.form == Piece.Form.TEXT && more.length() > 30 && more.endsWith(".");
        if (cut) {
            notes.say("Joined " + Notes.quote("… " + tail(last)) + " and " + Notes.quote(more)
                + " into one paragraph, since the first has no full stop; part them if they were two.");
        }
        return cut && joined(more);
    }

    private boolean joined(String more) {
        if (!more.isEmpty()) {
            notes.count("One paragraph that a page's end had cut in two was joined again.",
                "%d paragraphs that a page's end had cut in two were joined again.");
        }
        return true;
    }

    private static String tail(String words) {
        return words.length() <= 40 ? words : words.substring(words.indexOf(' ', words.length() - 40) + 1);
    }

    private void start(Open next, Line line, String words) {
        close();
        open = next;
        open.last = line;
        if (!words.isEmpty()) open.add(words);
    }

    private void close() {
        if (open == null) return;
        var spans = Inline.spans(open.words.toString().strip());
        pieces.add(open.form == Piece.Form.BULLET ? Piece.bullet(open.indent, spans)
            : Piece.text(open.label, open.alone, spans).withHeading(open.heading));
        open = null;
    }
}
