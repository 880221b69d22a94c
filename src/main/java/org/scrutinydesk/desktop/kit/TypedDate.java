package org.scrutinydesk.desktop.kit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;

/** Days and times as somebody types them who means one that is still to come: “6 June”, “next thursday”, “10.30”. */
final class TypedDate {
    private static final Pattern WEEKDAY = Pattern.compile("(?:(this|next|on)\\s+)?([a-z]{3,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern SHORT_YEAR = Pattern.compile("(.*[A-Za-z])[.,]?\\s+['’]?(\\d{2})");
    private static final Pattern NO_COLON = Pattern.compile("(\\d{1,2})(\\d{2})");
    private static final Pattern BARE = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?");
    /** Nobody meets before it, so that a bare 2 means the afternoon. */
    private static final int EARLIEST_HOUR = 7;

    private TypedDate() {
    }

    /**
     * Reads what {@link UkDate#parse} reads, and what lacks a year or names a weekday only.
     *
     * @param today from when a day without a year is looked for; “next thursday” is that of next week
     * @throws WrongInput for what is no day
     */
    static LocalDate day(String field, String text, LocalDate today) {
        String typed = text.strip();
        Optional<LocalDate> named = named(typed.toLowerCase(Locale.UK), today);
        if (named.isPresent()) return named.get();
        Matcher slashed = NO_YEAR.matcher(typed);
        if (slashed.matches()) return first(field, typed + "/", today);
        Matcher shortYear = SHORT_YEAR.matcher(typed);
        if (shortYear.matches()) return UkDate.parse(field, shortYear.group(1) + " 20" + shortYear.group(2));
        if (typed.matches(".*[A-Za-z].*") && !typed.matches(".*\\d{3,}.*")) {
            return first(field, typed.replaceAll("[,.]+$", "") + " ", today);
        }
        return UkDate.parse(field, typed);
    }

    /**
     * Reads what {@link UkDate#parseTime} reads, and a bare hour: before seven it is taken for the afternoon.
     *
     * @throws WrongInput for what is no time of day
     */
    static LocalTime time(String field, String text) {
        String typed = text.strip().toLowerCase(Locale.UK).replaceAll("\\.(?=m)|(?<=m)\\.|(?<=[ap])\\.", "");
        if (List.of("noon", "midday").contains(typed)) return LocalTime.NOON;
        Matcher whole = NO_COLON.matcher(typed);
        if (whole.matches()) typed = whole.group(1) + ":" + whole.group(2);
        Matcher bare = BARE.matcher(typed);
        if (bare.matches()) {
            int hour = Integer.parseInt(bare.group(1));
            boolean afternoon = hour > 0 && hour < EARLIEST_HOUR && !bare.group(1).startsWith("0");
            typed = (afternoon ? hour + 12 : hour) + ":" + (bare.group(2) == null ? "00" : bare.group(2));
        }
        return UkDate.parseTime(field, typed);
    }

    private static Optional<LocalDate> named(String typed, LocalDate today) {
        if (typed.equals("today")) return Optional.of(today);
        if (typed.equals("tomorrow")) return Optional.of(today.plusDays(1));
        Matcher m = WEEKDAY.matcher(typed);
        if (!m.matches()) return Optional.empty();
        return Arrays.stream(DayOfWeek.values())
            .filter(d -> d.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK).startsWith(m.group(2)))
            .findFirst().map(d -> "next".equals(m.group(1))
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(d))
                : today.with(TemporalAdjusters.next(d)));
    }

    /** The first such day from today on; a weekday that was typed with it settles the year. */
    private static LocalDate first(String field, String withoutYear, LocalDate today) {
        WrongInput wrong = null;
        for (int year = today.getYear(); year <= today.getYear() + 1; year++) {
            try {
                LocalDate day = UkDate.parse(field, withoutYear + year);
                if (!day.isBefore(today)) return day;
            } catch (WrongInput e) {
                if (wrong == null) wrong = e;
            }
        }
        // What is no date at all is quoted as it was typed, without the year that was tried.
        if (!wrong.getMessage().startsWith("“")) throw wrong;
        throw new WrongInput(field, wrong.getMessage().replace(withoutYear + today.getYear(), withoutYear.strip()));
    }
}
