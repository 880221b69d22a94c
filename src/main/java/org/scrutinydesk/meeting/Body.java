package org.scrutinydesk.meeting;

import java.util.List;
import java.util.Objects;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.WrongInput;

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

    Body withId(BodyId id, int version) {
        return new Body(id, version, name, kind, chair, venue, numbering, noticeDays, standingItems, template, restriction);
    }

    /** Fit to be kept. @throws WrongInput beside the field that is not */
    Body checked() {
        if (kind == null) throw new WrongInput("kind", "Say what kind of body it is: own meeting, panel or board.");
        if (noticeDays < 0 || noticeDays > 60) {
            throw new WrongInput("noticeDays", "The notice is 0 to 60 clear days, not " + noticeDays + ".");
        }
        List<String> standing = standingItems.stream().map(t -> Typed.line("standingItems", t, 300)).filter(Objects::nonNull).toList();
        return new Body(id, version, Typed.needed("name", name, 200, "Give the body’s name."), kind, Typed.line("chair", chair, 200),
            Typed.line("venue", venue, 300), Typed.line("numbering", numbering, 60), noticeDays, standing,
            Typed.line("template", template, 40), Typed.line("restriction", restriction, 40));
    }
}
