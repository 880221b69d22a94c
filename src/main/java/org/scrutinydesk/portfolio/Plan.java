package org.scrutinydesk.portfolio;

import org.scrutinydesk.common.Id.PlanId;

/** A Police and Crime Plan. @param firstYear calendar year it begins in @param lastYear the one it ends in */
public record Plan(PlanId id, int version, String name, int firstYear, int lastYear, String edition) {
}
