package org.scrutinydesk.evidence;

import static org.scrutinydesk.document.Block.Align.CENTRE;
import static org.scrutinydesk.document.Block.Align.LEFT;
import static org.scrutinydesk.document.Block.Align.RIGHT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
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
 * The blocks a paper can quote: {@code awards} (meeting, priority), {@code budget-position} (year), {@code portfolio} (quarter),
 * {@code measures} (quarter), {@code promises-due} (meeting).
 */
final class Tables {
    private static final String UNSORTED = "No priority named";

    private final Lookup lookup;
    private final Office office;

    Tables(Lookup lookup) {
        this.lookup = lookup;
        this.office = lookup.office();
    }

    List<Block> of(Quote quote) {
        try {
            return switch (quote.name()) {
                case "awards" -> awards(quote);
                case "budget-position" -> budget(FinancialYear.parse("year", quote.option("year")));
                case "portfolio" -> portfolio(Quarter.parse("quarter", quote.option("quarter")));
                case "measures" -> new MeasuresTable(office).of(Quarter.parse("quarter", quote.option("quarter")));
                case "promises-due" -> promises(quote);
                default -> throw new Refused("A paper cannot quote “" + quote.name() + "”; choose a block from the list.");
            };
        } catch (Refused e) {
            return List.of(note("This block cannot be shown: " + e.getMessage()));
        }
    }

    private List<Block> awards(Quote quote) {
        Meeting meeting = lookup.meetingOf(quote);
        String since = lookup.previous(quote).map(m -> "since " + UkDate.longForm(m.heldOn())).orElse("up to " + UkDate.longForm(meeting.heldOn()));
        List<Award> awards = lookup.awardsSince(quote);
        if (awards.isEmpty()) return List.of(note("No awards were made " + since + "."));
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
        return List.of(new Block.Table("Awards " + since, List.of(new Column("Area", LEFT, 22), new Column("Project", LEFT, 38),
            new Column("Recipient", LEFT, 26), new Column("Amount", RIGHT, 16)), rows, false));
    }

    private List<Block> budget(FinancialYear year) {
        List<BudgetPosition> positions = office.funding().positions(year);
        if (positions.isEmpty()) return List.of(note("There is no budget for " + year + " yet."));
        List<Row> rows = new ArrayList<>();
        for (BudgetPosition p : positions) {
            rows.add(row(p.line().mechanism(), p.original().inTable(), p.virements().inTable(), p.revised().inTable(), p.paid().inTable(),
                p.committed().inTable(), p.forecast().inTable(), BudgetPosition.inWords(p.variance())));
        }
        Money[] sums = new Money[6];
        String[] columns = {"original", "virements", "revised", "paid", "committed", "forecast"};
        for (int i = 0; i < sums.length; i++) {
            String column = columns[i];
            sums[i] = positions.stream().map(p -> Figures.amount(p, column)).reduce(Money.NIL, Money::plus);
        }
        rows.add(total("Total", sums[0].inTable(), sums[1].inTable(), sums[2].inTable(), sums[3].inTable(), sums[4].inTable(), sums[5].inTable(),
            BudgetPosition.inWords(sums[5].minus(sums[2]))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table("Commissioning budget " + year + ", £", List.of(new Column("Mechanism", LEFT, 34), new Column("Original", RIGHT, 14),
            new Column("Virements", RIGHT, 13), new Column("Revised", RIGHT, 14), new Column("Paid", RIGHT, 14), new Column("Committed", RIGHT, 15),
            new Column("Forecast", RIGHT, 14), new Column("Variance", RIGHT, 18)), rows, true));
        for (BudgetPosition p : positions) {
            if (!text(p.line().varianceReason()).isEmpty()) {
                blocks.add(note(p.line().mechanism() + ": " + p.line().varianceReason() + (text(p.line().action()).isEmpty() ? "" : " Action: " + p.line().action())));
            }
        }
        return blocks;
    }

    private List<Block> portfolio(Quarter quarter) {
        Map<AreaId, PortfolioReturn> now = byArea(quarter);
        Map<AreaId, PortfolioReturn> before = byArea(quarter.previous());
        List<Area> areas = office.portfolio().areas();
        List<Row> rows = new ArrayList<>();
        for (Priority priority : office.portfolio().priorities()) {
            List<Area> own = areas.stream().filter(a -> a.priority().equals(priority.id())).toList();
            if (own.isEmpty()) continue;
            rows.add(group(priority.name()));
            for (Area area : own) {
                PortfolioReturn r = now.get(area.id());
                PortfolioReturn b = before.get(area.id());
                rows.add(new Row(Row.Kind.BODY, List.of(Cell.of(area.name()), Cell.of(text(area.lead())), rated(b), rated(r),
                    Cell.of(r == null || r.direction() == null ? "" : r.direction().words()), Cell.of(r == null ? "" : text(r.done())),
                    Cell.of(r == null ? "" : text(r.next())))));
            }
        }
        if (rows.isEmpty()) return List.of(note("There are no portfolio areas yet."));
        return List.of(new Block.Table("Portfolio areas, " + quarter.inWords(), List.of(new Column("Area", LEFT, 20), new Column("Lead", LEFT, 8),
                new Column("Q" + quarter.previous().number(), CENTRE, 13), new Column("Q" + quarter.number(), CENTRE, 13), new Column("Direction", LEFT, 13),
                new Column("Done", LEFT, 30), new Column("Next", LEFT, 30)), rows, true),
            note(RatingKey.ofReturns() + " Where the office's own rating differs from the lead's, the office's is shown."));
    }

    private Map<AreaId, PortfolioReturn> byArea(Quarter quarter) {
        Map<AreaId, PortfolioReturn> returns = new java.util.HashMap<>();
        office.portfolio().returns(quarter).forEach(r -> returns.put(r.area(), r));
        return returns;
    }

    private List<Block> promises(Quote quote) {
        List<Promise> due = office.promises().dueAt(lookup.meetingOf(quote).id());
        if (due.isEmpty()) return List.of(note("No promises are due at this meeting."));
        List<Row> rows = due.stream().map(p -> row(p.text(), text(p.owner()), p.dueOn() == null ? "This meeting" : UkDate.shortForm(p.dueOn()), p.state().words())).toList();
        return List.of(new Block.Table("Promises due at this meeting", List.of(new Column("Promise", LEFT, 50), new Column("Owner", LEFT, 20),
            new Column("Due", LEFT, 18), new Column("State", LEFT, 12)), rows, false));
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
