package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.AWARD;
import static org.scrutinydesk.database.generated.Tables.BUDGET_LINE;
import static org.scrutinydesk.database.generated.Tables.FUND;
import static org.scrutinydesk.database.generated.Tables.RECIPIENT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataChangedException;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.FundRecord;
import org.scrutinydesk.database.generated.tables.records.RecipientRecord;

/** Keeps funds and recipients, the two ends of the money. */
final class FundStore {
    private final OfficeFile office;

    FundStore(OfficeFile office) {
        this.office = office;
    }

    List<Fund> funds() {
        return office.read(jooq -> jooq.selectFrom(FUND).orderBy(FUND.FIRST_YEAR.desc(), DSL.lower(FUND.NAME), FUND.ID)
            .fetch(FundStore::fund));
    }

    Fund fund(FundId id) {
        return office.read(jooq -> fund(row(jooq, id)));
    }

    Fund save(Fund f) {
        return office.change("Fund “" + f.name() + "” " + (f.id() == null ? "added" : "changed"), changes -> save(changes, f));
    }

    static Fund save(Changes changes, Fund f) {
        String name = Typed.needed("name", f.name(), 200, "Give the fund a name.");
        Typed.given("firstYear", f.firstYear(), "Give the first financial year, such as 2016/17.");
        Typed.given("lastYear", f.lastYear(), "Give the last financial year, such as 2016/17.");
        Typed.given("amount", f.amount(), "Give the amount, such as 1,250,000.");
        if (f.lastYear().compareTo(f.firstYear()) < 0) {
            throw new WrongInput("lastYear", "The last year is before the first; give " + f.firstYear() + " or later.");
        }
        if (f.amount().isNegative()) throw new WrongInput("amount", "A fund's amount is nil or more; leave out the minus.");
        FundRecord row = f.id() == null ? new FundRecord() : row(changes.read(), f.id());
        if (f.id() != null) {
            unchanged(f.version(), row.getRowVersion());
            requireLinesInside(changes.read(), f);
        }
        row.setName(name);
        row.setSource(Typed.line("source", f.source(), 200));
        row.setPurpose(Typed.lines("purpose", f.purpose(), 20_000));
        row.setFirstYear(f.firstYear().starts());
        row.setLastYear(f.lastYear().starts());
        row.setAmount(f.amount().pounds());
        row.setConfirmed(f.confirmed());
        row.setConditions(Typed.lines("conditions", f.conditions(), 20_000));
        row.setReserve(f.reserve());
        store(changes, row, f.id() == null);
        return fund(row);
    }

    private static void requireLinesInside(DSLContext jooq, Fund f) {
        var years = jooq.select(DSL.min(BUDGET_LINE.FINANCIAL_YEAR), DSL.max(BUDGET_LINE.FINANCIAL_YEAR)).from(BUDGET_LINE)
            .where(BUDGET_LINE.FUND_ID.eq(f.id().number())).fetchSingle();
        if (years.value1() == null) return;
        FinancialYear first = new FinancialYear(years.value1());
        FinancialYear last = new FinancialYear(years.value2());
        if (first.compareTo(f.firstYear()) < 0) {
            throw new WrongInput("firstYear", "The fund has a budget line of " + first + "; begin in that year or before.");
        }
        if (last.compareTo(f.lastYear()) > 0) {
            throw new WrongInput("lastYear", "The fund has a budget line of " + last + "; end in that year or later.");
        }
    }

    void delete(FundId id) {
        Fund fund = fund(id);
        office.apply("Fund “" + fund.name() + "” deleted", changes -> {
            int lines = changes.read().fetchCount(BUDGET_LINE, BUDGET_LINE.FUND_ID.eq(id.number()));
            if (lines > 0) {
                throw new Refused((lines == 1 ? "A budget line hangs" : lines + " budget lines hang") + " on the fund “" + fund.name()
                    + "”; move " + (lines == 1 ? "it" : "them") + " to another fund first.");
            }
            changes.delete(FUND, id.number());
        });
    }

    List<Recipient> recipients() {
        return office.read(jooq -> jooq.selectFrom(RECIPIENT).orderBy(DSL.lower(RECIPIENT.NAME), RECIPIENT.ID).fetch(FundStore::recipient));
    }

