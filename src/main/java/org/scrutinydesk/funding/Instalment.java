package org.scrutinydesk.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.InstalmentId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;

/**
 * A part of an award that is to be paid from one of its lines.
 *
 * @param waitsFor a milestone or a return without which it is not paid; null where the day alone decides
 * @param metOn    when that was met; null until then
 * @param paidBy   its payment, as read; null while it is not paid or where the payment was taken back
 */
public record Instalment(InstalmentId id, int version, AwardId award, LineId line, LocalDate dueOn, String waitsFor, LocalDate metOn, Money amount,
                         EntryId paidBy) {
    /** Where an instalment stands on a day. */
    public enum State {
        PAID("Paid"), WAITING("Waiting"), TO_COME("To come"), DUE("Due"), OVERDUE("Overdue");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A whole month after its day it is overdue: payments go out in monthly runs. */
    public State on(LocalDate day) {
        if (paidBy != null) return State.PAID;
        if (waitsFor != null && metOn == null) return State.WAITING;
        if (day.isBefore(dueOn)) return State.TO_COME;
        return day.isBefore(dueOn.plusMonths(1)) ? State.DUE : State.OVERDUE;
    }

    /** Equal parts to the penny, some months apart; the last takes what does not divide. @param parts 1 to 120 */
    static List<Instalment> equal(AwardId award, LineId line, Money whole, int parts, LocalDate first, int months) {
        Money each = new Money(whole.pounds().divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN));
        List<Instalment> plan = new ArrayList<>();
        Money rest = whole;
        for (int i = 0; i < parts; i++) {
            Money amount = i == parts - 1 ? rest : each;
            plan.add(new Instalment(null, 0, award, line, first.plusMonths((long) i * months), null, null, amount, null));
            rest = rest.minus(amount);
        }
        return plan;
    }
}
