package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.paper.Hit;
import org.scrutinydesk.paper.Spans;
import org.scrutinydesk.paper.Wanted;

/** Find and replace over an open paper: Enter and F3 go on, Shift with them back, Escape goes to what was found. */
final class FindBar extends HBox {
    private final PaperEditor editor;
    private final FindInPaper find;
    private final TextField words = new TextField();
    private final TextField with = new TextField();
    private final CheckBox matchCase = new CheckBox("Match case");
    private final CheckBox wholeWords = new CheckBox("Whole words");
    private final Label count = Words.plain("");
    private final Label says = Words.small("");
    private final HBox replacing;
    private boolean asked;
    private String report = "";

    /** @param everywhere looks for the same words in all papers; {@code null} where nothing is typed */
    FindBar(PaperEditor editor, FindInPaper find, Consumer<Wanted> everywhere) {
        this.editor = editor;
        this.find = find;
        getStyleClass().add("find-bar");
        words.setPromptText("Find");
        words.setAccessibleText("Find in this paper");
        words.setId("find-words");
        with.setPromptText("Replace with");
        with.setAccessibleText("Replace with");
        with.setId("find-with");
        count.setWrapText(false);
        count.setMinWidth(84);
        Words.goneWhileEmpty(says);
        Button all = button("In all papers", "Find and replace in all papers (Ctrl+Shift+F)", () -> everywhere.accept(wanted()));
        Button close = button("✕", "Close (Escape)", this::close);
        Button before = button("‹", "The one before (Shift+F3)", () -> step(-1));
        Button next = button("›", "The next one (F3)", () -> step(1));
        // Enter does what they do, and Tab leads from the words to what stands for them.
        before.setFocusTraversable(false);
        next.setFocusTraversable(false);
        HBox finding = row(words, count, before, next);
        replacing = row(with, button("Replace", "Replace this one and go on (Enter)", this::replace),
            button("Replace all", "Replace all, as one step that is taken back with Ctrl+Z", this::replaceAll));
        replacing.setVisible(false);
        replacing.managedProperty().bind(replacing.visibleProperty());
        FlowPane rows = new FlowPane(16, 4, finding, replacing, row(matchCase, wholeWords, all));
        // It asks for as many rows as it comes to have, and no room below them.
        rows.prefWrapLengthProperty().bind(rows.widthProperty());
        VBox box = new VBox(4, rows, says);
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().setAll(box, close);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        words.textProperty().addListener((o, was, now) -> searchHere());
        matchCase.selectedProperty().addListener((o, was, now) -> searchHere());
        wholeWords.selectedProperty().addListener((o, was, now) -> searchHere());
        editor.page().onChange(this::later);
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    }

    private static HBox row(javafx.scene.Node... nodes) {
        HBox row = new HBox(4, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String words, String does, Runnable run) {
        Button button = new Button(words);
        button.getStyleClass().add("quiet-tool");
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> run.run());
        return button;
    }

    /** What is looked for, or null. */
    Wanted wanted() {
        return words.getText().isEmpty() ? null : new Wanted(words.getText(), matchCase.isSelected(), wholeWords.isSelected());
    }

    /** Takes the keys of finding, wherever on the page they are pressed. */
    boolean pressed(KeyEvent e) {
        if (e.isAltDown() || !editor.isEditable()) return false;
        boolean key = e.isShortcutDown() && !e.isShiftDown();
        if (key && e.getCode() == KeyCode.F) open(false);
        else if (key && e.getCode() == KeyCode.H) open(true);
        else if (e.getCode() == KeyCode.F3 && !e.isShortcutDown()) again(e.isShiftDown() ? -1 : 1);
        else return false;
        return true;
    }

    private void again(int by) {
        if (!isVisible()) open(false);
        if (wanted() != null) step(by);
    }

    private void typed(KeyEvent e) {
        boolean enter = e.getCode() == KeyCode.ENTER && (e.getTarget() == words || e.getTarget() == with);
        if (e.getCode() == KeyCode.ESCAPE) close();
        else if (enter && e.getTarget() == with && !e.isShiftDown()) replace();
        else if (enter) step(e.isShiftDown() ? -1 : 1);
        else return;
        e.consume();
    }

    /** Opens it with what is selected. */
    void open(boolean replaces) {
        setVisible(true);
        replacing.setVisible(replacing.isVisible() || replaces);
        String selected = selected();
        if (editor.isFocused() && !selected.isEmpty()) words.setText(selected);
        TextField first = replaces && isIn(words) ? with : words;
        first.requestFocus();
        first.selectAll();
        searchHere();
    }

    private boolean isIn(TextField field) {
        return field.isFocused() && !field.getText().isEmpty();
    }

    private String selected() {
        Spot from = editor.from();
        Spot to = editor.to();
        if (from.row() != to.row()) return "";
        String text = Spans.plain(Spans.part(editor.page().body().get(from.row()).spans(), from.at(), to.at()));
        return text.length() > 100 || text.indexOf(Spans.FIGURE) >= 0 ? "" : text;
    }

    /** Opens it for words that were found elsewhere, at one of the places where they stand. */
    void show(Wanted sought, Hit.Place place, int from) {
        matchCase.setSelected(sought.matchCase());
        wholeWords.setSelected(sought.wholeWords());
        words.setText(sought.text());
        setVisible(true);
        find.look(wanted());
        Hit.Place here = place instanceof Hit.Place.Part part ? new Hit.Place.Part("part-" + part.name()) : place;
        for (int i = 0; i < find.hits().size(); i++) {
            Hit hit = find.hits().get(i);
            if (hit.place().equals(here) && hit.from() == from) find.go(i);
        }
        words.requestFocus();
        tell();
    }

    private void close() {
        setVisible(false);
        find.enter();
        find.look(null);
    }

    private void searchHere() {
        report = "";
        find.look(wanted());
        find.fromCaret();
        tell();
    }

    /** The page was changed: the places are looked for again, once for all the changes of a moment. */
    private void later() {
        if (!isVisible() || asked) return;
        asked = true;
        Platform.runLater(() -> {
            asked = false;
            find.look(isVisible() ? wanted() : null);
            tell();
        });
    }

    private void step(int by) {
        report = "";
        find.look(wanted());
        find.step(by);
        tell();
    }

    private void replace() {
        report = "";
        find.look(wanted());
        if (find.here() == null) {
            find.fromCaret();
        } else if (find.replace(with.getText())) {
            find.look(wanted());
            find.fromCaret();
        } else {
            find.step(1);
        }
        tell();
    }

    private void replaceAll() {
        find.look(wanted());
        List<Hit> kept = find.hits().stream().filter(h -> h.fixed() != null).toList();
        int replaced = find.replaceAll(with.getText());
        find.look(wanted());
        report = (replaced == 0 ? "Nothing was replaced" : replaced == 1 ? "One was replaced" : replaced + " were replaced")
            + (kept.isEmpty() ? "." : "; " + (kept.size() == 1 ? "one stays, in " : kept.size() + " stay, the first in ") + kept.getFirst().fixed() + ".");
        tell();
    }

    private void tell() {
        int size = find.hits().size();
        count.setText(words.getText().isEmpty() ? "" : size == 0 ? "None" : find.at() < 0 ? size + " found" : find.at() + 1 + " of " + size);
        Hit here = find.here();
        says.setText(here == null || here.fixed() == null ? report : "This stands in " + here.fixed() + "; it is not replaced.");
    }
}
