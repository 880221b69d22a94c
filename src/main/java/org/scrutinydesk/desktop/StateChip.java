package org.scrutinydesk.desktop;

import java.time.LocalDate;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Notice;
import org.scrutinydesk.pack.Readiness;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.register.Promise;

/** What each state looks like, the same in every room: green needs nobody, amber is being worked on, red waits for somebody. */
public final class StateChip {
    private StateChip() {
    }

    public static Chip of(Meeting.State state) {
        return switch (state) {
            case PLANNED, HELD, CLOSED -> Chip.neither(state.words());
            case DRAFTING -> Chip.amber(state.words());
            case PUBLISHED -> Chip.green(state.words());
        };
    }

    public static Chip of(Paper.State state) {
        return switch (state) {
            case DRAFT, IN_CLEARANCE -> Chip.amber(state.words());
            case CLEARED, ISSUED -> Chip.green(state.words());
        };
    }

    public static Chip of(Readiness.Item item) {
        return switch (item.state()) {
            case READY -> item.ready() ? Chip.green(item.state().words()) : Chip.amber("Needs someone");
            case DRAFT, IN_CLEARANCE -> Chip.amber(item.state().words());
            case TO_FOLLOW -> Chip.neither(item.state().words());
            case NO_PAPER -> Chip.red(item.state().words());
        };
    }

    /** Whether the agenda went out, can still go out, or is late. */
    public static Chip of(Meeting meeting, Notice notice, LocalDate today) {
        if (meeting.state().compareTo(Meeting.State.PUBLISHED) >= 0) return Chip.green("Agenda out");
        return notice.missedBy(today) ? Chip.red("Agenda late") : Chip.neither("Agenda due");
    }

    /**
     * Whether a promise has its place; one on no item is red once the agenda is being made.
     *
     * @param due  the meeting it is due at, or null
     * @param item the agenda item that keeps it, or null
     * @param late its last day has passed
     */
    public static Chip of(Promise promise, Meeting due, AgendaItem item, boolean late) {
        return switch (promise.state()) {
            case KEPT -> Chip.green(item == null ? promise.state().words() : "Item " + item.number());
            case DROPPED -> Chip.neither(promise.state().words());
            case OPEN -> {
                if (late) yield Chip.red("Late");
                if (item != null) yield Chip.neither("Item " + item.number());
                if (due == null) yield Chip.neither(promise.state().words());
                yield due.state() == Meeting.State.PLANNED ? Chip.neither("No item yet") : Chip.red("No item");
            }
        };
    }

    /** A rating with its word; only green, amber and red are coloured. */
    public static Chip of(Rating rating) {
        return new Chip(tint(rating), rating.words());
    }

    /** A rating with its letter, for a narrow column. @param more said behind the letter, such as a change; empty for none */
    public static Chip letter(Rating rating, String more) {
        String behind = more.isEmpty() ? "" : " " + more;
        return new Chip(tint(rating), rating.letter() + behind, rating.words() + behind);
    }

    /** How many have a rating. */
    public static Chip count(int n, Rating rating) {
        return new Chip(tint(rating), n + " " + rating.words().toLowerCase(java.util.Locale.UK));
    }

    private static Chip.Tint tint(Rating rating) {
        return switch (rating) {
            case GREEN -> Chip.Tint.GREEN;
            case AMBER -> Chip.Tint.AMBER;
            case RED -> Chip.Tint.RED;
            case COMPLETE, NEW, PROVISIONAL, NOT_RATED, NO_DATA -> Chip.Tint.NEITHER;
        };
    }
}
