package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.LEDGER_ENTRY;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.LedgerEntryRecord;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** Takes ledger entries back by further entries, and refuses what would leave the books untrue. */
final class ReversalStore {
    private final OfficeFile office;

    ReversalStore(OfficeFile office) {
        this.office = office;
    }

    List<EntryId> reverse(EntryId id, String reason, LocalDate dated) {
        String why = reason(reason);
        return office.change("Entry " + id + " reversed", changes -> {
            LedgerEntry entry = LedgerStore.entry(changes.read(), id);
            List<LedgerEntry> together = entry.virement() == null || entry.kind() == Kind.REVERSAL ? List.of(entry)
                : LedgerStore.entries(changes.read(), LEDGER_ENTRY.VIREMENT.eq(entry.virement()).and(LEDGER_ENTRY.KIND.ne(Kind.REVERSAL.name())));
            return reverse(changes, together, why, dated);
        });
    }

    /** Takes back everything an award committed, on every line. */
    List<EntryId> withdraw(Award award, String reason, LocalDate dated) {
        String why = reason(reason);
        return office.change("Award to " + award.recipientName() + " withdrawn", changes -> {
            List<LedgerEntry> standing = LedgerStore.entries(changes.read(), LEDGER_ENTRY.AWARD_ID.eq(award.id().number())
                    .and(LEDGER_ENTRY.KIND.in(Kind.AWARD.name(), Kind.AWARD_AMENDED.name()))).stream()
                .filter(e -> e.reversedBy() == null).toList();
            if (standing.isEmpty()) throw new Refused("This award has nothing committed any more; there is nothing to withdraw.");
            return reverse(changes, standing, why, dated);
        });
    }

    void changeOriginal(BudgetLine line, Money original, String reason, LocalDate dated) {
        String why = reason(reason);
        Typed.given("original", original, "Give the original budget, such as 50,000; a dash for none.");
        if (original.isNegative()) throw new WrongInput("original", "An original budget is nil or more; leave out the minus.");
        office.apply("Original budget of “" + line.mechanism() + "” changed", changes -> {
            EntryId made = original.isNil() ? null
                : LedgerStore.insert(changes, line, new Posting(Kind.ORIGINAL_BUDGET, line.id(), null, original, dated, null, why)
                .checked());
            List<LedgerEntry> before = LedgerStore.entries(changes.read(), LEDGER_ENTRY.BUDGET_LINE_ID.eq(line.id().number())
                    .and(LEDGER_ENTRY.KIND.eq(Kind.ORIGINAL_BUDGET.name()))).stream()
                .filter(e -> e.reversedBy() == null && !e.id().equals(made)).toList();
            reverse(changes, before, why, dated);
        });
    }

    private static String reason(String reason) {
        return Typed.needed("reason", reason, 400, "Say why it is taken back; the ledger keeps the reason.");
    }

    private static List<EntryId> reverse(Changes changes, List<LedgerEntry> entries, String reason, LocalDate dated) {
        Typed.given("dated", dated, "Give the date, such as 20 June 2016.");
        entries.forEach(e -> requireReversible(changes.read(), e, dated));
        Set<LineId> lines = new LinkedHashSet<>();
        List<EntryId> made = entries.stream().map(e -> {
            lines.add(e.line());
            return insert(changes, e, reason, dated);
        }).toList();
        entries.forEach(e -> requireTrue(changes.read(), e));
        lines.forEach(line -> requireLeft(changes.read(), line));
        return made;
    }

    private static void requireReversible(DSLContext jooq, LedgerEntry e, LocalDate dated) {
        if (e.kind() == Kind.REVERSAL) throw new Refused("Entry " + e.id() + " is itself a reversal; post the entry again instead.");
        if (e.reversedBy() != null) {
            throw new Refused("Entry " + e.id() + " was reversed already, by " + e.reversedBy() + "; an entry is reversed once only.");
        }
        if (dated.isBefore(e.dated())) {
            throw new WrongInput("dated", "Entry " + e.id() + " is dated " + UkDate.longForm(e.dated())
                + "; give that date or a later one.");
        }
        LockStore.requireOpen(jooq, e.year(), dated);
        if (e.kind() == Kind.AWARD && jooq.fetchExists(paid(jooq, e))) {
            throw new Refused("This award has been paid from, so it cannot be taken back; reverse its payments first, or amend the award.");
        }
    }

    private static org.jooq.Select<?> paid(DSLContext jooq, LedgerEntry e) {
        var back = LEDGER_ENTRY.as("back");
        return jooq.selectOne().from(LEDGER_ENTRY).where(onLine(e.line(), e.award())).and(LEDGER_ENTRY.KIND.eq(Kind.PAYMENT.name()))
            .andNotExists(jooq.selectOne().from(back).where(back.REVERSES.eq(LEDGER_ENTRY.ID)));
    }

    private static EntryId insert(Changes changes, LedgerEntry e, String reason, LocalDate dated) {
        LedgerEntryRecord row = LedgerStore.row(LineStore.line(changes.read(), e.line()), Kind.REVERSAL, e.amount().negate(), dated);
        row.setAwardId(e.award() == null ? null : e.award().number());
        row.setReference(e.reference());
        row.setNarrative("Reverses " + e.id() + ": " + reason);
        row.setReverses(e.id().number());
        row.setVirement(e.virement());
        return LedgerStore.insert(changes, row);
    }

    /** Nothing paid may lack its commitment, and nothing refunded its payment. */
    private static void requireTrue(DSLContext jooq, LedgerEntry e) {
        Effect standing = TotalStore.of(jooq, e.line(), e.award());
        if (standing.paid().isNegative()) {
            throw new Refused("Part of this payment was refunded, so it cannot be taken back; reverse the refund first.");
        }
        if (e.award() != null && standing.committed().isNegative()) {
            throw new Refused("Entry " + e.id() + " cannot be taken back: " + standing.committed().negate()
                + " more would be paid than awarded; reverse the payments or the amendments that rest on it first.");
        }
    }

    private static void requireLeft(DSLContext jooq, LineId id) {
        BudgetLine line = LineStore.line(jooq, id);
        Money left = TotalStore.of(jooq, id).left();
        if (left.isNegative() && !line.mayGoOver()) {
            throw new Refused("Taking this back would leave budget line “" + line.mechanism() + "” " + left.negate()
                + " over; move that much in by a virement first, or allow the line to go over.");
        }
    }

    private static Condition onLine(LineId line, AwardId award) {
        return LEDGER_ENTRY.BUDGET_LINE_ID.eq(line.number()).and(award == null ? LEDGER_ENTRY.AWARD_ID.isNull()
            : LEDGER_ENTRY.AWARD_ID.eq(award.number()));
    }
}
