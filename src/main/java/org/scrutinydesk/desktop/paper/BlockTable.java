package org.scrutinydesk.desktop.paper;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A table on the page: its columns share the width by their weights, and none is narrower than its longest word. */
final class BlockTable extends GridPane {
    private final int[] weights;
    private double fitted = -1;

    /** @param weights of the columns, each at least 1 */
    BlockTable(int[] weights) {
        this.weights = weights;
        getStyleClass().add("page-table");
        for (int c = 0; c < weights.length; c++) getColumnConstraints().add(new ColumnConstraints());
    }

    /** Else the columns as they were once would keep it from becoming narrower with its page. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    private void fit(double width) {
        if (width <= 0 || Math.abs(width - fitted) < 0.5) return;
        fitted = width;
        double[] least = least();
        if (Arrays.stream(least).sum() > width && !getStyleClass().contains("wide")) {
            // Smaller letters, as a table has that prints landscape.
            getStyleClass().add("wide");
            applyCss();
            least = least();
        }
        double[] widths = share(width, least, weights);
        for (int c = 0; c < widths.length; c++) {
            ColumnConstraints column = getColumnConstraints().get(c);
            column.setMinWidth(widths[c]);
            column.setPrefWidth(widths[c]);
            column.setMaxWidth(widths[c]);
        }
    }

    /** What each column must have: its share by weight, but no less than its least width while there is enough for all. */
    static double[] share(double width, double[] least, int[] weights) {
        int columns = weights.length;
        double[] widths = new double[columns];
        boolean[] fixed = new boolean[columns];
        double sum = Arrays.stream(least).sum();
        if (sum >= width) {
            for (int c = 0; c < columns; c++) widths[c] = width * least[c] / sum;
            return widths;
        }
        boolean again = true;
        while (again) {
            again = false;
            double left = width;
            int weight = 0;
            for (int c = 0; c < columns; c++) {
                if (fixed[c]) left -= widths[c];
                else weight += weights[c];
            }
            for (int c = 0; c < columns; c++) {
                if (fixed[c]) continue;
                widths[c] = left * weights[c] / weight;
                if (widths[c] < least[c]) {
                    widths[c] = least[c];
                    fixed[c] = true;
                    again = true;
                    break;
                }
            }
        }
        return widths;
    }

    private double[] least() {
        double[] least = new double[weights.length];
        for (Node child : getChildren()) {
            Integer span = getColumnSpan(child);
            if (span != null && span > 1 || !(child instanceof Region cell) || !(cell.getChildrenUnmodifiable().getFirst() instanceof Label label)) {
                continue;
            }
            int column = getColumnIndex(child);
            double around = cell.snappedLeftInset() + cell.snappedRightInset() + label.snappedLeftInset() + label.snappedRightInset();
            least[column] = Math.max(least[column], longestWord(label) + around + 1);
        }
        return least;
    }

    private static double longestWord(Label label) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.UK);
        breaks.setText(label.getText());
        Text measure = new Text();
        measure.setFont(label.getFont());
        double longest = 0;
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            measure.setText(label.getText().substring(from, to).strip());
            longest = Math.max(longest, Math.ceil(measure.getLayoutBounds().getWidth()));
        }
        return longest;
    }
}
