package org.scrutinydesk.desktop.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** A room once somebody has gone into it. */
public interface RoomView {
    /** What fills the window beside the navigation. The same node every time. */
    Node node();

    /** Reads its records afresh: called on the first visit, and while it is shown whenever something was changed anywhere. */
    void refresh();

    /** Somebody asked for the room who is in it already: from what is open in it they want to come back to its list. */
    default void again() {
    }

    /** A shortcut or function key was pressed that the room may take before the desk does. @return it took it */
    default boolean pressed(KeyEvent e) {
        return false;
    }

    /** What can be done where the cursor is, beside what the buttons over the room do. */
    default List<Action> here() {
        return List.of();
    }

    /** Where the next key belongs when somebody comes in; null for its list, or else the first thing in it that takes keys. */
    default Node entrance() {
        return null;
    }
}