    Recipient recipient(RecipientId id) {
        return office.read(jooq -> recipient(row(jooq, id)));
    }

    Recipient save(Recipient r) {
        return office.change("Recipient “" + r.name() + "” " + (r.id() == null ? "added" : "changed"), changes -> save(changes, r));
    }

    static Recipient save(Changes changes, Recipient r) {
        String name = Typed.needed("name", r.name(), 300, "Give the recipient's name.");
        String charity = number("charityNumber", r.charityNumber(), "(SC)?\\d{6,7}(-\\d{1,2})?|SC0\\d{5}|NIC\\d{6}",
            "is not a charity number; write it like 1234567, SC012345 or NIC123456.");
        String company = number("companyNumber", r.companyNumber(), "[A-Z]{2}\\d{6}|[A-Z]{2}\\d{5}[A-Z]|\\d{8}",
            "is not a company number; it has 8 characters, with noughts in front, like 01234567.");
        RecipientRecord row = r.id() == null ? new RecipientRecord() : row(changes.read(), r.id());
        if (r.id() != null) unchanged(r.version(), row.getRowVersion());
        Long other = changes.read().select(RECIPIENT.ID).from(RECIPIENT).where(RECIPIENT.NAME.equalIgnoreCase(name))
            .and(r.id() == null ? DSL.noCondition() : RECIPIENT.ID.ne(r.id().number())).limit(1).fetchOne(RECIPIENT.ID);
        if (other != null) {
            throw new WrongInput("name", "“" + name + "” is among the recipients already, as " + new RecipientId(other)
                + "; use that one.");
        }
        row.setName(name);
        row.setCharityNumber(charity);
        row.setCompanyNumber(company);
        row.setArea(Typed.line("area", r.area(), 200));
        store(changes, row, r.id() == null);
        return recipient(row);
    }

    private static String number(String field, String text, String pattern, String say) {
        String t = Typed.line(field, text, 20);
        if (t == null) return null;
        String bare = t.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        if (!bare.matches(pattern)) throw new WrongInput(field, "“" + t + "” " + say);
        return bare;
    }

    void delete(RecipientId id) {
        Recipient recipient = recipient(id);
        office.apply("Recipient “" + recipient.name() + "” deleted", changes -> {
            int awards = changes.read().fetchCount(AWARD, AWARD.RECIPIENT_ID.eq(id.number()));
            if (awards > 0) {
                throw new Refused("“" + recipient.name() + "” has " + (awards == 1 ? "an award" : awards + " awards")
                    + ", so it stays among the recipients; give " + (awards == 1 ? "it" : "them") + " to another recipient first.");
            }
            changes.delete(RECIPIENT, id.number());
        });
    }

    /** Adds or changes a row; either leaves its new version in it. */
    static void store(Changes changes, org.jooq.UpdatableRecord<?> row, boolean isNew) {
        if (isNew) changes.insert(row);
        else changes.update(row);
    }

    /** @throws DataChangedException where the record was read before somebody else changed it */
    static void unchanged(int read, int now) {
        if (read != now) throw new DataChangedException("version " + read + " was read and " + now + " is stored");
    }

    private static FundRecord row(DSLContext jooq, FundId id) {
        FundRecord row = jooq.fetchOne(FUND, FUND.ID.eq(id.number()));
        if (row == null) throw new Refused("There is no fund " + id + "; it may have been deleted.");
        return row;
    }

    private static RecipientRecord row(DSLContext jooq, RecipientId id) {
        RecipientRecord row = jooq.fetchOne(RECIPIENT, RECIPIENT.ID.eq(id.number()));
        if (row == null) throw new Refused("There is no recipient " + id + "; it may have been deleted.");
        return row;
    }

    private static Fund fund(FundRecord r) {
        return new Fund(new FundId(r.getId()), r.getRowVersion(), r.getName(), r.getSource(), r.getPurpose(),
            new FinancialYear(r.getFirstYear()),
            new FinancialYear(r.getLastYear()), new Money(r.getAmount()), r.getConfirmed(), r.getConditions(), r.getReserve());
    }

    private static Recipient recipient(RecipientRecord r) {
        return new Recipient(new RecipientId(r.getId()), r.getRowVersion(), r.getName(), r.getCharityNumber(), r.getCompanyNumber(),
            r.getArea());
    }
}
