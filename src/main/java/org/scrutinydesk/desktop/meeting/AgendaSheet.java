package org.scrutinydesk.desktop.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Notice;
import org.scrutinydesk.meeting.Timetable;
import org.scrutinydesk.pack.Readiness;
import org.scrutinydesk.paper.Paper;

/**
 * A meeting and its agenda as they stand, read in one go.
 *
 * @param oddDay a remark where offices are shut on the meeting's day
 */
record AgendaSheet(Readiness readiness, Notice notice, Optional<String> oddDay) {
    /** An item with the time at which it is reached, which is null where that is not known. */
    record Row(Readiness.Item ready, LocalTime time) {
        AgendaItem item() {
            return ready.item();
        }

        Paper paper() {
            return ready.paper();
        }

        /** The quiet line under the title: what is out of the ordinary about the item. */
        String remarks() {
            List<String> remarks = new ArrayList<>();
            if (item().restricted()) remarks.add("Restricted: " + item().reason());
            if (item().oral()) remarks.add("Oral");
            if (item().lateReason() != null) remarks.add("Late: " + item().lateReason());
            return String.join(" · ", remarks);
        }
    }

    static AgendaSheet read(Office office, MeetingId id) {
        Readiness readiness = Readiness.of(office, id);
        var holidays = office.settings().bankHolidays();
        return new AgendaSheet(readiness, new Notice(readiness.latestIssue(), readiness.body().noticeDays()),
            Notice.oddDay(readiness.meeting().heldOn(), holidays));
    }

    Meeting meeting() {
        return readiness.meeting();
    }

    List<Row> rows() {
        List<AgendaItem> items = readiness.items().stream().map(Readiness.Item::item).toList();
        List<LocalTime> times = Timetable.of(meeting().startsAt(), items);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) rows.add(new Row(readiness.items().get(i), times.get(i)));
        return rows;
    }

    /** When and where, by when the agenda goes out, and what is missing. */
    String line() {
        Meeting meeting = meeting();
        String venue = meeting.venue() == null ? readiness.body().venue() : meeting.venue();
        StringBuilder line = new StringBuilder(UkDate.withWeekday(meeting.heldOn()).split(" ")[0]);
        if (meeting.startsAt() != null) line.append(' ').append(UkDate.time(meeting.startsAt()));
        if (venue != null) line.append(", ").append(venue);
        line.append('.');
        if (meeting.state().compareTo(Meeting.State.PUBLISHED) < 0) line.append(' ').append(notice.words()).append('.');
        if (!need().isEmpty()) line.append(' ').append(need());
        oddDay.ifPresent(remark -> line.append(' ').append(remark));
        return line.toString();
    }

    private String need() {
        if (!meeting().state().ahead() || readiness.items().isEmpty()) return "";
        long items = readiness.itemsNotReady();
        long promises = readiness.promises().stream().filter(due -> !due.onAgenda()).count();
        int all = readiness.items().size();
        int unlisted = readiness.unlisted().size();
        String said = items == 0 ? "Every item is ready." : items + " of " + all
            + (all == 1 ? " item needs" : items == 1 ? " items needs" : " items need") + " someone.";
        if (promises > 0) said += promises == 1 ? " One promise due here is on no item." : " " + promises + " promises due here are on no item.";
        if (unlisted > 0) said += unlisted == 1 ? " One paper for this meeting is on no item." : " " + unlisted + " papers for this meeting are on no item.";
        return said;
    }
}
