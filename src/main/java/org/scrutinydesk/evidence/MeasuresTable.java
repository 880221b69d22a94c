package org.scrutinydesk.evidence;

import static org.scrutinydesk.document.Block.Align.CENTRE;
import static org.scrutinydesk.document.Block.Align.LEFT;
import static org.scrutinydesk.document.Block.Align.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Block.Cell;
import org.scrutinydesk.document.Block.Column;
import org.scrutinydesk.document.Block.Row;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.MeasureRow;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Rated;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.portfolio.RatingKey;
import org.scrutinydesk.portfolio.Reading;

/** The table of measures at a quarter, against last year and against the baseline, with the key of its ratings. */
final class MeasuresTable {
    private final Office office;

    MeasuresTable(Office office) {
        this.office = office;
    }

    /** @param only the priority it is of, or null for all; {@code under} says so, as it follows "Measures" */
    Shown of(Quarter quarter, PriorityId only, String under) {
        List<MeasureRow> measures = office.measures().rows(quarter).stream().filter(m -> only == null || only.equals(m.measure().priority())).toList();
        String meaning = "Measures" + under + ", " + quarter.inWords();
        if (measures.isEmpty()) return new Shown(List.of(Tables.note("There are no measures" + under + " yet.")), meaning, List.of());
        List<PriorityId> order = new ArrayList<>(office.portfolio().priorities().stream().map(Priority::id).toList());
        List<String> names = new ArrayList<>(office.portfolio().priorities().stream().map(Priority::name).toList());
        order.add(null);
        names.add("Other measures");
        List<Row> rows = new ArrayList<>();
        List<Block> remarks = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            PriorityId priority = order.get(i);
            List<MeasureRow> own = measures.stream().filter(m -> Objects.equals(m.measure().priority(), priority)).toList();
            if (own.isEmpty()) continue;
            if (own.size() < measures.size()) rows.add(Tables.group(names.get(i)));
            for (MeasureRow m : own) {
                rows.add(row(m));
                sources.add((m.reading() == null ? m.measure().id() + " " : m.reading().id() + " ") + name(m) + ": " + said(m.reading(), m.measure().unit()));
                if (m.reading() != null && !Tables.text(m.reading().remark()).isEmpty()) {
                    remarks.add(Tables.note(m.measure().name() + ": " + m.reading().remark()));
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(meaning, List.of(new Column("Measure", LEFT, 34), new Column("Reading", RIGHT, 14),
            new Column("Last year", RIGHT, 13), new Column("Against last year", CENTRE, 17), new Column("Comparator", RIGHT, 14),
            new Column("Against comparator", CENTRE, 17), new Column("Direction", LEFT, 15)), rows, true));
        blocks.add(Tables.note(RatingKey.of(measures.stream().map(MeasureRow::measure).toList())));
        blocks.addAll(remarks);
        return new Shown(blocks, meaning, sources);
    }

    private static Row row(MeasureRow m) {
        Rated fixed = m.baseline() != null ? m.baseline() : m.target();
        String unit = m.measure().unit();
        return new Row(Row.Kind.BODY, List.of(Cell.of(name(m)), Cell.of(said(m.reading(), unit)), comparator(m.lastYear(), unit), rating(m.lastYear()),
            comparator(fixed, unit), rating(fixed), Cell.of(m.direction() == null ? "" : m.direction().words())));
    }

    /** A yearly measure shows the quarter its reading is of, since that may lie behind the table's. */
    private static String name(MeasureRow m) {
        return m.measure().name() + (m.measure().frequency() == Measure.Frequency.YEARLY ? " (year " + m.period().year() + ")" : "");
    }

    private static String said(Reading reading, String unit) {
        if (reading == null) return Rating.NO_DATA.words();
        return switch (reading.state()) {
            case FINAL -> Figures.inUnit(reading.amount(), unit);
            case PROVISIONAL -> Figures.inUnit(reading.amount(), unit) + " (provisional)";
            case REDACTED, NOT_AVAILABLE -> reading.state().words();
        };
    }

    private static Cell comparator(Rated rated, String unit) {
        return Cell.of(rated == null ? "" : rated.comparator() == null ? "–" : Figures.inUnit(rated.comparator(), unit));
    }

    private static Cell rating(Rated rated) {
        return rated == null ? Cell.of("") : Tables.rated(rated.rating());
    }
}
