package org.scrutinydesk.funding;

import java.time.LocalDate;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.AwardReturnId;

/** What a recipient hands in about an award. @param receivedOn null until it came @param remindedOn when it was asked for last; null for never */
public record AwardReturn(AwardReturnId id, int version, AwardId award, Kind kind, String name, LocalDate dueOn, LocalDate receivedOn, LocalDate remindedOn,
                          String note) {
    /** What it is. */
    public enum Kind {
        MONITORING("Monitoring return"), ACCOUNTS("Accounts"), EVALUATION("Evaluation");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isLate(LocalDate day) {
        return receivedOn == null && day.isAfter(dueOn);
    }

    /** It was handed in after its day. */
    public boolean cameLate() {
        return receivedOn != null && receivedOn.isAfter(dueOn);
    }
}
