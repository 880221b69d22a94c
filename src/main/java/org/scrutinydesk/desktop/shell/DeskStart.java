package org.scrutinydesk.desktop.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.kit.Remembered;

/** Starts the toolkit and opens the window. */
public final class DeskStart {
    private DeskStart() {
    }

    /**
     * Opens the window, and returns while it stands.
     *
     * @param opening the office being opened meanwhile, or null for the start screen
     * @param sample  opens the sample office, making it first where there is none
     * @param shown   called once the window is there
     * @return null, or why no window can be opened
     */
    public static String open(Remembered remembered, Clock clock, CompletableFuture<OfficeFile> opening, Callable<OfficeFile> sample, Runnable shown) {
        // A toolkit that cannot start prints pages of its own before it says so.
        PrintStream error = System.err;
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try {
            Platform.startup(() -> {
                System.setErr(error);
                Platform.setImplicitExit(false);
                new DeskWindow(new Stage(), remembered, clock, sample, Rooms::of, Platform::exit).show(opening);
                shown.run();
            });
            return null;
        } catch (RuntimeException | Error e) {
            System.setErr(error);
            return "the window could not be opened (" + e.getMessage() + ")";
        }
    }
}
