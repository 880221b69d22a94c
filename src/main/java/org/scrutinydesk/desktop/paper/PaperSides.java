package org.scrutinydesk.desktop.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What stands beside the page: one pane at a time, at its side where there is room for both, and the button for each. */
final class PaperSides {
    private static final double BESIDE_FROM = 980;
    private static final double NARROW = 340;

    private final BorderPane view;
    private final Node page;
    private final PagePreview preview;
    private final BooleanSupplier issued;
    private final Supplier<Node> entrance;
    private final Consumer<Runnable> saved;
    private final Map<Region, ToggleButton> buttons = new LinkedHashMap<>();
    private final FlowPane row = new FlowPane(4, 4);
    private Region side;
    private Node instead;
    private boolean wanted = true;
    private boolean overlaid;

    /**
     * @param issued   whether the paper is; its pages are shown then, and not a page to write on
     * @param entrance where one goes on in the paper
     * @param saved    goes on once all that is typed is stored
     */
    PaperSides(BorderPane view, Node page, PagePreview preview, BooleanSupplier issued, Supplier<Node> entrance, Consumer<Runnable> saved) {
        this.view = view;
        this.page = page;
        this.preview = preview;
        this.issued = issued;
        this.entrance = entrance;
        this.saved = saved;
        side = preview;
        row.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        row.setPrefWrapLength(900);
        view.widthProperty().addListener((o, was, now) -> arrange());
    }

    /** A pane that can stand beside the page. @param keys what brings it and takes it away, or null */
    void add(Region pane, String words, KeyCombination keys) {
        // By this the list of all that can be done finds its buttons.
        pane.getStyleClass().add("beside-page");
        ToggleButton button = new ToggleButton(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> turn(pane));
        buttons.put(pane, button);
        row.getChildren().add(button);
        if (keys != null) {
            button.setTooltip(new Tooltip(words + " (" + keys.getDisplayText() + ")"));
            view.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
                if (!keys.match(e)) return;
                e.consume();
                turn(pane);
            });
        }
        if (!(pane instanceof SidePane takes)) return;
        // A list keeps Escape to itself, so it is asked first.
        pane.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE || e.isShortcutDown() || e.isAltDown()) return;
            e.consume();
            if (instead != null) endInstead();
            else if (!takes.closes()) turn(pane);
        });
    }

    FlowPane buttons() {
        return row;
    }

    void words(Region pane, String words) {
        buttons.get(pane).setText(words);
    }

    boolean shows(Region pane) {
        return side == pane && shown();
    }

    /** Brings a pane or takes it away. The way out of one that takes the keys leads to the page, or to the preview beside it. */
    void turn(Region pane) {
        boolean away = shows(pane);
        instead = null;
        if (!(pane instanceof SidePane takes)) {
            toggle(pane);
            return;
        }
        toggle(away && isWide() ? preview : pane);
        if (away) {
            if (!isWide()) side = preview;
            entrance.get().requestFocus();
            return;
        }
        saved.accept(() -> {
            takes.refresh();
            takes.entrance().requestFocus();
        });
    }

    /** Brings a pane where it is not there yet, without the keys. */
    void show(Region pane) {
        if (!shows(pane)) toggle(pane);
    }

    /** Shows something in the place of the page, as long as the pane beside it stays. */
    void instead(Node node) {
        instead = node;
        arrange();
    }

    void endInstead() {
        instead = null;
        arrange();
        if (side instanceof SidePane takes) takes.entrance().requestFocus();
    }

    /** Escape takes away what lies over the page. @return whether something did */
    boolean closes() {
        if (isWide() || !shown() || issued.getAsBoolean()) return false;
        toggle(side);
        return true;
    }

    private void toggle(Region pane) {
        boolean shown = shows(pane);
        side = pane;
        wanted = !shown;
        overlaid = !shown;
        arrange();
    }

    private boolean isWide() {
        return view.getWidth() >= BESIDE_FROM;
    }

    private boolean shown() {
        return wanted && (isWide() || overlaid);
    }

    void arrange() {
        boolean shown = shown();
        boolean still = issued.getAsBoolean();
        boolean takesKeys = shown && side instanceof SidePane;
        if (!takesKeys) instead = null;
        // An issued paper is what was printed; its page is shown, not the records as they are now.
        boolean onlyPreview = still || shown && !isWide() && side == preview;
        Region beside = takesKeys || shown && !onlyPreview ? side : null;
        view.setRight(null);
        view.setCenter(null);
        if (beside != null) beside.setPrefWidth(takesKeys || !isWide() ? NARROW : Math.max(240, view.getWidth() - 830));
        if (onlyPreview) preview.setPrefWidth(Region.USE_COMPUTED_SIZE);
        view.setCenter(instead != null ? instead : onlyPreview ? preview : page);
        if (beside != null) view.setRight(beside);
        buttons.forEach((pane, button) -> {
            button.setSelected(shown && side == pane);
            boolean fits = !still || pane instanceof SidePane;
            button.setVisible(fits);
            button.setManaged(fits);
        });
        preview.look();
    }
}
