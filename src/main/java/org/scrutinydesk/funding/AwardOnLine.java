package org.scrutinydesk.funding;

import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;

/**
 * An award as one budget line bears it.
 *
 * @param awarded with amendments and reversals
 * @param paid    payments less refunds
 * @param open    awarded and not yet paid
 */
public record AwardOnLine(Award award, LineId line, FinancialYear year, String mechanism, Money awarded, Money paid, Money open) {
    AwardOnLine plus(AwardOnLine more) {
        return new AwardOnLine(award, line, year, mechanism, awarded.plus(more.awarded), paid.plus(more.paid), open.plus(more.open));
    }
}
