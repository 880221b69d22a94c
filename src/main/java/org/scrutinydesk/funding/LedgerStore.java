package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.AWARD;
import static org.scrutinydesk.database.generated.Tables.BUDGET_LINE;
import static org.scrutinydesk.database.generated.Tables.LEDGER_ENTRY;
import static org.scrutinydesk.database.generated.Tables.RECIPIENT;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.FinancialYear;
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
import org.scrutinydesk.database.OfficeSettings;
import org.scrutinydesk.database.generated.tables.records.LedgerEntryRecord;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** Reads the ledger and adds to it; nothing here changes an entry or takes one out. */
final class LedgerStore {
    /** What a reversal reverses. */
    static final org.scrutinydesk.database.generated.tables.LedgerEntry ORIGIN = LEDGER_ENTRY.as("origin");
    /** The kind whose effect an entry has: a reversal's is that of what it reverses. */
    static final Field<String> KIND_OF = DSL.coalesce(ORIGIN.KIND, LEDGER_ENTRY.KIND);
    static final Field<Boolean> AWARDED = DSL.field(LEDGER_ENTRY.AWARD_ID.isNotNull());
    private static final org.scrutinydesk.database.generated.tables.LedgerEntry TAKING_BACK = LEDGER_ENTRY.as("taking_back");

    /** The entries with all whose words a filter looks in. */
    static final Table<?> WITH_WORDS = LEDGER_ENTRY.join(BUDGET_LINE).on(BUDGET_LINE.ID.eq(LEDGER_ENTRY.BUDGET_LINE_ID))
        .leftJoin(AWARD).on(AWARD.ID.eq(LEDGER_ENTRY.AWARD_ID)).leftJoin(RECIPIENT).on(RECIPIENT.ID.eq(AWARD.RECIPIENT_ID));

    private static final Set<Kind> POSTED_ALONE = EnumSet.of(Kind.PAYMENT, Kind.ACCRUAL, Kind.REFUND, Kind.GRANT_RECEIVED,
        Kind.AWARD_AMENDED);

    private final OfficeFile office;

    LedgerStore(OfficeFile office) {
        this.office = office;
    }

    List<LedgerEntry> entries(EntryFilter filter) {
        return office.read(jooq -> entries(jooq, condition(filter)));
    }

    static Condition condition(EntryFilter filter) {
        Condition which = DSL.noCondition();
        if (filter.year() != null) which = which.and(LEDGER_ENTRY.FINANCIAL_YEAR.eq(filter.year().starts()));
        if (filter.line() != null) which = which.and(LEDGER_ENTRY.BUDGET_LINE_ID.eq(filter.line().number()));
        if (filter.award() != null) which = which.and(LEDGER_ENTRY.AWARD_ID.eq(filter.award().number()));
        if (filter.recipient() != null) {
            which = which.and(LEDGER_ENTRY.AWARD_ID.in(DSL.select(AWARD.ID).from(AWARD).where(AWARD.RECIPIENT_ID.eq(filter.recipient().number()))));
        }
        return filter.text() == null || filter.text().isBlank() ? which : which.and(says(filter.text().strip()));
    }

    private static Condition says(String text) {
        String lower = text.toLowerCase(Locale.UK);
        List<String> kinds = Arrays.stream(Kind.values()).filter(k -> k.words().toLowerCase(Locale.UK).contains(lower)).map(Kind::name)
            .toList();
        Condition says = LEDGER_ENTRY.NARRATIVE.containsIgnoreCase(text).or(LEDGER_ENTRY.REFERENCE.containsIgnoreCase(text))
            .or(BUDGET_LINE.MECHANISM.containsIgnoreCase(text)).or(AWARD.PROJECT.containsIgnoreCase(text))
            .or(RECIPIENT.NAME.containsIgnoreCase(text)).or(LEDGER_ENTRY.KIND.in(kinds));
        String digits = text.replaceAll("[£,\\s]", "");
        return digits.matches("\\d+(\\.\\d{1,2})?") ? says.or(DSL.abs(LEDGER_ENTRY.AMOUNT).cast(String.class).startsWith(digits)) : says;
    }

    LedgerEntry entry(EntryId id) {
        return office.read(jooq -> entry(jooq, id));
    }

    EntryId post(Posting wanted) {
        Posting p = wanted.checked();
        if (!POSTED_ALONE.contains(p.kind())) {
            throw new WrongInput("kind", "“" + p.kind().words()
                + "” is not posted by itself; make an award, a virement or a budget line, or reverse an entry.");
        }
        return office.change(p.kind().words() + " of " + p.amount() + " posted", changes -> {
            BudgetLine line = LineStore.line(changes.read(), p.line());
            requireOnce(changes.read(), p);
            return insert(changes, line, p);
        });
    }

