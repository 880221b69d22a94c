package org.scrutinydesk.portfolio;

import java.math.BigDecimal;
import org.scrutinydesk.common.WrongInput;

/** Takes what was typed into a field, or says beside that field what would be right. */
final class Said {
    private static final BigDecimal MOST = new BigDecimal("99999999999999.9999");

    private Said() {
    }

    static String required(String field, String what, String text, int most) {
        String t = optional(field, text, most);
        if (t == null) throw new WrongInput(field, "Give " + what + ".");
        return t;
    }

    static String optional(String field, String text, int most) {
        String t = blankToNull(text);
        if (t != null && t.length() > most) throw new WrongInput(field, "This has " + t.length() + " characters; shorten it to " + most + " or fewer.");
        return t;
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** To four decimals, the most the office file holds, or null. */
    static BigDecimal decimal(String field, BigDecimal value) {
        if (value == null) return null;
        if (value.stripTrailingZeros().scale() > 4) throw new WrongInput(field, value.toPlainString() + " has more than four decimals; round it.");
        if (value.abs().compareTo(MOST) > 0) throw new WrongInput(field, value.toPlainString() + " is more than the program can hold; use a larger unit.");
        return value.setScale(4);
    }
}
