package org.scrutinydesk.desktop.settings;

import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.common.Id.StepId;
import org.scrutinydesk.desktop.RecordList;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.paper.ClearanceStep;

/** The office's own order of steps in which papers are cleared. */
final class ClearanceView extends RecordList<ClearanceStep> {
    private static final String AUTHOR = "The paper's author";

    ClearanceView(Workplace place, Views views) {
        super(place, "Settings");
        pane.tools(views);
        pane.primary(Action.of("_New step", this::add));
        list(new RecordTable<ClearanceStep>("clearance", place.remembered(), ClearanceStep::id)
            .text("Step", 240, ClearanceStep::name)
            .text("Who clears it", 300, step -> step.clears() == null ? AUTHOR : step.clears())
            .empty("The steps in which papers are cleared stand here in their order.", Action.of("New step", this::add))
            .onOpen(this::edit)
            .onAdd(this::add)
            .onDelete(this::delete)
            .onMove((step, to) -> move(step.id(), to)));
    }

    @Override
    protected List<ClearanceStep> read() {
        return place.office().clearances().steps();
    }

    @Override
    protected void shown(List<ClearanceStep> steps) {
        pane.line("A paper is cleared in this order; one that was sent before a change keeps its own. Alt with Up or Down moves a step.");
    }

    private void add() {
        edit("New step", "Add step", new ClearanceStep(null, 0, "", null));
    }

    @Override
    protected Node details(ClearanceStep step) {
        return new Facts(step.name(), "").fact("Who clears it", step.clears() == null ? AUTHOR : step.clears())
            .doing(Action.of("_Edit", () -> edit(step)), Action.of("_Delete", () -> delete(step)));
    }

    private void edit(ClearanceStep step) {
        edit("Change “" + step.name() + "”", "Save", step);
    }

    private void edit(String heading, String save, ClearanceStep step) {
        Form form = new Form(heading, place.work());
        Field<String> name = form.text("name", "_Step").value(step.name()).required("Say what the step is called.")
            .hint("Such as “Finance”.");
        Field<String> clears = form.text("clears", "_Who clears it").value(step.clears())
            .hint("A post or a person; left empty, it is the paper's author.");
        form.saves(save, () -> new ClearanceStep(step.id(), step.version(), name.get(), clears.get()), place.office().clearances()::save, saved -> {
            select(saved.id());
            place.undo().offer("“" + saved.name() + "” " + (step.id() == null ? "added." : "saved."));
        });
        pane.edit(form);
    }

    private void move(StepId step, int to) {
        place.work().write("Moving", () -> {
            place.office().clearances().move(step, to);
            return step;
        }).then(this::select);
    }

    private void delete(ClearanceStep step) {
        place.delete("“" + step.name() + "” deleted.", () -> place.office().clearances().delete(step.id()));
    }
}
