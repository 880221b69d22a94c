package org.scrutinydesk.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** An answer still to come. Its methods are called on the JavaFX thread, and so are the handlers given to it. */
public final class Pending<T> {
    private enum State { RUNNING, SUCCEEDED, FAILED, CANCELLED }

    private final boolean cancellable;
    private final Consumer<Pending<?>> ended;
    private final ReadOnlyStringWrapper message;
    private final Progress progress;
    private final List<Consumer<? super T>> then = new ArrayList<>();
    private Consumer<Throwable> failed;
    private Consumer<Boolean> over = came -> { };
    private State state = State.RUNNING;
    private T result;

    Pending(String what, boolean cancellable, Consumer<Pending<?>> ended) {
        this.cancellable = cancellable;
        this.ended = ended;
        this.message = new ReadOnlyStringWrapper(what);
        this.progress = new Progress(text -> Platform.runLater(() -> message.set(text)));
    }

    /** What to do with the result. */
    public Pending<T> then(Consumer<? super T> handler) {
        if (state == State.SUCCEEDED) handler.accept(result);
        else then.add(handler);
        return this;
    }

    /** What to do when it fails, in place of the error report. */
    public Pending<T> failed(Consumer<Throwable> handler) {
        failed = handler;
        return this;
    }

    /** Drops the answer. The work itself stops where it next looks; the office file's threads are never interrupted. */
    public void cancel() {
        if (state != State.RUNNING || !cancellable) return;
        state = State.CANCELLED;
        progress.cancel();
        ended.accept(this);
        over.accept(state == State.SUCCEEDED);
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public boolean cancellable() {
        return cancellable;
    }

    /** What is being done, and how far it is. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** @param told whether it came, once its handlers have been run, however it ends */
    void whenOver(Consumer<Boolean> told) {
        over = told;
    }

    Progress progress() {
        return progress;
    }

    void succeed(T value) {
        if (state != State.RUNNING) return;
        state = State.SUCCEEDED;
        result = value;
        try {
            then.forEach(handler -> handler.accept(value));
        } finally {
            over.accept(state == State.SUCCEEDED);
        }
    }

    void fail(Throwable failure, Consumer<Throwable> unhandled) {
        if (state != State.RUNNING) return;
        state = State.FAILED;
        try {
            if (!(failure instanceof CancellationException)) (failed == null ? unhandled : failed).accept(failure);
        } finally {
            over.accept(state == State.SUCCEEDED);
        }
    }
}
