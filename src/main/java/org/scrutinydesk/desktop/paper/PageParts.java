package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.evidence.FrontWords;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Part;

/** The front of a paper and its template's parts as they stand on the page before and after the body, each a field. */
final class PageParts {
    private final Front front;
    private final String office;
    private final List<Region> above = new ArrayList<>();
    private final List<Region> below = new ArrayList<>();
    private final List<Runnable> shows = new ArrayList<>();
    private final List<Consumer<List<Paragraph>>> numbered = new ArrayList<>();
    private final Map<String, TextInputControl> controls = new LinkedHashMap<>();
    private final Map<String, Region> rowsByName = new HashMap<>();
    private List<Region> rows = above;
    private Meeting meeting;
    private boolean showing;

    PageParts(Front front, String office) {
        this.front = front;
        this.office = office;
        for (Part part : front.paper().template().front()) {
            switch (part.sort()) {
                case TITLE -> title();
                case LINE -> beside(part.name(), part, () -> front.part(part.name()), text -> front.part(part.name(), text));
                case REPORT_OF -> beside("reportOf", part, front::reportOf, front::reportOf);
                case SUBJECT -> beside("subject", part, front::subject, front::subject);
                case AUTHOR -> beside("author", part, front::author, front::author);
                case CONTACT -> beside("contact", part, front::contact, front::contact);
                case DATE, MARKING, PERIOD -> said(part);
                default -> banner(part);
            }
        }
        front.paper().template().before().forEach(this::part);
        rows = below;
        front.paper().template().after().forEach(this::part);
    }

    private void part(Part part) {
        switch (part.sort()) {
            case TEXT -> text(part);
            case POINT -> point(part);
            case HEADING -> heading(part.label());
            case PERIOD -> period(part);
            case AUTHOR -> {
                heading(part.label());
                under("author", "Author", part.hint(), front::author, front::author);
                under("contact", "Contact", "Who answers questions: name, post, telephone", front::contact, front::contact);
            }
            case CONTACT -> {
                heading(part.label());
                under("contact", part.label(), part.hint(), front::contact, front::contact);
            }
            case AGAIN -> again(part);
            case SIGNATURE -> {
                heading(part.label());
                note("Lines to sign on are printed here.");
            }
            default -> throw new IllegalStateException(part.sort() + " stands on no side of the text.");
        }
    }

    List<Region> above() {
        return above;
    }

    List<Region> below() {
        return below;
    }

    /** Shows what the front says now, where it was changed elsewhere. @param now the paper's meeting, or null */
    void show(Meeting now) {
        showing = true;
        meeting = now;
        shows.forEach(Runnable::run);
        showing = false;
    }

    /** Counts the parts that are numbered with the text. */
    void number(List<Paragraph> body) {
        numbered.forEach(part -> part.accept(body));
    }

    private String said(Part part, Supplier<String> otherwise) {
        String words = FrontWords.of(part, front.paper(), meeting, office);
        return words.isEmpty() ? otherwise.get() : words;
    }

    private void banner(Part part) {
        Label label = new Label();
        label.setWrapText(true);
        Words.goneWhileEmpty(label);
        shows.add(() -> label.setText(said(part, () -> "")));
        VBox row = new VBox(label);
        row.getStyleClass().add("page-banner");
        rows.add(row);
    }

    /** A line of the front page that is set among the details at the head. */
    private void said(Part part) {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("page-words-label");
        shows.add(() -> words.setText(said(part, () -> "–")));
        rows.add(new BesideRow(label(part.label()), words));
    }

