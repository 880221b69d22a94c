package org.scrutinydesk.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** A few rows that are all shown, as high as their words need, each of which can be opened: for a front page, where a table would scroll. */
public final class Rows extends VBox {
    private final double[] widths;
    private final List<Row> rows = new ArrayList<>();

    /** @param widths of the columns; 0 for the one that takes what is left */
    public Rows(double... widths) {
        this.widths = widths;
        getStyleClass().add("rows");
    }

    public Rows header(String... titles) {
        Cells header = new Cells(6, java.util.Arrays.stream(titles).map(Words::small).toArray(Node[]::new));
        header.getStyleClass().add("rows-header");
        getChildren().add(header);
        return this;
    }

    /**
     * Adds a row.
     *
     * @param words what a screen reader says for it
     * @param open  what Enter and a click do; null for a row that is only read
     */
    public Rows row(String words, Runnable open, Node... cells) {
        Row row = new Row(words, open, cells);
        rows.add(row);
        getChildren().add(row);
        return this;
    }

    /** A value with a quiet line under it. @param detail empty for none */
    public static Node twoLines(String text, String detail) {
        VBox lines = new VBox(Words.plain(text));
        if (!detail.isEmpty()) lines.getChildren().add(Words.small(detail));
        return lines;
    }

    /** A figure at the right end of its column. */
    public static Node figure(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("figures");
        HBox box = new HBox(label);
        box.setAlignment(javafx.geometry.Pos.TOP_RIGHT);
        return box;
    }

    /** Cells one beside the other in the columns' widths, as high as the highest of them. */
    private class Cells extends Pane {
        private static final double SIDE = 8;
        private final double above;

        Cells(double above, Node... cells) {
            this.above = above;
            getChildren().setAll(cells);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double w = width < 0 ? 400 : width;
            double highest = 0;
            for (int i = 0; i < getChildren().size(); i++) highest = Math.max(highest, getChildren().get(i).prefHeight(wide(i, w)));
            return snapSizeY(highest + 2 * above);
        }

        @Override
        protected double computeMinHeight(double width) {
            return 0;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            double x = 0;
            for (int i = 0; i < getChildren().size(); i++) {
                double w = wide(i, getWidth());
                Node cell = getChildren().get(i);
                double own = cell.getStyleClass().contains("chip") ? Math.min(w, cell.prefWidth(-1)) : w;
                cell.resizeRelocate(x + SIDE, above, own, cell.prefHeight(own));
                x += w + 2 * SIDE;
            }
        }

        private double wide(int column, double all) {
            if (widths[column] > 0) return widths[column] - 2 * SIDE;
            double taken = java.util.Arrays.stream(widths).sum();
            return Math.max(40, all - taken - 2 * SIDE);
        }
    }

    private final class Row extends Cells {
        private final Runnable open;

        Row(String words, Runnable open, Node... cells) {
            super(9, cells);
            this.open = open;
            getStyleClass().add("rows-row");
            if (open == null) return;
            getStyleClass().add("opens");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            setAccessibleText(words);
            setOnMouseClicked(e -> {
                requestFocus();
                open.run();
            });
            setOnKeyPressed(this::keys);
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE && open != null) open.run();
            else super.executeAccessibleAction(action, parameters);
        }

        private void keys(KeyEvent e) {
            int at = rows.indexOf(this);
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) open.run();
            else if (e.getCode() == KeyCode.DOWN && at + 1 < rows.size()) rows.get(at + 1).requestFocus();
            else if (e.getCode() == KeyCode.UP && at > 0) rows.get(at - 1).requestFocus();
            else return;
            e.consume();
        }
    }
}
