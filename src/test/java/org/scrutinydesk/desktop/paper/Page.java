package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.scrutinydesk.desktop.kit.Theme;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.paper.Numbers;
import org.scrutinydesk.paper.Paragraph;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window with the editor in it, for tests. */
final class Page {
    final PaperModel model;
    final PaperEditor editor;
    final Clippings clippings = new Clippings();

    private Page(Numbering scheme, List<Paragraph> body) {
        model = new PaperModel(all -> Numbers.of(scheme, all), body);
        editor = new PaperEditor(model, clippings);
    }

    static Page open(Numbering scheme, List<Paragraph> body) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Page page = fx(() -> new Page(scheme, body));
        fx(() -> {
            Scene scene = new Scene(new BorderPane(page.editor), 900, 700);
            Theme.dress(scene, Theme.Appearance.LIGHT);
            scene.getRoot().getStylesheets().add(Page.class.getResource("/org/scrutinydesk/desktop/paper.css").toExternalForm());
            stage.setScene(scene);
            stage.setWidth(900);
            stage.setHeight(700);
            stage.show();
            page.editor.requestFocus();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return page;
    }

    static <T> T fx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }

    List<Paragraph> written() throws Exception {
        return fx(() -> model.snapshot().paragraphs().stream().map(p -> p.withId(0)).toList());
    }

    /** Presses a key, with {@code Ctrl+}, {@code Alt+} and {@code Shift+} before its name. */
    Page press(String... keys) throws Exception {
        for (String key : keys) {
            KeyCode code = KeyCode.valueOf(key.substring(key.lastIndexOf('+') + 1));
            fx(() -> {
                Event.fireEvent(editor.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code,
                    key.contains("Shift+"), key.contains("Ctrl+"),
                    key.contains("Alt+"), false));
                return null;
            });
        }
        return this;
    }

    Page type(String text) throws Exception {
        for (String letter : text.split("")) {
            fx(() -> {
                Event.fireEvent(editor.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false,
                    false, false, false));
                return null;
            });
        }
        return this;
    }

    Page go(int row, int at) throws Exception {
        fx(() -> {
            editor.go(new Spot(row, at));
            return null;
        });
        return this;
    }

    Page select(int row, int at, int toRow, int toAt) throws Exception {
        fx(() -> {
            editor.go(new Spot(row, at), new Spot(toRow, toAt));
            return null;
        });
        return this;
    }
}
