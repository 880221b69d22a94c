package org.scrutinydesk.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.kit.Remembered;
import org.scrutinydesk.desktop.shell.DeskStart;

/** The desk with the sample office, which says when Home shows its items. */
public final class Desk {
    private Desk() {
    }

    public static void main(String[] args) {
        Remembered remembered = new Remembered(Path.of(System.getProperty("scrutinydesk.home"), "desk.properties"));
        remembered.put("window.width", "960");
        remembered.put("window.height", "700");
        CompletableFuture<OfficeFile> opening = new CompletableFuture<>();
        Thread.startVirtualThread(() -> opening.complete(OfficeFile.open(Path.of(args[0]), Clock.systemUTC(), "benchmark")));
        String missing = DeskStart.open(remembered, Clock.systemUTC(), opening, () -> null, Desk::watch);
        if (missing != null) throw new IllegalStateException(missing);
    }

    /** The words of the last item of the sample's agenda are the last that Home reads. */
    private static void watch() {
        Scene scene = Window.getWindows().getFirst().getScene();
        boolean there = scene.getRoot().lookupAll(".label").stream().anyMatch(n -> n instanceof Labeled l && l.getText() != null && l.getText().startsWith("Maintenance framework"));
        if (there) Drawn.say(scene);
        else Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Platform.runLater(Desk::watch);
        });
    }
}
