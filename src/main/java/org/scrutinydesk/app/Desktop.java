package org.scrutinydesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.kit.Remembered;
import org.scrutinydesk.desktop.shell.DeskStart;
import org.scrutinydesk.sample.Sample;

/** Opens the window; the office is opened meanwhile on another thread. */
final class Desktop {
    private final Path folder = UserFolder.path();
    private final Remembered remembered = new Remembered(folder.resolve("desk.properties"));
    private final Clock clock;

    Desktop(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param named the office to open, or none for the last one
     * @return null while the window stands, or why none can be opened
     */
    String open(Optional<Path> named) {
        if (noDisplay()) return "there is no display (DISPLAY is not set)";
        return DeskStart.open(remembered, clock, opening(named), this::sample, () -> Thread.startVirtualThread(() -> LogFile.in(folder)));
    }

    /** The commonest reason, known without loading the toolkit; the toolkit itself says what else is missing. */
    private static boolean noDisplay() {
        String display = System.getenv("DISPLAY");
        return System.getProperty("os.name").startsWith("Linux") && !"Headless".equals(System.getProperty("glass.platform")) && (display == null || display.isBlank());
    }

    /** The sample office lives in the person's own folder, so that what was tried in it is there next time. */
    private OfficeFile sample() throws java.io.IOException {
        Path file = folder.resolve(Sample.FILE);
        Files.createDirectories(folder);
        if (!Files.exists(file)) Sample.create(file);
        return OfficeFile.open(file, clock, who());
    }

    private String who() {
        return remembered.get("person", System.getProperty("user.name"));
    }

    private CompletableFuture<OfficeFile> opening(Optional<Path> named) {
        Path path = named.orElseGet(() -> Path.of(remembered.get("office", "")));
        if (named.isEmpty() && !Files.isRegularFile(path)) return null;
        CompletableFuture<OfficeFile> opening = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                opening.complete(OfficeFile.open(path, clock, who()));
            } catch (Throwable failure) {
                opening.completeExceptionally(failure);
            }
        });
        return opening;
    }
}
