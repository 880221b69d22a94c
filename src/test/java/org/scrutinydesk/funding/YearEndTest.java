package org.scrutinydesk.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.funding.BalanceAssertion.What;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** The end of a year: what is carried forward, what is closed, and what is said to stand where. */
class YearEndTest {
    private static final FinancialYear YEAR = new FinancialYear(2015);
    private static final LocalDate END = LocalDate.of(2016, 3, 31);

    private OfficeFile office;
    private FundingStore store;
    private BudgetLine line;
    private BudgetLine other;
    private BudgetLine next;

    @BeforeEach void open() {
        office = OfficeFile.inMemory("Test", LedgerRulesTest.CLOCK, "tester");
        store = new FundingStore(office);
        Fund fund = store.save(new Fund(null, 0, "Community fund", null, null, YEAR, YEAR.next(), Money.of(500_000), true, null, false));
        line = store.addLine(new BudgetLine(null, 0, fund.id(), YEAR, "Partnerships", null, false, null, null, null), Money.of(1_000), YEAR.firstDay());
        other = store.addLine(new BudgetLine(null, 0, fund.id(), YEAR, "Victims", null, false, null, null, null), Money.of(500), YEAR.firstDay());
        next = store.addLine(new BudgetLine(null, 0, fund.id(), YEAR.next(), "Partnerships", null, false, null, null, null), Money.of(2_000), YEAR.firstDay());
        pay(line, "300.10", LocalDate.of(2015, 6, 30));
    }

    @AfterEach void close() {
        office.close();
    }

    private void pay(BudgetLine on, String amount, LocalDate dated) {
        store.post(new Posting(Kind.PAYMENT, on.id(), null, Money.of(amount), dated, null, null));
    }

    private static WrongInput wrong(String field, Runnable work) {
        WrongInput e = assertThrows(WrongInput.class, work::run);
        assertEquals(field, e.field(), e.getMessage());
        return e;
    }

    private BalanceAssertion asserted(What what, String amount, LocalDate on) {
        return new BalanceAssertion(null, 0, line.id(), on, what, Money.of(amount), null, null);
    }

    @Test void whatIsLeftIsCarriedForwardAsAPairThatNetsToNil() {
        store.carryForward(line.id(), next.id(), Money.of("699.90"), END, "2016/7", null);
        BudgetPosition was = store.position(line.id());
        BudgetPosition now = store.position(next.id());
        assertEquals(List.of(Money.of("-699.90"), Money.of("300.10"), Money.NIL), List.of(was.carried(), was.revised(), was.left()));
        assertEquals(List.of(Money.of("699.90"), Money.of("2699.90"), Money.NIL), List.of(now.carried(), now.revised(), now.virements()));
        assertEquals(List.of(), LedgerProof.faults(store));
        assertTrue(wrong("amount", () -> store.carryForward(line.id(), next.id(), Money.of("0.01"), END, null, null)).getMessage().contains("nothing left"));
        wrong("to", () -> store.carryForward(line.id(), other.id(), Money.of(1), END, null, null));
        wrong("amount", () -> store.carryForward(other.id(), next.id(), Money.of(-1), END, null, null));
        wrong("dated", () -> store.carryForward(other.id(), next.id(), Money.of(1), LocalDate.of(2015, 3, 31), null, null));
        store.reverse(store.entries(EntryFilter.of(next.id())).stream().filter(e -> e.kind() == Kind.CARRIED_FORWARD).findFirst().orElseThrow().id(), "Not agreed", END);
        assertEquals(List.of(Money.of("1000"), Money.of("2000")), List.of(store.position(line.id()).revised(), store.position(next.id()).revised()));
        assertEquals(List.of(), LedgerProof.faults(store));
    }

    @Test void aClosedYearTakesNothingUntilItIsOpenedAgainWithAReason() {
        assertEquals(1, store.beforeClosing(YEAR).size(), "money is left");
        store.closeYear(YEAR, null);
        assertEquals(Set.of(YEAR), store.closedYears());
        assertTrue(wrong("line", () -> pay(line, "1", END)).getMessage().startsWith("2015/16 is closed"));
        wrong("line", () -> store.virement(line.id(), other.id(), Money.of(1), END, null, null));
        wrong("line", () -> store.carryForward(line.id(), next.id(), Money.of(1), END, null, null));
        wrong("line", () -> store.reverse(store.entries(EntryFilter.of(line.id())).getLast().id(), "Wrong", END));
        wrong("line", () -> store.changeOriginal(line.id(), Money.of(5), "More", END));
        wrong("year", () -> store.save(line));
        pay(next, "1", LocalDate.of(2016, 4, 1));
        assertThrows(Refused.class, () -> store.closeYear(YEAR, null));
        wrong("reason", () -> store.reopenYear(YEAR, " "));
        store.reopenYear(YEAR, "A late invoice");
        pay(line, "1", END);
        assertEquals(List.of(false, true), store.locks().stream().map(LedgerLock::locked).toList());
        assertEquals("A late invoice", store.locks().getFirst().reason());
        wrong("year", () -> store.closeYear(new FinancialYear(1990), null));
    }

    @Test void aLockedDayTakesNothingDatedThenOrBefore() {
        store.lockThrough(LocalDate.of(2015, 6, 30), null);
        assertEquals(Optional.of(LocalDate.of(2015, 6, 30)), store.lockedThrough());
        assertTrue(wrong("dated", () -> pay(line, "1", LocalDate.of(2015, 6, 30))).getMessage().contains("locked to 30 June 2015"));
        pay(line, "1", LocalDate.of(2015, 7, 1));
        wrong("reason", () -> store.lockThrough(LocalDate.of(2015, 5, 31), null));
        store.lockThrough(LocalDate.of(2015, 5, 31), "One bill of June came late");
        pay(line, "1", LocalDate.of(2015, 6, 1));
        wrong("reason", () -> store.unlock(""));
        store.unlock("Moved to another system");
        pay(line, "1", LocalDate.of(2015, 4, 1));
    }

    @Test void anAssertionIsHeldAgainstEveryLaterChange() {
        Asserted left = store.save(asserted(What.LEFT, "699.90", END));
        assertTrue(left.holds());
        assertTrue(store.save(asserted(What.PAID, "300.10", LocalDate.of(2015, 6, 30))).holds());
        assertTrue(store.save(asserted(What.PAID, "0", LocalDate.of(2015, 6, 29))).holds(), "a payment of the next day does not count yet");
        pay(line, "10", END.plusDays(1));
        assertEquals(List.of(), store.failing(), "what is dated later changes nothing");
        pay(line, "0.90", LocalDate.of(2015, 12, 1));
        Asserted failing = store.failing().getFirst();
        assertEquals(1, store.failing().size());
        assertEquals("“Partnerships” of 2015/16: £699.90 left to award at 31 March 2016 was asserted, and the ledger says £699.", failing.words());
        assertEquals(Money.of("-0.90"), failing.difference());
        assertTrue(assertThrows(Refused.class, () -> store.closeYear(YEAR, null)).getMessage().startsWith("“Partnerships” of 2015/16"));
        wrong("amount", () -> store.save(asserted(What.LEFT, "5", END)));
        BalanceAssertion a = left.assertion();
        assertTrue(store.save(new BalanceAssertion(a.id(), a.version(), a.line(), a.dated(), a.what(), Money.of(699), "Late bill", null)).holds());
        store.closeYear(YEAR, null);
        store.delete(a.id());
        assertEquals(2, store.assertions().size());
        assertFalse(store.assertions().stream().anyMatch(one -> one.assertion().id().equals(a.id())));
    }
}
