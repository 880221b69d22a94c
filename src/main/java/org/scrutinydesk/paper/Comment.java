package org.scrutinydesk.paper;

import java.time.LocalDate;
import java.util.List;
import org.scrutinydesk.common.Id.CommentId;

/**
 * A remark on a paragraph of a paper. It follows the paragraph wherever that goes, and is never printed.
 *
 * @param paragraph  the paragraph's id, or 0 where it is on the paper as a whole
 * @param gone       what the paragraph said last, where the paper has it no more; otherwise null
 * @param resolvedBy who settled it, or null while it is open; {@code resolvedOn} is the day
 */
public record Comment(CommentId id, long paragraph, String gone, String author, LocalDate on, String words, List<Answer> answers,
                      String resolvedBy, LocalDate resolvedOn) {
    /** What somebody answers to it. */
    public record Answer(CommentId id, String author, LocalDate on, String words) {
    }

    public Comment {
        answers = List.copyOf(answers);
    }

    public boolean open() {
        return resolvedBy == null;
    }
}
