package org.scrutinydesk.exchange;

import static org.scrutinydesk.document.Sheet.Kind.CHECK;
import static org.scrutinydesk.document.Sheet.Kind.DATE;
import static org.scrutinydesk.document.Sheet.Kind.MONEY;
import static org.scrutinydesk.document.Sheet.Kind.TEXT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.document.Sheet.Reckoned;
import org.scrutinydesk.document.excel.ExcelWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Asserted;
import org.scrutinydesk.funding.AwardOnLine;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/**
 * The workbook for the auditor. Its ledger holds the entries as they were posted; position, awards and assertions are formulas
 * over them, each beside the program's own figure and a word that says whether the two agree.
 */
public final class LedgerWorkbook {
    /** Beyond so many comparisons a spreadsheet that works out every award anew stands still for minutes. */
    private static final long MOST_COMPARED = 50_000_000;
    private static final String AGREES = "agrees";
    private static final String DIFFERS = "differs";

    /** What a line bears of an award, added up from the entries. */
    private record Borne(Money awarded, Money paid, Money open) {
        static final Borne NOTHING = new Borne(Money.NIL, Money.NIL, Money.NIL);

        Borne plus(Kind countsAs, Money amount) {
            return switch (countsAs) {
                case AWARD, AWARD_AMENDED -> new Borne(awarded.plus(amount), paid, open.plus(amount));
                case PAYMENT -> new Borne(awarded, paid.plus(amount), open.minus(amount));
                case REFUND -> new Borne(awarded, paid.minus(amount), open);
                default -> this;
            };
        }
    }

    private record Share(AwardId award, LineId line) {
    }

    private final FundingSheets sheets;
    private final Map<LineId, List<LedgerEntry>> entries;
    private final Sheet ledger;
    private final int last;

    private LedgerWorkbook(Office office, FinancialYear year) {
        sheets = new FundingSheets(office, year);
        List<LedgerEntry> all = office.funding().entries(year == null ? EntryFilter.ALL : EntryFilter.of(year));
        entries = all.stream().collect(Collectors.groupingBy(LedgerEntry::line));
        ledger = sheets.ledger(all, office.funding().awards());
        // A range of one empty row where there is no entry yet.
        last = Math.max(2, ledger.rows().size() + 1);
    }

    /**
     * @param year null for all
     * @throws WrongInput where the file's name does not end in .xlsx
     * @throws org.scrutinydesk.common.Refused where the entries are more than a sheet of Excel can hold
     */
    public static void write(Office office, FinancialYear year, Path to) {
        if (!to.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new WrongInput("to", "A workbook's name ends in .xlsx; “" + to.getFileName() + "” does not.");
        }
        LedgerWorkbook book = new LedgerWorkbook(office, year);
        new ExcelWriter(office.file().clock()).write(List.of(book.ledger, book.position(), book.awards(), book.assertions()), to);
    }

    private Sheet position() {
        List<List<Object>> rows = new ArrayList<>();
        List<FinancialYear> years = new ArrayList<>();
        for (BudgetPosition p : sheets.positions()) {
            int r = rows.size() + 2;
            years.add(p.line().year());
            String line = criterion(FundingSheets.LINE, "$A" + r);
            // The results beside the formulas come from the entries too; what the program says of itself stands behind them.
            BudgetPosition from = BudgetPosition.of(p.line(), entries.getOrDefault(p.line().id(), List.of()));
            rows.add(Arrays.asList(p.line().id().text(), p.line().year().toString(), p.line().mechanism(),
                new Reckoned(sum(line, Kind.ORIGINAL_BUDGET), from.original()), new Reckoned(sum(line, Kind.VIREMENT), from.virements()),
                new Reckoned(sum(line, Kind.CARRIED_FORWARD), from.carried()), new Reckoned("D" + r + "+E" + r + "+F" + r, from.revised()),
                new Reckoned(sum(line, Kind.GRANT_RECEIVED), from.received()), new Reckoned(paid(line), from.paid()), new Reckoned(committed(line), from.committed()),
                new Reckoned("G" + r + "-I" + r + "-J" + r, from.left()), p.revised(), p.paid(), p.committed(),
                check(List.of(from.revised(), from.paid(), from.committed()).equals(List.of(p.revised(), p.paid(), p.committed())),
                    "G" + r + "-L" + r, "I" + r + "-M" + r, "J" + r + "-N" + r)));
        }
        return new Sheet("Position", sheets.title("budget position, from the ledger"), Sheet.columns("Line", TEXT, "Year", TEXT, "Mechanism", TEXT, "Original", MONEY,
            "Virements", MONEY, "Carried forward", MONEY, "Revised", MONEY, "Received", MONEY, "Paid", MONEY, "Committed", MONEY, "Left to award", MONEY,
            "Revised, says the program", MONEY, "Paid, says the program", MONEY, "Committed, says the program", MONEY, "Check", CHECK), rows,
            FundingSheets.byYear(1, years), List.of("Every amount from Original to Left to award is a formula over the entries of the sheet Ledger: by the line and by what they count as,"
                + " where a reversal counts as what it takes back. A payment of an award uses up what the award committed; an accrual without an award commits.",
                "Totals are of each year by itself. The forecast outturn is no sum of entries; it stands in the budget position."));
    }

