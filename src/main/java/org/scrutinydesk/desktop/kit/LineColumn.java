package org.scrutinydesk.desktop.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** A {@link Column} as the table shows it. Words give way where room is short; figures never do. */
final class LineColumn<T> extends TableColumn<Line<T>, Line<T>> {
    private static final double NARROWEST = 64;
    private static final double LEFT_AND_RIGHT = 18;

    private final Column<T> column;

    LineColumn(Column<T> column) {
        super(column.title());
        this.column = column;
        setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        setCellFactory(c -> new LineCell<>(column));
        setPrefWidth(column.width());
        setMinWidth(isFigures() ? column.width() : Math.min(column.width(), NARROWEST));
        // What is short stays short, so that a wide window gives its room to the words.
        if (isFigures() || column.width() <= 100) setMaxWidth(column.width());
        setReorderable(false);
        setComparator((a, b) -> column.order().compare(a.record(), b.record()));
        if (isFigures()) getStyleClass().add("figures");
    }

    /** Makes a column of figures as wide as its longest. @param font the table's */
    void fit(List<Line<T>> lines, Font font) {
        if (!isFigures()) return;
        String longest = lines.stream().filter(l -> l.record() != null).map(l -> column.text().apply(l.record()))
            .filter(Objects::nonNull).max(Comparator.comparingInt(String::length)).orElse("");
        Text text = new Text(longest);
        text.setFont(Font.font(font.getFamily(), FontWeight.BOLD, font.getSize()));
        double width = Math.max(column.width(), Math.ceil(text.getLayoutBounds().getWidth()) + LEFT_AND_RIGHT);
        setMinWidth(Math.min(width, getMaxWidth()));
        setMaxWidth(width);
        setMinWidth(width);
    }

    private boolean isFigures() {
        return column.kind() == Column.Kind.FIGURES;
    }
}
