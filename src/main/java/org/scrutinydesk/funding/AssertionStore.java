package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.BALANCE_ASSERTION;
import static org.scrutinydesk.database.generated.Tables.BUDGET_LINE;
import static org.scrutinydesk.database.generated.Tables.LEDGER_ENTRY;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.scrutinydesk.common.Id.AssertionId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.BalanceAssertionRecord;

/** Keeps balance assertions and holds them against the ledger. */
final class AssertionStore {
    private final OfficeFile office;

    AssertionStore(OfficeFile office) {
        this.office = office;
    }

    /** All of them, by day and line, each with what the ledger says now. */
    List<Asserted> all() {
        return office.read(jooq -> {
            List<BalanceAssertion> all = jooq.selectFrom(BALANCE_ASSERTION)
                .orderBy(BALANCE_ASSERTION.DATED, BALANCE_ASSERTION.BUDGET_LINE_ID, BALANCE_ASSERTION.ID).fetch(AssertionStore::assertion);
            Map<LineId, BudgetLine> lines = jooq.selectFrom(BUDGET_LINE).where(BUDGET_LINE.ID.in(all.stream().map(a -> a.line().number()).toList()))
                .fetch(LineStore::line).stream().collect(Collectors.toMap(BudgetLine::id, Function.identity()));
            return all.stream().map(a -> new Asserted(a, lines.get(a.line()), stands(jooq, a))).toList();
        });
    }

    /** Added up from the entries themselves: an assertion believes no kept total. */
    private static Money stands(DSLContext jooq, BalanceAssertion a) {
        return a.what().of(LedgerStore.standing(jooq, LEDGER_ENTRY.BUDGET_LINE_ID.eq(a.line().number()).and(LEDGER_ENTRY.DATED.le(a.dated()))));
    }

    /** One that does not hold is kept too: that is what it is for. */
    Asserted save(BalanceAssertion wanted) {
        Typed.given("line", wanted.line(), "Choose the budget line.");
        Typed.given("dated", wanted.dated(), "Give the day, such as 31 March 2016.");
        Typed.given("what", wanted.what(), "Choose what stands at the amount: left to award, revised budget, received, paid or committed.");
        Typed.given("amount", wanted.amount(), "Give the amount that the line stands at, such as 1,250.00; a dash for nil.");
        return office.change("Balance asserted at " + UkDate.longForm(wanted.dated()), changes -> save(changes, wanted));
    }

    private static Asserted save(Changes changes, BalanceAssertion a) {
        DSLContext jooq = changes.read();
        BudgetLine line = LineStore.line(jooq, a.line());
        if (a.dated().isBefore(line.year().firstDay().minusYears(5)) || a.dated().isAfter(line.year().lastDay().plusYears(1))) {
            throw new WrongInput("dated", UkDate.longForm(a.dated()) + " is far from the line's year " + line.year() + "; give a day in it or near it.");
        }
        Long other = jooq.select(BALANCE_ASSERTION.ID).from(BALANCE_ASSERTION).where(BALANCE_ASSERTION.BUDGET_LINE_ID.eq(a.line().number()))
            .and(BALANCE_ASSERTION.DATED.eq(a.dated())).and(BALANCE_ASSERTION.WHAT.eq(a.what().name()))
            .and(BALANCE_ASSERTION.ID.ne(a.id() == null ? 0 : a.id().number())).limit(1).fetchOne(BALANCE_ASSERTION.ID);
        if (other != null) {
            throw new WrongInput("amount", "What is " + a.what().words() + " on that line on that day is asserted already, as " + new AssertionId(other) + "; change that one.");
        }
        BalanceAssertionRecord row = a.id() == null ? new BalanceAssertionRecord() : row(jooq, a.id());
        if (a.id() != null) FundStore.unchanged(a.version(), row.getRowVersion());
        row.setBudgetLineId(a.line().number());
        row.setDated(a.dated());
        row.setWhat(a.what().name());
        row.setAmount(a.amount().pounds());
        row.setNote(Typed.line("note", a.note(), 500));
        row.setWho(changes.who());
        FundStore.store(changes, row, a.id() == null);
        BalanceAssertion saved = assertion(row);
        return new Asserted(saved, line, stands(jooq, saved));
    }

    void delete(AssertionId id) {
        office.apply("Assertion " + id + " taken back", changes -> {
            row(changes.read(), id);
            changes.delete(BALANCE_ASSERTION, id.number());
        });
    }

    private static BalanceAssertionRecord row(DSLContext jooq, AssertionId id) {
        BalanceAssertionRecord row = jooq.fetchOne(BALANCE_ASSERTION, BALANCE_ASSERTION.ID.eq(id.number()));
        if (row == null) throw new Refused("There is no assertion " + id + "; it may have been taken back.");
        return row;
    }

    private static BalanceAssertion assertion(BalanceAssertionRecord r) {
        return new BalanceAssertion(new AssertionId(r.getId()), r.getRowVersion(), new LineId(r.getBudgetLineId()), r.getDated(),
            BalanceAssertion.What.valueOf(r.getWhat()), new Money(r.getAmount()), r.getNote(), r.getWho());
    }
}