    private Sheet awards() {
        List<AwardOnLine> all = sheets.awardsOnLines();
        boolean reckoned = (long) all.size() * ledger.rows().size() <= MOST_COMPARED;
        Map<Share, Borne> borne = borne();
        List<List<Object>> rows = new ArrayList<>(all.size());
        List<FinancialYear> years = new ArrayList<>();
        for (AwardOnLine on : all) {
            int r = rows.size() + 2;
            years.add(on.year());
            String which = criterion(FundingSheets.AWARD, "$A" + r) + criterion(FundingSheets.LINE, "$F" + r);
            String awarded = sum(which, Kind.AWARD) + "+" + sum(which, Kind.AWARD_AMENDED);
            List<Object> row = new ArrayList<>(Arrays.asList(on.award().id().text(), on.award().recipientName(), on.award().project(), on.award().awardedOn(),
                on.award().decisionReference(), on.line().text(), on.year().toString(), on.mechanism()));
            Borne from = borne.getOrDefault(new Share(on.award().id(), on.line()), Borne.NOTHING);
            row.addAll(reckoned ? List.of(new Reckoned(awarded, from.awarded()), new Reckoned(paid(which), from.paid()), new Reckoned("I" + r + "-" + sum(which, Kind.PAYMENT), from.open()),
                on.awarded(), on.paid(), on.open(), check(from.equals(new Borne(on.awarded(), on.paid(), on.open())), "I" + r + "-L" + r, "J" + r + "-M" + r, "K" + r + "-N" + r)) : List.of(on.awarded(), on.paid(), on.open()));
            rows.add(row);
        }
        List<Object> columns = new ArrayList<>(List.of("Award", TEXT, "Recipient", TEXT, "Project", TEXT, "Awarded on", DATE, "Decision", TEXT, "Line", TEXT, "Year", TEXT,
            "Mechanism", TEXT, "Awarded", MONEY, "Paid", MONEY, "To be paid", MONEY));
        if (reckoned) columns.addAll(List.of("Awarded, says the program", MONEY, "Paid, says the program", MONEY, "To be paid, says the program", MONEY, "Check", CHECK));
        return new Sheet("Awards", sheets.title("awards, from the ledger"), Sheet.columns(columns.toArray()), rows, FundingSheets.byYear(6, years),
            List.of(reckoned ? "A row for each line that bears a part of an award. Its amounts are formulas over the entries of the sheet Ledger that name the award and the line."
                : "A row for each line that bears a part of an award. They are so many that their amounts are written as the program has them: a formula for each would keep"
                    + " the spreadsheet for minutes. Write a year at a time for the formulas."));
    }

