package org.scrutinydesk.desktop.paper;

import static org.scrutinydesk.paper.Spans.join;
import static org.scrutinydesk.paper.Spans.part;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Paragraph.Kind;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

/** What each key does to the body of a paper: pure rules from paragraphs and a selection to an {@link Edit}. */
final class Writing {
    private Writing() {
    }

    static boolean isText(Paragraph p) {
        return p.isText();
    }

    /** Whether what is put in here begins a sentence. */
    static boolean beginsSentence(List<Span> spans, int at) {
        String before = part(spans, 0, at).stream().map(Span::text).collect(java.util.stream.Collectors.joining());
        return before.isBlank() || before.matches("(?s).*[.!?]\\s+");
    }

    static int length(Paragraph p) {
        return isText(p) ? Spans.length(p.spans()) : 0;
    }

    /** Puts text in place of the selection. Beside a block or table it begins a paragraph of its own. */
    static Edit type(List<Paragraph> body, Spot from, Spot to, List<Span> text) {
        if (from.equals(to) && !isText(body.get(from.row()))) {
            Paragraph p = Paragraph.numbered(0, text.toArray(Span[]::new));
            return Edit.of(from.row() + 1, from.row() + 1, List.of(p), new Spot(from.row() + 1, length(p)));
        }
        Edit cleared = erase(body, from, to);
        List<Paragraph> with = new ArrayList<>(cleared.with());
        int row = cleared.caret().row() - cleared.from();
        int at = cleared.caret().at();
        if (with.isEmpty()) with.add(body.get(from.row()));
        Paragraph p = with.get(row);
        if (!isText(p)) {
            with.add(row, Paragraph.numbered(0, text.toArray(Span[]::new)));
        } else {
            with.set(row, p.withSpans(Spans.replace(p.spans(), at, at, text)));
        }
        return Edit.of(cleared.from(), Math.max(cleared.to(), cleared.from() + (cleared.changesNothing() ? 1 : 0)), with,
            new Spot(cleared.caret().row(), at + Spans.length(text)));
    }

    /** Takes out what is selected; what is left of the first and the last paragraph becomes one. */
    static Edit erase(List<Paragraph> body, Spot from, Spot to) {
        if (from.equals(to)) return Edit.move(from);
        Paragraph first = body.get(from.row());
        if (from.row() == to.row()) return Edit.row(from.row(), first.withSpans(Spans.replace(first.spans(), from.at(), to.at(),
            List.of())), from.at());
        Paragraph last = body.get(to.row());
        boolean toTheEnd = to.row() == body.size() - 1;
        List<Paragraph> rest = new ArrayList<>();
        if (!isText(last)) {
            if (isText(first) && (from.at() > 0 || !toTheEnd)) rest.add(first.withSpans(part(first.spans(), 0, from.at())));
            if (!toTheEnd) rest.add(last);
        } else if (!isText(first)) {
            rest.add(last.withSpans(part(last.spans(), to.at(), Integer.MAX_VALUE)));
        } else {
            List<Span> right = part(last.spans(), to.at(), Integer.MAX_VALUE);
            // Whole paragraphs went: the last one stays what it is.
            Paragraph kept = from.at() == 0 && !right.isEmpty() ? last : first;
            rest.add(kept.withSpans(join(part(first.spans(), 0, from.at()), right)));
        }
        if (rest.isEmpty()) rest.add(Paragraph.numbered(0));
        return Edit.of(from.row(), to.row() + 1, rest, isText(rest.getFirst()) ? from : new Spot(from.row(), 0));
    }

    /** As {@link #erase}; an empty paragraph that is left is another than the one whose words were all cut out. */
    static Edit cut(List<Paragraph> body, Spot from, Spot to) {
        Edit edit = erase(body, from, to);
        return new Edit(edit.from(), edit.to(), edit.with().stream().map(p -> isText(p) && p.spans().isEmpty() ? p.withId(0) : p).toList(),
            edit.anchor(), edit.caret());
    }

