package org.scrutinydesk.common;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts working days: Monday to Friday less the bank holidays given. */
public record WorkingDays(Set<LocalDate> bankHolidays) {
    public WorkingDays {
        bankHolidays = Set.copyOf(bankHolidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !bankHolidays.contains(day);
    }

    /** Clear working days between two days: neither the day of issue nor the day of the meeting counts. */
    public int clearDays(LocalDate issued, LocalDate meeting) {
        int days = 0;
        for (LocalDate d = issued.plusDays(1); d.isBefore(meeting); d = d.plusDays(1)) {
            if (isWorkingDay(d)) days++;
        }
        return days;
    }

    /** The latest working day on which an agenda can go out with so many clear days before the meeting. */
    public LocalDate latestIssue(LocalDate meeting, int clearDays) {
        LocalDate d = meeting.minusDays(1);
        for (int left = clearDays; left > 0; d = d.minusDays(1)) {
            if (isWorkingDay(d)) left--;
        }
        while (!isWorkingDay(d)) d = d.minusDays(1);
        return d;
    }
}
