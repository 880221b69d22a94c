package org.scrutinydesk.funding;

import org.scrutinydesk.common.WrongInput;

/** Takes the words people typed into a field: blank is nothing, and what is too long for the office file is said. */
final class Wording {
    private Wording() {
    }

    /** @param most characters */
    static String optional(String field, String text, int most) {
        if (text == null || text.isBlank()) return null;
        String t = text.strip();
        if (t.length() > most) {
            throw new WrongInput(field, "This has " + t.length() + " characters, and " + most + " is the most; shorten it.");
        }
        return t;
    }

    /** @param say what is missing and how to give it, one sentence */
    static String required(String field, String text, int most, String say) {
        String t = optional(field, text, most);
        if (t == null) throw new WrongInput(field, say);
        return t;
    }

    static <T> T given(String field, T value, String say) {
        if (value == null) throw new WrongInput(field, say);
        return value;
    }
}
