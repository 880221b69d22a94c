package org.scrutinydesk.desktop.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.Backup;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.slf4j.LoggerFactory;

/** Backs the open office up by itself: after it was opened, every ten minutes in which something changed, and before it is closed. */
public final class Backups {
    private static final Duration EVERY = Duration.ofMinutes(10);
    /** The window is to be usable first; nothing can have been lost so early. */
    private static final Duration AFTER_OPENING = Duration.ofSeconds(20);

    private final Supplier<OfficeFile> office;
    private final Thread timer;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private long backedUp = -1;

    /** @param office asked for only once it is open */
    public Backups(Supplier<OfficeFile> office) {
        this.office = office;
        timer = Thread.ofVirtual().name("backups").unstarted(this::run);
    }

    public void start() {
        if (possible()) timer.start();
    }

    /** Words for the status bar, such as "Backed up 09:42, checked"; empty before the first. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** There is a folder beside the office file, and leave to write. */
    public boolean possible() {
        return office.get().path() != null && !office.get().readOnly();
    }

    /** Where the backups stand; null for an office in memory. */
    public Path folder() {
        Path file = office.get().path();
        return file == null ? null : file.resolveSibling("backups");
    }

    /** Backs up at once, whether or not something changed. Not on the JavaFX thread. @return the backup */
    public synchronized Path now() {
        long last = last();
        Path made = Backup.beside(office.get(), "asked");
        done(last);
        return made;
    }

    /** Ends the timer and backs up what changed since. Not on the JavaFX thread. */
    public void close() {
        if (!possible()) return;
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
            long last = last();
            if (last == backedUp) return;
            Backup.beside(office.get(), why);
            done(last);
        } catch (Refused refused) {
            LoggerFactory.getLogger(Backups.class).warn("Backup failed", refused);
            say("Not backed up: " + refused.getMessage());
        }
    }

    private long last() {
        return new ChangeLog(office.get()).last();
    }

    private void done(long last) {
        backedUp = last;
        LocalTime now = LocalTime.now();
        say("Backed up %02d:%02d, checked".formatted(now.getHour(), now.getMinute()));
    }

    private void say(String words) {
        Platform.runLater(() -> said.set(words));
    }
}
