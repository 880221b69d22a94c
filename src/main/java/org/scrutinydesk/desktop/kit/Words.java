package org.scrutinydesk.desktop.kit;

import javafx.scene.control.Label;

/** Labels in the sizes of the type scale, so that no room sets a size of its own. */
public final class Words {
    private Words() {
    }

    /** 24, bold: one to a room. */
    public static Label heading(String text) {
        return label(text, "heading");
    }

    /** 16, bold: over a table or a panel. */
    public static Label section(String text) {
        return label(text, "section");
    }

    /** 14. */
    public static Label plain(String text) {
        return label(text, "plain");
    }

    /** 14, quiet: the line under a heading. */
    public static Label line(String text) {
        return label(text, "line");
    }

    /** 12, quiet: above a value, under a row. */
    public static Label small(String text) {
        return label(text, "small");
    }

    /** Lets a label take neither room nor clicks while it says nothing: without room alone it would lie, unseen, where it last stood. */
    public static void goneWhileEmpty(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