    private void heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("page-heading-1");
        rows.add(new BorderPane(null, null, null, null, label));
        rows.getLast().getStyleClass().add("page-part-heading");
    }

    private void text(Part part) {
        PartText text = words(part);
        if (part.numbered()) numbered.add(body -> text.numbers(PaperDocument.numbers(front.paper(), body, part)));
        Label heading = new Label(part.label());
        heading.getStyleClass().add("page-heading-1");
        heading.setLabelFor(text);
        HBox top = new HBox(12, heading, needed(part, text));
        top.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        VBox row = new VBox(6, top, text);
        row.getStyleClass().add("page-part");
        rowsByName.put(part.name(), row);
        rows.add(row);
    }

    /** An implication: its label in bold before its words. */
    private void point(Part part) {
        PartText text = words(part);
        Label label = label(part.label() + ":");
        HBox top = new HBox(12, label, needed(part, text));
        top.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        VBox row = new VBox(2, top, text);
        row.getStyleClass().add("page-implication");
        rowsByName.put(part.name(), row);
        rows.add(row);
    }

    private PartText words(Part part) {
        PartText text = new PartText("", part.label());
        text.setPromptText(part.hint());
        text.setAccessibleHelp(part.hint());
        bind(text, part.name(), () -> front.part(part.name()), words -> front.part(part.name(), words));
        return text;
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("page-label");
        return label;
    }

    private void under(String name, String label, String hint, Supplier<String> get, Consumer<String> set) {
        PartText text = new PartText("", label);
        text.setPromptText(hint);
        bind(text, name, get, set);
        rows.add(new VBox(text));
    }

    private void title() {
        PartText text = new PartText("", "Title");
        text.getStyleClass().add("page-title");
        text.setPromptText("Title");
        bind(text, "title", front::title, front::title);
        text.textProperty().addListener((o, was, now) -> text.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), now.isBlank()));
        // A title is one line, however it is broken on the page.
        text.setTextFormatter(new TextFormatter<>(change -> {
            change.setText(change.getText().replaceAll("\\s*\\R\\s*", " "));
            return change;
        }));
        Label version = label("");
        Words.goneWhileEmpty(version);
        shows.add(() -> version.setText(front.paper().edition() > 1 ? "Version " + front.paper().edition() : ""));
        rows.add(new VBox(text, version));
        rows.getLast().getStyleClass().add("page-title-row");
    }

    private void beside(String name, Part part, Supplier<String> get, Consumer<String> set) {
        TextField text = new TextField();
        text.getStyleClass().add("page-field");
        text.setAccessibleText(part.label());
        text.setPromptText(part.hint());
        bind(text, name, get, set);
        Label over = label(part.label());
        over.setLabelFor(text);
        BesideRow row = new BesideRow(over, text);
        row.add(needed(part, text));
        rowsByName.put(name, row);
        rows.add(row);
    }

    /** The sentence that the period makes; it is set among the details at the head. */
    private void period(Part part) {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("page-words-label");
        Label chip = Chip.amber("Still to be filled").label();
        chip.managedProperty().bind(chip.visibleProperty());
        shows.add(() -> {
            String sentence = PaperDocument.period(front.paper());
            chip.setVisible(part.mandatory() && sentence.isEmpty());
            words.setText(sentence.isEmpty() ? "The period it covers is set at the head of this page." : sentence);
            words.pseudoClassStateChanged(PseudoClass.getPseudoClass("hint"), sentence.isEmpty());
        });
        HBox row = new HBox(12, words, chip);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        rows.add(row);
    }

    /** A recommendation closes a report in the words it opened with; on the page to write on they stand once. */
    private void again(Part part) {
        front.paper().template().field(part.name()).ifPresent(first -> {
            heading(first.label());
            note("“" + first.label() + "” above is printed here again, word for word.");
        });
    }

    private void note(String words) {
        Label why = new Label(words);
        why.setWrapText(true);
        why.getStyleClass().add("page-note");
        rows.add(new VBox(why));
    }

    private Node needed(Part part, TextInputControl text) {
        Label chip = Chip.amber("Still to be filled").label();
        chip.visibleProperty().bind(Bindings.createBooleanBinding(() -> part.mandatory() && text.getText().isBlank(), text.textProperty()));
        // What is not said takes no room from the words.
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        if (!part.sort().holdsWords()) return chip;
        controls.put(part.name(), text);
        Label carried = Chip.amber("Still true?").label();
        carried.managedProperty().bind(carried.visibleProperty());
        carried.setMinWidth(Region.USE_PREF_SIZE);
        Runnable mark = () -> carried.setVisible(front.carried().contains(part.name()));
        front.onChange(mark);
        shows.add(mark);
        return new StackPane(chip, carried);
    }

    /** The parts that hold words, as they follow on the page. */
    List<String> names() {
        return List.copyOf(controls.keySet());
    }

    TextInputControl control(String name) {
        return controls.get(name);
    }

    boolean isAbove(String name) {
        return above.contains(rowsByName.get(name));
    }

    /** The row of the page it stands in. @param body how many rows the text has */
    int index(String name, int body) {
        // The details at the head of the page are a row of their own.
        return isAbove(name) ? 1 + above.indexOf(rowsByName.get(name)) : 1 + above.size() + body + below.indexOf(rowsByName.get(name));
    }

    /** What belongs into an empty row of the text; empty where neither the template nor the program says. */
    String hint(PaperModel page, int row) {
        if (page.isBlank()) return "Write here. Tab goes a level down; / puts in a figure or a table from the records.";
        Paragraph over = row == 0 ? null : page.body().get(row - 1);
        return over == null || over.kind() != Paragraph.Kind.HEADING ? "" : front.paper().template().hintUnder(over.text());
    }

    private void bind(TextInputControl control, String name, Supplier<String> get, Consumer<String> set) {
        control.setId("part-" + name);
        control.textProperty().addListener((o, was, now) -> {
            if (!showing) set.accept(now);
        });
        shows.add(() -> {
            String now = get.get() == null ? "" : get.get();
            // What was stored has no blanks at its ends; the one just typed stays.
            if (!now.strip().equals(control.getText().strip())) control.setText(now);
        });
    }
}
