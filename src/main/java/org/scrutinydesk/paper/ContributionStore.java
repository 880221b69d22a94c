package org.scrutinydesk.paper;

import static org.scrutinydesk.database.generated.Tables.CONTRIBUTION;
import static org.scrutinydesk.database.generated.Tables.CONTRIBUTION_CHANGE;
import static org.scrutinydesk.database.generated.Tables.CONTRIBUTION_REPLY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.Id.ContributionId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.ContributionChangeRecord;
import org.scrutinydesk.database.generated.tables.records.ContributionRecord;
import org.scrutinydesk.database.generated.tables.records.ContributionReplyRecord;
import org.scrutinydesk.paper.Contribution.Change;
import org.scrutinydesk.paper.Contribution.Reply;
import org.scrutinydesk.paper.Contribution.Verdict;

/** The sections of papers that are out with others, what came back, and what became of each change in it. */
public final class ContributionStore {
    /** A Word comment of a reply. @param paragraph the id of the paragraph it is on, or 0 */
    public record Remark(long paragraph, String author, String words) {
        private boolean is(Comment comment) {
            return comment.paragraph() == paragraph && comment.words().equals(words) && comment.author().equals(author);
        }
    }

    private final OfficeFile office;
    private final PaperStore papers;
    private final ParagraphJson json = new ParagraphJson();

    public ContributionStore(OfficeFile office) {
        this.office = office;
        papers = new PaperStore(office);
    }

    /** What of a paper was ever sent, the newest first. */
    public List<Contribution> of(PaperId id) {
        return read(CONTRIBUTION.PAPER_ID.eq(id.number()));
    }

    /** All that is out or has changes that nobody has decided on, in any paper. */
    public List<Contribution> open() {
        return read(CONTRIBUTION.CLOSED_ON.isNull());
    }

    /** @throws Refused where there is none of this id */
    public Contribution contribution(ContributionId id) {
        return read(CONTRIBUTION.ID.eq(id.number())).stream().findFirst().orElseThrow(() -> new Refused("There is no contribution " + id + " any more."));
    }

    /**
     * Notes that a section is sent to somebody.
     *
     * @param section the heading and all under it, as {@link Contribution#section} gives them
     * @throws WrongInput where nobody is named, or the deadline has passed
     */
    public Contribution send(PaperId id, List<Paragraph> section, String lead, String guidance, LocalDate due, LocalDate today) {
        if (section.isEmpty()) throw new WrongInput("section", "This stands under no heading; put the cursor into the section that is to be sent.");
        if (lead == null || lead.isBlank()) throw new WrongInput("lead", "Say who is to write it.");
        if (due == null) throw new WrongInput("due", "Say by when it is wanted.");
        if (due.isBefore(today)) throw new WrongInput("due", "That day has passed; give one that is still to come.");
        String heading = section.getFirst().words().strip();
        String named = heading.length() > 500 ? heading.substring(0, 499) + "…" : heading;
        return contribution(office.change("“" + named + "” sent to " + lead.strip(), changes -> {
            if (Paper.State.ISSUED.name().equals(PaperStore.row(changes.read(), id).getState())) throw new Refused("The paper has been issued and no longer changes.");
            ContributionRecord row = new ContributionRecord();
            row.setPaperId(id.number());
            row.setSectionId(section.getFirst().id());
            row.setSection(named);
            row.setLead(lead.strip());
            row.setGuidance(guidance == null || guidance.isBlank() ? null : guidance.strip());
            row.setDueOn(due);
            row.setSentOn(today);
            row.setSentBy(changes.who());
            row.setSent(json.writeAll(section));
            return new ContributionId(changes.insert(row));
        }));
    }

