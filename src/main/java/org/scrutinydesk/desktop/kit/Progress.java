package org.scrutinydesk.desktop.kit;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** How long work says how far it is; called on the thread that works. */
public final class Progress {
    /** Work that reports its progress. */
    @FunctionalInterface
    public interface Task<T> {
        T run(Progress progress) throws Exception;
    }

    private final Consumer<String> said;
    private volatile boolean cancelled;

    Progress(Consumer<String> said) {
        this.said = said;
    }

    /**
     * Says how far the work is, such as "Page 12 of 120".
     *
     * @throws CancellationException where the person at the desk has cancelled it
     */
    public void say(String howFar) {
        check();
        said.accept(howFar);
    }

    /** @throws CancellationException where the person at the desk has cancelled it */
    public void check() {
        if (cancelled) throw new CancellationException();
    }

    void cancel() {
        cancelled = true;
    }
}
