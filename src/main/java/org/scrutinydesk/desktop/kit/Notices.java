package org.scrutinydesk.desktop.kit;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.scrutinydesk.common.Refused;

/** What the program says at the foot of the window: one calm sentence at a time, with at most one thing to do about it. */
public final class Notices {
    private static final Duration STAYS = Duration.seconds(12);

    private final StackPane place = new StackPane();
    private final PauseTransition leave = new PauseTransition(STAYS);
    private Consumer<ErrorReport> report = bug -> { };

    public Notices() {
        place.setPickOnBounds(false);
        place.setAlignment(Pos.BOTTOM_CENTER);
        place.getStyleClass().add("notices");
        place.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(place.getChildren()));
        leave.setOnFinished(e -> dismiss());
    }

    /** Where they appear: below the rooms, which they never cover; it takes no room while nothing is said. */
    public Node node() {
        return place;
    }

    /** Who shows the report of a bug. */
    public void reportTo(Consumer<ErrorReport> shows) {
        report = shows;
    }

    public void say(String sentence) {
        show(sentence, null, null, false);
    }

    /** @param does the words on the button, such as "Open folder" */
    public void say(String sentence, String does, Runnable action) {
        show(sentence, does, action, false);
    }

    /** Says what has to be read through, until it is put away. */
    public void keep(String sentence) {
        show(sentence, null, null, true);
    }

    /** Says why something was refused, until it is put away; anything that is not a {@link Refused} is a bug and gets a report. */
    public void failed(Throwable failure) {
        if (failure instanceof Refused refused) show(refused.getMessage(), null, null, true);
        else report.accept(ErrorReport.of(failure));
    }

    /** Takes the notice away. @return false where there was none */
    public boolean dismiss() {
        leave.stop();
        return place.getChildren().removeIf(n -> true);
    }

    private void show(String sentence, String does, Runnable action, boolean stays) {
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.setMaxWidth(520);
        HBox box = new HBox(text);
        box.getStyleClass().addAll("notice", stays ? "refused" : "said");
        box.setMaxSize(javafx.scene.layout.Region.USE_PREF_SIZE, javafx.scene.layout.Region.USE_PREF_SIZE);
        if (action != null) {
            Button button = new Button(does);
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setOnAction(e -> {
                dismiss();
                action.run();
            });
            box.getChildren().add(button);
        }
        Button away = new Button("✕");
        away.getStyleClass().add("quiet");
        away.setAccessibleText("Put this notice away");
        away.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        away.setOnAction(e -> dismiss());
        box.getChildren().add(away);
        place.getChildren().setAll(box);
        leave.stop();
        if (!stays) leave.playFromStart();
    }
}
