package org.scrutinydesk.desktop.kit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** A {@link Column} as the table shows it. Where room is short, words break between words; headers, chips and figures never give way. */
final class LineColumn<T> extends TableColumn<Line<T>, Line<T>> {
    private static final double NARROWEST = 64;
    /** A word longer than this is broken, so that one of them cannot take the room of all. */
    private static final double LONGEST_WORD = 180;
    private static final double LEFT_AND_RIGHT = 18;
    private static final double IN_CHIP = 20;
    private static final double ARROW = 14;
    private static final double SIZE = 14;
    private static final double SMALL = 12;

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

    /** Makes the column wide enough for its header and for what cannot be broken in it. @param family of the table's face */
    void fit(List<Line<T>> lines, String family) {
        boolean sorts = getTableView() != null && getTableView().getSortOrder().contains(this);
        double header = width(getText(), family, getStyleClass().contains("looked-at") ? FontWeight.BOLD : FontWeight.NORMAL, SMALL)
            + (sorts ? ARROW : 0);
        double inside = switch (column.kind()) {
            case FIGURES -> Math.max(column.width() - LEFT_AND_RIGHT, width(longest(said(lines)), family, FontWeight.BOLD, SIZE));
            case CHIP -> IN_CHIP + width(longest(lines.stream().map(Line::record).filter(Objects::nonNull).map(column.chip())
                .filter(Objects::nonNull).map(chip -> "◆ " + chip.words())), family, FontWeight.NORMAL, SMALL);
            case TEXT -> Math.min(LONGEST_WORD, width(longest(said(lines).flatMap(words -> Arrays.stream(words.split("\\s+")))),
                family, FontWeight.NORMAL, SIZE));
            case NODE -> 0;
        };
        double least = Math.max(Math.max(header, inside) + LEFT_AND_RIGHT, isFigures() ? column.width() : Math.min(column.width(), NARROWEST));
        if (isFigures()) {
            setMinWidth(Math.min(least, getMaxWidth()));
            setMaxWidth(least);
        } else if (getMaxWidth() < least) {
            setMaxWidth(least);
        }
        setMinWidth(least);
    }

    private Stream<String> said(List<Line<T>> lines) {
        return lines.stream().map(Line::record).filter(Objects::nonNull).map(column.text()).filter(Objects::nonNull);
    }

    private static String longest(Stream<String> words) {
        return words.max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static double width(String words, String family, FontWeight weight, double size) {
        Text text = new Text(words);
        text.setFont(Font.font(family, weight, size));
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    private boolean isFigures() {
        return column.kind() == Column.Kind.FIGURES;
    }
}
