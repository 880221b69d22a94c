package org.scrutinydesk.desktop.paper;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;

/** The Papers room of an empty office, and the keys in it. */
abstract class InThePapersRoom {
    TestDesk desk;

    @BeforeEach void openRoom() throws Exception {
        desk = TestDesk.empty(place -> List.of(PapersView.room(place)));
    }

    @AfterEach void closeRoom() {
        desk.close();
    }

    Node focused() {
        return TestDesk.onFx(() -> desk.desk.getScene().getFocusOwner());
    }

    PaperEditor editor() {
        return TestDesk.onFx(() -> (PaperEditor) desk.desk.lookup(".paper-editor"));
    }

    void type(String text) {
        for (String letter : text.split("")) {
            TestDesk.onFx(() -> Event.fireEvent(desk.desk.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
        }
    }

    void press(String... keys) {
        for (String key : keys) {
            KeyCode code = KeyCode.valueOf(key.substring(key.lastIndexOf('+') + 1));
            TestDesk.onFx(() -> Event.fireEvent(desk.desk.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, key.contains("Shift+"), key.contains("Ctrl+"), key.contains("Alt+"),
                    false)));
            TestDesk.onFx(() -> { });
        }
    }

    List<Paragraph> stored(Paper paper) {
        return desk.office.papers().body(paper.id()).stream().map(p -> p.withId(0)).toList();
    }
}
