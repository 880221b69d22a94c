package org.scrutinydesk.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;

/** A cell of a {@link RecordTable}; it keeps its nodes when it is given another row. */
final class LineCell<T> extends TableCell<Line<T>, Line<T>> {
    private static final double ABOVE_AND_BELOW = 6;

    private final Column<T> column;
    private Label chip;
    private VBox lines;
    private String style;

    LineCell(Column<T> column) {
        this.column = column;
        setAlignment(column.kind() == Column.Kind.FIGURES ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (column.kind() == Column.Kind.FIGURES) getStyleClass().add("figures");
        setWrapText(column.kind() == Column.Kind.TEXT);
        widthProperty().addListener((p, before, now) -> requestLayout());
    }

    /**
     * A row asks its cells for their height without saying how wide they are; one that wraps has to know. The space above
     * and below is added here, because as padding the toolkit would take the lower one off twice.
     */
    @Override
    protected double computePrefHeight(double width) {
        double room = getTableRow() != null && getTableRow().getStyleClass().contains("group-row") ? 0 : 2 * ABOVE_AND_BELOW;
        return super.computePrefHeight(isWrapText() && getTableColumn() != null ? getTableColumn().getWidth() : width) + room;
    }

    @Override
    protected void updateItem(Line<T> line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().remove(style);
        style = null;
        setText(null);
        setGraphic(null);
        if (empty || line == null || line.kind() == Line.Kind.HEADING) {
            boolean first = line != null && getTableColumn() == getTableView().getColumns().getFirst();
            if (first && !empty) setGraphic(groupHeading(line.group()));
            return;
        }
        T record = line.record();
        style = column.style().apply(record);
        if (style != null) getStyleClass().add(style);
        if (column.node() != null) {
            setGraphic(column.node().apply(record));
            return;
        }
        Chip state = column.chip() == null ? null : column.chip().apply(record);
        if (column.chip() != null) {
            if (state == null) return;
            if (chip == null) chip = new Label();
            state.show(chip);
            setGraphic(chip);
            return;
        }
        String text = column.text().apply(record);
        String detail = column.detail() == null ? null : column.detail().apply(record);
        if (detail == null || detail.isEmpty()) setText(text);
        else setGraphic(twoLines(text, detail));
        setContentDisplay(detail == null || detail.isEmpty() ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    }

    /** A group's heading reaches over the columns beside it, so it is not cut at the end of its own. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getItem() != null && getItem().kind() == Line.Kind.HEADING) setClip(null);
    }

    private Node twoLines(String text, String detail) {
        if (lines == null) {
            lines = new VBox(Words.plain(""), Words.small(""));
            lines.setAlignment(Pos.CENTER_LEFT);
        }
        ((Label) lines.getChildren().get(0)).setText(text);
        ((Label) lines.getChildren().get(1)).setText(detail);
        return lines;
    }

    /** It reaches over the columns beside it, so it takes no room of its own. */
    private Node groupHeading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("group");
        label.setMinWidth(600);
        javafx.scene.Group free = new javafx.scene.Group(label);
        free.setManaged(true);
        free.setAutoSizeChildren(true);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return free;
    }
}
