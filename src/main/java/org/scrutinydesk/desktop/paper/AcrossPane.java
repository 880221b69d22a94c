package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Latest;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.evidence.Whereabouts;
import org.scrutinydesk.paper.AcrossPapers.Found;
import org.scrutinydesk.paper.Hit;
import org.scrutinydesk.paper.Wanted;

/** Finds words in all papers, shows them with their sentences, and replaces them in the drafts at once. */
final class AcrossPane extends VBox {
    /** A line of the list: a paper, or a place in it. @param where in words; null for the paper's own line */
    private record Line(Found found, Hit hit, String where) {
    }

    private final Workplace place;
    private final RoomPane pane;
    private final TextField words = new TextField();
    private final TextField with = new TextField();
    private final CheckBox matchCase = new CheckBox("Match case");
    private final CheckBox wholeWords = new CheckBox("Whole words");
    private final ListView<Line> list = new ListView<>();
    private final Button replace;
    private final BiConsumer<Found, Hit> open;
    private final Latest latest;

    /** @param open shows a place in its paper; {@code away} goes back to the list of papers */
    AcrossPane(Workplace place, BiConsumer<Found, Hit> open, Runnable away) {
        this.place = place;
        this.open = open;
        latest = place.work().latest();
        pane = new RoomPane("Find in all papers", place.notices());
        replace = pane.primary(Action.of("_Replace in drafts", this::replace));
        pane.secondary(Action.of("_Back to the papers", away));
        words.setPromptText("Find");
        words.setAccessibleText("Find in all papers");
        words.setId("across-words");
        with.setPromptText("Replace with");
        with.setAccessibleText("Replace with");
        with.setId("across-with");
        for (TextField field : List.of(words, with)) field.setPrefColumnCount(18);
        HBox checks = new HBox(16, matchCase, wholeWords);
        checks.setAlignment(Pos.CENTER_LEFT);
        pane.tools(words, with, checks);
        getStylesheets().add(Objects.requireNonNull(AcrossPane.class.getResource("/org/scrutinydesk/desktop/paper.css")).toExternalForm());
        list.setCellFactory(view -> new LineCell());
        list.setAccessibleText("Papers in which the words stand");
        list.getStyleClass().add("across-lines");
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) openSelected();
        });
        list.setPlaceholder(Words.line("Every place where the words stand is shown here with its sentence, in all papers."));
        pane.content(list);
        getChildren().setAll(pane);
        VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        words.textProperty().addListener((o, was, now) -> search());
        matchCase.selectedProperty().addListener((o, was, now) -> search());
        wholeWords.selectedProperty().addListener((o, was, now) -> search());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) away.run();
            else if (e.getCode() == KeyCode.ENTER && list.isFocused()) openSelected();
            else if (e.getCode() == KeyCode.DOWN && (words.isFocused() || with.isFocused())) list.requestFocus();
            else return;
            e.consume();
        });
        show(List.of());
    }

    /** Looks for these words, or for what is typed there already. @param wanted may be null */
    void look(Wanted wanted) {
        if (wanted != null) {
            matchCase.setSelected(wanted.matchCase());
            wholeWords.setSelected(wanted.wholeWords());
            words.setText(wanted.text());
        }
        search();
    }

    TextField entrance() {
        return words;
    }

    /** What is looked for, or null. */
    Wanted wanted() {
        return words.getText().isEmpty() ? null : new Wanted(words.getText(), matchCase.isSelected(), wholeWords.isSelected());
    }

    /** Asks again, such as when a paper was changed. */
    void search() {
        Wanted wanted = wanted();
        latest.read("Looking through the papers", () -> wanted == null ? List.<Line>of() : lines(place.office().acrossPapers().find(wanted)),
            this::show);
    }

    private static List<Line> lines(List<Found> all) {
        List<Line> lines = new ArrayList<>();
        for (Found found : all) {
            lines.add(new Line(found, null, null));
            Whereabouts where = new Whereabouts(found);
            found.hits().forEach(hit -> lines.add(new Line(found, hit, where.of(hit))));
        }
        return lines;
    }

    private void show(List<Line> lines) {
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(lines);
        if (!lines.isEmpty()) list.getSelectionModel().select(Math.clamp(selected, 0, lines.size() - 1));
        long places = lines.stream().filter(l -> l.hit() != null).count();
        List<Found> papers = lines.stream().filter(l -> l.hit() == null).map(Line::found).toList();
        long drafts = papers.stream().filter(f -> f.replaceable() > 0).count();
        long own = papers.stream().mapToLong(Found::replaceable).sum();
        replace.setDisable(own == 0);
        // With nothing to put in its place it is taken out, which the button says before it is done.
        replace.textProperty().bind(Bindings.createStringBinding(() -> (with.getText().isEmpty() ? "Take out " : "Replace ")
            + (own == 0 ? "in drafts" : own + " in " + count(drafts, "draft")), with.textProperty()));
        pane.line(wanted() == null ? "Type what to look for; what the records say and papers that are no drafts stay as they are."
            : places == 0 ? "It stands in no paper." : count(places, "place") + " in " + count(papers.size(), "paper") + "; "
            + (own == 0 ? "none of them can be replaced." : own == places ? "all of them can be replaced." : own + " of them can be replaced."));
    }

    private static String count(long n, String one) {
        return n == 1 ? "one " + one : n + " " + one + "s";
    }

    private void openSelected() {
        Line line = list.getSelectionModel().getSelectedItem();
        if (line != null) open.accept(line.found(), line.hit() == null ? line.found().hits().getFirst() : line.hit());
    }

    private void replace() {
        Wanted wanted = wanted();
        String instead = with.getText();
        if (wanted == null) return;
        var papers = list.getItems().stream().filter(l -> l.hit() == null).map(l -> l.found().paper().id()).toList();
        place.work().write("Replacing words", () -> place.office().acrossPapers().replace(wanted, instead, papers)).then(done -> {
            place.undo().offer("“" + wanted.text() + "” " + (instead.isEmpty() ? "taken out " : "is now “" + instead + "” ") + (done.hits() == 1 ? "once" : done.hits() + " times") + " in "
                + count(done.papers(), "draft") + (done.left() == 0 ? "." : "; " + count(done.left(), "place") + " left as " + (done.left() == 1 ? "it was." : "they were.")));
            search();
        });
    }

    private static final class LineCell extends ListCell<Line> {
        private final Label title = Words.section("");
        private final HBox head = new HBox(12, title);
        private final Label where = Words.small("");
        private final TextFlow sentence = new TextFlow();
        private final VBox body = new VBox(2, where, sentence);

        LineCell() {
            head.setAlignment(Pos.CENTER_LEFT);
            head.getStyleClass().add("across-paper");
            body.getStyleClass().add("across-place");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : line.hit() == null ? head(line.found()) : place(line));
        }

        private Region head(Found found) {
            title.setText(found.paper().title());
            Label quiet = Words.small(count(found.hits().size(), "place") + (found.kept() == null ? "" : "; " + found.kept()));
            head.getChildren().setAll(title, StateChip.of(found.paper().state()).label(), quiet);
            setAccessibleText(title.getText() + ", " + found.paper().state().words() + ", " + quiet.getText());
            return head;
        }

        private Region place(Line line) {
            Hit hit = line.hit();
            where.setText(line.where().substring(0, 1).toUpperCase(java.util.Locale.UK) + line.where().substring(1)
                + (hit.fixed() == null ? "" : "; in " + hit.fixed()));
            sentence.getChildren().setAll(text(hit.before(), "across-words"), text(hit.found(), "across-found"), text(hit.after(), "across-words"));
            setAccessibleText(where.getText() + ": " + hit.before() + hit.found() + hit.after());
            return body;
        }

        private static Text text(String words, String style) {
            Text text = new Text(words);
            text.getStyleClass().add(style);
            return text;
        }
    }
}
