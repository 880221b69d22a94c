package org.scrutinydesk.funding;

import java.time.LocalDate;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.common.Money;

/**
 * Money given to a recipient for a project. Its amounts by line and year stand in the ledger.
 *
 * @param recipientName as read; when an award is made, it stands for a recipient that is not given
 * @param amount        the total of its ledger commitments over all years, as read; ignored when written
 * @param continuation  false for a new award
 */
public record Award(AwardId id, int version, RecipientId recipient, String recipientName, String project, String area, PriorityId priority,
                    LocalDate awardedOn, Money amount, boolean continuation, String decisionReference, String conditions, String purpose,
                    String reasons) {
}
