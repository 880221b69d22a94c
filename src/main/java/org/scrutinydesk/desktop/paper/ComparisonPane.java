package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.paper.Comparison;

/** What differs between two versions of a paper: what went out is struck through, what came in is underlined, and both are said. */
final class ComparisonPane extends BorderPane {
    private final Label heading = Words.section("");
    private final Label says = Words.line("");
    private final CheckBox whole = new CheckBox("Show what is the same too");
    private final ListView<Comparison.Line> list = new ListView<>();
    private Comparison shown;

    ComparisonPane(Runnable close) {
        getStyleClass().add("comparison");
        whole.setOnAction(e -> fill());
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText("What differs");
        list.getStyleClass().add("comparison-lines");
        list.setPlaceholder(Words.line("They say the same, word for word."));
        list.widthProperty().addListener((o, was, now) -> list.refresh());
        HBox tools = new HBox(16, Action.of("Back to the _page", close).button(), whole);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox top = new VBox(8, heading, says, tools);
        top.getStyleClass().add("comparison-top");
        setTop(top);
        setCenter(list);
        setMinWidth(0);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE) return;
            e.consume();
            close.run();
        });
    }

    /** What takes the keys. */
    Node entrance() {
        return list;
    }

    /** @param from what the earlier version is called in a sentence, {@code to} the later one */
    void show(Comparison comparison, String from, String to) {
        shown = comparison;
        heading.setText("From " + from + " to " + to);
        String in = counted(comparison.wordsIn(), "word", "words");
        says.setText(Character.toUpperCase(in.charAt(0)) + in.substring(1) + " in, " + counted(comparison.wordsOut(), "word", "words") + " out, "
            + counted(comparison.moved(), "paragraph", "paragraphs") + " moved. Words that went out are struck through, words that came in are underlined.");
        fill();
        if (!list.getItems().isEmpty()) list.getSelectionModel().select(0);
        list.requestFocus();
    }

    private static String counted(int count, String one, String many) {
        return count == 0 ? "no " + many : count == 1 ? "one " + one : String.format(java.util.Locale.UK, "%,d ", count) + many;
    }

    private void fill() {
        list.getItems().setAll(whole.isSelected() ? shown.lines()
            : shown.lines().stream().filter(Predicate.not(Comparison.Line::unchanged)).toList());
    }

    /** Pieces of a text, each as what became of it. */
    static TextFlow flow(List<Comparison.Piece> pieces) {
        TextFlow flow = new TextFlow();
        for (Comparison.Piece piece : pieces) {
            // What came in would otherwise run on from what went out as one word.
            if (piece.change() == Comparison.Change.IN && !flow.getChildren().isEmpty()) flow.getChildren().add(new Text("\u2009"));
            Text text = new Text(piece.text());
            text.getStyleClass().add(switch (piece.change()) {
                case SAME -> "words-same";
                case IN -> "words-in";
                case OUT -> "words-out";
            });
            flow.getChildren().add(text);
        }
        return flow;
    }

    private final class Cell extends ListCell<Comparison.Line> {
        private final Label about = Words.small("");
        private final TextFlow words = new TextFlow();
        private final VBox box = new VBox(2, about, words);

        Cell() {
            Words.goneWhileEmpty(about);
            setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(Comparison.Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : box);
            setAccessibleText(null);
            if (empty || line == null) return;
            about.setText(about(line));
            words.getChildren().setAll(flow(line.pieces()).getChildren());
            // A list asks its cells for their height without saying how wide they are.
            double width = Math.max(160, list.getWidth() - 64);
            words.setPrefWidth(width);
            words.setMaxWidth(width);
            words.setMinHeight(words.prefHeight(width));
            setAccessibleText(line.spoken());
        }

        private static String about(Comparison.Line line) {
            List<String> said = new java.util.ArrayList<>();
            if (!line.label().isEmpty()) said.add(line.label());
            if (line.change() == Comparison.Change.IN) said.add("Added");
            if (line.change() == Comparison.Change.OUT) said.add("Taken out");
            if (line.moved()) said.add("Moved here");
            if (!line.look().isEmpty()) said.add(line.look());
            return String.join(" · ", said);
        }
    }
}
