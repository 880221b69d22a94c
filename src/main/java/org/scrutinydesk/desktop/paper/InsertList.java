package org.scrutinydesk.desktop.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scrutinydesk.evidence.Offer;

/**
 * What can be put into a paper, opened by a slash and searched by typing on. The cursor stays on the page; up and down choose,
 * Enter puts in, Escape closes.
 */
final class InsertList extends Pane {
    private static final double WIDTH = 520;
    private static final double ROW = 36;
    private static final int SHOWN = 200;

    private final PaperEditor editor;
    private final ListView<Offer> list = new ListView<>();
    private final Label says = new Label();
    private final VBox box = new VBox(4, says, list);
    private final Consumer<Offer> chosen;
    private List<Offer> offers = List.of();
    private Spot slash;

    /** @param chosen is told what to put in place of the slash and what was typed after it, which are selected then */
    InsertList(PaperEditor editor, Consumer<Offer> chosen) {
        this.editor = editor;
        this.chosen = chosen;
        setPickOnBounds(false);
        setVisible(false);
        box.getStyleClass().add("insert-list");
        says.getStyleClass().add("page-note");
        says.setWrapText(true);
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new OfferCell());
        list.setAccessibleText("Figures and blocks from the records");
        getChildren().add(box);
        editor.onSlash(this::open);
        editor.page().onChange(this::search);
        editor.caretPositionProperty().addListener((o, was, now) -> {
            if (isVisible() && now != null) search();
        });
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.focusedProperty().addListener((o, was, focused) -> {
            if (!focused) close();
        });
    }

    /** What there is to choose from. */
    void offers(List<Offer> all) {
        offers = all;
        if (isVisible()) search();
    }

    private void open(Spot at) {
        if (!editor.isEditable()) return;
        slash = at;
        setVisible(true);
        search();
    }

    void close() {
        setVisible(false);
        slash = null;
    }

    private void search() {
        if (slash == null) return;
        Spot caret = editor.caret();
        List<org.scrutinydesk.paper.Paragraph> body = editor.page().body();
        // While a change is being made the caret is not on the page; it is looked for again when it is.
        if (editor.getCaretPosition() == null) return;
        String text = slash.row() < body.size() ? Spans.plain(body.get(slash.row()).spans()) : "";
        if (caret.row() != slash.row() || caret.at() <= slash.at() || slash.at() >= text.length() || text.charAt(slash.at()) != '/') {
            close();
            return;
        }
        String wanted = text.substring(slash.at() + 1, Math.min(caret.at(), text.length())).toLowerCase(Locale.UK);
        if (wanted.startsWith(" ")) {
            close();
            return;
        }
        String[] words = wanted.strip().split("\\s+");
        List<Offer> found = offers.stream().filter(o -> matches(o, words))
            .sorted(Comparator.comparing((Offer o) -> !o.label().toLowerCase(Locale.UK).startsWith(words[0]))).limit(SHOWN).toList();
        Offer before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(found);
        list.getSelectionModel().select(found.contains(before) && !wanted.isEmpty() ? found.indexOf(before) : 0);
        says.setText(found.isEmpty() ? "Nothing in the records is called “" + wanted.strip() + "”. Escape closes this list."
            : "Figures and blocks from the records: type to search, Enter puts in.");
        list.setVisible(!found.isEmpty());
        list.setManaged(!found.isEmpty());
        place(Math.clamp(found.size(), 1, 8));
    }

    private static boolean matches(Offer offer, String[] words) {
        String label = (offer.label() + " " + offer.value()).toLowerCase(Locale.UK);
        for (String word : words) {
            if (!label.contains(word)) return false;
        }
        return true;
    }

    /** Below the line being written, or above it where there is more room. */
    private void place(int rows) {
        double height = list.isVisible() ? rows * ROW + 2 : 0;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        Node caret = editor.lookup(".caret");
        Bounds at = caret == null ? null : sceneToLocal(caret.localToScene(caret.getLayoutBounds()));
        double x = at == null ? 0 : at.getMinX();
        double w = Math.min(WIDTH, Math.max(200, getWidth() - 16));
        box.setPrefWidth(w);
        double h = box.prefHeight(w);
        double lower = at == null ? 0 : at.getMaxY() + 6;
        double upper = at == null ? 0 : at.getMinY() - 6 - h;
        double y = lower + h <= getHeight() || upper < 0 ? lower : upper;
        box.resizeRelocate(Math.clamp(x, 8, Math.max(8, getWidth() - w - 8)), y, w, h);
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
                if (list.getItems().isEmpty()) {
                    close();
                    return;
                }
                choose(list.getSelectionModel().getSelectedItem());
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

    private void choose(Offer offer) {
        if (offer == null || slash == null) return;
        Spot from = slash;
        Spot to = editor.caret();
        close();
        editor.go(from, to);
        chosen.accept(offer);
    }

    private final class OfferCell extends ListCell<Offer> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox row = new HBox(12, name, value);

        OfferCell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.getStyleClass().add("quiet-text");
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMousePressed(e -> {
                if (getItem() == null) return;
                e.consume();
                choose(getItem());
            });
        }

        @Override
        protected void updateItem(Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(null);
            setGraphic(empty || offer == null ? null : row);
            if (empty || offer == null) return;
            name.setText(offer.label());
            value.setText(offer.value());
            setAccessibleText(offer.label() + ", " + offer.value());
        }
    }
}
