package org.scrutinydesk.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A reading held against one comparator.
 *
 * @param reading    or null where there is none
 * @param against    what it is held against
 * @param comparator in the measure's unit, or null where there is none
 */
public record Rated(Reading reading, Against against, BigDecimal comparator, Rating rating) {
    /** What a reading is held against. */
    public enum Against {
        LAST_YEAR("Same period last year"), BASELINE("Baseline"), TARGET("Target");

        private final String words;

        Against(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How far the reading stands from its comparator, in the measure's unit; null where either is missing. */
    public BigDecimal change() {
        return reading == null || reading.amount() == null || comparator == null ? null : reading.amount().subtract(comparator);
    }

    /** The change in per cent of the comparator, to one decimal; null where there is none, or the comparator is zero. */
    public BigDecimal changePercent() {
        BigDecimal change = change();
        if (change == null || comparator.signum() == 0) return null;
        return change.movePointRight(2).divide(comparator.abs(), 1, RoundingMode.HALF_UP);
    }
}
