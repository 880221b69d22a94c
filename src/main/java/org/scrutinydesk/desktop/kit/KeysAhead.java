package org.scrutinydesk.desktop.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Holds back the keys that are typed while something that will take them is still being read, and gives them to it in their
 * order when it is there: behind it they would change what nobody meant. Escape drops them and waits no longer; they are
 * dropped too where nothing comes.
 */
public final class KeysAhead {
    private final Work work;
    private final Deque<KeyEvent> held = new ArrayDeque<>();
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final EventHandler<KeyEvent> filter = this::typed;
    private Scene scene;
    /** The last key that was pressed, where it was let through: what it types and its release are no keys of their own. */
    private KeyCode through;
    private boolean arriving;
    private boolean giving;
    private boolean givenUp;
    private boolean came;

    public KeysAhead(Work work) {
        this.work = work;
        work.whenOpened(opened -> {
            came = opened;
            if (isComing()) return;
            givenUp = false;
            arriving = true;
            // What has come may ask for the focus only after it was drawn.
            Platform.runLater(() -> Platform.runLater(this::give));
        });
    }

    /** Watches the keys of this scene and of none else; null for none. */
    public void watch(Scene watched) {
        if (scene != null) scene.removeEventFilter(KeyEvent.ANY, filter);
        held.clear();
        scene = watched;
        if (scene != null) scene.addEventFilter(KeyEvent.ANY, filter);
    }

    /** Keys are held back, or are on their way to what has come. */
    public boolean isHolding() {
        return arriving || !held.isEmpty();
    }

    private boolean isComing() {
        return work.opening() > 0;
    }

    private void typed(KeyEvent e) {
        if (giving) return;
        if (givenUp || !isComing() && !isHolding() || belongsToOneLetThrough(e)) {
            letThrough(e);
        } else if (e.getCode() == KeyCode.ESCAPE && isComing()) {
            held.clear();
            givenUp = true;
            e.consume();
        } else {
            if (e.getEventType() == KeyEvent.KEY_PRESSED) {
                through = null;
                down.add(e.getCode());
            }
            held.add(copy(e));
            e.consume();
        }
    }

    private void letThrough(KeyEvent e) {
        if (e.getEventType() == KeyEvent.KEY_PRESSED) through = e.getCode();
        if (isDrawn(scene.getFocusOwner())) return;
        e.consume();
        fire(copy(e));
    }

    /** Enter that opened something types a line end, which is not meant for what it opened. */
    private boolean belongsToOneLetThrough(KeyEvent e) {
        if (e.getEventType() == KeyEvent.KEY_RELEASED) return !down.remove(e.getCode());
        if (e.getEventType() != KeyEvent.KEY_TYPED || through == null || e.getCharacter().isEmpty()) return false;
        return Character.isISOControl(e.getCharacter().charAt(0)) || e.isShortcutDown() || e.isAltDown()
            || through == KeyCode.SPACE && e.getCharacter().equals(" ");
    }

    private KeyEvent copy(KeyEvent e) {
        return (KeyEvent) e.copyFor(e.getSource(), scene);
    }

    /** One after the other, since a key may open something that the next one is meant for. */
    private void give() {
        if (isComing()) return;
        arriving = false;
        if (!came) held.clear();
        KeyEvent next = held.poll();
        if (next == null || scene == null) return;
        fire(next);
        if (!held.isEmpty()) Platform.runLater(this::give);
    }

    private void fire(KeyEvent e) {
        // A control takes no keys before it was dressed, and one that was just put in its place has not been yet.
        if (!isDrawn(scene.getFocusOwner())) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        Node owner = scene.getFocusOwner();
        boolean before = giving;
        giving = true;
        try {
            Event.fireEvent(owner == null ? scene : owner, e);
        } finally {
            giving = before;
        }
    }

    private static boolean isDrawn(Node owner) {
        return !(owner instanceof Control control) || control.getSkin() != null;
    }
}
