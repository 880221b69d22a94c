package org.scrutinydesk.desktop.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.scrutinydesk.desktop.RecordList;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.paper.TemplateStore;

/** The shapes in which papers are written: the program's own, as the office has them, and those it added. */
final class TemplatesView extends RecordList<TemplateStore.Kept> {
    private final Consumer<String> open;
    private List<TemplateStore.Kept> all = List.of();

    /** @param open shows the template of this key, line by line */
    TemplatesView(Workplace place, Views views, Consumer<String> open) {
        super(place, "Settings");
        this.open = open;
        pane.tools(views);
        pane.primary(Action.of("_New template", this::add));
        list(new RecordTable<TemplateStore.Kept>("templates", place.remembered(), k -> k.template().key())
            .text("Template", 280, k -> k.template().label(), TemplatesView::parts)
            .text("Paragraphs are numbered", 200, k -> numbering(k.template().numbering()))
            .figures("Papers", 80, k -> String.valueOf(k.papers()), TemplateStore.Kept::papers)
            .chip("", 150, k -> k.changed() ? Chip.neither("Changed here") : k.programs() ? null : Chip.neither("Added here"))
            .onAdd(this::add)
            .onOpen(k -> open.accept(k.template().key()))
            .onDelete(this::delete));
    }

    static String numbering(Numbering scheme) {
        return switch (scheme) {
            case STRAIGHT -> "1, 2, 3 straight through";
            case BY_SECTION -> "1.1, 1.2 by section";
            case LETTERED -> "1.1, 1.2 by section, with a), b) for sub-headings";
        };
    }

    private static String parts(TemplateStore.Kept k) {
        return String.join(", ", k.template().fields().stream().filter(p -> p.sort() == Part.Sort.TEXT).map(Part::label).toList());
    }

    @Override
    protected List<TemplateStore.Kept> read() {
        return place.office().templates().kept();
    }

    @Override
    protected void shown(List<TemplateStore.Kept> read) {
        all = read;
        pane.line("The shapes papers are begun in. A paper keeps the shape it was begun in, whatever is changed here.");
    }

    @Override
    protected Node details(TemplateStore.Kept k) {
        Template t = k.template();
        Facts facts = new Facts(t.label(), k.changed() ? "The program's own, as this office changed it." : k.programs() ? "Comes with the program."
            : "This office's own.")
            .fact("Front page", titles(t.front()))
            .fact("Before the text", titles(t.before()))
            .fact("The text begins with", String.join("\n", t.headings().stream().map(h -> h.text()).toList()))
            .fact("After the text", titles(t.after()))
            .doing(Action.of("_Change", () -> open.accept(t.key())), Action.of("Make one _like it", () -> add(t)));
        if (k.changed()) facts.doing(Action.of("_Back to the program's own", () -> delete(k)));
        else if (!k.programs()) facts.doing(Action.of("_Delete", () -> delete(k)));
        return facts;
    }

    private static String titles(List<Part> parts) {
        return String.join("\n", parts.stream().map(Part::title).toList());
    }

    void add() {
        add(Template.PANEL_REPORT);
    }

    private void add(Template first) {
        Form form = new Form("New template", place.work());
        Field<String> label = form.text("label", "_Name").required("Give the template a name.");
        Field<Template> like = form.choice("like", "Made _like", all.stream().map(TemplateStore.Kept::template).toList(), Template::label)
            .value(all.stream().map(TemplateStore.Kept::template).filter(t -> t.is(first)).findFirst().orElse(null))
            .required("Choose the template it starts from.").hint("It starts with the parts of this one, which can then be changed.");
        form.saves("Add template", () -> like.get().named("", label.get()), made -> place.office().templates().save(null, made), made -> {
            select(made.key());
            open.accept(made.key());
            place.undo().offer("Template “" + made.label() + "” added.");
        });
        pane.edit(form);
    }

    private void delete(TemplateStore.Kept k) {
        String key = k.template().key();
        if (k.changed()) {
            place.delete("“" + k.template().label() + "” is the program's own again.", () -> place.office().templates().backToPrograms(key));
        } else {
            place.delete("Template “" + k.template().label() + "” deleted; papers begun in it stay as they are.", () -> place.office().templates().delete(key));
        }
    }
}
