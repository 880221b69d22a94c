package org.scrutinydesk.desktop.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import org.scrutinydesk.desktop.kit.Action;

/** Every action of every room, found by typing a few letters of it. */
final class Palette extends StackPane {
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private List<Action> all = List.of();
    private Node before;

    Palette() {
        getStyleClass().add("palette-ground");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        field.setPromptText("What would you like to do?");
        field.setAccessibleText("What would you like to do?");
        field.textProperty().addListener((p, was, now) -> find(now));
        list.setFocusTraversable(false);
        list.setAccessibleText("Actions");
        list.setCellFactory(view -> new ActionCell());
        list.setFixedCellSize(36);
        list.setPlaceholder(new Label("Nothing is called that."));
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        getChildren().setAll(box);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) close();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    void open(List<Action> actions) {
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
        List<String> words = List.of(typed.strip().toLowerCase(Locale.UK).split("\\s+"));
        List<Action> found = all.stream()
            .filter(a -> words.stream().allMatch(a.words().toLowerCase(Locale.UK)::contains))
            .sorted(Comparator.comparing(a -> !a.words().toLowerCase(Locale.UK).startsWith(words.getFirst())))
            .toList();
        list.setItems(FXCollections.observableArrayList(found));
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.clamp(found.size(), 1, 10) * 36 + 2);
    }

    private void keys(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (e.getCode() == KeyCode.ESCAPE) close();
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
        Action chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) return;
        close();
        chosen.run().run();
    }

    private final class ActionCell extends ListCell<Action> {
        private final Label words = new Label();
        private final Label keys = new Label();
        private final HBox row;

        ActionCell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            keys.getStyleClass().add("small");
            row = new HBox(words, space, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(e -> {
                if (!isEmpty()) Palette.this.run();
            });
        }

        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            words.setText(action.words());
            keys.setText(action.keysInWords());
            setAccessibleText(action.words());
            setGraphic(row);
        }
    }
}
