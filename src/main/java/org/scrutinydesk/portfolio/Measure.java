package org.scrutinydesk.portfolio;

import java.math.BigDecimal;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.PriorityId;

/**
 * Something counted every quarter or year.
 *
 * @param priority      or null
 * @param unit          what is counted: {@code officers}, {@code %}, {@code £}
 * @param amberBand     how far below its comparator a reading may stand and still be amber, in per cent of the comparator, 0 to 100
 * @param baseline      the fixed comparator, or null; {@code baselineLabel} says of when
 * @param target        used by {@link RuleKind#TARGET} only
 */
public record Measure(MeasureId id, int version, PriorityId priority, int place, String name, String unit, Polarity polarity, String source,
                      Frequency frequency, RuleKind rule, BigDecimal amberBand, BigDecimal baseline, String baselineLabel, BigDecimal target) {
    /** How often it is read. A yearly reading stands in quarter 4. */
    public enum Frequency { QUARTERLY, YEARLY }

    /** What a reading is held against. */
    public enum RuleKind {
        /** Against both the same period last year and the baseline, each rated by itself (source 004, part 2). */
        LANCASHIRE("Lancashire: last year and baseline"),
        LAST_YEAR("Same period last year"),
        BASELINE("Fixed baseline"),
        TARGET("Target"),
        /** An outcome: it carries a comment and no rating. */
        OUTCOME("Outcome, not rated");

        private final String words;

        RuleKind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
