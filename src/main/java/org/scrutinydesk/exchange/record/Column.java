package org.scrutinydesk.exchange.record;

import java.util.List;
import java.util.Locale;

/**
 * A column that an import looks for.
 *
 * @param name   as it is asked for
 * @param also   other headings it is known by
 * @param needed the import cannot go without it
 */
record Column(String name, List<String> also, boolean needed) {
    static Column needed(String name, String... also) {
        return new Column(name, List.of(also), true);
    }

    static Column wanted(String name, String... also) {
        return new Column(name, List.of(also), false);
    }

    boolean is(String heading) {
        String h = bare(heading);
        return !h.isEmpty() && (h.equals(bare(name)) || also.stream().anyMatch(a -> h.equals(bare(a))));
    }

    /** Without what is in brackets, blanks, signs and case: {@code Amount (£)} is {@code amount}. */
    static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
