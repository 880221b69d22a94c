package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.AWARD;
import static org.scrutinydesk.database.generated.Tables.AWARD_RETURN;
import static org.scrutinydesk.database.generated.Tables.INSTALMENT;
import static org.scrutinydesk.database.generated.Tables.LEDGER_ENTRY;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.AwardReturnId;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.InstalmentId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.AwardReturnRecord;
import org.scrutinydesk.database.generated.tables.records.InstalmentRecord;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** What an award's papers agree: when it is paid and what the recipient hands in. The ledger says what was paid indeed. */
public final class AwardTermsStore {
    private static final org.scrutinydesk.database.generated.tables.LedgerEntry BACK = LEDGER_ENTRY.as("back");

    private final OfficeFile office;

    public AwardTermsStore(OfficeFile office) {
        this.office = office;
    }

    /** The award's, by the day they are due. */
    public List<Instalment> instalments(AwardId award) {
        return office.read(jooq -> instalments(jooq, INSTALMENT.AWARD_ID.eq(award.number())));
    }

    /** Those of all awards, by the day they are due. */
    public List<Instalment> instalments() {
        return office.read(jooq -> instalments(jooq, DSL.noCondition()));
    }

    private static List<Instalment> instalments(DSLContext jooq, Condition which) {
        return jooq.select(INSTALMENT.fields()).select(BACK.ID).from(INSTALMENT).leftJoin(BACK).on(BACK.REVERSES.eq(INSTALMENT.ENTRY_ID)).where(which)
            .orderBy(INSTALMENT.DUE_ON, INSTALMENT.ID).fetch(r -> instalment(r.into(INSTALMENT), r.get(BACK.ID) != null));
    }

    /** @param back its payment was reversed */
    private static Instalment instalment(InstalmentRecord r, boolean back) {
        return new Instalment(new InstalmentId(r.getId()), r.getRowVersion(), new AwardId(r.getAwardId()), new LineId(r.getBudgetLineId()), r.getDueOn(),
            r.getWaitsFor(), r.getMetOn(), new Money(r.getAmount()), r.getEntryId() == null || back ? null : new EntryId(r.getEntryId()));
    }

    /** Adds or changes one. @throws WrongInput where all instalments of the line would be more than it bears of the award */
    public Instalment save(Instalment wanted) {
        return office.change("Instalment of " + wanted.amount() + (wanted.id() == null ? " added" : " changed"), changes -> {
            Instalment saved = save(changes, wanted);
            requireWithin(changes.read(), wanted.award(), wanted.line());
            return saved;
        });
    }

    /**
     * Plans what is open of a line's share and not planned yet in equal parts, to the penny.
     *
     * @param parts  1 to 120
     * @param months between one and the next, 1 to 12
     */
    public List<Instalment> plan(AwardId award, LineId line, int parts, LocalDate first, int months) {
        Typed.given("line", line, "Choose the budget line that pays.");
        Typed.given("first", first, "Give the day of the first instalment, such as 30 June 2016.");
        if (parts < 1 || parts > 120) throw new WrongInput("parts", "Give 1 to 120 instalments.");
        if (months < 1 || months > 12) throw new WrongInput("months", "Give 1 to 12 months between instalments; 3 for quarters.");
        return office.change("Instalments planned", changes -> {
            DSLContext jooq = changes.read();
            Money rest = TotalStore.of(jooq, line, award).committed();
            for (Instalment i : instalments(jooq, on(award, line))) if (i.paidBy() == null) rest = rest.minus(i.amount());
            if (rest.compareTo(Money.NIL) <= 0) {
                throw new WrongInput("line", "Nothing of the award is open on that line that has no instalment yet; amend the award or delete an instalment first.");
            }
            if (rest.pounds().movePointRight(2).longValueExact() < parts) throw new WrongInput("parts", rest + " cannot be paid in " + parts + " parts; give fewer.");
            List<Instalment> saved = Instalment.equal(award, line, rest, parts, first, months).stream().map(i -> save(changes, i)).toList();
            requireWithin(jooq, award, line);
            return saved;
        });
    }

