package org.scrutinydesk.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutinydesk.portfolio.Measure.RuleKind;

/** The words printed under every table of ratings, from which a reader can work out each of them. */
public final class RatingKey {
    private static final String STATES = "○ No data, not rated, provisional and new are never coloured.";

    private RatingKey() {
    }

    /** Under a table of portfolio returns. */
    public static String ofReturns() {
        return "Key: ✓ Green, on track · ◆ Amber, at risk, recoverable by the lead · ■ Red, needs a decision · "
            + "○ “not in”, “new”, “complete” and “not rated” are never coloured.";
    }

    /** For one measure: what it is held against, which way is better and how wide amber is. */
    public static String of(Measure measure) {
        if (measure.rule() == RuleKind.OUTCOME) return "An outcome: it carries a comment and no rating.";
        if (measure.polarity() == Polarity.NEITHER) return "Neither higher nor lower is better, so it carries no rating.";
        boolean higher = measure.polarity() == Polarity.HIGHER;
        String worse = higher ? "below" : "above";
        String colours = measure.amberBand().signum() == 0
            ? "✓ Green at or %s the comparator, ■ Red %s it; there is no amber.".formatted(higher ? "above" : "below", worse)
            : "✓ Green at or %s the comparator, ◆ Amber up to %s%% %s it, ■ Red further %s.".formatted(
                higher ? "above" : "below", percent(measure.amberBand()), worse, worse);
        return colours + " Held against " + comparator(measure, measure) + ". " + measure.polarity().words() + ".";
    }

    /** Under a table of measures: the rule that most of them follow, and by name those that differ. */
    public static String of(List<Measure> measures) {
        List<Measure> rated = measures.stream().filter(RagRule::isRated).toList();
        List<String> sentences = new ArrayList<>();
        if (!rated.isEmpty()) {
            sentences.add("Key: ✓ Green, level with the comparator or better · ◆ Amber, worse by at most "
                + most(rated, m -> percent(m.amberBand()) + "%", "%1$s of it", "%1$s for %2$s") + " · ■ Red, worse by more.");
            boolean oneBaseline = rated.stream().filter(m -> m.baseline() != null).map(RatingKey::baseline).distinct().count() == 1;
            sentences.add("Held against " + most(rated, m -> comparator(m, oneBaseline ? m : null), "%1$s", "%2$s against %1$s") + ".");
            sentences.add(most(rated, m -> m.polarity().words(), "%1$s", "%1$s for %2$s") + ".");
        }
        List<String> outcomes = measures.stream().filter(m -> m.rule() == RuleKind.OUTCOME).map(Measure::name).toList();
        if (!outcomes.isEmpty()) sentences.add("Outcomes carry a comment and no rating.");
        if (measures.stream().anyMatch(m -> m.rule() != RuleKind.OUTCOME && m.polarity() == Polarity.NEITHER)) {
            sentences.add("Where neither way is better there is no rating.");
        }
        sentences.add(STATES);
        return String.join(" ", sentences);
    }

    /** @param of the measure whose baseline is named, or null for none */
    private static String comparator(Measure measure, Measure of) {
        String baseline = of == null ? "the baseline" : baseline(of);
        return switch (measure.rule()) {
            case LANCASHIRE -> "the same period last year and " + baseline + ", each rated by itself";
            case LAST_YEAR -> "the same period last year";
            case BASELINE -> baseline;
            case TARGET -> "its target";
            case OUTCOME -> "nothing";
        };
    }

    private static String baseline(Measure measure) {
        String label = measure.baselineLabel();
        return "the baseline" + (label == null || label.isBlank() ? "" : " (" + label.strip() + ")");
    }

    /** What most measures say, then in brackets what the others say, with their names. */
    private static String most(List<Measure> measures, Function<Measure, String> says, String usual, String other) {
        Map<String, List<String>> by = measures.stream()
            .collect(Collectors.groupingBy(says, LinkedHashMap::new, Collectors.mapping(Measure::name, Collectors.toList())));
        String first = by.entrySet().stream().max(Comparator.comparingInt(e -> e.getValue().size())).orElseThrow().getKey();
        String others = by.entrySet().stream().filter(e -> !e.getKey().equals(first))
            .map(e -> other.formatted(e.getKey(), String.join(", ", e.getValue()))).collect(Collectors.joining("; "));
        return usual.formatted(first) + (others.isEmpty() ? "" : " (" + others + ")");
    }

    private static String percent(BigDecimal band) {
        return band.signum() == 0 ? "0" : band.stripTrailingZeros().toPlainString();
    }
}
