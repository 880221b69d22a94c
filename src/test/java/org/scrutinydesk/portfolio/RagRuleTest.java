package org.scrutinydesk.portfolio;

import static org.junit.jupiter.api.Assertions.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Measure.RuleKind;
import org.scrutinydesk.portfolio.Reading.State;

class RagRuleTest {
    static Measure measure(Polarity polarity, RuleKind rule, String band, String baseline, String target) {
        return new Measure(new MeasureId(1), 1, null, 1, "Special constables", "people", polarity, null, Frequency.QUARTERLY, rule,
            new BigDecimal(band), number(baseline), "31 March 2015", number(target));
    }

    static Reading reading(String quarter, String amount, State state) {
        return new Reading(null, 0, new MeasureId(1), Quarter.parse("quarter", quarter), number(amount), state, null);
    }

    static Reading reading(String quarter, String amount) {
        return reading(quarter, amount, State.FINAL);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        // higher is better: at, above, a hair below, on the edge of the band, a hair beyond it
        "HIGHER, 5, 388, 388, GREEN", "HIGHER, 5, 541, 388, GREEN", "HIGHER, 5, 387.9, 388, AMBER", "HIGHER, 5, 95, 100, AMBER",
        "HIGHER, 5, 94.9999, 100, RED", "HIGHER, 0, 99.9999, 100, RED", "HIGHER, 100, 0, 100, AMBER",
        // lower is better
        "LOWER, 5, 100, 100, GREEN", "LOWER, 5, 12, 100, GREEN", "LOWER, 5, 105, 100, AMBER", "LOWER, 5, 105.0001, 100, RED",
        "LOWER, 2.5, 102.5, 100, AMBER", "LOWER, 0, 100.0001, 100, RED",
        // a comparator of zero has a band of nothing
        "HIGHER, 5, 0, 0, GREEN", "HIGHER, 5, 1, 0, GREEN", "HIGHER, 5, -0.0001, 0, RED", "LOWER, 5, 0, 0, GREEN", "LOWER, 5, 1, 0, RED",
        // below nothing, such as a net change in officers
        "HIGHER, 10, -100, -100, GREEN", "HIGHER, 10, -110, -100, AMBER", "HIGHER, 10, -111, -100, RED", "HIGHER, 10, 5, -100, GREEN",
        "LOWER, 10, -90, -100, AMBER", "LOWER, 10, -89, -100, RED", "LOWER, 10, -120, -100, GREEN"})
    void theColourGoesByPolarityAndBand(Polarity polarity, String band, String amount, String comparator, Rating expected) {
        assertEquals(expected, RagRule.rate(measure(polarity, RuleKind.LANCASHIRE, band, null, null), reading("2015/16 Q4", amount),
            number(comparator)));
    }

    @Test void whatCannotBeRatedHasAStateOfItsOwn() {
        Measure higher = measure(Polarity.HIGHER, RuleKind.LANCASHIRE, "5", null, null);
        BigDecimal hundred = BigDecimal.valueOf(100);
        assertEquals(Rating.NO_DATA, RagRule.rate(higher, null, hundred));
        assertEquals(Rating.NO_DATA, RagRule.rate(higher, reading("2015/16 Q4", null, State.NOT_AVAILABLE), hundred));
        assertEquals(Rating.NOT_RATED, RagRule.rate(higher, reading("2015/16 Q4", null, State.REDACTED), hundred));
        assertEquals(Rating.PROVISIONAL, RagRule.rate(higher, reading("2015/16 Q4", "20", State.PROVISIONAL), hundred));
        assertEquals(Rating.NEW, RagRule.rate(higher, reading("2015/16 Q4", "20"), null));
        assertEquals(Rating.NOT_RATED, RagRule.rate(measure(Polarity.NEITHER, RuleKind.LAST_YEAR, "5", null, null),
            reading("2015/16 Q4", "20"), hundred));
        assertEquals(Rating.NOT_RATED, RagRule.rate(measure(Polarity.HIGHER, RuleKind.OUTCOME, "5", null, null), reading("2015/16 Q4",
            "20"), hundred));
    }

    @Test void noStateIsEverAColour() {
        for (Polarity polarity : Polarity.values()) {
            for (RuleKind rule : RuleKind.values()) {
                for (State state : State.values()) {
                    String amount = state == State.REDACTED || state == State.NOT_AVAILABLE ? null : "7";
                    Measure measure = measure(polarity, rule, "5", "7", "7");
                    Rating rating = RagRule.rate(measure, reading("2015/16 Q4", amount, state), new BigDecimal("7"));
                    boolean mayBeColoured = state == State.FINAL && polarity != Polarity.NEITHER && rule != RuleKind.OUTCOME;
                    assertEquals(mayBeColoured, rating.isColour(), polarity + " " + rule + " " + state);
                }
            }
        }
    }

    @Test void aBetterReadingNeverRatesWorse() {
        Random random = new Random(20160620);
        for (int i = 0; i < 20_000; i++) {
            Polarity polarity = random.nextBoolean() ? Polarity.HIGHER : Polarity.LOWER;
            Measure measure = measure(polarity, RuleKind.LAST_YEAR, Integer.toString(random.nextInt(101)), null, null);
            BigDecimal comparator = BigDecimal.valueOf(random.nextLong(-2000, 2000), 1);
            BigDecimal one = BigDecimal.valueOf(random.nextLong(-4000, 4000), 1);
            BigDecimal other = BigDecimal.valueOf(random.nextLong(-4000, 4000), 1);
            BigDecimal better = polarity == Polarity.HIGHER ? one.max(other) : one.min(other);
            BigDecimal worse = polarity == Polarity.HIGHER ? one.min(other) : one.max(other);
            Rating good = RagRule.rate(measure, reading("2015/16 Q4", better.toPlainString()), comparator);
            Rating bad = RagRule.rate(measure, reading("2015/16 Q4", worse.toPlainString()), comparator);
            assertTrue(good.compareTo(bad) <= 0, () -> "%s: %s rates %s, yet %s rates %s against %s".formatted(polarity, better, good,
                worse, bad, comparator));
            int ahead = polarity == Polarity.HIGHER ? better.compareTo(comparator) : comparator.compareTo(better);
            assertEquals(good == Rating.GREEN, ahead >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 388, 541, IMPROVING", "HIGHER, 541, 388, WORSENING", "LOWER, 388, 541, WORSENING", "LOWER, 541, 388, IMPROVING",
        "HIGHER, 5.0, 5.00, STEADY", "LOWER, -3, -4, IMPROVING", "NEITHER, 1, 2,", "HIGHER,, 2,", "HIGHER, 2,,"})
    void directionGoesByPolarity(Polarity polarity, BigDecimal before, BigDecimal now, Direction expected) {
        assertEquals(expected, RagRule.direction(polarity, before, now));
    }

    @Test void ratingsHaveADirectionOnlyBetweenColours() {
        assertEquals(Direction.WORSENING, RagRule.direction(Rating.AMBER, Rating.RED));
        assertEquals(Direction.IMPROVING, RagRule.direction(Rating.AMBER, Rating.GREEN));
        assertEquals(Direction.STEADY, RagRule.direction(Rating.RED, Rating.RED));
        assertNull(RagRule.direction(Rating.NEW, Rating.RED));
        assertNull(RagRule.direction(null, Rating.RED));
    }

    @Test void lastYearAndBaselineAreTwoRatings() {
        Measure specials = measure(Polarity.HIGHER, RuleKind.LANCASHIRE, "5", "560", null);
        MeasureRow row = MeasureRow.of(specials, List.of(reading("2015/16 Q4", "541"), reading("2014/15 Q4", "388"),
            reading("2015/16 Q3", "545"),
            reading("2016/17 Q1", "1")), Quarter.parse("q", "2015/16 Q4"));
        assertEquals(Rating.GREEN, row.lastYear().rating());
        assertEquals(new BigDecimal("39.4"), row.lastYear().changePercent());
        assertEquals(Rating.AMBER, row.baseline().rating());
        assertEquals(new BigDecimal("-19"), row.baseline().change());
        assertNull(row.target());
        assertEquals(Direction.WORSENING, row.direction(), "against the reading before, neither last year's nor a later one");
    }

    @Test void aMeasureIsNewOnlyWhileItHasNoReadingOfAYearAgoOrBefore() {
        Measure measure = measure(Polarity.HIGHER, RuleKind.LANCASHIRE, "5", null, null);
        Quarter q = Quarter.parse("q", "2015/16 Q4");
        MeasureRow fresh = MeasureRow.of(measure, List.of(reading("2015/16 Q4", "5"), reading("2015/16 Q3", "5")), q);
        assertEquals(List.of(Rating.NEW, Rating.NEW), fresh.comparisons().stream().map(Rated::rating).toList());
        MeasureRow gap = MeasureRow.of(measure, List.of(reading("2015/16 Q4", "5"), reading("2014/15 Q4", null, State.NOT_AVAILABLE)), q);
        assertEquals(List.of(Rating.NO_DATA, Rating.NOT_RATED), gap.comparisons().stream().map(Rated::rating).toList());
        MeasureRow unsure = MeasureRow.of(measure, List.of(reading("2015/16 Q4", "5"), reading("2014/15 Q4", "9", State.PROVISIONAL)), q);
        assertEquals(Rating.PROVISIONAL, unsure.lastYear().rating(), "a rating is worth no more than what it is held against");
    }

    @Test void eachRuleLooksWhereItSays() {
        Quarter q = Quarter.parse("q", "2015/16 Q4");
        List<Reading> readings = List.of(reading("2015/16 Q4", "90"), reading("2014/15 Q4", "100"));
        MeasureRow target = MeasureRow.of(measure(Polarity.HIGHER, RuleKind.TARGET, "10", null, "100"), readings, q);
        assertEquals(Rating.AMBER, target.target().rating());
        assertEquals(1, target.comparisons().size());
        assertNull(MeasureRow.of(measure(Polarity.HIGHER, RuleKind.LAST_YEAR, "5", "1", null), readings, q).baseline());
        assertEquals(Rating.RED, MeasureRow.of(measure(Polarity.HIGHER, RuleKind.BASELINE, "5", "100", null), readings,
            q).baseline().rating());
        assertEquals(List.of(Rating.NOT_RATED, Rating.NOT_RATED),
            MeasureRow.of(measure(Polarity.HIGHER, RuleKind.OUTCOME, "5", "100", null), readings,
                q).comparisons().stream().map(Rated::rating).toList());
        assertNull(new Rated(readings.getFirst(), Rated.Against.BASELINE, BigDecimal.ZERO, Rating.GREEN).changePercent(),
            "nothing is divided by zero");
    }

    @Test void aYearlyMeasureShowsItsLastQuarterFour() {
        Measure yearly = new Measure(new MeasureId(1), 1, null, 1, "Confidence", "%", Polarity.HIGHER, null, Frequency.YEARLY,
            RuleKind.LAST_YEAR,
            BigDecimal.ONE, null, null, null);
        MeasureRow row = MeasureRow.of(yearly, List.of(reading("2015/16 Q4", "62.4"), reading("2014/15 Q4", "61")), Quarter.parse("q",
            "2016/17 Q2"));
        assertEquals(Quarter.parse("q", "2015/16 Q4"), row.period());
        assertEquals(Rating.GREEN, row.lastYear().rating());
        assertEquals("62.4%", yearly.said(row.reading().amount()));
    }

    @Test void theKeySaysComparatorPolarityAndBand() {
        String higher = RatingKey.of(measure(Polarity.HIGHER, RuleKind.LANCASHIRE, "5.0000", "388", null));
        assertEquals("✓ Green at or above the comparator, ◆ Amber up to 5% below it, ■ Red further below. "
            + "Held against the same period last year and "
            + "the baseline (31 March 2015), each rated by itself. Higher is better.", higher);
        assertTrue(RatingKey.of(measure(Polarity.LOWER, RuleKind.TARGET, "0", null,
            "3")).startsWith("✓ Green at or below the comparator, ■ Red above it; there is no amber."));
        assertEquals("An outcome: it carries a comment and no rating.", RatingKey.of(measure(Polarity.LOWER, RuleKind.OUTCOME, "0",
            null, null)));
        Measure first = measure(Polarity.HIGHER, RuleKind.LANCASHIRE, "5", "388", null);
        Measure crime = new Measure(new MeasureId(2), 1, null, 1, "Recorded crime", "", Polarity.LOWER, null, Frequency.QUARTERLY,
            RuleKind.LAST_YEAR,
            new BigDecimal("2.5"), null, null, null);
        String key = RatingKey.of(List.of(first, first, crime));
        assertTrue(key.contains("worse by at most 5% of it (2.5% for Recorded crime)"), key);
        assertTrue(key.contains("Higher is better (Lower is better for Recorded crime)"), key);
        assertTrue(key.contains("(Recorded crime against the same period last year)"), key);
        for (Rating rating : List.of(Rating.GREEN, Rating.AMBER,
            Rating.RED)) assertTrue(key.contains(rating.shape() + " " + rating.words()));
    }

    @Test void leavingAColourAsksForAReasonAndTakingAFirstOneDoesNot() {
        assertTrue(RagRule.asksForReason(Rating.AMBER, Rating.RED));
        assertTrue(RagRule.asksForReason(Rating.RED, Rating.NOT_RATED));
        assertTrue(RagRule.asksForReason(Rating.COMPLETE, Rating.AMBER));
        assertFalse(RagRule.asksForReason(Rating.RED, Rating.RED));
        assertFalse(RagRule.asksForReason(Rating.NEW, Rating.AMBER));
        assertFalse(RagRule.asksForReason(null, Rating.RED));
    }
}
