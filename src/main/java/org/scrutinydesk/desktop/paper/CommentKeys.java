package org.scrutinydesk.desktop.paper;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import java.util.function.Consumer;

/**
 * The keys for comments, wherever one is on the page: Ctrl+Alt+M makes one, F8 goes to the next and Shift+F8 to the one before,
 * Ctrl+F8 answers the one at the cursor and Ctrl+Shift+F8 resolves it.
 */
final class CommentKeys {
    static final String COMMENT = "Shortcut+Alt+M";
    static final String ANSWER = "Shortcut+F8";
    static final String RESOLVE = "Shortcut+Shift+F8";
    private static final KeyCombination MAKE = KeyCombination.keyCombination(COMMENT);
    private boolean pressedOnly;

    /** @param go is told whether it goes back */
    CommentKeys(Node page, Runnable comment, Consumer<Boolean> go, Runnable answer, Runnable resolve) {
        KeyCombination answers = KeyCombination.keyCombination(ANSWER);
        KeyCombination resolves = KeyCombination.keyCombination(RESOLVE);
        page.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            pressedOnly = MAKE.match(e);
            boolean walks = e.getCode() == KeyCode.F8 && !e.isShortcutDown() && !e.isAltDown();
            if (pressedOnly) comment.run();
            if (walks) go.accept(e.isShiftDown());
            if (answers.match(e)) answer.run();
            if (resolves.match(e)) resolve.run();
            if (pressedOnly || walks || answers.match(e) || resolves.match(e)) e.consume();
        });
        // Some systems take Ctrl+Alt with a letter for a letter as well.
        page.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (pressedOnly) e.consume();
            pressedOnly = false;
        });
    }
}
