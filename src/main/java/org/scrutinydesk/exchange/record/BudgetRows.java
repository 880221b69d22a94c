package org.scrutinydesk.exchange.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Fund;

/** A budget in: a line for each mechanism with its original budget. A fund that is not there yet is made, of what its lines hold. */
final class BudgetRows implements RowsIn {
    private static final Pattern YEAR_IN_NAME = Pattern.compile("(?<!\\d)(20\\d{2})[-_ /]?(\\d{2})(?!\\d)");
    private static final List<Column> COLUMNS = List.of(Column.needed("mechanism", "budget line", "line", "heading"),
        Column.needed("allocation", "original budget", "budget", "amount", "original"), Column.wanted("fund", "source of funding"),
        Column.wanted("year", "financial year"), Column.wanted("priority"), Column.wanted("may go over", "over allowed"));

    private final Office office;
    private final ImportOptions options;
    private final Priorities priorities;
    private final Map<String, Fund> funds = new LinkedHashMap<>();
    private final Map<String, FundId> made = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private FinancialYear yearOfFile;
    private Columns columns;
    private String fileName = "";

    BudgetRows(Office office, ImportOptions options) {
        this.office = office;
        this.options = options;
        this.priorities = new Priorities(office, options.plan());
        office.funding().funds().forEach(f -> funds.put(key(f.name()), f));
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void begin(TableFile file, Columns found) {
        columns = found;
        fileName = file.name();
        yearOfFile = options.year();
        if (yearOfFile != null || found.has("year")) return;
        Matcher m = YEAR_IN_NAME.matcher(file.name());
        while (m.find() && yearOfFile == null) {
            int starts = Integer.parseInt(m.group(1));
            if ((starts + 1) % 100 == Integer.parseInt(m.group(2))) yearOfFile = new FinancialYear(starts);
        }
        if (yearOfFile == null) {
            throw new Refused(file.name() + " does not say which financial year it is for; add a column “year” or give it with --year,"
                + " such as --year 2016/17.");
        }
        notes.add("The year " + yearOfFile + " was taken from the name of " + file.name() + ".");
    }

    @Override
    public Imported.Made take(Changes changes, Columns.Row row) {
        if (!row.has("mechanism")) throw new WrongInput("mechanism", "Give the mechanism, such as “Innovation fund”.");
        if (!row.has("allocation")) throw new WrongInput("allocation", "Give the amount, such as 50,000; a dash for none.");
        Money original = row.read("allocation", Money::parse);
        FinancialYear year = row.has("year") ? row.read("year", FinancialYear::parse) : yearOfFile;
        if (year == null) throw new WrongInput("year", "Give the financial year, such as 2016/17.");
        boolean over = row.has("may go over") && Choice.yes("may go over", row.text("may go over"));
        BudgetLine line = new BudgetLine(null, 0, fund(changes, row, year), year, row.text("mechanism"), priorities.read(changes, row), over, null,
            null, null);
        BudgetLine saved = office.funding().addLine(changes, line, original, year.firstDay());
        return new Imported.Made(saved.id(), saved.mechanism() + ", " + year + ", " + original);
    }

    private FundId fund(Changes changes, Columns.Row row, FinancialYear year) {
        String given = row.has("fund") ? row.text("fund") : options.fund();
        if (given == null) {
            List<Fund> covering = funds.values().stream().filter(f -> f.firstYear().compareTo(year) <= 0
                && f.lastYear().compareTo(year) >= 0).toList();
            if (covering.size() == 1) return covering.getFirst().id();
            if (covering.size() > 1) {
                throw new WrongInput("fund", "Several funds run in " + year + " ("
                    + String.join(", ", covering.stream().map(f -> f.id() + " " + f.name()).toList())
                    + "); say which with a column “fund” or with --fund.");
            }
            given = "Commissioning budget " + year;
        }
        if (given.matches("(?i)F\\d+")) return office.funding().fund(Id.parse("fund", given, FundId::new)).id();
        Fund known = funds.get(key(given));
        if (known != null) return known.id();
        String name = given;
        return made.computeIfAbsent(key(name), k -> make(changes, name));
    }

    /** A new fund holds what the file's lines of it come to, over the years they are for. */
    private FundId make(Changes changes, String name) {
        Money sum = Money.NIL;
        FinancialYear first = null;
        FinancialYear last = null;
        for (Columns.Row row : columns.rows()) {
            try {
                String own = row.has("fund") ? row.text("fund") : options.fund();
                FinancialYear year = row.has("year") ? row.read("year", FinancialYear::parse) : yearOfFile;
                if (year == null || !key(own == null ? "Commissioning budget " + year : own).equals(key(name))) continue;
                sum = sum.plus(row.has("allocation") ? row.read("allocation", Money::parse) : Money.NIL);
                first = first == null || year.compareTo(first) < 0 ? year : first;
                last = last == null || year.compareTo(last) > 0 ? year : last;
            } catch (WrongInput e) {
                // That row is told of by itself.
                continue;
            }
        }
        Fund fund = office.funding().save(changes, new Fund(null, 0, name, null, null, first, last, sum, true, null, false));
        notes.add("Fund added: " + fund.name() + " (" + fund.id() + ") of " + sum + ", what its lines in " + fileName + " come to.");
        return fund.id();
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> columnOfField() {
        return Map.of("original", "allocation", "dated", "year", "amount", "allocation");
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(priorities.notes());
        all.addAll(notes);
        return all;
    }
}