    /** A new paragraph after this one, with what stood after the caret. */
    static Edit enter(List<Paragraph> body, Spot from, Spot to) {
        if (!from.equals(to)) return both(body, erase(body, from, to), (after, at) -> enter(after, at, at));
        int row = from.row();
        Paragraph p = body.get(row);
        if (!isText(p)) return Edit.of(row + 1, row + 1, List.of(Paragraph.numbered(0)), new Spot(row + 1, 0));
        if (p.spans().isEmpty() && p.kind() != Kind.PLAIN) return Edit.row(row, lower(p), 0);
        List<Span> left = part(p.spans(), 0, from.at());
        List<Span> right = part(p.spans(), from.at(), Integer.MAX_VALUE);
        Spot next = new Spot(row + 1, 0);
        if (left.isEmpty() && !right.isEmpty()) {
            Paragraph before = p.kind() == Kind.HEADING ? Paragraph.numbered(0) : fresh(p.kind(), p.level(), List.of());
            return Edit.of(row, row + 1, List.of(before, p), next);
        }
        Paragraph after = p.kind() == Kind.HEADING ? fresh(Kind.NUMBERED, 0, right) : fresh(p.kind(), p.level(), right);
        return Edit.of(row, row + 1, List.of(p.withSpans(left), after), next);
    }

    /** A new paragraph before a block or table, which nothing else could put there. */
    static Edit before(List<Paragraph> body, Spot at) {
        return Edit.of(at.row(), at.row(), List.of(Paragraph.numbered(0)), new Spot(at.row(), 0));
    }

    static Edit backspace(List<Paragraph> body, Spot at) {
        Paragraph p = body.get(at.row());
        if (!isText(p)) return takeOut(body, at.row());
        if (at.at() > 0) {
            int from = Character.offsetByCodePoints(Spans.plain(p.spans()), at.at(), -1);
            return erase(body, new Spot(at.row(), from), at);
        }
        if (p.typed() != null || p.kind() == Kind.HEADING || p.level() > 0 || p.kind() == Kind.BULLET) return Edit.row(at.row(),
            lower(p), 0);
        if (at.row() == 0) return Edit.move(at);
        return joined(body, at.row() - 1);
    }

