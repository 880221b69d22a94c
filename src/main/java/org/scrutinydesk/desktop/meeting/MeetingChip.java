package org.scrutinydesk.desktop.meeting;

import java.time.LocalDate;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Notice;
import org.scrutinydesk.pack.Readiness;

/** The states of a meeting, of its notice and of its items, as every room shows them. */
public final class MeetingChip {
    private MeetingChip() {
    }

    public static Chip of(Meeting.State state) {
        return switch (state) {
            case PLANNED, HELD, CLOSED -> Chip.neither(state.words());
            case DRAFTING -> Chip.amber(state.words());
            case PUBLISHED -> Chip.green(state.words());
        };
    }

    public static Chip of(Readiness.Item item) {
        return switch (item.state()) {
            case READY -> item.ready() ? Chip.green("Ready") : Chip.amber("Needs someone");
            case DRAFT, IN_CLEARANCE -> Chip.amber(item.state().words());
            case TO_FOLLOW -> Chip.neither(item.state().words());
            case NO_PAPER -> Chip.red(item.state().words());
        };
    }

    /** Whether the agenda went out, can still go out, or is late. */
    public static Chip notice(Meeting meeting, Notice notice, LocalDate today) {
        if (meeting.state().compareTo(Meeting.State.PUBLISHED) >= 0) return Chip.green("Agenda out");
        return notice.missedBy(today) ? Chip.red("Agenda late") : Chip.neither("Agenda due");
    }
}
