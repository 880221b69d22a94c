package org.scrutinydesk.desktop.kit;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The column a table was last sorted by, and which way, kept from one day to the next. */
final class RememberedSort {
    private final String key;
    private final Remembered remembered;
    private final TableView<?> table;
    private boolean recalled;

    RememberedSort(String key, Remembered remembered, TableView<?> table) {
        this.key = key;
        this.remembered = remembered;
        this.table = table;
    }

    /** Keeps it; does nothing before it was recalled. */
    void remember() {
        if (!recalled) return;
        String said = "";
        if (!table.getSortOrder().isEmpty()) {
            TableColumn<?, ?> column = table.getSortOrder().getFirst();
            said = column.getText() + (column.getSortType() == TableColumn.SortType.DESCENDING ? "\n-" : "");
        }
        remembered.put(key, said);
    }

    /** Sorts the table as it was, the first time it is called. */
    void recall() {
        if (!recalled) recall(table);
        recalled = true;
    }

    private <T> void recall(TableView<T> view) {
        String[] said = remembered.get(key, "").split("\n");
        view.getColumns().stream().filter(c -> c.isSortable() && c.getText().equals(said[0]) && !said[0].isEmpty()).findFirst()
            .ifPresent(c -> {
            c.setSortType(said.length > 1 ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            view.getSortOrder().add(c);
        });
    }
}
