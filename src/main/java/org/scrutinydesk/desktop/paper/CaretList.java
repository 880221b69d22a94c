package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * A list to choose from by the caret of a page. The cursor stays on the page; up and down choose, Enter takes, Escape closes.
 */
final class CaretList<T> extends CaretPane {
    private static final double ROW = 36;
    private static final double GAP = 12;
    /** So much of the value stays to be seen beside a long name. */
    private static final double VALUE = 64;

    private final Function<T, String> words;
    private final Function<T, String> value;
    private final Consumer<T> chosen;
    private final ListView<T> list = new ListView<>();
    private final Label says = new Label();
    private Runnable empty = this::close;

    /**
     * @param name   of the list, for those who cannot see it
     * @param value  a quiet word at the end of each line; may be empty
     * @param chosen told what was taken; the list is closed then
     */
    CaretList(PaperEditor editor, String name, double width, Function<T, String> words, Function<T, String> value, Consumer<T> chosen) {
        super(editor, width);
        this.words = words;
        this.value = value;
        this.chosen = chosen;
        box.getChildren().setAll(says, list);
        says.getStyleClass().add("page-note");
        says.setWrapText(true);
        list.getStyleClass().add("insert-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Line());
        list.setAccessibleText(name);
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.focusedProperty().addListener((o, was, focused) -> {
            if (!focused) close();
        });
    }

    /** What Enter does while there is nothing to take; otherwise it closes the list. */
    void onEmpty(Runnable does) {
        empty = does;
    }

    /** Takes what is chosen, as Enter does. */
    void take() {
        if (list.getItems().isEmpty()) empty.run();
        else choose(list.getSelectionModel().getSelectedItem());
    }

    /** Shows these, the first chosen or the one that was chosen before. @param sentence over them */
    void show(List<T> items, String sentence, boolean keepsChoice) {
        T before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(items);
        list.getSelectionModel().select(keepsChoice && items.contains(before) ? items.indexOf(before) : 0);
        says.setText(sentence);
        list.setVisible(!items.isEmpty());
        list.setManaged(!items.isEmpty());
        setVisible(true);
        place(Math.clamp(items.size(), 1, 8));
    }

    void close() {
        setVisible(false);
    }

    private void place(int rows) {
        double height = list.isVisible() ? rows * ROW + 2 : 0;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        place();
    }

    @Override
    protected void layoutChildren() {
        if (isVisible()) place(Math.clamp(list.getItems().size(), 1, 8));
        box.layout();
    }

    private void pressed(KeyEvent e) {
        if (!isVisible() || e.isShortcutDown() || e.isAltDown()) return;
        switch (e.getCode()) {
            case ESCAPE -> close();
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-8);
            case PAGE_DOWN -> move(8);
            case ENTER, TAB -> {
                boolean nothing = list.getItems().isEmpty();
                take();
                // The key is the page's own where it closed the list and did no more.
                if (nothing && !isVisible()) return;
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int by) {
        if (list.getItems().isEmpty()) return;
        int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, list.getItems().size() - 1);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - 3));
    }

    private void choose(T item) {
        if (item == null) return;
        close();
        chosen.accept(item);
    }

    private final class Line extends ListCell<T> {
        private final Label name = new Label();
        private final Label end = new Label();
        private final Pane row = new Pane(name, end) {
            @Override
            protected void layoutChildren() {
                // The name says what is chosen, so it is the value that is shortened where both do not fit.
                double endNeeds = snapSizeX(end.prefWidth(-1));
                double nameHas = Math.max(0, Math.min(snapSizeX(name.prefWidth(-1)), getWidth() - GAP - Math.min(endNeeds, VALUE)));
                double endHas = Math.max(0, Math.min(endNeeds, getWidth() - GAP - nameHas));
                name.resizeRelocate(0, 0, nameHas, getHeight());
                end.resizeRelocate(getWidth() - endHas, 0, endHas, getHeight());
            }
        };

        Line() {
            end.getStyleClass().add("quiet-text");
            setPrefWidth(0);
            setOnMousePressed(e -> {
                if (getItem() == null) return;
                e.consume();
                choose(getItem());
            });
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty || item == null ? null : row);
            if (empty || item == null) return;
            name.setText(words.apply(item));
            end.setText(value.apply(item));
            setAccessibleText(end.getText().isEmpty() ? name.getText() : name.getText() + ", " + end.getText());
        }
    }
}
