package org.scrutinydesk.desktop.funding;

import javafx.scene.control.ComboBox;
import org.scrutinydesk.desktop.kit.Field;

/** What this room's forms ask of a field beyond its value. */
final class Fields {
    private Fields() {
    }

    /** The control of a choice, to follow what is chosen. */
    @SuppressWarnings("unchecked")
    static <T> ComboBox<T> box(Field<T> field) {
        return (ComboBox<T>) field.control();
    }
}
