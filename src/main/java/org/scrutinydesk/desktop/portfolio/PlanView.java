package org.scrutinydesk.desktop.portfolio;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Latest;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Plan;
import org.scrutinydesk.portfolio.PortfolioStore;
import org.scrutinydesk.portfolio.Priority;

/** The plan with its priorities and the areas under each, in the order in which papers print them. */
final class PlanView implements RoomView {
    private record Shown(List<Plan> plans, List<Priority> priorities, List<Area> areas) {
    }

    private final Workplace work;
    private final PortfolioStore store;
    private final Latest reads;
    private final RoomPane pane;
    private final RecordTable<PlanRow> table;
    private Shown shown = new Shown(List.of(), List.of(), List.of());

    PlanView(Workplace work, Views views) {
        this.work = work;
        store = work.office().portfolio();
        reads = work.work().latest();
        pane = new RoomPane("Plan and areas", work.notices());
        pane.tools(views);
        pane.primary(Action.of("_New area", this::addArea));
        pane.secondary(Action.of("New _priority", this::addPriority));
        pane.secondary(Action.of("New p_lan", this::addPlan));
        table = new RecordTable<PlanRow>("plan", work.remembered(), PlanRow::id)
            .text("Priority and area", 320, PlanRow::name)
            .text("Lead", 80, row -> row.area() == null ? "" : row.area().lead())
            .text("Objectives", 280, row -> row.area() == null ? "" : row.area().objectives())
            .groupedBy(row -> PlanRow.named(row.plan()))
            .filter("Find a priority or an area")
            .empty("The plan stands here with its priorities, and under each the portfolio areas that report on it.",
                Action.of("New plan", this::addPlan))
            .rowStyle(row -> row.priority() == null ? "quiet" : null)
            .onAdd(this::addArea)
            .onOpen(this::edit)
            .onDelete(this::delete)
            .onMove(this::move);
        pane.list(table, this::details);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        reads.read("Reading the plan", () -> new Shown(store.plans(), store.priorities(), store.areas()), this::show);
    }

    void focus() {
        table.focus();
    }

    void open(Id id) {
        table.select(id);
    }

    void addPlan() {
        editPlan(null);
    }

    void addPriority() {
        afterReading(() -> {
            if (shown.plans().isEmpty()) editPlan(null);
            else editPriority(null, here() == null ? shown.plans().getFirst() : here().plan());
        });
    }

    void addArea() {
        afterReading(() -> {
            if (shown.priorities().isEmpty()) addPriority();
            else editArea(null, here() == null || here().priority() == null ? shown.priorities().getFirst() : here().priority());
        });
    }

    private PlanRow here() {
        return table.selected();
    }

    private void afterReading(Runnable then) {
        if (!shown.plans().isEmpty()) then.run();
        else work.work().read("Reading the plan", () -> new Shown(store.plans(), store.priorities(), store.areas())).then(read -> {
            show(read);
            then.run();
        });
    }

    private void show(Shown read) {
        shown = read;
        table.show(PlanRow.of(read.plans(), read.priorities(), read.areas()));
        int priorities = read.priorities().size();
        int areas = read.areas().size();
        pane.line(read.plans().isEmpty() ? "" : priorities + (priorities == 1 ? " priority, " : " priorities, ")
            + areas + (areas == 1 ? " area." : " areas.") + " Papers print them in this order; Alt+Up and Alt+Down move the row you are on.");
    }

    private Node details(PlanRow row) {
        Facts facts;
        if (row.area() != null) {
            Area area = row.area();
            facts = new Facts(area.name(), "Area under " + row.priority().name()).fact("Lead", area.lead()).fact("Objectives", area.objectives())
                .doing(Action.of("_Edit area", () -> editArea(area, row.priority())), Action.of("_Returns", () -> work.open(area.id())),
                    Action.of("De_lete", () -> delete(row)));
        } else if (row.priority() != null) {
            facts = new Facts(row.priority().name(), "Priority")
                .doing(Action.of("_Edit priority", () -> editPriority(row.priority(), row.plan())),
                    Action.of("New _area under it", () -> editArea(null, row.priority())), Action.of("De_lete", () -> delete(row)));
        } else {
            facts = new Facts(row.plan().name(), "This plan has no priorities yet.")
                .doing(Action.of("New _priority", () -> editPriority(null, row.plan())));
        }
        Plan plan = row.plan();
        return facts.fact("Plan", PlanRow.named(plan)).doing(Action.of("Edit plan", () -> editPlan(plan)),
            Action.of("Delete plan", () -> work.delete("“" + plan.name() + "” is deleted.", () -> store.delete(plan))));
    }

    private void edit(PlanRow row) {
        if (row.area() != null) editArea(row.area(), row.priority());
        else if (row.priority() != null) editPriority(row.priority(), row.plan());
        else editPlan(row.plan());
    }

    private void delete(PlanRow row) {
        if (row.area() != null) work.delete("“" + row.area().name() + "” is deleted.", () -> store.delete(row.area()));
        else if (row.priority() != null) work.delete("“" + row.priority().name() + "” is deleted.", () -> store.delete(row.priority()));
        else work.delete("“" + row.plan().name() + "” is deleted.", () -> store.delete(row.plan()));
    }

