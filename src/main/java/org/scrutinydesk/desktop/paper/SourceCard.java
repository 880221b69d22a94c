package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.evidence.Choice;
import org.scrutinydesk.evidence.Evidence;
import org.scrutinydesk.paper.Quote;

/**
 * Where a figure or a block comes from, opened by F1 or a click: what it is, every row behind it, a new value to accept, and what can be
 * chosen of it. Escape closes it, and the caret is where it was.
 */
final class SourceCard extends CaretPane {
    private static final double WIDTH = 520;
    private static final double LINE = 26;
    /** What is beside the content: the edges of the card, and a scroll bar. */
    private static final double AROUND = 32;
    private static final int LINES = 6;
    /** As many letters as half the card has room for. */
    private static final int HALF = 26;

    private final Workplace place;
    private final PaperEditor editor;
    private final Function<Quote, Live> live;
    private final Supplier<MeetingId> meeting;
    private final FiguresPane figures;
    private final VBox content = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox choosing = new VBox();
    private QuotedHere here;
    private Node entrance;

    /** @param meeting that of the paper, or null */
    SourceCard(Workplace place, PaperEditor editor, Function<Quote, Live> live, Supplier<MeetingId> meeting, FiguresPane figures) {
        super(editor, WIDTH);
        this.place = place;
        this.editor = editor;
        this.live = live;
        this.meeting = meeting;
        this.figures = figures;
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("source-scroll");
        content.getStyleClass().add("source-card");
        box.getChildren().setAll(scroll);
        SideScroll.enterPresses(this);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE && e.getCode() != KeyCode.F1) return;
            if (e.getTarget() instanceof ComboBoxBase<?> open && open.isShowing()) return;
            e.consume();
            close();
        });
        editor.focusedProperty().addListener((o, was, focused) -> {
            if (focused) setVisible(false);
        });
    }

    /** Opens for what the caret stands by; where nothing is quoted there, says so. */
    void open() {
        here = QuotedHere.of(editor).orElse(null);
        if (here == null) {
            place.notices().say("No figure is here. Put the cursor beside a figure, or on a block from the records; F1 then shows where it comes from.");
            return;
        }
        choosing.getChildren().clear();
        draw();
        setVisible(true);
        fit();
        entrance.requestFocus();
        if (editor.isEditable()) readChoices();
    }

    /** Shows what the records say now, where it is open. */
    void refresh() {
        if (!isVisible()) return;
        Node held = isFocusWithin() ? getScene().getFocusOwner() : null;
        draw();
        fit();
        // Drawing takes the choices off the card for a moment; what is being chosen keeps the keys.
        if (held != null) (held.getScene() == null ? entrance : held).requestFocus();
    }

    /** As high as what is in it, while the page is. */
    private void fit() {
        scroll.setPrefHeight(Math.ceil(content.prefHeight(WIDTH - AROUND)) + 2);
        place();
    }

    private void close() {
        editor.requestFocus();
        setVisible(false);
    }

    private void draw() {
        Live now = live.apply(here.quote());
        Label head = Words.section(here.block() ? "Block from the records" : here.figure().shown());
        content.getChildren().setAll(head, Words.line(now == null ? "Reading the records …" : now.meaning()));
        content.setAccessibleText("Where this comes from");
        entrance = content;
        content.setFocusTraversable(true);
        if (now == null) return;
        if (!now.sources().isEmpty()) rows(now.sources());
        else if (here.block() || now.now() != null) content.getChildren().add(Words.small("No row stands behind it."));
        if (!here.block()) stale(now);
        content.getChildren().add(choosing);
    }

    private void rows(List<String> sources) {
        ListView<String> rows = new ListView<>();
        rows.getItems().setAll(sources);
        rows.setCellFactory(view -> {
            ListCell<String> cell = new ListCell<>() {
                @Override
                protected void updateItem(String row, boolean empty) {
                    super.updateItem(row, empty);
                    setText(empty ? null : row);
                }
            };
            cell.setWrapText(true);
            cell.setPrefWidth(0);
            return cell;
        });
        rows.getStyleClass().add("source-rows");
        double height = Math.min(sources.size(), LINES) * LINE + 4;
        rows.setPrefHeight(height);
        rows.setMinHeight(height);
        String count = sources.size() == 1 ? "The row behind it" : "The " + sources.size() + " rows behind it";
        rows.setAccessibleText(count);
        rows.getSelectionModel().selectFirst();
        content.getChildren().addAll(Words.small(count), rows);
        entrance = rows;
    }

    private void stale(Live now) {
        boolean gone = now.now() == null;
        if (!gone && !FigureChip.isStale(here.figure(), now)) return;
        int at = content.getChildren().size();
        List<Node> lines = new ArrayList<>(List.of((gone ? Chip.red("Record gone") : Chip.amber("Stale figure")).label(),
            Words.plain(gone ? "The paper says " + here.figure().shown() + ", and no record says so any more."
            : "The paper says " + here.figure().shown() + "; the records now say " + now.now() + ".")));
        if (editor.isEditable()) {
            Button accept = Action.of(gone ? "_Keep as plain words" : "_Accept " + now.now(), () -> {
                figures.accept(here.figure());
                close();
            }).primaryButton();
            FlowPane does = new FlowPane(8, 8, accept);
            long others = figures.stale().stream().filter(s -> s.now() != null).count();
            if (others > 1) does.getChildren().add(Action.of("Accept a_ll " + others + " new values", () -> {
                figures.acceptAll();
                close();
            }).button());
            lines.add(does);
            entrance = accept;
        }
        // What is to be decided stands before the rows it rests on.
        content.getChildren().addAll(Math.min(at, 2), lines);
    }

    // ---- what can be chosen

    private void readChoices() {
        QuotedHere asked = here;
        place.work().read("Reading what can be chosen", () -> place.office().evidence().choices(asked.quote(), asked.block(), meeting.get()))
            .then(choices -> {
                if (isVisible() && here == asked && !choices.isEmpty()) show(choices);
            // Where the record is gone there is nothing to choose, which the card says already.
            }).failed(gone -> choosing.getChildren().clear());
    }

    private void show(List<Choice> choices) {
        Form form = new Form("", place.work());
        Map<Choice, Supplier<List<Choice.Value>>> chosen = new LinkedHashMap<>();
        List<Choice> single = choices.stream().filter(c -> !c.several()).toList();
        boolean beside = false;
        for (int i = 0; i < single.size(); i++) {
            Choice choice = single.get(i);
            boolean another = !beside && isShort(choice) && i + 1 < single.size() && isShort(single.get(i + 1));
            if (another) form.sideBySide();
            else if (!beside) form.below();
            beside = another;
            List<Choice.Value> now = choice.chosen(here.quote());
            Field<Choice.Value> field = form.choice(choice.name(), choice.label(), choice.values(), Choice.Value::words)
                .value(now.isEmpty() ? null : now.getFirst());
            chosen.put(choice, () -> field.get() == null ? List.of() : List.of(field.get()));
        }
        choices.stream().filter(Choice::several).forEach(choice -> chosen.put(choice, boxes(choice, form)));
        form.saves("Change it", () -> {
            Quote quote = here.quote();
            for (Map.Entry<Choice, Supplier<List<Choice.Value>>> e : chosen.entrySet()) {
                List<Choice.Value> values = e.getValue().get();
                if (!values.isEmpty() || e.getKey().several()) quote = e.getKey().choose(quote, values);
            }
            return quote;
        }, quote -> new Tried(quote, place.office().evidence().tried(quote, here.block())), tried -> here.replace(editor, tried.quote(), tried.says()));
        form.onClose(this::close);
        choosing.getChildren().setAll(form.node());
        fit();
    }

    private record Tried(Quote quote, String says) {
    }

    /** Half the width is enough for it. */
    private static boolean isShort(Choice choice) {
        return choice.values().stream().allMatch(value -> value.words().length() <= HALF);
    }

    /** A box to tick for each of several, under their name. */
    private Supplier<List<Choice.Value>> boxes(Choice choice, Form form) {
        List<Choice.Value> now = choice.chosen(here.quote());
        Map<Choice.Value, CheckBox> boxes = new LinkedHashMap<>();
        choice.values().forEach(value -> {
            CheckBox box = new CheckBox(value.words());
            box.setSelected(now.contains(value));
            boxes.put(value, box);
        });
        Label label = new Label(choice.label().replace("_", ""));
        label.getStyleClass().add("field-label");
        FlowPane row = new FlowPane(16, 8);
        row.getChildren().setAll(boxes.values());
        form.node(new VBox(6, label, row));
        return () -> choice.values().stream().filter(value -> boxes.get(value).isSelected()).toList();
    }

    @Override
    protected void layoutChildren() {
        if (isVisible()) fit();
        box.layout();
    }
}
