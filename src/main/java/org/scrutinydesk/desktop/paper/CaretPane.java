package org.scrutinydesk.desktop.paper;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Something that lies over the page by the caret. */
abstract class CaretPane extends Pane {
    final VBox box = new VBox(4);
    private final PaperEditor editor;
    private final double width;

    /** @param width what it takes where there is room */
    CaretPane(PaperEditor editor, double width) {
        this.editor = editor;
        this.width = width;
        box.getStyleClass().add("caret-box");
        setPickOnBounds(false);
        setVisible(false);
        getChildren().add(box);
    }

    /** Below the line that the caret is in, or above it where there is more room; never over the edges of the page. */
    final void place() {
        Node caret = editor.lookup(".caret");
        Bounds at = caret == null ? null : sceneToLocal(caret.localToScene(caret.getLayoutBounds()));
        double x = at == null ? 0 : at.getMinX();
        double w = Math.min(width, Math.max(200, getWidth() - 16));
        box.setPrefWidth(w);
        double h = Math.min(box.prefHeight(w), Math.max(100, getHeight() - 16));
        double lower = at == null ? 0 : at.getMaxY() + 6;
        double upper = at == null ? 0 : at.getMinY() - 6 - h;
        double y = lower + h <= getHeight() ? lower : upper >= 0 ? upper : Math.max(0, Math.min(lower, getHeight() - h - 8));
        box.resizeRelocate(Math.clamp(x, 8, Math.max(8, getWidth() - w - 8)), y, w, h);
    }
}
