package org.scrutinydesk.paper;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What of a paragraph's words became bold, italic or a link, or is so no more; what was written new is held against plain words. */
final class Looks {
    /** More than this of a sentence's words are not named one by one. */
    private static final int NAMED = 3;
    private static final Span.Words PLAIN = Span.Words.of("");

    private Looks() {
    }

    /** @return a sentence without its full stop, such as {@code “four bids” is now bold}; empty where nothing of it changed */
    static String changed(Paragraph was, Paragraph is) {
        // Letters of a heading are its style's own.
        if (!was.isText() || !is.isText() || was.kind() == Paragraph.Kind.HEADING || is.kind() == Paragraph.Kind.HEADING) return "";
        List<String> before = Comparison.split(was.text());
        List<String> after = Comparison.split(is.text());
        List<Span.Words> looksBefore = letters(was.spans());
        List<Span.Words> looks = letters(is.spans());
        // Each letter of the new text, with the look that it had.
        List<Span.Words> had = new ArrayList<>();
        int at = 0;
        int passed = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int same = length(before.subList(at, delta.getSource().getPosition()));
            had.addAll(looksBefore.subList(passed, passed + same));
            passed += same + length(delta.getSource().getLines());
            at = delta.getSource().getPosition() + delta.getSource().getLines().size();
            for (int i = length(delta.getTarget().getLines()); i > 0; i--) had.add(PLAIN);
        }
        had.addAll(looksBefore.subList(passed, looksBefore.size()));
        return said(is.text(), had, looks);
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private static List<Span.Words> letters(List<Span> spans) {
        List<Span.Words> letters = new ArrayList<>();
        for (Span s : spans) {
            Span.Words look = new Span.Words("", Spans.bold(s), Spans.italic(s), s instanceof Span.Words w ? w.link() : null);
            for (int i = s.text().length(); i > 0; i--) letters.add(look);
        }
        return letters;
    }

    private static String said(String text, List<Span.Words> had, List<Span.Words> have) {
        Map<String, List<String>> stretches = new LinkedHashMap<>();
        String before = "";
        StringBuilder stretch = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            // A blank between two words of one fate looks like nothing.
            if (!end && text.substring(i, i + 1).isBlank()) {
                stretch.append(text.charAt(i));
                continue;
            }
            String now = end ? "" : became(had.get(i), have.get(i));
            if (end || !now.equals(before)) {
                if (!before.isEmpty()) stretches.computeIfAbsent(before, k -> new ArrayList<>()).add(Comparison.quoted(stretch.toString()));
                stretch.setLength(0);
                before = now;
            }
            if (!end) stretch.append(text.charAt(i));
        }
        List<String> said = new ArrayList<>();
        stretches.forEach((what, words) -> said.add(named(words) + (words.size() == 1 ? " is " : " are ") + what));
        return String.join("; ", said);
    }

    private static String named(List<String> words) {
        if (words.size() == 1) return words.getFirst();
        if (words.size() > NAMED) return String.join(", ", words.subList(0, NAMED)) + " and " + (words.size() - NAMED) + " more";
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static String became(Span.Words was, Span.Words is) {
        List<String> became = new ArrayList<>();
        if (was.bold() != is.bold()) became.add(is.bold() ? "now bold" : "no longer bold");
        if (was.italic() != is.italic()) became.add(is.italic() ? "now italic" : "no longer italic");
        if (!Objects.equals(was.link(), is.link())) became.add(is.link() == null ? "no longer a link" : "now a link to " + is.link());
        return String.join(" and ", became);
    }
}