    /**
     * Keeps a reply: each change that it makes waits to be accepted or refused, its Word comments become comments. What the paper says
     * already, or what waits from an earlier file of the same lead, is not kept twice.
     *
     * @param replied  as it came back; a paragraph that the file knows has its id, others 0
     * @param pictures those that it shows
     * @param noted    what is to be known of the file, each a sentence; kept with the reply
     * @throws Refused where nothing of what was sent is in it, or the paper has the section no more
     */
    public Reply reply(ContributionId id, String file, List<Paragraph> replied, List<PictureFile> pictures, List<Remark> remarks, List<String> noted,
                       LocalDate today) {
        Contribution to = contribution(id);
        Paper paper = papers.paper(to.paper());
        List<Paragraph> body = papers.body(to.paper());
        if (paper.issuedOn() != null) throw new Refused("“" + paper.title() + "” has been issued and takes nothing in any more; make a new version of it and write in there what of “" + file + "” is wanted.");
        if (to.sent().stream().noneMatch(p -> row(body, p.id()) >= 0)) {
            throw new Refused("“" + to.section() + "” has been taken out of “" + paper.title() + "” since it was sent; go back to a version that has it, then read “" + file + "” again.");
        }
        if (replied.isEmpty()) throw new Refused("“" + file + "” has nothing of “" + to.section() + "” in it; check that it is the right file.");
        ReplyChanges found = ReplyChanges.of(to.sent(), replied);
        List<String> notes = new ArrayList<>(found.notes());
        List<Change> changes = found.changes().stream().filter(c -> !to.knows(c, body)).toList();
        int known = found.changes().size() - changes.size();
        if (known > 0) notes.add((known == 1 ? "One change is" : known + " changes are") + " in the paper already or wait from an earlier file.");
        notes.addAll(noted);
        List<Comment> said = new CommentStore(office).of(to.paper());
        long reply = office.change("Reply of " + to.lead() + " on “" + to.section() + "” read", log -> {
            ContributionReplyRecord row = new ContributionReplyRecord();
            row.setContributionId(id.number());
            row.setFileName(file.length() > 300 ? file.substring(0, 300) : file);
            row.setReadOn(today);
            row.setReadBy(log.who());
            row.setNotes(notes.isEmpty() ? null : String.join("\n", notes));
            log.insert(row);
            for (int i = 0; i < changes.size(); i++) {
                Change c = changes.get(i);
                ContributionChangeRecord change = new ContributionChangeRecord();
                change.setReplyId(row.getId());
                change.setPlace(i + 1);
                change.setParagraphId(c.paragraph() == 0 ? null : c.paragraph());
                change.setAfterId(c.after() == 0 ? null : c.after());
                if (c.words() != null) {
                    change.setKind(c.words().kind().name());
                    change.setContent(json.write(c.words()));
                }
                change.setVerdict(Verdict.OPEN.name());
                log.insert(change);
            }
            PictureStore store = new PictureStore(office);
            pictures.forEach(picture -> store.keep(log, picture));
            CommentStore comments = new CommentStore(office);
            remarks.stream().filter(r -> said.stream().noneMatch(r::is)).forEach(r -> comments.add(log, to.paper(), r.paragraph(), r.author(), today, r.words()));
            return row.getId();
        });
        return contribution(id).replies().stream().filter(r -> r.id() == reply).findFirst().orElseThrow();
    }

    /**
     * Puts a change into the paper. Where others changed other words of its paragraph since, both changes come together.
     *
     * @param beside as a paragraph of its own after the one it changes, whose words stay
     * @return what others had made of the same words, which gave way; null where nothing did
     * @throws Refused where it was decided on already, or the paper was issued
     */
    public String accept(long change, boolean beside) {
        return office.change("Change of a reply accepted", log -> accept(log, change, beside));
    }

    /** Puts several changes into the paper as one change of the office; all of them or none. @throws Refused as {@link #accept} does */
    public void acceptAll(List<Long> all) {
        office.apply(all.size() + " changes of a reply accepted", log -> all.forEach(change -> accept(log, change, false)));
    }

