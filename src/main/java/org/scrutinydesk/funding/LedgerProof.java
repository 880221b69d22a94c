package org.scrutinydesk.funding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/**
 * Adds the ledger up again from its first entry to its last, by itself: nothing that the database summed is believed. What
 * does not add up can only have come from outside this program, which refuses to post it.
 */
public final class LedgerProof {
    private record Share(LineId line, AwardId award) {
    }

    private final Map<LineId, BudgetLine> lines = new LinkedHashMap<>();
    private final Map<EntryId, LedgerEntry> entries = new LinkedHashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();

    private LedgerProof(List<BudgetLine> lines, List<LedgerEntry> entries) {
        lines.forEach(l -> this.lines.put(l.id(), l));
        entries.stream().sorted(Comparator.comparingLong(e -> e.id().number())).forEach(e -> this.entries.put(e.id(), e));
    }

    /** @return a plain sentence for each thing that does not add up; none where all does */
    public static List<String> faults(FundingStore funding) {
        return faults(funding.lines(), funding.awards(), funding.positions(), funding.entries(EntryFilter.ALL));
    }

    static List<String> faults(List<BudgetLine> lines, List<Award> awards, List<BudgetPosition> positions, List<LedgerEntry> entries) {
        LedgerProof proof = new LedgerProof(lines, entries);
        proof.eachByItself();
        proof.virements();
        proof.running();
        // Sums of entries that are themselves wrong would only repeat it.
        if (proof.faults.isEmpty()) proof.sums(awards, positions);
        return List.copyOf(proof.faults);
    }

    private void eachByItself() {
        for (LedgerEntry e : entries.values()) {
            BudgetLine line = lines.get(e.line());
            if (line == null) {
                faults.add(e.id() + " is of the line " + e.line() + ", which is not there.");
            } else if (!line.year().equals(e.year())) {
                faults.add(e.id() + " is of " + e.year() + ", but its line " + e.line() + " is of " + line.year() + ".");
            }
            if (e.kind() == Kind.REVERSAL) reversal(e);
        }
    }

    private void reversal(LedgerEntry e) {
        LedgerEntry taken = e.reverses() == null ? null : entries.get(e.reverses());
        if (taken == null || taken.kind() == Kind.REVERSAL) {
            faults.add(e.id() + " is a reversal, but takes back no entry.");
        } else if (!taken.amount().negate().equals(e.amount()) || !taken.line().equals(e.line())
            || !java.util.Objects.equals(taken.award(), e.award())) {
            faults.add(e.id() + " of " + e.amount() + " does not take back what it reverses, " + taken.id() + " of " + taken.amount() + ".");
        }
    }

    private void virements() {
        Map<Long, List<LedgerEntry>> pairs = new LinkedHashMap<>();
        for (LedgerEntry e : entries.values()) {
            if (e.virement() != null) pairs.computeIfAbsent(e.virement(), v -> new ArrayList<>()).add(e);
            else if (isHalf(e.kind())) faults.add(e.id() + " is one half of a virement without the other.");
        }
        pairs.forEach((number, pair) -> {
            Money net = pair.stream().map(LedgerEntry::amount).reduce(Money.NIL, Money::plus);
            String named = String.join(" and ", pair.stream().map(e -> e.id().text()).toList());
            if (!net.isNil()) faults.add("Virement " + number + " (" + named + ") does not net to nil but to " + net + ".");
            else if (pair.size() % 2 == 1 || pair.stream().filter(e -> isHalf(e.kind())).count() != 2) {
                faults.add("Virement " + number + " (" + named + ") is not a pair.");
            } else if (pair.stream().map(LedgerEntry::year).distinct().count() != (pair.getFirst().kind() == Kind.CARRIED_FORWARD ? 2 : 1)) {
                faults.add(pair.getFirst().kind() == Kind.CARRIED_FORWARD ? "What was carried forward by " + named + " stays in its year."
                    : "Virement " + number + " (" + named + ") crosses from one financial year to another.");
            }
        });
    }

