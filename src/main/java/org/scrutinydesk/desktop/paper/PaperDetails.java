package org.scrutinydesk.desktop.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.meeting.Meeting;

/** What a paper has beside what is printed where it stands: its meeting, its marking, the period it covers. */
final class PaperDetails extends FlowPane {
    private final Front front;
    private final ComboBox<Meeting> meeting = new ComboBox<>();
    private final ComboBox<Marking> marking = new ComboBox<>();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final Label wrong = new Label();
    private boolean showing;

    PaperDetails(Front front) {
        super(16, 8);
        this.front = front;
        getStyleClass().add("paper-details");
        meeting.setConverter(words(m -> m == null ? "No meeting yet" : m.words()));
        marking.setConverter(words(m -> m == null ? "" : m.words()));
        marking.getItems().setAll(Marking.values());
        meeting.valueProperty().addListener((o, was, now) -> {
            if (!showing) front.meeting(now == null ? null : now.id());
        });
        marking.valueProperty().addListener((o, was, now) -> {
            if (!showing && now != null) front.marking(now);
        });
        for (TextField date : List.of(from, to)) {
            date.setPromptText("like 20 June 2016");
            date.setPrefColumnCount(12);
            date.focusedProperty().addListener((o, was, focused) -> {
                if (!focused && !showing) period();
            });
            date.setOnAction(e -> period());
        }
        wrong.getStyleClass().add("field-error");
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        // It asks for as many rows as it comes to have, also when a pane beside the page makes it narrower.
        prefWrapLengthProperty().bind(widthProperty());
        // The two days of a period are one line, however narrow the page.
        HBox period = new HBox(getHgap(), field("Covers the period from", from), field("to", to));
        getChildren().setAll(field("Meeting", meeting), field("Marking", marking), period, wrong);
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> say) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return say.apply(value);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        };
    }

    private Node field(String words, Control control) {
        Label label = Words.small(words);
        label.setLabelFor(control);
        control.setAccessibleText(words);
        VBox field = new VBox(4, label, control);
        field.maxWidthProperty().bind(widthProperty());
        return field;
    }

    /** @param meetings all there are; one is the paper's, or none */
    void show(List<Meeting> meetings) {
        showing = true;
        List<Meeting> choices = new ArrayList<>();
        choices.add(null);
        choices.addAll(meetings.reversed());
        if (!choices.equals(meeting.getItems())) meeting.getItems().setAll(choices);
        meeting.setValue(meetings.stream().filter(m -> m.id().equals(front.meeting())).findFirst().orElse(null));
        marking.setValue(front.marking());
        if (!from.isFocused()) from.setText(front.from() == null ? "" : UkDate.longForm(front.from()));
        if (!to.isFocused()) to.setText(front.to() == null ? "" : UkDate.longForm(front.to()));
        showing = false;
    }

    /** Takes over a date that the cursor has not left yet. */
    void commit() {
        if (from.isFocused() || to.isFocused()) period();
    }

    private void period() {
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        boolean backwards = first != null && last != null && last.isBefore(first);
        if (backwards) say(to, "The period ends before it begins.");
        if (backwards || first == null && !from.getText().isBlank() || last == null && !to.getText().isBlank()) return;
        wrong.setVisible(false);
        front.period(first, last);
    }

    private LocalDate date(String name, TextField field) {
        field.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), false);
        if (field.getText().isBlank()) return null;
        try {
            LocalDate date = UkDate.parse(name, field.getText());
            field.setText(UkDate.longForm(date));
            return date;
        } catch (WrongInput e) {
            say(field, e.getMessage());
            return null;
        }
    }

    private void say(TextField field, String sentence) {
        field.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), true);
        wrong.setText(sentence);
        wrong.setVisible(true);
    }

    void editable(boolean on) {
        for (Control c : List.of(meeting, marking, from, to)) c.setDisable(!on);
    }
}
