package org.scrutinydesk.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.OfficeSettings;
import org.scrutinydesk.funding.LedgerEntry.Kind;

class LedgerRulesTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC);
    static final FinancialYear YEAR = new FinancialYear(2016);
    static final LocalDate DAY = LocalDate.of(2016, 6, 20);

    private OfficeFile office;
    private FundingStore store;
    private Fund fund;
    private BudgetLine line;
    private BudgetLine other;
    private Recipient council;

    @BeforeEach void open() {
        office = OfficeFile.inMemory("Test", CLOCK, "tester");
        store = new FundingStore(office);
        fund = store.save(new Fund(null, 0, "Community fund", null, null, YEAR, YEAR.next(), Money.of(500_000), true, null, false));
        line = add("Partnerships", 100_000, false);
        other = add("Victims", 50_000, true);
        council = store.save(new Recipient(null, 0, "Blackpool Council", null, null, "Blackpool"));
    }

    @AfterEach void close() {
        office.close();
    }

    private BudgetLine add(String mechanism, long original, boolean mayGoOver) {
        return store.addLine(new BudgetLine(null, 0, fund.id(), YEAR, mechanism, null, mayGoOver, null, null, null), Money.of(original),
            YEAR.firstDay());
    }

    private Award award(String project, Share... shares) {
        return store.makeAward(new Award(null, 0, council.id(), null, project, "Blackpool", null, DAY, null, false, "2016/12", null, null,
            null), List.of(shares), null);
    }

    private EntryId post(Kind kind, BudgetLine on, Award award, String amount) {
        return store.post(new Posting(kind, on.id(), award == null ? null : award.id(), Money.of(amount), DAY.plusDays(5), null, null));
    }

    private void stands(BudgetLine on, String revised, String paid, String committed) {
        BudgetPosition p = store.position(on.id());
        assertEquals(List.of(Money.of(revised), Money.of(paid), Money.of(committed)), List.of(p.revised(), p.paid(), p.committed()));
        assertEquals(p, BudgetPosition.of(store.line(on.id()), store.entries(EntryFilter.of(on.id()))),
            "the ledger's totals and its single entries agree");
    }

    private static String refused(Runnable work) {
        return assertThrows(Refused.class, work::run).getMessage();
    }

    @Test void anAwardIsCommittedThenPaidThenRefunded() {
        Award award = award("Young victims", new Share(line.id(), Money.of(60_000)));
        stands(line, "100000", "0", "60000");
        post(Kind.PAYMENT, line, award, "20000.50");
        stands(line, "100000", "20000.50", "39999.50");
        post(Kind.ACCRUAL, line, award, "5000");
        stands(line, "100000", "20000.50", "39999.50");
        post(Kind.AWARD_AMENDED, line, award, "-9999.50");
        stands(line, "100000", "20000.50", "30000");
        post(Kind.REFUND, line, award, "0.50");
        stands(line, "100000", "20000", "30000");
        assertEquals(Money.of("50000.50"), store.award(award.id()).amount());
        AwardOnLine on = store.awardsOn(line.id()).getFirst();
        assertEquals(List.of(Money.of("50000.50"), Money.of(20_000), Money.of(30_000)), List.of(on.awarded(), on.paid(), on.open()));
        assertEquals(Money.of("50000.50"), store.awardTotal(YEAR));
    }

    @Test void anAwardTakesAnAmountFromEachOfItsLinesOrFromNone() {
        Award award = award("Two lines", new Share(line.id(), Money.of(70_000)), new Share(other.id(), Money.of(50_000)));
        assertEquals(Money.of(120_000), award.amount());
        assertEquals("Blackpool Council", award.recipientName());
        assertEquals(2, store.linesOf(award.id()).size());
        refused(() -> award("Too much", new Share(other.id(), Money.of(-1))));
        refused(() -> award("Too much", new Share(line.id(), Money.of(1)), new Share(line.id(), Money.of(1))));
        refused(() -> award("None"));
        refused(() -> award("Half fits", new Share(line.id(), Money.of(30_000)), new Share(other.id(), Money.of(1))));
        assertEquals("amount2", assertThrows(WrongInput.class,
            () -> award("Second is nil", new Share(line.id(), Money.of(1)), new Share(other.id(), Money.NIL))).field());
        assertEquals(1, store.awards().size(), "what was refused left nothing behind");
        stands(line, "100000", "0", "70000");
    }

    @Test void aRecipientThatIsNewIsAddedWithItsAward() {
        Award wanted = new Award(null, 0, null, " blackpool  council", "One", "Blackpool", null, DAY, null, false, null, null, null, null);
        assertEquals(council.id(), store.makeAward(wanted, List.of(new Share(line.id(), Money.of(1))), null).recipient());
        Award fresh = new Award(null, 0, null, "Burnley Council", "Two", "Burnley", null, DAY, null, false, null, null, null, null);
        refused(() -> store.makeAward(fresh, List.of(new Share(line.id(), Money.of(100_000))), null));
        assertEquals(1, store.recipients().size(), "a refused award adds nobody");
        assertEquals("Burnley Council", store.makeAward(fresh, List.of(new Share(line.id(), Money.of(1))), null).recipientName());
    }

    @Test void anAwardLargerThanItsLineIsRefusedInASentence() {
        award("First", new Share(line.id(), Money.of(60_000)));
        assertEquals("This award of £50,000 is £10,000 more than budget line “Partnerships” has left (£40,000); "
            + "lower it, move money in by a virement, "
            + "or allow the line to go over.", refused(() -> award("Second", new Share(line.id(), Money.of(50_000)))));
        award("All of it", new Share(line.id(), Money.of(40_000)));
        assertTrue(refused(() -> award("A penny", new Share(line.id(), Money.of("0.01")))).contains("has left (nothing)"));
    }

    @Test void aLineThatMayGoOverNeedsAReason() {
        Award wanted = new Award(null, 0, council.id(), null, "Urgent", null, null, DAY, null, false, null, null, null, null);
        List<Share> shares = List.of(new Share(other.id(), Money.of(50_001)));
        WrongInput wrong = assertThrows(WrongInput.class, () -> store.makeAward(wanted, shares, " "));
        assertEquals("overReason", wrong.field());
        Award award = store.makeAward(wanted, shares, "A homicide review ordered by law");
        stands(other, "50000", "0", "50001");
        assertEquals("Urgent. Over the budget line: A homicide review ordered by law", store.entries(EntryFilter.of(award.id())).getFirst()
            .narrative());
        BudgetLine now = store.line(other.id());
        assertTrue(refused(() -> store.save(new BudgetLine(now.id(), now.version(), now.fund(), now.year(), now.mechanism(), null, false,
            null, null, null)))
            .startsWith("The line is £1 over"));
    }

    @Test void aPaymentIsHeldToWhatTheAwardHasOpen() {
        Award award = award("Young victims", new Share(line.id(), Money.of(1_000)));
        assertTrue(refused(() -> post(Kind.PAYMENT, line, award, "1000.01"))
            .contains("is £0.01 more than the award for “Young victims” has open (£1,000)"));
        assertTrue(refused(() -> post(Kind.PAYMENT, other, award, "1")).contains("was not made from budget line “Victims”"));
        assertTrue(refused(() -> post(Kind.AWARD_AMENDED, line, award, "-1000.01")).contains("still open"));
        assertTrue(refused(() -> post(Kind.REFUND, line, award, "1")).contains("more than was paid"));
        assertTrue(refused(() -> post(Kind.PAYMENT, line, null, "99000.01")).contains("has left (£99,000)"));
        assertTrue(refused(() -> post(Kind.AWARD, line, award, "1")).contains("not posted by itself"));
        stands(line, "100000", "0", "1000");
    }

    @Test void aVirementMovesMoneyWithinOneYear() {
        award("Most", new Share(line.id(), Money.of(80_000)));
        assertTrue(refused(() -> virement("20000.01", null)).contains("has £20,000 left"));
        virement("20000", null);
        stands(line, "80000", "0", "80000");
        stands(other, "70000", "0", "0");
        assertTrue(refused(() -> virement("1", null)).contains("nothing left to give"));
        BudgetLine next = store.addLine(new BudgetLine(null, 0, fund.id(), YEAR.next(), "Partnerships", null, false, null, null, null),
            Money.NIL, DAY);
        assertTrue(refused(() -> store.virement(other.id(), next.id(), Money.of(1), DAY, null, null))
            .contains("stays within one financial year"));
        assertTrue(refused(() -> store.virement(other.id(), other.id(), Money.of(1), DAY, null, null)).contains("the same"));
        assertTrue(refused(() -> store.virement(other.id(), line.id(), Money.of(-1), DAY, null, null)).contains("more than nil"));
    }

    private long virement(String amount, String reference) {
        return store.virement(line.id(), other.id(), Money.of(amount), DAY, reference, null);
    }

    @Test void aVirementOverTheLimitNeedsADecision() {
        new OfficeSettings(office).set("virement-limit", "10,000");
        virement("10000", null);
        WrongInput wrong = assertThrows(WrongInput.class, () -> virement("10000.01", " "));
        assertEquals("reference", wrong.field());
        virement("10000.01", "2016/32");
        stands(line, "79999.99", "0", "0");
    }

    @Test void aVirementIsReversedWholeAndOnce() {
        virement("5000", null);
        LedgerEntry half = store.entries(EntryFilter.of(other.id())).getLast();
        assertEquals(2, store.reverse(half.id(), "Wrong line", DAY).size());
        stands(line, "100000", "0", "0");
        stands(other, "50000", "0", "0");
        assertTrue(refused(() -> store.reverse(half.id(), "Again", DAY)).contains("reversed already"));
        LedgerEntry back = store.entry(store.entry(half.id()).reversedBy());
        assertTrue(refused(() -> store.reverse(back.id(), "And back", DAY)).contains("is itself a reversal"));
    }

    @Test void whatRestsOnAnEntryKeepsItFromBeingReversed() {
        Award award = award("Young victims", new Share(line.id(), Money.of(1_000)));
        EntryId awarded = store.entries(EntryFilter.of(award.id())).getFirst().id();
        EntryId more = post(Kind.AWARD_AMENDED, line, award, "500");
        EntryId payment = post(Kind.PAYMENT, line, award, "1200");
        EntryId refund = post(Kind.REFUND, line, award, "10");
        LocalDate later = DAY.plusDays(9);
        assertTrue(refused(() -> store.reverse(awarded, "x", later)).contains("has been paid from"));
        assertTrue(refused(() -> store.withdraw(award.id(), "x", later)).contains("has been paid from"));
        assertTrue(refused(() -> store.reverse(more, "x", later)).contains("more would be paid than awarded"));
        assertTrue(refused(() -> store.reverse(payment, "x", later)).contains("reverse the refund first"));
        assertTrue(refused(() -> store.reverse(refund, " ", later)).contains("Say why"));
        assertTrue(refused(() -> store.reverse(refund, "x", DAY)).contains("or a later one"));
        store.reverse(refund, "x", later);
        store.reverse(payment, "x", later);
        stands(line, "100000", "0", "1500");
        assertEquals(2, store.withdraw(award.id(), "The council withdrew", later).size());
        stands(line, "100000", "0", "0");
        assertEquals(List.of(), store.awardsBetween(DAY.minusDays(1), DAY), "a withdrawn award is no award since the last meeting");
        assertTrue(refused(() -> store.delete(award.id())).contains("reverse its entries instead"));
    }

    @Test void aReversalMayNotLeaveALineOver() {
        EntryId original = store.entries(EntryFilter.of(line.id())).getFirst().id();
        award("Some", new Share(line.id(), Money.of(30_000)));
        assertTrue(refused(() -> store.reverse(original, "Wrong", DAY)).contains("£30,000 over"));
        assertTrue(refused(() -> store.changeOriginal(line.id(), Money.of("29999.99"), "Typed wrongly", DAY)).contains("£0.01 over"));
        store.changeOriginal(line.id(), Money.of(30_000), "Typed wrongly", DAY);
        stands(line, "30000", "0", "30000");
    }

    @Test void undoOfAPostingIsRefusedWithTheWordReverse() {
        ChangeLog log = new ChangeLog(office);
        award("Young victims", new Share(line.id(), Money.of(1_000)));
        assertEquals("Award to Blackpool Council made", log.newest(1).getFirst().what());
        assertTrue(refused(() -> log.undo(log.last())).contains("reverse the entry instead"));
        stands(line, "100000", "0", "1000");
        store.save(new Fund(fund.id(), fund.version(), "Renamed", null, null, YEAR, YEAR.next(), Money.of(1), true, null, false));
        log.undo(log.last());
        assertEquals("Community fund", store.fund(fund.id()).name());
    }

    @Test void aPaymentPostedTwiceIsSeenByItsReference() {
        Posting payment = new Posting(Kind.PAYMENT, line.id(), null, Money.of(10), DAY, "INV-7", null);
        EntryId first = store.post(payment);
        assertEquals("reference", assertThrows(WrongInput.class, () -> store.post(payment)).field());
        store.reverse(first, "Paid by mistake", DAY);
        store.post(payment);
        stands(line, "100000", "10", "0");
    }

    @Test void datesAreHeldAgainstTheLinesYear() {
        Award award = award("Young victims", new Share(line.id(), Money.of(1_000)));
        LocalDate closing = YEAR.lastDay().plusDays(20);
        store.post(new Posting(Kind.PAYMENT, line.id(), award.id(), Money.of(1), closing, null, null));
        assertEquals(YEAR, store.entries(EntryFilter.of(award.id())).getLast().year(),
            "a bill paid after the year's end is charged to its line's year");
        assertTrue(refused(() -> store.post(new Posting(Kind.PAYMENT, line.id(), null, Money.of(1), YEAR.firstDay().minusDays(1), null,
            null)))
            .contains("outside the line's year 2016/17"));
        assertTrue(refused(() -> store.post(new Posting(Kind.PAYMENT, line.id(), award.id(), Money.of(1), DAY.minusDays(1), null, null)))
            .contains("The award was made on 20 June 2016"));
        assertTrue(refused(() -> store.virement(line.id(), other.id(), Money.of(1), closing, null, null)).contains("outside"));
    }

    @Test void aFilterFindsEntriesByWhatTheySay() {
        Award award = award("Young victims", new Share(line.id(), Money.of(1_234)));
        post(Kind.PAYMENT, line, award, "34.50");
        store.post(new Posting(Kind.GRANT_RECEIVED, other.id(), null, Money.of(9), DAY, "MOJ 100%", "Quarter 1"));
        assertEquals(5, store.entries(EntryFilter.ALL).size());
        assertEquals(2, found("blackpool"));
        assertEquals(1, found("PAYMENT"));
        assertEquals(1, found("£1,234"));
        assertEquals(1, found("100%"));
        assertEquals(0, found("1%0"));
        assertEquals(1, found("quarter"));
        assertEquals(5, store.entries(EntryFilter.of(YEAR)).size());
        assertEquals(0, store.entries(EntryFilter.of(YEAR.next())).size());
        assertNull(store.entries(EntryFilter.of(other.id())).getFirst().award());
    }

    private int found(String text) {
        return store.entries(new EntryFilter(YEAR, null, null, null, text)).size();
    }
}
