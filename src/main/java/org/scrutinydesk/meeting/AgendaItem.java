package org.scrutinydesk.meeting;

import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.WrongInput;

/**
 * An item on a meeting's agenda.
 *
 * @param id         null until stored
 * @param version    row version it was read at
 * @param place      its place in the order of the agenda, from 1
 * @param number     as printed: 5, 5.1, 7a; gaps are allowed
 * @param minutes    time allotted, in minutes, or null
 * @param reason     why it is restricted; never empty where it is
 * @param paper      the paper under it, or null
 * @param toFollow   its paper is not ready and is announced as such
 * @param oral       it has no paper
 * @param lateReason why it was added late, or null
 */
public record AgendaItem(ItemId id, int version, MeetingId meeting, int place, String number, String title, String presenter,
                         Integer minutes, Purpose purpose, boolean restricted, String reason, PaperId paper, boolean toFollow,
                         boolean oral, String lateReason, String outcome) {
    public static AgendaItem of(MeetingId meeting, int place, String number, String title) {
        return new AgendaItem(null, 0, meeting, place, number, title, null, null, Purpose.NOTE, false, null, null, false, false, null,
            null);
    }

    /** An item for the end of an agenda; {@link MeetingStore#add} gives it its number and place. */
    public static AgendaItem titled(MeetingId meeting, String title) {
        return of(meeting, 0, "", title);
    }

    public AgendaItem withTitle(String title) {
        return new AgendaItem(id, version, meeting, place, number, title, presenter, minutes, purpose, restricted, reason, paper,
            toFollow, oral, lateReason, outcome);
    }

    /** With a paper under it, or none where it is null; one that has come no longer follows. */
    public AgendaItem withPaper(PaperId paper) {
        return new AgendaItem(id, version, meeting, place, number, title, presenter, minutes, purpose, restricted, reason, paper,
            toFollow && paper == null, oral && paper == null, lateReason, outcome);
    }

    /** Restricted for the reason given, which is printed on the public agenda; public where it is null. */
    public AgendaItem withReason(String reason) {
        return new AgendaItem(id, version, meeting, place, number, title, presenter, minutes, purpose, reason != null, reason, paper,
            toFollow, oral, lateReason, outcome);
    }

    public AgendaItem withPresenter(String presenter) {
        return new AgendaItem(id, version, meeting, place, number, title, presenter, minutes, purpose, restricted, reason, paper,
            toFollow, oral, lateReason, outcome);
    }

    public AgendaItem withPurpose(Purpose purpose) {
        return new AgendaItem(id, version, meeting, place, number, title, presenter, minutes, purpose, restricted, reason, paper,
            toFollow, oral, lateReason, outcome);
    }

    /** With another number, which says where on the agenda it stands. */
    public AgendaItem numbered(String number) {
        return new AgendaItem(id, version, meeting, place, number, title, presenter, minutes, purpose, restricted, reason, paper,
            toFollow, oral, lateReason, outcome);
    }

    AgendaItem placed(int place) {
        return new AgendaItem(id, version, meeting, place, number, title, presenter, minutes, purpose, restricted, reason, paper,
            toFollow, oral, lateReason, outcome);
    }

    AgendaItem withId(ItemId id, int version) {
        return new AgendaItem(id, version, meeting, place, number, title, presenter, minutes, purpose, restricted, reason, paper,
            toFollow, oral, lateReason, outcome);
    }

    /** Fit to be kept. @throws WrongInput beside the field that is not */
    AgendaItem checked() {
        if (meeting == null) throw new WrongInput("meeting", "Choose the meeting whose agenda it is on.");
        if (minutes != null && (minutes < 1 || minutes > 600)) {
            throw new WrongInput("minutes", "Give the minutes as a number from 1 to 600, or leave them out.");
        }
        if (purpose == null) throw new WrongInput("purpose", "Say what the meeting is asked: to note, to discuss or to decide.");
        String why = Typed.line("reason", reason, 500);
        if (restricted && why == null) {
            throw new WrongInput("reason", "Give the reason why it is restricted; the public agenda shows it in place of the title.");
        }
        if (oral && paper != null) {
            throw new WrongInput("oral", "An oral item has no paper; take the paper off it, or say that it is not oral.");
        }
        if (oral && toFollow) throw new WrongInput("toFollow", "An oral item has no paper that could follow; choose one of the two.");
        if (toFollow && paper != null) {
            throw new WrongInput("toFollow", "The paper is there already, so it does not follow; take one of the two off.");
        }
        return new AgendaItem(id, version, meeting, place, NumberOfItem.parse(number),
            Typed.needed("title", title, 300, "Give the item a title."),
            Typed.line("presenter", presenter, 200), minutes, purpose, restricted, restricted ? why : null, paper, toFollow, oral,
            Typed.line("lateReason", lateReason, 500), Typed.lines("outcome", outcome, 100_000));
    }
}