    private String accept(Changes log, long change, boolean beside) {
        String[] gaveWay = {null};
        decide(log, change, Verdict.ACCEPTED, (changes, row) -> {
            Contribution to = read(CONTRIBUTION.ID.eq(DSL.select(CONTRIBUTION_REPLY.CONTRIBUTION_ID).from(CONTRIBUTION_REPLY)
                .where(CONTRIBUTION_REPLY.ID.eq(row.getReplyId())))).getFirst();
            List<Paragraph> body = new ArrayList<>(papers.body(changes, to.paper()));
            Paragraph words = row.getContent() == null ? null : json.read(0, row.getKind(), row.getContent());
            int at = row(body, row.getParagraphId());
            boolean follows = row.getAfterId() != null;
            if (words == null && !follows) {
                if (at >= 0) body.remove(at);
            } else if (words == null) {
                if (at < 0) throw new Refused("This paragraph is not in the paper any more, so it cannot be moved; refuse the change.");
                Paragraph moved = body.remove(at);
                body.add(after(changes.read(), row, row.getAfterId(), to.sent(), body), moved);
            } else if (!follows && at >= 0 && !beside) {
                Paragraph now = body.get(at);
                Paragraph base = base(to, row);
                Paragraph both = base == null ? words : Merged.of(base, words, now).orElse(words);
                if (both == words && base != null && !ReplyChanges.same(base, now) && !ReplyChanges.same(words, now)) gaveWay[0] = now.words();
                body.set(at, current(both, now).withId(row.getParagraphId()));
            } else {
                if (!follows && at >= 0) row.setAfterId(row.getParagraphId());
                int place = after(changes.read(), row, row.getAfterId() != null ? row.getAfterId() : row.getParagraphId(), to.sent(), body);
                // One that is gone comes back as itself, so that what was said of it is on it again.
                body.add(place, words.withId(!follows && at < 0 ? row.getParagraphId() : 0));
                row.setParagraphId(papers.saveEdited(changes, to.paper(), body).get(place).id());
                return;
            }
            papers.saveEdited(changes, to.paper(), body);
        });
        return gaveWay[0];
    }

    /** What the lead began with: the paragraph as it was sent, or as an earlier file of theirs had it that was accepted. */
    private static Paragraph base(Contribution to, ContributionChangeRecord row) {
        return to.replies().stream().sorted(Comparator.comparingLong(Contribution.Reply::id)).flatMap(r -> r.changes().stream())
            .filter(c -> c.id() != row.getId() && c.verdict() == Verdict.ACCEPTED && c.after() == 0 && c.words() != null && c.paragraph() == row.getParagraphId())
            .map(Change::words).reduce((first, last) -> last).orElse(to.asSent(row.getParagraphId()));
    }

    /** A figure whose new value the office took while the words were out has it there too. */
    private static Paragraph current(Paragraph words, Paragraph now) {
        if (!words.isText()) return words;
        return words.withSpans(words.spans().stream().map(s -> !(s instanceof Span.Figure f) ? s : now.spans().stream()
            .filter(n -> n instanceof Span.Figure g && g.quote().equals(f.quote())).findFirst()
            .map(n -> (Span) new Span.Figure(f.quote(), n.text(), f.bold(), f.italic())).orElse(s)).toList());
    }

    public void refuse(long change) {
        office.apply("Change of a reply refused", log -> decide(log, change, Verdict.REFUSED, (changes, row) -> { }));
    }

    private interface Deed {
        void to(Changes changes, ContributionChangeRecord row);
    }

    private static void decide(Changes changes, long change, Verdict verdict, Deed deed) {
        ContributionChangeRecord row = changes.read().fetchOne(CONTRIBUTION_CHANGE, CONTRIBUTION_CHANGE.ID.eq(change));
        if (row == null || !row.getVerdict().equals(Verdict.OPEN.name())) throw new Refused("This change has been decided on already; look at it afresh.");
        deed.to(changes, row);
        row.setVerdict(verdict.name());
        row.setDecidedBy(changes.who());
        row.setDecidedOn(changes.day());
        changes.update(row);
    }

    /**
     * Behind a paragraph and what others have put or the same reply has put behind it before. Where it is gone: behind the last that
     * stood before it when it was sent and still stands, else before the first that stood behind it.
     */
    private static int after(DSLContext jooq, ContributionChangeRecord row, long anchor, List<Paragraph> sent, List<Paragraph> body) {
        List<Long> order = sent.stream().map(Paragraph::id).toList();
        int at = row(body, anchor);
        for (int i = order.indexOf(anchor) - 1; at < 0 && i >= 0; i--) at = row(body, order.get(i));
        if (at < 0) return order.stream().mapToInt(p -> row(body, p)).filter(r -> r >= 0).min().orElse(body.size());
        List<Long> before = jooq.select(CONTRIBUTION_CHANGE.PARAGRAPH_ID).from(CONTRIBUTION_CHANGE).where(CONTRIBUTION_CHANGE.AFTER_ID.eq(anchor))
            .and(CONTRIBUTION_CHANGE.VERDICT.eq(Verdict.ACCEPTED.name())).and(CONTRIBUTION_CHANGE.REPLY_ID.ne(row.getReplyId())
                .or(CONTRIBUTION_CHANGE.PLACE.lt(row.getPlace()))).fetch(CONTRIBUTION_CHANGE.PARAGRAPH_ID);
        while (at + 1 < body.size() && before.contains(body.get(at + 1).id())) at++;
        return at + 1;
    }

