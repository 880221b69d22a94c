package org.scrutinydesk.exchange;

import static org.scrutinydesk.document.Sheet.Kind.DATE;
import static org.scrutinydesk.document.Sheet.Kind.MONEY;
import static org.scrutinydesk.document.Sheet.Kind.SIGN;
import static org.scrutinydesk.document.Sheet.Kind.TEXT;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.document.Sheet.SumOf;
import org.scrutinydesk.document.Sheet.Total;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Asserted;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardOnLine;
import org.scrutinydesk.funding.BalanceAssertion;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.funding.Recipient;
import org.scrutinydesk.portfolio.Priority;

/** The sheets of the Funding room, for one year or for all: ledger, position, awards as their lines bear them, and assertions. */
final class FundingSheets {
    /** Columns of the ledger's sheet by which others add up its entries, counted from 0. */
    static final int DATED = 1;
    static final int YEAR = 2;
    static final int LINE = 3;
    static final int COUNTS_AS = 6;
    static final int AWARD = 7;
    static final int AMOUNT = 10;

    private final Office office;
    private final FinancialYear year;

    /** @param year null for all */
    FundingSheets(Office office, FinancialYear year) {
        this.office = office;
        this.year = year;
    }

    /** A sheet's title, such as "Office: ledger 2016/17". */
    String title(String what) {
        return office.settings().officeName() + ": " + what + (year == null ? "" : " " + year);
    }

    Sheet ledger() {
        return ledger(office.funding().entries(year == null ? EntryFilter.ALL : EntryFilter.of(year)), office.funding().awards());
    }

    /** @param entries of the year, or all; an entry and what reverses it are of the same year */
    Sheet ledger(List<LedgerEntry> entries, List<Award> awards) {
        Map<Id, String> mechanisms = new HashMap<>();
        office.funding().lines().forEach(l -> mechanisms.put(l.id(), l.mechanism()));
        Map<Id, Award> byId = new HashMap<>();
        awards.forEach(a -> byId.put(a.id(), a));
        Map<EntryId, LedgerEntry.Kind> kinds = new HashMap<>();
        entries.forEach(e -> kinds.put(e.id(), e.kind()));
        List<List<Object>> rows = new ArrayList<>(entries.size());
        SortedMap<FinancialYear, SortedSet<LedgerEntry.Kind>> years = new TreeMap<>();
        for (LedgerEntry e : entries) {
            // A reversal takes away from what it reverses.
            LedgerEntry.Kind countsAs = e.kind() == LedgerEntry.Kind.REVERSAL ? kinds.get(e.reverses()) : e.kind();
            Award award = e.award() == null ? null : byId.get(e.award());
            years.computeIfAbsent(e.year(), y -> new TreeSet<>()).add(countsAs);
            rows.add(Arrays.asList(e.id().text(), e.dated(), e.year().toString(), e.line().text(), mechanisms.get(e.line()), e.kind().words(), countsAs.words(),
                award == null ? null : award.id().text(), award == null ? null : award.recipientName(), award == null ? null : award.project(),
                e.amount(), e.reference(), e.narrative(), e.reverses() == null ? null : e.reverses().text(), e.who()));
        }
        // Money set aside, promised and paid are three things, and years are budgets of their own: no total mixes them.
        List<Total> totals = new ArrayList<>();
        years.forEach((of, kindsOfYear) -> kindsOfYear.forEach(kind -> totals.add(new SumOf(of + ", " + kind.words().toLowerCase(Locale.UK),
            new TreeMap<>(Map.of(YEAR, of.toString(), COUNTS_AS, kind.words()))))));
        return new Sheet("Ledger", title("ledger"), Sheet.columns("Entry", TEXT, "Date", DATE, "Year", TEXT, "Line", TEXT, "Mechanism", TEXT, "Kind", TEXT,
            "Counts as", TEXT, "Award", TEXT, "Recipient", TEXT, "Project", TEXT, "Amount", MONEY, "Reference", TEXT, "Narrative", TEXT,
            "Reverses", TEXT, "Entered by", TEXT), rows, totals, List.of());
    }

    List<BudgetPosition> positions() {
        return year == null ? office.funding().positions() : office.funding().positions(year);
    }

