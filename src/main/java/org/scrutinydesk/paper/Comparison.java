package org.scrutinydesk.paper;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrutinydesk.common.UkDate;

/** What differs between two versions of a paper: words that came in, words that went out, paragraphs that moved. */
public record Comparison(List<Line> lines) {
    /** What became of words, or of a line. */
    public enum Change { SAME, IN, OUT }

    /** Words that share a fate. */
    public record Piece(Change change, String text) {
    }

    /**
     * A part or a paragraph of either version.
     *
     * @param label  the part's name, or the paragraph's number; empty where it has none
     * @param change IN or OUT where all of it is; SAME where it stands in both, be its words the same or not
     * @param moved  it stands in another place among those that stayed
     * @param look   what of it changed that is no words, such as "now a heading"; empty for nothing
     */
    public record Line(String label, Change change, boolean moved, String look, List<Piece> pieces) {
        /** Whether it is in both versions, in the same place, word for word. */
        public boolean unchanged() {
            return change == Change.SAME && !moved && look.isEmpty() && pieces.stream().allMatch(p -> p.change() == Change.SAME);
        }

        /** The whole of it as one would read it out. */
        public String spoken() {
            StringBuilder said = new StringBuilder(label.isEmpty() ? "" : label.endsWith(".") ? label + " " : label + ". ");
            if (change == Change.IN) said.append("Added: ");
            else if (change == Change.OUT) said.append("Taken out: ");
            if (moved) said.append("Moved here. ");
            if (!look.isEmpty()) said.append(look).append(". ");
            if (change != Change.SAME) return said + words(pieces);
            for (Piece p : pieces) {
                switch (p.change()) {
                    case SAME -> said.append(p.text());
                    case OUT -> said.append(" [taken out: ").append(p.text().strip()).append("] ");
                    case IN -> said.append(" [added: ").append(p.text().strip()).append("] ");
                }
            }
            return said.toString().replaceAll(" {2,}", " ").replaceAll("\\] ([.,;:?!])", "]$1").strip();
        }

        private static String words(List<Piece> pieces) {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    private static final Pattern WORDS = Pattern.compile("\\s+|[\\p{L}\\p{N}£](?:[\\p{L}\\p{N}'’,.%/-]*[\\p{L}\\p{N}%])?|.", Pattern.DOTALL);
    private static final String BETWEEN = "[^\\p{L}\\p{N}£%]+";
    /** More pairs than this are not tried for likeness, so that two papers with nothing in common do not take minutes. */
    private static final int PAIRS = 250_000;
    private static final int QUOTED = 60;

    public Comparison {
        lines = List.copyOf(lines);
    }

    /** @param numbers of each version's paragraphs, empty for those that have none */
    public static Comparison of(Version.Text before, List<String> numbersBefore, Version.Text after, List<String> numbers) {
        List<Line> lines = new ArrayList<>(front(before.paper(), after.paper()));
        lines.addAll(body(before.body(), numbersBefore, after.body(), numbers));
        return new Comparison(lines);
    }

    /** One paragraph as a line. @param before null where it came in @param after null where it went out; not both */
    public static Comparison paragraph(Paragraph before, Paragraph after) {
        if (before == null) return new Comparison(List.of(whole(Change.IN, "", after)));
        if (after == null) return new Comparison(List.of(whole(Change.OUT, "", before)));
        return new Comparison(List.of(new Line("", Change.SAME, false, look(before, after), pieces(shown(before), shown(after)))));
    }

    /** A paragraph that says what it said, in another place. @param follows the words that it stands after now */
    static Line moved(Paragraph moved, String follows) {
        return new Line("", Change.SAME, true, follows.isBlank() ? "" : "After " + quoted(follows), List.of(new Piece(Change.SAME, shown(moved))));
    }

    /** How many words came in. */
    public int wordsIn() {
        return count(Change.IN);
    }

    /** How many words went out. */
    public int wordsOut() {
        return count(Change.OUT);
    }

    private int count(Change change) {
        return lines.stream().flatMap(l -> l.pieces().stream()).filter(p -> p.change() == change)
            .mapToInt(p -> p.text().isBlank() ? 0 : p.text().strip().split("\\s+").length).sum();
    }

    public int moved() {
        return (int) lines.stream().filter(Line::moved).count();
    }

    private static List<Line> front(Paper before, Paper after) {
        List<Line> lines = new ArrayList<>();
        part(lines, "Title", before.title(), after.title());
        part(lines, "Report of", before.reportOf(), after.reportOf());
        part(lines, "Subject", before.subject(), after.subject());
        part(lines, "Author", before.author(), after.author());
        part(lines, "Contact", before.contact(), after.contact());
        part(lines, "Marking", before.marking().words(), after.marking().words());
        part(lines, "Covers the period", period(before), period(after));
        for (Part field : after.template().fields()) part(lines, field.label(), before.field(field.name()), after.field(field.name()));
        return lines;
    }

    private static String period(Paper p) {
        return p.from() == null || p.to() == null ? "" : UkDate.longForm(p.from()) + " to " + UkDate.longForm(p.to());
    }

    private static void part(List<Line> lines, String label, String before, String after) {
        String was = Objects.toString(before, "");
        String is = Objects.toString(after, "");
        if (was.isEmpty() && is.isEmpty()) return;
        lines.add(new Line(label, Change.SAME, false, "", pieces(was, is)));
    }

    private static List<Line> body(List<Paragraph> before, List<String> numbersBefore, List<Paragraph> after, List<String> numbers) {
        int[] pair = pairs(before, after);
        Set<Integer> paired = new HashSet<>();
        for (int b : pair) if (b >= 0) paired.add(b);
        Set<Integer> moved = moved(pair);
        List<Line> lines = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < pair.length; i++) {
            if (pair[i] >= 0 && !moved.contains(pair[i])) {
                for (; next < pair[i]; next++) if (!paired.contains(next)) lines.add(whole(Change.OUT, numbersBefore.get(next), before.get(next)));
            }
            if (pair[i] < 0) {
                lines.add(whole(Change.IN, numbers.get(i), after.get(i)));
            } else {
                Paragraph was = before.get(pair[i]);
                lines.add(new Line(numbers.get(i), Change.SAME, moved.contains(pair[i]), look(was, after.get(i)),
                    pieces(shown(was), shown(after.get(i)))));
            }
        }
        for (; next < before.size(); next++) if (!paired.contains(next)) lines.add(whole(Change.OUT, numbersBefore.get(next), before.get(next)));
        return lines;
    }

