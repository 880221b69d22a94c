package org.scrutinydesk.desktop.kit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;

/** Moves the rows of a table by Alt+Up and Alt+Down, and by dragging. */
final class RowMoves<T> {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Supplier<List<T>> shown;
    private final BiConsumer<T, Integer> move;
    private T pressed;
    private T dragged;

    /** @param shown the records in their order; empty while they cannot be moved @param move is given the new place, from 1 */
    RowMoves(Supplier<List<T>> shown, BiConsumer<T, Integer> move) {
        this.shown = shown;
        this.move = move;
    }

    /** @return it was a key that moves the row */
    boolean key(KeyEvent e, T row) {
        if (!e.isAltDown() || e.getCode() != KeyCode.UP && e.getCode() != KeyCode.DOWN) return false;
        to(row, shown.get().indexOf(row) + (e.getCode() == KeyCode.UP ? -1 : 1));
        return true;
    }

    void follow(TableRow<Line<T>> row) {
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> pressed = record(row));
        row.addEventHandler(MouseEvent.DRAG_DETECTED, e -> {
            if (pressed == null) return;
            dragged = pressed;
            row.startFullDrag();
            row.getScene().setCursor(Cursor.CLOSED_HAND);
            e.consume();
        });
        row.addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED, e -> row.pseudoClassStateChanged(TARGET,
            dragged != null && record(row) != null));
        row.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, e -> row.pseudoClassStateChanged(TARGET, false));
        row.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, e -> {
            if (dragged != null && record(row) != null) to(dragged, shown.get().indexOf(record(row)));
        });
        row.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            dragged = null;
            row.getScene().setCursor(Cursor.DEFAULT);
        });
    }

    private void to(T row, int place) {
        List<T> rows = shown.get();
        if (row != null && place >= 0 && place < rows.size() && rows.indexOf(row) != place) move.accept(row, place + 1);
    }

    private T record(TableRow<Line<T>> row) {
        return row.isEmpty() || row.getItem() == null || row.getItem().kind() != Line.Kind.RECORD ? null : row.getItem().record();
    }
}
