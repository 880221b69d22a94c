package org.scrutinydesk.desktop.settings;

import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.desktop.RecordList;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.meeting.Person;

/** The people in and around the office, for presenters, leads and contacts. */
final class PeopleView extends RecordList<Person> {
    PeopleView(Workplace place, Views views) {
        super(place, "Settings");
        pane.tools(views);
        pane.primary(Action.of("_New person", this::add));
        list(new RecordTable<Person>("people", place.remembered(), Person::id)
            .text("Name", 200, Person::name)
            .text("Post", 260, Person::post)
            .text("Initials", 80, Person::initials)
            .text("Contact", 240, Person::contact)
            .filter("Find a person")
            .empty("Presenters, portfolio leads and contacts stand here, so that their names need typing once.",
                Action.of("New person", this::add))
            .onOpen(this::edit)
            .onAdd(this::add)
            .onDelete(this::delete));
    }

    @Override
    protected List<Person> read() {
        return place.office().meetings().people();
    }

    @Override
    protected void shown(List<Person> people) {
        pane.line(people.size() == 1 ? "One person." : people.size() + " people.");
    }

    void add() {
        edit("New person", "Add person", new Person(null, 0, "", null, null, null));
    }

    @Override
    protected Node details(Person person) {
        return new Facts(person.name(), "").fact("Post", person.post()).fact("Initials", person.initials())
            .fact("Contact", person.contact())
            .doing(Action.of("_Edit", () -> edit(person)), Action.of("_Delete", () -> delete(person)));
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
                select(saved.id());
                place.undo().offer(saved.name() + (person.id() == null ? " added." : " saved."));
            });
        pane.edit(form);
    }

    private void delete(Person person) {
        place.delete(person.name() + " deleted.", () -> place.office().meetings().delete(person.id()));
    }
}
