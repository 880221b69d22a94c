package org.scrutinydesk.desktop.portfolio;

import java.util.List;
import java.util.function.Consumer;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.PlanId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Plan;
import org.scrutinydesk.portfolio.PortfolioStore;
import org.scrutinydesk.portfolio.Priority;

/** The forms of a plan, a priority and an area; each is for a new one where the old one is null. */
final class PlanForms {
    private static final int YEARS = 4;

    private final Workplace work;
    private final PortfolioStore store;

    PlanForms(Workplace work) {
        this.work = work;
        store = work.office().portfolio();
    }

    Form plan(Plan old, Consumer<Plan> then) {
        Form form = new Form(old == null ? "New plan" : "Plan", work.work());
        Field<String> name = form.text("name", "_Name").required("Give the plan a name.");
        form.sideBySide();
        Field<Integer> first = form.whole("firstYear", "_First year", 1900, 2999).required("Say in which year it begins.");
        Field<Integer> last = form.whole("lastYear", "_Last year", 1900, 2999).required("Say in which year it ends.");
        form.below();
        Field<String> edition = form.text("edition", "_Edition");
        int year = work.office().today().getYear();
        name.value(old == null ? "Police and Crime Plan" : old.name());
        first.value(old == null ? year : old.firstYear());
        last.value(old == null ? year + YEARS : old.lastYear());
        edition.value(old == null ? null : old.edition());
        PlanId id = old == null ? null : old.id();
        int version = old == null ? 0 : old.version();
        return form.saves(old == null ? "Add plan" : "Save",
            () -> new Plan(id, version, name.get(), first.get(), last.get(), edition.get()), store::save, then);
    }

    /** @param under the plan it belongs to at first */
    Form priority(Priority old, Plan under, List<Plan> plans, Consumer<Priority> then) {
        Form form = new Form(old == null ? "New priority" : "Priority", work.work());
        Field<String> name = form.text("name", "_Name").required("Give the priority a name.");
        Field<Plan> plan = form.choice("plan", "_Plan", plans, PlanRow::named).required("Choose the plan that this priority belongs to.");
        name.value(old == null ? null : old.name());
        plan.value(under);
        PriorityId id = old == null ? null : old.id();
        int version = old == null ? 0 : old.version();
        return form.saves(old == null ? "Add priority" : "Save", () -> {
            boolean stays = old != null && old.plan().equals(plan.get().id());
            return new Priority(id, version, plan.get().id(), stays ? old.place() : 0, name.get());
        }, store::save, then);
    }

    /** @param under the priority it stands under at first */
    Form area(Area old, Priority under, List<Priority> priorities, Consumer<Area> then) {
        Form form = new Form(old == null ? "New area" : "Area", work.work());
        Field<String> name = form.text("name", "_Name").required("Give the area a name.");
        Field<Priority> priority = form.choice("priority", "_Priority", priorities, Priority::name)
            .required("Choose the priority that this area stands under.");
        Field<String> lead = form.text("lead", "_Lead").hint("Initials, such as SA, JP");
        Field<String> objectives = form.area("objectives", "_Objectives");
        name.value(old == null ? null : old.name());
        priority.value(under);
        lead.value(old == null ? null : old.lead());
        objectives.value(old == null ? null : old.objectives());
        AreaId id = old == null ? null : old.id();
        int version = old == null ? 0 : old.version();
        return form.saves(old == null ? "Add area" : "Save", () -> {
            boolean stays = old != null && old.priority().equals(priority.get().id());
            return new Area(id, version, priority.get().id(), stays ? old.place() : 0, name.get(), lead.get(), objectives.get());
        }, store::save, then);
    }
}
