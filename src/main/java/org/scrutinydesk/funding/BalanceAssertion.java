package org.scrutinydesk.funding;

import java.time.LocalDate;
import org.scrutinydesk.common.Id.AssertionId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;

/**
 * What somebody says a line stands at when a day is over. It is kept, and held against the entries dated until then, whenever
 * they were entered.
 *
 * @param who as read: who said it
 */
public record BalanceAssertion(AssertionId id, int version, LineId line, LocalDate dated, What what, Money amount, String note, String who) {
    /** Which of a line's amounts is meant. */
    public enum What {
        LEFT("left to award"), REVISED("revised budget"), RECEIVED("received"), PAID("paid"), COMMITTED("committed");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        Money of(Effect effect) {
            return switch (this) {
                case LEFT -> effect.left();
                case REVISED -> effect.revised();
                case RECEIVED -> effect.received();
                case PAID -> effect.paid();
                case COMMITTED -> effect.committed();
            };
        }
    }
}
