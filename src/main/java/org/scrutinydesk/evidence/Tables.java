package org.scrutinydesk.evidence;

import static org.scrutinydesk.document.Block.Align.CENTRE;
import static org.scrutinydesk.document.Block.Align.LEFT;
import static org.scrutinydesk.document.Block.Align.RIGHT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Block.Cell;
import org.scrutinydesk.document.Block.Column;
import org.scrutinydesk.document.Block.Row;
import org.scrutinydesk.document.Block.Tone;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.portfolio.RatingKey;
import org.scrutinydesk.register.Promise;

/**
 * The blocks a paper can quote: {@code awards} (as the figures {@code awards-total}: meeting and since, quarter or year; priority, area),
 * {@code budget-position} (year, priority), {@code portfolio} (quarter, priority, area), {@code measures} (quarter, priority),
 * {@code promises-due} (meeting); all of them {@code columns}.
 */
final class Tables {
    private static final String UNSORTED = "No priority named";

    private final Lookup lookup;
    private final Office office;

    Tables(Lookup lookup) {
        this.lookup = lookup;
        this.office = lookup.office();
    }

    /** What a quote shows; where it leads nowhere, a line that says so. */
    Shown of(Quote quote) {
        try {
            return tried(quote);
        } catch (Refused e) {
            return new Shown(List.of(note("This block cannot be shown: " + e.getMessage())), "This block cannot be shown: " + e.getMessage(), List.of());
        }
    }

    /** @throws Refused where a quote leads nowhere, or its options do not go together */
    Shown tried(Quote quote) {
        Shown full = switch (quote.name()) {
            case "awards" -> awards(quote);
            case "budget-position" -> budget(FinancialYear.parse("year", quote.option("year")), quote);
            case "portfolio" -> portfolio(Quarter.parse("quarter", quote.option("quarter")), quote);
            case "measures" -> new MeasuresTable(office).of(Quarter.parse("quarter", quote.option("quarter")), lookup.priority(quote), under(quote));
            case "promises-due" -> promises(quote);
            default -> throw new Refused("A paper cannot quote “" + quote.name() + "”; choose a block from the list.");
        };
        return new Shown(TableColumns.narrowed(full.blocks(), quote), full.meaning(), full.sources());
    }

    /** As it follows the name of a table; empty where it is of all priorities. */
    private String under(Quote quote) {
        String priority = lookup.priorityName(quote);
        return priority.isEmpty() ? "" : " under “" + priority + "”";
    }

    private Shown awards(Quote quote) {
        Lookup.Period period = lookup.period(quote);
        String since = period.words() + under(quote) + (quote.option("area").isEmpty() ? "" : " in " + quote.option("area"));
        List<Award> awards = lookup.awards(quote, period);
        String meaning = "Awards " + since;
        if (awards.isEmpty()) return new Shown(List.of(note("No awards were made " + since + ".")), meaning, List.of());
        Map<PriorityId, String> names = lookup.priorityNames();
        List<PriorityId> order = new ArrayList<>(office.portfolio().priorities().stream().map(Priority::id).toList());
        order.add(null);
        List<Row> rows = new ArrayList<>();
        for (PriorityId priority : order) {
            List<Award> own = awards.stream().filter(a -> java.util.Objects.equals(a.priority(), priority))
                .sorted(Comparator.comparing((Award a) -> text(a.area())).thenComparing(Award::project)).toList();
            if (own.isEmpty()) continue;
            rows.add(group(priority == null ? UNSORTED : names.get(priority)));
            for (Award a : own) {
                rows.add(row(text(a.area()), a.project() + (a.continuation() ? " (continuation)" : ""), a.recipientName(), a.amount().inProse()));
            }
            if (own.size() < awards.size()) rows.add(total("Together", "", "", Figures.total(own).inProse()));
        }
        rows.add(total("Total", "", "", Figures.total(awards).inProse()));
        return new Shown(List.of(new Block.Table(meaning, List.of(new Column("Area", LEFT, 22), new Column("Project", LEFT, 38),
            new Column("Recipient", LEFT, 26), new Column("Amount", RIGHT, 16)), rows, false)), meaning, Figures.rows(awards));
    }

