package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scrutinydesk.paper.Contribution.Change;
import org.scrutinydesk.paper.Contribution.Verdict;

/** What a reply changes, paragraph by paragraph, in what was sent. */
final class ReplyChanges {
    private ReplyChanges() {
    }

    /**
     * The paragraphs are paired by their ids, else by their words, else by most of their words; what is left over was added or taken out.
     *
     * @param sent    as it went out, the heading first
     * @param replied as it came back; a paragraph that the file knows has its id, others 0
     */
    static List<Change> of(List<Paragraph> sent, List<Paragraph> replied) {
        int[] pair = Comparison.pairs(sent, replied);
        List<Change> changes = new ArrayList<>();
        Set<Integer> found = new HashSet<>();
        long after = sent.getFirst().id();
        for (int i = 0; i < pair.length; i++) {
            if (pair[i] < 0) {
                changes.add(new Change(0, 0, after, replied.get(i).withId(0), Verdict.OPEN));
                continue;
            }
            Paragraph was = sent.get(pair[i]);
            found.add(pair[i]);
            after = was.id();
            if (!same(was, replied.get(i))) changes.add(new Change(0, was.id(), 0, renewed(was, replied.get(i)), Verdict.OPEN));
        }
        for (int b = 0; b < sent.size(); b++) {
            Paragraph was = sent.get(b);
            // What has no words was not in the file either.
            boolean unseen = was.kind() == Paragraph.Kind.BREAK || was.kind() != Paragraph.Kind.BLOCK && was.kind() != Paragraph.Kind.PICTURE && was.words().isBlank();
            if (!found.contains(b) && !unseen) changes.add(new Change(0, sent.get(b).id(), 0, null, Verdict.OPEN));
        }
        return changes;
    }

    /** How many paragraphs stand in another order than they were sent. */
    static int moved(List<Paragraph> sent, List<Paragraph> replied) {
        return Comparison.moved(Comparison.pairs(sent, replied)).size();
    }

    /** Bold and spaces are the Word file's own; the words and the cells are what counts. */
    private static boolean same(Paragraph was, Paragraph is) {
        if (was.kind() == Paragraph.Kind.BLOCK || was.kind() == Paragraph.Kind.BREAK || was.kind() == Paragraph.Kind.PICTURE) return true;
        if (was.kind() == Paragraph.Kind.TABLE && is.kind() == Paragraph.Kind.TABLE) return plain(was.table().rows()).equals(plain(is.table().rows()));
        return plain(was.words()).equals(plain(is.words()));
    }

    private static List<List<String>> plain(List<List<String>> rows) {
        return rows.stream().map(r -> r.stream().map(ReplyChanges::plain).toList()).toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }

    /** The reply's words in the paragraph that was sent: figures and references that it still says stay live. */
    private static Paragraph renewed(Paragraph was, Paragraph is) {
        if (was.kind() == Paragraph.Kind.TABLE && is.kind() == Paragraph.Kind.TABLE) {
            return new Paragraph(was.id(), was.kind(), was.level(), was.spans(), was.typed(), null, new Paragraph.Table(was.table().caption(), is.table().rows()));
        }
        if (was.kind() == Paragraph.Kind.TABLE || is.kind() == Paragraph.Kind.TABLE) return is.withId(was.id());
        return was.withSpans(live(was.spans(), is.spans()));
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
                if (at > 0) parts.add(new Span.Words(w.text().substring(0, at), w.bold(), w.italic(), w.link()));
                parts.add(figure);
                String rest = w.text().substring(at + figure.text().length());
                if (!rest.isEmpty()) parts.add(new Span.Words(rest, w.bold(), w.italic(), w.link()));
                spans.remove(i);
                spans.addAll(i, parts);
                from = i + (at > 0 ? 2 : 1);
                break;
            }
        }
        return spans;
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
