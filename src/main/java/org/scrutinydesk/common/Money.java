package org.scrutinydesk.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pounds and pence, exact: always two decimals, never floating point. */
public record Money(BigDecimal pounds) implements Comparable<Money> {
    public static final Money NIL = new Money(BigDecimal.ZERO);

    private static final Pattern WRITTEN = Pattern.compile(
        "(?<open>\\()?\\s*(?<lead>[-−–])?\\s*£?\\s*(?<lead2>[-−])?(?<whole>\\d{1,3}(?:,\\s?\\d{3})+|\\d+)(?<part>\\.\\d+)?\\s*"
            + "(?<unit>k|m|bn)?\\s*(?<trail>[-−])?\\s*(?<close>\\))?", Pattern.CASE_INSENSITIVE);

    /** @throws IllegalArgumentException where the amount has parts of a penny */
    public Money {
        try {
            pounds = pounds.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("An amount goes to the penny, and " + pounds.toPlainString() + " goes further.", e);
        }
    }

    public static Money of(long pounds) {
        return new Money(BigDecimal.valueOf(pounds));
    }

    public static Money of(String pounds) {
        return new Money(new BigDecimal(pounds));
    }

    /**
     * Reads an amount as people write it: {@code £1,234.50}, {@code (2.70)}, {@code 106,396.00-}, {@code £1.2m}, {@code £518k};
     * a lone dash or {@code nil} is nil.
     *
     * @throws WrongInput with what would be right
     */
    public static Money parse(String field, String text) {
        String t = text == null ? "" : text.replace('\u00a0', ' ').strip();
        if (t.matches("(?i)[-–—−]|nil")) return NIL;
        Matcher m = WRITTEN.matcher(t);
        boolean ok = m.matches() && (m.group("open") == null) == (m.group("close") == null);
        if (!ok) throw new WrongInput(field, "“" + t + "” is not an amount; write it like 1,250.00.");
        BigDecimal n = new BigDecimal(m.group("whole").replaceAll("[,\\s]", "") + (m.group("part") == null ? "" : m.group("part")));
        if (m.group("unit") != null) {
            n = n.scaleByPowerOfTen(switch (m.group("unit").toLowerCase(Locale.ROOT)) {
                case "k" -> 3;
                case "m" -> 6;
                default -> 9;
            });
        }
        boolean negative = m.group("open") != null || m.group("lead") != null || m.group("lead2") != null || m.group("trail") != null;
        if (n.stripTrailingZeros().scale() > 2) {
            throw new WrongInput(field, "“" + t + "” has parts of a penny; write it with at most two decimals.");
        }
        if (n.compareTo(new BigDecimal("999999999999.99")) > 0) {
            throw new WrongInput(field, "“" + t + "” is more than the program can hold; the most is £999,999,999,999.99.");
        }
        return new Money(negative ? n.negate() : n);
    }

    public Money plus(Money other) {
        return new Money(pounds.add(other.pounds));
    }

    public Money minus(Money other) {
        return new Money(pounds.subtract(other.pounds));
    }

    public Money negate() {
        return new Money(pounds.negate());
    }

    public boolean isNil() {
        return pounds.signum() == 0;
    }

    public boolean isNegative() {
        return pounds.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return pounds.compareTo(other.pounds);
    }

    /** With a pound sign, pence only where there are any, brackets for a negative: {@code £102,000}, {@code (£2.70)}. */
    public String inProse() {
        return wrap("£" + digits(pounds.abs(), pounds.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0"));
    }

    /** For a table's column: no pound sign, a dash for nil, brackets for a negative, pence only where there are any. */
    public String inTable() {
        return isNil() ? "–" : wrap(digits(pounds.abs(), pounds.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0"));
    }

    /** For a machine: {@code -1234.50}. */
    public String plain() {
        return pounds.toPlainString();
    }

    @Override
    public String toString() {
        return inProse();
    }

    private String wrap(String positive) {
        return isNegative() ? "(" + positive + ")" : positive;
    }

    private static String digits(BigDecimal n, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(n);
    }
}
