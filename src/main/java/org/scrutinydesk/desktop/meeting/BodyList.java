package org.scrutinydesk.desktop.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.scrutinydesk.desktop.RecordList;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Restriction;
import org.scrutinydesk.paper.Template;

/** The bodies that meet, each with what its meetings start from: venue, notice, standing items. */
final class BodyList extends RecordList<Body> {
    /** Read with the bodies, in the background. */
    private volatile List<Template> templates = Template.PROGRAMS_OWN;

    BodyList(Workplace place, Views views) {
        super(place, "Bodies");
        pane.line("Whose meetings the office prepares.");
        pane.tools(views);
        pane.primary(Action.of("_New body", this::add));
        list(new RecordTable<Body>("bodies", place.remembered(), Body::id)
            .text("Name", 280, Body::name, Body::venue)
            .text("Kind", 120, body -> body.kind().words())
            .text("Chair", 200, Body::chair)
            .figures("Clear days", 100, body -> String.valueOf(body.noticeDays()), Body::noticeDays)
            .filter("Find a body")
            .empty("A body is what meets: the commissioner’s own meeting, the Panel, a board. Add the first one.",
                Action.of("New body", this::add))
            .onAdd(this::add)
            .onOpen(this::edit)
            .onDelete(this::delete));
    }

    @Override
    protected List<Body> read() {
        templates = place.office().templates().templates();
        return place.office().meetings().bodies();
    }

    @Override
    protected Node details(Body body) {
        return new Facts(body.name(), "").fact("Kind", body.kind().words()).fact("Chair", body.chair()).fact("Venue", body.venue())
            .fact("Notice", body.noticeDays() + (body.noticeDays() == 1 ? " clear day" : " clear days"))
            .fact("Every agenda starts with", String.join("\n", body.standingItems()))
            .fact("Papers as", template(body) == null ? null : template(body).label())
            .fact("Restricted under", body.restriction())
            .doing(Action.of("_Edit", () -> edit(body)), Action.of("_Delete", () -> delete(body)));
    }

    private Template template(Body body) {
        return templates.stream().filter(t -> t.key().equals(body.template())).findFirst().orElse(null);
    }

    void add() {
        pane.edit(form(null));
    }

    private void edit(Body body) {
        pane.edit(form(body));
    }

    private Form form(Body body) {
        boolean isNew = body == null;
        Body first = isNew ? Body.named("", Body.Kind.OWN_MEETING) : body;
        Form form = new Form(isNew ? "New body" : "Body", place.work());
        Field<String> name = form.text("name", "_Name").required("Give the body’s name.").value(first.name());
        Field<Body.Kind> kind = form.choice("kind", "_Kind", Arrays.asList(Body.Kind.values()), Body.Kind::words)
            .required("Say what kind of body it is.")
            .value(first.kind());
        Field<String> chair = form.text("chair", "_Chair").value(first.chair());
        Field<String> venue = form.text("venue", "_Venue").value(first.venue());
        Field<Integer> notice = form.whole("noticeDays", "Notice in clear _days", 0, 60)
            .required("Give the notice in clear days; 0 for none.")
            .value(first.noticeDays()).hint("The day the agenda goes out and the day of the meeting do not count.");
        Field<String> standing = form.area("standingItems", "Standing _items").value(String.join("\n", first.standingItems()))
            .hint("One a line; every new agenda starts with them.");
        Field<Optional<Template>> template = form.choice("template", "_Papers as", orNone(templates),
            t -> t.map(Template::label).orElse("Chosen each time")).value(Optional.ofNullable(template(first)));
        Field<Optional<String>> restriction = form.choice("restriction", "_Restricted under", orNone(schemes()),
            scheme -> scheme.orElse("Chosen each time")).value(Optional.ofNullable(first.restriction()));
        form.saves(isNew ? "Add body" : "Save", () -> new Body(first.id(), first.version(), name.get(), kind.get(), chair.get(),
            venue.get(),
            first.numbering(), notice.get(), standing.get() == null ? List.of() : standing.get().lines().toList(),
            template.get().map(Template::key).orElse(null), restriction.get().orElse(null)), place.office().meetings()::save, saved -> {
                select(saved.id());
                if (isNew) place.undo().offer(saved.name() + " added.");
            });
        return form;
    }

    private static <T> List<Optional<T>> orNone(List<T> choices) {
        return Stream.concat(Stream.of(Optional.<T>empty()), choices.stream().map(Optional::of)).toList();
    }

    private static List<String> schemes() {
        return Restriction.CHOICES.stream().map(Restriction::regime).distinct().toList();
    }

    private void delete(Body body) {
        place.delete(body.name() + " deleted.", () -> place.office().meetings().delete(body.id()));
    }
}
