package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.evidence.RollForward;
import org.scrutinydesk.paper.Paragraph;

/** What was carried over from the paper before: which waits next for somebody to say that it is still true, and saying so. */
final class Unconfirmed {
    private static final KeyCombination NEXT = KeyCombination.keyCombination("F9");
    private static final KeyCombination CONFIRM = KeyCombination.keyCombination("Shortcut+F9");

    /** Where something waits. @param part its name, or null @param row of the body, where it is no part */
    private record Place(String part, int row) {
    }

    private final PaperView view;
    private final PaperEditor editor;
    private final Front front;
    private final PageParts parts;
    private final Button button = new Button();

    Unconfirmed(PaperView view, PaperEditor editor, Front front, PageParts parts) {
        this.view = view;
        this.editor = editor;
        this.front = front;
        this.parts = parts;
        button.getStyleClass().add("quiet-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip("Carried over from the last paper: go to the next (F9); Ctrl+F9 says it is still true"));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(e -> next());
        view.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (!NEXT.match(e) && !CONFIRM.match(e)) return;
            e.consume();
            if (NEXT.match(e)) next();
            else confirm();
        });
        editor.page().onChange(this::show);
        front.onChange(this::show);
        show();
    }

    /** Says how many there are, and goes to the next. */
    Node button() {
        return button;
    }

    void show() {
        int count = places().size();
        button.setVisible(count > 0 && editor.isEditable());
        button.setText("Still true? " + count);
        button.setAccessibleText(count + " carried over from the last paper and not confirmed; go to the next");
    }

    /** All that waits, as it follows on the page. */
    private List<Place> places() {
        Set<String> carried = front.carried();
        List<Place> places = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (String name : parts.names()) {
            if (!carried.contains(name)) continue;
            if (parts.isAbove(name)) places.add(new Place(name, -1));
            else below.add(name);
        }
        List<Paragraph> body = editor.page().body();
        for (int row = 0; row < body.size(); row++) {
            if (body.get(row).carried()) places.add(new Place(null, row));
        }
        below.forEach(name -> places.add(new Place(name, body.size())));
        return places;
    }

    /** Where the cursor is. */
    private Place here() {
        Node focused = editor.getScene() == null ? null : editor.getScene().getFocusOwner();
        for (String name : parts.names()) {
            if (focused == parts.control(name)) return new Place(name, parts.isAbove(name) ? -1 : editor.page().body().size());
        }
        return new Place(null, editor.caret().row());
    }

    void next() {
        List<Place> places = places();
        if (places.isEmpty()) {
            view.says("Nothing carried over waits to be confirmed.");
            return;
        }
        Place here = here();
        come(places.stream().filter(p -> after(p, here)).findFirst().orElse(places.getFirst()));
    }

    /** Goes to the first. @return false where nothing waits */
    boolean first() {
        List<Place> places = places();
        if (!places.isEmpty()) come(places.getFirst());
        return !places.isEmpty();
    }

    private void come(Place next) {
        go(next);
        List<String> dates = RollForward.dates(words(next));
        view.says("Carried over from the last paper. Is it still true? Ctrl+F9 keeps it as it is; what you rewrite needs no more."
            + (dates.isEmpty() ? "" : " It names " + String.join(", ", dates) + "."));
    }

    private boolean after(Place p, Place here) {
        if (p.part() == null || here.part() == null) return p.row() > here.row();
        if (p.row() != here.row()) return p.row() > here.row();
        return parts.names().indexOf(p.part()) > parts.names().indexOf(here.part());
    }

    private void go(Place place) {
        if (place.part() == null) {
            editor.requestFocus();
            editor.go(new Spot(place.row(), 0));
            return;
        }
        go(place.part());
    }

    /** What can be said of what waits at the cursor. */
    List<Action> atCursor() {
        Place here = here();
        boolean waits = here.part() != null ? front.carried().contains(here.part()) : editor.page().body().get(here.row()).carried();
        return waits ? List.of(Action.of("Confirm this paragraph: it is still true", CONFIRM.getName(), this::confirm)) : List.of();
    }

    /** Puts the cursor into a part. */
    void go(String part) {
        editor.show(parts.index(part, editor.page().body().size()));
        TextInputControl field = parts.control(part);
        field.requestFocus();
        field.positionCaret(0);
    }

    private String words(Place place) {
        return place.part() != null ? front.part(place.part()) : editor.page().body().get(place.row()).words();
    }

    /** It is still true where the cursor is; on to the next. */
    void confirm() {
        Place here = here();
        if (!editor.isEditable()) return;
        if (here.part() != null) {
            front.confirm(here.part());
        } else {
            Paragraph p = editor.page().body().get(here.row());
            if (p.carried()) editor.make(Edit.row(here.row(), p.withCarried(false), editor.caret().at()));
        }
        if (places().isEmpty()) view.says("All that was carried over is confirmed or rewritten.");
        else next();
    }
}
