package org.scrutinydesk.desktop.settings;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Theme;
import org.scrutinydesk.desktop.kit.Views;

/** What the office and the person at the desk are called, and how the window looks. */
final class OfficeView implements RoomView {
    private record Said(String office, String person, Theme.Appearance appearance) {
    }

    private final Workplace place;
    private final RoomPane pane;
    private final VBox column = new VBox();
    private Form form;

    OfficeView(Workplace place, Views views) {
        this.place = place;
        pane = new RoomPane("Settings", place.notices());
        pane.line("The name goes on every paper; the rest is yours alone.");
        pane.tools(views);
        column.setMaxWidth(480);
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        pane.content(scroll);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        if (form != null && form.changed()) return;
        place.work().read("Reading the settings", place.office().settings()::officeName).then(this::show);
    }

    private void show(String officeName) {
        form = new Form("", place.work());
        Field<String> office = form.text("officeName", "_Name of the office").value(officeName).required("Say what the office is called.")
            .hint("As it stands at the head of papers and packs.");
        Field<String> person = form.text("person", "_Your name").value(place.remembered().get("person", System.getProperty("user.name")))
            .required("Say who works here; the change log notes who changed what.")
                .hint("Noted in the change log with everything you change.");
        Field<Theme.Appearance> appearance = form.choice("appearance", "_Appearance", Arrays.asList(Theme.Appearance.values()),
            Theme.Appearance::words)
            .value(Theme.remembered(place.remembered()));
        form.withoutCancel();
        form.saves("Save", () -> new Said(office.get(), person.get(), appearance.get()), said -> {
            place.office().file().signedBy(said.person());
            if (!said.office().equals(place.office().settings().officeName())) place.office().settings().set("office-name", said.office());
            return said;
        }, said -> {
            place.remembered().put("person", said.person());
            place.remembered().put("appearance", said.appearance().name());
            Theme.appear(pane.getScene(), said.appearance());
            form = null;
            refresh();
            place.notices().say("Settings saved.");
        });
        column.getChildren().setAll(form.node());
    }
}
