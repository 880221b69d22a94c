package org.scrutinydesk.funding;

import java.time.Instant;
import java.time.LocalDate;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;

/**
 * A line of the ledger; it never changes once it is posted.
 *
 * @param year       its line's year, whatever its date
 * @param award      or null
 * @param reverses   the entry a {@link Kind#REVERSAL} takes back, otherwise null
 * @param amount     positive, save in the giving half of a virement or carrying forward, a lowered award and a reversal
 * @param virement   the number that the two halves of a virement or of a carrying forward share, and their reversals; otherwise null
 * @param reversedBy the entry that has taken this one back, or null
 */
public record LedgerEntry(EntryId id, Instant enteredAt, String who, LocalDate dated, FinancialYear year, LineId line, AwardId award,
    Kind kind,
                          Money amount, String reference, String narrative, EntryId reverses, Long virement, EntryId reversedBy) {
    /** What happened. */
    public enum Kind {
        ORIGINAL_BUDGET("Original budget"),
        VIREMENT("Virement"),
        CARRIED_FORWARD("Carried forward"),
        GRANT_RECEIVED("Grant received"),
        AWARD("Award"),
        AWARD_AMENDED("Award amended"),
        PAYMENT("Payment"),
        ACCRUAL("Accrual"),
        REFUND("Refund"),
        REVERSAL("Reversal");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
