package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
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
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Template;

/** The front of a paper and its template's parts as they stand on the page before and after the body, each a field. */
final class PageParts {
    private final Front front;
    private final Template template;
    private final String office;
    private final List<Region> above = new ArrayList<>();
    private final List<Region> below = new ArrayList<>();
    private final List<Runnable> shows = new ArrayList<>();
    private final VBox banner = new VBox(4);
    private List<Region> rows = above;
    private boolean showing;

    PageParts(Front front, Template template, String office) {
        this.front = front;
        this.template = template;
        this.office = office;
        banner.getStyleClass().add("page-banner");
        rows.add(banner);
        title();
        switch (template) {
            case CHIEF_EXECUTIVES_UPDATE -> {
                part("issues");
                heading("Information");
                rows = below;
                part("decision");
                part("background-papers");
                heading("Report Author");
                text("author", "Author", front::author, front::author);
                text("contact", "Contact", front::contact, front::contact);
            }
            case PANEL_PERFORMANCE -> {
                beside("contact", "Contact for further information", front::contact, front::contact);
                part("summary");
                period();
                part("recommendation");
                rows = below;
                heading("Recommendation");
                mirror();
            }
            case PANEL_REPORT -> {
                beside("paper-mark", "Paper marked", () -> front.part("paper-mark"), text -> front.part("paper-mark", text));
                beside("reportOf", "Report of", front::reportOf, front::reportOf);
                beside("subject", "Subject", front::subject, front::subject);
                beside("author", "Author", front::author, front::author);
                part("purpose");
                part("recommendation");
                rows = below;
                part("conclusion");
                heading("Implications");
                for (String name : List.of("financial", "legal", "equality", "risks", "plan-link")) small(name);
                part("appendices");
                part("background-papers");
                heading("Person to Contact");
                text("contact", "Person to contact", front::contact, front::contact);
            }
        }
    }

    List<Region> above() {
        return above;
    }

    List<Region> below() {
        return below;
    }

    /** Shows what the front says now, where it was changed elsewhere. @param meeting the paper's, or null */
    void show(Meeting meeting) {
        showing = true;
        banner.getChildren().clear();
        if (template != Template.PANEL_PERFORMANCE) banner(office);
        if (meeting != null) {
            banner(meeting.bodyName());
            banner(template == Template.PANEL_PERFORMANCE ? "Meeting to be held on " + UkDate.longForm(meeting.heldOn())
                : UkDate.withWeekday(meeting.heldOn()));
        }
        int edition = front.paper().edition();
        if (edition > 1) banner("Version " + edition);
        shows.forEach(Runnable::run);
        showing = false;
    }

    private void banner(String words) {
        Label label = new Label(words.toUpperCase(java.util.Locale.UK));
        label.setWrapText(true);
        banner.getChildren().add(label);
    }

    private void heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("page-heading-1");
        rows.add(new BorderPane(null, null, null, null, label));
        rows.getLast().getStyleClass().add("page-part-heading");
    }

    private void part(String name) {
        Template.Field field = field(name);
        PartText text = new PartText("", field.label());
        bind(text, name, () -> front.part(name), words -> front.part(name, words));
        Label heading = new Label(field.label());
        heading.getStyleClass().add("page-heading-1");
        heading.setLabelFor(text);
        HBox top = new HBox(12, heading, needed(field, text));
        top.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        VBox row = new VBox(6, top, text);
        row.getStyleClass().add("page-part");
        rows.add(row);
    }

    /** An implication: its label in bold before its words. */
    private void small(String name) {
        Template.Field field = field(name);
        PartText text = new PartText("", field.label());
        bind(text, name, () -> front.part(name), words -> front.part(name, words));
        Label label = new Label(field.label() + ":");
        label.getStyleClass().add("page-label");
        HBox top = new HBox(12, label, needed(field, text));
        top.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        VBox row = new VBox(2, top, text);
        row.getStyleClass().add("page-implication");
        rows.add(row);
    }

    private void text(String name, String label, java.util.function.Supplier<String> get, java.util.function.Consumer<String> set) {
        PartText text = new PartText("", label);
        text.setPromptText(belongs(name));
        bind(text, name, get, set);
        rows.add(new VBox(text));
    }

    /** What belongs into a field that is empty. */
    private static String belongs(String name) {
        return switch (name) {
            case "contact" -> "Who answers questions: name, post, telephone";
            case "author" -> "Who wrote it";
            case "reportOf" -> "Whose report it is";
            case "subject" -> "What it is about";
            case "paper-mark" -> "A letter, such as C";
            default -> throw new IllegalArgumentException(name);
        };
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
        rows.add(new VBox(text));
        rows.getLast().getStyleClass().add("page-title-row");
    }

    private void beside(String name, String label, java.util.function.Supplier<String> get, java.util.function.Consumer<String> set) {
        TextField text = new TextField();
        text.getStyleClass().add("page-field");
        text.setAccessibleText(label);
        text.setPromptText(belongs(name));
        bind(text, name, get, set);
        Label over = new Label(label);
        over.getStyleClass().add("page-label");
        over.setLabelFor(text);
        over.setPrefWidth(189);
        over.setMinWidth(120);
        over.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(over, text);
        template.fields().stream().filter(f -> f.name().equals(name)).findFirst().ifPresent(f -> row.getChildren().add(needed(f, text)));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.getStyleClass().add("page-beside");
        rows.add(row);
    }

    /** The sentence that the period makes; it is set among the details at the head. */
    private void period() {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("page-words-label");
        shows.add(() -> words.setText(front.from() == null || front.to() == null ? "" : "This report covers the period from "
            + UkDate.longForm(front.from()) + " to " + UkDate.longForm(front.to()) + "."));
        rows.add(new VBox(words));
    }

    /** The recommendation closes the report in the words it opened with; on the page to write on they stand once. */
    private void mirror() {
        Label why = new Label("The recommendation above is printed here again, word for word.");
        why.setWrapText(true);
        why.getStyleClass().add("page-note");
        rows.add(new VBox(why));
    }

    private static Node needed(Template.Field field, TextInputControl text) {
        Label chip = Chip.amber("Still to be filled").label();
        chip.visibleProperty().bind(Bindings.createBooleanBinding(() -> field.mandatory() && text.getText().isBlank(),
            text.textProperty()));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private Template.Field field(String name) {
        return template.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    private void bind(TextInputControl control, String name, java.util.function.Supplier<String> get,
        java.util.function.Consumer<String> set) {
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

    /** How many mandatory parts are still empty. */
    static long missing(Paper paper) {
        return paper.template().fields().stream().filter(f -> f.mandatory() && paper.field(f.name()).isBlank()).count();
    }
}