    private static Instalment save(Changes changes, Instalment i) {
        DSLContext jooq = changes.read();
        Typed.given("dueOn", i.dueOn(), "Give the day it is due, such as 30 June 2016.");
        Typed.given("amount", i.amount(), "Give the amount, such as 1,250.00.");
        Typed.given("line", i.line(), "Choose the budget line that pays it.");
        if (i.amount().compareTo(Money.NIL) <= 0) throw new WrongInput("amount", "An instalment is more than nil.");
        LocalDate made = jooq.select(AWARD.AWARDED_ON).from(AWARD).where(AWARD.ID.eq(i.award().number())).fetchOptional(AWARD.AWARDED_ON)
            .orElseThrow(() -> new Refused("There is no award " + i.award() + "; it may have been deleted."));
        if (i.dueOn().isBefore(made)) throw new WrongInput("dueOn", "The award was made on " + UkDate.longForm(made) + "; give that day or a later one.");
        if (!TotalStore.any(jooq, i.line(), i.award())) throw new WrongInput("line", "The award was not made from that budget line; choose the line it was made from.");
        if (i.metOn() != null && i.waitsFor() == null) throw new WrongInput("waitsFor", "Say what was met, or leave the day it was met empty.");
        InstalmentRecord row = i.id() == null ? new InstalmentRecord() : row(jooq, i.id());
        if (i.id() != null) {
            FundStore.unchanged(i.version(), row.getRowVersion());
            Instalment stands = instalments(jooq, INSTALMENT.ID.eq(i.id().number())).getFirst();
            if (stands.paidBy() != null && (!stands.amount().equals(i.amount()) || !stands.line().equals(i.line()))) {
                throw new WrongInput("amount", "This instalment was paid by " + stands.paidBy() + ", so its amount and line stay; reverse the payment first.");
            }
        }
        row.setAwardId(i.award().number());
        row.setBudgetLineId(i.line().number());
        row.setDueOn(i.dueOn());
        row.setWaitsFor(Typed.line("waitsFor", i.waitsFor(), 300));
        row.setMetOn(i.metOn());
        row.setAmount(i.amount().pounds());
        FundStore.store(changes, row, i.id() == null);
        return instalments(jooq, INSTALMENT.ID.eq(row.getId())).getFirst();
    }

    /** What is still to be paid by instalments may not be more than what the award has open there. */
    private static void requireWithin(DSLContext jooq, AwardId award, LineId line) {
        Money open = TotalStore.of(jooq, line, award).committed();
        Money planned = instalments(jooq, on(award, line)).stream().filter(i -> i.paidBy() == null).map(Instalment::amount).reduce(Money.NIL, Money::plus);
        if (planned.compareTo(open) > 0) {
            throw new WrongInput("amount", "The instalments still to be paid from that line come to " + planned + ", and the award has " + open
                + " open there; lower them or amend the award first.");
        }
    }

    /** Posts the payment of an instalment and keeps which it was. @throws WrongInput where what it waits for was not met */
    public EntryId pay(InstalmentId id, LocalDate dated, String reference, String narrative) {
        Typed.given("dated", dated, "Give the date, such as 20 June 2016.");
        return office.change("Instalment " + id + " paid", changes -> {
            DSLContext jooq = changes.read();
            InstalmentRecord row = row(jooq, id);
            Instalment i = instalments(jooq, INSTALMENT.ID.eq(id.number())).getFirst();
            if (i.paidBy() != null) throw new Refused("This instalment was paid already, by " + i.paidBy() + ".");
            if (i.waitsFor() != null && i.metOn() == null) {
                throw new WrongInput("metOn", "It waits for “" + i.waitsFor() + "”; say when that was met before it is paid.");
            }
            EntryId entry = LedgerStore.insert(changes, LineStore.line(jooq, i.line()), new Posting(Kind.PAYMENT, i.line(), i.award(), i.amount(), dated,
                reference, narrative).checked());
            row.setEntryId(entry.number());
            changes.update(row);
            return entry;
        });
    }

