package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scrutinydesk.paper.Contribution.Change;
import org.scrutinydesk.paper.Contribution.Verdict;

/**
 * What a reply changes, paragraph by paragraph, in what was sent.
 *
 * @param notes what of it a paper does not keep, each a sentence
 */
record ReplyChanges(List<Change> changes, List<String> notes) {
    /**
     * The paragraphs are paired by their ids, else by their words, else by most of their words; what is left over was added or taken out.
     *
     * @param sent as it went out, the heading first
     * @param came as it came back; a paragraph that the file knows has its id, others 0
     */
    static ReplyChanges of(List<Paragraph> sent, List<Paragraph> came) {
        List<Paragraph> replied = headingFirst(sent.getFirst(), came);
        int[] pair = Comparison.pairs(sent, replied);
        Set<Integer> moved = Comparison.moved(pair);
        List<Change> changes = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<Integer> found = new HashSet<>();
        long after = sent.getFirst().id();
        for (int i = 0; i < pair.length; i++) {
            if (pair[i] < 0) {
                changes.add(new Change(0, 0, after, replied.get(i).withId(0), Verdict.OPEN));
                continue;
            }
            Paragraph was = sent.get(pair[i]);
            found.add(pair[i]);
            if (moved.contains(pair[i])) changes.add(new Change(0, was.id(), after, null, Verdict.OPEN));
            after = was.id();
            Paragraph now = renewed(was, replied.get(i), notes);
            if (!same(was, now)) changes.add(new Change(0, was.id(), 0, now, Verdict.OPEN));
        }
        for (int b = 0; b < sent.size(); b++) {
            Paragraph was = sent.get(b);
            // What has no words was not in the file either.
            boolean unseen = was.kind() == Paragraph.Kind.BREAK || was.kind() != Paragraph.Kind.BLOCK && was.kind() != Paragraph.Kind.PICTURE && was.words().isBlank();
            if (!found.contains(b) && !unseen) changes.add(new Change(0, sent.get(b).id(), 0, null, Verdict.OPEN));
        }
        return new ReplyChanges(changes, notes);
    }

    /** The heading holds its section together, so what was written above it comes under it. */
    private static List<Paragraph> headingFirst(Paragraph heading, List<Paragraph> replied) {
        List<Paragraph> ordered = new ArrayList<>(replied);
        int at = replied.stream().map(Paragraph::id).toList().indexOf(heading.id());
        if (at > 0) ordered.addFirst(ordered.remove(at));
        return ordered;
    }

    /** They say the same and look the same; how many blanks there are is the Word file's own. */
    static boolean same(Paragraph was, Paragraph is) {
        if (was.kind() != is.kind() || was.level() != is.level()) return false;
        return switch (was.kind()) {
            case BLOCK, BREAK -> true;
            case PICTURE -> was.picture().equals(is.picture());
            case TABLE -> plain(was.table().caption()).equals(plain(is.table().caption())) && plain(was.table().rows()).equals(plain(is.table().rows()));
            default -> plain(was.words()).equals(plain(is.words())) && Looks.changed(was, is).isEmpty();
        };
    }

    private static List<List<String>> plain(List<List<String>> rows) {
        return rows.stream().map(r -> r.stream().map(ReplyChanges::plain).toList()).toList();
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }

    /** The reply's words in the paragraph that was sent: figures and references that it still says stay live. */
    private static Paragraph renewed(Paragraph was, Paragraph is, List<String> notes) {
        if (was.kind() == Paragraph.Kind.TABLE && is.kind() == Paragraph.Kind.TABLE) return was.withTable(table(was.table(), is.table(), notes));
        if (!was.isText() || !is.isText()) return is.withId(was.id()).withCarried(false);
        Paragraph words = was.withSpans(live(was.spans(), is.spans())).withCarried(false);
        return was.kind() == is.kind() && was.level() == is.level() ? words : words.as(is.kind(), is.level());
    }

    private static Paragraph.Table table(Paragraph.Table was, Paragraph.Table is, List<String> notes) {
        List<List<String>> rows = is.rows();
        // Somebody who writes on below the totals means a row, not the sum.
        boolean totals = was.totals() && rows.size() > 1 && plain(rows.getLast().getFirst()).equals(plain(was.rows().getLast().getFirst()));
        Paragraph.Table table = new Paragraph.Table(is.caption(), rows, totals, was.bare());
        String called = is.caption().isBlank() ? "a table" : "“" + is.caption().strip() + "”";
        if (was.totals() && !totals) notes.add("The last row of " + called + " in the reply is not the totals, so the paper would no longer add it up by itself.");
        if (totals && !plain(table.rows()).equals(plain(rows))) {
            notes.add("The totals of " + called + " are added up by the program; “" + String.join(" | ", rows.getLast()) + "” in the reply was not taken.");
        }
        return table;
    }

    private static List<Span> live(List<Span> was, List<Span> is) {
        List<Span> spans = new ArrayList<>(is);
        int from = 0;
        for (Span figure : was) {
            if (figure instanceof Span.Words || figure.text().isEmpty()) continue;
            for (int i = from; i < spans.size(); i++) {
                if (!(spans.get(i) instanceof Span.Words w)) continue;
                int at = w.text().indexOf(figure.text());
                if (at < 0 || within(w.text(), at, figure.text().length())) continue;
                List<Span> parts = new ArrayList<>();
                if (at > 0) parts.add(Spans.withText(w, w.text().substring(0, at)));
                parts.add(Spans.italic(Spans.bold(figure, w.bold()), w.italic()));
                String rest = w.text().substring(at + figure.text().length());
                if (!rest.isEmpty()) parts.add(Spans.withText(w, rest));
                spans.remove(i);
                spans.addAll(i, parts);
                from = i + (at > 0 ? 2 : 1);
                break;
            }
        }
        return Spans.join(spans);
    }

    /** “5” is not a figure within “15” or “5.2”. */
    private static boolean within(String text, int at, int length) {
        boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        int end = at + length;
        boolean after = end < text.length() && (Character.isLetterOrDigit(text.charAt(end))
            || end + 1 < text.length() && ".,".indexOf(text.charAt(end)) >= 0 && Character.isDigit(text.charAt(end + 1)));
        return before || after;
    }
}
