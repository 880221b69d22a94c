package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.AWARD;
import static org.scrutinydesk.database.generated.Tables.AWARD_TOTAL;
import static org.scrutinydesk.database.generated.Tables.BUDGET_LINE;
import static org.scrutinydesk.database.generated.Tables.LEDGER_ENTRY;
import static org.scrutinydesk.database.generated.Tables.RECIPIENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.AwardRecord;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** Keeps awards and posts what they commit. */
final class AwardStore {
    private static final Condition COMMITS = AWARD_TOTAL.KIND.in(Kind.AWARD.name(), Kind.AWARD_AMENDED.name());
    /** What an award comes to, over all lines and years. */
    private static final Field<BigDecimal> AMOUNT = DSL.field(DSL.select(DSL.coalesce(DSL.sum(AWARD_TOTAL.TOTAL), BigDecimal.ZERO))
        .from(AWARD_TOTAL).where(AWARD_TOTAL.AWARD_ID.eq(AWARD.ID)).and(COMMITS)).as("award_amount");

    private final OfficeFile office;

    AwardStore(OfficeFile office) {
        this.office = office;
    }

    List<Award> awards(Condition which) {
        return office.read(jooq -> awards(jooq, which));
    }

    Award award(AwardId id) {
        return office.read(jooq -> award(jooq, id));
    }

    List<Award> between(LocalDate fromExclusive, LocalDate toInclusive) {
        return awards(AWARD.AWARDED_ON.gt(fromExclusive).and(AWARD.AWARDED_ON.le(toInclusive))).stream().filter(a -> !a.amount().isNil())
            .toList();
    }

    Money total(FinancialYear year) {
        return office.read(jooq -> new Money(jooq.select(DSL.coalesce(DSL.sum(AWARD_TOTAL.TOTAL), BigDecimal.ZERO)).from(AWARD_TOTAL)
            .join(BUDGET_LINE).on(BUDGET_LINE.ID.eq(AWARD_TOTAL.BUDGET_LINE_ID))
            .where(BUDGET_LINE.FINANCIAL_YEAR.eq(year.starts())).and(COMMITS).fetchSingle().value1()));
    }

    Award make(Award a, List<Share> shares, String overReason) {
        String recipient = a.recipient() == null ? a.recipientName() : office.read(jooq -> recipient(jooq, a));
        return office.change("Award to " + recipient + " made", changes -> make(changes, a, shares, overReason));
    }

    static Award make(Changes changes, Award a, List<Share> shares, String overReason) {
        AwardRecord row = new AwardRecord();
        fill(row, a, a.recipient() == null ? named(changes, a.recipientName(), a.area()) : a.recipient());
        if (shares.isEmpty()) throw new WrongInput("amount", "Give the amount on at least one budget line.");
        AwardId id = new AwardId(changes.insert(row));
        List<LineId> seen = new ArrayList<>();
        for (Share share : shares) {
            try {
                Posting p = new Posting(Kind.AWARD, share.line(), id, share.amount(), a.awardedOn(), a.decisionReference(), a.project(),
                    overReason).checked();
                if (seen.contains(p.line())) throw new WrongInput("line", "This budget line is there twice; give its whole amount once.");
                seen.add(p.line());
                LedgerStore.insert(changes, LineStore.line(changes.read(), p.line()), p);
            } catch (WrongInput e) {
                throw of(shares.indexOf(share) + 1, e);
            }
        }
        return award(changes.read(), id);
    }

    /** What is wrong with a share is said of that share: its line and amount are fields of their own. */
    private static WrongInput of(int share, WrongInput e) {
        return switch (e.field()) {
            case "line", "amount" -> share == 1 ? e : new WrongInput(e.field() + share, e.getMessage());
            case "dated" -> new WrongInput("awardedOn", e.getMessage());
            default -> e;
        };
    }

    private static RecipientId named(Changes changes, String name, String area) {
        String given = Typed.needed("recipient", name, 300, "Say who receives it.");
        Long found = changes.read().select(RECIPIENT.ID).from(RECIPIENT).where(RECIPIENT.NAME.equalIgnoreCase(given)).limit(1)
            .fetchOne(RECIPIENT.ID);
        return found != null ? new RecipientId(found) : FundStore.save(changes, new Recipient(null, 0, given, null, null, area)).id();
    }

