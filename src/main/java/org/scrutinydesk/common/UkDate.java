package org.scrutinydesk.common;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as British papers write them. */
public final class UkDate {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    private static final Pattern WORDS = Pattern.compile(
        "(?:(?<weekday>(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?)\\.?,?\\s+(?:the\\s+)?)?"
            + "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>[A-Za-z]{3,9})\\.?,?\\s+(?<year>\\d{4})",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("(?<h>\\d{1,2})(?:[.:](?<m>\\d{2}))?\\s*(?<half>am|pm|noon)?", Pattern.CASE_INSENSITIVE);

    private UkDate() {
    }

    /**
     * Reads {@code 2016-06-20}, {@code 20/06/2016}, {@code 20 June 2016}, {@code Monday 20th June 2016}, {@code Mon 20 June 2016}; two-digit years are of this century.
     *
     * @throws WrongInput for what is no date, for a day that month does not have, and for a weekday that is not that date's
     */
    public static LocalDate parse(String field, String text) {
        String t = text == null ? "" : text.replace('\u00a0', ' ').strip();
        Matcher m;
        if ((m = ISO.matcher(t)).matches()) return date(field, t, num(m, 1), num(m, 2), num(m, 3));
        if ((m = SLASHED.matcher(t)).matches()) {
            int year = num(m, 3);
            return date(field, t, m.group(3).length() == 2 ? 2000 + year : year, num(m, 2), num(m, 1));
        }
        if ((m = WORDS.matcher(t)).matches()) {
            int month = month(m.group("month"));
            if (month > 0) {
                LocalDate date = date(field, t, Integer.parseInt(m.group("year")), month, Integer.parseInt(m.group("day")));
                String said = m.group("weekday");
                if (said != null && !meant(said).equals(date.getDayOfWeek())) {
                    throw new WrongInput(field, longForm(date) + " is a " + name(date.getDayOfWeek()) + ", not a " + name(meant(said))
                        + "; correct one of the two.");
                }
                return date;
            }
        }
        throw new WrongInput(field, "“" + t + "” is not a date; write it like 20 June 2016.");
    }

    /** Reads {@code 10.00am}, {@code 14:30}, {@code 2pm}. */
    public static LocalTime parseTime(String field, String text) {
        String t = text == null ? "" : text.strip();
        Matcher m = TIME.matcher(t);
        if (m.matches()) {
            int hour = Integer.parseInt(m.group("h"));
            int minute = m.group("m") == null ? 0 : Integer.parseInt(m.group("m"));
            String half = m.group("half");
            boolean bare = half == null && m.group("m") == null;
            if (half != null && !half.equalsIgnoreCase("noon") && (hour < 1 || hour > 12)) bare = true;
            if ("pm".equalsIgnoreCase(half) && hour < 12) hour += 12;
            if ("am".equalsIgnoreCase(half) && hour == 12) hour = 0;
            if (!bare && hour < 24 && minute < 60) return LocalTime.of(hour, minute);
        }
        throw new WrongInput(field, "“" + t + "” is not a time of day; write it like 10.00am or 14:30.");
    }

    /** 20 June 2016. */
    public static String longForm(LocalDate date) {
        return LONG.format(date);
    }

    /** 20 Jun 2016. */
    public static String shortForm(LocalDate date) {
        return SHORT.format(date);
    }

    /** Monday 20 June 2016. */
    public static String withWeekday(LocalDate date) {
        return FULL.format(date);
    }

    /** 10.00am, the way agendas print it. */
    public static String time(LocalTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return "%d.%02d%s".formatted(hour, time.getMinute(), time.getHour() < 12 ? "am" : "pm");
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** Mon, Tues, Thursday: three letters are enough to tell them apart. */
    private static DayOfWeek meant(String said) {
        String start = said.substring(0, 3).toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values()).filter(d -> d.name().startsWith(start)).findFirst().orElseThrow();
    }

    private static int month(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        for (int i = 1; i <= 12; i++) {
            String name = java.time.Month.of(i).getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
            if (name.equals(w) || w.length() >= 3 && name.startsWith(w) || w.equals("sept") && i == 9) return i;
        }
        return 0;
    }

    private static LocalDate date(String field, String said, int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new WrongInput(field, "There is no " + said + " in the calendar; check the day and the month.");
        }
    }

    private static int num(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
