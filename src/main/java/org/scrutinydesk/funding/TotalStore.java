package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.AWARD_TOTAL;
import static org.scrutinydesk.database.generated.Tables.LEDGER_DAY;
import static org.scrutinydesk.database.generated.Tables.LINE_TOTAL;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.generated.tables.records.LedgerEntryRecord;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/**
 * What the entries come to by line, award and kind, counted up with each entry in its own transaction: a ledger of ten years
 * answers as quickly as one of a month. Nothing here is logged, for it follows from the entries alone.
 */
final class TotalStore {
    private TotalStore() {
    }

    /** Counts an entry that is being posted. @param kind that of what it reverses, for a reversal */
    static void count(Changes changes, LedgerEntryRecord entry, Kind kind) {
        DSLContext jooq = changes.read();
        long line = entry.getBudgetLineId();
        boolean awarded = entry.getAwardId() != null;
        BigDecimal amount = entry.getAmount();
        if (jooq.update(LINE_TOTAL).set(LINE_TOTAL.TOTAL, LINE_TOTAL.TOTAL.plus(amount)).where(LINE_TOTAL.BUDGET_LINE_ID.eq(line))
            .and(LINE_TOTAL.KIND.eq(kind.name())).and(LINE_TOTAL.AWARDED.eq(awarded)).execute() == 0) {
            jooq.insertInto(LINE_TOTAL, LINE_TOTAL.BUDGET_LINE_ID, LINE_TOTAL.KIND, LINE_TOTAL.AWARDED, LINE_TOTAL.TOTAL)
                .values(line, kind.name(), awarded, amount).execute();
        }
        if (awarded && jooq.update(AWARD_TOTAL).set(AWARD_TOTAL.TOTAL, AWARD_TOTAL.TOTAL.plus(amount))
            .where(AWARD_TOTAL.AWARD_ID.eq(entry.getAwardId())).and(AWARD_TOTAL.BUDGET_LINE_ID.eq(line)).and(AWARD_TOTAL.KIND.eq(kind.name()))
            .execute() == 0) {
            jooq.insertInto(AWARD_TOTAL, AWARD_TOTAL.AWARD_ID, AWARD_TOTAL.BUDGET_LINE_ID, AWARD_TOTAL.KIND, AWARD_TOTAL.TOTAL)
                .values(entry.getAwardId(), line, kind.name(), amount).execute();
        }
        if (jooq.update(LEDGER_DAY).set(LEDGER_DAY.ENTRIES, LEDGER_DAY.ENTRIES.plus(1)).where(LEDGER_DAY.FINANCIAL_YEAR.eq(entry.getFinancialYear()))
            .and(LEDGER_DAY.DATED.eq(entry.getDated())).execute() == 0) {
            jooq.insertInto(LEDGER_DAY, LEDGER_DAY.FINANCIAL_YEAR, LEDGER_DAY.DATED, LEDGER_DAY.ENTRIES)
                .values(entry.getFinancialYear(), entry.getDated(), 1).execute();
        }
    }

    static Effect of(DSLContext jooq, LineId line) {
        return lines(jooq, List.of(line)).getOrDefault(line, Effect.NONE);
    }

    /** Those of lines that have no entries are left out. */
    static Map<LineId, Effect> lines(DSLContext jooq, Collection<LineId> lines) {
        Map<LineId, Effect> effects = new HashMap<>();
        jooq.selectFrom(LINE_TOTAL).where(LINE_TOTAL.BUDGET_LINE_ID.in(lines.stream().map(LineId::number).toList()))
            .forEach(r -> effects.merge(new LineId(r.getBudgetLineId()), Effect.of(Kind.valueOf(r.getKind()), r.getAwarded(), new Money(r.getTotal())), Effect::plus));
        return effects;
    }

    /** What stands on a line for one award, or for none where it is null. */
    static Effect of(DSLContext jooq, LineId line, AwardId award) {
        Effect sum = Effect.NONE;
        if (award == null) {
            Condition which = LINE_TOTAL.BUDGET_LINE_ID.eq(line.number()).and(LINE_TOTAL.AWARDED.isFalse());
            for (var r : jooq.selectFrom(LINE_TOTAL).where(which)) sum = sum.plus(Effect.of(Kind.valueOf(r.getKind()), false, new Money(r.getTotal())));
            return sum;
        }
        for (var r : jooq.selectFrom(AWARD_TOTAL).where(AWARD_TOTAL.BUDGET_LINE_ID.eq(line.number())).and(AWARD_TOTAL.AWARD_ID.eq(award.number()))) {
            sum = sum.plus(Effect.of(Kind.valueOf(r.getKind()), true, new Money(r.getTotal())));
        }
        return sum;
    }

    static boolean any(DSLContext jooq, LineId line, AwardId award) {
        return jooq.fetchExists(AWARD_TOTAL, AWARD_TOTAL.BUDGET_LINE_ID.eq(line.number()).and(AWARD_TOTAL.AWARD_ID.eq(award.number())));
    }
}
