package org.scrutinydesk.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.kit.Remembered;
import org.scrutinydesk.desktop.shell.DeskWindow;
import org.scrutinydesk.desktop.shell.Rooms;

/** Opens the window; the last office is opened meanwhile on another thread. */
final class Desktop {
    private Desktop() {
    }

    /**
     * @param named     the office to open, or null for the last one
     * @param sample    opens the sample office, making it first where there is none; null where there is none to make
     * @param noDisplay given the reason where no window can be opened
     */
    static void open(Path named, Callable<OfficeFile> sample, Consumer<String> noDisplay) {
        String missing = Display.missing();
        if (missing != null) {
            noDisplay.accept(missing);
            return;
        }
        Path folder = UserFolder.path();
        Remembered remembered = new Remembered(folder.resolve("desk.properties"));
        Clock clock = Clock.systemUTC();
        CompletableFuture<OfficeFile> opening = opening(named, remembered, clock);
        PrintStream error = System.err;
        ByteArrayOutputStream spoken = new ByteArrayOutputStream();
        System.setErr(new PrintStream(spoken, true, StandardCharsets.UTF_8));
        try {
            Platform.startup(() -> {
                System.setErr(error);
                Platform.setImplicitExit(false);
                Stage stage = new Stage();
                new DeskWindow(stage, remembered, clock, sample, Rooms::of, Platform::exit).show(opening);
                Thread.startVirtualThread(() -> LogFile.in(folder));
            });
        } catch (RuntimeException | Error e) {
            System.setErr(error);
            noDisplay.accept("the window could not be opened (" + e.getMessage() + ")");
        }
    }

    private static CompletableFuture<OfficeFile> opening(Path named, Remembered remembered, Clock clock) {
        Path last = Path.of(remembered.get("office", ""));
        Path path = named != null ? named : last;
        if (named == null && !Files.isRegularFile(last)) return null;
        CompletableFuture<OfficeFile> opening = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                opening.complete(OfficeFile.open(path, clock, remembered.get("person", System.getProperty("user.name"))));
            } catch (Throwable failure) {
                opening.completeExceptionally(failure);
            }
        });
        return opening;
    }
}
