package org.scrutinydesk.desktop.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Holds back the keys that are typed while something that will take them is still being read, and gives them to it in their
 * order when it is there: behind it they would change what nobody meant. Escape drops them and waits no longer.
 */
public final class KeysAhead {
    private final Work work;
    private final Deque<KeyEvent> held = new ArrayDeque<>();
    private final EventHandler<KeyEvent> filter = this::typed;
    private Scene scene;
    private boolean arriving;
    private boolean giving;
    private boolean givenUp;

    public KeysAhead(Work work) {
        this.work = work;
        work.comingProperty().addListener((p, before, now) -> {
            if (now.intValue() > 0) return;
            givenUp = false;
            arriving = true;
            // What has come may ask for the focus only after it was drawn.
            Platform.runLater(() -> Platform.runLater(this::give));
        });
    }

    /** Watches the keys of this scene and of none else; null for none. */
    public void watch(Scene watched) {
        if (scene != null) scene.removeEventFilter(KeyEvent.ANY, filter);
        scene = watched;
        if (scene != null) scene.addEventFilter(KeyEvent.ANY, filter);
    }

    /** Keys are held back, or are on their way to what has come. */
    public boolean isHolding() {
        return arriving || !held.isEmpty();
    }

    private boolean isComing() {
        return work.comingProperty().get() > 0;
    }

    private void typed(KeyEvent e) {
        if (giving || givenUp || !isComing() && !isHolding()) return;
        if (e.getCode() == KeyCode.ESCAPE && isComing()) {
            held.clear();
            givenUp = true;
        } else {
            held.add((KeyEvent) e.copyFor(e.getSource(), scene));
        }
        e.consume();
    }

    /** One after the other, since a key may open something that the next one is meant for. */
    private void give() {
        if (isComing()) return;
        arriving = false;
        KeyEvent next = held.poll();
        if (next == null || scene == null) return;
        Node owner = scene.getFocusOwner();
        giving = true;
        try {
            Event.fireEvent(owner == null ? scene : owner, next);
        } finally {
            giving = false;
        }
        if (!held.isEmpty()) Platform.runLater(this::give);
    }
}
