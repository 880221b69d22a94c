package org.scrutinydesk.desktop.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.scrutinydesk.database.ChangeLog;

/** The way back: takes back the changes made at this desk, newest first, and makes them again. */
public final class Undo {
    private static final int REMEMBERED = 200;

    private final ChangeLog log;
    private final Work work;
    private final Notices notices;
    private final Deque<Long> done = new ArrayDeque<>();
    private final Deque<Long> undone = new ArrayDeque<>();
    private boolean busy;

    public Undo(ChangeLog log, Work work, Notices notices) {
        this.log = log;
        this.work = work;
        this.notices = notices;
        work.changeProperty().addListener((property, before, number) -> {
            if (busy) return;
            undone.clear();
            push(done, number.longValue());
        });
    }

    /** Takes back the newest change. */
    public void undo() {
        if (busy) return;
        if (done.isEmpty()) notices.say("There is nothing to undo.");
        else turn(done.pop(), undone, "Undone: ", "Redo", this::redo);
    }

    /** Makes again what was undone last. */
    public void redo() {
        if (busy) return;
        if (undone.isEmpty()) notices.say("There is nothing to make again.");
        else turn(undone.pop(), done, "Made again: ", "Undo", this::undo);
    }

    /** Says what was just changed, with a button that takes back that very change. */
    public void offer(String sentence) {
        Long number = done.peek();
        if (number == null) notices.say(sentence);
        else notices.say(sentence, "Undo", () -> {
            if (done.remove(number)) turn(number, undone, "Undone: ", "Redo", this::redo);
        });
    }

    private void turn(long number, Deque<Long> other, String sentence, String back, Runnable backward) {
        busy = true;
        work.write("Undoing", () -> {
            String what = log.what(number);
            log.undo(number);
            return Map.entry(log.last(), what);
        }).then(made -> {
            busy = false;
            push(other, made.getKey());
            // Named, because it may have been done in another room.
            notices.say(sentence + made.getValue() + ".", back, backward);
        }).failed(failure -> {
            busy = false;
            notices.failed(failure);
        });
    }

    private static void push(Deque<Long> stack, long number) {
        stack.push(number);
        if (stack.size() > REMEMBERED) stack.removeLast();
    }
}
