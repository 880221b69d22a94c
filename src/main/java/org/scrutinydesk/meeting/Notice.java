package org.scrutinydesk.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WorkingDays;

/**
 * The notice a meeting's agenda is given, in clear working days: neither the day it goes out nor the day of the meeting counts.
 *
 * @param latestIssue the latest day on which the agenda can go out
 * @param clearDays   how many clear days the body wants
 */
public record Notice(LocalDate latestIssue, int clearDays) {
    public static Notice of(Meeting meeting, Body body, WorkingDays days) {
        return new Notice(days.latestIssue(meeting.heldOn(), body.noticeDays()), body.noticeDays());
    }

    public boolean missedBy(LocalDate today) {
        return today.isAfter(latestIssue);
    }

    /** Such as “Agenda out by Fri 10 June 2016, 5 clear days before”. */
    public String words() {
        return "Agenda out by " + latestIssue.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + UkDate.longForm(latestIssue)
            + (clearDays == 0 ? "" : ", " + clearDays + (clearDays == 1 ? " clear day" : " clear days") + " before");
    }

    /** A remark where a meeting falls on a day when offices are shut, which is allowed but seldom meant. */
    public static Optional<String> oddDay(LocalDate heldOn, SortedMap<LocalDate, String> bankHolidays) {
        String holiday = bankHolidays.get(heldOn);
        if (holiday != null) {
            return Optional.of(UkDate.longForm(heldOn) + " is a bank holiday (" + holiday + "); check that this day is meant.");
        }
        DayOfWeek day = heldOn.getDayOfWeek();
        if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) return Optional.empty();
        return Optional.of(UkDate.longForm(heldOn) + " is a " + day.getDisplayName(TextStyle.FULL, Locale.UK)
            + "; check that this day is meant.");
    }
}
