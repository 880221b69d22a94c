package org.scrutinydesk.document;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody remarks on a block of a document; it is never printed, and only written where somebody asks for it.
 *
 * @param block   its place among the document's blocks; in a paper that was read, among its paragraphs, and -1 for all of it
 * @param on      the day, or null where that is not said
 * @param settled nobody has to do anything about it any more
 * @param answers what was said to it, in order; their own answers are not written
 */
public record Remark(int block, String author, LocalDate on, String words, boolean settled, List<Remark> answers) {
    public Remark {
        answers = List.copyOf(answers);
    }

    /** By nobody that could be named, on no day. */
    public Remark unnamed() {
        return new Remark(block, "Author", null, words, settled, answers.stream().map(Remark::unnamed).toList());
    }
}
