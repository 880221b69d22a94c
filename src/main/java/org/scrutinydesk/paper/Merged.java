package org.scrutinydesk.paper;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two wordings of one paragraph brought together, where each changed other words of it than the other did. */
final class Merged {
    /** A word with its look, or a figure or reference, which is never cut. */
    private record Token(Span span) {
        /** What it is compared by: a figure whose value is newer is the same figure, and a look is no other word. */
        String key() {
            return switch (span) {
                case Span.Words w -> w.text();
                case Span.Figure f -> "\uFFFC" + f.quote();
                case Span.Reference r -> "\uFFFC" + r.to() + r.bare();
            };
        }
    }

    private Merged() {
    }

    /**
     * What both say.
     *
     * @param base the paragraph as both had it
     * @param came the wording that is put in
     * @param now  the paragraph as it stands, changed by others since
     * @return empty where both changed the same words, or where it is no text, so that somebody has to choose
     */
    static Optional<Paragraph> of(Paragraph base, Paragraph came, Paragraph now) {
        if (!base.isText() || !came.isText() || !now.isText()) return Optional.empty();
        List<Token> was = tokens(base);
        List<Token> ours = tokens(now);
        List<Token> theirs = tokens(came);
        List<AbstractDelta<String>> office = changes(was, ours);
        List<AbstractDelta<String>> lead = changes(was, theirs);
        List<Span> spans = new ArrayList<>();
        int at = 0;
        int shiftOffice = 0;
        int shiftLead = 0;
        int o = 0;
        int l = 0;
        while (at <= was.size()) {
            AbstractDelta<String> first = o < office.size() && office.get(o).getSource().getPosition() == at ? office.get(o) : null;
            AbstractDelta<String> second = l < lead.size() && lead.get(l).getSource().getPosition() == at ? lead.get(l) : null;
            if (first != null && second != null && !same(first, second)) {
                // What is put in before a word that the other changed comes before it still; two things put in at one place have no order.
                if (isInsertion(first) == isInsertion(second)) return Optional.empty();
                if (isInsertion(first)) second = null;
                else first = null;
            }
            AbstractDelta<String> one = first != null ? first : second;
            if (one == null) {
                if (at < was.size()) spans.add(kept(was.get(at), ours.get(at + shiftOffice), theirs.get(at + shiftLead)).span());
                at++;
                continue;
            }
            int end = at + one.getSource().size();
            if (first == null && begins(office, o) < end || second == null && begins(lead, l) < end) return Optional.empty();
            int start = one.getTarget().getPosition();
            for (Token t : (first != null ? ours : theirs).subList(start, start + one.getTarget().size())) spans.add(t.span());
            int grown = one.getTarget().size() - one.getSource().size();
            if (first != null) {
                shiftOffice += grown;
                o++;
            }
            if (second != null) {
                shiftLead += grown;
                l++;
            }
            at = end;
        }
        boolean reshaped = came.kind() != base.kind() || came.level() != base.level();
        return Optional.of((reshaped ? came : now).withSpans(Spans.join(spans)));
    }

    /** The look that one of them gave it, the lead's before the office's; a figure and a reference keep what they show now. */
    private static Token kept(Token was, Token ours, Token theirs) {
        boolean bold = Spans.bold(theirs.span()) != Spans.bold(was.span()) ? Spans.bold(theirs.span()) : Spans.bold(ours.span());
        boolean italic = Spans.italic(theirs.span()) != Spans.italic(was.span()) ? Spans.italic(theirs.span()) : Spans.italic(ours.span());
        return new Token(switch (ours.span()) {
            case Span.Words w -> theirs.equals(was) ? w : theirs.span();
            case Span.Figure f -> new Span.Figure(f.quote(), f.shown(), bold, italic);
            case Span.Reference r -> new Span.Reference(r.to(), r.bare(), r.shown(), bold, italic);
        });
    }

    private static boolean same(AbstractDelta<String> a, AbstractDelta<String> b) {
        return a.getSource().size() == b.getSource().size() && a.getTarget().getLines().equals(b.getTarget().getLines());
    }

    private static boolean isInsertion(AbstractDelta<String> delta) {
        return delta.getSource().size() == 0;
    }

    /** Where the next change begins; past every word where there is none. */
    private static int begins(List<AbstractDelta<String>> changes, int next) {
        return next < changes.size() ? changes.get(next).getSource().getPosition() : Integer.MAX_VALUE;
    }

    private static List<AbstractDelta<String>> changes(List<Token> was, List<Token> is) {
        return DiffUtils.diff(was.stream().map(Token::key).toList(), is.stream().map(Token::key).toList()).getDeltas();
    }

    private static List<Token> tokens(Paragraph p) {
        List<Token> tokens = new ArrayList<>();
        for (Span s : p.spans()) {
            if (s instanceof Span.Words w) Comparison.split(w.text()).forEach(t -> tokens.add(new Token(new Span.Words(t, w.bold(), w.italic(), w.link()))));
            else tokens.add(new Token(s));
        }
        return tokens;
    }
}
