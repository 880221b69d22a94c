package org.scrutinydesk.exchange.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.Share;

/**
 * Awards in, each committed on a budget line: the one its row names, or else the one given for all, or else the year's only
 * line, or its only line for the row's priority.
 */
final class AwardRows implements RowsIn {
    private static final List<Column> COLUMNS = List.of(Column.needed("project", "title", "scheme", "for"),
        Column.needed("amount", "award", "amount awarded", "sum"),
        Column.wanted("recipient", "recipient name", "organisation", "awarded to", "provider"),
        Column.wanted("area", "district", "location"),
        Column.wanted("priority"), Column.wanted("awarded on", "date", "award date", "date awarded"),
        Column.wanted("year", "financial year"),
        Column.wanted("budget line", "mechanism", "line"), Column.wanted("continuation", "new or continuation"),
        Column.wanted("decision reference", "decision", "decision number"), Column.wanted("conditions"), Column.wanted("purpose"),
        Column.wanted("reasons", "reason"),
        Column.wanted("over reason", "reason for going over"));

    private final Office office;
    private final ImportOptions options;
    private final Priorities priorities;
    private final Map<String, LineId> madeLines = new HashMap<>();
    private final Map<String, Fund> madeFunds = new HashMap<>();
    private final List<BudgetLine> known = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private Columns columns;

