package org.scrutinydesk.funding;

import org.scrutinydesk.common.Id.RecipientId;

/** Who receives awards. */
public record Recipient(RecipientId id, int version, String name, String charityNumber, String companyNumber, String area) {
}