    Sheet position() {
        Map<Id, String> funds = new HashMap<>();
        office.funding().funds().forEach(f -> funds.put(f.id(), f.name()));
        List<List<Object>> rows = new ArrayList<>();
        List<FinancialYear> years = new ArrayList<>();
        for (BudgetPosition p : positions()) {
            years.add(p.line().year());
            rows.add(Arrays.asList(p.line().id().text(), p.line().year().toString(), p.line().mechanism(), funds.get(p.line().fund()), p.original(), p.virements(), p.carried(),
                p.revised(), p.paid(), p.committed(), p.left(), p.forecast(), p.variance(),
                p.variance().isNil() ? null : p.variance().isNegative() ? "under" : "over", p.line().varianceReason(), p.line().action()));
        }
        return new Sheet("Budget position", title("budget position"), Sheet.columns("Line", TEXT, "Year", TEXT, "Mechanism", TEXT, "Fund", TEXT, "Original", MONEY,
            "Virements", MONEY, "Carried forward", MONEY, "Revised", MONEY, "Paid", MONEY, "Committed", MONEY, "Left to award", MONEY, "Forecast", MONEY,
            "Variance", MONEY, "Under or over", SIGN, "Reason", TEXT, "Action", TEXT), rows, byYear(1, years), List.of());
    }

    /** Those of which the year's lines bear something, a row for each line, the earliest first. */
    List<AwardOnLine> awardsOnLines() {
        return office.funding().awardsOnLines().stream().filter(a -> year == null || a.year().equals(year)).toList().reversed();
    }

    Sheet awards() {
        Map<RecipientId, Recipient> recipients = office.funding().recipients().stream().collect(Collectors.toMap(Recipient::id, Function.identity()));
        Map<PriorityId, String> priorities = office.portfolio().priorities().stream().collect(Collectors.toMap(Priority::id, Priority::name));
        List<List<Object>> rows = new ArrayList<>();
        List<FinancialYear> years = new ArrayList<>();
        for (AwardOnLine on : awardsOnLines()) {
            Award a = on.award();
            Recipient to = recipients.get(a.recipient());
            years.add(on.year());
            rows.add(Arrays.asList(a.id().text(), a.recipientName(), to.charityNumber(), to.companyNumber(), a.project(), a.area(), a.priority() == null ? null : priorities.get(a.priority()),
                a.awardedOn(), a.continuation() ? "Continuation" : "New", a.decisionReference(), on.line().text(), on.year().toString(), on.mechanism(),
                on.awarded(), on.paid(), on.open(), a.purpose(), a.conditions(), a.reasons()));
        }
        return new Sheet("Awards", title("awards"), Sheet.columns("Award", TEXT, "Recipient", TEXT, "Charity", TEXT, "Company", TEXT, "Project", TEXT, "Area", TEXT,
            "Priority", TEXT, "Awarded on", DATE, "New or continuation", TEXT, "Decision", TEXT, "Line", TEXT, "Year", TEXT, "Mechanism", TEXT, "Awarded", MONEY,
            "Paid", MONEY, "To be paid", MONEY, "Purpose", TEXT, "Conditions", TEXT, "Reasons", TEXT), rows, byYear(11, years), List.of());
    }

    List<Asserted> asserted() {
        return office.funding().assertions().stream().filter(a -> year == null || a.line().year().equals(year)).toList();
    }

    Sheet assertions() {
        List<List<Object>> rows = new ArrayList<>();
        for (Asserted a : asserted()) {
            BalanceAssertion says = a.assertion();
            BudgetLine line = a.line();
            rows.add(Arrays.asList(says.id().text(), says.dated(), line.id().text(), line.year().toString(), line.mechanism(), says.what().words(), says.amount(), a.stands(),
                a.difference(), a.holds() ? "yes" : "no", says.note(), says.who()));
        }
        // Amounts of several days and meanings have no sum.
        return new Sheet("Assertions", title("balance assertions"), Sheet.columns("Assertion", TEXT, "Day", DATE, "Line", TEXT, "Year", TEXT, "Mechanism", TEXT,
            "What", TEXT, "Asserted", MONEY, "Stands", MONEY, "Difference", MONEY, "Holds", TEXT, "Note", TEXT, "Asserted by", TEXT), rows, List.of(), List.of());
    }

    static List<Total> byYear(int column, List<FinancialYear> years) {
        return years.stream().distinct().sorted().map(of -> (Total) new SumOf("Total " + of, new TreeMap<>(Map.of(column, of.toString())))).toList();
    }
}
