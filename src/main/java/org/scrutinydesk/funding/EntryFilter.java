package org.scrutinydesk.funding;

import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.RecipientId;

/**
 * Which ledger entries are wanted; what is null does not narrow.
 *
 * @param text found in the narrative, reference, kind, mechanism, project, recipient or amount, whatever its case
 */
public record EntryFilter(FinancialYear year, LineId line, AwardId award, RecipientId recipient, String text) {
    public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null);

    public static EntryFilter of(FinancialYear year) {
        return new EntryFilter(year, null, null, null, null);
    }

    public static EntryFilter of(LineId line) {
        return new EntryFilter(null, line, null, null, null);
    }

    public static EntryFilter of(AwardId award) {
        return new EntryFilter(null, null, award, null, null);
    }

    /** Those of all the recipient's awards. */
    public static EntryFilter of(RecipientId recipient) {
        return new EntryFilter(null, null, null, recipient, null);
    }

    /** Nothing but the year narrows it. */
    boolean isWhole() {
        return line == null && award == null && recipient == null && (text == null || text.isBlank());
    }
}
