package org.scrutinydesk.desktop.paper;

import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/** Stands in the margin beside a paragraph on which there are open comments. */
final class CommentMark extends Region {
    static final double SIZE = 16;
    private static final double AFTER_TEXT = 20;

    CommentMark(PaperEditor editor, Runnable clicked) {
        getStyleClass().add("comment-mark");
        setManaged(false);
        setCursor(Cursor.HAND);
        setAccessibleText("Comment");
        resize(SIZE, SIZE);
        setOnMousePressed(e -> {
            clicked.run();
            e.consume();
        });
        layoutXProperty().bind(javafx.beans.binding.Bindings.createDoubleBinding(() -> Math.min(editor.marginsProperty().get().getLeft() + PageRow.TEXT + AFTER_TEXT,
            Math.max(0, editor.getWidth() - 40)), editor.marginsProperty(), editor.widthProperty()));
    }
}
