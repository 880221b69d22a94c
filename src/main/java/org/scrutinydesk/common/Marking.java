package org.scrutinydesk.common;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The protective marking of a paper, in capitals at the head and foot of its pages (Government Security Classifications). */
public enum Marking {
    OFFICIAL("OFFICIAL"),
    OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE");

    private final String words;

    Marking(String words) {
        this.words = words;
    }

    /** As it is printed. */
    public String words() {
        return words;
    }

    /** The marking of a bundle: that of its highest member, OFFICIAL where there are none. */
    public static Marking highest(Collection<Marking> members) {
        return members.stream().max(Comparator.naturalOrder()).orElse(OFFICIAL);
    }

    /** Also reads the older NOT PROTECTIVELY MARKED and RESTRICTED. */
    public static Marking parse(String field, String text) {
        return switch (text == null ? "" : text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_–-]+", "-")) {
            case "", "OFFICIAL", "NOT-PROTECTIVELY-MARKED" -> OFFICIAL;
            case "OFFICIAL-SENSITIVE", "RESTRICTED" -> OFFICIAL_SENSITIVE;
            default -> throw new WrongInput(field, "“" + text.strip() + "” is not a marking; write OFFICIAL or OFFICIAL-SENSITIVE.");
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
