package org.scrutinydesk.desktop;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.desktop.kit.Backups;
import org.scrutinydesk.desktop.kit.Notices;
import org.scrutinydesk.desktop.kit.Remembered;
import org.scrutinydesk.desktop.kit.SaveAs;
import org.scrutinydesk.desktop.kit.Undo;
import org.scrutinydesk.desktop.kit.Work;
import org.scrutinydesk.evidence.Office;

/** What every room is handed: the open office, and the ways to work in the background, to speak, to go back and to go elsewhere. */
public final class Workplace {
    private final Office office;
    private final Work work;
    private final Notices notices;
    private final Undo undo;
    private final Remembered remembered;
    private final SaveAs saveAs;
    private final Backups backups;
    private Consumer<Id> opener = id -> { };
    private Consumer<String> goer = room -> { };
    private Consumer<String> doer = words -> { };
    private Consumer<Path> officeOpener = file -> { };

    public Workplace(Office office, Notices notices, Remembered remembered) {
        this.office = office;
        this.notices = notices;
        this.remembered = remembered;
        work = new Work(office.log()::last, notices::failed);
        undo = new Undo(office.log(), work, notices);
        saveAs = new SaveAs(work, notices, remembered);
        backups = new Backups(office.file());
        office.file().guard(thread -> {
            if (Platform.isFxApplicationThread()) throw new IllegalStateException("The office file is asked on the JavaFX thread; ask through Work.");
        });
    }

    /** The records; asked and changed through {@link #work()} only. */
    public Office office() {
        return office;
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

    /** The way out for files. */
    public SaveAs saveAs() {
        return saveAs;
    }

    public Backups backups() {
        return backups;
    }

    /** Goes to the room that shows this record, and to the record in it. */
    public void open(Id id) {
        opener.accept(id);
    }

    /** Goes to a room. @param name as the navigation shows it */
    public void go(String name) {
        goer.accept(name);
    }

    /** Does what this line of the palette says, in its room. @param words such as "New meeting" */
    public void does(String words) {
        doer.accept(words);
    }

    /** Closes this office and opens another in its place. */
    public void openOffice(Path file) {
        officeOpener.accept(file);
    }

    /** Set by the desk that stands around the rooms. */
    public void goesWith(Consumer<Id> record, Consumer<String> room, Consumer<String> line) {
        opener = record;
        goer = room;
        doer = line;
    }

    /** Set by the window that the desk stands in. */
    public void opensOfficesWith(Consumer<Path> way) {
        officeOpener = way;
    }

    /** Deletes without asking and offers the way back. @param sentence such as "“Ann Other” deleted." */
    public void delete(String sentence, Runnable deletes) {
        work.write("Deleting", () -> {
            deletes.run();
            return sentence;
        }).then(undo::offer);
    }
}
