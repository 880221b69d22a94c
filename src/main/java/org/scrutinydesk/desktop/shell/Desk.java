package org.scrutinydesk.desktop.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.KeysAhead;
import org.scrutinydesk.desktop.kit.Latest;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.evidence.Hit;
import org.scrutinydesk.evidence.SearchStore;

/** What the window holds while an office is open: navigation, the room somebody is in, the foot, and the keys that work everywhere. */
public final class Desk extends StackPane {
    private static final double NAMES_FROM = 900;
    private static final KeyCombination NEW = KeyCombination.keyCombination(RoomPane.NEW);
    private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");
    /** As a word processor has it; the other key is in the list of actions. */
    private static final KeyCombination REDO = KeyCombination.keyCombination("Shortcut+Y");
    private static final int MOST_FOUND = 100;
    private static final Set<String> OVER = Set.of("room-top", "room-tools", "paper-bar", "side", "beside-page");

    private final Workplace place;
    private final List<Room<?>> rooms;
    private final List<Action> further;
    private final BorderPane frame = new BorderPane();
    private final StackPane middle = new StackPane();
    private final Navigation navigation;
    private final StatusBar status;
    private final KeysAhead ahead;
    private final Runnable counting = this::count;
    private Palette palette;
    private final Set<Room<?>> stale = new HashSet<>();
    private Room<?> here;

