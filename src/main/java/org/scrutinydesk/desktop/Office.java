package org.scrutinydesk.desktop;

import java.util.function.Consumer;
import javafx.application.Platform;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.OfficeSettings;
import org.scrutinydesk.desktop.kit.Notices;
import org.scrutinydesk.desktop.kit.Remembered;
import org.scrutinydesk.desktop.kit.Undo;
import org.scrutinydesk.desktop.kit.Work;

/** The open office as every room is handed it: its records, and the ways to work in the background, to speak and to go back. */
public final class Office {
    private final OfficeFile file;
    private final OfficeSettings settings;
    private final ChangeLog changes;
    private final Work work;
    private final Notices notices;
    private final Undo undo;
    private final Remembered remembered;
    private Consumer<Id> opener = id -> { };

    public Office(OfficeFile file, Notices notices, Remembered remembered) {
        this.file = file;
        this.notices = notices;
        this.remembered = remembered;
        settings = new OfficeSettings(file);
        changes = new ChangeLog(file);
        work = new Work(changes::last, notices::failed);
        undo = new Undo(changes, work, notices);
        file.guard(thread -> {
            if (Platform.isFxApplicationThread()) throw new IllegalStateException("The office file is asked on the JavaFX thread; ask through Work.");
        });
    }

    public OfficeFile file() {
        return file;
    }

    public OfficeSettings settings() {
        return settings;
    }

    public ChangeLog changes() {
        return changes;
    }

    public Work work() {
        return work;
    }

    public Notices notices() {
        return notices;
    }

    public Undo undo() {
        return undo;
    }

    public Remembered remembered() {
        return remembered;
    }

    /** Goes to the room that shows this record, and to the record in it. */
    public void open(Id id) {
        opener.accept(id);
    }

    /** Set by the window. */
    public void opensWith(Consumer<Id> way) {
        opener = way;
    }

    /** Deletes without asking and offers the way back. @param sentence such as "“Ann Other” deleted." */
    public void delete(String sentence, Runnable deletes) {
        work.write("Deleting", () -> {
            deletes.run();
            return sentence;
        }).then(undo::offer);
    }
}
