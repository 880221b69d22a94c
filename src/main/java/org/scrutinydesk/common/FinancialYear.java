package org.scrutinydesk.common;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A financial year, 1 April to 31 March, named by the calendar year it starts in and written 2016/17. */
public record FinancialYear(int starts) implements Comparable<FinancialYear> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})\\s*[/-]\\s*(\\d{2}|\\d{4})");

    public FinancialYear {
        if (starts < 1900 || starts > 2999) throw new IllegalArgumentException("No such financial year: " + starts);
    }

    public static FinancialYear of(LocalDate date) {
        return new FinancialYear(date.getMonth().getValue() >= Month.APRIL.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** Reads 2016/17, 2016-17 or 2016/2017. @throws WrongInput where the two years do not follow each other */
    public static FinancialYear parse(String field, String text) {
        Matcher m = WRITTEN.matcher(text == null ? "" : text.strip());
        if (m.matches()) {
            int first = Integer.parseInt(m.group(1));
            String second = m.group(2);
            int next = second.length() == 2 ? (first + 1) % 100 : first + 1;
            if (Integer.parseInt(second) == next && first >= 1900 && first < 3000) return new FinancialYear(first);
        }
        throw new WrongInput(field, "“" + (text == null ? "" : text.strip()) + "” is not a financial year; write it like 2016/17.");
    }

    public LocalDate firstDay() {
        return LocalDate.of(starts, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(starts + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    public FinancialYear next() {
        return new FinancialYear(starts + 1);
    }

    public FinancialYear previous() {
        return new FinancialYear(starts - 1);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(starts, other.starts);
    }

    @Override
    public String toString() {
        return "%d/%02d".formatted(starts, (starts + 1) % 100);
    }
}
