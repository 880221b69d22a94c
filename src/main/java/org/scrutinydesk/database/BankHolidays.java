package org.scrutinydesk.database;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bank holidays of England and Wales, computed, with the years' one-off changes. */
final class BankHolidays {
    private BankHolidays() {
    }

    static SortedMap<LocalDate, String> of(int firstYear, int lastYear) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (int year = firstYear; year <= lastYear; year++) {
            days.put(substitute(days, LocalDate.of(year, 1, 1)), "New Year's Day");
            LocalDate easter = easter(year);
            days.put(easter.minusDays(2), "Good Friday");
            days.put(easter.plusDays(1), "Easter Monday");
            // In 2020 the early May holiday moved to the 75th anniversary of VE Day.
            days.put(year == 2020 ? LocalDate.of(2020, 5, 8) : firstMonday(year, 5), "Early May bank holiday");
            // The spring holiday moved to June for the jubilees of 2012 and 2022.
            days.put(year == 2012 ? LocalDate.of(2012, 6, 4) : year == 2022 ? LocalDate.of(2022, 6, 2) : lastMonday(year, 5), "Spring bank holiday");
            days.put(lastMonday(year, 8), "Summer bank holiday");
            days.put(substitute(days, LocalDate.of(year, 12, 25)), "Christmas Day");
            days.put(substitute(days, LocalDate.of(year, 12, 26)), "Boxing Day");
        }
        extra(days, firstYear, lastYear, LocalDate.of(2012, 6, 5), "Diamond Jubilee");
        extra(days, firstYear, lastYear, LocalDate.of(2022, 6, 3), "Platinum Jubilee");
        extra(days, firstYear, lastYear, LocalDate.of(2022, 9, 19), "State funeral of Queen Elizabeth II");
        extra(days, firstYear, lastYear, LocalDate.of(2023, 5, 8), "Coronation of King Charles III");
        return days;
    }

    private static void extra(SortedMap<LocalDate, String> days, int firstYear, int lastYear, LocalDate day, String name) {
        if (day.getYear() >= firstYear && day.getYear() <= lastYear) days.put(day, name);
    }

    /** A holiday at a weekend, or on a day that is one already, is kept on the next working day. */
    private static LocalDate substitute(SortedMap<LocalDate, String> taken, LocalDate day) {
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || taken.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate firstMonday(int year, int month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static LocalDate lastMonday(int year, int month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    /** The Gregorian reckoning of Easter Sunday (Meeus, Jones and Butcher). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
