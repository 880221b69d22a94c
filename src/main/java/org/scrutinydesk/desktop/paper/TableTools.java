package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.paper.Paragraph.Table;

/** What can be done to a typed table, in menus under it, by a right click on its cells or Shift+F10, and by keys. */
final class TableTools extends FlowPane {
    /** One thing to do. @param down how many rows and {@code right} columns on the cursor stands afterwards */
    private record Tool(String words, KeyCombination keys, UnaryOperator<Table> does, int down, int right) {
    }

    /** As a step to the right: a new row is filled from its first cell. */
    private static final int TO_THE_FIRST = -1000;

    private final TypedTable table;
    private final List<Tool> rows;
    private final List<Tool> columns;
    private final ToggleButton totals = new ToggleButton("Totals row");
    private final ToggleButton header = new ToggleButton("Header row");
    private final Label bare = Words.small("Without a header row, whoever hears this table is not told what its columns hold.");

    TableTools(TypedTable table) {
        super(8, 4);
        this.table = table;
        rows = List.of(tool("Row above", "Shortcut+Shift+Enter", t -> TableEdits.insertRow(t, table.row()), 0, TO_THE_FIRST),
            tool("Row below", "Shortcut+Enter", t -> TableEdits.insertRow(t, table.row() + 1), 1, TO_THE_FIRST),
            tool("Move row up", "Alt+Up", t -> TableEdits.moveRow(t, table.row(), -1), -1, 0),
            tool("Move row down", "Alt+Down", t -> TableEdits.moveRow(t, table.row(), 1), 1, 0),
            tool("Remove row", "Shortcut+Shift+Delete", t -> TableEdits.removeRow(t, table.row()), 0, 0),
            tool("Header row on or off", "Shortcut+Shift+R", t -> t.withBare(!t.bare()), 0, 0),
            tool("Totals row on or off", "Shortcut+Shift+T", t -> TableEdits.totals(t, !t.totals()), 0, 0));
        columns = List.of(tool("Column left", "Alt+Shift+Enter", t -> TableEdits.insertColumn(t, table.column()), 0, 0),
            tool("Column right", "Alt+Enter", t -> TableEdits.insertColumn(t, table.column() + 1), 0, 1),
            tool("Move column left", "Alt+Left", t -> TableEdits.moveColumn(t, table.column(), -1), 0, -1),
            tool("Move column right", "Alt+Right", t -> TableEdits.moveColumn(t, table.column(), 1), 0, 1),
            tool("Remove column", "Shortcut+Shift+Backspace", t -> TableEdits.removeColumn(t, table.column()), 0, 0));
        totals.setFocusTraversable(false);
        totals.setAccessibleText("Totals row, which adds up the columns");
        totals.setOnAction(e -> table.change(TableEdits.totals(table.table(), totals.isSelected()), table.row(), table.column()));
        header.setFocusTraversable(false);
        header.setAccessibleText("Header row, which says what the columns hold");
        header.setOnAction(e -> table.change(table.table().withBare(!header.isSelected()), table.row(), table.column()));
        bare.managedProperty().bind(bare.visibleProperty());
        Button takeOut = new Button("Remove table");
        takeOut.getStyleClass().add("quiet");
        takeOut.setFocusTraversable(false);
        takeOut.setOnAction(e -> table.takeOut());
        getChildren().setAll(button("Row", rows), button("Column", columns), header, totals, takeOut, bare);
    }

    private static Tool tool(String words, String keys, UnaryOperator<Table> does, int down, int right) {
        return new Tool(words, KeyCombination.keyCombination(keys), does, down, right);
    }

    private MenuButton button(String words, List<Tool> tools) {
        MenuButton button = new MenuButton(words);
        button.setFocusTraversable(false);
        button.getItems().setAll(items(tools));
        return button;
    }

    private List<MenuItem> items(List<Tool> tools) {
        List<MenuItem> items = new ArrayList<>();
        for (Tool tool : tools) {
            MenuItem item = new MenuItem(tool.words() + "   " + tool.keys().getDisplayText());
            item.setOnAction(e -> run(tool));
            items.add(item);
        }
        return items;
    }

    /** For a right click on a cell. */
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(items(rows));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items(columns));
        return menu;
    }

    /** Does what a key stands for. @return whether it stands for anything */
    boolean pressed(KeyEvent e) {
        for (List<Tool> tools : List.of(rows, columns)) {
            for (Tool tool : tools) {
                if (!tool.keys().match(e)) continue;
                run(tool);
                return true;
            }
        }
        return false;
    }

    private void run(Tool tool) {
        table.change(tool.does().apply(table.table()), Math.max(0, table.row() + tool.down()), Math.max(0, table.column() + tool.right()));
    }

    /** Shows whether the table has a header and totals. */
    void show(Table now) {
        header.setSelected(!now.bare());
        bare.setVisible(now.bare());
        totals.setSelected(now.totals());
    }
}
