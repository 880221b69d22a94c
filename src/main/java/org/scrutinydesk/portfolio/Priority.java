package org.scrutinydesk.portfolio;

import org.scrutinydesk.common.Id.PlanId;
import org.scrutinydesk.common.Id.PriorityId;

/** A priority of the plan. @param place its order in the plan, from 1 */
public record Priority(PriorityId id, int version, PlanId plan, int place, String name) {
    /** The same, standing elsewhere in its plan. */
    public Priority at(int newPlace) {
        return new Priority(id, version, plan, newPlace, name);
    }
}
