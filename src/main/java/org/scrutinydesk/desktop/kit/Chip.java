package org.scrutinydesk.desktop.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/**
 * A state as a shape, a word and a tint: never a colour alone.
 *
 * @param words as shown; a letter where there is little room
 * @param said  as it is read aloud and found by the filter
 */
public record Chip(Tint tint, String words, String said) implements Comparable<Chip> {
    /** What a state means; the order is that of a sorted column, worst first. */
    public enum Tint {
        RED("■", "red"), AMBER("◆", "amber"), GREEN("✓", "green"), NEITHER("○", "neither");

        private final String shape;
        private final String style;

        Tint(String shape, String style) {
            this.shape = shape;
            this.style = style;
        }
    }

    public Chip(Tint tint, String words) {
        this(tint, words, words);
    }

    public static Chip green(String words) {
        return new Chip(Tint.GREEN, words);
    }

    public static Chip amber(String words) {
        return new Chip(Tint.AMBER, words);
    }

    public static Chip red(String words) {
        return new Chip(Tint.RED, words);
    }

    public static Chip neither(String words) {
        return new Chip(Tint.NEITHER, words);
    }

    /** A new node that shows it. */
    public Label label() {
        Label label = new Label();
        show(label);
        return label;
    }

    /** Makes a label show it, so that table cells need no new node for each row. */
    void show(Label label) {
        label.getStyleClass().setAll("label", "chip", tint.style);
        label.setText(tint.shape + " " + words);
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setAccessibleText(said);
    }

    @Override
    public int compareTo(Chip other) {
        int byTint = tint.compareTo(other.tint);
        return byTint != 0 ? byTint : words.compareToIgnoreCase(other.words);
    }
}
