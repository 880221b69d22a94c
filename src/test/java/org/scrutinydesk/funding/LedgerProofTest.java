package org.scrutinydesk.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** A ledger as the program posts it adds up; each change from outside is found and named. */
class LedgerProofTest {
    private static final FinancialYear YEAR = new FinancialYear(2016);
    private static final LocalDate DAY = LocalDate.of(2016, 6, 20);

    private OfficeFile office;
    private FundingStore store;

    @BeforeEach void ledger() {
        office = OfficeFile.inMemory("Test", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC), "tester");
        store = new FundingStore(office);
        Fund fund = store.save(new Fund(null, 0, "Fund", null, null, YEAR, YEAR, Money.of(500_000), true, null, false));
        BudgetLine one = line(fund, "One", 100_000);
        BudgetLine two = line(fund, "Two", 50_000);
        store.virement(one.id(), two.id(), Money.of(5_000), DAY, null, null);
        Award award = store.makeAward(new Award(null, 0, null, "Trust", "Youth work", null, null, DAY, null, false, null, null, null, null),
            List.of(new Share(one.id(), Money.of(20_000)), new Share(two.id(), Money.of(10_000))), null);
        store.post(new Posting(Kind.PAYMENT, one.id(), award.id(), Money.of("7500.50"), DAY, "a", null));
        store.post(new Posting(Kind.REFUND, one.id(), award.id(), Money.of(500), DAY, "b", null));
        store.post(new Posting(Kind.AWARD_AMENDED, two.id(), award.id(), Money.of(-1_000), DAY, null, null));
        EntryId payment = store.post(new Posting(Kind.PAYMENT, two.id(), award.id(), Money.of(100), DAY, "c", null));
        store.reverse(payment, "Posted twice.", DAY);
    }

    @AfterEach void close() {
        office.close();
    }

    private BudgetLine line(Fund fund, String mechanism, long original) {
        return store.addLine(new BudgetLine(null, 0, fund.id(), YEAR, mechanism, null, false, null, null, null), Money.of(original),
            YEAR.firstDay());
    }

    private List<String> with(String entry, UnaryOperator<LedgerEntry> change) {
        List<LedgerEntry> entries = store.entries(EntryFilter.ALL).stream().map(e -> e.id().text().equals(entry) ? change.apply(e) : e).toList();
        return LedgerProof.faults(store.lines(), store.awards(), store.positions(), entries);
    }

    private static UnaryOperator<LedgerEntry> amount(String pounds) {
        return e -> new LedgerEntry(e.id(), e.enteredAt(), e.who(), e.dated(), e.year(), e.line(), e.award(), e.kind(), Money.of(pounds),
            e.reference(), e.narrative(), e.reverses(), e.virement(), e.reversedBy());
    }

    @Test void whatTheProgramPostedAddsUp() {
        assertEquals(List.of(), LedgerProof.faults(store));
    }

    @Test void eachFaultIsNamed() {
        String said = store.entries(EntryFilter.ALL).stream().map(e -> e.id() + " " + e.kind() + " " + e.amount()).toList().toString();
        assertEquals(List.of("Virement 1 (E3 and E4) does not net to nil but to £1."), with("E4", amount("5001")), said);
        assertTrue(with("E7", amount("20000.01")).getFirst().endsWith("£0.01 more is paid than awarded: award A1 on line BL1."), said);
        assertTrue(with("E8", amount("8000")).getFirst().endsWith("£499.50 more is refunded than paid: award A1 on line BL1."), said);
        assertTrue(with("E11", amount("-99")).getFirst().startsWith("E11 of (£99) does not take back what it reverses, E10"), said
            + with("E11", amount("-99")));
        assertTrue(with("E5", amount("19999")).contains("Award A1 “Youth work” says £29,000, but its entries come to £28,999."), said);
        assertTrue(with("E1", amount("1")).stream().anyMatch(f -> f.startsWith("Line BL1 “One” is £")), said);
        assertTrue(with("E1", e -> new LedgerEntry(e.id(), e.enteredAt(), e.who(), e.dated(), YEAR.next(), e.line(), e.award(), e.kind(),
            e.amount(), e.reference(), e.narrative(), e.reverses(), e.virement(), e.reversedBy()))
            .contains("E1 is of 2017/18, but its line BL1 is of 2016/17."), said);
    }
}
