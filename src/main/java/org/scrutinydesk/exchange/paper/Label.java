package org.scrutinydesk.exchange.paper;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number at the head of a paragraph.
 *
 * @param text  as it was typed: {@code 4.2.}, {@code (i)}, {@code B)}
 * @param major the whole number, or the first of a pair, or a letter's place in the alphabet
 * @param minor the second of a pair, or 0
 * @param roman its value as a roman numeral, or 0
 */
record Label(String text, Kind kind, int major, int minor, int roman) {
    /** {@code 3}, {@code 3.52}, {@code 3.52.1}, a whole number two levels down in a list of Word, {@code a)}, {@code (iv)}. */
    enum Kind { WHOLE, PAIR, DEEP, DEEPER, LETTER, ROMAN }

    /** A label, with what stands after it. */
    record Found(Label label, String rest) {
    }

    private static final Pattern DECIMAL = Pattern.compile(
        "((\\d{1,3})(?:\\.(\\d{1,3}))?((?:\\.\\d{1,3}){0,3})\\.?\\)?)(?:[\\s\\u00a0]+(.*))?", Pattern.DOTALL);
    private static final Pattern LETTERED = Pattern.compile(
        "((?:\\(([a-zA-Z]|[ivxl]{2,7})\\)|([a-zA-Z]|[ivxl]{2,7})\\)|([a-z])\\.))[\\s\\u00a0]+(.*)", Pattern.DOTALL);
    private static final Pattern UNIT = Pattern.compile("(?i)(?:million|billion|bn|per\\s?cent|percent|%).*", Pattern.DOTALL);
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    /** What could be a label at the head of this text, or null. */
    static Found at(String text) {
        String head = text.length() > 80 ? text.substring(0, 80) : text;
        Matcher m = DECIMAL.matcher(head);
        if (m.matches()) {
            String rest = m.group(5) == null ? "" : text.substring(m.start(5)).strip();
            boolean pair = m.group(3) != null;
            if (pair && UNIT.matcher(rest.length() > 12 ? rest.substring(0, 12) : rest).matches()) return null;
            Kind kind = !pair ? Kind.WHOLE : m.group(4).isEmpty() ? Kind.PAIR : Kind.DEEP;
            return new Found(new Label(m.group(1), kind, Integer.parseInt(m.group(2)), pair ? Integer.parseInt(m.group(3)) : 0, 0), rest);
        }
        m = LETTERED.matcher(head);
        if (!m.matches()) return null;
        String letters = m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(4);
        int roman = roman(letters.toLowerCase(Locale.ROOT));
        String rest = text.substring(m.start(5)).strip();
        if (letters.length() > 1) return roman == 0 ? null : new Found(new Label(m.group(1), Kind.ROMAN, 0, 0, roman), rest);
        int letter = Character.toLowerCase(letters.charAt(0)) - 'a' + 1;
        // (i) is far more often a one than a ninth letter; the sequence puts it right where it is not.
        return new Found(new Label(m.group(1), letters.equals("i") ? Kind.ROMAN : Kind.LETTER, letter, 0, roman), rest);
    }

    Label as(Kind other) {
        return new Label(text, other, major, minor, roman);
    }

    /** Has a full stop or a bracket after it, so that it is hardly the first word of a sentence. */
    boolean marked() {
        return !Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    /** Without the stop that some papers put after a number and others do not. */
    String bare() {
        return kind == Kind.WHOLE || kind == Kind.PAIR || kind == Kind.DEEP || kind == Kind.DEEPER ? text.replaceAll("[.)]+$", "") : text;
    }

    private static int roman(String letters) {
        for (int n = 1; n < 40; n++) {
            if (("x".repeat(n / 10) + ONES[n % 10]).equals(letters)) return n;
        }
        return 0;
    }
}
