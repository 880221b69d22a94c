package org.scrutinydesk.exchange;

import static org.scrutinydesk.document.Sheet.Kind.DATE;
import static org.scrutinydesk.document.Sheet.Kind.NUMBER;
import static org.scrutinydesk.document.Sheet.Kind.RATING;
import static org.scrutinydesk.document.Sheet.Kind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.MeasureRow;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Rated;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.portfolio.RatingKey;
import org.scrutinydesk.portfolio.Reading;

/** The sheets of the portfolio's returns and of the measures' readings, each rating with what it was worked out from. */
final class PortfolioSheets {
    private PortfolioSheets() {
    }

    /** Every return, by area and quarter; an area without one still has its row. */
    static Sheet returns(Office office) {
        Map<PriorityId, String> priorities = priorities(office);
        Map<AreaId, List<PortfolioReturn>> returns = office.portfolio().returns().stream()
            .sorted(Comparator.comparing(PortfolioReturn::quarter)).collect(Collectors.groupingBy(PortfolioReturn::area));
        List<List<Object>> rows = new ArrayList<>();
        for (Area area : office.portfolio().areas()) {
            String priority = priorities.get(area.priority());
            List<PortfolioReturn> own = returns.getOrDefault(area.id(), List.of());
            if (own.isEmpty()) rows.add(Arrays.asList(priority, area.name(), area.lead(), null, null, null, null, null, null, null, null,
                null, null));
            for (PortfolioReturn r : own) {
                rows.add(Arrays.asList(priority, area.name(), area.lead(), r.quarter().toString(), rating(r.lead()), rating(r.office()),
                    r.direction() == null ? null : r.direction().words(), r.done(),
                        r.next(),
                    r.risks(), r.reason(), r.returnedBy(), r.returnedOn()));
            }
        }
        return rated("Portfolio", "portfolio", Sheet.columns("Priority", TEXT, "Area", TEXT, "Lead", TEXT, "Quarter", TEXT,
            "Lead's rating", RATING, "Office's rating", RATING, "Direction", TEXT, "Done", TEXT, "Next", TEXT, "Risks", TEXT,
            "Why it changed", TEXT, "Returned by", TEXT, "Returned on", DATE), rows, office, RatingKey.ofReturns());
    }

    /** Every reading, by measure and quarter, with its comparators, its ratings and the rule behind them. */
    static Sheet readings(Office office) {
        Map<PriorityId, String> priorities = priorities(office);
        Map<MeasureId, List<Reading>> readings = office.measures().readings().stream().collect(Collectors.groupingBy(Reading::measure));
        List<List<Object>> rows = new ArrayList<>();
        for (Measure m : office.measures().measures()) {
            List<Reading> own = readings.getOrDefault(m.id(), List.of());
            for (Reading r : own.reversed()) {
                MeasureRow at = MeasureRow.of(m, own, r.quarter());
                rows.add(Arrays.asList(m.id().text(), m.name(), priorities.get(m.priority()), m.unit(), r.quarter().toString(), r.amount(),
                    r.state().words(), comparator(at.lastYear()), rating(at.lastYear()), m.baseline(), m.baselineLabel(),
                        rating(at.baseline()),
                    m.target(), rating(at.target()), at.direction() == null ? null : at.direction().words(), m.polarity().words(),
                    m.rule().words(), m.amberBand(), r.remark()));
            }
        }
        return rated("Measures", "measures", Sheet.columns("Measure", TEXT, "Name", TEXT, "Priority", TEXT, "Unit", TEXT, "Quarter", TEXT,
            "Reading", NUMBER, "State", TEXT, "Last year", NUMBER, "Against last year", RATING, "Baseline", NUMBER, "Baseline of", TEXT,
            "Against baseline", RATING, "Target", NUMBER, "Against target", RATING, "Direction", TEXT, "Polarity", TEXT, "Rule", TEXT,
            "Amber band, %", NUMBER, "Remark", TEXT), rows, office, RatingKey.of(office.measures().measures()));
    }

    /** A sheet with how often each rating stands in it, and the key of its ratings below. */
    private static Sheet rated(String name, String what, List<Sheet.Column> columns, List<List<Object>> rows, Office office, String key) {
        List<Sheet.Total> counts = Arrays.stream(Rating.values()).map(PortfolioSheets::rating)
            .filter(rating -> rows.stream().anyMatch(row -> row.contains(rating)))
            .map(rating -> (Sheet.Total) new Sheet.CountOf("How many are " + rating.text(), rating)).toList();
        return new Sheet(name, office.settings().officeName() + ": " + what, columns, rows, counts, List.of(key));
    }

    private static Sheet.Rating rating(Rating rating) {
        return rating == null ? null : new Sheet.Rating(rating.shape(), rating.words(), switch (rating) {
            case GREEN -> Block.Tone.GREEN;
            case AMBER -> Block.Tone.AMBER;
            case RED -> Block.Tone.RED;
            default -> Block.Tone.NEITHER;
        });
    }

    private static Map<PriorityId, String> priorities(Office office) {
        Map<PriorityId, String> names = new HashMap<>();
        for (Priority p : office.portfolio().priorities()) names.put(p.id(), p.name());
        return names;
    }

    private static BigDecimal comparator(Rated rated) {
        return rated == null ? null : rated.comparator();
    }

    private static Sheet.Rating rating(Rated rated) {
        return rated == null ? null : rating(rated.rating());
    }
}
