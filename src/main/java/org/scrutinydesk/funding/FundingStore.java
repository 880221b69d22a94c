package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.AWARD_TOTAL;
import static org.scrutinydesk.database.generated.Tables.BUDGET_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AssertionId;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;

/**
 * Where the money stands: funds, budget lines, recipients, awards and the ledger. Saving a record without an id adds it,
 * otherwise its version must be the stored one. What a rule forbids is refused whole, in a sentence.
 */
public final class FundingStore {
    private final FundStore funds;
    private final LineStore lines;
    private final AwardStore awards;
    private final LedgerStore ledger;
    private final ReversalStore reversals;
    private final PlaceStore places;
    private final LockStore locks;
    private final AssertionStore assertions;

    public FundingStore(OfficeFile office) {
        this.funds = new FundStore(office);
        this.lines = new LineStore(office);
        this.awards = new AwardStore(office);
        this.ledger = new LedgerStore(office);
        this.reversals = new ReversalStore(office);
        this.places = new PlaceStore(office);
        this.locks = new LockStore(office);
        this.assertions = new AssertionStore(office);
    }

    /** The newest first. */
    public List<Fund> funds() {
        return funds.funds();
    }

    public Fund fund(FundId id) {
        return funds.fund(id);
    }

    public Fund save(Fund fund) {
        return funds.save(fund);
    }

    /** As {@link #save(Fund)}, as part of a larger change. */
    public Fund save(Changes changes, Fund fund) {
        return FundStore.save(changes, fund);
    }

    /** @throws Refused where budget lines hang on it */
    public void delete(FundId id) {
        funds.delete(id);
    }

    public List<Recipient> recipients() {
        return funds.recipients();
    }

    public Recipient recipient(RecipientId id) {
        return funds.recipient(id);
    }

    public Recipient save(Recipient recipient) {
        return funds.save(recipient);
    }

    /** As {@link #save(Recipient)}, as part of a larger change. */
    public Recipient save(Changes changes, Recipient recipient) {
        return FundStore.save(changes, recipient);
    }

    /** @throws Refused where it has awards */
    public void delete(RecipientId id) {
        funds.delete(id);
    }

    /** The financial years that have budget lines, the earliest first. */
    public List<FinancialYear> years() {
        return lines.years();
    }

    /** Those of all years, by year and then as they were added. */
    public List<BudgetLine> lines() {
        return lines.lines(DSL.noCondition());
    }

    public List<BudgetLine> lines(FinancialYear year) {
        return lines.lines(BUDGET_LINE.FINANCIAL_YEAR.eq(year.starts()));
    }

    public BudgetLine line(LineId id) {
        return lines.line(id);
    }

    /** Adds a line that holds nothing yet, or changes one; its year must be one of its fund's. */
    public BudgetLine save(BudgetLine line) {
        return lines.save(line);
    }

    /** Adds a line with its original budget, which may be nil. */
    public BudgetLine addLine(BudgetLine line, Money original, LocalDate dated) {
        return lines.add(line, original, dated);
    }

    /** As {@link #addLine(BudgetLine, Money, LocalDate)}, as part of a larger change. */
    public BudgetLine addLine(Changes changes, BudgetLine line, Money original, LocalDate dated) {
        return LineStore.add(changes, line, original, dated);
    }

    /** Takes the original budget back and posts another, in one change. @throws Refused where the line would be over */
    public void changeOriginal(LineId line, Money original, String reason, LocalDate dated) {
        reversals.changeOriginal(line(line), original, reason, dated);
    }

    /** @throws Refused where it has ledger entries */
    public void delete(LineId id) {
        lines.delete(id);
    }

    /** Where each line of the year stands, in the order they were added. */
    public List<BudgetPosition> positions(FinancialYear year) {
        return lines.positions(BUDGET_LINE.FINANCIAL_YEAR.eq(year.starts()));
    }

    /** Those of all years, by year and then as they were added. */
    public List<BudgetPosition> positions() {
        return lines.positions(DSL.noCondition());
    }

    public BudgetPosition position(LineId line) {
        return lines.positions(BUDGET_LINE.ID.eq(line.number())).stream().findFirst()
            .orElseThrow(() -> new Refused("There is no budget line " + line + "; it may have been deleted."));
    }

    /** The newest first. */
    public List<Award> awards() {
        return awards.awards(DSL.noCondition());
    }

    public Award award(AwardId id) {
        return awards.award(id);
    }

