package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.paper.Paragraph;

/**
 * A table typed into the paper, cell by cell; its first row is the header. Tab goes on and makes a new row after the last
 * cell, Escape goes back to the text.
 */
final class TypedTable extends VBox {
    private final long id;
    private final PaperModel model;
    private final PaperEditor editor;
    private final TextField caption = new TextField();
    private final GridPane grid = new GridPane();
    private final List<List<TextField>> cells = new ArrayList<>();
    private final FlowPane tools;

    TypedTable(Paragraph paragraph, PaperModel model, PaperEditor editor) {
        this.id = paragraph.id();
        this.model = model;
        this.editor = editor;
        getStyleClass().add("typed-table");
        setId(FOCUS_ID + paragraph.id());
        caption.setPromptText("What the table shows");
        caption.setAccessibleText("Caption of the table");
        caption.getStyleClass().add("caption-field");
        caption.setText(paragraph.table().caption());
        caption.textProperty().addListener((o, was, now) -> note("caption"));
        grid.getStyleClass().add("page-table");
        tools = new FlowPane(8, 4, tool("Row below", this::addRow), tool("Column right", this::addColumn),
            tool("Remove row", this::removeRow), tool("Remove column", this::removeColumn),
            tool("Remove table", () -> editor.takeOut(model.rowOf(id))));
        tools.getStyleClass().add("table-tools");
        tools.visibleProperty().bind(focusWithinProperty());
        tools.managedProperty().bind(tools.visibleProperty());
        getChildren().setAll(caption, grid, tools);
        fill(paragraph.table().rows());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static final String FOCUS_ID = "table";

    private Button tool(String words, Runnable run) {
        Button b = new Button(words);
        b.getStyleClass().add("quiet");
        b.setFocusTraversable(false);
        b.setOnAction(e -> run.run());
        return b;
    }

    /** The table that is shown for a row of the body, or null where it is not drawn. */
    static TypedTable on(PaperEditor editor, int row) {
        return editor.lookup("#" + FOCUS_ID + editor.page().body().get(row).id()) instanceof TypedTable table ? table : null;
    }

    TextField caption() {
        return caption;
    }

    /** @param line from 0, the header */
    TextField cell(int line, int column) {
        return cells.get(line).get(column);
    }

    /** Puts the cursor in the first cell. */
    void focusFirst() {
        cells.getFirst().getFirst().requestFocus();
    }

    private void fill(List<List<String>> rows) {
        cells.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        int width = rows.getFirst().size();
        for (int c = 0; c < width; c++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / width);
            grid.getColumnConstraints().add(share);
        }
        for (int r = 0; r < rows.size(); r++) {
            List<TextField> line = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                TextField cell = new TextField(c < rows.get(r).size() ? rows.get(r).get(c) : "");
                cell.getStyleClass().addAll("page-cell", r == 0 ? "head" : "body");
                cell.setEditable(editor.isEditable());
                cell.setAccessibleText((r == 0 ? "Header" : "Row " + r) + ", column " + (c + 1));
                cell.textProperty().addListener((o, was, now) -> note("cell"));
                line.add(cell);
                grid.add(cell, c, r);
            }
            cells.add(line);
        }
    }

    private List<List<String>> words() {
        return cells.stream().map(line -> line.stream().map(TextField::getText).toList()).toList();
    }

    private void note(String what) {
        int row = model.rowOf(id);
        if (row < 0) return;
        Paragraph p = model.body().get(row);
        model.note(row, new Paragraph(p.id(), p.kind(), 0, List.of(), null, null, new Paragraph.Table(caption.getText(), words())),
            what + id + focused(0));
    }

    /** Row and column of the cell with the cursor, as one number; the first body cell where there is none. */
    private int focused(int otherwise) {
        for (int r = 0; r < cells.size(); r++) {
            for (int c = 0; c < cells.get(r).size(); c++) {
                if (cells.get(r).get(c).isFocused()) return r * 1000 + c;
            }
        }
        return otherwise;
    }

    private void addRow() {
        int at = focused(cells.size() * 1000 - 1000) / 1000 + 1;
        int column = focused(0) % 1000;
        List<List<String>> rows = new ArrayList<>(words());
        rows.add(at, java.util.Collections.nCopies(rows.getFirst().size(), ""));
        change(rows, at, column);
    }

    private void addColumn() {
        int row = focused(0) / 1000;
        int at = focused(cells.getFirst().size() - 1) % 1000 + 1;
        change(words().stream().map(line -> {
            List<String> longer = new ArrayList<>(line);
            longer.add(at, "");
            return (List<String>) longer;
        }).toList(), row, at);
    }

    private void removeRow() {
        if (cells.size() < 2) return;
        int at = focused(cells.size() * 1000 - 1000) / 1000;
        List<List<String>> rows = new ArrayList<>(words());
        rows.remove(at);
        change(rows, Math.min(at, rows.size() - 1), focused(0) % 1000);
    }

    private void removeColumn() {
        if (cells.getFirst().size() < 2) return;
        int row = focused(0) / 1000;
        int at = focused(cells.getFirst().size() - 1) % 1000;
        change(words().stream().map(line -> {
            List<String> shorter = new ArrayList<>(line);
            shorter.remove(at);
            return (List<String>) shorter;
        }).toList(), row, Math.min(at, cells.getFirst().size() - 2));
    }

    private void change(List<List<String>> rows, int row, int column) {
        fill(rows);
        note("");
        model.history().pause();
        // A field takes no keys before it has its skin, and the next key may come before the next drawing.
        applyCss();
        cells.get(row).get(column).requestFocus();
    }

    private void pressed(KeyEvent e) {
        int at = focused(-1);
        switch (e.getCode()) {
            case ESCAPE -> {
                e.consume();
                editor.leave(model.rowOf(id), false);
            }
            case TAB -> {
                if (at >= 0) {
                    e.consume();
                    step(at, e.isShiftDown() ? -1 : 1);
                }
            }
            case ENTER, DOWN, UP -> {
                if (at >= 0 && !e.isShortcutDown()) {
                    e.consume();
                    int row = at / 1000 + (e.getCode() == KeyCode.UP ? -1 : 1);
                    if (row < 0) caption.requestFocus();
                    else if (row < cells.size()) cells.get(row).get(at % 1000).requestFocus();
                    else if (e.getCode() == KeyCode.ENTER) addRow();
                    else editor.leave(model.rowOf(id), false);
                } else if (isIn(caption, e)) {
                    e.consume();
                    if (e.getCode() == KeyCode.UP) editor.leave(model.rowOf(id), true);
                    else focusFirst();
                }
            }
            default -> { }
        }
    }

    private static boolean isIn(Node node, KeyEvent e) {
        return e.getTarget() == node;
    }

    private void step(int at, int by) {
        int width = cells.getFirst().size();
        int next = at / 1000 * width + at % 1000 + by;
        if (next < 0) {
            caption.requestFocus();
        } else if (next < cells.size() * width) {
            TextField cell = cells.get(next / width).get(next % width);
            cell.requestFocus();
            cell.selectAll();
        } else {
            addRow();
            cells.getLast().getFirst().requestFocus();
        }
    }
}
