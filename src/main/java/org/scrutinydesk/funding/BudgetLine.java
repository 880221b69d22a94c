package org.scrutinydesk.funding;

import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Money;

/**
 * A line of a year's commissioning budget. What it holds stands in the ledger, not here.
 *
 * @param mayGoOver awards may take it below nil, with a reason
 * @param forecast  the outturn expected, where it is not simply what is paid and committed; or null
 */
public record BudgetLine(LineId id, int version, FundId fund, FinancialYear year, String mechanism, PriorityId priority, boolean mayGoOver,
                         Money forecast, String varianceReason, String action) {
}
