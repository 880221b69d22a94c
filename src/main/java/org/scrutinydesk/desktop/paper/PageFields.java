package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** The parts of a paper that are typed on its page before and after the body, in their order. */
final class PageFields {
    private static final String PART = "part-";

    private final PaperEditor editor;
    private final List<Region> above;
    private final List<Region> below;
    private Node tinted;

    PageFields(PaperEditor editor, List<Region> above, List<Region> below) {
        this.editor = editor;
        this.above = above;
        this.below = below;
    }

    List<TextInputControl> above() {
        return fields(above);
    }

    List<TextInputControl> below() {
        return fields(below);
    }

    TextInputControl named(String id) {
        return java.util.stream.Stream.concat(above().stream(), below().stream()).filter(f -> f.getId().equals(id)).findFirst().orElseThrow();
    }

    private static List<TextInputControl> fields(List<? extends Node> rows) {
        List<TextInputControl> fields = new ArrayList<>();
        for (Node node : rows) {
            if (node instanceof TextInputControl field) {
                if (field.getId() != null && field.getId().startsWith(PART)) fields.add(field);
            } else if (node instanceof Parent parent) {
                fields.addAll(fields(parent.getChildrenUnmodifiable()));
            }
        }
        return fields;
    }

    /** Brings a part into sight and tints it, some of its words selected; the cursor stays with whoever has it. */
    void show(TextInputControl field, int from, int to) {
        Node row = field;
        while (!above.contains(row) && !below.contains(row)) row = row.getParent();
        int before = above.indexOf(row);
        editor.show(before >= 0 ? before : above.size() + editor.page().body().size() + below.indexOf(row));
        field.selectRange(from, to);
        tint(field);
    }

    /** As {@link #show}, for a cell of a table, or its caption with {@code line} -1; null where it is not drawn. */
    TextInputControl showCell(int row, int line, int column, int from, int to) {
        editor.go(new Spot(row, 0));
        editor.layOutNow();
        TypedTable table = TypedTable.on(editor, row);
        if (table == null) return null;
        TextInputControl field = line < 0 ? table.caption() : table.cell(line, column);
        field.selectRange(from, to);
        tint(field);
        return field;
    }

    /** The one that is tinted, or null. */
    Node tinted() {
        return tinted;
    }

    /** Tints this field and no other; null for none. */
    void tint(Node field) {
        if (tinted != null) tinted.getStyleClass().remove("found-here");
        if (tinted instanceof TextInputControl left && left != field && !left.isFocused()) left.deselect();
        tinted = field;
        if (field != null) field.getStyleClass().add("found-here");
    }
}