    private static int row(List<Paragraph> body, Long id) {
        for (int i = 0; i < body.size(); i++) if (id != null && body.get(i).id() == id) return i;
        return -1;
    }

    /** Waits for nothing more; what came back stays. */
    public void close(ContributionId id, LocalDate on) {
        Contribution closed = contribution(id);
        office.apply("“" + closed.section() + "” of " + closed.lead() + " no longer waited for", changes -> {
            ContributionRecord row = changes.read().fetchOne(CONTRIBUTION, CONTRIBUTION.ID.eq(id.number()));
            row.setClosedOn(on);
            changes.update(row);
        });
    }

    static void delete(Changes changes, PaperId id) {
        List<Long> sent = changes.read().select(CONTRIBUTION.ID).from(CONTRIBUTION).where(CONTRIBUTION.PAPER_ID.eq(id.number())).fetch(CONTRIBUTION.ID);
        List<Long> replies = changes.read().select(CONTRIBUTION_REPLY.ID).from(CONTRIBUTION_REPLY).where(CONTRIBUTION_REPLY.CONTRIBUTION_ID.in(sent))
            .fetch(CONTRIBUTION_REPLY.ID);
        changes.deleteWhere(CONTRIBUTION_CHANGE, CONTRIBUTION_CHANGE.REPLY_ID.in(replies));
        changes.deleteWhere(CONTRIBUTION_REPLY, CONTRIBUTION_REPLY.ID.in(replies));
        changes.deleteWhere(CONTRIBUTION, CONTRIBUTION.ID.in(sent));
    }

    private List<Contribution> read(Condition which) {
        return office.read(jooq -> {
            List<ContributionRecord> rows = jooq.selectFrom(CONTRIBUTION).where(which).orderBy(CONTRIBUTION.ID.desc()).fetch();
            Map<Long, List<Change>> changes = new HashMap<>();
            jooq.select(CONTRIBUTION_CHANGE.fields()).from(CONTRIBUTION_CHANGE).join(CONTRIBUTION_REPLY).on(CONTRIBUTION_REPLY.ID.eq(CONTRIBUTION_CHANGE.REPLY_ID))
                .where(CONTRIBUTION_REPLY.CONTRIBUTION_ID.in(DSL.select(CONTRIBUTION.ID).from(CONTRIBUTION).where(which)))
                .orderBy(CONTRIBUTION_CHANGE.REPLY_ID, CONTRIBUTION_CHANGE.PLACE).fetchInto(CONTRIBUTION_CHANGE)
                .forEach(c -> changes.computeIfAbsent(c.getReplyId(), k -> new ArrayList<>()).add(new Change(c.getId(), c.getParagraphId() == null ? 0
                    : c.getParagraphId(), c.getAfterId() == null ? 0 : c.getAfterId(), c.getContent() == null ? null : json.read(0, c.getKind(), c.getContent()),
                    Verdict.valueOf(c.getVerdict()))));
            Map<Long, List<Reply>> replies = new HashMap<>();
            jooq.selectFrom(CONTRIBUTION_REPLY).where(CONTRIBUTION_REPLY.CONTRIBUTION_ID.in(rows.stream().map(ContributionRecord::getId).toList()))
                .orderBy(CONTRIBUTION_REPLY.ID).fetch().forEach(r -> replies.computeIfAbsent(r.getContributionId(), k -> new ArrayList<>())
                    .add(new Reply(r.getId(), r.getFileName(), r.getReadOn(), r.getReadBy(),
                        r.getNotes() == null ? List.of() : r.getNotes().lines().toList(), changes.getOrDefault(r.getId(), List.of()))));
            return rows.stream().map(r -> new Contribution(new ContributionId(r.getId()), new PaperId(r.getPaperId()), r.getSectionId(), r.getSection(), r.getLead(),
                r.getGuidance(), r.getDueOn(), r.getSentOn(), r.getSentBy(), json.readAll(r.getSent()), r.getClosedOn(), replies.getOrDefault(r.getId(), List.of()))).toList();
        });
    }
}