    private static boolean isHalf(Kind kind) {
        return kind == Kind.VIREMENT || kind == Kind.CARRIED_FORWARD;
    }

    /** Entry by entry: never more paid than awarded, never more refunded than paid. */
    private void running() {
        Map<Share, Effect> standing = new HashMap<>();
        Set<Share> told = new LinkedHashSet<>();
        List<LedgerEntry> all = List.copyOf(entries.values());
        for (int i = 0; i < all.size(); i++) {
            LedgerEntry e = all.get(i);
            Share share = new Share(e.line(), e.award());
            standing.merge(share, effect(e), Effect::plus);
            // What was entered at once, such as the taking back of an award and its amendments, is true as a whole.
            if (i + 1 < all.size() && all.get(i + 1).enteredAt().equals(e.enteredAt())) continue;
            standing.forEach((s, effect) -> {
                String what = (s.award() == null ? "" : "award " + s.award() + " on ") + "line " + s.line();
                if (effect.committed().isNegative() && told.add(s)) {
                    faults.add("With " + e.id() + ", " + effect.committed().negate() + " more is paid than awarded: " + what + ".");
                } else if (effect.paid().isNegative() && told.add(s)) {
                    faults.add("With " + e.id() + ", " + effect.paid().negate() + " more is refunded than paid: " + what + ".");
                }
            });
        }
    }

    private Effect effect(LedgerEntry e) {
        Kind kind = e.kind();
        if (kind == Kind.REVERSAL) {
            LedgerEntry taken = e.reverses() == null ? null : entries.get(e.reverses());
            if (taken == null || taken.kind() == Kind.REVERSAL) return Effect.NONE;
            kind = taken.kind();
        }
        return Effect.of(kind, e.award() != null, e.amount());
    }

    /** What lists and papers show against the entries' own sums, to the penny. */
    private void sums(List<Award> awards, List<BudgetPosition> positions) {
        Map<LineId, Effect> lineSums = new HashMap<>();
        Map<AwardId, Money> awardSums = new HashMap<>();
        for (LedgerEntry e : entries.values()) {
            Effect effect = effect(e);
            lineSums.merge(e.line(), effect, Effect::plus);
            // What is paid was committed before; together they are what was awarded.
            if (e.award() != null) awardSums.merge(e.award(), effect.committed().plus(effect.paid()), Money::plus);
        }
        for (BudgetPosition shown : positions) {
            Effect sum = lineSums.getOrDefault(shown.line().id(), Effect.NONE);
            if (!BudgetPosition.of(shown.line(), sum).equals(shown)) {
                faults.add("The position of line " + shown.line().id() + " “" + shown.line().mechanism() + "” is not what its entries come to.");
            }
            if (sum.left().isNegative() && !shown.line().mayGoOver()) {
                faults.add("Line " + shown.line().id() + " “" + shown.line().mechanism() + "” is " + sum.left().negate()
                    + " over, and may not go over.");
            }
        }
        awards(awards, awardSums);
    }

    private void awards(List<Award> awards, Map<AwardId, Money> standing) {
        Map<AwardId, Money> refunded = new HashMap<>();
        for (LedgerEntry e : entries.values()) {
            LedgerEntry of = e.kind() == Kind.REVERSAL ? entries.get(e.reverses()) : e;
            if (e.award() != null && of.kind() == Kind.REFUND) refunded.merge(e.award(), e.amount(), Money::plus);
        }
        for (Award award : awards) {
            Money sum = standing.getOrDefault(award.id(), Money.NIL).plus(refunded.getOrDefault(award.id(), Money.NIL));
            if (!sum.equals(award.amount())) {
                faults.add("Award " + award.id() + " “" + award.project() + "” says " + award.amount() + ", but its entries come to " + sum + ".");
            }
        }
    }
}
