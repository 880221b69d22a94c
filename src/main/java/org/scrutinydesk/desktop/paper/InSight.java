package org.scrutinydesk.desktop.paper;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;

/** Keeps in sight what the cursor is in: the line of the caret, or a field of a table or a picture on the page. */
final class InSight {
    private static final double STEP = 64;
    private static final double ROUND = 16;

    /** Where somebody is on the page: the caret, and how far below the head of what is seen its line ends, below 0 where it is out of sight. */
    record Stand(Spot caret, double low) {
    }

    private final PaperEditor editor;

    InSight(PaperEditor editor) {
        this.editor = editor;
        editor.sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((o, was, now) -> Platform.runLater(this::field));
        // A bar that opens over the page takes from its lower end, where the caret may be.
        editor.heightProperty().addListener((o, was, now) -> {
            double low = lower();
            if (now.doubleValue() < was.doubleValue() && low > 0 && low <= was.doubleValue()) Platform.runLater(this::caret);
        });
    }

    /** Whether the cursor is in this or in something inside it, which JavaFX itself loses count of when a page is drawn again. */
    static ObservableValue<Boolean> cursorIn(Node node) {
        return node.sceneProperty().flatMap(Scene::focusOwnerProperty).map(owner -> holds(node, owner)).orElse(false);
    }

    /** Scrolls on where the caret came to stand on the lower edge, where the flow would lay the page out again at every key. */
    void caret() {
        Pane content = content();
        double low = lower();
        if (content == null || low < 0 || content.getHeight() < 100) return;
        double below = content.getHeight() - low;
        if (below <= 2) scroll(content, Math.min(0, below) - STEP);
    }

    Stand stand() {
        return new Stand(editor.caret(), lower());
    }

    /** Puts the caret and the page where they were. */
    void go(Stand stand) {
        editor.go(stand.caret());
        editor.layOutNow();
        Pane content = content();
        double low = lower();
        if (content != null && low >= 0 && stand.low() >= 0 && stand.low() <= content.getHeight()) scroll(content, stand.low() - low);
    }

    /** Brings what is no text and stands over the caret's line into sight: its head where both do not fit. */
    void overCaret() {
        Spot caret = editor.caret();
        if (caret.row() == 0 || editor.page().body().get(caret.row() - 1).isText()) return;
        editor.layOutNow();
        editor.go(new Spot(caret.row() - 1, 0));
        editor.go(caret);
        editor.layOutNow();
        Pane content = content();
        Node block = editor.rows().block(caret.row() - 1);
        if (content == null || block == null) return;
        double above = ROUND - content.sceneToLocal(block.localToScene(block.getLayoutBounds())).getMinY();
        if (above > 0) scroll(content, above);
    }

    /** Scrolls to the field that has the cursor, if one on the page has it. */
    void field() {
        Node owner = editor.getScene() == null ? null : editor.getScene().getFocusOwner();
        Pane content = content();
        if (owner == null || owner == editor || content == null || !holds(content, owner)) return;
        editor.layOutNow();
        Bounds at = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        double below = at.getMaxY() + ROUND - content.getHeight();
        double above = ROUND - at.getMinY();
        if (below > 0 && above < 0) scroll(content, -Math.min(below, -above));
        else if (above > 0 && below < 0) scroll(content, Math.min(above, -below));
    }

    private static boolean holds(Node node, Node inside) {
        Node n = inside;
        while (n != null && n != node) n = n.getParent();
        return n != null;
    }

    private Pane content() {
        return editor.lookup(".content") instanceof Pane content ? content : null;
    }

    /** Where the line of the caret ends, from the head of what is seen; below 0 where there is none. */
    private double lower() {
        return editor.lookup(".caret") instanceof Path line && !line.getElements().isEmpty() ? line.getLayoutBounds().getMaxY() : -1;
    }

    /** The flow scrolls by lines for a wheel, and by pixels between the start and the end of a swipe. */
    private static void scroll(Pane content, double by) {
        for (EventType<ScrollEvent> type : List.of(ScrollEvent.SCROLL_STARTED, ScrollEvent.SCROLL, ScrollEvent.SCROLL_FINISHED)) {
            content.fireEvent(new ScrollEvent(type, 0, 0, 0, 0, false, false, false, false, false, false, 0, by, 0, by,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        }
    }
}