    private static Line whole(Change change, String number, Paragraph p) {
        return new Line(number, change, false, "", List.of(new Piece(change, shown(p))));
    }

    private static String shown(Paragraph p) {
        if (p.kind() == Paragraph.Kind.BREAK) return p.level() == Paragraph.NEW_PAGE ? "Page break" : p.level() == Paragraph.UPRIGHT ? "Upright pages" : "Landscape pages";
        if (p.kind() == Paragraph.Kind.PICTURE) return "Picture: " + p.picture().alt();
        if (p.kind() != Paragraph.Kind.BLOCK) return p.words();
        return "Block from the records: " + p.block().name().replace('-', ' ')
            + (p.block().options().isEmpty() ? "" : " " + new java.util.TreeMap<>(p.block().options()));
    }

    private static String look(Paragraph was, Paragraph is) {
        if (was.kind() != is.kind()) {
            return "Now " + switch (is.kind()) {
                case HEADING -> "a heading";
                case NUMBERED -> "a numbered paragraph";
                case PLAIN -> "a paragraph without a number";
                case BULLET -> "a bullet";
                case BLOCK -> "a block from the records";
                case TABLE -> "a table";
                case BREAK -> "a page break";
                case PICTURE -> "a picture";
            };
        }
        if (was.level() != is.level()) return is.level() > was.level() ? "Now a level lower" : "Now a level higher";
        String looks = Looks.changed(was, is);
        if (!looks.isEmpty()) return looks;
        return was.text().equals(is.text()) && !Spans.join(was.spans()).equals(Spans.join(is.spans())) ? "A live figure or a cross reference changed" : "";
    }

