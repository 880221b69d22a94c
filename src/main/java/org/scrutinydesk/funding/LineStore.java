package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.BUDGET_LINE;
import static org.scrutinydesk.database.generated.Tables.FUND;
import static org.scrutinydesk.database.generated.Tables.LEDGER_ENTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.BudgetLineRecord;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** Keeps budget lines and tells where they stand. */
final class LineStore {
    private final OfficeFile office;

    LineStore(OfficeFile office) {
        this.office = office;
    }

    List<BudgetLine> lines(Condition which) {
        return office.read(jooq -> jooq.selectFrom(BUDGET_LINE).where(which).orderBy(BUDGET_LINE.FINANCIAL_YEAR, BUDGET_LINE.ID)
            .fetch(LineStore::line));
    }

    BudgetLine line(LineId id) {
        return office.read(jooq -> line(jooq, id));
    }

    static BudgetLine line(DSLContext jooq, LineId id) {
        return line(row(jooq, id));
    }

    List<FinancialYear> years() {
        return office.read(jooq -> jooq.selectDistinct(BUDGET_LINE.FINANCIAL_YEAR).from(BUDGET_LINE).orderBy(BUDGET_LINE.FINANCIAL_YEAR)
            .fetch(r -> new FinancialYear(r.value1())));
    }

    List<BudgetPosition> positions(Condition which) {
        return office.read(jooq -> positions(jooq, which));
    }

    private static List<BudgetPosition> positions(DSLContext jooq, Condition which) {
        List<BudgetLine> lines = jooq.selectFrom(BUDGET_LINE).where(which).orderBy(BUDGET_LINE.FINANCIAL_YEAR, BUDGET_LINE.ID).fetch(LineStore::line);
        Map<LineId, Effect> effects = TotalStore.lines(jooq, lines.stream().map(BudgetLine::id).toList());
        return lines.stream().map(line -> BudgetPosition.of(line, effects.getOrDefault(line.id(), Effect.NONE))).toList();
    }

    BudgetLine save(BudgetLine l) {
        return office.change("Budget line “" + mechanism(l) + "” " + (l.id() == null ? "added" : "changed"), changes -> save(changes, l));
    }

    BudgetLine add(BudgetLine l, Money original, LocalDate dated) {
        return office.change("Budget line “" + mechanism(l) + "” added", changes -> add(changes, l, original, dated));
    }

    static BudgetLine add(Changes changes, BudgetLine l, Money original, LocalDate dated) {
        Typed.given("original", original, "Give the original budget, such as 50,000; a dash for none.");
        if (original.isNegative()) throw new WrongInput("original", "An original budget is nil or more; leave out the minus.");
        BudgetLine line = save(changes, l);
        if (!original.isNil()) {
            LedgerStore.insert(changes, line, new Posting(Kind.ORIGINAL_BUDGET, line.id(), null, original, dated, null, null).checked());
        }
        return line;
    }

    private static String mechanism(BudgetLine l) {
        return Typed.needed("mechanism", l.mechanism(), 200, "Give the mechanism, such as “Innovation fund”.");
    }

    static BudgetLine save(Changes changes, BudgetLine l) {
        Typed.given("fund", l.fund(), "Choose the fund; where there is none yet, add it first.");
        Typed.given("year", l.year(), "Give the financial year, such as 2016/17.");
        DSLContext jooq = changes.read();
        BudgetLineRecord row = l.id() == null ? new BudgetLineRecord() : row(jooq, l.id());
        if (l.id() != null) {
            FundStore.unchanged(l.version(), row.getRowVersion());
            requireKept(jooq, row, l);
        }
        if (LockStore.isClosed(jooq, l.year())) {
            throw new WrongInput("year", l.year() + " is closed, so its lines stay as they are; open it again with a reason first.");
        }
        requireInFund(jooq, l);
        requireOnce(jooq, l, mechanism(l));
        row.setFundId(l.fund().number());
        row.setFinancialYear(l.year().starts());
        row.setMechanism(mechanism(l));
        row.setPriorityId(l.priority() == null ? null : l.priority().number());
        row.setMayGoOver(l.mayGoOver());
        row.setForecast(l.forecast() == null ? null : l.forecast().pounds());
        row.setVarianceReason(Typed.lines("varianceReason", l.varianceReason(), 20_000));
        row.setAction(Typed.lines("action", l.action(), 20_000));
        FundStore.store(changes, row, l.id() == null);
        return line(row);
    }

