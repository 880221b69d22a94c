package org.scrutinydesk.desktop.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.paper.TemplateStore;

/** One template, line by line in the order of the paper. */
final class TemplateView implements RoomView {
    private final Workplace place;
    private final Runnable back;
    private final RoomPane pane;
    private final RecordTable<TemplateLine> table;
    private String key;
    private TemplateStore.Kept kept;

    /** @param back goes to the list of templates */
    TemplateView(Workplace place, Runnable back) {
        this.place = place;
        this.back = back;
        pane = new RoomPane("", place.notices());
        pane.primary(Action.of("_New part", this::add));
        pane.tools(Action.of("‹ All templates", back).button(), Action.of("Na_me and numbering", this::editName).button());
        table = new RecordTable<TemplateLine>("template-parts", place.remembered(), TemplateLine::key)
            .text("Part", 260, TemplateLine::title, TemplateLine::hint)
            .text("What it is", 240, l -> l.sort().equals(l.title()) ? "" : l.sort())
            .chip("", 130, l -> l.part() != null && l.part().mandatory() ? Chip.neither("Must be filled") : null)
            .groupedBy(l -> l.where().words())
            .onAdd(this::add)
            .onOpen(this::edit)
            .onDelete(this::delete)
            .onMove((line, newPlace) -> move(line, newPlace - 1));
        pane.list(table, this::details);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.isConsumed() || e.getCode() != KeyCode.ESCAPE) return;
            back.run();
            e.consume();
        });
    }

    @Override
    public Node node() {
        return pane;
    }

    /** Shows this template from now on. */
    void template(String wanted) {
        if (!wanted.equals(key)) table.show(List.of());
        key = wanted;
        pane.close();
    }

    void focus() {
        table.focus();
    }

    @Override
    public void refresh() {
        String asked = key;
        place.work().read("Reading the template", () -> place.office().templates().kept()).then(all -> {
            if (!asked.equals(key)) return;
            all.stream().filter(k -> k.template().key().equals(asked)).findFirst().ifPresentOrElse(this::show, back);
        });
    }

    private void show(TemplateStore.Kept read) {
        boolean first = kept == null || !kept.template().key().equals(read.template().key());
        kept = read;
        pane.heading(read.template().label());
        pane.line("Numbered " + TemplatesView.numbering(read.template().numbering()) + ". What is changed here is for papers begun from now on.");
        table.show(TemplateLine.of(read.template()));
        if (first) table.focus();
    }

    private Node details(TemplateLine line) {
        boolean moves = kept != null && TemplateLine.of(kept.template()).stream().filter(l -> l.where() == line.where()).count() > 1;
        Facts facts = new Facts(line.title(), line.where().words() + ". " + line.sort() + ".").fact("What belongs there", line.hint());
        if (line.part() != null) {
            facts.fact("A new paper says here", line.part().words());
            if (line.part().numbered()) facts.fact("Paragraphs", "Numbered with the text");
        }
        facts.doing(Action.of("_Change", () -> edit(line)), Action.of("_Delete", () -> delete(line)));
        if (moves) facts.doing(Action.of("Move _up", () -> step(line, -1)), Action.of("Move do_wn", () -> step(line, 1)));
        return facts;
    }

    private void add() {
        if (kept != null) pane.edit(TemplatePartForm.of(place, kept, null, table.selected(), table::select));
    }

    private void edit(TemplateLine line) {
        pane.edit(TemplatePartForm.of(place, kept, line, null, table::select));
    }

    private void delete(TemplateLine line) {
        List<TemplateLine> lines = new ArrayList<>(TemplateLine.of(kept.template()));
        lines.remove(line);
        TemplateStore.Kept from = kept;
        place.delete("“" + line.title() + "” taken out of “" + from.template().label() + "”, for papers begun from now on.",
            () -> place.office().templates().save(from, TemplateLine.template(from.template(), lines)));
    }

    private void step(TemplateLine line, int by) {
        move(line, TemplateLine.of(kept.template()).indexOf(line) + by);
    }

    /** @param to its new place among all lines, within its own stretch of the paper */
    private void move(TemplateLine line, int to) {
        List<TemplateLine> lines = new ArrayList<>(TemplateLine.of(kept.template()));
        if (to < 0 || to >= lines.size() || lines.get(to).where() != line.where()) return;
        lines.remove(line);
        lines.add(to, line);
        TemplateStore.Kept from = kept;
        Template changed = TemplateLine.template(from.template(), lines);
        place.work().write("Moving the part", () -> place.office().templates().save(from, changed)).then(saved ->
            table.select(TemplateLine.of(changed).get(to).key()));
    }

    private void editName() {
        if (kept == null) return;
        TemplateStore.Kept from = kept;
        Form form = new Form("Name and numbering", place.work());
        Field<String> label = form.text("label", "_Name").value(from.template().label()).required("Give the template a name.");
        Field<Numbering> numbering = form.choice("numbering", "Paragraphs are _numbered", Arrays.asList(Numbering.values()), TemplatesView::numbering)
            .value(from.template().numbering()).required("Say how its paragraphs are numbered.");
        form.saves("Save", () -> from.template().named(from.template().key(), label.get()).counting(numbering.get()),
            changed -> place.office().templates().save(from, changed), saved -> place.undo().offer("“" + saved.label() + "” changed, for papers begun from now on."));
        pane.edit(form);
    }
}
