package org.scrutinydesk.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.MeetingId;

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
}
