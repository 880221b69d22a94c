package org.scrutinydesk.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;

/**
 * One meeting of a body.
 *
 * @param id       null until stored
 * @param version  row version it was read at
 * @param bodyName the body's name, as read; ignored when written
 * @param startsAt null where the time is not yet known
 */
public record Meeting(MeetingId id, int version, BodyId body, String bodyName, LocalDate heldOn, LocalTime startsAt, String venue,
                      State state, String present, String inAttendance, String apologies, String declarations, String note) {
    private static final int LONG = 100_000;

    /** How far a meeting has come. */
    public enum State {
        PLANNED("Planned"), DRAFTING("Drafting"), PUBLISHED("Published"), HELD("Held"), CLOSED("Closed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** The meeting is still to come. */
        public boolean ahead() {
            return compareTo(HELD) < 0;
        }
    }

    public static Meeting planned(BodyId body, LocalDate heldOn, LocalTime startsAt, String venue) {
        return new Meeting(null, 0, body, "", heldOn, startsAt, venue, State.PLANNED, null, null, null, null, null);
    }

    /** Such as “Police and Crime Panel, 20 June 2016”. */
    public String words() {
        return bodyName + ", " + UkDate.longForm(heldOn);
    }

    public Meeting withState(State state) {
        return new Meeting(id, version, body, bodyName, heldOn, startsAt, venue, state, present, inAttendance, apologies, declarations,
            note);
    }

    Meeting withId(MeetingId id, int version, String bodyName) {
        return new Meeting(id, version, body, bodyName, heldOn, startsAt, venue, state, present, inAttendance, apologies, declarations,
            note);
    }

    /** Fit to be kept. @throws WrongInput beside the field that is not */
    Meeting checked() {
        if (body == null) throw new WrongInput("body", "Choose the body that meets.");
        if (heldOn == null) throw new WrongInput("heldOn", "Give the day of the meeting, like 20 June 2016.");
        if (heldOn.getYear() < 1900 || heldOn.getYear() > 2999) {
            throw new WrongInput("heldOn", "The year " + heldOn.getYear() + " cannot be meant; write the year in four figures, like 2016.");
        }
        if (state == null) throw new WrongInput("state", "Say how far the meeting has come.");
        return new Meeting(id, version, body, bodyName, heldOn, startsAt == null ? null : startsAt.withSecond(0).withNano(0),
            Typed.line("venue", venue, 300), state, Typed.lines("present", present, LONG), Typed.lines("inAttendance", inAttendance, LONG),
            Typed.lines("apologies", apologies, LONG), Typed.lines("declarations", declarations, LONG), Typed.lines("note", note, LONG));
    }
}