    private static void requireOnce(DSLContext jooq, Posting p) {
        if (p.reference() == null) return;
        entries(jooq, LEDGER_ENTRY.BUDGET_LINE_ID.eq(p.line().number()).and(LEDGER_ENTRY.KIND.eq(p.kind().name()))
            .and(LEDGER_ENTRY.REFERENCE.equalIgnoreCase(p.reference())).and(LEDGER_ENTRY.AMOUNT.eq(p.amount().pounds()))
            .and(LEDGER_ENTRY.DATED.eq(p.dated()))).stream()
            .filter(e -> e.reversedBy() == null && Objects.equals(e.award(), p.award())).findFirst().ifPresent(e -> {
                throw new WrongInput("reference", "This " + p.kind().words().toLowerCase(Locale.UK) + " with the reference "
                    + p.reference() + " is in the ledger already, as "
                    + e.id() + "; if there really are two, tell them apart by the reference.");
            });
    }

    /** Adds an entry that keeps the rules. @throws WrongInput naming the one it breaks */
    static EntryId insert(Changes changes, BudgetLine line, Posting p) {
        DSLContext jooq = changes.read();
        LockStore.requireOpen(jooq, line.year(), p.dated());
        Posting.requireDate(p.kind(), line.year(), p.dated());
        if (p.award() != null) {
            requireAward(jooq, line, p);
        } else if (p.kind() == Kind.REFUND) {
            p.requireStanding(line, null, TotalStore.of(jooq, line.id(), null), true);
        }
        boolean over = p.goesOver(line, TotalStore.of(jooq, line.id()).left());
        LedgerEntryRecord row = row(line, p.kind(), p.amount(), p.dated());
        row.setAwardId(p.award() == null ? null : p.award().number());
        row.setReference(p.reference());
        row.setNarrative(p.fullNarrative(over));
        return insert(changes, row);
    }

    private static void requireAward(DSLContext jooq, BudgetLine line, Posting p) {
        var award = jooq.select(AWARD.PROJECT, AWARD.AWARDED_ON).from(AWARD).where(AWARD.ID.eq(p.award().number())).fetchOne();
        if (award == null) throw new WrongInput("award", "There is no award " + p.award() + "; it may have been deleted.");
        if (p.dated().isBefore(award.value2())) {
            throw new WrongInput("dated", "The award was made on " + UkDate.longForm(award.value2())
                + "; give that date or a later one.");
        }
        p.requireStanding(line, award.value1(), TotalStore.of(jooq, line.id(), p.award()), TotalStore.any(jooq, line.id(), p.award()));
    }

    long virement(LineId from, LineId to, Money amount, LocalDate dated, String reference, String narrative) {
        String limit = new OfficeSettings(office).get("virement-limit");
        return office.change("Virement of " + amount + " made", changes -> {
            BudgetLine giver = LineStore.line(changes.read(), Typed.given("from", from, "Choose the budget line that gives."));
            BudgetLine taker = LineStore.line(changes.read(), Typed.given("to", to, "Choose the budget line that takes."));
            LockStore.requireOpen(changes.read(), giver.year(), Typed.given("dated", dated, "Give the date, such as 20 June 2016."));
            Virement.require(giver, taker, amount, dated, reference, limit.isBlank() ? null : Money.parse("virement-limit", limit),
                TotalStore.of(changes.read(), from).left());
            return pair(changes, Kind.VIREMENT, giver, taker, amount, dated, reference, narrative);
        });
    }

    long carryForward(LineId from, LineId to, Money amount, LocalDate dated, String reference, String narrative) {
        return office.change(amount + " carried forward", changes -> {
            DSLContext jooq = changes.read();
            BudgetLine giver = LineStore.line(jooq, Typed.given("from", from, "Choose the budget line with the underspend."));
            BudgetLine taker = LineStore.line(jooq, Typed.given("to", to, "Choose the next year's budget line."));
            Typed.given("dated", dated, "Give the date, such as 1 April 2016.");
            Virement.requireCarried(giver, taker, amount, dated, TotalStore.of(jooq, from).left());
            for (BudgetLine line : List.of(giver, taker)) LockStore.requireOpen(jooq, line.year(), dated);
            return pair(changes, Kind.CARRIED_FORWARD, giver, taker, amount, dated, reference, narrative);
        });
    }

