package org.scrutinydesk.desktop.kit;

import java.util.Comparator;
import java.util.function.Function;
import javafx.scene.Node;

/**
 * A column of a {@link RecordTable}.
 *
 * @param text   what a cell says; also what the filter looks in
 * @param detail a quiet second line, or null
 * @param order  how the column sorts
 * @param chip   what is shown in place of the text, or null
 * @param node   what is shown in place of both, or null
 * @param style  a style class for a cell whose words say what it colours, or null
 */
record Column<T>(String title, Kind kind, double width, Function<T, String> text, Function<T, String> detail, Comparator<T> order,
                 Function<T, Chip> chip, Function<T, Node> node, Function<T, String> style) {
    Column(String title, Kind kind, double width, Function<T, String> text, Function<T, String> detail, Comparator<T> order,
           Function<T, Chip> chip, Function<T, Node> node) {
        this(title, kind, width, text, detail, order, chip, node, r -> null);
    }

    enum Kind { TEXT, FIGURES, CHIP, NODE }

    static <T, C extends Comparable<? super C>> Comparator<T> by(Function<T, C> key) {
        return Comparator.comparing(key, Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
