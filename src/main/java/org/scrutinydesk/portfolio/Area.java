package org.scrutinydesk.portfolio;

import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.PriorityId;

/** A portfolio area under a priority. @param lead initials of its lead or leads, such as {@code SA, JP} */
public record Area(AreaId id, int version, PriorityId priority, int place, String name, String lead, String objectives) {
    /** The same, standing elsewhere under its priority. */
    public Area at(int newPlace) {
        return new Area(id, version, priority, newPlace, name, lead, objectives);
    }
}
