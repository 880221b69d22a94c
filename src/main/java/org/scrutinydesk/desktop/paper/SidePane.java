package org.scrutinydesk.desktop.paper;

import javafx.scene.Node;

/** A pane beside the page that takes the keys, and may stand beside an issued paper too. */
interface SidePane {
    /** What takes the keys. */
    Node entrance();

    /** Reads afresh what it shows. */
    void refresh();

    /** Leaves what was opened last within it, such as a form. @return false where nothing was */
    default boolean closes() {
        return false;
    }
}
