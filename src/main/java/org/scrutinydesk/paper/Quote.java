package org.scrutinydesk.paper;

import java.util.Map;
import java.util.TreeMap;

/**
 * Names something in the records that a paper quotes: {@code award-amount} with {@code award=A12}. What there is to quote,
 * and its options, is known to {@code evidence}.
 */
public record Quote(String name, Map<String, String> options) {
    public Quote {
        options = Map.copyOf(new TreeMap<>(options));
    }

    public static Quote of(String name) {
        return new Quote(name, Map.of());
    }

    public String option(String key) {
        return options.getOrDefault(key, "");
    }
}
