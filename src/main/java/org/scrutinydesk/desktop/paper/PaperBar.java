package org.scrutinydesk.desktop.paper;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
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
import org.scrutinydesk.paper.Clearance;
import org.scrutinydesk.paper.Paper;

/** What stands over an open paper: the way back, its title and state, the tools, and the ways out. */
final class PaperBar extends VBox {
    private final Workplace place;
    private final PaperView view;
    private final Label title = new Label();
    private final MenuButton state = new MenuButton();
    private final Button next = new Button();
    private final PaperTools tools;
    private final SaveBar saving;
    private final StackPane states = new StackPane(state);
    private final Label says = Words.small("");
    /** So much more room is asked for, as a button's words may grow by a count. */
    private static final double SPARE = 60;
    private final HBox lower = new HBox(8);
    private Paper following;
    private Paper.State shownState;

    /** @param sides the buttons for what can stand beside the page */
    PaperBar(Workplace place, PaperView view, PaperTools tools, FlowPane sides, Runnable back) {
        this.place = place;
        this.view = view;
        this.tools = tools;
        saving = new SaveBar(place, view);
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
        MenuItem clearance = new MenuItem("Clearance");
        clearance.setOnAction(e -> view.toClearance());
        MenuItem issue = new MenuItem("Issue it");
        issue.setOnAction(e -> view.issue());
        MenuItem delete = new MenuItem("Delete the paper");
        delete.setOnAction(e -> {
            view.flush();
            place.delete("“" + view.paper().title() + "” deleted.", () -> place.office().papers().delete(view.id()));
            back.run();
        });
        state.getItems().setAll(clearance, issue, delete);
        next.getStyleClass().add("primary");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(e -> {
            if (view.paper().state() == Paper.State.ISSUED) newVersion();
            else view.goOn();
        });
        Words.goneWhileEmpty(says);
        says.setWrapText(true);
        says.getStyleClass().add("paper-says");
        states.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(8, away, title, states, Action.of("Word…", () -> saving.open(true)).button(),
            Action.of("PDF…", () -> saving.open(false)).button(), next);
        top.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(tools, Priority.ALWAYS);
        tools.setPrefWrapLength(900);
        lower.setAlignment(Pos.CENTER_RIGHT);
        lower.getChildren().setAll(tools, sides);
        getChildren().setAll(top, saving, says, lower);
        lay(tools, sides);
        widthProperty().addListener((p, before, now) -> lay(tools, sides));
    }

    /** The buttons of what stands beside the page are right of the tools, or below them where one row has not the room for all. */
    private void lay(Region tools, FlowPane sides) {
        boolean wide = getWidth() >= tools.prefWidth(-1) + sides.prefWidth(-1) + SPARE;
        if (wide == lower.getChildren().contains(sides)) return;
        getChildren().remove(sides);
        if (wide) lower.getChildren().add(sides);
        else lower.getChildren().remove(sides);
        sides.setAlignment(wide ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (!wide) getChildren().add(sides);
    }

    void show(PaperView.Opened now, long missing) {
        Paper paper = now.paper();
        following = now.following();
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
        next.setText(switch (paper.state()) {
            case DRAFT -> "Send for clearance";
            case IN_CLEARANCE -> now.way() == null ? "Clear" : now.way().next().map(step -> "Clear: " + Clearance.inSentence(step.name())).orElse("Clear");
            case CLEARED -> "Issue";
            case ISSUED -> following == null ? "New version" : "Open version " + following.edition();
        });
        tools.setVisible(!issued);
        tools.setManaged(!issued);
        if (issued) says("Its words and figures stay as they were issued; what is to change goes into a new version of it.");
        else if (shownState != paper.state()) says("");
        shownState = paper.state();
    }

    /** A line under the title on why the paper stands as it does; empty for none. It goes when the state changes again. */
    void says(String sentence) {
        says.setText(sentence);
    }

    /** Puts something beside the buttons of the panes. */
    void beside(Node node) {
        lower.getChildren().add(1, node);
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
}
