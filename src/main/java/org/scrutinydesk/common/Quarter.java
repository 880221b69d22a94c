package org.scrutinydesk.common;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter of a financial year, 1 to 4: quarter 1 is April to June. */
public record Quarter(FinancialYear year, int number) implements Comparable<Quarter> {
    private static final Pattern WRITTEN = Pattern.compile(
        "(?i)(?:(?<y1>\\d{4}\\s*[/-]\\s*\\d{2,4})\\s*,?\\s*q(?:uarter)?\\s*(?<n1>[1-4]))|(?:q(?:uarter)?\\s*(?<n2>[1-4])(?:\\s*,)?(?:\\s*of)?\\s*(?<y2>\\d{4}\\s*[/-]\\s*\\d{2,4}))");
    private static final Comparator<Quarter> ORDER = Comparator.comparing(Quarter::year).thenComparing(Quarter::number);

    public Quarter {
        if (number < 1 || number > 4) throw new IllegalArgumentException("A year has quarters 1 to 4, not " + number);
    }

    public static Quarter of(LocalDate date) {
        return new Quarter(FinancialYear.of(date), (date.getMonthValue() + 8) % 12 / 3 + 1);
    }

    /** Reads {@code 2015/16 Q4}, {@code Q4 2015/16}, {@code quarter 4 of 2015/16}. */
    public static Quarter parse(String field, String text) {
        Matcher m = WRITTEN.matcher(text == null ? "" : text.strip());
        if (!m.matches()) {
            throw new WrongInput(field, "“" + (text == null ? "" : text.strip()) + "” is not a quarter; write it like 2016/17 Q1.");
        }
        boolean yearFirst = m.group("y1") != null;
        return new Quarter(FinancialYear.parse(field, yearFirst ? m.group("y1") : m.group("y2")),
            Integer.parseInt(yearFirst ? m.group("n1") : m.group("n2")));
    }

    public LocalDate firstDay() {
        return year.firstDay().plusMonths(3L * (number - 1));
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year.previous(), 4) : new Quarter(year, number - 1);
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year.next(), 1) : new Quarter(year, number + 1);
    }

    /** The same quarter a year before: the comparator "same period last year". */
    public Quarter lastYear() {
        return new Quarter(year.previous(), number);
    }

    public String inWords() {
        return "quarter " + number + " of " + year;
    }

    @Override
    public int compareTo(Quarter other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return year + " Q" + number;
    }
}
