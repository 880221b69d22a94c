package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.BUDGET_LINE;
import static org.scrutinydesk.database.generated.Tables.LEDGER_LOCK;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.LedgerLockRecord;

/** Closes years and days of the ledger, opens them again, and keeps when that was and why. */
final class LockStore {
    private final OfficeFile office;

    LockStore(OfficeFile office) {
        this.office = office;
    }

    /** The newest first. */
    List<LedgerLock> locks() {
        return office.read(jooq -> jooq.selectFrom(LEDGER_LOCK).orderBy(LEDGER_LOCK.ID.desc()).fetch(LockStore::lock));
    }

    Set<FinancialYear> closed() {
        return office.read(jooq -> {
            Set<FinancialYear> closed = new TreeSet<>();
            jooq.selectFrom(LEDGER_LOCK).where(LEDGER_LOCK.FINANCIAL_YEAR.isNotNull()).orderBy(LEDGER_LOCK.ID).fetch(LockStore::lock).forEach(l -> {
                if (l.locked()) closed.add(l.year());
                else closed.remove(l.year());
            });
            return closed;
        });
    }

    /** The last day that takes no entry any more. */
    Optional<LocalDate> through() {
        return office.read(LockStore::through);
    }

    /** What one should know before a year is closed; nothing where all of it is settled. */
    List<String> before(FinancialYear year, List<BudgetPosition> positions) {
        List<String> say = new ArrayList<>();
        Money open = positions.stream().map(BudgetPosition::committed).reduce(Money.NIL, Money::plus);
        long lines = positions.stream().filter(p -> !p.committed().isNil()).count();
        if (!open.isNil()) {
            say.add(open + " is still committed and not paid, on " + (lines == 1 ? "one line" : lines + " lines") + "; its payments are posted to " + year + ", so while it is closed they wait.");
        }
        Money left = positions.stream().map(BudgetPosition::left).filter(m -> !m.isNegative()).reduce(Money.NIL, Money::plus);
        if (!left.isNil()) say.add(left + " is left; what is to be kept is carried forward to " + year.next() + " first.");
        return say;
    }

    void close(FinancialYear year, String note, List<Asserted> failing) {
        Typed.given("year", year, "Choose the financial year to close.");
        office.apply(year + " closed", changes -> {
            if (isClosed(changes.read(), year)) throw new Refused(year + " is closed already.");
            if (!changes.read().fetchExists(BUDGET_LINE, BUDGET_LINE.FINANCIAL_YEAR.eq(year.starts()))) {
                throw new WrongInput("year", "There is no budget of " + year + " to close; choose another year.");
            }
            if (!failing.isEmpty()) {
                throw new Refused(failing.getFirst().words() + (failing.size() == 1 ? "" : " " + (failing.size() - 1) + " more do not hold.")
                    + " Put it right or take the assertion back before the year is closed.");
            }
            insert(changes, year, null, true, Typed.line("reason", note, 500));
        });
    }

    void reopen(FinancialYear year, String reason) {
        String why = Typed.needed("reason", reason, 500, "Say why the year is opened again; the ledger keeps the reason.");
        office.apply(year + " opened again", changes -> {
            if (!isClosed(changes.read(), year)) throw new Refused(year + " is not closed.");
            insert(changes, year, null, false, why);
        });
    }

    void lock(LocalDate through, String reason) {
        Typed.given("through", through, "Give the last day that is locked, such as 30 June 2016.");
        office.apply("Ledger locked to " + UkDate.longForm(through), changes -> {
            Optional<LocalDate> before = through(changes.read());
            boolean back = before.isPresent() && through.isBefore(before.get());
            if (before.isPresent() && before.get().equals(through)) throw new WrongInput("through", "The ledger is locked to that day already.");
            insert(changes, null, through, true, back ? Typed.needed("reason", reason, 500, "The ledger is locked to " + UkDate.longForm(before.get())
                + "; say why days of it are opened again.") : Typed.line("reason", reason, 500));
        });
    }

    void unlock(String reason) {
        String why = Typed.needed("reason", reason, 500, "Say why the ledger is unlocked; it keeps the reason.");
        office.apply("Ledger unlocked", changes -> {
            if (through(changes.read()).isEmpty()) throw new Refused("No day of the ledger is locked.");
            insert(changes, null, null, false, why);
        });
    }

    /** @throws WrongInput where the year is closed or the day is locked */
    static void requireOpen(DSLContext jooq, FinancialYear year, LocalDate dated) {
        if (isClosed(jooq, year)) {
            throw new WrongInput("line", year + " is closed, so nothing is posted to its lines; open it again with a reason first, or choose a line of another year.");
        }
        Optional<LocalDate> through = through(jooq);
        if (through.isPresent() && !dated.isAfter(through.get())) {
            throw new WrongInput("dated", "The ledger is locked to " + UkDate.longForm(through.get()) + "; give a later date, or unlock it with a reason first.");
        }
    }

    static boolean isClosed(DSLContext jooq, FinancialYear year) {
        return newest(jooq, LEDGER_LOCK.FINANCIAL_YEAR.eq(year.starts())).map(LedgerLock::locked).orElse(false);
    }

    private static Optional<LocalDate> through(DSLContext jooq) {
        return newest(jooq, LEDGER_LOCK.FINANCIAL_YEAR.isNull()).filter(LedgerLock::locked).map(LedgerLock::through);
    }

    private static Optional<LedgerLock> newest(DSLContext jooq, Condition which) {
        return jooq.selectFrom(LEDGER_LOCK).where(which).orderBy(LEDGER_LOCK.ID.desc()).limit(1).fetchOptional(LockStore::lock);
    }

    private static void insert(Changes changes, FinancialYear year, LocalDate through, boolean locked, String reason) {
        LedgerLockRecord row = new LedgerLockRecord();
        row.setFinancialYear(year == null ? null : year.starts());
        row.setThrough(through);
        row.setLocked(locked);
        row.setReason(reason);
        row.setMadeAt(changes.at().atOffset(ZoneOffset.UTC));
        row.setWho(changes.who());
        changes.insert(row);
    }

    private static LedgerLock lock(LedgerLockRecord r) {
        return new LedgerLock(r.getFinancialYear() == null ? null : new FinancialYear(r.getFinancialYear()), r.getThrough(), r.getLocked(), r.getReason(),
            r.getMadeAt().toInstant(), r.getWho());
    }
}
