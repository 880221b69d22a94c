package org.scrutinydesk.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** Any place of any list of entries shows what the whole list, read at once, has there. */
class LedgerPlacesTest {
    private static final FinancialYear YEAR = new FinancialYear(2015);

    private OfficeFile office;
    private FundingStore store;
    private BudgetLine line;
    private Recipient council;

    @BeforeEach void open() {
        Random random = new Random(7);
        office = OfficeFile.inMemory("Test", LedgerRulesTest.CLOCK, "tester");
        store = new FundingStore(office);
        Fund fund = store.save(new Fund(null, 0, "F", null, null, YEAR, YEAR.next(), Money.of(1), true, null, false));
        List<BudgetLine> lines = new ArrayList<>();
        for (FinancialYear year : List.of(YEAR, YEAR.next())) {
            for (int i = 0; i < 2; i++) {
                lines.add(store.addLine(new BudgetLine(null, 0, fund.id(), year, "Line " + i, null, false, null, null, null), Money.of(10_000), YEAR.firstDay()));
            }
        }
        line = lines.getFirst();
        council = store.save(new Recipient(null, 0, "Blackpool Council", null, null, null));
        List<Award> awards = new ArrayList<>();
        for (BudgetLine on : lines) {
            awards.add(store.makeAward(new Award(null, 0, council.id(), null, "Project " + on.mechanism(), null, null, on.year().firstDay(), null, false, null, null, null, null),
                List.of(new Share(on.id(), Money.of(4_000))), null));
        }
        for (int i = 0; i < 150; i++) {
            int at = random.nextInt(4);
            LocalDate day = lines.get(at).year().firstDay().plusDays(random.nextInt(12));
            store.post(new Posting(Kind.PAYMENT, lines.get(at).id(), random.nextBoolean() ? awards.get(at).id() : null, Money.of(1 + random.nextInt(40)), day, "R" + i, null));
        }
        LedgerEntry some = store.entries(EntryFilter.of(line.id())).stream().filter(e -> e.kind() == Kind.PAYMENT).findFirst().orElseThrow();
        store.reverse(some.id(), "Twice", some.dated());
    }

    @AfterEach void close() {
        office.close();
    }

    private LedgerPlaces same(EntryFilter filter) {
        List<LedgerEntry> all = store.entries(filter);
        LedgerPlaces places = store.places(filter);
        assertEquals(all.size(), places.size());
        assertTrue(all.size() > 5, "there is something to page through");
        for (int from = 0; from <= all.size(); from += 7) {
            int to = Math.min(all.size(), from + 11);
            assertEquals(all.subList(from, to), store.entries(places, from, to));
        }
        for (int i = 0; i < all.size(); i += 5) assertEquals(i, store.place(places, all.get(i)));
        return places;
    }

    @Test void everyPlaceShowsWhatTheWholeListHasThere() {
        LedgerPlaces.Days whole = assertInstanceOf(LedgerPlaces.Days.class, same(EntryFilter.ALL));
        assertEquals(0, whole.placeOf(LocalDate.of(1990, 1, 1)));
        assertEquals(whole.size(), whole.placeOf(LocalDate.of(2030, 1, 1)));
        LocalDate april = YEAR.next().firstDay();
        assertEquals(april, store.entries(whole, whole.placeOf(april), whole.placeOf(april) + 1).getFirst().dated());
        assertInstanceOf(LedgerPlaces.Days.class, same(EntryFilter.of(YEAR)));
        same(EntryFilter.of(council.id()));
        same(EntryFilter.of(store.awards().getFirst().id()));
        same(new EntryFilter(null, null, null, null, "blackpool"));
        same(new EntryFilter(YEAR, null, null, null, "payment"));
        assertEquals(-1, store.place(store.places(EntryFilter.of(YEAR)), store.entries(EntryFilter.of(YEAR.next())).getFirst()));
    }

    @Test void theLedgerOfALineRunsOnToWhatIsLeft() {
        LedgerPlaces.Chosen chosen = assertInstanceOf(LedgerPlaces.Chosen.class, same(EntryFilter.of(line.id())));
        List<LedgerEntry> entries = store.entries(EntryFilter.of(line.id()));
        for (int i = 0; i < entries.size(); i++) {
            List<LedgerEntry> until = new ArrayList<>(entries.subList(0, i + 1));
            until.removeIf(e -> e.kind() == Kind.REVERSAL);
            if (until.size() <= i) break;
            assertEquals(BudgetPosition.of(line, until).left().pounds().movePointRight(2).longValueExact(), chosen.left()[i]);
        }
        assertEquals(store.position(line.id()).left().pounds().movePointRight(2).longValueExact(), chosen.left()[chosen.size() - 1]);
        assertNull(assertInstanceOf(LedgerPlaces.Chosen.class, store.places(EntryFilter.of(council.id()))).left());
    }

    @Test void whatIsPostedMeanwhileMovesNoPlace() {
        LedgerPlaces before = store.places(EntryFilter.ALL);
        List<LedgerEntry> all = store.entries(EntryFilter.ALL);
        store.post(new Posting(Kind.PAYMENT, line.id(), null, Money.of(1), YEAR.firstDay(), "late", null));
        assertEquals(all.subList(10, 40), store.entries(before, 10, 40));
        assertEquals(all.size() + 1, store.places(EntryFilter.ALL).size());
    }
}
