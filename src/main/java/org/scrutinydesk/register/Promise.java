package org.scrutinydesk.register;

import java.time.LocalDate;
import java.util.List;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Id.PromiseId;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.WrongInput;

/**
 * Something said in a paper or a meeting that will be done by a day or for a meeting.
 *
 * @param id          null until stored
 * @param version     row version it was read at
 * @param madeWhere   the paragraph or minute it stands in, such as {@code 5.3}
 * @param dueOn       the day it is due, or null
 * @param dueMeeting  the meeting it is due at, or null
 * @param keptBy      the agenda item that kept it, or null
 * @param trail       what was said of it since, oldest first
 */
public record Promise(PromiseId id, int version, String text, PaperId madeInPaper, MeetingId madeAtMeeting, String madeWhere,
                      String owner, LocalDate dueOn, MeetingId dueMeeting, State state, ItemId keptBy, String closedBy,
                      List<Update> trail) {
    /** What became of it. */
    public enum State {
        OPEN("Open"), KEPT("Kept"), DROPPED("Dropped");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A dated word on how it stands. */
    public record Update(LocalDate dated, String who, String text) {
    }

    public Promise {
        trail = List.copyOf(trail);
    }

    public static Promise open(String text, PaperId paper, MeetingId meeting, String where, String owner, LocalDate dueOn,
                               MeetingId dueMeeting) {
        return new Promise(null, 0, text, paper, meeting, where, owner, dueOn, dueMeeting, State.OPEN, null, null, List.of());
    }

    /** The last day for it: its own or else that of its meeting; null where it has neither. @param meetingDay of its meeting, or null */
    public LocalDate dueBy(LocalDate meetingDay) {
        return dueOn == null ? meetingDay : dueOn;
    }

    /** It is still open though its last day has passed. */
    public boolean late(LocalDate today, LocalDate meetingDay) {
        LocalDate due = dueBy(meetingDay);
        return state == State.OPEN && due != null && due.isBefore(today);
    }

    Promise withId(PromiseId id, int version) {
        return new Promise(id, version, text, madeInPaper, madeAtMeeting, madeWhere, owner, dueOn, dueMeeting, state, keptBy, closedBy,
            trail);
    }

    /** Fit to be kept. @throws WrongInput beside the field that is not */
    Promise checked() {
        if (state == null) throw new WrongInput("state", "Say whether the promise is open, kept or dropped.");
        if (state != State.KEPT && keptBy != null) {
            throw new WrongInput("keptBy", "Only a kept promise has an item that kept it; say that it is kept, or take the item off.");
        }
        if (dueOn != null && (dueOn.getYear() < 1900 || dueOn.getYear() > 2999)) {
            throw new WrongInput("dueOn", "The year " + dueOn.getYear() + " cannot be meant; write the year in four figures, like 2016.");
        }
        String words = Typed.lines("text", text, 10_000);
        if (words == null) throw new WrongInput("text", "Write what was promised.");
        return new Promise(id, version, words, madeInPaper, madeAtMeeting, Typed.line("madeWhere", madeWhere, 100),
            Typed.line("owner", owner, 200), dueOn, dueMeeting, state, keptBy, Typed.line("closedBy", closedBy, 200), trail);
    }
}
