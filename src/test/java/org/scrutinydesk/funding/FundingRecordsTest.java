package org.scrutinydesk.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import de.siegmar.fastcsv.reader.CsvReader;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;

class FundingRecordsTest {
    private static final Path DATA = Path.of("../shared/data");

    private OfficeFile office;
    private FundingStore store;

    @BeforeEach void open() {
        office = OfficeFile.inMemory("Test", LedgerRulesTest.CLOCK, "tester");
        store = new FundingStore(office);
    }

    @AfterEach void close() {
        office.close();
    }

    private Fund fund(int year) {
        FinancialYear y = new FinancialYear(year);
        return store.save(new Fund(null, 0, "Commissioning " + y, "Precept", null, y, y, Money.of(4_000_000), true, null, false));
    }

    private static BudgetLine line(Fund fund, String mechanism) {
        return new BudgetLine(null, 0, fund.id(), fund.firstYear(), mechanism, null, false, null, null, null);
    }

    @Test void theCommissioningBudgetOf2013AddsUp() throws Exception {
        Path file = DATA.resolve("commissioning_2013_14.csv");
        assumeTrue(Files.exists(file));
        Fund fund = fund(2013);
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            rows.stream().skip(1).forEach(r -> store.addLine(line(fund, r.getField(0)), Money.of(r.getField(1)), LocalDate.of(2013, 4, 1)));
        }
        List<BudgetPosition> positions = store.positions(new FinancialYear(2013));
        assertEquals(7, positions.size());
        assertEquals("Direct commissioning", positions.getFirst().line().mechanism());
        assertEquals(Money.of(3_250_000), positions.stream().map(BudgetPosition::revised).reduce(Money.NIL, Money::plus));
        assertEquals(Money.of(1_075_000), positions.getFirst().left());
        store.virement(positions.get(1).line().id(), positions.get(2).line().id(), Money.of(25_000), LocalDate.of(2013, 9, 1), null, null);
        List<BudgetPosition> after = store.positions(new FinancialYear(2013));
        assertEquals(List.of(Money.of(1_107_000), Money.of(543_000)), List.of(after.get(1).revised(), after.get(2).revised()));
        assertEquals(Money.of(3_250_000), after.stream().map(BudgetPosition::revised).reduce(Money.NIL, Money::plus),
            "a virement nets to nil");
    }

    @Test void theAwardsOf2016AreCommittedOnTheirLines() throws Exception {
        Path file = DATA.resolve("awards_2016.csv");
        assumeTrue(Files.exists(file));
        Fund fund = fund(2016);
        BudgetLine line = store.addLine(line(fund, "All awards"), Money.of("2152509"), LocalDate.of(2016, 4, 1));
        List<Money> amounts = new ArrayList<>();
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            rows.stream().skip(1).forEach(r -> {
                String recipient = r.getField(2) + " " + amounts.size();
                Recipient to = store.save(new Recipient(null, 0, recipient, null, null, r.getField(2)));
                amounts.add(Money.of(r.getField(4)));
                store.makeAward(new Award(null, 0, to.id(), null, r.getField(3), r.getField(2), null, LocalDate.of(2016, 4, 1)
                    .plusDays(amounts.size()),
                    null, r.getField(3).contains("continuation"), null, null, null, null),
                        List.of(new Share(line.id(), amounts.getLast())), null);
            });
        }
        assertEquals(14, store.awards().size());
        Money total = amounts.stream().reduce(Money.NIL, Money::plus);
        assertEquals(total, store.awardTotal(new FinancialYear(2016)));
        assertEquals(Money.NIL, store.position(line.id()).left());
        LocalDate from = LocalDate.of(2016, 4, 2);
        assertEquals(total.minus(amounts.getFirst()), store.awardTotal(from, LocalDate.of(2016, 6, 20)),
            "the day it starts from is left out");
        assertEquals(amounts.get(1), store.awardTotal(from, from.plusDays(1)), "the day it ends on is in it");
    }

    @Test void whatHangsOnARecordKeepsItFromBeingDeleted() {
        Fund fund = fund(2016);
        BudgetLine bare = store.save(line(fund, "Bare"));
        assertTrue(assertThrows(Refused.class, () -> store.delete(fund.id())).getMessage().contains("A budget line hangs"));
        store.delete(bare.id());
        BudgetLine held = store.addLine(line(fund, "Held"), Money.of(1_000), LocalDate.of(2016, 4, 1));
        assertTrue(assertThrows(Refused.class, () -> store.delete(held.id())).getMessage().contains("reverse them instead"));
        Recipient to = store.save(new Recipient(null, 0, "A", null, null, null));
        store.makeAward(new Award(null, 0, to.id(), null, "P", null, null, LocalDate.of(2016, 4, 1), null, false, null, null, null, null),
            List.of(new Share(held.id(), Money.of(1))), null);
        assertTrue(assertThrows(Refused.class, () -> store.delete(to.id())).getMessage().contains("has an award"));
        ChangeLog log = new ChangeLog(office);
        Fund empty = fund(2017);
        store.delete(empty.id());
        log.undo(log.last());
        assertEquals(empty.name(), store.fund(empty.id()).name());
    }

    @Test void aLostUpdateIsRefused() {
        Fund read = fund(2016);
        store.save(new Fund(read.id(), read.version(), "Theirs", null, null, read.firstYear(), read.lastYear(), read.amount(), false, null,
            true));
        assertTrue(assertThrows(Refused.class, () -> store.save(new Fund(read.id(), read.version(), "Mine", null, null, read.firstYear(),
            read.lastYear(),
            read.amount(), true, null, false))).getMessage().contains("Somebody else"));
        Fund now = store.fund(read.id());
        assertEquals("Theirs", now.name());
        assertTrue(now.reserve() && !now.confirmed());
        Fund again = store.save(new Fund(now.id(), now.version(), "Once more", " ", null, now.firstYear(), now.lastYear(), now.amount(),
            true, null, false));
        assertEquals(store.fund(now.id()), again, "what saving gives back is what is stored");
        assertNull(again.source());
    }

    @Test void aSavedAwardKeepsItsAmountsAndChangesItsWords() {
        Fund fund = fund(2016);
        BudgetLine held = store.addLine(line(fund, "Held"), Money.of(1_000), LocalDate.of(2016, 4, 1));
        Recipient to = store.save(new Recipient(null, 0, "A", "1234567", "01234567", null));
        Award made = store.makeAward(new Award(null, 0, to.id(), null, "P", null, null, LocalDate.of(2016, 5, 1), null, false, null, null,
            null, null),
            List.of(new Share(held.id(), Money.of(7))), null);
        Award saved = store.save(new Award(made.id(), made.version(), to.id(), null, "Better words", "Burnley", null,
            LocalDate.of(2016, 4, 30), null, true, "2016/1",
            "c", "p", "r"));
        assertEquals(new Award(made.id(), made.version() + 1, to.id(), "A", "Better words", "Burnley", null, LocalDate.of(2016, 4, 30),
            Money.of(7), true, "2016/1", "c", "p", "r"),
            saved);
        assertEquals("awardedOn", assertThrows(WrongInput.class, () ->
            store.save(new Award(saved.id(), saved.version(), to.id(), null, "P", null, null,
            LocalDate.of(2016, 5, 2), null, false, null, null, null, null))).field());
    }

    @Test void wrongInputNamesItsField() {
        Fund fund = fund(2016);
        assertEquals("name", field(() -> store.save(new Recipient(null, 0, " ", null, null, null))));
        assertEquals("charityNumber", field(() -> store.save(new Recipient(null, 0, "A", "12", null, null))));
        assertEquals("companyNumber", field(() -> store.save(new Recipient(null, 0, "A", null, "1234567", null))));
        store.save(new Recipient(null, 0, "A", "SC012345", "sc123456", null));
        assertEquals("name", field(() -> store.save(new Recipient(null, 0, "a", null, null, null))));
        assertEquals("mechanism", field(() -> store.save(line(fund, ""))));
        store.save(line(fund, "Line"));
        assertEquals("mechanism", field(() -> store.save(line(fund, "LINE"))));
        assertEquals("year", field(() -> store.save(new BudgetLine(null, 0, fund.id(), new FinancialYear(2017), "L", null, false, null,
            null, null))));
        assertEquals("original", field(() -> store.addLine(line(fund, "New"), Money.of(-1), LocalDate.of(2016, 4, 1))));
        assertEquals("lastYear", field(() -> store.save(new Fund(null, 0, "F", null, null, new FinancialYear(2016),
            new FinancialYear(2015), Money.NIL, true, null, false))));
        assertEquals("firstYear", field(() -> store.save(new Fund(fund.id(), fund.version(), "F", null, null, new FinancialYear(2017),
            new FinancialYear(2018),
            Money.NIL, true, null, false))));
        assertEquals("project", field(() -> store.makeAward(new Award(null, 0, store.recipients().getFirst().id(), null, "x".repeat(301),
            null, null,
            LocalDate.of(2016, 5, 1), null, false, null, null, null, null), List.of(), null)));
    }

    private static String field(Runnable work) {
        return assertThrows(WrongInput.class, work::run).field();
    }

    @Test void aForecastOfItsOwnMakesTheVariance() {
        Fund fund = fund(2013);
        BudgetLine bcu = store.addLine(new BudgetLine(null, 0, fund.id(), fund.firstYear(), "BCU fund", null, false, Money.of(204_500),
            "Two areas", null),
            Money.of(200_000), LocalDate.of(2013, 4, 1));
        BudgetPosition p = store.position(bcu.id());
        assertEquals("4,500 over", BudgetPosition.inWords(p.variance()));
        assertEquals(new BigDecimal("2.3"), p.variancePercent());
        assertEquals(List.of(new FinancialYear(2013)), store.years());
    }
}
