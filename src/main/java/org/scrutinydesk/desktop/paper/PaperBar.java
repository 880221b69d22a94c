package org.scrutinydesk.desktop.paper;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.pdf.PdfWriter;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.paper.Paper;

/** What stands over an open paper: the way back, its title and state, the tools, and the ways out. */
final class PaperBar extends VBox {
    private final Workplace place;
    private final PaperView view;
    private final Label title = new Label();
    private final MenuButton state = new MenuButton();
    private final Button next = new Button();
    private final PaperTools tools;
    private final ToggleButton preview = new ToggleButton("Page preview");
    private final ToggleButton figures = new ToggleButton("Figures");
    private final ToggleButton versions = new ToggleButton("Versions");
    private final StackPane states = new StackPane(state);
    private final Label says = Words.small("");
    private final HBox lower = new HBox(8);
    private Paper.State goesTo;
    private Paper following;
    private Paper.State shownState;

    PaperBar(Workplace place, PaperView view, PaperTools tools, Runnable back) {
        this.place = place;
        this.view = view;
        this.tools = tools;
        getStyleClass().add("paper-bar");
        Button away = Action.of("‹ Papers", back).button();
        away.getStyleClass().add("quiet");
        away.setAccessibleText("Back to the papers");
        title.getStyleClass().add("section");
        title.setMinWidth(80);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        state.getStyleClass().add("state-button");
        state.setMinWidth(Region.USE_PREF_SIZE);
        for (Paper.State s : Paper.State.values()) {
            MenuItem item = new MenuItem(s == Paper.State.ISSUED ? "Issue it" : s.words());
            item.setOnAction(e -> move(s));
            state.getItems().add(item);
        }
        MenuItem delete = new MenuItem("Delete the paper");
        delete.setOnAction(e -> {
            view.flush();
            place.delete("“" + view.paper().title() + "” deleted.", () -> place.office().papers().delete(view.id()));
            back.run();
        });
        state.getItems().add(delete);
        next.getStyleClass().add("primary");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(e -> {
            if (goesTo == null) newVersion();
            else move(goesTo);
        });
        versions.setTooltip(new javafx.scene.control.Tooltip("Versions (" + PaperView.VERSIONS.getDisplayText() + ")"));
        versions.setOnAction(e -> view.toggleVersions());
        preview.setOnAction(e -> view.togglePreview());
        figures.setOnAction(e -> view.toggleFigures());
        says.managedProperty().bind(says.textProperty().isNotEmpty());
        says.setWrapText(true);
        says.getStyleClass().add("paper-says");
        states.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(8, away, title, states, Action.of("Word", () -> export("Word", ".docx")).button(),
            Action.of("PDF", () -> export("PDF", ".pdf")).button(), next);
        top.setAlignment(Pos.CENTER_LEFT);
        HBox sides = new HBox(4, versions, figures, preview);
        sides.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(tools, Priority.ALWAYS);
        tools.setPrefWrapLength(900);
        lower.getChildren().setAll(tools, sides);
        lower.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(top, says, lower);
    }

    /** @param newer the version that follows an issued paper, or null */
    void show(Paper paper, Paper newer, long missing) {
        following = newer;
        title.setText(paper.title());
        Chip plain = StateChip.of(paper.state());
        Chip chip = paper.issuedOn() == null ? plain : new Chip(plain.tint(), plain.words() + " " + UkDate.longForm(paper.issuedOn()));
        boolean issued = paper.state() == Paper.State.ISSUED;
        // An issued paper has no other state to choose, so its state is no button.
        Label shown = chip.label();
        state.setGraphic(issued ? null : shown);
        states.getChildren().setAll(issued ? shown : state);
        state.setText("");
        state.setAccessibleText("State: " + chip.words() + (missing == 0 ? "" : ", " + missing + " parts still to be filled"));
        goesTo = issued ? null : Paper.State.values()[paper.state().ordinal() + 1];
        next.setText(goesTo == null ? following == null ? "New version" : "Open version " + following.edition() : switch (goesTo) {
            case IN_CLEARANCE -> "Send for clearance";
            case CLEARED -> "Clear";
            case ISSUED, DRAFT -> "Issue";
        });
        for (Region only : java.util.List.of(tools, figures, preview)) {
            only.setVisible(!issued);
            only.setManaged(!issued);
        }
        if (issued) says("Its words and figures stay as they were issued; what is to change goes into a new version of it.");
        else if (shownState != paper.state()) says("");
        shownState = paper.state();
    }

    /** A line under the title on why the paper stands as it does; empty for none. It goes when the state changes again. */
    void says(String sentence) {
        says.setText(sentence);
    }

    /** How many figures no longer say what the records say. */
    void figures(int stale) {
        figures.setText(stale == 0 ? "Figures" : "Figures: " + stale + " stale");
    }

    void sides(boolean previewShown, boolean figuresShown, boolean versionsShown) {
        versions.setSelected(versionsShown);
        preview.setSelected(previewShown);
        figures.setSelected(figuresShown);
    }

    private void move(Paper.State to) {
        Paper.State from = view.paper().state();
        if (to == from) return;
        view.flush();
        place.work().write("Saving the paper", () -> {
            if (to == Paper.State.ISSUED) place.office().issue(view.id());
            else place.office().papers().save(place.office().papers().paper(view.id()).withState(to));
            return to;
        }).then(now -> place.undo().offer("“" + view.paper().title() + "” is " + now.words().toLowerCase(java.util.Locale.UK)
            + (now == Paper.State.ISSUED ? ": its words and figures stay as they are now." : ".")));
    }

    private void newVersion() {
        if (following != null) {
            place.open(following.id());
            return;
        }
        place.work().write("Beginning a new version", () -> place.office().versions().next(view.id())).then(begun -> {
            place.undo().offer("Version " + begun.edition() + " of “" + begun.title() + "” begun; the issued one stays as it is.");
            place.open(begun.id());
        });
    }

    /** What is typed is saved first, so that the file says what the page says. */
    void export(String kind, String ending) {
        view.saved(() -> place.saveAs().save(getScene().getWindow(), kind, ending, view.paper().title(), (file, progress) -> {
            Document document = place.office().document(view.id());
            if (ending.equals(".pdf")) new PdfWriter(place.office().file().clock()).write(document, file);
            else new WordWriter(place.office().file().clock()).write(document, file);
        }));
    }
}
