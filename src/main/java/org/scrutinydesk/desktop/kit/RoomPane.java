package org.scrutinydesk.desktop.kit;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * How a room is laid out: heading, the line under it that answers the room's question, buttons at the right, the list, and
 * what belongs to the row you are on beside it. In a window narrower than 1100 the side panel lies over the list.
 */
public final class RoomPane extends VBox {
    /** The key that makes a new record of what the room shows. */
    public static final String NEW = "Shortcut+N";

    private static final double BESIDE_FROM = 1100;
    private static final double SIDE = 400;
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Label heading = Words.heading("");
    private final Label line = Words.line("");
    private final HBox buttons = new HBox(8);
    private final FlowPane tools = new FlowPane(8, 8);
    private final ScrollPane side = new ScrollPane();
    private final Button closeSide = new Button("✕");
    private final VBox sideBox = new VBox(sideTop(), side);
    private final Body body = new Body();
    private final Notices notices;
    private Node content;
    private Form form;
    private Action addsByKey;
    private boolean shown;
    private Runnable backToList = () -> { };
    private Runnable rowBeside = () -> { };

    public RoomPane(String headingWords, Notices notices) {
        this.notices = notices;
        getStyleClass().add("room");
        heading.setText(headingWords);
        heading.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        buttons.setAlignment(Pos.TOP_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        // The line runs under the buttons too: beside four of them it would be a column of single words.
        VBox top = new VBox(4, new HBox(16, heading, buttons), line);
        top.getStyleClass().add("room-top");
        Words.goneWhileEmpty(line);
        tools.getStyleClass().add("room-tools");
        tools.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(tools.getChildren()));
        side.setFitToWidth(true);
        side.setFocusTraversable(false);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(side, Priority.ALWAYS);
        sideBox.getStyleClass().add("side");
        sideBox.setVisible(false);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(top, tools, body);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && closes()) e.consume();
        });
        sceneProperty().addListener((p, before, now) -> {
            if (now == null && form != null && !form.changed()) close();
        });
    }

    public void heading(String words) {
        heading.setText(words);
    }

    /** The line that answers the room's question, such as "11 of 13 returns in. Due to the meeting of 20 June." */
    public void line(String words) {
        line.setText(words);
    }

    /** The one filled button at the right; to be called once. */
    public Button primary(Action action) {
        boolean adds = action.words().startsWith("New ");
        if (adds) addsByKey = new Action(action.name(), NEW, action.run());
        Button button = (adds ? addsByKey : action).primaryButton();
        buttons.getChildren().add(button);
        return button;
    }

    /** What {@link #NEW} does here, or null where the filled button makes nothing new. */
    public Action addsByKey() {
        return addsByKey;
    }

    /** A further button, left of the primary one. */
    public Button secondary(Action action) {
        Button button = action.button();
        add(button);
        return button;
    }

    /** Any control left of the primary button, such as a choice of the year. */
    public void add(Node control) {
        int primary = (int) buttons.getChildren().stream().filter(b -> b.getStyleClass().contains("primary")).count();
        buttons.getChildren().add(buttons.getChildren().size() - primary, control);
    }

    /** A row of controls under the heading: views of the room, filters. */
    public void tools(Node... controls) {
        tools.getChildren().setAll(controls);
    }

    /** What fills the room where it is not one list. */
    public void content(Node node) {
        content = node;
        body.getChildren().setAll(node, sideBox);
    }

    /** The list, and what is shown beside it for the row you are on: made anew for each row, shown while you move. */
    public <T> void list(RecordTable<T> table, Function<T, Node> beside) {
        content(table);
        backToList = table::focus;
        rowBeside = () -> {
            if (table.selected() != null) put(beside.apply(table.selected()), isBeside());
        };
        table.onSelect(row -> {
            if (row == null) {
                if (form == null) close();
                return;
            }
            // Not somebody who moved in the list, but the list itself, which came to show its rows while a form was being opened.
            if (form != null && !table.isListFocused()) return;
            if (form != null && form.changed()) {
                Form left = form;
                notices.say("What you typed was not saved.", "Go back to it", () -> edit(left));
            }
            form = null;
            put(beside.apply(row), isBeside() || shown);
        });
        table.onReveal(() -> {
            if (sideBox.isVisible() || side.getContent() == null) return;
            reveal();
        });
        table.onRefreshed(row -> {
            if (form == null && row != null) put(beside.apply(row), sideBox.isVisible());
        });
    }

    /** Shows something beside the list. */
    public void beside(Node node) {
        form = null;
        put(node, true);
    }

    /** Opens a form beside the list and puts the cursor in its first field. */
    public void edit(Form opened) {
        form = opened;
        opened.onClose(() -> {
            if (form == opened) {
                form = null;
                close();
                rowBeside.run();
                backToList.run();
            }
        });
        put(opened.node(), true);
        // In a view that was never drawn the form has no place yet, and what has no place cannot be given the cursor.
        applyCss();
        layout();
        opened.focus();
    }

    /** Closes what is beside the list. */
    public void close() {
        boolean leaving = within(sideBox);
        form = null;
        shown = false;
        side.setContent(null);
        sideBox.setVisible(false);
        body.requestLayout();
        if (leaving) backToList.run();
    }

    private boolean closes() {
        if (form != null) {
            Form left = form.changed() ? form : null;
            form.cancel();
            if (left != null) notices.say("What you typed was not saved.", "Go back to it", () -> edit(left));
            return true;
        }
        if (!sideBox.isVisible()) return false;
        if (isBeside()) {
            if (!within(sideBox)) return false;
        } else {
            shown = false;
            sideBox.setVisible(false);
        }
        backToList.run();
        return true;
    }

    private boolean within(Node parent) {
        Node n = getScene() == null ? null : getScene().getFocusOwner();
        while (n != null && n != parent) n = n.getParent();
        return n == parent;
    }

    private void reveal() {
        shown = true;
        sideBox.setVisible(true);
        body.requestLayout();
    }

    private void put(Node node, boolean visible) {
        // A button that was pressed in here goes with what stood around it; its focus goes to the list, not nowhere.
        boolean leaving = side.getContent() != null && within(sideBox);
        side.setContent(node);
        side.setVvalue(0);
        shown = visible && !isBeside() || shown && !isBeside();
        sideBox.setVisible(visible);
        body.requestLayout();
        if (leaving && form == null) backToList.run();
    }

    private boolean isBeside() {
        return getScene() == null || getScene().getWidth() >= BESIDE_FROM;
    }

    private HBox sideTop() {
        closeSide.getStyleClass().add("quiet");
        closeSide.setAccessibleText("Close the side panel");
        closeSide.setOnAction(e -> closes());
        HBox top = new HBox(closeSide);
        top.setAlignment(Pos.CENTER_RIGHT);
        return top;
    }

    /** Lays the list and the side panel beside each other, or over each other where it is narrow. */
    private final class Body extends Pane {
        @Override
        protected void layoutChildren() {
            double w = getWidth();
            double h = getHeight();
            boolean open = sideBox.isVisible();
            boolean beside = isBeside();
            double sideWidth = Math.floor(beside ? Math.min(SIDE, Math.max(320, w * 0.29)) : Math.min(SIDE + 40, w - 48));
            sideBox.getChildren().getFirst().setVisible(!beside);
            sideBox.getChildren().getFirst().setManaged(!beside);
            sideBox.pseudoClassStateChanged(OVER, !beside);
            if (content != null) content.resizeRelocate(0, 0, open && beside ? w - sideWidth - 24 : w, h);
            sideBox.resizeRelocate(w - sideWidth, 0, sideWidth, h);
        }

        @Override
        protected double computePrefHeight(double width) {
            return 200;
        }

        @Override
        protected double computeMinHeight(double width) {
            return 100;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 200;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 600;
        }
    }
}