    /** @throws Refused where it was paid */
    public void delete(InstalmentId id) {
        office.apply("Instalment " + id + " deleted", changes -> {
            row(changes.read(), id);
            Instalment i = instalments(changes.read(), INSTALMENT.ID.eq(id.number())).getFirst();
            if (i.paidBy() != null) throw new Refused("This instalment was paid by " + i.paidBy() + "; reverse the payment first.");
            changes.delete(INSTALMENT, id.number());
        });
    }

    /** The award's, by the day they are due. */
    public List<AwardReturn> returns(AwardId award) {
        return returns(AWARD_RETURN.AWARD_ID.eq(award.number()));
    }

    /** Those of all awards, by the day they are due. */
    public List<AwardReturn> returns() {
        return returns(DSL.noCondition());
    }

    private List<AwardReturn> returns(Condition which) {
        return office.read(jooq -> jooq.selectFrom(AWARD_RETURN).where(which).orderBy(AWARD_RETURN.DUE_ON, AWARD_RETURN.ID).fetch(AwardTermsStore::awardReturn));
    }

    public AwardReturn save(AwardReturn r) {
        Typed.given("kind", r.kind(), "Choose what is handed in.");
        Typed.given("dueOn", r.dueOn(), "Give the day it is due, such as 30 April 2017.");
        String name = Typed.needed("name", r.name(), 200, "Give it a name, such as “Quarter 1”.");
        if (r.remindedOn() != null && r.receivedOn() != null && r.remindedOn().isAfter(r.receivedOn())) {
            throw new WrongInput("remindedOn", "It had come by then; give a day before " + UkDate.longForm(r.receivedOn()) + ".");
        }
        return office.change(r.kind().words() + " “" + name + "” " + (r.id() == null ? "asked for" : "changed"), changes -> {
            DSLContext jooq = changes.read();
            if (!jooq.fetchExists(AWARD, AWARD.ID.eq(r.award().number()))) throw new Refused("There is no award " + r.award() + "; it may have been deleted.");
            AwardReturnRecord row = r.id() == null ? new AwardReturnRecord() : returnRow(jooq, r.id());
            if (r.id() != null) FundStore.unchanged(r.version(), row.getRowVersion());
            row.setAwardId(r.award().number());
            row.setKind(r.kind().name());
            row.setName(name);
            row.setDueOn(r.dueOn());
            row.setReceivedOn(r.receivedOn());
            row.setRemindedOn(r.remindedOn());
            row.setNote(Typed.lines("note", r.note(), 20_000));
            FundStore.store(changes, row, r.id() == null);
            return awardReturn(row);
        });
    }

    public void delete(AwardReturnId id) {
        office.apply("Return " + id + " deleted", changes -> {
            returnRow(changes.read(), id);
            changes.delete(AWARD_RETURN, id.number());
        });
    }

    private static Condition on(AwardId award, LineId line) {
        return INSTALMENT.AWARD_ID.eq(award.number()).and(INSTALMENT.BUDGET_LINE_ID.eq(line.number()));
    }

    private static InstalmentRecord row(DSLContext jooq, InstalmentId id) {
        InstalmentRecord row = jooq.fetchOne(INSTALMENT, INSTALMENT.ID.eq(id.number()));
        if (row == null) throw new Refused("There is no instalment " + id + "; it may have been deleted.");
        return row;
    }

    private static AwardReturnRecord returnRow(DSLContext jooq, AwardReturnId id) {
        AwardReturnRecord row = jooq.fetchOne(AWARD_RETURN, AWARD_RETURN.ID.eq(id.number()));
        if (row == null) throw new Refused("There is no return " + id + "; it may have been deleted.");
        return row;
    }

    private static AwardReturn awardReturn(AwardReturnRecord r) {
        return new AwardReturn(new AwardReturnId(r.getId()), r.getRowVersion(), new AwardId(r.getAwardId()), AwardReturn.Kind.valueOf(r.getKind()), r.getName(),
            r.getDueOn(), r.getReceivedOn(), r.getRemindedOn(), r.getNote());
    }
}
