package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Cuts and joins the stretches of a paragraph by character. A live figure or a cross reference counts as one character, so it is never cut. */
public final class Spans {
    /** Stands for a live figure or a cross reference in the bare text of a paragraph. */
    public static final char FIGURE = '\uFFFC';

    private Spans() {
    }

    public static int length(Span span) {
        return span instanceof Span.Words w ? w.text().length() : 1;
    }

    public static int length(List<Span> spans) {
        int sum = 0;
        for (Span s : spans) sum += length(s);
        return sum;
    }

    /** The text with one character for each figure and reference. */
    public static String plain(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span s : spans) {
            if (s instanceof Span.Words w) text.append(w.text());
            else text.append(FIGURE);
        }
        return text.toString();
    }

    /** From a character of the printed text, where a figure has as many as it prints, to one of the plain text. */
    public static int inwards(List<Span> spans, int printed) {
        int left = printed;
        int at = 0;
        for (Span s : spans) {
            int length = s.text().length();
            if (left < length) return at + (s instanceof Span.Words ? left : 0);
            left -= length;
            at += length(s);
        }
        return at;
    }

    /** What stands from one character to before another; the second may lie beyond the end. */
    public static List<Span> part(List<Span> spans, int from, int to) {
        List<Span> part = new ArrayList<>();
        int at = 0;
        for (Span s : spans) {
            int length = length(s);
            int first = Math.max(0, from - at);
            int last = Math.min(length, to - at);
            if (first < last) part.add(s instanceof Span.Words w ? withText(w, w.text().substring(first, last)) : s);
            at += length;
        }
        return part;
    }

    /** One after the other; neighbours of the same look become one, empty ones go. */
    @SafeVarargs
    public static List<Span> join(List<Span>... parts) {
        List<Span> all = new ArrayList<>();
        for (List<Span> part : parts) {
            for (Span s : part) {
                if (length(s) == 0) continue;
                if (!all.isEmpty() && s instanceof Span.Words w && all.getLast() instanceof Span.Words before && sameLook(before, w)) {
                    all.set(all.size() - 1, withText(before, before.text() + w.text()));
                } else {
                    all.add(s);
                }
            }
        }
        return all;
    }

    public static List<Span> replace(List<Span> spans, int from, int to, List<Span> with) {
        return join(part(spans, 0, from), with, part(spans, to, Integer.MAX_VALUE));
    }

    public static List<Span> change(List<Span> spans, int from, int to, UnaryOperator<Span> look) {
        return join(part(spans, 0, from), part(spans, from, to).stream().map(look).toList(), part(spans, to, Integer.MAX_VALUE));
    }

    public static boolean all(List<Span> spans, int from, int to, Predicate<Span> look) {
        return part(spans, from, to).stream().allMatch(look);
    }

    public static boolean bold(Span span) {
        return switch (span) {
            case Span.Words w -> w.bold();
            case Span.Figure f -> f.bold();
            case Span.Reference r -> r.bold();
        };
    }

    public static boolean italic(Span span) {
        return switch (span) {
            case Span.Words w -> w.italic();
            case Span.Figure f -> f.italic();
            case Span.Reference r -> r.italic();
        };
    }

    public static Span bold(Span span, boolean on) {
        return switch (span) {
            case Span.Words w -> new Span.Words(w.text(), on, w.italic(), w.link());
            case Span.Figure f -> new Span.Figure(f.quote(), f.shown(), on, f.italic());
            case Span.Reference r -> new Span.Reference(r.to(), r.bare(), r.shown(), on, r.italic());
        };
    }

    public static Span italic(Span span, boolean on) {
        return switch (span) {
            case Span.Words w -> new Span.Words(w.text(), w.bold(), on, w.link());
            case Span.Figure f -> new Span.Figure(f.quote(), f.shown(), f.bold(), on);
            case Span.Reference r -> new Span.Reference(r.to(), r.bare(), r.shown(), r.bold(), on);
        };
    }

    /** The look that typing takes on at a place: that of the character before it, or of the first one. */
    public static Span.Words lookAt(List<Span> spans, int at) {
        Span beside = null;
        int passed = 0;
        for (Span s : spans) {
            if (beside != null && passed >= at) break;
            beside = s;
            passed += length(s);
        }
        if (beside == null) return Span.Words.of("");
        // Words typed after a link are no longer part of it.
        String link = beside instanceof Span.Words w && at < passed && at > 0 ? w.link() : null;
        return new Span.Words("", bold(beside), italic(beside), link);
    }

    public static Span.Words withText(Span.Words look, String text) {
        return new Span.Words(text, look.bold(), look.italic(), look.link());
    }

    private static boolean sameLook(Span.Words a, Span.Words b) {
        return a.bold() == b.bold() && a.italic() == b.italic() && java.util.Objects.equals(a.link(), b.link());
    }
}
