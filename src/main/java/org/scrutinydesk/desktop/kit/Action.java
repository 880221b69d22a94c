package org.scrutinydesk.desktop.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/**
 * Something that can be done: one description gives the button, its shortcut and its line in the palette.
 *
 * @param name what it does, in words; an underscore before a letter makes it the mnemonic
 * @param keys such as {@code Shortcut+N}, or null
 */
public record Action(String name, String keys, Runnable run) {
    public static Action of(String name, Runnable run) {
        return new Action(name, null, run);
    }

    public static Action of(String name, String keys, Runnable run) {
        return new Action(name, keys, run);
    }

    /** The name without its mnemonic. */
    public String words() {
        return name.replace("_", "");
    }

    /** The shortcut as it is shown, such as {@code Ctrl+N}; empty where there is none. */
    public String keysInWords() {
        return keys == null ? "" : KeyCombination.keyCombination(keys).getDisplayText();
    }

    public Button button() {
        Button button = new Button(name);
        button.setMnemonicParsing(true);
        button.setAccessibleText(words());
        if (keys != null) button.setTooltip(new Tooltip(words() + " (" + keysInWords() + ")"));
        button.setOnAction(e -> run.run());
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    /** The one button of a room that is filled. */
    public Button primaryButton() {
        Button button = button();
        button.getStyleClass().add("primary");
        return button;
    }
}
