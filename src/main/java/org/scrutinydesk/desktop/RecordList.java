package org.scrutinydesk.desktop;

import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;

/** A view that is one list of records, read afresh whenever something was changed. */
public abstract class RecordList<T> implements RoomView {
    protected final Workplace place;
    protected final RoomPane pane;
    private RecordTable<T> table;

    protected RecordList(Workplace place, String heading) {
        this.place = place;
        pane = new RoomPane(heading, place.notices());
    }

    /** What is shown, in the background. */
    protected abstract List<T> read() throws Exception;

    /** Called with what was read, once it stands in the list. */
    protected void shown(List<T> records) {
    }

    /** What stands beside the list for the record you are on. */
    protected abstract Node details(T record);

    /** To be called once, by the constructor. */
    protected final void list(RecordTable<T> made) {
        table = made;
        pane.list(made, this::details);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        place.work().read("Reading the list", this::read).then(records -> {
            table.show(records);
            shown(records);
        });
    }

    /** Goes to the record with this key. */
    public void select(Object key) {
        table.select(key);
    }

    public void focus() {
        table.focus();
    }
}