    private Map<Share, Borne> borne() {
        Map<Share, Borne> borne = new HashMap<>();
        for (List<LedgerEntry> ofLine : entries.values()) {
            Map<EntryId, Kind> kinds = new HashMap<>();
            ofLine.forEach(e -> kinds.put(e.id(), e.kind()));
            for (LedgerEntry e : ofLine) {
                if (e.award() == null) continue;
                Kind countsAs = e.kind() == Kind.REVERSAL ? kinds.get(e.reverses()) : e.kind();
                borne.merge(new Share(e.award(), e.line()), Borne.NOTHING.plus(countsAs, e.amount()), (sum, one) -> sum.plus(countsAs, e.amount()));
            }
        }
        return borne;
    }

    private Sheet assertions() {
        List<List<Object>> rows = new ArrayList<>();
        for (Asserted a : sheets.asserted()) {
            int r = rows.size() + 2;
            rows.add(Arrays.asList(a.assertion().id().text(), a.assertion().dated(), a.line().id().text(), a.line().year().toString(), a.line().mechanism(), a.assertion().what().words(),
                a.assertion().amount(), new Reckoned(standing(a, criterion(FundingSheets.LINE, "$C" + r) + "," + range(FundingSheets.DATED) + ",\"<=\"&$B" + r), a.stands()),
                new Reckoned("H" + r + "-G" + r, a.difference()), new Reckoned("IF(ROUND(I" + r + ",2)=0,\"holds\",\"does not hold\")", a.holds() ? "holds" : "does not hold"),
                a.stands(), check(true, "H" + r + "-K" + r), a.assertion().note(), a.assertion().who()));
        }
        return new Sheet("Assertions", sheets.title("balance assertions, from the ledger"), Sheet.columns("Assertion", TEXT, "Day", DATE, "Line", TEXT, "Year", TEXT,
            "Mechanism", TEXT, "What", TEXT, "Asserted", MONEY, "Stands", MONEY, "Difference", MONEY, "Holds", CHECK, "Stands, says the program", MONEY, "Check", CHECK,
            "Note", TEXT, "Asserted by", TEXT), rows, List.of(),
            List.of("Stands is a formula over the entries of the line in the sheet Ledger that are dated until the day, whenever they were entered."));
    }

    private String standing(Asserted a, String which) {
        return switch (a.assertion().what()) {
            case LEFT -> revised(which) + "-(" + paid(which) + ")-(" + committed(which) + ")";
            case REVISED -> revised(which);
            case RECEIVED -> sum(which, Kind.GRANT_RECEIVED);
            case PAID -> paid(which);
            case COMMITTED -> committed(which);
        };
    }

    private String revised(String which) {
        return Stream.of(Kind.ORIGINAL_BUDGET, Kind.VIREMENT, Kind.CARRIED_FORWARD).map(kind -> sum(which, kind)).collect(Collectors.joining("+"));
    }

    private String paid(String which) {
        return sum(which, Kind.PAYMENT) + "-" + sum(which, Kind.REFUND);
    }

    private String committed(String which) {
        String ofAwards = which + criterion(FundingSheets.AWARD, "\"A*\"");
        return sum(which, Kind.AWARD) + "+" + sum(which, Kind.AWARD_AMENDED) + "-" + sum(ofAwards, Kind.PAYMENT) + "+" + sum(which, Kind.ACCRUAL)
            + "-" + sum(ofAwards, Kind.ACCRUAL);
    }

    /** @param which criteria, each after a comma */
    private String sum(String which, Kind kind) {
        return "SUMIFS(" + range(FundingSheets.AMOUNT) + which + criterion(FundingSheets.COUNTS_AS, "\"" + kind.words() + "\"") + ")";
    }

    private String criterion(int column, String is) {
        return "," + range(column) + "," + is;
    }

    private String range(int column) {
        char letter = (char) ('A' + column);
        return "Ledger!$" + letter + "$2:$" + letter + "$" + last;
    }

    /** Pence are added up as binary fractions there, so half a penny is the same. */
    private static Reckoned check(boolean agrees, String... differences) {
        String same = Arrays.stream(differences).map(d -> "ROUND(" + d + ",2)=0").collect(Collectors.joining(","));
        return new Reckoned("IF(AND(" + same + "),\"" + AGREES + "\",\"" + DIFFERS + "\")", agrees ? AGREES : DIFFERS);
    }
}
