package org.scrutinydesk.desktop.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.scrutinydesk.desktop.kit.Backups;
import org.scrutinydesk.desktop.kit.Pending;
import org.scrutinydesk.desktop.kit.Work;

/** The foot of the window: what is saved, when it was backed up, what is running. */
final class StatusBar extends HBox {
    private final Label saved = new Label("All changes saved");
    private final Label backedUp = new Label();
    private final Label running = new Label();
    private final Button cancel = new Button("Cancel");
    private final Button palette = new Button("Ctrl K: do anything");
    private Pending<?> shown;

    StatusBar(Work work, Backups backups, Runnable openPalette) {
        getStyleClass().add("status");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        cancel.getStyleClass().setAll("status-button");
        cancel.setVisible(false);
        cancel.setOnAction(e -> {
            if (shown != null) shown.cancel();
        });
        palette.getStyleClass().setAll("status-button");
        palette.setAccessibleText("Do anything, Ctrl+K");
        palette.setFocusTraversable(false);
        palette.setOnAction(e -> openPalette.run());
        palette.setMinWidth(Region.USE_PREF_SIZE);
        backedUp.textProperty().bind(backups.saidProperty());
        saved.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(saved, backedUp, running, cancel, space, palette);
        work.savingProperty().addListener((p, before, now) -> saved.setText(now.intValue() > 0 ? "Saving …" : "All changes saved"));
        work.slow().addListener((ListChangeListener<Pending<?>>) change -> show(work.slow().isEmpty() ? null : work.slow().getFirst()));
    }

    void readOnly() {
        saved.setText("Read-only: nothing here can be changed");
    }

    private void show(Pending<?> pending) {
        shown = pending;
        running.textProperty().unbind();
        if (pending == null) running.setText("");
        else running.textProperty().bind(pending.messageProperty().concat(" …"));
        cancel.setVisible(pending != null && pending.cancellable());
    }
}
