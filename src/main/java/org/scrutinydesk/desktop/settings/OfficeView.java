package org.scrutinydesk.desktop.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.scrutinydesk.evidence.OwnWords;
import org.scrutinydesk.exchange.ThreeSixtyGiving;

/** What the office and the person at the desk are called, and how the window looks. */
final class OfficeView implements RoomView {
    private record Kept(String officeName, List<String> words, String organisation, String prefix) {
    }

    private record Said(String office, String person, Theme.Appearance appearance, List<String> words, String organisation, String prefix) {
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
        place.work().read("Reading the settings", () -> new Kept(place.office().settings().officeName(), OwnWords.taught(place.office()),
            ThreeSixtyGiving.organisation(place.office().settings()), ThreeSixtyGiving.prefix(place.office().settings()))).then(this::show);
    }

    private void show(Kept kept) {
        form = new Form("", place.work());
        Field<String> office = form.text("officeName", "_Name of the office").value(kept.officeName()).required("Say what the office is called.")
            .hint("As it stands at the head of papers and packs.");
        Field<String> person = form.text("person", "_Your name").value(place.remembered().get("person", System.getProperty("user.name")))
            .required("Say who works here; the change log notes who changed what.")
                .hint("Noted in the change log with everything you change.");
        Field<Theme.Appearance> appearance = form.choice("appearance", "_Appearance", Arrays.asList(Theme.Appearance.values()),
            Theme.Appearance::words)
            .value(Theme.remembered(place.remembered()));
        Field<String> words = form.area("words", "O_wn words").value(String.join("\n", kept.words()))
            .hint("Rightly spelt here although no dictionary has them, one to a line; names in the records are known anyway.");
        Field<String> organisation = form.text("organisation", "Or_ganisation identifier").value(kept.organisation())
            .hint("By which 360Giving knows the office, such as GB-COH-01234567.");
        Field<String> prefix = form.text("prefix", "360Giving _prefix").value(kept.prefix()).hint("By which 360Giving knows the office's grants, such as 360G-example.");
        form.withoutCancel();
        form.saves("Save", () -> new Said(office.get(), person.get(), appearance.get(), words.get() == null ? List.of() : words.get().lines().toList(),
            Objects.requireNonNullElse(organisation.get(), ""), Objects.requireNonNullElse(prefix.get(), "")), said -> {
            ThreeSixtyGiving.keep(place.office().settings(), said.organisation(), said.prefix());
            place.office().file().signedBy(said.person());
            if (!said.office().equals(place.office().settings().officeName())) place.office().settings().set("office-name", said.office());
            if (!said.words().equals(kept.words())) OwnWords.keep(place.office(), said.words());
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
