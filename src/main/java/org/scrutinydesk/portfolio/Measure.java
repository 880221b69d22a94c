package org.scrutinydesk.portfolio;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
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
public record Measure(MeasureId id, int version, PriorityId priority, int place, String name, String unit, Polarity polarity,
                      String source, Frequency frequency, RuleKind rule, BigDecimal amberBand, BigDecimal baseline,
                      String baselineLabel, BigDecimal target) {
    /** The same, standing elsewhere under its priority. */
    public Measure at(int newPlace) {
        return new Measure(id, version, priority, newPlace, name, unit, polarity, source, frequency, rule, amberBand, baseline,
            baselineLabel,
            target);
    }

    /** A value in the measure's unit as it is shown: {@code 3,611}, {@code 62.4%}, {@code £1,250}; a dash for null. */
    public String said(BigDecimal amount) {
        if (amount == null) return "–";
        String digits = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount.abs());
        String u = unit == null ? "" : unit.strip();
        return (amount.signum() < 0 ? "−" : "") + (u.equals("£") ? "£" : "") + digits + (u.equals("%") ? "%" : "");
    }

    /** How often it is read. A yearly reading stands in quarter 4. */
    public enum Frequency {
        QUARTERLY("Every quarter"), YEARLY("Every year");

        private final String words;

        Frequency(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

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
