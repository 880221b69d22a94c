package org.scrutinydesk.desktop.forwardplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WorkingDays;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Notice;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.register.Promise;

/**
 * Everything that is due, in the order in which it falls due: what is late, then each meeting ahead with its agenda and its
 * promises, then what is due at no meeting, then what is past.
 *
 * @param meetings all of them, by date
 * @param agendas  the items of the meetings ahead
 */
record ForwardPlan(List<Entry> entries, List<Meeting> meetings, List<Paper> papers, Map<MeetingId, List<AgendaItem>> agendas,
    LocalDate today) {
    private static final String LATE = "Late";
    private static final String BY_A_DAY = "Due by a day, at no meeting";
    private static final String NO_DAY = "With no day yet";
    private static final String PAST = "Kept and dropped";

    /**
     * One thing that is due.
     *
     * @param detail  where it was promised, or how far the agenda is
     * @param due     the last day for it, or null
     * @param promise null for the day by which an agenda goes out
     * @param meeting the meeting it belongs to, or null
     * @param past    it needs nobody any more
     */
    record Entry(Id id, String group, String what, String detail, String who, LocalDate due, Chip chip, Promise promise, Meeting meeting,
                 boolean past) {
    }

    static ForwardPlan read(Office office) {
        WorkingDays days = office.settings().workingDays();
        Map<BodyId, Body> bodies = new HashMap<>();
        office.meetings().bodies().forEach(b -> bodies.put(b.id(), b));
        List<Meeting> meetings = office.meetings().meetings();
        List<Paper> papers = office.papers().papers();
        Map<MeetingId, List<AgendaItem>> agendas = new HashMap<>();
        for (Meeting meeting : meetings) {
            if (meeting.state().ahead()) agendas.put(meeting.id(), office.meetings().items(meeting.id()));
        }
        Map<MeetingId, Notice> notices = new HashMap<>();
        meetings.forEach(m -> notices.put(m.id(), Notice.of(m, bodies.get(m.body()), days)));
        return of(meetings, notices, agendas, papers, office.promises().promises(), office.today());
    }

    static ForwardPlan of(List<Meeting> meetings, Map<MeetingId, Notice> notices, Map<MeetingId, List<AgendaItem>> agendas,
        List<Paper> papers,
                          List<Promise> promises, LocalDate today) {
        Map<MeetingId, Meeting> byId = new HashMap<>();
        meetings.forEach(m -> byId.put(m.id(), m));
        Map<ItemId, AgendaItem> items = new HashMap<>();
        agendas.values().forEach(agenda -> agenda.forEach(i -> items.put(i.id(), i)));
        Map<PaperId, String> titles = new HashMap<>();
        papers.forEach(p -> titles.put(p.id(), p.title()));
        List<Entry> found = new ArrayList<>();
        for (Promise promise : promises) {
            AgendaItem keptBy = items.get(promise.keptBy());
            Meeting meeting = byId.get(keptBy == null ? promise.dueMeeting() : keptBy.meeting());
            LocalDate day = promise.dueBy(meeting == null ? null : meeting.heldOn());
            boolean late = promise.late(today, meeting == null ? null : meeting.heldOn());
            found.add(new Entry(promise.id(), group(promise, meeting, late), promise.text(), made(promise, titles, byId), promise.owner(),
                day,
                StateChip.of(promise, meeting, keptBy, late), promise, meeting, promise.state() != Promise.State.OPEN));
        }
        List<Entry> entries = new ArrayList<>(in(found, LATE));
        for (Meeting meeting : meetings) {
            if (!meeting.state().ahead()) continue;
            int count = agendas.getOrDefault(meeting.id(), List.of()).size();
            Notice notice = notices.get(meeting.id());
            entries.add(new Entry(meeting.id(), heading(meeting), "Agenda goes out",
                count == 0 ? "No items yet" : count == 1 ? "1 item" : count + " items",
                null, notice.latestIssue(), StateChip.of(meeting, notice, today), null, meeting, false));
            entries.addAll(in(found, heading(meeting)));
        }
        for (String group : List.of(BY_A_DAY, NO_DAY, PAST)) entries.addAll(in(found, group));
        return new ForwardPlan(entries, meetings, papers, agendas, today);
    }

    /** In the order of their days; those without one last. */
    private static List<Entry> in(List<Entry> found, String group) {
        return found.stream().filter(e -> e.group().equals(group))
            .sorted(java.util.Comparator.comparing(Entry::due, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .toList();
    }

    private static String group(Promise promise, Meeting meeting, boolean late) {
        if (late) return LATE;
        if (meeting != null && meeting.state().ahead()) return heading(meeting);
        if (promise.state() != Promise.State.OPEN) return PAST;
        return promise.dueOn() == null && meeting == null ? NO_DAY : BY_A_DAY;
    }

    private static String heading(Meeting meeting) {
        return meeting.bodyName() + ", " + UkDate.withWeekday(meeting.heldOn());
    }

    /** Such as “Panel report, 3.57” or “Police and Crime Panel, 7 March 2016, 12/16”. */
    private static String made(Promise promise, Map<PaperId, String> titles, Map<MeetingId, Meeting> meetings) {
        List<String> said = new ArrayList<>();
        if (promise.madeInPaper() != null) said.add(titles.getOrDefault(promise.madeInPaper(), promise.madeInPaper().text()));
        else if (promise.madeAtMeeting() != null) said.add(meetings.get(promise.madeAtMeeting()).words());
        if (promise.madeWhere() != null) said.add(promise.madeWhere());
        return String.join(", ", said);
    }

    long late() {
        return entries.stream().filter(e -> e.group().equals(LATE)).count();
    }

    /** What the line under the heading says. */
    String line() {
        long ahead = meetings.stream().filter(m -> m.state().ahead()).count();
        long open = entries.stream().filter(e -> e.promise() != null && e.promise().state() == Promise.State.OPEN).count();
        String first = ahead == 0 ? "No meeting is ahead." : ahead == 1 ? "One meeting is ahead." : ahead + " meetings are ahead.";
        if (open == 0) return first + " No promise is open.";
        return first + (open == 1 ? " One promise is open" : " " + open + " promises are open")
            + (late() == 0 ? "; none is late." : ", " + late() + " of them late.");
    }
}
