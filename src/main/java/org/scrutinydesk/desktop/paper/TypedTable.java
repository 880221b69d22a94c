package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Paragraph.Table;
import org.scrutinydesk.paper.Totals;

/**
 * A table typed into the paper, cell by cell; its first row is the header or one like the others, and its last may add them up. Tab goes on and
 * makes a new row after the last cell, Escape goes back to the text.
 */
final class TypedTable extends VBox {
    private final long id;
    private final PaperModel model;
    private final PaperEditor editor;
    private final TextField caption = new TextField();
    private final GridPane grid = new GridPane();
    private final List<List<TextField>> cells = new ArrayList<>();
    private final TableTools tools;
    private Table table;
    private int cursor = 1000;
    private boolean filling;

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
        editor.rows().watch(caption);
        grid.getStyleClass().add("page-table");
        tools = new TableTools(this);
        tools.getStyleClass().add("table-tools");
        tools.visibleProperty().bind(InSight.cursorIn(this));
        tools.managedProperty().bind(tools.visibleProperty());
        getChildren().setAll(caption, grid, tools);
        table = paragraph.table();
        fill();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static final String FOCUS_ID = "table";

    /** The table that is shown for a row of the body, or null where it is not drawn. */
    static TypedTable on(PaperEditor editor, int row) {
        return editor.lookup("#" + FOCUS_ID + editor.page().body().get(row).id()) instanceof TypedTable table ? table : null;
    }

    TextField caption() {
        return caption;
    }

    /** @param line from 0, the header where there is one */
    TextField cell(int line, int column) {
        return cells.get(line).get(column);
    }

    /** The line, -1 for the caption, and the column of one of its fields; null for no field of it. */
    Spot placeOf(Node field) {
        if (field == caption) return new Spot(-1, 0);
        for (int line = 0; line < cells.size(); line++) {
            int column = cells.get(line).indexOf(field);
            if (column >= 0) return new Spot(line, column);
        }
        return null;
    }

    int rowInBody() {
        return model.rowOf(id);
    }

    /** Puts the cursor in the first cell. */
    void focusFirst() {
        cells.getFirst().getFirst().requestFocus();
    }

