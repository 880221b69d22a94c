package org.scrutinydesk.exchange;

import static org.scrutinydesk.document.Sheet.Kind.DATE;
import static org.scrutinydesk.document.Sheet.Kind.NUMBER;
import static org.scrutinydesk.document.Sheet.Kind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.MeasureRow;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Rated;
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
            if (own.isEmpty()) rows.add(Sheets.row(priority, area.name(), area.lead(), null, null, null, null, null, null, null, null,
                null, null));
            for (PortfolioReturn r : own) {
                rows.add(Sheets.row(priority, area.name(), area.lead(), r.quarter().toString(), r.lead().words(),
                    r.office() == null ? null : r.office().words(), r.direction() == null ? null : r.direction().words(), r.done(),
                        r.next(),
                    r.risks(), r.reason(), r.returnedBy(), r.returnedOn()));
            }
        }
        return new Sheet("Portfolio", office.settings().officeName() + ": portfolio", Sheets.columns("Priority", TEXT, "Area", TEXT,
            "Lead", TEXT,
            "Quarter", TEXT, "Lead's rating", TEXT, "Office's rating", TEXT, "Direction", TEXT, "Done", TEXT, "Next", TEXT, "Risks", TEXT,
            "Why it changed", TEXT, "Returned by", TEXT, "Returned on", DATE), rows);
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
                rows.add(Sheets.row(m.id().text(), m.name(), priorities.get(m.priority()), m.unit(), r.quarter().toString(), r.amount(),
                    r.state().words(), comparator(at.lastYear()), rating(at.lastYear()), m.baseline(), m.baselineLabel(),
                        rating(at.baseline()),
                    m.target(), rating(at.target()), at.direction() == null ? null : at.direction().words(), m.polarity().words(),
                    m.rule().words(), RatingKey.of(m), r.remark()));
            }
        }
        return new Sheet("Measures", office.settings().officeName() + ": measures", Sheets.columns("Measure", TEXT, "Name", TEXT,
            "Priority", TEXT,
            "Unit", TEXT, "Quarter", TEXT, "Reading", NUMBER, "State", TEXT, "Last year", NUMBER, "Against last year", TEXT, "Baseline",
                NUMBER,
            "Baseline of", TEXT, "Against baseline", TEXT, "Target", NUMBER, "Against target", TEXT, "Direction", TEXT, "Polarity", TEXT,
            "Rule", TEXT, "Key", TEXT, "Remark", TEXT), rows);
    }

    private static Map<PriorityId, String> priorities(Office office) {
        Map<PriorityId, String> names = new HashMap<>();
        for (Priority p : office.portfolio().priorities()) names.put(p.id(), p.name());
        return names;
    }

    private static BigDecimal comparator(Rated rated) {
        return rated == null ? null : rated.comparator();
    }

    private static String rating(Rated rated) {
        return rated == null ? null : rated.rating().words();
    }
}
