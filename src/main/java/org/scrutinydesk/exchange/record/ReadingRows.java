package org.scrutinydesk.exchange.record;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Reading;
import org.scrutinydesk.portfolio.Reading.State;

/** Readings in: the measure, the quarter and the value, or why there is none. */
final class ReadingRows implements RowsIn {
    private static final Pattern QUARTER_ALONE = Pattern.compile("(?i)q?(?:uarter)?\\s*([1-4])");
    private static final List<Column> COLUMNS = List.of(Column.needed("measure", "name", "indicator"), Column.needed("quarter", "period"),
        Column.needed("value", "amount", "reading", "figure"), Column.wanted("year", "financial year"), Column.wanted("state", "status"),
        Column.wanted("remark", "comment", "note"));

    private final Office office;
    private final ImportOptions options;
    private final Map<String, Measure> measures = new HashMap<>();

    ReadingRows(Office office, ImportOptions options) {
        this.office = office;
        this.options = options;
        for (Measure m : office.measures().measures()) {
            measures.put(Column.bare(m.name()), m);
            measures.put(Column.bare(m.id().text()), m);
        }
        if (measures.isEmpty()) throw new Refused("The office has no measures to read yet; add them, or import measures first.");
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Imported.Made take(Changes changes, Columns.Row row) {
        if (!row.has("measure")) throw new WrongInput("measure", "Say which measure it is a reading of.");
        Measure measure = measures.get(Column.bare(row.text("measure")));
        if (measure == null) {
            throw new WrongInput("measure", "There is no measure “" + row.text("measure") + "”; `list measures` shows those there are.");
        }
        Quarter quarter = quarter(row, measure);
        String value = row.text("value");
        State state = state(row.text("state"), value);
        String figure = value.replaceAll("(?i)\\s*\\(?(?:p|provisional)\\)?$", "").strip();
        BigDecimal amount = state == State.FINAL || state == State.PROVISIONAL ? amount(figure) : words(value) ? null
            : Figures.read("value", figure);
        Reading saved = office.measures().save(changes, new Reading(null, 0, measure.id(), quarter, amount, state,
            row.textOrNull("remark")));
        return new Imported.Made(saved.id(), measure.name() + ", " + quarter + ", "
            + (amount == null ? state.words() : measure.said(amount)));
    }

    private static BigDecimal amount(String figure) {
        return figure.isEmpty() ? null : Figures.read("value", figure);
    }

    private Quarter quarter(Columns.Row row, Measure measure) {
        String text = row.text("quarter");
        if (text.isEmpty()) throw new WrongInput("quarter", "Say which quarter it is of, such as 2016/17 Q1.");
        FinancialYear year = row.has("year") ? row.read("year", FinancialYear::parse) : options.year();
        var alone = QUARTER_ALONE.matcher(text);
        if (year != null && alone.matches()) return new Quarter(year, Integer.parseInt(alone.group(1)));
        // A yearly measure's period is simply the year.
        if (measure.frequency() == Frequency.YEARLY && text.matches("\\d{4}\\s*[/-]\\s*\\d{2,4}")) {
            return new Quarter(FinancialYear.parse("quarter", text), 4);
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}")) return Quarter.of(UkDate.parse("quarter", text));
        return Quarter.parse("quarter", text);
    }

    private static State state(String given, String value) {
        if (!given.isEmpty()) return Choice.of("state", given, State.values(), State::words);
        return switch (Column.bare(value.toLowerCase(java.util.Locale.ROOT).startsWith("(") ? value.replaceAll("[()]", "") : value)) {
            case "redacted" -> State.REDACTED;
            case "", "na", "notavailable", "nodata", "awaited" -> State.NOT_AVAILABLE;
            default -> value.matches("(?i).*\\(?\\b(?:p|provisional)\\)?$") ? State.PROVISIONAL : State.FINAL;
        };
    }

    private static boolean words(String value) {
        return value.isEmpty() || value.chars().noneMatch(Character::isDigit);
    }

    @Override
    public Map<String, String> columnOfField() {
        return Map.of("amount", "value");
    }
}
