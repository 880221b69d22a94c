package org.scrutinydesk.desktop.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.scrutinydesk.common.Quarter;

/** The choice of the quarter that is looked at, with a step to the one before and the one after. */
public final class QuarterChoice extends HBox {
    private final ComboBox<Quarter> box = new ComboBox<>();
    private final Button before = step("‹", "The quarter before", -1);
    private final Button after = step("›", "The quarter after", 1);
    private final Consumer<Quarter> chosen;
    private boolean showing;

    /** @param chosen told when somebody chooses another quarter */
    public QuarterChoice(Consumer<Quarter> chosen) {
        super(4);
        this.chosen = chosen;
        box.setAccessibleText("Quarter");
        box.setId("quarter");
        box.setVisibleRowCount(12);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Quarter quarter) {
                return quarter == null ? "" : "Quarter " + quarter.number() + " of " + quarter.year();
            }

            @Override
            public Quarter fromString(String text) {
                return null;
            }
        });
        box.valueProperty().addListener((p, was, now) -> {
            if (!showing && now != null) chosen.accept(now);
        });
        getChildren().setAll(before, box, after);
    }

    /** Offers these quarters, the newest first, and shows the one that is looked at. */
    public void show(List<Quarter> quarters, Quarter now) {
        showing = true;
        if (!box.getItems().equals(quarters)) box.getItems().setAll(quarters);
        box.setValue(now);
        before.setDisable(!quarters.contains(now.previous()));
        after.setDisable(!quarters.contains(now.next()));
        showing = false;
    }

    /** Goes to another quarter, where it is offered. @param by -1 for the one before, 1 for the one after */
    public void step(int by) {
        Quarter now = box.getValue();
        if (now == null) return;
        Quarter wanted = by < 0 ? now.previous() : now.next();
        // Shown at once, so that a second step goes on from there and not from what is still being read.
        if (box.getItems().contains(wanted)) box.setValue(wanted);
    }

    /** Left and right go to the quarter before and after while somebody is in this list. */
    public void followKeys(Node list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getTarget() instanceof TextInputControl || e.isAltDown() || e.isShortcutDown()) return;
            if (e.getCode() != KeyCode.LEFT && e.getCode() != KeyCode.RIGHT) return;
            step(e.getCode() == KeyCode.LEFT ? -1 : 1);
            e.consume();
        });
    }

    private Button step(String sign, String words, int by) {
        Button button = new Button(sign);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(e -> step(by));
        return button;
    }
}
