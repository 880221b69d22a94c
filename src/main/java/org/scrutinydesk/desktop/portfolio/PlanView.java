package org.scrutinydesk.desktop.portfolio;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
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
    private final PlanForms forms;
    private final RoomPane pane;
    private final RecordTable<PlanRow> table;
    private Shown shown = new Shown(List.of(), List.of(), List.of());

    PlanView(Workplace work, Views views) {
        this.work = work;
        store = work.office().portfolio();
        reads = work.work().latest();
        forms = new PlanForms(work);
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
            else editPriority(null, row() == null ? shown.plans().getFirst() : row().plan());
        });
    }

    void addArea() {
        afterReading(() -> {
            if (shown.priorities().isEmpty()) addPriority();
            else editArea(null, row() == null || row().priority() == null ? shown.priorities().getFirst() : row().priority());
        });
    }

    private PlanRow row() {
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
            + areas + (areas == 1 ? " area." : " areas.") + " Papers print them in this order;"
            + " Alt+Up and Alt+Down move the row you are on.");
    }

    private Node details(PlanRow row) {
        Facts facts;
        if (row.area() != null) {
            Area area = row.area();
            facts = new Facts(area.name(), "Area under " + row.priority().name())
                .fact("Lead", area.lead()).fact("Objectives", area.objectives())
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
        pane.edit(forms.plan(old, stored -> {
            if (old == null) table.select(stored.id());
            work.undo().offer("“" + stored.name() + "” is saved.");
        }));
    }

    private void editPriority(Priority old, Plan under) {
        pane.edit(forms.priority(old, under, shown.plans(), stored -> saved(stored.id(), stored.name())));
    }

    private void editArea(Area old, Priority under) {
        pane.edit(forms.area(old, under, shown.priorities(), stored -> saved(stored.id(), stored.name())));
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
        Area area = row.area();
        List<Area> order = new ArrayList<>(shown.areas());
        order.removeIf(a -> !a.priority().equals(under.id()) || a.id().equals(area.id()));
        int behind = down && row.priority().equals(under) ? 1 : 0;
        int at = met.area() != null ? order.indexOf(met.area()) + behind : down ? 0 : order.size();
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
