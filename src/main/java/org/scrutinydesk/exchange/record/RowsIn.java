package org.scrutinydesk.exchange.record;

import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;

/** One kind of record that files of rows bring in. */
interface RowsIn {
    /** The columns of such a file. */
    List<Column> columns();

    /**
     * Looks at a file before its rows are taken.
     *
     * @throws org.scrutinydesk.common.Refused where something is missing that no row can do without
     */
    default void begin(TableFile file, Columns columns) {
    }

    /** Takes one row. @throws WrongInput naming the column that cannot be taken */
    Imported.Made take(Changes changes, Columns.Row row);

    /** What the columns call the fields that the stores' refusals name. */
    default Map<String, String> columnOfField() {
        return Map.of();
    }

    /** What else there is to know of the import, once all rows are taken. */
    default List<String> notes() {
        return List.of();
    }
}
