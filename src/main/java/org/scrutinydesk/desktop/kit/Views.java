package org.scrutinydesk.desktop.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The views a room has, in a row under its heading, with the one that is shown marked; for {@link RoomPane#tools}. */
public final class Views extends HBox {
    private final String shown;

    /** @param shown the name of the view in which this row stands */
    public Views(String shown) {
        this.shown = shown;
        getStyleClass().add("views");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
    }

    /** Adds a view. @param go shows it */
    public Views view(String name, Runnable go) {
        ToggleButton button = new ToggleButton(name);
        button.setAccessibleText(name);
        button.setSelected(name.equals(shown));
        button.setOnAction(e -> {
            button.setSelected(name.equals(shown));
            if (!name.equals(shown)) go.run();
        });
        getChildren().add(button);
        return this;
    }
}
