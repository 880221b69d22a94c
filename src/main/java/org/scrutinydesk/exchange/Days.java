package org.scrutinydesk.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;

/** The days that a published list is of, both ends among them. @param from null for since ever @param to null for until today and after */
public record Days(LocalDate from, LocalDate to) {
    public static final Days ALL = new Days(null, null);

    public Days {
        if (from != null && to != null && to.isBefore(from)) {
            throw new WrongInput("to", UkDate.longForm(to) + " is before " + UkDate.longForm(from) + "; give the earlier day first.");
        }
    }

    /** @param text such as {@code 2016-06} @throws WrongInput for what is no month */
    public static Days month(String field, String text) {
        try {
            YearMonth month = YearMonth.parse(text.strip());
            return new Days(month.atDay(1), month.atEndOfMonth());
        } catch (DateTimeException e) {
            throw new WrongInput(field, "“" + text.strip() + "” is not a month; write it like 2016-06.");
        }
    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Such as " from 1 June 2016 to 30 June 2016"; empty for all. */
    String words() {
        return (from == null ? "" : " from " + UkDate.longForm(from)) + (to == null ? "" : " to " + UkDate.longForm(to));
    }
}
