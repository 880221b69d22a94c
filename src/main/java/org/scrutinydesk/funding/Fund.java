package org.scrutinydesk.funding;

import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Money;

/** Where money comes from. @param confirmed false while it is only indicative @param reserve an earmarked reserve */
public record Fund(FundId id, int version, String name, String source, String purpose, FinancialYear firstYear, FinancialYear lastYear,
                   Money amount, boolean confirmed, String conditions, boolean reserve) {
}
