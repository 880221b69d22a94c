package org.scrutinydesk.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.ErrorReport;
import org.scrutinydesk.desktop.kit.Words;

/** A bug, shown over the window with its code: what is saved stays saved, and the report can be copied. */
final class ReportPane extends StackPane {
    private Node before;

    ReportPane() {
        getStyleClass().add("palette-ground");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && close()) e.consume();
        });
    }

    void show(ErrorReport report) {
        TextArea details = new TextArea(report.details());
        details.setEditable(false);
        details.setPrefRowCount(10);
        details.setAccessibleText("Details of the error");
        var copy = Action.of("_Copy report", () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(report.details());
            Clipboard.getSystemClipboard().setContent(content);
        }).button();
        var away = Action.of("Go _on", this::close).primaryButton();
        HBox buttons = new HBox(8, away, copy);
        VBox box = new VBox(16, Words.section("That went wrong: error " + report.code()),
            Words.plain("This is a fault of the program. What was saved before is safe, and you can go on; if it happens again, send the report "
                + "to whoever looks after Scrutiny Desk for you."), details, buttons);
        box.getStyleClass().add("report");
        box.setMaxSize(640, Region.USE_PREF_SIZE);
        if (!isVisible()) before = getScene() == null ? null : getScene().getFocusOwner();
        getChildren().setAll(box);
        setVisible(true);
        away.requestFocus();
    }

    boolean close() {
        if (!isVisible()) return false;
        setVisible(false);
        getChildren().clear();
        if (before != null) before.requestFocus();
        return true;
    }
}
