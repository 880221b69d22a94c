package org.scrutinydesk.paper;

import java.time.LocalDate;
import java.util.List;
import org.scrutinydesk.common.Id.ContributionId;
import org.scrutinydesk.common.Id.PaperId;

/**
 * A section of a paper that somebody was asked to write.
 *
 * @param sectionId the id of its heading
 * @param section   the heading's words when it was sent
 * @param guidance  what was asked for, or null
 * @param sent      its paragraphs as they were sent, the heading first
 * @param closedOn  when nothing more was waited for; null while it is out
 */
public record Contribution(ContributionId id, PaperId paper, long sectionId, String section, String lead, String guidance, LocalDate due,
                           LocalDate sentOn, String sentBy, List<Paragraph> sent, LocalDate closedOn, List<Reply> replies) {
    /** What became of a change that a reply makes. */
    public enum Verdict { OPEN, ACCEPTED, REFUSED }

    /** A file that came back. */
    public record Reply(long id, String file, LocalDate readOn, String readBy, List<Change> changes) {
        public Reply {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What a reply changes in one paragraph.
     *
     * @param paragraph the paragraph it changes or takes out; of one it adds, its id once it was accepted, before that 0
     * @param after     of one it adds, the paragraph it follows; otherwise 0
     * @param words     the paragraph as the reply has it; null where it takes it out
     */
    public record Change(long id, long paragraph, long after, Paragraph words, Verdict verdict) {
        /** Whether the paragraph was not in what was sent. */
        public boolean adds() {
            return after != 0;
        }

        public boolean open() {
            return verdict == Verdict.OPEN;
        }
    }

    public Contribution {
        sent = List.copyOf(sent);
        replies = List.copyOf(replies);
    }

    /** Nobody has answered yet, and it is waited for. */
    public boolean out() {
        return closedOn == null && replies.isEmpty();
    }

    public boolean late(LocalDate today) {
        return out() && due.isBefore(today);
    }

    /** How many changes wait to be accepted or refused. */
    public long undecided() {
        return replies.stream().flatMap(r -> r.changes().stream()).filter(Change::open).count();
    }

    /** A paragraph as it was sent, or null where it was not. */
    public Paragraph asSent(long paragraph) {
        return sent.stream().filter(p -> p.id() == paragraph).findFirst().orElse(null);
    }

    /** A heading and everything under it. @param row of the heading, or of a paragraph under it @return empty where it stands under none */
    public static List<Paragraph> section(List<Paragraph> body, int row) {
        int first = row;
        while (first >= 0 && body.get(first).kind() != Paragraph.Kind.HEADING) first--;
        if (first < 0) return List.of();
        int end = first + 1;
        while (end < body.size() && (body.get(end).kind() != Paragraph.Kind.HEADING || body.get(end).level() > body.get(first).level())) end++;
        return List.copyOf(body.subList(first, end));
    }
}
