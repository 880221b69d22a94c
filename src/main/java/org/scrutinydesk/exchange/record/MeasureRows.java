package org.scrutinydesk.exchange.record;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Measure.RuleKind;
import org.scrutinydesk.portfolio.Polarity;

/** Measures in: the name, which way is better, and what a reading is held against. */
final class MeasureRows implements RowsIn {
    private static final List<Column> COLUMNS = List.of(Column.needed("measure", "name", "indicator"),
        Column.needed("better", "polarity", "which way is better"),
        Column.wanted("priority"), Column.wanted("unit"), Column.wanted("source"), Column.wanted("frequency", "how often"),
        Column.wanted("rule", "comparator", "held against"), Column.wanted("amber band", "amber", "band"), Column.wanted("baseline"),
        Column.wanted("baseline label", "baseline of", "baseline date"), Column.wanted("target"));

    private final Office office;
    private final Priorities priorities;
    private final Set<String> known = new HashSet<>();

    MeasureRows(Office office, ImportOptions options) {
        this.office = office;
        this.priorities = new Priorities(office, options.plan());
        office.measures().measures().forEach(m -> known.add(Column.bare(m.name())));
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Imported.Made take(Changes changes, Columns.Row row) {
        String name = row.text("measure");
        if (name.isEmpty()) throw new WrongInput("measure", "Give the measure a name.");
        Polarity polarity = polarity(row.text("better"));
        Frequency frequency = row.has("frequency") ? frequency(row.text("frequency")) : Frequency.QUARTERLY;
        RuleKind rule = row.has("rule") ? Choice.of("rule", row.text("rule"), RuleKind.values(), RuleKind::words) : RuleKind.LANCASHIRE;
        BigDecimal band = row.has("amber band") ? Figures.read("amber band", row.text("amber band")) : BigDecimal.ZERO;
        if (!known.add(Column.bare(name))) {
            throw new WrongInput("measure", "“" + name + "” is a measure already; take the row out, or give it another name.");
        }
        Measure saved = office.measures().save(changes, new Measure(null, 0, priorities.read(changes, row), 0, name, row.textOrNull("unit"),
            polarity, row.textOrNull("source"),
            frequency, rule, band, row.read("baseline", Figures::read), row.textOrNull("baseline label"),
            row.read("target", Figures::read)));
        return new Imported.Made(saved.id(), saved.name());
    }

    private static Polarity polarity(String text) {
        return switch (Column.bare(text)) {
            case "higher", "high", "up", "more", "increase" -> Polarity.HIGHER;
            case "lower", "low", "down", "less", "fewer", "decrease" -> Polarity.LOWER;
            case "", "neither", "none", "na" -> Polarity.NEITHER;
            default -> Choice.of("better", text, Polarity.values(), Polarity::words);
        };
    }

    private static Frequency frequency(String text) {
        return switch (Column.bare(text)) {
            case "quarterly", "quarter", "everyquarter" -> Frequency.QUARTERLY;
            case "yearly", "annual", "annually", "year", "everyyear" -> Frequency.YEARLY;
            default -> throw new WrongInput("frequency", "“" + text + "” is not how often it is read; write quarterly or yearly.");
        };
    }

    @Override
    public Map<String, String> columnOfField() {
        return Map.of("name", "measure", "amberBand", "amber band", "baselineLabel", "baseline label", "polarity", "better");
    }

    @Override
    public List<String> notes() {
        return priorities.notes();
    }
}
