package org.scrutinydesk.portfolio;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Measure.RuleKind;
import org.scrutinydesk.portfolio.Rated.Against;
import org.scrutinydesk.portfolio.Reading.State;

/**
 * A measure as a table shows it at a quarter.
 *
 * @param period    the quarter the reading is of; for a yearly measure the newest quarter 4 by then
 * @param reading   of that period, or null
 * @param lastYear  against the same period a year before, or null where its rule does not look there
 * @param baseline  against its fixed baseline, or null where its rule does not look there
 * @param target    against its target, or null where its rule does not look there
 * @param direction against the reading before, or null where there is none or neither way is better
 */
public record MeasureRow(Measure measure, Quarter period, Reading reading, Rated lastYear, Rated baseline, Rated target,
                         Direction direction) {
    /** @param readings of this measure, in any order; those after the quarter are left aside */
    public static MeasureRow of(Measure measure, List<Reading> readings, Quarter quarter) {
        boolean between = measure.frequency() == Frequency.YEARLY && quarter.number() < 4;
        Quarter period = between ? new Quarter(quarter.year().previous(), 4) : quarter;
        Reading now = at(readings, period);
        Reading yearAgo = at(readings, period.lastYear());
        boolean fresh = readings.stream().noneMatch(r -> r.quarter().compareTo(period.lastYear()) <= 0);
        BigDecimal before = readings.stream().filter(r -> r.amount() != null && r.quarter().compareTo(period) < 0)
            .max(Comparator.comparing(Reading::quarter)).map(Reading::amount).orElse(null);
        RuleKind rule = measure.rule();
        boolean both = rule == RuleKind.LANCASHIRE || rule == RuleKind.OUTCOME;
        return new MeasureRow(measure, period, now,
            both || rule == RuleKind.LAST_YEAR ? againstLastYear(measure, now, yearAgo, fresh) : null,
            both || rule == RuleKind.BASELINE ? fixed(measure, now, Against.BASELINE, measure.baseline(), fresh) : null,
            rule == RuleKind.TARGET ? fixed(measure, now, Against.TARGET, measure.target(), fresh) : null,
            RagRule.direction(measure.polarity(), before, now == null ? null : now.amount()));
    }

    /** Each comparison its rule makes: last year, baseline, target, in this order. */
    public List<Rated> comparisons() {
        return Stream.of(lastYear, baseline, target).filter(Objects::nonNull).toList();
    }

    private static Rated againstLastYear(Measure measure, Reading now, Reading yearAgo, boolean fresh) {
        BigDecimal comparator = yearAgo == null ? null : yearAgo.amount();
        Rating rating = RagRule.rate(measure, now, comparator);
        if (rating == Rating.NEW && !fresh) rating = Rating.NO_DATA;
        if (rating.isColour() && yearAgo.state() == State.PROVISIONAL) rating = Rating.PROVISIONAL;
        return new Rated(now, Against.LAST_YEAR, comparator, rating);
    }

    private static Rated fixed(Measure measure, Reading now, Against against, BigDecimal comparator, boolean fresh) {
        Rating rating = RagRule.rate(measure, now, comparator);
        return new Rated(now, against, comparator, rating == Rating.NEW && !fresh ? Rating.NOT_RATED : rating);
    }

    private static Reading at(List<Reading> readings, Quarter quarter) {
        return readings.stream().filter(r -> r.quarter().equals(quarter)).findFirst().orElse(null);
    }
}
