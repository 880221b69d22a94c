package org.scrutinydesk.portfolio;

import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.PlanId;

/** A Police and Crime Plan. @param firstYear calendar year it begins in @param lastYear the one it ends in */
public record Plan(PlanId id, int version, String name, int firstYear, int lastYear, String edition) {
    /** Whether any day of the financial year lies in the plan's calendar years. */
    public boolean reachesInto(FinancialYear year) {
        return firstYear <= year.starts() + 1 && lastYear >= year.starts();
    }
}