    static Edit delete(List<Paragraph> body, Spot at) {
        Paragraph p = body.get(at.row());
        if (!isText(p)) return takeOut(body, at.row());
        if (at.at() < length(p)) {
            String text = Spans.plain(p.spans());
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.UK);
            characters.setText(text);
            return erase(body, at, new Spot(at.row(), characters.following(at.at())));
        }
        if (at.row() == body.size() - 1) return Edit.move(at);
        return joined(body, at.row());
    }

    /** The paragraph and the one after it as one, where both are text; an empty one goes and leaves the other as it is. */
    private static Edit joined(List<Paragraph> body, int row) {
        Paragraph first = body.get(row);
        Paragraph second = body.get(row + 1);
        if (isText(first) && first.spans().isEmpty()) return Edit.of(row, row + 1, List.of(), new Spot(row, 0));
        if (isText(second) && second.spans().isEmpty()) return Edit.of(row + 1, row + 2, List.of(), new Spot(row, length(first)));
        if (!isText(first)) return Edit.move(new Spot(row, 0));
        if (!isText(second)) return Edit.move(new Spot(row + 1, 0));
        return Edit.of(row, row + 2, List.of(first.withSpans(join(first.spans(), second.spans()))), new Spot(row, length(first)));
    }

    static Edit takeOut(List<Paragraph> body, int row) {
        return takeOut(body, row, row);
    }

    /** Takes whole paragraphs out; the body is never without one. */
    static Edit takeOut(List<Paragraph> body, int first, int last) {
        if (first == 0 && last == body.size() - 1) return Edit.of(0, body.size(), List.of(Paragraph.numbered(0)), Spot.START);
        boolean tail = last == body.size() - 1;
        return Edit.of(first, last + 1, List.of(), tail ? new Spot(first - 1, length(body.get(first - 1))) : new Spot(first, 0));
    }

    /** One step towards an ordinary paragraph: first a typed number goes, then the level, then the kind. */
    static Paragraph lower(Paragraph p) {
        if (p.typed() != null) return p.withTyped(null);
        return switch (p.kind()) {
            case HEADING, BULLET -> p.kind() == Kind.BULLET && p.level() > 0 ? p.as(Kind.BULLET, p.level() - 1) : p.as(Kind.NUMBERED, 0);
            case NUMBERED -> p.level() > 0 ? p.as(Kind.NUMBERED, p.level() - 1) : p.as(Kind.PLAIN, 0);
            case PLAIN, BLOCK, TABLE, BREAK, PICTURE -> p;
        };
    }

    /** Moves the level of every selected paragraph by one; null where none can. */
    static Edit level(List<Paragraph> body, Spot from, Spot to, int step) {
        return each(body, from, to, p -> {
            int low = p.kind() == Kind.HEADING ? 1 : 0;
            int high = switch (p.kind()) {
                case HEADING -> 3;
                case NUMBERED -> 2;
                case BULLET -> 1;
                case PLAIN, BLOCK, TABLE, BREAK, PICTURE -> 0;
            };
            int level = p.level() + step;
            return level < low || level > high ? p : p.as(p.kind(), level);
        });
    }

    /** Makes every selected paragraph one of a kind; null where they are that already. */
    static Edit kind(List<Paragraph> body, Spot from, Spot to, Kind kind, int level) {
        return each(body, from, to, p -> isText(p) && (p.kind() != kind || p.level() != level) ? p.as(kind, level) : p);
    }

    /** Takes out to the beginning of the word before, or to the end of the one after. */
    static Edit word(List<Paragraph> body, Spot at, boolean back) {
        Paragraph p = body.get(at.row());
        if (!isText(p) || at.at() == (back ? 0 : length(p))) return back ? backspace(body, at) : delete(body, at);
        String text = Spans.plain(p.spans());
        int to = at.at();
        if (back) {
            while (to > 0 && !inWord(text.charAt(to - 1))) to--;
            while (to > 0 && inWord(text.charAt(to - 1))) to--;
            return erase(body, new Spot(at.row(), to), at);
        }
        while (to < text.length() && !inWord(text.charAt(to))) to++;
        while (to < text.length() && inWord(text.charAt(to))) to++;
        return erase(body, at, new Spot(at.row(), to));
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == Spans.FIGURE;
    }

    private static Edit each(List<Paragraph> body, Spot from, Spot to, java.util.function.UnaryOperator<Paragraph> change) {
        List<Paragraph> before = body.subList(from.row(), to.row() + 1);
        List<Paragraph> with = before.stream().map(change).toList();
        return with.equals(before) ? null : new Edit(from.row(), to.row() + 1, with, from, to);
    }

    /** Makes what is selected bold or italic, or plain again where all of it is; null where nothing is selected. */
    static Edit look(List<Paragraph> body, Spot from, Spot to, boolean bold) {
        if (from.equals(to)) return null;
        boolean on = false;
        for (int row = from.row(); row <= to.row(); row++) {
            on |= !Spans.all(body.get(row).spans(), start(row, from), end(row, to), s -> bold ? Spans.bold(s) : Spans.italic(s));
        }
        List<Paragraph> with = new ArrayList<>();
        for (int row = from.row(); row <= to.row(); row++) {
            Paragraph p = body.get(row);
            boolean now = on;
            with.add(!isText(p) ? p : p.withSpans(Spans.change(p.spans(), start(row, from), end(row, to),
                s -> bold ? Spans.bold(s, now) : Spans.italic(s, now))));
        }
        return new Edit(from.row(), to.row() + 1, with, from, to);
    }

    /** Lets what is selected lead to an address, or nowhere with null; null where nothing changes. */
    static Edit link(List<Paragraph> body, Spot from, Spot to, String address) {
        List<Paragraph> with = new ArrayList<>();
        for (int row = from.row(); row <= to.row(); row++) {
            Paragraph p = body.get(row);
            with.add(!isText(p) ? p : p.withSpans(Spans.change(p.spans(), start(row, from), end(row, to), s -> LinkBar.with(s, address))));
        }
        return with.equals(body.subList(from.row(), to.row() + 1)) ? null : new Edit(from.row(), to.row() + 1, with, from, to);
    }

    /** Puts paragraphs in: the first goes on from the text before, the last goes on into the text after. */
    static Edit paste(List<Paragraph> body, Spot from, Spot to, List<Paragraph> pasted) {
        if (pasted.isEmpty()) return Edit.move(from);
        if (pasted.size() == 1 && isText(pasted.getFirst())) {
            Paragraph one = pasted.getFirst();
            Paragraph here = body.get(from.row());
            if (from.equals(to) && isText(here) && here.spans().isEmpty() && one.kind() != Kind.PLAIN) {
                return Edit.row(from.row(), one.id() == 0 ? one.withId(here.id()) : one, length(one));
            }
            return type(body, from, to, one.spans());
        }
        Edit cleared = erase(body, from, to);
        List<Paragraph> after = apply(body, cleared);
        Spot at = cleared.caret();
        Paragraph here = after.get(at.row());
        List<Paragraph> with = new ArrayList<>();
        List<Paragraph> middle = new ArrayList<>(pasted);
        Spot caret;
        if (!isText(here)) {
            with.add(here);
            with.addAll(middle);
            caret = new Spot(at.row() + middle.size(), length(middle.getLast()));
        } else {
            List<Span> left = part(here.spans(), 0, at.at());
            List<Span> right = part(here.spans(), at.at(), Integer.MAX_VALUE);
            if (isText(middle.getFirst())) {
                Paragraph first = middle.removeFirst();
                Paragraph known = first.id() == 0 ? first.withId(here.id()) : first;
                Paragraph look = left.isEmpty() && first.kind() != Kind.PLAIN ? known : here;
                with.add(look.withSpans(join(left, first.spans())));
            } else if (!left.isEmpty()) {
                with.add(here.withSpans(left));
            }
            with.addAll(middle);
            Paragraph last = with.getLast();
            caret = new Spot(at.row() + with.size() - 1, length(last));
            if (!right.isEmpty()) {
                if (isText(last)) with.set(with.size() - 1, last.withSpans(join(last.spans(), right)));
                else with.add(fresh(here.kind(), here.level(), right));
            }
        }
        int shrunk = (cleared.to() - cleared.from()) - cleared.with().size();
        return Edit.of(at.row(), at.row() + 1 + shrunk, with, caret);
    }

    /**
     * Puts a block or table in place of the selection, on a line of its own; the caret goes into the paragraph after it, which is a new one
     * at the end of a paragraph, so that what is typed next does not join the heading or the paragraph that follows.
     */
    static Edit insert(List<Paragraph> body, Spot from, Spot to, Paragraph block) {
        return from.equals(to) ? insert(body, from, block) : both(body, erase(body, from, to), (after, at) -> insert(after, at, block));
    }

    private static Edit insert(List<Paragraph> body, Spot at, Paragraph block) {
        Paragraph here = body.get(at.row());
        Paragraph next = at.row() + 1 < body.size() ? body.get(at.row() + 1) : null;
        Paragraph room = next != null && next.kind() != Kind.HEADING && next.isBlank() ? null : Paragraph.numbered(0);
        if (!isText(here)) return Edit.of(at.row() + 1, at.row() + 1, room == null ? List.of(block) : List.of(block, room), new Spot(at.row() + 2, 0));
        List<Paragraph> with = new ArrayList<>();
        List<Span> left = part(here.spans(), 0, at.at());
        List<Span> right = part(here.spans(), at.at(), Integer.MAX_VALUE);
        if (!left.isEmpty()) with.add(here.withSpans(left));
        with.add(block);
        Spot after = new Spot(at.row() + with.size(), 0);
        if (!right.isEmpty()) with.add(left.isEmpty() ? here : fresh(here.kind(), here.level(), right));
        else if (room != null) with.add(room);
        return Edit.of(at.row(), at.row() + 1, with, after);
    }

    /** One edit and then another as one. */
    private static Edit both(List<Paragraph> body, Edit first, java.util.function.BiFunction<List<Paragraph>, Spot, Edit> then) {
        List<Paragraph> between = apply(body, first);
        Edit second = then.apply(between, first.caret());
        List<Paragraph> after = apply(between, second);
        return Edit.between(body, after, second.anchor(), second.caret());
    }

    /** The paragraphs after an edit. */
    static List<Paragraph> apply(List<Paragraph> body, Edit edit) {
        List<Paragraph> after = new ArrayList<>(body.subList(0, edit.from()));
        after.addAll(edit.with());
        after.addAll(body.subList(edit.to(), body.size()));
        return after;
    }

    private static Paragraph fresh(Kind kind, int level, List<Span> spans) {
        return new Paragraph(0, kind, level, spans, null, null, null);
    }

    private static int start(int row, Spot from) {
        return row == from.row() ? from.at() : 0;
    }

    private static int end(int row, Spot to) {
        return row == to.row() ? to.at() : Integer.MAX_VALUE;
    }
}
