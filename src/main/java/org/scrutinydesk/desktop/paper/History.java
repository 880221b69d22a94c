package org.scrutinydesk.desktop.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.scrutinydesk.paper.Paragraph;

/** What was done to a paper's body, so that it can be taken back and made again. Typing is taken back some words at a time. */
final class History {
    /** Letters typed one after another are one step up to about this many. */
    private static final int WORDS = 24;

    /** A change that was made: what stood there before, and what then. */
    record Step(int from, List<Paragraph> before, List<Paragraph> after, Spot anchorBefore, Spot caretBefore, Spot anchorAfter,
        Spot caretAfter, Aside aside) {
        Edit back() {
            return new Edit(from, from + after.size(), before, anchorBefore, caretBefore);
        }

        Edit again() {
            return new Edit(from, from + before.size(), after, anchorAfter, caretAfter);
        }
    }

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private String going = "";
    private int letters;

    /**
     * Remembers a change.
     *
     * @param going what is going on, such as typing in a paragraph: the same again belongs to the same step; empty for a
     *              step of its own
     * @param word  a new word begins, where a long step may end
     */
    void add(Step step, String going, boolean word) {
        undone.clear();
        Step last = done.peek();
        boolean same = !going.isEmpty() && going.equals(this.going) && last != null && last.caretAfter().equals(step.caretBefore())
            && last.from() == step.from() && last.after().size() == step.before().size();
        if (same && !(word && letters >= WORDS)) {
            done.pop();
            done.push(new Step(last.from(), last.before(), step.after(), last.anchorBefore(), last.caretBefore(), step.anchorAfter(),
                step.caretAfter(), last.aside()));
            letters++;
        } else {
            done.push(step);
            letters = 1;
        }
        this.going = going;
    }

    /** The next change, whatever it is, begins a step of its own. */
    void pause() {
        going = "";
    }

    Step undo() {
        pause();
        if (done.isEmpty()) return null;
        undone.push(done.pop());
        return undone.peek();
    }

    Step redo() {
        pause();
        if (undone.isEmpty()) return null;
        done.push(undone.pop());
        return done.peek();
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void clear() {
        done.clear();
        undone.clear();
        pause();
    }
}
