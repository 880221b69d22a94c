package org.scrutinydesk.exchange.record;

import java.math.BigDecimal;
import org.scrutinydesk.common.WrongInput;

/** Reads figures that are not money: {@code 3,611}, {@code 62.4%}, {@code £1,250}, {@code (4)}. */
final class Figures {
    private Figures() {
    }

    static BigDecimal read(String field, String text) {
        String t = text.replace('\u00a0', ' ').replace('−', '-').strip();
        boolean brackets = t.startsWith("(") && t.endsWith(")") && t.length() > 2;
        String bare = (brackets ? t.substring(1, t.length() - 1) : t).strip().replaceFirst("^£\\s?", "").replaceFirst("\\s?%$", "");
        if (!bare.matches("[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,14})(?:\\.\\d{1,20})?")) {
            throw new WrongInput(field, "“" + text + "” is not a figure; write it like 1,250 or 62.4.");
        }
        BigDecimal n = new BigDecimal(bare.replace(",", ""));
        return brackets ? n.negate() : n;
    }
}
