package org.scrutinydesk.desktop;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Window;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.desktop.kit.Backups;
import org.scrutinydesk.desktop.kit.Notices;
import org.scrutinydesk.desktop.kit.Remembered;
import org.scrutinydesk.desktop.kit.SaveAs;
import org.scrutinydesk.desktop.kit.Undo;
import org.scrutinydesk.desktop.kit.Work;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.Sheets;

/** What every room is handed: the open office, and the ways to work in the background, to speak, to go back and to go elsewhere. */
public final class Workplace {
    private final CompletableFuture<Office> opening;
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
        this(CompletableFuture.completedFuture(office), notices, remembered);
    }

    /** @param opening the office, which may still be on its way: the desk is drawn meanwhile, and what is read waits for it */
    public Workplace(CompletableFuture<Office> opening, Notices notices, Remembered remembered) {
        this.opening = opening.thenApply(Workplace::guarded);
        this.notices = notices;
        this.remembered = remembered;
        work = new Work(() -> office().log().last(), notices::failed);
        undo = new Undo(() -> office().log(), work, notices);
        saveAs = new SaveAs(work, notices, remembered);
        backups = new Backups(() -> office().file());
    }

    private static Office guarded(Office office) {
        office.file().guard(thread -> {
            if (Platform.isFxApplicationThread()) {
                throw new IllegalStateException("The office file is asked on the JavaFX thread; ask through Work.");
            }
        });
        return office;
    }

    /** The records; asked and changed through {@link #work()} only, where it is waited for until it is open. */
    public Office office() {
        return answered(opening);
    }

    private static <T> T answered(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Reads as soon as the office is open, while the desk is still being drawn: for what is wanted first.
     *
     * @return waits for the answer; to be asked through {@link #work()}
     */
    public <T> Callable<T> readAhead(Function<Office, T> question) {
        CompletableFuture<T> answer = opening.thenApplyAsync(question, Thread::startVirtualThread);
        return () -> answered(answer);
    }

    /** The office is there: what is done from here on does not wait for it. */
    public boolean isOpen() {
        return opening.isDone() && !opening.isCompletedExceptionally();
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

    /** Asks where to, and writes the records of one kind as a workbook there. @param name what the file is called at first */
    public void toExcel(Window over, Sheets.Kind kind, String name) {
        saveAs.save(over, "Excel workbook", ".xlsx", name, (file, progress) -> Sheets.write(office(), kind, file));
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
