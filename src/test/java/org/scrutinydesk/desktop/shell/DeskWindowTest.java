package org.scrutinydesk.desktop.shell;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.desktop.kit.Remembered;
import org.testfx.api.FxToolkit;

class DeskWindowTest {
    // What the desk remembers is written in the background and may come after the test.
    @TempDir(cleanup = CleanupMode.NEVER) Path folder;
    private final CountDownLatch exited = new CountDownLatch(1);
    private Stage stage;
    private Remembered remembered;
    private DeskWindow window;

    @BeforeEach void make() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        remembered = new Remembered(folder.resolve("desk.properties"));
        remembered.put("window.width", "980");
        remembered.put("window.height", "800");
        window = TestDesk.onFx(() -> new DeskWindow(stage, remembered, TestDesk.CLOCK,
            () -> OfficeFile.create(folder.resolve("sample.desk"), "Sample", TestDesk.CLOCK, "t"), Rooms::of, exited::countDown));
    }

    @AfterEach void close() throws Exception {
        TestDesk.onFx(window::close);
        assertTrue(exited.await(60, TimeUnit.SECONDS), "the window ends once all is saved");
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    private boolean says(String words) {
        return TestDesk.onFx(() -> stage.getScene().getRoot().lookupAll(".label").stream().filter(Node::isVisible)
            .anyMatch(n -> n instanceof Label l && l.getText() != null && l.getText().contains(words)));
    }

    private void waitToSay(String words) throws InterruptedException {
        for (int i = 0; i < 2000 && !says(words); i++) Thread.sleep(10);
        assertTrue(says(words), words);
    }

    /** Found and pressed on the JavaFX thread, where nothing moves meanwhile. */
    private void press(String words) throws InterruptedException {
        for (int i = 0; i < 2000; i++) {
            boolean pressed = TestDesk.onFx(() -> {
                var button = stage.getScene().getRoot().lookupAll("*").stream()
                    .filter(n -> n instanceof Labeled l && l.getText() != null && l.getText().replace("_", "").equals(words))
                    .map(DeskWindowTest::button).filter(Objects::nonNull).findFirst();
                button.ifPresent(Button::fire);
                return button.isPresent();
            });
            if (pressed) return;
            Thread.sleep(10);
        }
        throw new AssertionError("Nothing to press says " + words);
    }

    private static Button button(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof Button button) return button;
        }
        return null;
    }

    @Test void theFirstRunOffersTheSampleOfficeAndOpensIt() throws Exception {
        TestDesk.onFx(() -> window.show(null));
        waitToSay("New office");
        press("Open the sample office");
        waitToSay("No meeting is ahead");
        assertEquals(folder.resolve("sample.desk").toString(), remembered.get("office", ""));
        TestDesk.onFx(window::close);
        assertTrue(exited.await(60, TimeUnit.SECONDS));
        try (var backups = Files.list(folder.resolve("backups"))) {
            assertEquals(1, backups.filter(b -> b.toString().endsWith("-close.backup")).count(), "it was backed up on the way out");
        }
        try (OfficeFile again = OfficeFile.open(folder.resolve("sample.desk"), TestDesk.CLOCK, "t")) {
            assertNotNull(again, "and the file was let go of");
        }
    }

    @Test void whatCannotBeOpenedIsSaidOnTheStartScreen() throws Exception {
        TestDesk.onFx(() -> window.show(CompletableFuture.failedFuture(new Refused("old.desk is damaged; restore a backup."))));
        waitToSay("old.desk is damaged; restore a backup.");
        waitToSay("New office");
    }

    @Test void aBugIsReportedWithACodeAndTheProgramGoesOn() throws Exception {
        TestDesk.onFx(() -> window.show(CompletableFuture.failedFuture(new IllegalStateException("broken inside"))));
        waitToSay("That went wrong: error ");
        press("Go on");
        waitToSay("New office");
    }
}
