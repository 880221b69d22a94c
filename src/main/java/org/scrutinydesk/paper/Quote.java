package org.scrutinydesk.paper;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names something in the records that a paper quotes: {@code award-amount} with {@code award=A12}. What there is to quote,
 * and its options, is known to {@code evidence}.
 */
public record Quote(String name, Map<String, String> options) {
    public Quote {
        options = Map.copyOf(new TreeMap<>(options));
    }

    /** In one word: {@code award-amount?award=A12&year=2015%2F16}. */
    public String text() {
        return name + "?" + new TreeMap<>(options).entrySet().stream().map(e -> coded(e.getKey()) + "=" + coded(e.getValue())).collect(Collectors.joining("&"));
    }

    /** What {@link #text} wrote; null where it is nothing of the kind. */
    public static Quote parse(String text) {
        Map<String, String> options = new TreeMap<>();
        int ends = text.indexOf('?');
        if (ends <= 0) return null;
        try {
            for (String pair : text.substring(ends + 1).split("&")) {
                int is = pair.indexOf('=');
                if (is > 0) options.put(plain(pair.substring(0, is)), plain(pair.substring(is + 1)));
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        return new Quote(text.substring(0, ends), options);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public static Quote of(String name) {
        return new Quote(name, Map.of());
    }

    public String option(String key) {
        return options.getOrDefault(key, "");
    }
}
