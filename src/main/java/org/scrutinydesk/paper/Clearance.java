package org.scrutinydesk.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrutinydesk.common.UkDate;

/**
 * One way of a paper through the steps of its clearance, as they stood when it was sent.
 *
 * @param sentBy  null, as {@code sentOn}, where it was sent before that was kept, or never
 * @param endedAt the step at which it was returned, or null
 * @param endedBy who returned, edited or issued it; null while it is open or cleared
 * @param reason  why it was returned, or issued without being cleared; otherwise null
 */
public record Clearance(long id, String sentBy, LocalDate sentOn, List<Step> steps, Outcome outcome, String endedAt, String endedBy,
                        LocalDate endedOn, String reason) {
    /** What became of it. */
    public enum Outcome {
        /** Steps are still to come. */
        OPEN,
        /** All steps are done, and the paper says still what was cleared. */
        CLEARED,
        /** A step gave the paper back to its author. */
        RETURNED,
        /** The paper was edited, so that what was cleared is not what it says. */
        EDITED,
        /** The paper was issued before it was cleared. */
        ISSUED
    }

    /** A step of it. @param by who cleared it, or null where nobody has; {@code on} is the day @param remark may be null */
    public record Step(String name, String clears, String by, LocalDate on, String remark) {
        public boolean cleared() {
            return by != null;
        }
    }

    public Clearance {
        steps = List.copyOf(steps);
    }

    /** The step it waits for; none where it is not open. */
    public Optional<Step> next() {
        return outcome == Outcome.OPEN ? steps.stream().filter(s -> !s.cleared()).findFirst() : Optional.empty();
    }

    /** The steps that were cleared, in their order. */
    public List<Step> cleared() {
        return steps.stream().filter(Step::cleared).toList();
    }

    /** What became of it, in a sentence. */
    public String words() {
        return switch (outcome) {
            case OPEN -> next().map(s -> "Waits for " + inSentence(s.name()) + (s.clears() == null ? "." : ": " + s.clears() + "."))
                .orElse("Waits for nobody.");
            case CLEARED -> "Cleared" + (cleared().isEmpty() ? "." : " by " + cleared().getLast().by() + ", " + UkDate.longForm(cleared().getLast().on()) + ".");
            case RETURNED -> "Returned to its author by " + endedBy + " (" + inSentence(endedAt) + "), " + UkDate.longForm(endedOn) + ": " + reason;
            case EDITED -> "Edited by " + endedBy + ", " + UkDate.longForm(endedOn) + ", after it was " + (cleared().isEmpty() ? "sent." : "cleared so far.");
            case ISSUED -> "Issued without being cleared by " + endedBy + ", " + UkDate.longForm(endedOn) + ": " + reason;
        };
    }

    /** A step's name in the middle of a sentence: “Finance” is “finance”, “HR” stays. */
    public static String inSentence(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
