package org.scrutinydesk.desktop.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Id.PromiseId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.evidence.AwardsQuoted;
import org.scrutinydesk.evidence.Evidence;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.pack.Readiness;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.register.Promise;

/**
 * What home shows of the next meeting.
 *
 * @param made      where each promise was made, in words, by the promise
 * @param quarter   the newest quarter of the portfolio, or none
 * @param ratings   how many areas have which rating in it
 * @param notIn     how many areas have sent no return for it
 */
record HomeState(Readiness readiness, AwardsQuoted awards, Map<PromiseId, String> made, Optional<Quarter> quarter, Map<Rating, Integer> ratings, int notIn) {
    /** None where no meeting is ahead. */
    static Optional<HomeState> of(Office office) {
        return office.meetings().next(office.today()).map(meeting -> of(office, meeting));
    }

    private static HomeState of(Office office, Meeting meeting) {
        Evidence look = office.evidence();
        Readiness readiness = Readiness.of(look, meeting.id());
        Optional<Quarter> quarter = office.portfolio().newestQuarter();
        Map<Rating, Integer> ratings = new HashMap<>();
        List<PortfolioReturn> returns = quarter.map(office.portfolio()::returns).orElse(List.of());
        returns.forEach(r -> ratings.merge(r.rating(), 1, Integer::sum));
        return new HomeState(readiness, AwardsQuoted.at(look, meeting), made(office, readiness), quarter, ratings,
            quarter.map(q -> office.portfolio().notIn(q).size()).orElse(0));
    }

    private static Map<PromiseId, String> made(Office office, Readiness readiness) {
        Map<MeetingId, Meeting> meetings = new HashMap<>();
        Map<PaperId, MeetingId> papers = new HashMap<>();
        if (!readiness.promises().isEmpty()) {
            office.meetings().meetings().forEach(m -> meetings.put(m.id(), m));
            office.papers().papers().forEach(p -> papers.put(p.id(), p.meeting()));
        }
        Map<PromiseId, String> made = new HashMap<>();
        for (Readiness.Due due : readiness.promises()) {
            Promise p = due.promise();
            Meeting at = meetings.get(p.madeAtMeeting() != null ? p.madeAtMeeting() : papers.get(p.madeInPaper()));
            String where = p.madeWhere() == null ? "" : p.madeWhere();
            String when = at == null ? "" : at.bodyName() + ", " + UkDate.longForm(at.heldOn());
            made.put(p.id(), when.isEmpty() ? where : where.isEmpty() ? when : when + ", " + where);
        }
        return made;
    }

    Meeting meeting() {
        return readiness.meeting();
    }

    /** When and where the meeting is, and how long the agenda has. */
    String line() {
        Meeting m = meeting();
        StringBuilder line = new StringBuilder(UkDate.withWeekday(m.heldOn()).split(" ")[0]);
        if (m.startsAt() != null) line.append(' ').append(UkDate.time(m.startsAt()));
        if (m.venue() != null && !m.venue().isBlank()) line.append(", ").append(m.venue());
        line.append(". ");
        String by = UkDate.withWeekday(readiness.latestIssue());
        int left = readiness.clearDays();
        if (m.state() == Meeting.State.PUBLISHED) line.append("The agenda is published.");
        else if (left > 0) line.append("Agenda must be out by ").append(by).append(": ").append(days(left)).append(" left.");
        else if (left == 0) line.append("Agenda must be out by today, ").append(by).append('.');
        else line.append("Agenda should have been out by ").append(by).append(", ").append(days(-left)).append(" ago.");
        return line.toString();
    }

    /** The answer to the room's question. */
    String answer() {
        long need = readiness.itemsNotReady();
        int all = readiness.items().size();
        if (all == 0) return "Not ready yet: the agenda has no items";
        if (need > 0) return "Not ready yet: " + need + " of " + all + (all == 1 ? " item needs someone" : need == 1 ? " items needs someone" : " items need someone");
        long promises = readiness.promises().stream().filter(d -> !d.onAgenda() && d.promise().state() == Promise.State.OPEN).count();
        if (promises > 0) return "Not ready yet: " + promises + (promises == 1 ? " promise is" : " promises are") + " on no item";
        int unlisted = readiness.unlisted().size();
        if (unlisted > 0) return "Not ready yet: " + unlisted + (unlisted == 1 ? " paper for it is" : " papers for it are") + " on no item";
        return all == 1 ? "Ready: its one item can be printed" : "Ready: all " + all + " items can be printed";
    }

    private static String days(int n) {
        return n == 1 ? "1 working day" : n + " working days";
    }
}
