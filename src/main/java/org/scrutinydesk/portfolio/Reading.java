package org.scrutinydesk.portfolio;

import java.math.BigDecimal;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.ReadingId;
import org.scrutinydesk.common.Quarter;

/** A measure's value for a period. @param amount null where it is redacted or not available */
public record Reading(ReadingId id, int version, MeasureId measure, Quarter quarter, BigDecimal amount, State state, String remark) {
    /** What the value is worth. */
    public enum State {
        FINAL("Final"), PROVISIONAL("Provisional"), REDACTED("Redacted"), NOT_AVAILABLE("Not available");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
