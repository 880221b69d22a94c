package org.scrutinydesk.desktop.kit;

import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** What can be done with a row of a {@link RecordTable}: Enter and a double click open it, Delete deletes it, Insert adds one. */
final class RowActions<T> {
    Consumer<T> open;
    Consumer<T> delete;
    Runnable add;
    RowMoves<T> moves;
    /** Makes the first record where there is none. */
    Runnable first = () -> { };
    /** Shows what belongs to the row where it lies hidden. */
    Runnable reveal = () -> { };

    /** @param row the one somebody is on, or null */
    void key(KeyEvent e, T row) {
        if (moves != null && moves.key(e, row)) {
            e.consume();
            return;
        }
        switch (e.getCode()) {
            case ENTER -> {
                if (row == null) {
                    first.run();
                    return;
                }
                reveal.run();
                if (open != null) open.accept(row);
                e.consume();
            }
            case DELETE -> {
                if (row == null || delete == null) return;
                delete.accept(row);
                e.consume();
            }
            case INSERT -> {
                if (add == null) return;
                add.run();
                e.consume();
            }
            default -> { }
        }
    }

    void clicked(MouseEvent e, T row) {
        reveal.run();
        if (e.getClickCount() == 2 && open != null) open.accept(row);
    }
}
