package org.scrutinydesk.desktop.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every action of every room and every record of the office, found by typing a few letters of it. */
final class Palette extends StackPane {
    /** One thing that can be chosen. @param detail said quietly behind the words @param kind its shortcut, or what sort of record it is */
    record Choice(String words, String detail, String kind, Runnable run) {
    }

    private static final int LONGEST = 10;
    private static final double ROW = 36;

    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final Label nothing = new Label();
    private final Consumer<Runnable> opens;
    private final BiConsumer<String, Consumer<List<Choice>>> records;
    private List<Choice> all = List.of();
    private Node before;
    /** Enter was pressed before anything was found: the first that is found is what was meant. */
    private boolean asked;

    /**
     * @param opens   asks for what the next keys are meant for
     * @param records finds the records in which the typed words stand, and hands them on when they are found
     */
    Palette(Consumer<Runnable> opens, BiConsumer<String, Consumer<List<Choice>>> records) {
        this.opens = opens;
        this.records = records;
        getStyleClass().add("palette-ground");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        field.setPromptText("Do something, or go to a record");
        field.setAccessibleText("Do something, or go to a record");
        field.textProperty().addListener((p, was, now) -> find(now));
        list.setFocusTraversable(false);
        list.setAccessibleText("Actions and records");
        list.setCellFactory(view -> new ChoiceCell());
        list.setFixedCellSize(ROW);
        list.setPlaceholder(nothing);
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(640, Region.USE_PREF_SIZE);
        getChildren().setAll(box);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) close();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    void open(List<Choice> actions) {
        all = actions;
        before = getScene().getFocusOwner();
        setVisible(true);
        field.clear();
        find("");
        field.requestFocus();
    }

    /** @return false where it was not open */
    boolean close() {
        if (!isVisible()) return false;
        setVisible(false);
        if (before != null) before.requestFocus();
        return true;
    }

    private void find(String typed) {
        asked = false;
        List<String> words = words(typed);
        List<Choice> found = all.stream()
            .filter(a -> words.stream().allMatch(a.words().toLowerCase(Locale.UK)::contains))
            .sorted(Comparator.comparing(a -> !a.words().toLowerCase(Locale.UK).startsWith(words.getFirst())))
            .toList();
        nothing.setText(typed.isBlank() ? "" : "Looking …");
        show(found);
        if (!typed.isBlank()) find(typed, found);
    }

    private void find(String typed, List<Choice> found) {
        List<String> words = words(typed);
        records.accept(typed, hits -> {
            if (!field.getText().equals(typed)) return;
            nothing.setText("Nothing here has that in it.");
            List<Choice> both = new ArrayList<>(found);
            // A record that is called so stands before one that only mentions it.
            hits.stream().sorted(Comparator.comparing(hit -> !words.stream().allMatch(hit.words().toLowerCase(Locale.UK)::contains)))
                .forEach(both::add);
            Choice on = list.getSelectionModel().getSelectedItem();
            show(both);
            if (on != null) list.getSelectionModel().select(on);
            if (asked) run();
        });
    }

    private static List<String> words(String typed) {
        return List.of(typed.strip().toLowerCase(Locale.UK).split("\\s+"));
    }

    private void show(List<Choice> found) {
        list.setItems(FXCollections.observableArrayList(found));
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.clamp(found.size(), 1, LONGEST) * ROW + 2);
    }

    private void keys(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (e.getCode() == KeyCode.ESCAPE) close();
        // Nothing behind it is reached while it is open.
        else if (e.getCode() == KeyCode.TAB) move(at + (e.isShiftDown() ? -1 : 1));
        else if (e.getCode() == KeyCode.DOWN) move(at + 1);
        else if (e.getCode() == KeyCode.UP) move(at - 1);
        else if (e.getCode() == KeyCode.ENTER) run();
        else return;
        e.consume();
    }

    private void move(int to) {
        if (to < 0 || to >= list.getItems().size()) return;
        list.getSelectionModel().clearAndSelect(to);
        list.scrollTo(Math.max(0, to - 8));
    }

    private void run() {
        Choice chosen = list.getSelectionModel().getSelectedItem();
        asked = chosen == null;
        if (asked) {
            // The next keys are meant for the record that will be found.
            opens.accept(() -> find(field.getText(), List.of()));
            return;
        }
        close();
        chosen.run().run();
    }

    private final class ChoiceCell extends ListCell<Choice> {
        private final Label words = new Label();
        private final Label detail = new Label();
        private final Label kind = new Label();
        private final HBox row;

        ChoiceCell() {
            detail.getStyleClass().add("small");
            detail.setMaxWidth(Double.MAX_VALUE);
            detail.setMinWidth(0);
            HBox.setHgrow(detail, Priority.ALWAYS);
            kind.getStyleClass().add("small");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(8, words, detail, kind);
            row.setAlignment(Pos.CENTER_LEFT);
            // As wide as the list and no wider, so that long words end in dots and the list never scrolls sideways.
            setPrefWidth(0);
            setOnMouseClicked(e -> {
                if (!isEmpty()) Palette.this.run();
            });
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            words.setText(choice.words());
            detail.setText(choice.detail());
            kind.setText(choice.kind());
            setAccessibleText(choice.words() + (choice.detail().isEmpty() ? "" : ", " + choice.detail()));
            setGraphic(row);
        }
    }
}
