package org.scrutinydesk.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** A file that came back. @param notes what of it could not be taken in or is to be known before it is decided on, each a sentence */
    public record Reply(long id, String file, LocalDate readOn, String readBy, List<String> notes, List<Change> changes) {
        public Reply {
            notes = List.copyOf(notes);
            changes = List.copyOf(changes);
        }

        /** Whether every change in it was accepted or refused; one that changes nothing never was. */
        public boolean decided() {
            return !changes.isEmpty() && changes.stream().noneMatch(Change::open);
        }
    }

    /**
     * What a reply changes in one paragraph.
     *
     * @param paragraph the paragraph it changes, moves or takes out; of one it adds, its id once it was accepted, before that 0
     * @param after     of one it adds or moves, the paragraph it follows; otherwise 0
     * @param words     the paragraph as the reply has it; null where it moves it or takes it out
     */
    public record Change(long id, long paragraph, long after, Paragraph words, Verdict verdict) {
        /** Whether the paragraph was not in what was sent. */
        public boolean adds() {
            return after != 0 && words != null;
        }

        /** Whether only its place is another; what it says now is a change of its own. */
        public boolean moves() {
            return after != 0 && words == null;
        }

        public boolean takesOut() {
            return after == 0 && words == null;
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

    /** Whether the paper has a change already, or an earlier file of the same lead wants the same and waits. */
    boolean knows(Change change, List<Paragraph> body) {
        Paragraph now = in(body, change.paragraph());
        if (change.takesOut() && now == null) return true;
        if (!change.adds() && !change.moves() && now != null && change.words() != null && ReplyChanges.same(change.words(), now)) return true;
        return replies.stream().flatMap(r -> r.changes().stream()).anyMatch(x -> x.after() == change.after() && (change.adds() || x.paragraph() == change.paragraph())
            && same(x.words(), change.words()) && (x.open() || x.verdict() == Verdict.ACCEPTED && change.after() != 0 && in(body, x.paragraph()) != null));
    }

    /**
     * Others who changed the same paragraph: replies to any sending of it that are not refused, and the office itself. What several add is
     * put in one after the other; only where they add the very same words do they meet.
     *
     * @param all  that of the paper was ever sent
     * @param body the paper's text now
     * @return their words, by who they are; empty where the change stands alone
     */
    public Map<String, String> conflicts(Change change, List<Contribution> all, List<Paragraph> body) {
        Map<String, String> others = new LinkedHashMap<>();
        boolean taken = false;
        for (Contribution c : all) {
            for (Reply r : c.replies()) {
                for (Change other : r.changes()) {
                    if (other.id() == change.id() || other.verdict() == Verdict.REFUSED || !meets(other, change)) continue;
                    taken |= other.verdict() == Verdict.ACCEPTED;
                    String theirs = other.moves() ? "(moved to another place)" : other.takesOut() ? "(taken out)" : other.words().words();
                    if (change.adds() || !same(other.words(), change.words()) || other.after() != change.after()) {
                        others.merge(c.lead(), theirs, (a, b) -> a.equals(b) ? a : a + "\n" + b);
                    }
                }
            }
        }
        Paragraph sent = asSent(change.paragraph());
        if (taken || !change.open() || sent == null) return others;
        Paragraph now = in(body, change.paragraph());
        if (now == null ? !change.takesOut() : !change.moves() && !Spans.plain(sent.spans()).equals(Spans.plain(now.spans())) || !change.moves() && !sent.isText()
            && !ReplyChanges.same(sent, now)) {
            others.put("the office", now == null ? "(taken out)" : now.words());
        }
        return others;
    }

    /** A move meets only another move of the same paragraph, or that it is taken out. */
    private static boolean meets(Change other, Change change) {
        if (change.adds() || other.adds()) return change.adds() && other.adds() && other.after() == change.after() && same(other.words(), change.words());
        return other.paragraph() == change.paragraph() && (other.moves() == change.moves() || other.takesOut() || change.takesOut());
    }

    private static boolean same(Paragraph a, Paragraph b) {
        return a == null || b == null ? a == b : ReplyChanges.same(a, b);
    }

    private static Paragraph in(List<Paragraph> body, long id) {
        return body.stream().filter(p -> p.id() == id).findFirst().orElse(null);
    }

    /** A change as a line to be read. @param before the paragraph that it changes, moves or takes out; null where it adds one */
    public Comparison.Line line(Change change, Paragraph before) {
        if (!change.moves()) return Comparison.paragraph(change.adds() ? null : before, change.words()).lines().getFirst();
        Paragraph follows = asSent(change.after());
        return Comparison.moved(before, follows == null ? "" : follows.words());
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
