package org.scrutinydesk.desktop.paper;

import java.util.List;
import org.scrutinydesk.paper.Paragraph;

/**
 * A change of some paragraphs that stand together.
 *
 * @param from   the first that changes
 * @param to     the first after them that does not; with {@code from == to} only something is put in
 * @param with   what stands there instead
 * @param anchor where the selection begins afterwards, {@code caret} where it ends
 */
record Edit(int from, int to, List<Paragraph> with, Spot anchor, Spot caret) {
    Edit {
        with = List.copyOf(with);
    }

    static Edit of(int from, int to, List<Paragraph> with, Spot caret) {
        return new Edit(from, to, with, caret, caret);
    }

    static Edit row(int row, Paragraph with, int caret) {
        return of(row, row + 1, List.of(with), new Spot(row, caret));
    }

    /** From one body to another; paragraphs that stay are the very same. */
    static Edit between(List<Paragraph> body, List<Paragraph> after, Spot anchor, Spot caret) {
        int least = Math.min(body.size(), after.size());
        int head = 0;
        while (head < least && body.get(head) == after.get(head)) head++;
        int tail = 0;
        while (tail < least - head && body.get(body.size() - 1 - tail) == after.get(after.size() - 1 - tail)) tail++;
        return new Edit(head, body.size() - tail, after.subList(head, after.size() - tail), anchor, caret);
    }

    /** Only the caret moves. */
    static Edit move(Spot caret) {
        return of(caret.row(), caret.row(), List.of(), caret);
    }

    boolean changesNothing() {
        return from == to && with.isEmpty();
    }
}
