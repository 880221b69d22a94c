package org.scrutinydesk.desktop.shell;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.Backup;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.slf4j.LoggerFactory;

/** Backs the open office up by itself: after it was opened, every ten minutes in which something changed, and before it is closed. */
public final class Backups {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration AFTER_OPENING = Duration.ofSeconds(20);

    private final OfficeFile file;
    private final ChangeLog changes;
    private final Consumer<String> said;
    private final Thread timer;
    private long backedUp = -1;

    /** @param said takes the words for the status bar, on the JavaFX thread */
    public Backups(OfficeFile file, Consumer<String> said) {
        this.file = file;
        this.changes = new ChangeLog(file);
        this.said = said;
        timer = Thread.ofVirtual().name("backups").unstarted(this::run);
    }

    public void start() {
        if (file.path() != null && !file.readOnly()) timer.start();
    }

    /** Ends the timer and backs up what changed since. Not on the JavaFX thread. */
    public void close() {
        if (file.path() == null || file.readOnly()) return;
        // The timer is only ever interrupted while it sleeps: an interrupt during a read would close the database's file.
        synchronized (this) {
            timer.interrupt();
            backUp("close");
        }
    }

    private void run() {
        try {
            Thread.sleep(AFTER_OPENING);
            while (true) {
                synchronized (this) {
                    if (Thread.interrupted()) return;
                    backUp(backedUp < 0 ? "open" : "timer");
                }
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void backUp(String why) {
        try {
            long last = changes.last();
            if (last == backedUp) return;
            Backup.beside(file, why);
            backedUp = last;
            LocalTime now = LocalTime.now(file.clock().withZone(ZoneId.systemDefault()));
            String words = "Backed up %02d:%02d, checked".formatted(now.getHour(), now.getMinute());
            Platform.runLater(() -> said.accept(words));
        } catch (Refused refused) {
            LoggerFactory.getLogger(Backups.class).warn("Backup failed", refused);
            Platform.runLater(() -> said.accept("Not backed up: " + refused.getMessage()));
        }
    }
}
