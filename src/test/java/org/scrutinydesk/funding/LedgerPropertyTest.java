package org.scrutinydesk.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** Whatever is done in whatever order, the books stay true. */
class LedgerPropertyTest {
    private static final FinancialYear YEAR = new FinancialYear(2016);
    private static final LocalDate DAY = LocalDate.of(2016, 6, 20);

    private Random random;
    private FundingStore store;
    private List<BudgetLine> lines;
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    private int refused;

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void noSequenceMakesTheBooksUntrue(long seed) {
        random = new Random(seed);
        try (OfficeFile office = OfficeFile.inMemory("Test", LedgerRulesTest.CLOCK, "tester")) {
            store = new FundingStore(office);
            Fund fund = store.save(new Fund(null, 0, "F", null, null, YEAR, YEAR.next(), Money.of(1), true, null, false));
            for (int i = 0; i < 4; i++) {
                store.addLine(new BudgetLine(null, 0, fund.id(), YEAR, "Line " + i, null, i == 3, null, null, null),
                    Money.of(1_000L * i + 500), DAY);
            }
            store.addLine(new BudgetLine(null, 0, fund.id(), YEAR.next(), "Line 0", null, false, null, null, null), Money.of(200), DAY);
            lines = store.lines();
            store.save(new Recipient(null, 0, "R", null, null, null));
            for (int step = 0; step < 120; step++) {
                int before = store.entries(EntryFilter.ALL).size();
                try {
                    act();
                } catch (Refused e) {
                    refused++;
                    assertEquals(before, store.entries(EntryFilter.ALL).size(), "what is refused leaves nothing behind");
                }
            }
            hold();
        }
        assertTrue(refused > 0 && done.size() >= 5, "the run tried something: " + done + ", refused " + refused);
    }

    private void act() {
        List<Award> awards = store.awards();
        Award award = awards.isEmpty() || random.nextInt(4) == 0 ? null : awards.get(random.nextInt(awards.size()));
        LineId line = lines.get(random.nextInt(lines.size())).id();
        LineId other = lines.get(random.nextInt(lines.size())).id();
        Money amount = new Money(BigDecimal.valueOf(1 + random.nextInt(90_000), 2));
        String over = random.nextBoolean() ? "There is a reason" : null;
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        switch (kind) {
            case AWARD -> store.makeAward(new Award(null, 0, store.recipients().getFirst().id(), null, "P", null, null, DAY, null, false,
                null, null, null, null),
                line.equals(other) ? List.of(new Share(line, amount)) : List.of(new Share(line, amount), new Share(other, amount)), over);
            case CARRIED_FORWARD -> store.carryForward(line, random.nextInt(3) == 0 ? other : lines.getLast().id(), amount, DAY, null, null);
            case VIREMENT -> store.virement(line, other, amount, DAY, null, null);
            case ORIGINAL_BUDGET -> store.changeOriginal(line, amount, "Set again", DAY);
            case REVERSAL -> {
                List<LedgerEntry> entries = store.entries(EntryFilter.ALL);
                EntryId id = entries.get(random.nextInt(entries.size())).id();
                store.reverse(id, "Wrong", DAY);
            }
            case AWARD_AMENDED -> store.post(posting(kind, line, award, random.nextBoolean() ? amount : amount.negate(), over));
            default -> store.post(posting(kind, line, award, amount, over));
        }
        done.merge(kind, 1, Integer::sum);
    }

    private static Posting posting(Kind kind, LineId line, Award award, Money amount, String over) {
        return new Posting(kind, line, award == null || kind == Kind.GRANT_RECEIVED ? null : award.id(), amount, DAY, null, null, over);
    }

    private void hold() {
        List<LedgerEntry> entries = store.entries(EntryFilter.ALL);
        Map<EntryId, LedgerEntry> byId = entries.stream().collect(Collectors.toMap(LedgerEntry::id, e -> e));
        for (BudgetPosition p : store.positions()) {
            assertEquals(BudgetPosition.of(p.line(), entries), p);
            Money left = Money.NIL;
            for (LedgerEntry e : entries) if (e.line().equals(p.line().id())) left = left.plus(drawnByHand(e, byId));
            assertEquals(left, p.left(), "to the penny");
            assertFalse(p.left().isNegative() && !p.line().mayGoOver(), p.line().mechanism() + " is below nil");
            assertFalse(p.paid().isNegative(), p.line().mechanism() + " was refunded more than was paid");
            assertTrue(p.line().mayGoOver() || p.committed().compareTo(p.revised()) <= 0);
            for (AwardOnLine a : store.awardsOn(p.line().id())) {
                assertFalse(a.open().isNegative() || a.paid().isNegative(), "paid no more than was awarded");
                Money paid = entries.stream().filter(e -> a.award().id().equals(e.award()) && e.line().equals(p.line().id()))
                    .map(e -> paidByHand(e, byId)).reduce(Money.NIL, Money::plus);
                assertEquals(paid, a.paid(), "what is counted up for an award is what its entries come to");
            }
        }
        assertEquals(List.of(), LedgerProof.faults(store));
        Map<Long, Money> virements = new HashMap<>();
        for (LedgerEntry e : entries) if (e.virement() != null) virements.merge(e.virement(), e.amount(), Money::plus);
        assertTrue(virements.values().stream().allMatch(Money::isNil), "each virement nets to nil");
        List<EntryId> reversed = new ArrayList<>(entries.stream().map(LedgerEntry::reverses).filter(r -> r != null).toList());
        assertEquals(reversed.stream().distinct().count(), reversed.size(), "each entry is reversed once only");
    }

    /** What an entry does to what is left, said again in plain words and apart from the program's own rule. */
    private static Money drawnByHand(LedgerEntry e, Map<EntryId, LedgerEntry> byId) {
        Kind kind = e.kind() == Kind.REVERSAL ? byId.get(e.reverses()).kind() : e.kind();
        boolean forAward = e.award() != null;
        return switch (kind) {
            case ORIGINAL_BUDGET, VIREMENT, CARRIED_FORWARD, REFUND -> e.amount();
            case AWARD, AWARD_AMENDED -> e.amount().negate();
            case PAYMENT, ACCRUAL -> forAward ? Money.NIL : e.amount().negate();
            case GRANT_RECEIVED, REVERSAL -> Money.NIL;
        };
    }

    private static Money paidByHand(LedgerEntry e, Map<EntryId, LedgerEntry> byId) {
        return switch (e.kind() == Kind.REVERSAL ? byId.get(e.reverses()).kind() : e.kind()) {
            case PAYMENT -> e.amount();
            case REFUND -> e.amount().negate();
            default -> Money.NIL;
        };
    }
}