    AwardRows(Office office, ImportOptions options) {
        this.office = office;
        this.options = options;
        this.priorities = new Priorities(office, options.plan());
        known.addAll(office.funding().lines());
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void begin(TableFile file, Columns found) {
        columns = found;
        if (!found.has("awarded on")) {
            notes.add("No column says when the awards were made, so each is dated " + UkDate.longForm(day())
                + "; --date gives another day.");
        }
        if (!found.has("recipient")) {
            notes.add("No column names the recipients, so each award stands under the name of its project and area;"
                + " put the recipients right in Funding.");
        }
    }

    private LocalDate day() {
        return options.date() != null ? options.date() : office.today();
    }

    @Override
    public Imported.Made take(Changes changes, Columns.Row row) {
        if (!row.has("project")) throw new WrongInput("project", "Say what the award is for, in a few words.");
        if (!row.has("amount")) throw new WrongInput("amount", "Give the amount, such as 1,250.00.");
        Money amount = row.read("amount", Money::parse);
        LocalDate on = on(row);
        FinancialYear year = year(row, on);
        PriorityId priority = priorities.read(changes, row);
        String project = bare(row.text("project"));
        boolean goesOn = row.has("continuation") ? continuation(row.text("continuation"))
            : (row.text("project") + row.text("recipient")).toLowerCase(Locale.ROOT).contains("continuation");
        Award award = new Award(null, 0, null, recipient(row), project, row.textOrNull("area"), priority, on, Money.NIL, goesOn,
            row.textOrNull("decision reference"), row.textOrNull("conditions"), row.textOrNull("purpose"), row.textOrNull("reasons"));
        LineId line = line(changes, row, year, priority);
        Award made = office.funding().makeAward(changes, award, List.of(new Share(line, amount)), row.textOrNull("over reason"));
        return new Imported.Made(made.id(), made.recipientName() + ", " + project + ", " + amount);
    }

    private LocalDate on(Columns.Row row) {
        return row.has("awarded on") ? row.read("awarded on", UkDate::parse) : day();
    }

    private FinancialYear year(Columns.Row row, LocalDate on) {
        if (row.has("year")) return row.read("year", FinancialYear::parse);
        return options.year() != null ? options.year() : FinancialYear.of(on);
    }

    /** What a line is called that is made for a row which names none. */
    private static String unnamed(Columns.Row row) {
        return row.has("priority") ? row.text("priority") : "Awards";
    }

    /** Without "(continuation)" or "(new)" at its end, which the award says by itself. */
    private static String bare(String name) {
        String rest = name.replaceFirst("(?i)\\s*\\((?:new|continu\\w+|renewal)\\)\\s*$", "");
        return rest.isEmpty() ? name : rest;
    }

    private static String recipient(Columns.Row row) {
        if (row.has("recipient")) return bare(row.text("recipient"));
        String area = row.text("area");
        boolean everywhere = area.isEmpty() || area.toLowerCase(Locale.ROOT).matches("pan\\b.*|county ?wide|force ?wide|all");
        return everywhere ? bare(row.text("project")) : bare(row.text("project")) + ", " + area;
    }

    private static boolean continuation(String text) {
        return switch (Column.bare(text)) {
            case "continuation", "continued", "renewal" -> true;
            case "new" -> false;
            default -> Choice.yes("continuation", text);
        };
    }

    private LineId line(Changes changes, Columns.Row row, FinancialYear year, PriorityId priority) {
        if (row.has("budget line")) return named(changes, row, year, row.text("budget line"));
        if (options.line() != null) return options.line();
        List<BudgetLine> ofYear = known.stream().filter(l -> l.year().equals(year)).toList();
        if (ofYear.size() == 1) return ofYear.getFirst().id();
        List<BudgetLine> ofPriority = ofYear.stream().filter(l -> priority != null && priority.equals(l.priority())).toList();
        if (ofPriority.size() == 1) return ofPriority.getFirst().id();
        if (options.makeLines()) return named(changes, row, year, unnamed(row));
        if (ofYear.isEmpty()) {
            throw new WrongInput("budget line", "There is no budget line in " + year
                + " to bear it; import that year's budget first, name a line of another year in a column"
                + " “budget line” or with --line, or have lines made with --make-lines.");
        }
        throw new WrongInput("budget line", "Say which line bears it, in a column “budget line” or with --line; " + year + " has "
            + String.join(", ", ofYear.stream().limit(12).map(l -> l.id() + " " + l.mechanism()).toList()) + ".");
    }

    private LineId named(Changes changes, Columns.Row row, FinancialYear year, String name) {
        if (name.matches("(?i)BL\\d+")) return Id.parse("budget line", name, LineId::new);
        List<BudgetLine> same = known.stream().filter(l -> l.year().equals(year) && Column.bare(l.mechanism()).equals(Column.bare(name)))
            .toList();
        if (same.size() == 1) return same.getFirst().id();
        if (same.size() > 1) {
            throw new WrongInput("budget line", "Two funds have a line “" + name + "” in " + year + "; write its id, "
                + String.join(" or ", same.stream().map(l -> l.id().text()).toList()) + ".");
        }
        if (!options.makeLines()) {
            throw new WrongInput("budget line", "There is no budget line “" + name + "” in " + year
                + "; check its name and year, or have it made with --make-lines.");
        }
        return madeLines.computeIfAbsent(year + "/" + Column.bare(name), k -> make(changes, year, name));
    }

    /** A line that holds just what this file awards from it. */
    private LineId make(Changes changes, FinancialYear year, String name) {
        Money sum = columns.rows().stream().map(row -> borne(row, year, name)).reduce(Money.NIL, Money::plus);
        BudgetLine line = new BudgetLine(null, 0, fund(changes, year, sum), year, name, priorities.find(name), false, null, null, null);
        LineId made = office.funding().addLine(changes, line, sum, year.firstDay()).id();
        notes.add("Budget line added: " + name + ", " + year + " (" + made + ") of " + sum + ", which is what is awarded from it here.");
        return made;
    }

    /** What a row awards from a line that is being made. */
    private Money borne(Columns.Row row, FinancialYear year, String name) {
        try {
            String line = row.has("budget line") ? row.text("budget line") : unnamed(row);
            boolean same = Column.bare(line).equals(Column.bare(name)) && year(row, on(row)).equals(year) && row.has("amount");
            return same ? row.read("amount", Money::parse) : Money.NIL;
        } catch (WrongInput e) {
            // That row is told of by itself.
            return Money.NIL;
        }
    }

    private FundId fund(Changes changes, FinancialYear year, Money more) {
        if (options.fund() != null && options.fund().matches("(?i)F\\d+")) return Id.parse("fund", options.fund(), FundId::new);
        String name = options.fund() != null ? options.fund() : "Awards " + year;
        Fund known = office.funding().funds().stream().filter(f -> Column.bare(f.name()).equals(Column.bare(name))).findFirst()
            .orElse(null);
        if (known != null) return known.id();
        Fund before = madeFunds.get(name);
        Fund fund = before == null ? new Fund(null, 0, name, null, null, year, year, more, true, null, false)
            : new Fund(before.id(), before.version(), name, null, null, earlier(before.firstYear(), year), later(before.lastYear(), year),
                before.amount().plus(more), true, null, false);
        madeFunds.put(name, office.funding().save(changes, fund));
        if (before == null) notes.add("Fund added: " + name + " (" + madeFunds.get(name).id() + "), of what its lines come to.");
        return madeFunds.get(name).id();
    }

    private static FinancialYear earlier(FinancialYear a, FinancialYear b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static FinancialYear later(FinancialYear a, FinancialYear b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    @Override
    public Map<String, String> columnOfField() {
        return Map.of("awardedOn", "awarded on", "dated", "awarded on", "line", "budget line", "overReason", "over reason", "name",
            "recipient",
            "decisionReference", "decision reference");
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(priorities.notes());
        all.addAll(notes);
        return all;
    }
}
