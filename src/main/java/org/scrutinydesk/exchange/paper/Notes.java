package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what there is to say of an import: sentences, and counts of what happened more than once. */
final class Notes {
    /** Longer lists nobody reads; how much more there is, is said. */
    private static final int MOST = 200;

    private final List<String> first = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private int unsaid;

    void say(String sentence) {
        if (sentences.contains(sentence)) return;
        if (sentences.size() < MOST) sentences.add(sentence);
        else unsaid++;
    }

    /** What became of tracked changes: whoever imports has to know it before the rest. */
    void tracked(String sentence) {
        first.add(sentence);
    }

    boolean areTracked() {
        return !first.isEmpty();
    }

    /** @param many a sentence with {@code %d}, for more than one; @param one the same for exactly one */
    void count(String one, String many) {
        counted.merge(one + "\n" + many, 1, Integer::sum);
    }

    List<String> all() {
        List<String> all = new ArrayList<>(first);
        counted.forEach((key, n) -> {
            String[] forms = key.split("\n", 2);
            all.add(n == 1 ? forms[0] : forms[1].formatted(n));
        });
        all.addAll(sentences);
        if (unsaid > 0) all.add(unsaid == 1 ? "One more remark is not listed." : unsaid + " more remarks are not listed.");
        return all;
    }

    /** The first words of a longer text, in quotation marks. */
    static String quote(String text) {
        String t = text.strip().replaceAll("\\s+", " ");
        return "“" + (t.length() > 50 ? t.substring(0, t.lastIndexOf(' ', 50) > 20 ? t.lastIndexOf(' ', 50) : 50) + "…" : t) + "”";
    }
}
