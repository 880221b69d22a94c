package org.scrutinydesk.desktop.kit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.UkDate;

/**
 * A list of records: columns, filter as you type, sort that is remembered, groups, a total, words for when it is empty, and
 * the keyboard: Enter opens, Delete deletes, Insert adds.
 */
public final class RecordTable<T> extends VBox {
    /** There are no records: no header and no filter stand over what says so. */
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final RememberedSort sort;
    private final Function<T, ?> key;
    private final List<Column<T>> columns = new ArrayList<>();
    private final ObservableList<Line<T>> lines = FXCollections.observableArrayList();
    private final TableView<Line<T>> table = new TableView<>(lines);
    private final TextField filter = new TextField();
    private final HBox top = new HBox(8);
    private final Lines<T> all = new Lines<>();
    private final RowActions<T> actions = new RowActions<>();
    private Consumer<T> select = row -> { };
    private Consumer<T> refreshed = row -> { };
    private String emptyWords = "Nothing here yet.";
    private Action emptyAction;
    private Function<T, String> rowStyle = row -> null;
    private boolean filling;
    private Object wanted;
    private Object lost;

    /**
     * @param name what its sort is remembered under
     * @param key  what tells one record from another when they are read afresh, usually its id
     */
    public RecordTable(String name, Remembered remembered, Function<T, ?> key) {
        this.key = key;
        sort = new RememberedSort("sort." + name, remembered, table);
        getStyleClass().add("record-table");
        top.getStyleClass().add("table-top");
        top.setManaged(false);
        filter.getStyleClass().add("filter");
        filter.managedProperty().bind(filter.visibleProperty());
        filter.textProperty().addListener((p, before, now) -> fill());
        filter.setOnKeyPressed(this::filterKeys);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        // Being given a policy makes a table sort at once, before it has columns whose sort could be recalled.
        filling = true;
        table.setSortPolicy(this::sorted);
        filling = false;
        table.getSelectionModel().selectedItemProperty().addListener((p, before, now) -> selected(before, now));
        // The row is chosen after that, so that it is known to be somebody's choice.
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> table.requestFocus());
        table.addEventFilter(KeyEvent.KEY_PRESSED, e -> actions.key(e, selected()));
        table.setRowFactory(view -> new LineRow<>(actions, rowStyle));
        // Until the records were read there is nothing to say about them.
        table.setPlaceholder(new Region());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(top, table);
    }

    public RecordTable<T> text(String title, double width, Function<T, String> value) {
        return text(title, width, value, null);
    }

    /** @param detail a quiet second line under the value; empty or null for none */
    public RecordTable<T> text(String title, double width, Function<T, String> value, Function<T, String> detail) {
        Function<T, String> said = value.andThen(v -> v == null ? "" : v);
        return column(new Column<>(title, Column.Kind.TEXT, width, said, detail, Comparator.comparing(said, NaturalOrder.INSTANCE), null,
            null));
    }

    public RecordTable<T> money(String title, double width, Function<T, Money> value) {
        return column(new Column<>(title, Column.Kind.FIGURES, width, r -> value.apply(r) == null ? "" : value.apply(r).inTable(), null,
            Column.by(value), null, null));
    }

    /** Figures that are no money, aligned at the right. @param order what they sort by */
    public <C extends Comparable<? super C>> RecordTable<T> figures(String title, double width, Function<T, String> value,
                                                                    Function<T, C> order) {
        return column(new Column<>(title, Column.Kind.FIGURES, width, value, null, Column.by(order), null, null));
    }

    /** Words that sort by something else. @param order what they sort by */
    public <C extends Comparable<? super C>> RecordTable<T> ordered(String title, double width, Function<T, String> value,
                                                                    Function<T, C> order) {
        return column(new Column<>(title, Column.Kind.TEXT, width, value, null, Column.by(order), null, null));
    }

    public RecordTable<T> date(String title, double width, Function<T, LocalDate> value) {
        return column(new Column<>(title, Column.Kind.TEXT, width, r -> value.apply(r) == null ? "" : UkDate.shortForm(value.apply(r)),
            null, Column.by(value), null, null));
    }

    /** As {@link #figures(String, double, Function, Function)}. @param style gives {@code red-text} and the like, or null */
    public <C extends Comparable<? super C>> RecordTable<T> figures(String title, double width, Function<T, String> value,
                                                                    Function<T, C> order, Function<T, String> style) {
        return column(new Column<>(title, Column.Kind.FIGURES, width, value, null, Column.by(order), null, null, style));
    }

    /** A state; a null chip leaves the cell empty. */
    public RecordTable<T> chip(String title, double width, Function<T, Chip> value) {
        return column(new Column<>(title, Column.Kind.CHIP, width, r -> value.apply(r) == null ? "" : value.apply(r).words(), null,
            Column.by(value), value, null));
    }

    /** Any node, made for each row shown. @param words what it says, for the filter, the sort and a screen reader */
    public RecordTable<T> node(String title, double width, Function<T, String> words, Function<T, Node> value) {
        return column(new Column<>(title, Column.Kind.NODE, width, words, null, Comparator.comparing(words, NaturalOrder.INSTANCE), null,
            value));
    }

    /** Leaves out the column added last while the list is narrower than this; the filter still looks in it. */
    public RecordTable<T> whenWide(double from) {
        table.getColumns().getLast().visibleProperty().bind(widthProperty().greaterThanOrEqualTo(from));
        return this;
    }

    /** Puts rows under headings, in the order in which the groups first appear. */
    public RecordTable<T> groupedBy(Function<T, String> words) {
        all.groupedBy(words);
        return this;
    }

    /** Adds the filter field. @param prompt such as "Find an award" */
    public RecordTable<T> filter(String prompt) {
        filter.setPromptText(prompt);
        filter.setAccessibleText(prompt);
        top.setManaged(true);
        top.getChildren().addFirst(filter);
        return this;
    }

    /** Adds controls beside the filter. */
    public RecordTable<T> beside(Node... controls) {
        top.setManaged(true);
        top.getChildren().addAll(controls);
        return this;
    }

    /** What is said where there are no records, with the button that makes the first; null for none. */
    public RecordTable<T> empty(String words, Action first) {
        emptyWords = words;
        emptyAction = first;
        actions.first = () -> {
            if (all.records().isEmpty() && first != null) first.run().run();
        };
        return this;
    }

    /** A style class for a row, such as {@code quiet} for what is past; null for none. */
    public RecordTable<T> rowStyle(Function<T, String> style) {
        rowStyle = style;
        return this;
    }

    /** Enter and double click. */
    public RecordTable<T> onOpen(Consumer<T> action) {
        actions.open = action;
        return this;
    }

    /** Delete; the room offers the undo. */
    public RecordTable<T> onDelete(Consumer<T> action) {
        actions.delete = action;
        return this;
    }

    /** Insert. */
    public RecordTable<T> onAdd(Runnable action) {
        actions.add = action;
        return this;
    }

    /** Alt+Up, Alt+Down and dragging; the list then keeps the order it is given. @param action is given the new place, from 1 */
    public RecordTable<T> onMove(BiConsumer<T, Integer> action) {
        actions.moves = new RowMoves<>(() -> shown().size() == all.records().size() ? shown() : List.of(), action);
        table.getColumns().forEach(c -> c.setSortable(false));
        return this;
    }

    /** The row somebody moved to, null for none; {@link RoomPane#list} sets this. */
    public RecordTable<T> onSelect(Consumer<T> action) {
        select = action;
        return this;
    }

    void onReveal(Runnable action) {
        actions.reveal = action;
    }

    /** Called with the selected record when the list was read afresh. */
    void onRefreshed(Consumer<T> action) {
        refreshed = action;
    }

    /** Shows these records, keeping the row you are on. */
    public void show(List<T> rows) {
        show(rows, null);
    }

    /** @param sum a record that is shown as the last row in bold, however the rows are sorted; null for none */
    public void show(List<T> rows, T sum) {
        all.show(rows, sum);
        // The row that was taken away under somebody is theirs again when it comes back, as after an undo.
        if (lost != null && record(lost) != null) {
            wanted = lost;
            lost = null;
        }
        fill();
        if (table.isFocused()) standSomewhere();
        refreshed.accept(selected());
    }

    /** Who came to the list before its rows did is on the first of them, so that the next key has something to act on. */
    private void standSomewhere() {
        if (!table.getSelectionModel().isEmpty()) return;
        lines.stream().filter(l -> l.kind() == Line.Kind.RECORD).findFirst().ifPresent(table.getSelectionModel()::select);
    }

    /** The record you are on, or null. */
    public T selected() {
        Line<T> line = table.getSelectionModel().getSelectedItem();
        return line == null || line.kind() != Line.Kind.RECORD ? null : line.record();
    }

    /** Moves to the record with this key, now or when it is next shown; clears a filter that hides it. */
    public void select(Object wantedKey) {
        wanted = wantedKey;
        if (record(wantedKey) != null && line(wantedKey) == null) filter.clear();
        fill();
    }

    public void focus() {
        standSomewhere();
        table.requestFocus();
    }

    boolean isListFocused() {
        return table.isFocused();
    }

    public void focusFilter() {
        filter.requestFocus();
    }

    /** What stands in the list now, in its order on screen. */
    public List<T> shown() {
        return lines.stream().filter(l -> l.kind() == Line.Kind.RECORD).map(Line::record).toList();
    }

    private RecordTable<T> column(Column<T> column) {
        columns.add(column);
        LineColumn<T> made = new LineColumn<>(column);
        made.sortTypeProperty().addListener((p, before, now) -> {
            if (!filling) sort.remember();
        });
        table.getColumns().add(made);
        return this;
    }

    private void fill() {
        Object keep = wanted != null ? wanted : selected() == null ? null : key.apply(selected());
        int row = table.getSelectionModel().getSelectedIndex();
        filling = true;
        sort.recall();
        List<Line<T>> made = all.lines(new RowFilter<>(columns, all.group(), filter.getText()), table.getComparator());
        table.getSelectionModel().clearSelection();
        lines.setAll(made);
        for (var shown : table.getColumns()) ((LineColumn<T>) shown).fit(made, filter.getFont().getFamily());
        // The words give way to the figures at once, not only when the window is next resized.
        table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
        boolean none = all.records().isEmpty();
        pseudoClassStateChanged(NONE, none);
        filter.setVisible(!none || !filter.getText().isEmpty());
        table.setPlaceholder(placeholder());
        filling = false;
        Line<T> again = keep == null ? null : line(keep);
        if (again != null) {
            boolean asked = keep.equals(wanted);
            filling = !asked;
            table.getSelectionModel().select(again);
            if (asked || lines.indexOf(again) != row) table.scrollTo(Math.max(0, lines.indexOf(again) - 2));
            filling = false;
            if (asked) wanted = null;
        } else if (keep != null && wanted == null) {
            if (record(keep) == null) lost = keep;
            if (row >= 0 && row < lines.size() && filter.getText().isEmpty()) table.getSelectionModel().select(row);
            else select.accept(null);
        }
    }

    private Line<T> line(Object wantedKey) {
        return lines.stream().filter(l -> l.kind() == Line.Kind.RECORD && key.apply(l.record()).equals(wantedKey)).findFirst().orElse(null);
    }

    private T record(Object wantedKey) {
        return all.records().stream().filter(r -> key.apply(r).equals(wantedKey)).findFirst().orElse(null);
    }

    private boolean sorted(TableView<Line<T>> view) {
        if (!filling) {
            sort.remember();
            fill();
        }
        return true;
    }

    private void selected(Line<T> before, Line<T> now) {
        if (filling) return;
        if (now != null && now.kind() == Line.Kind.HEADING) {
            int at = lines.indexOf(now);
            int next = before != null && lines.indexOf(before) > at && at > 0 ? at - 1 : at + 1;
            javafx.application.Platform.runLater(() -> table.getSelectionModel().clearAndSelect(next));
            return;
        }
        select.accept(now == null || now.kind() != Line.Kind.RECORD ? null : now.record());
    }

    private void filterKeys(KeyEvent e) {
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
            focus();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            e.consume();
        }
    }

    private Node placeholder() {
        boolean filtered = !all.records().isEmpty();
        Label words = Words.line(filtered ? "Nothing here has “" + filter.getText().strip() + "” in it." : emptyWords);
        words.setMaxWidth(440);
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        VBox box = new VBox(16, words);
        box.getStyleClass().add("empty");
        if (filtered) box.getChildren().add(Action.of("Show all", filter::clear).button());
        else if (emptyAction != null) box.getChildren().add(emptyAction.button());
        return box;
    }
}
