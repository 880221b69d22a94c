package org.scrutinydesk.meeting;

import java.util.List;
import org.scrutinydesk.common.Id.BodyId;

/**
 * A body that meets: the commissioner's own meeting, the Police and Crime Panel, a board.
 *
 * @param id            null until stored
 * @param version       row version it was read at
 * @param numbering     how its items and minutes are numbered, such as {@code 1, 2, 3}
 * @param noticeDays    clear working days by which the agenda goes out before the meeting
 * @param standingItems titles that every agenda of it starts with
 * @param template      the paper template it usually takes, by name, or null
 * @param restriction   the scheme its reasons for restricted items come from, or null
 */
public record Body(BodyId id, int version, String name, Kind kind, String chair, String venue, String numbering,
                   int noticeDays, List<String> standingItems, String template, String restriction) {
    /** What sort of body it is. */
    public enum Kind {
        OWN_MEETING("Own meeting"), PANEL("Panel"), BOARD("Board");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Body {
        standingItems = List.copyOf(standingItems);
    }

    public static Body named(String name, Kind kind) {
        return new Body(null, 0, name, kind, null, null, "1, 2, 3", kind == Kind.PANEL ? 5 : 3, List.of(), null, null);
    }
}
