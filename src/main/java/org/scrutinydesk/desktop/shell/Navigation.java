package org.scrutinydesk.desktop.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.scrutinydesk.desktop.kit.Room;

/** The rooms down the left side, with a count only where somebody has to act; icons alone where the window is narrow. */
final class Navigation extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Label program = new Label("Scrutiny Desk");
    private final Label office = new Label();
    private final VBox top = new VBox(program, office);
    private final VBox list = new VBox();
    private final Map<Room<?>, Button> entries = new LinkedHashMap<>();
    private final Map<Room<?>, Label> counts = new LinkedHashMap<>();
    private boolean narrow;

    Navigation(List<Room<?>> rooms, Consumer<Room<?>> go) {
        getStyleClass().add("navigation");
        program.getStyleClass().add("program");
        office.getStyleClass().add("office");
        office.setWrapText(true);
        top.getStyleClass().add("navigation-top");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(top, scroll);
        boolean line = false;
        for (Room<?> room : rooms) {
            if (room.isBelow() && !line && !entries.isEmpty()) {
                list.getChildren().add(new Separator());
                line = true;
            }
            list.getChildren().add(entry(room, go));
        }
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        narrow(false);
    }

    void office(String name) {
        office.setText(name);
        office.setTooltip(new Tooltip(name));
    }

    void count(Room<?> room, String words) {
        counts.get(room).setText(words);
        entries.get(room).setAccessibleText(words.isEmpty() ? room.name() : room.name() + ", " + words);
    }

    void here(Room<?> room) {
        entries.forEach((r, b) -> {
            b.pseudoClassStateChanged(HERE, r == room);
            // One stop for Tab, as the arrows go up and down from it.
            b.setFocusTraversable(r == room);
        });
    }

    void focus(Room<?> room) {
        entries.get(room).requestFocus();
    }

    /** Shrinks to icons with names on hover. */
    void narrow(boolean small) {
        if (small == narrow && !entries.isEmpty() && getPrefWidth() > 0) return;
        narrow = small;
        setMinWidth(small ? 56 : 208);
        setPrefWidth(small ? 56 : 208);
        getStyleClass().removeAll("narrow");
        if (small) getStyleClass().add("narrow");
        top.setVisible(!small);
        top.setManaged(!small);
        entries.forEach((room, button) -> {
            // Icons need a font of a megabyte, which a wide window never asks for.
            if (small) {
                FontIcon icon = new FontIcon(room.icon());
                icon.getStyleClass().add("navigation-icon");
                button.setGraphic(icon);
            } else {
                button.setGraphic(row(room));
            }
            button.setTooltip(small ? new Tooltip(room.name()) : null);
        });
    }

    private Button entry(Room<?> room, Consumer<Room<?>> go) {
        Button button = new Button();
        button.getStyleClass().setAll("entry");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(room.name());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> go.accept(room));
        Label count = new Label();
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        counts.put(room, count);
        entries.put(room, button);
        return button;
    }

    private HBox row(Room<?> room) {
        Label name = new Label(room.name());
        name.getStyleClass().add("entry-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(name, space, counts.get(room));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(32);
        row.setPrefWidth(168);
        return row;
    }

    private void keys(KeyEvent e) {
        if (e.getCode() != KeyCode.DOWN && e.getCode() != KeyCode.UP) return;
        List<Button> all = List.copyOf(entries.values());
        int at = all.indexOf(getScene().getFocusOwner());
        int to = at + (e.getCode() == KeyCode.DOWN ? 1 : -1);
        if (at >= 0 && to >= 0 && to < all.size()) all.get(to).requestFocus();
        e.consume();
    }
}