    /** @param further actions of the window itself, such as opening another office */
    public Desk(Workplace place, List<Room<?>> rooms, List<Action> further) {
        this.place = place;
        this.rooms = rooms;
        this.further = further;
        navigation = new Navigation(rooms, this::visit);
        status = new StatusBar(place.work(), place.backups(), this::openPalette);
        ahead = new KeysAhead(place.work());
        sceneProperty().addListener((p, before, now) -> ahead.watch(now));
        getStyleClass().add("desk");
        middle.getStyleClass().add("middle");
        frame.setLeft(navigation);
        BorderPane above = new BorderPane(middle);
        above.setBottom(place.notices().node());
        frame.setCenter(above);
        frame.setBottom(status);
        getChildren().setAll(frame);
        place.goesWith(this::open, this::go, this::does);
        place.work().changeProperty().addListener((p, before, now) -> changed());
        widthProperty().addListener((p, before, now) -> navigation.narrow(now.doubleValue() < NAMES_FROM));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && place.notices().dismiss()) e.consume();
        });
        go(rooms.getFirst());
        readNavigation();
        // Nothing can be asked for before there is an office to ask it of.
        setMouseTransparent(!place.isOpen());
    }

    /** Goes into a room, or to its list where somebody is in it already. */
    private void visit(Room<?> room) {
        if (here == room) room.view().again();
        else go(room);
    }

    /** Keys that were typed ahead have not all come to what they were meant for. */
    public boolean isHoldingKeys() {
        return ahead.isHolding();
    }

    /** Goes into a room. */
    public void go(Room<?> room) {
        place.work().opens(() -> enter(room));
    }

    private void enter(Room<?> room) {
        boolean first = !room.visited();
        var view = room.view();
        if (here != room) {
            here = room;
            middle.getChildren().setAll(view.node());
            navigation.here(room);
            // The next key is meant for the room, and not for the way to another.
            Platform.runLater(() -> enter(view));
        }
        if (first || stale.remove(room)) view.refresh();
    }

    private void enter(RoomView view) {
        Node room = view.node();
        if (room.getScene() == null || isIn(room, room.getScene().getFocusOwner())) return;
        Node entrance = view.entrance();
        for (String likely : List.of(".table-view", ".rows-row", ".text-input", ".toggle-button", ".button")) {
            if (entrance != null) break;
            entrance = room.lookupAll(likely).stream().filter(n -> n.isFocusTraversable() && !n.isDisabled() && shown(n)).findFirst()
                .orElse(null);
        }
        if (entrance != null) entrance.requestFocus();
        else navigation.focus(here);
    }

    private static boolean isIn(Node room, Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == room) return true;
        }
        return false;
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) return false;
        }
        return true;
    }

    /** Goes into a room by its name. */
    public void go(String name) {
        rooms.stream().filter(r -> r.name().equals(name)).findFirst().ifPresent(this::go);
    }

    private void does(String words) {
        actions().stream().filter(a -> a.words().equals(words)).findFirst().ifPresent(a -> a.run().run());
    }

    /** Goes to the room that shows this record, and to the record in it. */
    public void open(Id id) {
        for (Room<?> room : rooms) {
            if (room.canOpen(id)) {
                go(room);
                room.open(id);
                // The list somebody was in may have made way for another.
                Platform.runLater(() -> enter(room.view()));
                return;
            }
        }
    }

    /** Opens the list of everything that can be done. */
    public void openPalette() {
        if (palette == null) {
            SearchStore search = new SearchStore(place.office().file());
            Latest finding = place.work().latest();
            palette = new Palette(place.work()::opens, (typed, then) -> finding.read("Finding", () -> search.find(typed, MOST_FOUND),
                hits -> then.accept(choices(hits))));
            getChildren().add(palette);
        }
        List<Palette.Choice> all = new ArrayList<>(onShow());
        actions().forEach(a -> all.add(new Palette.Choice(a.words(), "", a.keysInWords(), a.run())));
        palette.open(all);
    }

    /** What can be done at the cursor, and what the buttons over the room in front do, so that nothing that can be done here is left out. */
    private List<Palette.Choice> onShow() {
        List<Palette.Choice> all = new ArrayList<>();
        here.view().here().forEach(a -> all.add(new Palette.Choice(a.words(), "At the cursor", a.keysInWords(), a.run())));
        Set<Node> buttons = new LinkedHashSet<>(here.view().node().lookupAll(".button"));
        buttons.addAll(here.view().node().lookupAll(".menu-button"));
        buttons.addAll(here.view().node().lookupAll(".toggle-button"));
        for (Node node : buttons) {
            if (!isOver(node) || !shown(node) || node.isDisabled()) continue;
            switch (node) {
                case Button button when !words(button.getText()).isEmpty() -> all.add(new Palette.Choice(spoken(button), here.name(), "", button::fire));
                case ToggleButton toggle when !words(toggle.getText()).isEmpty() ->
                    all.add(new Palette.Choice(words(toggle.getText()), here.name(), "", toggle::fire));
                case MenuButton menu when !words(menu.getText()).isEmpty() -> menu.getItems().stream().filter(i -> !i.isDisable() && !words(i.getText()).isEmpty())
                    .forEach(i -> all.add(new Palette.Choice(words(menu.getText()) + ": " + words(i.getText()), here.name(), "", i::fire)));
                default -> { }
            }
        }
        return all;
    }

    /** It stands over the room, or beside its list for the row somebody is on, or beside the page of a paper. */
    private static boolean isOver(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getStyleClass().stream().anyMatch(OVER::contains)) return true;
        }
        return false;
    }

    private static String words(String label) {
        return label == null ? "" : label.replace("_", "");
    }

    /** What a button says; one that shows a single letter says more to those who cannot see it. */
    private static String spoken(Button button) {
        String words = words(button.getText());
        return words.length() > 1 || button.getAccessibleText() == null ? words : button.getAccessibleText();
    }

    private List<Palette.Choice> choices(List<Hit> hits) {
        return hits.stream().filter(hit -> hit.kind() != Hit.Kind.PARAGRAPH)
            .map(hit -> new Palette.Choice(hit.title(), hit.detail(), hit.kind().words(), () -> open(hit.id()))).toList();
    }

    /** Everything that can be done, here and in every room. */
    public List<Action> actions() {
        List<Action> all = new ArrayList<>();
        int number = 1;
        for (Room<?> room : rooms) {
            all.add(new Action("Go to " + room.name(), number <= 9 ? "Shortcut+" + number++ : null, () -> visit(room)));
            all.addAll(room.actions(() -> go(room)));
        }
        all.add(new Action("Undo", "Shortcut+Z", place.undo()::undo));
        all.add(new Action("Redo", "Shortcut+Shift+Z", place.undo()::redo));
        all.addAll(further);
        return all;
    }

    private void changed() {
        for (Room<?> room : rooms) {
            if (room.visited()) stale.add(room);
        }
        if (stale.remove(here)) here.view().refresh();
        readNavigation();
    }

    private void readNavigation() {
        place.work().read("Reading the office's name", () -> place.office().settings().officeName()).then(name -> {
            setMouseTransparent(false);
            navigation.office(name);
            if (place.office().file().readOnly()) status.readOnly();
        });
        // What the room in front shows comes first.
        place.work().whenIdle(counting);
    }

    private void count() {
        for (Room<?> room : rooms) place.work().read("Counting", room.count()).then(words -> navigation.count(room, words));
    }

    private void keys(KeyEvent e) {
        if (!place.isOpen()) {
            e.consume();
            return;
        }
        if (new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN).match(e)) {
            if (palette == null || !palette.close()) openPalette();
            e.consume();
            return;
        }
        if (palette != null && palette.isVisible() || !e.isShortcutDown() && !e.getCode().isFunctionKey()) return;
        if ((e.getCode() == KeyCode.Z || e.getCode() == KeyCode.Y) && isTyping()) return;
        if (NEW.match(e)) {
            addHere();
            e.consume();
            return;
        }
        if (here.view().pressed(e)) {
            e.consume();
            return;
        }
        if (REDO.match(e)) {
            place.undo().redo();
            e.consume();
            return;
        }
        if (UNDO.match(e)) {
            place.undo().undoHere();
            e.consume();
            return;
        }
        for (Action action : actions()) {
            if (action.keys() != null && KeyCombination.keyCombination(action.keys()).match(e)) {
                action.run().run();
                e.consume();
                return;
            }
        }
    }

    /** The new record of what is shown: the filled button of the pane, or the first that the room offers to make. */
    private void addHere() {
        RoomPane pane = (RoomPane) middle.lookupAll(".room").stream().filter(n -> n instanceof RoomPane && shown(n)).findFirst()
            .orElse(null);
        if (pane != null && pane.addsByKey() != null) pane.addsByKey().run().run();
        else here.actions(() -> go(here)).stream().filter(a -> a.words().startsWith("New ")).findFirst().ifPresent(a -> a.run().run());
    }

    /** While there is typing to take back in a field, Ctrl+Z belongs to the field; on the page of a paper it always does. */
    private boolean isTyping() {
        for (Node n = getScene().getFocusOwner(); n != null; n = n.getParent()) {
            if (n instanceof RichTextArea page && page.isEditable()) return true;
        }
        return getScene().getFocusOwner() instanceof TextInputControl field && field.isEditable() && (field.isUndoable() || field.isRedoable());
    }
}