    private static void requireKept(DSLContext jooq, BudgetLineRecord before, BudgetLine l) {
        if (before.getFinancialYear() != l.year().starts() && jooq.fetchExists(LEDGER_ENTRY,
            LEDGER_ENTRY.BUDGET_LINE_ID.eq(before.getId()))) {
            throw new WrongInput("year", "The line has ledger entries in " + new FinancialYear(before.getFinancialYear())
                + ", so its year stays; add a line for " + l.year() + " instead.");
        }
        if (before.getMayGoOver() && !l.mayGoOver()) {
            Money left = TotalStore.of(jooq, new LineId(before.getId())).left();
            if (left.isNegative()) {
                throw new WrongInput("mayGoOver", "The line is " + left.negate()
                    + " over; move that much in by a virement before forbidding it to go over.");
            }
        }
    }

    private static void requireInFund(DSLContext jooq, BudgetLine l) {
        var fund = jooq.fetchOne(FUND, FUND.ID.eq(l.fund().number()));
        if (fund == null) throw new WrongInput("fund", "There is no fund " + l.fund() + "; choose another.");
        if (l.year().starts() < fund.getFirstYear() || l.year().starts() > fund.getLastYear()) {
            throw new WrongInput("year", "The fund “" + fund.getName() + "” runs from " + new FinancialYear(fund.getFirstYear()) + " to "
                + new FinancialYear(fund.getLastYear()) + "; give a year in it, or change the fund's years first.");
        }
    }

    private static void requireOnce(DSLContext jooq, BudgetLine l, String mechanism) {
        Long other = jooq.select(BUDGET_LINE.ID).from(BUDGET_LINE).where(BUDGET_LINE.FINANCIAL_YEAR.eq(l.year().starts()))
            .and(BUDGET_LINE.FUND_ID.eq(l.fund().number())).and(BUDGET_LINE.MECHANISM.equalIgnoreCase(mechanism))
            .and(l.id() == null ? DSL.noCondition() : BUDGET_LINE.ID.ne(l.id().number())).limit(1).fetchOne(BUDGET_LINE.ID);
        if (other != null) {
            throw new WrongInput("mechanism", "“" + mechanism + "” is a budget line of " + l.year() + " already, as " + new LineId(other)
                + "; change that one.");
        }
    }

    void delete(LineId id) {
        BudgetLine line = line(id);
        office.apply("Budget line “" + line.mechanism() + "” deleted", changes -> {
            if (changes.read().fetchExists(LEDGER_ENTRY, LEDGER_ENTRY.BUDGET_LINE_ID.eq(id.number()))) {
                throw new Refused("Budget line “" + line.mechanism()
                    + "” has ledger entries, which are never taken out; reverse them instead.");
            }
            changes.delete(BUDGET_LINE, id.number());
        });
    }

    private static BudgetLineRecord row(DSLContext jooq, LineId id) {
        BudgetLineRecord row = jooq.fetchOne(BUDGET_LINE, BUDGET_LINE.ID.eq(id.number()));
        if (row == null) throw new WrongInput("line", "There is no budget line " + id + "; it may have been deleted.");
        return row;
    }

    static BudgetLine line(Record record) {
        BudgetLineRecord r = record instanceof BudgetLineRecord already ? already : record.into(BUDGET_LINE);
        return new BudgetLine(new LineId(r.getId()), r.getRowVersion(), new FundId(r.getFundId()), new FinancialYear(r.getFinancialYear()),
            r.getMechanism(),
            r.getPriorityId() == null ? null : new PriorityId(r.getPriorityId()), r.getMayGoOver(),
            r.getForecast() == null ? null : new Money(r.getForecast()), r.getVarianceReason(), r.getAction());
    }
}
