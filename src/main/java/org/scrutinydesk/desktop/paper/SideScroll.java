package org.scrutinydesk.desktop.paper;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A side pane that is one column of things, as long as it gets. */
abstract class SideScroll extends ScrollPane implements SidePane {
    final VBox box;

    /** @param spacing between the things, in pixels */
    SideScroll(double spacing) {
        box = new VBox(spacing);
        box.getStyleClass().add("side-box");
        setContent(box);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-scroll");
        enterPresses(this);
    }

    /** Enter presses the button or link in a pane that has the keys, as Space does. */
    static void enterPresses(Node pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ENTER || e.isShortcutDown() || !(e.getTarget() instanceof Button || e.getTarget() instanceof Hyperlink)) return;
            e.consume();
            ((ButtonBase) e.getTarget()).fire();
        });
    }

    /** Whether the keys are in it; what is drawn afresh takes them along, or they would be lost to the far end of the window. */
    final boolean isWithin() {
        Node n = getScene() == null ? null : getScene().getFocusOwner();
        while (n != null && n != this) n = n.getParent();
        return n == this;
    }

    /** Brings one of the things into sight. */
    final void bring(Node thing) {
        applyCss();
        layout();
        double spare = box.getHeight() - getViewportBounds().getHeight();
        if (spare > 0) setVvalue(Math.clamp(box.sceneToLocal(thing.localToScene(thing.getBoundsInLocal())).getMinY() / spare, 0, 1));
    }
}
