package org.scrutinydesk.desktop.kit;

import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseEvent;

/** A row of a {@link RecordTable}, told apart where it is a heading, a total, or styled by the room. */
final class LineRow<T> extends TableRow<Line<T>> {
    private final Function<T, String> style;

    LineRow(RowActions<T> actions, Function<T, String> style) {
        this.style = style;
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (!isEmpty() && getItem().kind() == Line.Kind.RECORD) actions.clicked(e, getItem().record());
        });
        if (actions.moves != null) actions.moves.follow(this);
        setAccessibleRole(AccessibleRole.TABLE_ROW);
    }

    @Override
    protected void updateItem(Line<T> line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().setAll("cell", "indexed-cell", "table-row-cell");
        if (empty || line == null) return;
        switch (line.kind()) {
            case HEADING -> getStyleClass().add("group-row");
            case TOTAL -> getStyleClass().add("total-row");
            case RECORD -> {
                String own = style.apply(line.record());
                if (own != null) getStyleClass().add(own);
            }
        }
    }
}