    /** Awards made since one day and by another, the newest first; withdrawn ones are left out. */
    public List<Award> awardsBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return awards.between(fromExclusive, toInclusive);
    }

    /** What was awarded from the lines of a year, with amendments and reversals. */
    public Money awardTotal(FinancialYear year) {
        return awards.total(year);
    }

    /** The total, over all years, of the awards that {@link #awardsBetween} gives. */
    public Money awardTotal(LocalDate fromExclusive, LocalDate toInclusive) {
        return awardsBetween(fromExclusive, toInclusive).stream().map(Award::amount).reduce(Money.NIL, Money::plus);
    }

    /** The awards made from a line, with what it bears of each. */
    public List<AwardOnLine> awardsOn(LineId line) {
        return awards.onLines(AWARD_TOTAL.BUDGET_LINE_ID.eq(line.number()));
    }

    /** All awards, as their lines bear them. */
    public List<AwardOnLine> awardsOnLines() {
        return awards.onLines(DSL.noCondition());
    }

    /** The lines and years that bear an award. */
    public List<AwardOnLine> linesOf(AwardId award) {
        return awards.onLines(AWARD_TOTAL.AWARD_ID.eq(award.number()));
    }

    /**
     * Makes an award and commits each share of it on its line. Where it names no recipient by id, the one of that name is
     * taken, whatever its case, or added.
     *
     * @param overReason why a line may go below nil, or null
     * @throws Refused where a share is more than its line has left, unless the line may go over and a reason is given; what
     *                 is wrong with the second share is said of the fields {@code line2} and {@code amount2}, and so on
     */
    public Award makeAward(Award award, List<Share> shares, String overReason) {
        return awards.make(award, shares, overReason);
    }

    /** As {@link #makeAward(Award, List, String)}, as part of a larger change. */
    public Award makeAward(Changes changes, Award award, List<Share> shares, String overReason) {
        return AwardStore.make(changes, award, shares, overReason);
    }

    /** Changes what describes an award; its amounts change by ledger entries only. */
    public Award save(Award award) {
        return awards.save(award);
    }

    /** @throws Refused where it has ledger entries, which an award that was made always has; withdraw it instead */
    public void delete(AwardId id) {
        awards.delete(id);
    }

    /** Takes back all that an award committed. @throws Refused where it has been paid from */
    public List<EntryId> withdraw(AwardId award, String reason, LocalDate dated) {
        return reversals.withdraw(award(award), reason, dated);
    }

    /** By date, and those of one day as they were entered. */
    public List<LedgerEntry> entries(EntryFilter filter) {
        return ledger.entries(filter);
    }

    /** Where each entry stands that the filter lets through, by date and those of one day as they were entered. */
    public LedgerPlaces places(EntryFilter filter) {
        return places.places(filter);
    }

    /** The entries at some places of a list. @param from the first, from 0 @param to the one after the last */
    public List<LedgerEntry> entries(LedgerPlaces at, int from, int to) {
        return places.entries(at, from, to);
    }

    /** The place of an entry in a list, from 0; less than that where it is not in it. */
    public int place(LedgerPlaces in, LedgerEntry entry) {
        return places.place(in, entry);
    }

    public LedgerEntry entry(EntryId id) {
        return ledger.entry(id);
    }

    /** Posts a payment, accrual, refund, grant received or amendment of an award. */
    public EntryId post(Posting posting) {
        return ledger.post(posting);
    }

    /**
     * Moves budget from one line to another of the same year.
     *
     * @param reference needed above the office's {@code virement-limit}
     * @return the number that both halves bear
     */
    public long virement(LineId from, LineId to, Money amount, LocalDate dated, String reference, String narrative) {
        return ledger.virement(from, to, amount, dated, reference, narrative);
    }

    /** Takes an entry back by a further one; both halves of a virement together. @return the reversals made */
    public List<EntryId> reverse(EntryId entry, String reason, LocalDate dated) {
        return reversals.reverse(entry, reason, dated);
    }

    /**
     * Carries what is left of a line forward to a line of the next year, as a pair of entries that nets to nil.
     *
     * @param amount more than nil, and no more than the line has left
     * @param dated  from the first day of the line's year until a year after its end
     * @return the number that both halves bear
     */
    public long carryForward(LineId from, LineId to, Money amount, LocalDate dated, String reference, String narrative) {
        return ledger.carryForward(from, to, amount, dated, reference, narrative);
    }

    /** The years whose lines take no entry any more. */
    public Set<FinancialYear> closedYears() {
        return locks.closed();
    }

    /** The last day that takes no entry any more, of whatever year. */
    public Optional<LocalDate> lockedThrough() {
        return locks.through();
    }

    /** Every time that a year or the days until one were closed or opened again, the newest first. */
    public List<LedgerLock> locks() {
        return locks.locks();
    }

    /** A sentence for each thing one should know before closing the year. */
    public List<String> beforeClosing(FinancialYear year) {
        return locks.before(year, positions(year));
    }

    /** @param note may be null @throws Refused where an assertion about the year does not hold */
    public void closeYear(FinancialYear year, String note) {
        locks.close(year, note, failing().stream().filter(a -> a.line().year().equals(year)).toList());
    }

    public void reopenYear(FinancialYear year, String reason) {
        locks.reopen(year, reason);
    }

    /** @param reason needed where days that were locked are opened again, otherwise it may be null */
    public void lockThrough(LocalDate day, String reason) {
        locks.lock(day, reason);
    }

    public void unlock(String reason) {
        locks.unlock(reason);
    }

    /** Every assertion by its day, held against the ledger as it stands. */
    public List<Asserted> assertions() {
        return assertions.all();
    }

    /** Those that do not hold. */
    public List<Asserted> failing() {
        return assertions().stream().filter(a -> !a.holds()).toList();
    }

    /** Keeps what is asserted, whether it holds or not; one of an id already kept is changed. */
    public Asserted save(BalanceAssertion assertion) {
        return assertions.save(assertion);
    }

    public void delete(AssertionId id) {
        assertions.delete(id);
    }
}