    Award save(Award a) {
        if (a.id() == null) throw new IllegalArgumentException("An award is made with its shares");
        String recipient = office.read(jooq -> recipient(jooq, a));
        return office.change("Award to " + recipient + " changed", changes -> {
            AwardRecord row = row(changes.read(), a.id());
            FundStore.unchanged(a.version(), row.getRowVersion());
            fill(row, a, a.recipient());
            LocalDate first = changes.read().select(DSL.min(LEDGER_ENTRY.DATED)).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.AWARD_ID.eq(a.id().number())).fetchSingle().value1();
            if (first != null && a.awardedOn().isAfter(first)) {
                throw new WrongInput("awardedOn", "The ledger has entries for this award from "
                    + UkDate.longForm(first) + "; give that date or an earlier one.");
            }
            changes.update(row);
            return award(changes.read(), a.id());
        });
    }

    private static void fill(AwardRecord row, Award a, RecipientId recipient) {
        row.setRecipientId(recipient.number());
        row.setProject(Typed.needed("project", a.project(), 300, "Say what the award is for, in a few words."));
        row.setArea(Typed.line("area", a.area(), 200));
        row.setPriorityId(a.priority() == null ? null : a.priority().number());
        row.setAwardedOn(Typed.given("awardedOn", a.awardedOn(), "Give the date of the award, such as 20 June 2016."));
        row.setContinuation(a.continuation());
        row.setDecisionReference(Typed.line("decisionReference", a.decisionReference(), 60));
        row.setConditions(Typed.lines("conditions", a.conditions(), 20_000));
        row.setPurpose(Typed.lines("purpose", a.purpose(), 20_000));
        row.setReasons(Typed.lines("reasons", a.reasons(), 20_000));
    }

    void delete(AwardId id) {
        Award award = award(id);
        office.apply("Award to " + award.recipientName() + " deleted", changes -> {
            if (changes.read().fetchExists(LEDGER_ENTRY, LEDGER_ENTRY.AWARD_ID.eq(id.number()))) {
                throw new Refused("The award for “" + award.project()
                    + "” has ledger entries, which are never taken out; reverse its entries instead.");
            }
            changes.delete(AWARD, id.number());
        });
    }

    /** Awards as the lines bear them, in one statement. */
    List<AwardOnLine> onLines(Condition which) {
        record Key(AwardId award, LineId line) { }
        Map<Key, AwardOnLine> found = new LinkedHashMap<>();
        office.read(jooq -> jooq.select(AWARD.fields()).select(RECIPIENT.NAME, AMOUNT)
            .select(BUDGET_LINE.ID, BUDGET_LINE.FINANCIAL_YEAR, BUDGET_LINE.MECHANISM)
            .select(AWARD_TOTAL.KIND, AWARD_TOTAL.TOTAL).from(AWARD_TOTAL)
            .join(AWARD).on(AWARD.ID.eq(AWARD_TOTAL.AWARD_ID)).join(RECIPIENT).on(RECIPIENT.ID.eq(AWARD.RECIPIENT_ID))
            .join(BUDGET_LINE).on(BUDGET_LINE.ID.eq(AWARD_TOTAL.BUDGET_LINE_ID)).where(which)
            .orderBy(AWARD.AWARDED_ON.desc(), AWARD.ID.desc(), BUDGET_LINE.FINANCIAL_YEAR, BUDGET_LINE.ID).fetch()).forEach(r -> {
                Kind kind = Kind.valueOf(r.get(AWARD_TOTAL.KIND));
                Money amount = new Money(r.get(AWARD_TOTAL.TOTAL));
                Effect effect = Effect.of(kind, true, amount);
                Money awarded = kind == Kind.AWARD || kind == Kind.AWARD_AMENDED ? amount : Money.NIL;
                AwardOnLine one = new AwardOnLine(award(r), new LineId(r.get(BUDGET_LINE.ID)),
                    new FinancialYear(r.get(BUDGET_LINE.FINANCIAL_YEAR)),
                    r.get(BUDGET_LINE.MECHANISM), awarded, effect.paid(), effect.committed());
                found.merge(new Key(one.award().id(), one.line()), one, AwardOnLine::plus);
            });
        return List.copyOf(found.values());
    }

    private static List<Award> awards(DSLContext jooq, Condition which) {
        return jooq.select(AWARD.fields()).select(RECIPIENT.NAME, AMOUNT).from(AWARD).join(RECIPIENT)
            .on(RECIPIENT.ID.eq(AWARD.RECIPIENT_ID))
            .where(which).orderBy(AWARD.AWARDED_ON.desc(), AWARD.ID.desc()).fetch(AwardStore::award);
    }

    static Award award(DSLContext jooq, AwardId id) {
        return awards(jooq, AWARD.ID.eq(id.number())).stream().findFirst()
            .orElseThrow(() -> new Refused("There is no award " + id + "; it may have been deleted."));
    }

    private static AwardRecord row(DSLContext jooq, AwardId id) {
        AwardRecord row = jooq.fetchOne(AWARD, AWARD.ID.eq(id.number()));
        if (row == null) throw new Refused("There is no award " + id + "; it may have been deleted.");
        return row;
    }

    private static String recipient(DSLContext jooq, Award a) {
        RecipientId id = Typed.given("recipient", a.recipient(), "Say who receives it.");
        String name = jooq.select(RECIPIENT.NAME).from(RECIPIENT).where(RECIPIENT.ID.eq(id.number())).fetchOne(RECIPIENT.NAME);
        if (name == null) throw new WrongInput("recipient", "There is no recipient " + id + "; choose another.");
        return name;
    }

    private static Award award(Record r) {
        Long priority = r.get(AWARD.PRIORITY_ID);
        return new Award(new AwardId(r.get(AWARD.ID)), r.get(AWARD.ROW_VERSION), new RecipientId(r.get(AWARD.RECIPIENT_ID)),
            r.get(RECIPIENT.NAME), r.get(AWARD.PROJECT),
            r.get(AWARD.AREA), priority == null ? null : new PriorityId(priority), r.get(AWARD.AWARDED_ON), new Money(r.get(AMOUNT)),
                r.get(AWARD.CONTINUATION),
            r.get(AWARD.DECISION_REFERENCE), r.get(AWARD.CONDITIONS), r.get(AWARD.PURPOSE), r.get(AWARD.REASONS));
    }
}