    private void editPlan(Plan old) {
        Form form = new Form(old == null ? "New plan" : "Plan", work.work());
        var name = form.text("name", "_Name").required("Give the plan a name.");
        form.sideBySide();
        var first = form.whole("firstYear", "_First year", 1900, 2999).required("Say in which year it begins.");
        var last = form.whole("lastYear", "_Last year", 1900, 2999).required("Say in which year it ends.");
        form.below();
        var edition = form.text("edition", "_Edition");
        int year = work.office().today().getYear();
        name.value(old == null ? "Police and Crime Plan" : old.name());
        first.value(old == null ? year : old.firstYear());
        last.value(old == null ? year + 4 : old.lastYear());
        edition.value(old == null ? null : old.edition());
        form.saves(old == null ? "Add plan" : "Save", () -> new Plan(old == null ? null : old.id(), old == null ? 0 : old.version(), name.get(), first.get(),
            last.get(), edition.get()), store::save, stored -> {
                if (old == null) table.select(stored.id());
                work.undo().offer("“" + stored.name() + "” is saved.");
            });
        pane.edit(form);
    }

    private void editPriority(Priority old, Plan under) {
        Form form = new Form(old == null ? "New priority" : "Priority", work.work());
        var name = form.text("name", "_Name").required("Give the priority a name.");
        var plan = form.choice("plan", "_Plan", shown.plans(), PlanRow::named).required("Choose the plan that this priority belongs to.").value(under);
        name.value(old == null ? null : old.name());
        form.saves(old == null ? "Add priority" : "Save", () -> {
            boolean stays = old != null && old.plan().equals(plan.get().id());
            return new Priority(old == null ? null : old.id(), old == null ? 0 : old.version(), plan.get().id(), stays ? old.place() : 0, name.get());
        }, store::save, stored -> saved(stored.id(), stored.name()));
        pane.edit(form);
    }

    private void editArea(Area old, Priority under) {
        Form form = new Form(old == null ? "New area" : "Area", work.work());
        var name = form.text("name", "_Name").required("Give the area a name.");
        var priority = form.choice("priority", "_Priority", shown.priorities(), Priority::name)
            .required("Choose the priority that this area stands under.").value(under);
        var lead = form.text("lead", "_Lead").hint("Initials, such as SA, JP");
        var objectives = form.area("objectives", "_Objectives");
        name.value(old == null ? null : old.name());
        lead.value(old == null ? null : old.lead());
        objectives.value(old == null ? null : old.objectives());
        form.saves(old == null ? "Add area" : "Save", () -> {
            boolean stays = old != null && old.priority().equals(priority.get().id());
            return new Area(old == null ? null : old.id(), old == null ? 0 : old.version(), priority.get().id(), stays ? old.place() : 0, name.get(),
                lead.get(), objectives.get());
        }, store::save, stored -> saved(stored.id(), stored.name()));
        pane.edit(form);
    }

    private void saved(Id id, String name) {
        table.select(id);
        work.undo().offer("“" + name + "” is saved.");
    }

    /** Puts a row where another stands; an area that meets another priority's rows goes under that priority. */
    private void move(PlanRow row, int place) {
        List<PlanRow> rows = table.shown();
        PlanRow met = rows.get(place - 1);
        boolean down = place - 1 > rows.indexOf(row);
        if (row.area() != null && met.priority() != null) moveArea(row, met, down);
        else if (row.area() == null && row.priority() != null) movePriority(row, met);
    }

    private void moveArea(PlanRow row, PlanRow met, boolean down) {
        Priority under = met.area() == null && !down ? above(met.priority()) : met.priority();
        if (under == null) return;
        List<Area> order = new ArrayList<>(shown.areas().stream().filter(a -> a.priority().equals(under.id()) && !a.id().equals(row.area().id())).toList());
        int at = met.area() == null ? (down ? 0 : order.size()) : order.indexOf(met.area()) + (down && row.priority().equals(under) ? 1 : 0);
        Area area = row.area();
        order.add(at, new Area(area.id(), area.version(), under.id(), at + 1, area.name(), area.lead(), area.objectives()));
        work.work().write("Moving", () -> {
            store.arrangeAreas(order);
            return area.id();
        }).then(table::select);
    }

    private Priority above(Priority priority) {
        int at = shown.priorities().indexOf(priority);
        return at <= 0 ? null : shown.priorities().get(at - 1);
    }

    private void movePriority(PlanRow row, PlanRow met) {
        List<Priority> order = new ArrayList<>(shown.priorities().stream().filter(p -> p.plan().equals(row.plan().id())).toList());
        int from = order.indexOf(row.priority());
        // One step down meets an area of its own; it means a step over the next priority.
        boolean own = row.priority().equals(met.priority());
        int to = own ? from + 1 : order.indexOf(met.priority());
        if (to < 0 || to >= order.size()) return;
        order.add(to, order.remove(from));
        work.work().write("Moving", () -> {
            store.arrangePriorities(order);
            return row.priority().id();
        }).then(table::select);
    }
}