    /** Two entries that net to nil and share a number. @return that number */
    private static long pair(Changes changes, Kind kind, BudgetLine giver, BudgetLine taker, Money amount, LocalDate dated, String reference, String narrative) {
        Long last = changes.read().select(DSL.max(LEDGER_ENTRY.VIREMENT)).from(LEDGER_ENTRY).fetchSingle().value1();
        long number = last == null ? 1 : last + 1;
        for (BudgetLine line : List.of(giver, taker)) {
            LedgerEntryRecord row = row(line, kind, line == giver ? amount.negate() : amount, dated);
            row.setReference(Typed.line("reference", reference, 100));
            row.setNarrative(Typed.line("narrative", narrative, 500));
            row.setVirement(number);
            insert(changes, row);
        }
        return number;
    }

    /** What the entries that the condition names come to, added up from them. */
    static Effect standing(DSLContext jooq, Condition which) {
        var total = DSL.sum(LEDGER_ENTRY.AMOUNT).as("total");
        var totals = jooq.select(KIND_OF, AWARDED, total).from(LEDGER_ENTRY).leftJoin(ORIGIN).on(ORIGIN.ID.eq(LEDGER_ENTRY.REVERSES))
            .where(which).groupBy(KIND_OF, AWARDED).fetch();
        Effect sum = Effect.NONE;
        for (var row : totals) sum = sum.plus(Effect.of(Kind.valueOf(row.value1()), row.value2(), new Money(row.value3())));
        return sum;
    }

    static LedgerEntryRecord row(BudgetLine line, Kind kind, Money amount, LocalDate dated) {
        LedgerEntryRecord row = new LedgerEntryRecord();
        row.setDated(dated);
        row.setFinancialYear(line.year().starts());
        row.setBudgetLineId(line.id().number());
        row.setKind(kind.name());
        row.setAmount(amount.pounds());
        return row;
    }

    static EntryId insert(Changes changes, LedgerEntryRecord row) {
        row.setEnteredAt(changes.at().atOffset(ZoneOffset.UTC));
        row.setWho(changes.who());
        long id = changes.insert(row);
        TotalStore.count(changes, row, Kind.valueOf(row.getReverses() == null ? row.getKind()
            : changes.read().select(LEDGER_ENTRY.KIND).from(LEDGER_ENTRY).where(LEDGER_ENTRY.ID.eq(row.getReverses())).fetchSingle().value1()));
        return new EntryId(id);
    }

    static List<LedgerEntry> entries(DSLContext jooq, Condition which) {
        return jooq.select(LEDGER_ENTRY.fields()).select(TAKING_BACK.ID).from(WITH_WORDS)
            .leftJoin(TAKING_BACK).on(TAKING_BACK.REVERSES.eq(LEDGER_ENTRY.ID))
            .where(which).orderBy(LEDGER_ENTRY.DATED, LEDGER_ENTRY.ID).fetch(LedgerStore::entry);
    }

    static LedgerEntry entry(DSLContext jooq, EntryId id) {
        return entries(jooq, LEDGER_ENTRY.ID.eq(id.number())).stream().findFirst()
            .orElseThrow(() -> new Refused("There is no ledger entry " + id + "; look it up in the ledger."));
    }

    private static LedgerEntry entry(Record r) {
        Long award = r.get(LEDGER_ENTRY.AWARD_ID);
        Long reverses = r.get(LEDGER_ENTRY.REVERSES);
        Long taken = r.get(TAKING_BACK.ID);
        return new LedgerEntry(new EntryId(r.get(LEDGER_ENTRY.ID)), r.get(LEDGER_ENTRY.ENTERED_AT).toInstant(), r.get(LEDGER_ENTRY.WHO),
            r.get(LEDGER_ENTRY.DATED),
            new FinancialYear(r.get(LEDGER_ENTRY.FINANCIAL_YEAR)), new LineId(r.get(LEDGER_ENTRY.BUDGET_LINE_ID)), award == null ? null
                : new AwardId(award),
            Kind.valueOf(r.get(LEDGER_ENTRY.KIND)), new Money(r.get(LEDGER_ENTRY.AMOUNT)), r.get(LEDGER_ENTRY.REFERENCE),
                r.get(LEDGER_ENTRY.NARRATIVE),
            reverses == null ? null : new EntryId(reverses), r.get(LEDGER_ENTRY.VIREMENT), taken == null ? null : new EntryId(taken));
    }
}
