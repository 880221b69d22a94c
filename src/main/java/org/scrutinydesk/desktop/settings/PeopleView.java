package org.scrutinydesk.desktop.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Id.PersonId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.meeting.Person;

/** The people in and around the office, for presenters, leads and contacts. */
final class PeopleView implements RoomView {
    private final Workplace place;
    private final RoomPane pane;
    private final RecordTable<Person> table;

    PeopleView(Workplace place, Views views) {
        this.place = place;
        pane = new RoomPane("Settings", place.notices());
        pane.tools(views);
        pane.primary(Action.of("_New person", this::add));
        table = new RecordTable<Person>("people", place.remembered(), Person::id)
            .text("Name", 200, Person::name)
            .text("Post", 260, Person::post)
            .text("Initials", 80, Person::initials)
            .text("Contact", 240, Person::contact)
            .filter("Find a person")
            .empty("Presenters, portfolio leads and contacts stand here, so that their names need typing once.", Action.of("New person", this::add))
            .onOpen(this::edit)
            .onAdd(this::add)
            .onDelete(this::delete);
        pane.list(table, this::details);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        place.work().read("Reading the people", place.office().meetings()::people).then(this::show);
    }

    void select(PersonId id) {
        table.select(id);
    }

    void add() {
        edit("New person", "Add person", new Person(null, 0, "", null, null, null));
    }

    private void show(List<Person> people) {
        table.show(people);
        pane.line(people.size() == 1 ? "One person." : people.size() + " people.");
    }

    private Node details(Person person) {
        VBox box = new VBox(4, Words.section(person.name()));
        line(box, "Post", person.post());
        line(box, "Initials", person.initials());
        line(box, "Contact", person.contact());
        HBox buttons = new HBox(8, Action.of("_Edit", () -> edit(person)).button(), Action.of("_Delete", () -> delete(person)).button());
        VBox.setMargin(buttons, new javafx.geometry.Insets(12, 0, 0, 0));
        box.getChildren().add(buttons);
        return box;
    }

    private static void line(VBox box, String label, String value) {
        if (value == null || value.isBlank()) return;
        box.getChildren().addAll(Words.small(label), Words.plain(value));
    }

    private void edit(Person person) {
        edit("Change " + person.name(), "Save", person);
    }

    private void edit(String heading, String save, Person person) {
        Form form = new Form(heading, place.work());
        Field<String> name = form.text("name", "_Name").value(person.name()).required("Say the person's name.");
        Field<String> post = form.text("post", "_Post").value(person.post());
        Field<String> initials = form.text("initials", "_Initials").value(person.initials());
        Field<String> contact = form.text("contact", "_Contact").value(person.contact()).hint("A telephone number or an address for mail.");
        form.saves(save, () -> new Person(person.id(), person.version(), name.get(), post.get(), contact.get(), initials.get()),
            place.office().meetings()::save, saved -> {
                table.select(saved.id());
                place.undo().offer(saved.name() + (person.id() == null ? " added." : " saved."));
            });
        pane.edit(form);
    }

    private void delete(Person person) {
        place.delete(person.name() + " deleted.", () -> place.office().meetings().delete(person.id()));
    }
}
