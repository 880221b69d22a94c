package org.scrutinydesk.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.funding.Instalment.State;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** When an award is paid and what is handed in for it. */
class AwardTermsTest {
    private static final FinancialYear YEAR = new FinancialYear(2016);
    private static final LocalDate MADE = LocalDate.of(2016, 4, 8);
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 30);

    private OfficeFile office;
    private FundingStore store;
    private AwardTermsStore terms;
    private BudgetLine line;
    private Award award;

    @BeforeEach void open() {
        office = OfficeFile.inMemory("Test", LedgerRulesTest.CLOCK, "tester");
        store = new FundingStore(office);
        terms = new AwardTermsStore(office);
        Fund fund = store.save(new Fund(null, 0, "F", null, null, YEAR, YEAR, Money.of(1), true, null, false));
        line = store.addLine(new BudgetLine(null, 0, fund.id(), YEAR, "Victims", null, false, null, null, null), Money.of(100_000), MADE);
        Recipient to = store.save(new Recipient(null, 0, "R", null, null, null));
        award = store.makeAward(new Award(null, 0, to.id(), null, "Project", null, null, MADE, null, false, null, null, null, null),
            List.of(new Share(line.id(), Money.of("1000.01"))), null);
    }

    @AfterEach void close() {
        office.close();
    }

    private static WrongInput wrong(String field, Runnable work) {
        WrongInput e = assertThrows(WrongInput.class, work::run);
        assertEquals(field, e.field(), e.getMessage());
        return e;
    }

    private Instalment one(String amount, LocalDate due, String waitsFor) {
        return new Instalment(null, 0, award.id(), line.id(), due, waitsFor, null, Money.of(amount), null);
    }

    @Test void quartersComeToTheWholeAwardToThePenny() {
        List<Instalment> plan = terms.plan(award.id(), line.id(), 4, JUNE, 3);
        assertEquals(List.of(Money.of(250), Money.of(250), Money.of(250), Money.of("250.01")), plan.stream().map(Instalment::amount).toList());
        assertEquals(List.of(JUNE, LocalDate.of(2016, 9, 30), LocalDate.of(2016, 12, 30), LocalDate.of(2017, 3, 30)), plan.stream().map(Instalment::dueOn).toList());
        assertTrue(wrong("line", () -> terms.plan(award.id(), line.id(), 4, JUNE, 3)).getMessage().startsWith("Nothing of the award"));
        wrong("amount", () -> terms.save(one("0.01", JUNE, null)));
        terms.delete(plan.getLast().id());
        assertEquals(Money.of("250.01"), terms.save(one("250.01", JUNE, null)).amount());
        wrong("parts", () -> terms.plan(award.id(), line.id(), 0, JUNE, 3));
        wrong("dueOn", () -> terms.save(one("1", MADE.minusDays(1), null)));
        wrong("amount", () -> terms.save(one("-1", JUNE, null)));
    }

    @Test void payingAnInstalmentReleasesItsShareOfTheCommitment() {
        Instalment first = terms.plan(award.id(), line.id(), 2, JUNE, 6).getFirst();
        EntryId entry = terms.pay(first.id(), JUNE, "Q1", null);
        assertEquals(List.of(Money.of("500"), Money.of("500.01")), List.of(store.position(line.id()).paid(), store.position(line.id()).committed()));
        assertEquals(entry, terms.instalments(award.id()).getFirst().paidBy());
        assertEquals(1, terms.instalments().stream().filter(i -> i.paidBy() == null).count());
        assertThrows(Refused.class, () -> terms.pay(first.id(), JUNE, "Q1", null));
        assertThrows(Refused.class, () -> terms.delete(first.id()));
        Instalment paid = terms.instalments(award.id()).getFirst();
        wrong("amount", () -> terms.save(new Instalment(paid.id(), paid.version(), award.id(), line.id(), JUNE, null, null, Money.of(1), null)));
        store.reverse(entry, "Sent twice", JUNE);
        assertNull(terms.instalments(award.id()).getFirst().paidBy(), "a payment taken back leaves the instalment to be paid");
        terms.pay(first.id(), JUNE, "Q1 again", null);
        assertEquals(Money.of(500), store.position(line.id()).paid());
    }

    @Test void whatWaitsForAMilestoneIsPaidOnceItIsMet() {
        Instalment waits = terms.save(one("400", JUNE, "Interim report"));
        assertEquals(State.WAITING, waits.on(JUNE.plusYears(1)));
        wrong("metOn", () -> terms.pay(waits.id(), JUNE, null, null));
        Instalment met = terms.save(new Instalment(waits.id(), waits.version(), award.id(), line.id(), JUNE, "Interim report", JUNE, Money.of(400), null));
        terms.pay(met.id(), JUNE, null, null);
        assertEquals(State.PAID, terms.instalments(award.id()).getFirst().on(JUNE));
        Instalment plain = one("1", JUNE, null);
        assertEquals(List.of(State.TO_COME, State.DUE, State.DUE, State.OVERDUE), List.of(plain.on(JUNE.minusDays(1)), plain.on(JUNE), plain.on(LocalDate.of(2016, 7, 29)),
            plain.on(LocalDate.of(2016, 7, 30))));
    }

    @Test void aPaymentBeyondWhatIsOpenIsRefusedAndNothingIsMarked() {
        Instalment all = terms.plan(award.id(), line.id(), 1, JUNE, 1).getFirst();
        store.post(new Posting(Kind.PAYMENT, line.id(), award.id(), Money.of(1), JUNE, null, null));
        wrong("amount", () -> terms.pay(all.id(), JUNE, null, null));
        assertNull(terms.instalments(award.id()).getFirst().paidBy());
        assertEquals(Money.of(1), store.position(line.id()).paid());
    }

    @Test void returnsAreAskedForRemindedOfAndReceived() {
        AwardReturn due = terms.save(new AwardReturn(null, 0, award.id(), AwardReturn.Kind.MONITORING, " Quarter 1 ", JUNE, null, null, null));
        assertEquals("Quarter 1", due.name());
        assertFalse(due.isLate(JUNE));
        assertTrue(due.isLate(JUNE.plusDays(1)));
        AwardReturn came = terms.save(new AwardReturn(due.id(), due.version(), award.id(), due.kind(), due.name(), JUNE, JUNE.plusDays(9), JUNE.plusDays(2), "Second asking"));
        assertTrue(came.cameLate());
        assertFalse(came.isLate(JUNE.plusYears(1)));
        assertEquals(terms.returns(award.id()), terms.returns());
        assertEquals(1, terms.returns(award.id()).size());
        wrong("name", () -> terms.save(new AwardReturn(null, 0, award.id(), AwardReturn.Kind.EVALUATION, "", JUNE, null, null, null)));
        wrong("remindedOn", () -> terms.save(new AwardReturn(came.id(), came.version(), award.id(), came.kind(), "Q", JUNE, JUNE, JUNE.plusDays(1), null)));
        terms.delete(came.id());
        assertEquals(List.of(), terms.returns(award.id()));
    }
}
