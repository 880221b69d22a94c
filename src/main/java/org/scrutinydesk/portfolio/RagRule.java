package org.scrutinydesk.portfolio;

import java.math.BigDecimal;
import org.scrutinydesk.portfolio.Measure.RuleKind;
import org.scrutinydesk.portfolio.Reading.State;

/**
 * How a reading is rated: green at or above the comparative position, amber marginally below it, red below (source 004,
 * part 2). Above and below go by polarity; what cannot be rated has a state of its own and never a colour.
 */
public final class RagRule {
    private RagRule() {
    }

    /**
     * Rates a reading against one comparator.
     *
     * @param reading    or null where there is none
     * @param comparator in the measure's unit, or null where there is nothing to hold the reading against because the measure is new
     */
    public static Rating rate(Measure measure, Reading reading, BigDecimal comparator) {
        if (reading == null || reading.state() == State.NOT_AVAILABLE) return Rating.NO_DATA;
        if (!isRated(measure) || reading.state() == State.REDACTED) return Rating.NOT_RATED;
        if (reading.amount() == null) return Rating.NO_DATA;
        if (comparator == null) return Rating.NEW;
        if (reading.state() == State.PROVISIONAL) return Rating.PROVISIONAL;
        return colour(measure.polarity(), measure.amberBand(), reading.amount(), comparator);
    }

    /** Outcome measures carry a comment and no rating, and where neither way is better there is nothing to rate. */
    public static boolean isRated(Measure measure) {
        return measure.rule() != RuleKind.OUTCOME && measure.polarity() != Polarity.NEITHER;
    }

    /**
     * Which way things went from one value to the next.
     *
     * @return null where a value is missing, or where neither way is better
     */
    public static Direction direction(Polarity polarity, BigDecimal before, BigDecimal now) {
        if (before == null || now == null || polarity == Polarity.NEITHER) return null;
        int change = polarity == Polarity.HIGHER ? now.compareTo(before) : before.compareTo(now);
        return change > 0 ? Direction.IMPROVING : change < 0 ? Direction.WORSENING : Direction.STEADY;
    }

    /** Which way things went from one quarter's rating to the next; null where either is no colour. */
    public static Direction direction(Rating before, Rating now) {
        if (before == null || now == null || !before.isColour() || !now.isColour()) return null;
        int change = before.compareTo(now);
        return change > 0 ? Direction.IMPROVING : change < 0 ? Direction.WORSENING : Direction.STEADY;
    }

    /** Whether going from one quarter's rating to the next asks for a reason: a colour, or "complete", that is not kept. */
    public static boolean asksForReason(Rating before, Rating now) {
        return before != null && before != now && (before.isColour() || before == Rating.COMPLETE);
    }

    private static Rating colour(Polarity polarity, BigDecimal amberBand, BigDecimal amount, BigDecimal comparator) {
        BigDecimal shortfall = polarity == Polarity.HIGHER ? comparator.subtract(amount) : amount.subtract(comparator);
        if (shortfall.signum() <= 0) return Rating.GREEN;
        // Multiplied and never divided, so that a comparator of zero needs no rule of its own: its band is nothing wide.
        BigDecimal margin = comparator.abs().multiply(amberBand).movePointLeft(2);
        return shortfall.compareTo(margin) <= 0 ? Rating.AMBER : Rating.RED;
    }
}
