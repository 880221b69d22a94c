package org.scrutinydesk.desktop.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Reads of which only the newest counts: an answer that was overtaken is dropped. */
public final class Latest {
    private final Work work;
    private Pending<?> newest;

    Latest(Work work) {
        this.work = work;
    }

    public <T> void read(String what, Callable<T> question, Consumer<? super T> then) {
        if (newest != null) newest.cancel();
        newest = work.read(what, question).then(then);
    }
}
