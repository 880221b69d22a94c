package org.scrutinydesk.desktop.settings;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scrutinydesk.common.Id.PersonId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Views;

/** The settings room: one of its views at a time, each made when it is first looked at. */
public final class SettingsView implements RoomView {
    private enum Part {
        OFFICE("Office and desk"), PEOPLE("People"), TEMPLATES("Paper templates"), CLEARANCE("Clearance"), HOLIDAYS("Bank holidays"),
        BACKUPS("Backups");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    private final Workplace place;
    private final StackPane node = new StackPane();
    private final Map<Part, RoomView> parts = new EnumMap<>(Part.class);
    private RoomView shown;
    private TemplateView template;

    public static Room<SettingsView> room(Workplace place) {
        return new Room<>("Settings", MaterialDesignC.COG_OUTLINE, () -> new SettingsView(place)).below()
            .does("People", view -> view.go(Part.PEOPLE))
            .does("New person", SettingsView::newPerson)
            .does("Steps of clearance", view -> view.go(Part.CLEARANCE))
            .does("Paper templates", view -> view.go(Part.TEMPLATES))
            .does("New template", SettingsView::newTemplate)
            .does("Bank holidays", view -> view.go(Part.HOLIDAYS))
            .does("Light or dark", view -> view.go(Part.OFFICE))
            .does("Backups", view -> view.go(Part.BACKUPS))
            .does("Back up now", SettingsView::backUpNow)
            .does("Restore a backup", view -> view.go(Part.BACKUPS))
            .does("Check the office file", SettingsView::checkFile)
            .opens(PersonId.class, SettingsView::show);
    }

    private SettingsView(Workplace place) {
        this.place = place;
        shown = part(Part.OFFICE);
        node.getChildren().setAll(shown.node());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void refresh() {
        shown.refresh();
    }

    private void newTemplate() {
        go(Part.TEMPLATES);
        ((TemplatesView) shown).add();
    }

    /** One template, line by line, from which the way back leads to all of them. */
    private void template(String key) {
        if (template == null) template = new TemplateView(place, () -> {
            go(Part.TEMPLATES);
            ((TemplatesView) shown).focus();
        });
        template.template(key);
        shown = template;
        node.getChildren().setAll(shown.node());
        shown.refresh();
        template.focus();
    }

    private void newPerson() {
        go(Part.PEOPLE);
        ((PeopleView) shown).add();
    }

    private void show(PersonId id) {
        go(Part.PEOPLE);
        ((PeopleView) shown).select(id);
    }

    private void backUpNow() {
        go(Part.BACKUPS);
        ((BackupsView) shown).backUp();
    }

    private void checkFile() {
        go(Part.BACKUPS);
        ((BackupsView) shown).check();
    }

    private void go(Part part) {
        RoomView view = part(part);
        if (view != shown) {
            shown = view;
            node.getChildren().setAll(shown.node());
        }
        shown.refresh();
    }

    private RoomView part(Part part) {
        return parts.computeIfAbsent(part, p -> switch (p) {
            case OFFICE -> new OfficeView(place, views(p));
            case PEOPLE -> new PeopleView(place, views(p));
            case CLEARANCE -> new ClearanceView(place, views(p));
            case TEMPLATES -> new TemplatesView(place, views(p), this::template);
            case HOLIDAYS -> new BankHolidaysView(place, views(p));
            case BACKUPS -> new BackupsView(place, views(p));
        });
    }

    private Views views(Part at) {
        Views views = new Views(at.words);
        for (Part part : Part.values()) views.view(part.words, () -> go(part));
        return views;
    }
}
