package org.scrutinydesk.portfolio;

import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.PriorityId;

/** A portfolio area under a priority. @param lead initials of its lead or leads, such as {@code SA, JP} */
public record Area(AreaId id, int version, PriorityId priority, int place, String name, String lead, String objectives) {
}
