package org.scrutinydesk.desktop.paper;

import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.InputEvent;
import javafx.scene.input.ScrollEvent;

/** Fields that stand on the page: what is typed and clicked in them is theirs, and not the page's as well. */
final class Islands {
    private Islands() {
    }

    /** Lets events that belong to a field inside a node pass by the node's own handlers. */
    static void keepTo(Node node, PaperEditor editor) {
        EventDispatcher own = node.getEventDispatcher();
        node.setEventDispatcher((event, tail) -> isForeign(event, editor) ? tail.dispatchEvent(event) : own.dispatchEvent(event, tail));
    }

    private static boolean isForeign(Event event, PaperEditor editor) {
        if (!(event instanceof InputEvent) || event instanceof ScrollEvent || !(event.getTarget() instanceof Node target)) return false;
        for (Node n = target; n != null && n != editor; n = n.getParent()) {
            if (n instanceof TextInputControl || n instanceof ButtonBase || n instanceof ComboBoxBase<?>) return true;
        }
        return false;
    }
}