    private void fill() {
        List<List<String>> rows = table.rows();
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
                cell.getStyleClass().addAll("page-cell", r < table.heads() ? "head" : isTotals(r) ? "total" : "body");
                cell.setEditable(editor.isEditable());
                cell.setAccessibleText((r < table.heads() ? "Header" : isTotals(r) ? "Totals" : "Row " + (r + 1 - table.heads())) + ", column " + (c + 1));
                cell.textProperty().addListener((o, was, now) -> note("cell"));
                int here = r * 1000 + c;
                cell.focusedProperty().addListener((o, was, focused) -> {
                    if (focused) cursor = here;
                });
                cell.setContextMenu(tools.menu());
                editor.rows().watch(cell);
                line.add(cell);
                grid.add(cell, c, r);
            }
            cells.add(line);
        }
        total();
        tools.show(table);
    }

    private boolean isTotals(int row) {
        return table.totals() && row == table.rows().size() - 1;
    }

    private List<List<String>> words() {
        return cells.stream().map(line -> line.stream().map(TextField::getText).toList()).toList();
    }

    private void note(String what) {
        int row = model.rowOf(id);
        if (row < 0 || filling) return;
        table = table.withCaption(caption.getText()).withRows(words());
        model.note(row, model.body().get(row).withTable(table), what + id + focused(0));
        total();
    }

    /** Shows the totals as they add up now; a sum is not typed. Figures stand to the right, as they are printed. */
    private void total() {
        for (int c = 0; c < cells.getFirst().size(); c++) {
            Pos side = table.figures(c) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT;
            for (List<TextField> line : cells) line.get(c).setAlignment(side);
        }
        if (!table.totals()) return;
        filling = true;
        List<TextField> last = cells.getLast();
        for (int c = 0; c < last.size(); c++) {
            String sum = table.rows().getLast().get(c);
            if (!last.get(c).getText().equals(sum)) last.get(c).setText(sum);
            last.get(c).setEditable(editor.isEditable() && !Totals.adds(table, c));
        }
        filling = false;
    }

    /** Row and column of the cell with the cursor, as one number. */
    private int focused(int otherwise) {
        for (int r = 0; r < cells.size(); r++) {
            for (int c = 0; c < cells.get(r).size(); c++) {
                if (cells.get(r).get(c).isFocused()) return r * 1000 + c;
            }
        }
        return otherwise;
    }

    Table table() {
        return table;
    }

    /** The row that the cursor is or was in, from 0, the header where there is one. */
    int row() {
        return Math.clamp(cursor / 1000, 0, cells.size() - 1);
    }

    int column() {
        return Math.clamp(cursor % 1000, 0, cells.getFirst().size() - 1);
    }

    /** Makes it another table, and puts the cursor into one of its cells. */
    void change(Table with, int row, int column) {
        if (!editor.isEditable() || with.equals(table)) return;
        table = with;
        model.history().pause();
        fill();
        int at = model.rowOf(id);
        model.note(at, model.body().get(at).withTable(table), "");
        model.history().pause();
        focus(row, column);
    }

    private void focus(int row, int column) {
        // A field takes no keys before it has its skin, and the next key may come before the next drawing.
        applyCss();
        cells.get(Math.clamp(row, 0, cells.size() - 1)).get(Math.clamp(column, 0, cells.getFirst().size() - 1)).requestFocus();
    }

    void takeOut() {
        editor.takeOut(model.rowOf(id));
    }

    private void addRow(int at) {
        change(TableEdits.insertRow(table, at), at, 0);
    }

    private void pressed(KeyEvent e) {
        int at = focused(-1);
        if (at >= 0 && tools.pressed(e)) {
            e.consume();
            return;
        }
        switch (e.getCode()) {
            case F10, CONTEXT_MENU -> {
                if (at < 0 || e.getCode() == KeyCode.F10 && !e.isShiftDown()) return;
                e.consume();
                TextField cell = cells.get(at / 1000).get(at % 1000);
                cell.getContextMenu().show(cell, Side.BOTTOM, 0, 0);
            }
            case ESCAPE -> {
                e.consume();
                editor.leave(model.rowOf(id), false);
            }
            case TAB -> {
                if (at >= 0 && !e.isShortcutDown()) {
                    e.consume();
                    step(at, e.isShiftDown() ? -1 : 1);
                }
            }
            case Z -> {
                if (e.isShortcutDown() && !e.isShiftDown() && !e.isAltDown() && at >= 0 && !cells.get(at / 1000).get(at % 1000).isUndoable()) {
                    e.consume();
                    back(at);
                }
            }
            case ENTER, DOWN, UP -> {
                if (at >= 0 && !e.isShortcutDown() && !e.isAltDown()) {
                    e.consume();
                    int row = at / 1000 + (e.getCode() == KeyCode.UP ? -1 : 1);
                    if (row < 0) caption.requestFocus();
                    else if (e.getCode() == KeyCode.ENTER && row == TableEdits.body(table)) change(TableEdits.insertRow(table, row), row, at % 1000);
                    else if (row < cells.size()) cells.get(row).get(at % 1000).requestFocus();
                    else editor.leave(model.rowOf(id), false);
                } else if (e.getTarget() == caption && !e.isShortcutDown()) {
                    e.consume();
                    if (e.getCode() == KeyCode.UP) editor.leave(model.rowOf(id), true);
                    else focusFirst();
                }
            }
            default -> { }
        }
    }

    /** What was done to the table last is taken back, and the cursor stays in it while it is there. */
    private void back(int at) {
        editor.undoStep();
        int row = model.rowOf(id);
        TypedTable now = row < 0 ? null : on(editor, row);
        if (now != null) now.focus(at / 1000, at % 1000);
        else editor.requestFocus();
    }

    /** Tab goes to the next cell and makes a new row after the last; the totals are passed over on the way. */
    private void step(int at, int by) {
        int width = cells.getFirst().size();
        int next = at / 1000 * width + at % 1000 + by;
        if (next < 0) {
            caption.requestFocus();
        } else if (next < TableEdits.body(table) * width || by < 0) {
            TextField cell = cells.get(next / width).get(next % width);
            cell.requestFocus();
            cell.selectAll();
        } else if (at / 1000 < TableEdits.body(table)) {
            addRow(TableEdits.body(table));
        } else {
            editor.leave(model.rowOf(id), false);
        }
    }
}
