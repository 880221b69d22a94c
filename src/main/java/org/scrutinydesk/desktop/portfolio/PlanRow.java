package org.scrutinydesk.desktop.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Plan;
import org.scrutinydesk.portfolio.Priority;

/**
 * A line of the plan as it is laid out: a priority, or an area under it.
 *
 * @param plan     the plan it belongs to
 * @param priority null only for a plan that has none yet
 * @param area     null for the line of the priority itself
 */
record PlanRow(Plan plan, Priority priority, Area area) {
    /** Everything there is, in its order. */
    static List<PlanRow> of(List<Plan> plans, List<Priority> priorities, List<Area> areas) {
        List<PlanRow> rows = new ArrayList<>();
        for (Plan plan : plans) {
            List<Priority> own = priorities.stream().filter(p -> p.plan().equals(plan.id())).toList();
            if (own.isEmpty()) rows.add(new PlanRow(plan, null, null));
            for (Priority priority : own) {
                rows.add(new PlanRow(plan, priority, null));
                areas.stream().filter(a -> a.priority().equals(priority.id())).forEach(a -> rows.add(new PlanRow(plan, priority, a)));
            }
        }
        return rows;
    }

    Id id() {
        return area != null ? area.id() : priority != null ? priority.id() : plan.id();
    }

    /** An area stands a little in from its priority. */
    String name() {
        return area != null ? "\u2003" + area.name() : priority != null ? priority.name() : "No priorities yet";
    }

    /** The plan's name with its years and edition. */
    static String named(Plan plan) {
        return plan.name() + ", " + plan.firstYear() + (plan.lastYear() == plan.firstYear() ? "" : " to " + plan.lastYear())
            + (plan.edition() == null ? "" : " (" + plan.edition() + ")");
    }
}
