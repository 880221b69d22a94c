package org.scrutinydesk.desktop.funding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardOnLine;
import org.scrutinydesk.funding.AwardReturn;
import org.scrutinydesk.funding.AwardTermsStore;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.FundingStore;
import org.scrutinydesk.funding.Instalment;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.funding.Recipient;
import org.scrutinydesk.portfolio.PortfolioStore;
import org.scrutinydesk.portfolio.Priority;

/**
 * The books as they were read at one moment.
 *
 * @param year      the one that is looked at
 * @param positions of all years
 * @param entries   of the year, the newest first
 */
record Books(FinancialYear year, List<BudgetPosition> positions, List<LedgerEntry> entries, List<Award> awards, List<AwardOnLine> shares,
             List<Recipient> recipients, List<Fund> funds, List<Priority> priorities, List<Instalment> instalments, List<AwardReturn> returns,
             LocalDate today) {
    /** @param wanted the year to look at; null for the newest that has begun and has budget lines */
    static Books read(FundingStore store, AwardTermsStore terms, PortfolioStore plan, FinancialYear wanted, LocalDate today) {
        List<BudgetPosition> positions = store.positions();
        FinancialYear year = wanted != null ? wanted : newest(positions, FinancialYear.of(today));
        return new Books(year, positions, store.entries(EntryFilter.of(year)).reversed(), store.awards(), store.awardsOnLines(),
            store.recipients(),
            store.funds(), plan.priorities(), terms.instalments(), terms.returns(), today);
    }

    private static FinancialYear newest(List<BudgetPosition> positions, FinancialYear now) {
        return positions.stream().map(p -> p.line().year()).filter(y -> y.compareTo(now) <= 0).max(Comparator.naturalOrder()).orElse(now);
    }

    /** The years there is something to see of, and this one; the newest first. */
    List<FinancialYear> years() {
        return Stream.concat(positions.stream().map(p -> p.line().year()), Stream.of(year, FinancialYear.of(today))).distinct()
            .sorted(Comparator.reverseOrder()).toList();
    }

    List<BudgetPosition> ofYear() {
        return positions.stream().filter(p -> p.line().year().equals(year)).toList();
    }

    BudgetPosition position(LineId line) {
        return positions.stream().filter(p -> p.line().id().equals(line)).findFirst().orElse(null);
    }

    BudgetLine line(LineId line) {
        BudgetPosition position = position(line);
        return position == null ? null : position.line();
    }

    List<BudgetLine> lines(FundId fund) {
        return positions.stream().map(BudgetPosition::line).filter(l -> l.fund().equals(fund)).toList();
    }

    Award award(AwardId id) {
        return awards.stream().filter(a -> a.id().equals(id)).findFirst().orElse(null);
    }

    List<AwardOnLine> awardsOn(LineId line) {
        return shares.stream().filter(s -> s.line().equals(line)).toList();
    }

    List<AwardOnLine> linesOf(AwardId award) {
        return shares.stream().filter(s -> s.award().id().equals(award)).toList();
    }

    List<LedgerEntry> entries(LineId line) {
        return entries.stream().filter(e -> e.line().equals(line)).toList();
    }

    List<Instalment> instalments(AwardId award) {
        return instalments.stream().filter(i -> i.award().equals(award)).toList();
    }

    List<AwardReturn> returns(AwardId award) {
        return returns.stream().filter(r -> r.award().equals(award)).toList();
    }

    Money paid(AwardId award) {
        return linesOf(award).stream().map(AwardOnLine::paid).reduce(Money.NIL, Money::plus);
    }

    Money open(AwardId award) {
        return linesOf(award).stream().map(AwardOnLine::open).reduce(Money.NIL, Money::plus);
    }

    Fund fund(FundId id) {
        return funds.stream().filter(f -> f.id().equals(id)).findFirst().orElse(null);
    }

    /** Empty where there is none. */
    String priority(PriorityId id) {
        return priorities.stream().filter(p -> p.id().equals(id)).map(Priority::name).findFirst().orElse("");
    }

    /** What an entry is about: the award, or what was written to it. */
    String about(LedgerEntry entry) {
        Award award = entry.award() == null ? null : award(entry.award());
        if (award != null) return award.recipientName() + ", " + award.project();
        return Objects.requireNonNullElse(entry.narrative(), "");
    }

    /** The answer to the room's question: what is left, and how the year will end. */
    String answer() {
        List<BudgetPosition> lines = ofYear();
        if (lines.isEmpty()) return "No budget lines for " + year + " yet.";
        BudgetPosition total = BudgetPosition.total(year, lines);
        Money variance = total.variance();
        String end = variance.isNil() ? "Expected to end on budget." : "Expected to end "
            + (variance.isNegative() ? variance.negate() + " under." : variance + " over.");
        Money left = total.left();
        return (left.isNegative() ? left.negate() + " over-committed of " : left.isNil() ? "Nothing left to award of " : left
            + " left to award of ")
            + total.revised() + ". " + end;
    }
}