    /** For each paragraph after, the one it was before, or -1: by its id, else by its words, else by most of its words. */
    static int[] pairs(List<Paragraph> before, List<Paragraph> after) {
        int[] pair = new int[after.size()];
        Arrays.fill(pair, -1);
        Map<Long, Integer> ids = new HashMap<>();
        for (int b = 0; b < before.size(); b++) if (before.get(b).id() > 0) ids.put(before.get(b).id(), b);
        Set<Integer> free = new java.util.TreeSet<>();
        for (int b = 0; b < before.size(); b++) free.add(b);
        for (int i = 0; i < pair.length; i++) {
            Integer b = ids.get(after.get(i).id());
            if (b != null && free.remove(b)) pair[i] = b;
        }
        Map<String, ArrayDeque<Integer>> texts = new HashMap<>();
        free.forEach(b -> texts.computeIfAbsent(shown(before.get(b)), k -> new ArrayDeque<>()).add(b));
        for (int i = 0; i < pair.length; i++) {
            Integer same = pair[i] >= 0 ? null : texts.getOrDefault(shown(after.get(i)), new ArrayDeque<>()).poll();
            if (same != null && free.remove(same)) pair[i] = same;
        }
        long open = Arrays.stream(pair).filter(b -> b < 0).count();
        if (open * free.size() > PAIRS) return pair;
        for (int i = 0; i < pair.length; i++) {
            if (pair[i] >= 0) continue;
            int best = -1;
            double most = 0.5;
            for (int b : free) {
                double like = likeness(shown(before.get(b)), shown(after.get(i)));
                if (like > most) {
                    most = like;
                    best = b;
                }
            }
            if (best >= 0 && free.remove(best)) pair[i] = best;
        }
        return pair;
    }

    /** How many of their words two texts share, from 0 to 1. */
    public static double likeness(String a, String b) {
        Set<String> ours = new HashSet<>(Arrays.asList(a.split(BETWEEN)));
        Set<String> theirs = new HashSet<>(Arrays.asList(b.split(BETWEEN)));
        int all = ours.size() + theirs.size();
        ours.retainAll(theirs);
        return 2.0 * ours.size() / all;
    }

    /** Which of the paragraphs before stand out of their order after; as few as can be. */
    static Set<Integer> moved(int[] pair) {
        List<Integer> order = Arrays.stream(pair).filter(b -> b >= 0).boxed().toList();
        Set<Integer> moved = new HashSet<>();
        DiffUtils.diff(order.stream().sorted().toList(), order).getDeltas().forEach(d -> moved.addAll(d.getTarget().getLines()));
        return moved;
    }

    /** Words that went out stand before those that came in at the same place. */
    public static List<Piece> pieces(String before, String after) {
        List<String> was = split(before);
        List<String> is = split(after);
        List<Piece> raw = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            raw.add(new Piece(Change.SAME, String.join("", was.subList(at, delta.getSource().getPosition()))));
            raw.add(new Piece(Change.OUT, String.join("", delta.getSource().getLines())));
            raw.add(new Piece(Change.IN, String.join("", delta.getTarget().getLines())));
            at = delta.getSource().getPosition() + delta.getSource().getLines().size();
        }
        raw.add(new Piece(Change.SAME, String.join("", was.subList(at, was.size()))));
        List<Piece> pieces = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        StringBuilder in = new StringBuilder();
        for (int i = 0; i < raw.size(); i++) {
            Piece p = raw.get(i);
            // A space between two changed words would tear the sentence into shreds.
            boolean between = p.change() == Change.SAME && p.text().isBlank() && i > 0 && i + 1 < raw.size();
            if (p.change() != Change.IN && (p.change() == Change.OUT || between)) out.append(p.text());
            if (p.change() == Change.IN || between) in.append(p.text());
            if (p.change() != Change.SAME || between) continue;
            close(pieces, out, in);
            if (!p.text().isEmpty()) pieces.add(p);
        }
        close(pieces, out, in);
        return List.copyOf(pieces);
    }

    private static void close(List<Piece> pieces, StringBuilder out, StringBuilder in) {
        if (!out.isEmpty()) pieces.add(new Piece(Change.OUT, out.toString()));
        // A bare space that only stood between two words that went out was there before.
        if (!in.isEmpty()) pieces.add(new Piece(in.toString().isBlank() && !out.isEmpty() ? Change.SAME : Change.IN, in.toString()));
        out.setLength(0);
        in.setLength(0);
    }

    /** The first words of a text, in quotation marks. */
    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "“" + (line.length() <= QUOTED ? line : line.substring(0, QUOTED - 1).stripTrailing() + "…") + "”";
    }

    static List<String> split(String text) {
        return WORDS.matcher(text).results().map(java.util.regex.MatchResult::group).toList();
    }
}
