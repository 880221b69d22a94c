package org.scrutinydesk.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/**
 * Where a budget line stands; every amount comes from its ledger entries.
 *
 * @param carried   brought forward from the year before, less what was carried forward to the next
 * @param received  grants that came in for the line
 * @param paid      payments less refunds
 * @param committed awarded or accrued, and not yet paid
 * @param forecast  the outturn expected: what the line says, or else paid and committed together
 */
public record BudgetPosition(BudgetLine line, Money original, Money virements, Money carried, Money received, Money paid, Money committed,
    Money forecast) {
    /**
     * Where the line stands by these entries; entries of other lines are passed over.
     *
     * @param entries with every entry that one of them reverses
     */
    public static BudgetPosition of(BudgetLine line, List<LedgerEntry> entries) {
        Map<EntryId, Kind> kinds = new HashMap<>();
        entries.forEach(e -> kinds.put(e.id(), e.kind()));
        Effect effect = Effect.NONE;
        for (LedgerEntry e : entries) {
            if (!e.line().equals(line.id())) continue;
            Kind kind = e.kind() == Kind.REVERSAL ? kinds.get(e.reverses()) : e.kind();
            if (kind == null) throw new IllegalArgumentException(e.id() + " reverses " + e.reverses() + ", which is not among the entries");
            effect = effect.plus(Effect.of(kind, e.award() != null, e.amount()));
        }
        return of(line, effect);
    }

    static BudgetPosition of(BudgetLine line, Effect effect) {
        Money forecast = line.forecast() != null ? line.forecast() : effect.paid().plus(effect.committed());
        return new BudgetPosition(line, effect.original(), effect.virements(), effect.carried(), effect.received(), effect.paid(), effect.committed(),
            forecast);
    }

    /** The last row of a budget: the sums of its lines. */
    public static BudgetPosition total(FinancialYear year, List<BudgetPosition> positions) {
        BudgetLine total = new BudgetLine(null, 0, null, year, "Total", null, false, null, null, null);
        return new BudgetPosition(total, sum(positions, BudgetPosition::original), sum(positions, BudgetPosition::virements), sum(positions, BudgetPosition::carried),
            sum(positions, BudgetPosition::received), sum(positions, BudgetPosition::paid), sum(positions, BudgetPosition::committed),
            sum(positions, BudgetPosition::forecast));
    }

    private static Money sum(List<BudgetPosition> positions, Function<BudgetPosition, Money> column) {
        return positions.stream().map(column).reduce(Money.NIL, Money::plus);
    }

    /** Original budget with what virements and carrying forward added to it or took from it. */
    public Money revised() {
        return original.plus(virements).plus(carried);
    }

    /** What can still be awarded; below nil where the line is over-committed. */
    public Money left() {
        return revised().minus(paid).minus(committed);
    }

    /** Forecast less revised budget: positive is over, negative under. */
    public Money variance() {
        return forecast.minus(revised());
    }

    /** The variance in per cent of the revised budget to one decimal, or null where that is nil. */
    public BigDecimal variancePercent() {
        if (revised().isNil()) return null;
        return variance().pounds().multiply(BigDecimal.valueOf(100)).divide(revised().pounds(), 1, RoundingMode.HALF_UP);
    }

    /** {@code 12,000 under}, {@code 4,500 over} or a dash: words, never only a sign. */
    public static String inWords(Money variance) {
        if (variance.isNil()) return "–";
        return variance.isNegative() ? variance.negate().inTable() + " under" : variance.inTable() + " over";
    }
}