    private Shown budget(FinancialYear year, Quote quote) {
        PriorityId priority = lookup.priority(quote);
        String meaning = "Commissioning budget " + year + under(quote);
        List<BudgetPosition> positions = office.funding().positions(year).stream().filter(p -> priority == null || priority.equals(p.line().priority())).toList();
        if (positions.isEmpty()) return new Shown(List.of(note("There is no budget for " + year + under(quote) + " yet.")), meaning, List.of());
        // Most years carry nothing, and a column of dashes would only take the others' room.
        List<String> columns = Stream.of("original", "virements", "carried forward", "revised", "paid", "committed", "forecast")
            .filter(c -> !c.equals("carried forward") || positions.stream().anyMatch(p -> !p.carried().isNil())).toList();
        List<Row> rows = new ArrayList<>();
        for (BudgetPosition p : positions) {
            rows.add(row(Stream.of(Stream.of(p.line().mechanism()), columns.stream().map(c -> Figures.amount(p, c).inTable()),
                Stream.of(BudgetPosition.inWords(p.variance()))).flatMap(cells -> cells).toArray(String[]::new)));
        }
        BudgetPosition sum = BudgetPosition.total(year, positions);
        rows.add(total(Stream.of(Stream.of("Total"), columns.stream().map(c -> Figures.amount(sum, c).inTable()),
            Stream.of(BudgetPosition.inWords(sum.variance()))).flatMap(cells -> cells).toArray(String[]::new)));
        List<Column> heads = new ArrayList<>(List.of(new Column("Mechanism", LEFT, 34)));
        columns.forEach(c -> heads.add(new Column(c.substring(0, 1).toUpperCase(Locale.UK) + c.substring(1), RIGHT, c.equals("virements") ? 13 : c.equals("committed") ? 15 : 14)));
        heads.add(new Column("Variance", RIGHT, 18));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(meaning + ", £", heads, rows, true));
        for (BudgetPosition p : positions) {
            if (!text(p.line().varianceReason()).isEmpty()) {
                blocks.add(note(p.line().mechanism() + ": " + p.line().varianceReason() + (text(p.line().action()).isEmpty() ? "" : " Action: " + p.line().action())));
            }
        }
        return new Shown(blocks, meaning + ", revised budget of each line", positions.stream().map(p -> Figures.row(p, "revised")).toList());
    }

    private Shown portfolio(Quarter quarter, Quote quote) {
        Map<AreaId, PortfolioReturn> now = byArea(quarter);
        Map<AreaId, PortfolioReturn> before = byArea(quarter.previous());
        PriorityId only = lookup.priority(quote);
        AreaId one = lookup.area(quote);
        List<Area> areas = office.portfolio().areas().stream().filter(a -> one == null || one.equals(a.id())).toList();
        if (one != null && areas.isEmpty()) throw new WrongInput("area", "The area this table is of is gone; choose another, or all.");
        if (one != null && only != null && !only.equals(areas.getFirst().priority())) {
            throw new WrongInput("area", "“" + areas.getFirst().name() + "” stands under “" + lookup.priorityNames().get(areas.getFirst().priority())
                + "”, so nothing would be left; choose that priority, or all.");
        }
        List<Row> rows = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Priority priority : office.portfolio().priorities()) {
            List<Area> own = areas.stream().filter(a -> a.priority().equals(priority.id()) && (only == null || only.equals(a.priority()))).toList();
            if (own.isEmpty()) continue;
            rows.add(group(priority.name()));
            for (Area area : own) {
                PortfolioReturn r = now.get(area.id());
                PortfolioReturn b = before.get(area.id());
                sources.add((r == null ? area.id() + " " + area.name() + ": not in" : r.id() + " " + area.name() + ": " + r.rating().words()));
                rows.add(new Row(Row.Kind.BODY, List.of(Cell.of(area.name()), Cell.of(text(area.lead())), rated(b), rated(r),
                    Cell.of(r == null || r.direction() == null ? "" : r.direction().words()), Cell.of(r == null ? "" : text(r.done())),
                    Cell.of(r == null ? "" : text(r.next())))));
            }
        }
        String meaning = "Portfolio areas" + under(quote) + ", " + quarter.inWords();
        if (rows.isEmpty()) return new Shown(List.of(note("There are no portfolio areas" + under(quote) + " yet.")), meaning, List.of());
        return new Shown(List.of(new Block.Table(meaning, List.of(new Column("Area", LEFT, 20), new Column("Lead", LEFT, 8),
                new Column("Q" + quarter.previous().number(), CENTRE, 13), new Column("Q" + quarter.number(), CENTRE, 13), new Column("Direction", LEFT, 13),
                new Column("Done", LEFT, 30), new Column("Next", LEFT, 30)), rows, true),
            note(RatingKey.ofReturns() + " Where the office's own rating differs from the lead's, the office's is shown.")), meaning, sources);
    }

    private Map<AreaId, PortfolioReturn> byArea(Quarter quarter) {
        Map<AreaId, PortfolioReturn> returns = new java.util.HashMap<>();
        office.portfolio().returns(quarter).forEach(r -> returns.put(r.area(), r));
        return returns;
    }

    private Shown promises(Quote quote) {
        Meeting meeting = lookup.meetingOf(quote);
        String meaning = "Promises due at the meeting of " + UkDate.longForm(meeting.heldOn());
        List<Promise> due = office.promises().dueAt(meeting.id());
        if (due.isEmpty()) return new Shown(List.of(note("No promises are due at this meeting.")), meaning, List.of());
        List<Row> rows = due.stream().map(p -> row(p.text(), text(p.owner()), p.dueOn() == null ? "This meeting" : UkDate.shortForm(p.dueOn()), p.state().words())).toList();
        return new Shown(List.of(new Block.Table("Promises due at this meeting", List.of(new Column("Promise", LEFT, 50), new Column("Owner", LEFT, 20),
            new Column("Due", LEFT, 18), new Column("State", LEFT, 12)), rows, false)), meaning, Figures.rowsOf(due));
    }

    private static Cell rated(PortfolioReturn r) {
        return r == null ? new Cell(Run.of("○ not in"), Tone.NEITHER) : rated(r.rating());
    }

    /** A rating's cell: its shape, its word, and only then its tint. */
    static Cell rated(Rating rating) {
        return new Cell(Run.of(rating.shape() + " " + rating.words()), switch (rating) {
            case GREEN -> Tone.GREEN;
            case AMBER -> Tone.AMBER;
            case RED -> Tone.RED;
            default -> Tone.NEITHER;
        });
    }

    static Row row(String... cells) {
        return new Row(Row.Kind.BODY, java.util.Arrays.stream(cells).map(Cell::of).toList());
    }

    private static Row total(String... cells) {
        return new Row(Row.Kind.TOTAL, java.util.Arrays.stream(cells).map(Cell::of).toList());
    }

    static Row group(String name) {
        return new Row(Row.Kind.GROUP, List.of(Cell.of(name)));
    }

    static Block note(String text) {
        return new Block.Note(Run.of(text));
    }

    static String text(String value) {
        return value == null ? "" : value;
    }
}
