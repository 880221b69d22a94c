package org.scrutinydesk.desktop.kit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/**
 * Everything that is not drawing: reads side by side, writes one after the other in the order they were asked for. Asked for
 * on the JavaFX thread, answered there too; a failure that nobody handles reaches the report given here.
 */
public final class Work implements AutoCloseable {
    private static final Duration SHOWN_AFTER = Duration.millis(500);

    private final ExecutorService reads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("reads-", 0).factory());
    private final ExecutorService writes = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("writes").factory());
    private final LongSupplier lastChange;
    private final Consumer<Throwable> unhandled;
    private final ReadOnlyLongWrapper change = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper saving = new ReadOnlyIntegerWrapper();
    private Consumer<Boolean> opened = came -> { };
    private int coming;
    private boolean opening;
    private final ObservableList<Pending<?>> slow = FXCollections.observableArrayList();
    private final List<Runnable> leaving = new ArrayList<>();
    private long known = -1;
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private int running;
    private boolean closed;
    private Made made = new Made(0, 0, null);

    /**
     * A row of small writes that somebody thinks of as one thing, such as the saves while a paper is typed.
     *
     * @param words what it is called when it is taken back, such as "Typing in “Update”"; asked on the JavaFX thread
     */
    public record Run(Supplier<String> words) {
    }

    /** What the newest write changed: every change after one number up to another, as part of a run or of none (null). */
    record Made(long after, long last, Run run) {
    }

    /**
     * @param lastChange number of the newest change in the change log, asked after each write
     * @param unhandled  where a failure goes that has no handler of its own
     */
    public Work(LongSupplier lastChange, Consumer<Throwable> unhandled) {
        this.lastChange = lastChange;
        this.unhandled = unhandled;
    }

    /** Reads in the background. @param what said in the status bar if it takes long, such as "Reading the ledger" */
    public <T> Pending<T> read(String what, Callable<T> question) {
        return read(what, progress -> question.call());
    }

    /** As {@link #read(String, Callable)}, for long work that says how far it is and can be cancelled in between. */
    public <T> Pending<T> read(String what, Progress.Task<T> question) {
        // Nobody is left to answer.
        if (closed) return new Pending<>(what, true, ended -> { });
        Pending<T> pending = begin(what, true);
        reads.execute(() -> run(pending, question));
        return pending;
    }

    /** Changes something in the background, after every write asked for before it. It cannot be cancelled. */
    public <T> Pending<T> write(String what, Callable<T> task) {
        return write(what, null, task);
    }

    /** As {@link #write(String, Callable)}, for one of a run of writes that are taken back together. */
    public <T> Pending<T> write(String what, Run run, Callable<T> task) {
        Pending<T> pending = begin(what, false);
        saving.set(saving.get() + 1);
        writes.execute(() -> {
            try {
                if (known < 0 || run != null) known = lastChange.getAsLong();
                T result = task.call();
                long before = known;
                known = lastChange.getAsLong();
                long now = known;
                Platform.runLater(() -> {
                    saving.set(saving.get() - 1);
                    if (now != before) {
                        made = new Made(before, now, run);
                        change.set(now);
                    }
                    finished(pending);
                    pending.succeed(result);
                });
            } catch (Throwable failure) {
                Platform.runLater(() -> {
                    saving.set(saving.get() - 1);
                    finished(pending);
                    pending.fail(failure, unhandled);
                });
            }
        });
        return pending;
    }

    /** What is asked for here takes the keys when it is there; {@link KeysAhead} holds back until then what is typed for it. */
    public void opens(Runnable asks) {
        boolean before = opening;
        opening = true;
        try {
            asks.run();
        } finally {
            opening = before;
        }
    }

    /** How much is still to come that will take the keys; 0 when they belong to what has the focus. */
    int opening() {
        return coming;
    }

    /** @param told for each thing asked for by {@link #opens} that is over, whether it came */
    void whenOpened(Consumer<Boolean> told) {
        opened = told;
    }

    /** For searching as you type: of the reads asked through it, only the newest is answered. */
    public Latest latest() {
        return new Latest(this);
    }

    /** Number of the newest change made through here, 0 before the first; rooms read afresh when it moves. */
    public ReadOnlyLongProperty changeProperty() {
        return change.getReadOnlyProperty();
    }

    /** What is behind {@link #changeProperty}, for who listens to it. */
    Made made() {
        return made;
    }

    /** How many writes are under way or waiting for a pause in the typing; 0 when all is saved. */
    public ReadOnlyIntegerProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /**
     * Counts what is being typed as not yet saved, before a write is asked for.
     *
     * @return to be run once it is saved
     */
    public Runnable typing() {
        saving.set(saving.get() + 1);
        return () -> saving.set(saving.get() - 1);
    }

    /** What has been running for more than half a second. */
    public ObservableList<Pending<?>> slow() {
        return slow;
    }

    /** Nothing is being read or written, or waiting until that is so. */
    public boolean idle() {
        return running == 0 && waiting.isEmpty();
    }

    /** Runs on the JavaFX thread what can wait, once nothing is being read or written; asked for again before then, it runs once. */
    public void whenIdle(Runnable task) {
        if (waiting.add(task)) turnToWaiting();
    }

    private void turnToWaiting() {
        if (running > 0 || waiting.isEmpty()) return;
        Platform.runLater(() -> {
            if (running > 0) return;
            List<Runnable> all = List.copyOf(waiting);
            waiting.clear();
            all.forEach(Runnable::run);
        });
    }

    /** Hands a failure to the report, for a handler that knows only some of them. */
    public void unhandled(Throwable failure) {
        unhandled.accept(failure);
    }

    /** Before the end this is run on the JavaFX thread, to ask for the writing of what is typed and not yet saved. */
    public void beforeClosing(Runnable saves) {
        leaving.add(saves);
    }

    /**
     * Lets what is typed be saved, waits for every write that was asked for, then ends. Not to be called on the JavaFX thread
     * with writes under way.
     */
    @Override
    public void close() {
        CountDownLatch asked = new CountDownLatch(1);
        Runnable last = () -> {
            leaving.forEach(Runnable::run);
            closed = true;
            asked.countDown();
        };
        if (Platform.isFxApplicationThread()) last.run();
        else Platform.runLater(last);
        try {
            asked.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reads.shutdown();
        writes.shutdown();
        try {
            writes.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> Pending<T> begin(String what, boolean cancellable) {
        if (!Platform.isFxApplicationThread()) throw new IllegalStateException("Work is asked for on the JavaFX thread: " + what);
        Pending<T> pending = new Pending<>(what, cancellable, slow::remove);
        running++;
        if (opening) {
            coming++;
            pending.whenOver(came -> {
                coming--;
                opened.accept(came);
            });
        }
        PauseTransition wait = new PauseTransition(SHOWN_AFTER);
        wait.setOnFinished(e -> {
            if (pending.running()) slow.add(pending);
        });
        wait.play();
        return pending;
    }

    private <T> void run(Pending<T> pending, Progress.Task<T> question) {
        try {
            T result = question.run(pending.progress());
            Platform.runLater(() -> {
                finished(pending);
                pending.succeed(result);
            });
        } catch (Throwable failure) {
            Platform.runLater(() -> {
                finished(pending);
                pending.fail(failure, unhandled);
            });
        }
    }

    private void finished(Pending<?> pending) {
        running--;
        slow.remove(pending);
        turnToWaiting();
    }
}
