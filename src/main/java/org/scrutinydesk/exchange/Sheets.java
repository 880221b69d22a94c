package org.scrutinydesk.exchange;

import static org.scrutinydesk.document.Sheet.Kind.DATE;
import static org.scrutinydesk.document.Sheet.Kind.MONEY;
import static org.scrutinydesk.document.Sheet.Kind.SIGN;
import static org.scrutinydesk.document.Sheet.Kind.TEXT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.document.Sheet.Column;
import org.scrutinydesk.document.Sheet.SumOf;
import org.scrutinydesk.document.Sheet.Total;
import org.scrutinydesk.document.excel.CsvWriter;
import org.scrutinydesk.document.excel.ExcelWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.LedgerEntry;

/** Records as sheets for Excel and CSV: built afresh, values only, nothing hidden. */
public final class Sheets {
    /** What can be written as a sheet; its name is the one the command line uses. */
    public enum Kind { ledger, budget, portfolio, measures }

    private final Office office;

    private Sheets(Office office) {
        this.office = office;
    }

    /** Writes a sheet as .xlsx or .csv, by the file's ending. @throws WrongInput where that is neither */
    public static void write(Office office, Kind kind, Path to) {
        write(office, of(office, kind), to);
    }

    /** As {@link #write(Office, Kind, Path)}, for the ledger or the budget of one year. */
    public static void write(Office office, Kind kind, FinancialYear year, Path to) {
        Sheets sheets = new Sheets(office);
        write(office, kind == Kind.ledger ? sheets.ledger(EntryFilter.of(year), " " + year)
            : sheets.budget(office.funding().positions(year), " " + year), to);
    }

    private static void write(Office office, Sheet sheet, Path to) {
        String name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            new ExcelWriter(office.file().clock()).write(List.of(sheet), to);
        } else if (name.endsWith(".csv")) {
            CsvWriter.write(sheet, to);
        } else {
            throw new WrongInput("to", "“" + to.getFileName() + "” ends in neither .xlsx nor .csv; name the file by what it is to be.");
        }
    }

    /** Every record of a kind, all years together. */
    public static Sheet of(Office office, Kind kind) {
        Sheets sheets = new Sheets(office);
        return switch (kind) {
            case ledger -> sheets.ledger(EntryFilter.ALL, "");
            case budget -> sheets.budget(office.funding().positions(), "");
            case portfolio -> PortfolioSheets.returns(office);
            case measures -> PortfolioSheets.readings(office);
        };
    }

    private Sheet ledger(EntryFilter which, String ofYear) {
        Map<Id, String> mechanisms = new HashMap<>();
        office.funding().lines().forEach(l -> mechanisms.put(l.id(), l.mechanism()));
        Map<Id, String> projects = new HashMap<>();
        Map<Id, String> recipients = new HashMap<>();
        office.funding().awards().forEach(a -> {
            projects.put(a.id(), a.project());
            recipients.put(a.id(), a.recipientName());
        });
        List<LedgerEntry> entries = office.funding().entries(which);
        Map<Id, LedgerEntry.Kind> kinds = new HashMap<>();
        office.funding().entries(EntryFilter.ALL).forEach(e -> kinds.put(e.id(), e.kind()));
        List<List<Object>> rows = new ArrayList<>();
        SortedMap<FinancialYear, SortedSet<LedgerEntry.Kind>> years = new TreeMap<>();
        for (LedgerEntry e : entries) {
            // A reversal takes away from what it reverses.
            LedgerEntry.Kind countsAs = e.kind() == LedgerEntry.Kind.REVERSAL ? kinds.get(e.reverses()) : e.kind();
            years.computeIfAbsent(e.year(), y -> new TreeSet<>()).add(countsAs);
            rows.add(row(e.id().text(), e.dated(), e.year().toString(), e.line().text(), mechanisms.get(e.line()), e.kind().words(), countsAs.words(),
                e.award() == null ? null : e.award().text(), e.award() == null ? null : recipients.get(e.award()),
                e.award() == null ? null : projects.get(e.award()), e.amount(), e.reference(), e.narrative(),
                e.reverses() == null ? null : e.reverses().text(), e.who()));
        }
        List<Column> columns = columns("Entry", TEXT, "Date", DATE, "Year", TEXT, "Line", TEXT, "Mechanism", TEXT, "Kind", TEXT,
            "Counts as", TEXT, "Award", TEXT, "Recipient", TEXT, "Project", TEXT, "Amount", MONEY, "Reference", TEXT, "Narrative", TEXT,
            "Reverses", TEXT, "Entered by", TEXT);
        // Money set aside, promised and paid are three things, and years are budgets of their own: no total mixes them.
        List<Total> totals = new ArrayList<>();
        years.forEach((year, kindsOfYear) -> kindsOfYear.forEach(kind -> totals.add(new SumOf(year + ", " + kind.words().toLowerCase(Locale.UK),
            new TreeMap<>(Map.of(2, year.toString(), 6, kind.words()))))));
        return new Sheet("Ledger", office.settings().officeName() + ": ledger" + ofYear, columns, rows, totals, List.of());
    }

    private Sheet budget(List<BudgetPosition> positions, String ofYear) {
        Map<Id, String> funds = new HashMap<>();
        office.funding().funds().forEach(f -> funds.put(f.id(), f.name()));
        List<List<Object>> rows = new ArrayList<>();
        for (BudgetPosition p : positions) {
            rows.add(row(p.line().id().text(), p.line().year().toString(), p.line().mechanism(), funds.get(p.line().fund()), p.original(), p.virements(), p.carried(),
                p.revised(), p.paid(), p.committed(), p.left(), p.forecast(), p.variance(),
                p.variance().isNil() ? null : p.variance().isNegative() ? "under" : "over", p.line().varianceReason(), p.line().action()));
        }
        List<Column> columns = columns("Line", TEXT, "Year", TEXT, "Mechanism", TEXT, "Fund", TEXT, "Original", MONEY, "Virements", MONEY, "Carried forward", MONEY,
            "Revised", MONEY, "Paid", MONEY, "Committed", MONEY, "Left to award", MONEY, "Forecast", MONEY, "Variance", MONEY,
            "Under or over", SIGN, "Reason", TEXT, "Action", TEXT);
        List<Total> totals = positions.stream().map(p -> p.line().year()).distinct().sorted()
            .map(year -> (Total) new SumOf("Total " + year, new TreeMap<>(Map.of(1, year.toString())))).toList();
        return new Sheet("Budget position", office.settings().officeName() + ": budget position" + ofYear, columns, rows, totals, List.of());
    }

    static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    /** Pairs of heading and kind; money is totalled. */
    static List<Column> columns(Object... pairs) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.add(new Column((String) pairs[i], (Sheet.Kind) pairs[i + 1], pairs[i + 1] == MONEY));
        }
        return columns;
    }
}
