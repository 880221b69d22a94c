package org.scrutinydesk.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A number of things in the words a sentence wants: {@code 3}, {@code 1 award was}, {@code four awards}.
 *
 * @param one  what a single one is called, such as {@code award}; {@code many} what several are
 */
record Counted(int number, String one, String many) {
    /** The ways a number of things can be worded, in the words one chooses them by. */
    static final Map<String, String> WAYS = Ways.of("", "The number", "noun", "The number with its noun", "noun-was", "The same with “was” or “were”",
        "written", "The number in words, up to ten", "written-noun", "In words with its noun", "written-noun-was", "The same with “was” or “were”, in words",
        "was", "Only “was” or “were”", "has", "Only “has” or “have”");

    private static final List<String> WRITTEN = List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** @param way one of {@link #WAYS} */
    String worded(String way) {
        String noun = number == 1 ? one : many;
        String was = number == 1 ? "was" : "were";
        return switch (way) {
            // Nobody writes "0 awards".
            case "noun" -> (number == 0 ? "no" : digits()) + " " + noun;
            case "noun-was" -> worded("noun") + " " + was;
            case "written" -> number == 0 ? "none" : written();
            case "written-noun" -> written() + " " + noun;
            case "written-noun-was" -> worded("written-noun") + " " + was;
            case "was" -> was;
            case "has" -> number == 1 ? "has" : "have";
            default -> digits();
        };
    }

    private String written() {
        return number < WRITTEN.size() ? WRITTEN.get(number) : digits();
    }

    private String digits() {
        return Figures.inUnit(BigDecimal.valueOf(number), "");
    }
}
