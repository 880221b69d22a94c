package org.scrutinydesk.desktop.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.scrutinydesk.database.ChangeLog;

/** The way back: takes back the changes made at this desk, newest first, and makes them again. */
public final class Undo {
    private static final int REMEMBERED = 200;

    /** Stands between what was done in a place that one has left and what is done after it. */
    private static final Step LEFT = new Step(List.of(), null);

    private final Supplier<ChangeLog> log;
    private final Work work;
    private final Notices notices;
    /** What is taken back at once: the changes of one write, or of a run of them. @param run null for a single one */
    private record Step(List<Long> numbers, Work.Run run) {
        static Step of(long number) {
            return new Step(List.of(number), null);
        }
    }

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private boolean busy;

    public Undo(Supplier<ChangeLog> log, Work work, Notices notices) {
        this.log = log;
        this.work = work;
        this.notices = notices;
        work.changeProperty().addListener((property, before, number) -> {
            if (busy) return;
            undone.clear();
            push(done, step(work.made()));
        });
    }

    /** What a write changed, together with the run that it goes on with. */
    private Step step(Work.Made made) {
        if (made.run() == null) return Step.of(made.last());
        List<Long> numbers = new ArrayList<>();
        if (!done.isEmpty() && made.run().equals(done.peek().run())) numbers.addAll(done.pop().numbers());
        for (long number = made.after() + 1; number <= made.last(); number++) numbers.add(number);
        return new Step(List.copyOf(numbers), made.run());
    }

    /**
     * One has left a place where Ctrl+Z took back what was typed. Keys that were meant for it do not take back the whole of it, or it
     * itself, from outside: {@link #undoHere} stops there.
     */
    public void leave() {
        if (!done.isEmpty() && done.peek() != LEFT) push(done, LEFT);
    }

    /** Takes back the newest change made since the last place was left; of what was done before that it says what it is. */
    public void undoHere() {
        if (busy) return;
        if (done.peek() != LEFT) {
            undo();
            return;
        }
        Step next = done.stream().filter(step -> step != LEFT).findFirst().orElseThrow();
        work.read("Reading what was changed", () -> next.run() == null ? log.get().what(next.numbers().getLast()) : "").then(what -> notices.say(
            "Nothing was changed here since. Done before: " + (next.run() == null ? what : next.run().words().get()) + ".", "Undo that", this::undo));
    }

    /** Takes back the newest change, wherever it was made. */
    public void undo() {
        if (busy) return;
        while (done.peek() == LEFT) done.pop();
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
        Step step = done.peek();
        if (step == null || step == LEFT) notices.say(sentence);
        else notices.say(sentence, "Undo", () -> {
            if (done.remove(step)) turn(step, undone, "Undone: ", "Redo", this::redo);
        });
    }

    private void turn(Step step, Deque<Step> other, String sentence, String back, Runnable backward) {
        busy = true;
        String named = step.run() == null ? null : step.run().words().get();
        work.write("Undoing", () -> {
            ChangeLog changes = log.get();
            String what = named == null ? changes.what(step.numbers().getLast()) : named;
            changes.undo(step.numbers(), what);
            return Map.entry(changes.last(), what);
        }).then(made -> {
            busy = false;
            push(other, Step.of(made.getKey()));
            // Named, because it may have been done in another room.
            notices.say(sentence + made.getValue() + ".", back, backward);
        }).failed(failure -> {
            busy = false;
            notices.failed(failure);
        });
    }

    private static void push(Deque<Step> stack, Step step) {
        stack.push(step);
        if (stack.size() > REMEMBERED) stack.removeLast();
    }
}
