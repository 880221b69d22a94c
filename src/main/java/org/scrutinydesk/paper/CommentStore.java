package org.scrutinydesk.paper;

import static org.scrutinydesk.database.generated.Tables.PAPER_COMMENT;
import static org.scrutinydesk.database.generated.Tables.PARAGRAPH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinydesk.common.Id.CommentId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.PaperCommentRecord;
import org.scrutinydesk.document.Remark;

/** Keeps what is remarked on the paragraphs of papers. A remark stays when its paragraph is edited, moved or taken out. */
public final class CommentStore {
    private final OfficeFile office;
    private final ParagraphJson json = new ParagraphJson();

    public CommentStore(OfficeFile office) {
        this.office = office;
    }

    /** The comments on a paper in the order of its text: those on the whole of it first, those on paragraphs that are gone last. */
    public List<Comment> of(PaperId id) {
        List<PaperCommentRecord> rows = office.read(jooq -> jooq.selectFrom(PAPER_COMMENT).where(PAPER_COMMENT.PAPER_ID.eq(id.number()))
            .orderBy(PAPER_COMMENT.ID).fetch());
        if (rows.isEmpty()) return List.of();
        Map<Long, Integer> places = new HashMap<>();
        office.read(jooq -> jooq.select(PARAGRAPH.ID).from(PARAGRAPH).where(PARAGRAPH.PAPER_ID.eq(id.number())).orderBy(PARAGRAPH.PLACE, PARAGRAPH.ID)
            .fetch(PARAGRAPH.ID)).forEach(p -> places.put(p, places.size()));
        List<Long> missing = rows.stream().map(PaperCommentRecord::getParagraphId).filter(p -> p != null && !places.containsKey(p)).distinct().toList();
        Map<Long, Map<String, String>> gone = new ChangeLog(office).takenOut(PARAGRAPH.getName(), missing);
        Map<Long, List<Comment.Answer>> answers = new HashMap<>();
        for (PaperCommentRecord r : rows) {
            if (r.getAnswers() == null) continue;
            answers.computeIfAbsent(r.getAnswers(), k -> new ArrayList<>()).add(new Comment.Answer(new CommentId(r.getId()), r.getAuthor(), r.getMadeOn(), r.getContent()));
        }
        return rows.stream().filter(r -> r.getAnswers() == null).map(r -> new Comment(new CommentId(r.getId()), r.getParagraphId() == null ? 0 : r.getParagraphId(),
                r.getParagraphId() == null || places.containsKey(r.getParagraphId()) ? null : words(r.getParagraphId(), gone.get(r.getParagraphId())),
                r.getAuthor(), r.getMadeOn(), r.getContent(), answers.getOrDefault(r.getId(), List.of()), r.getResolvedBy(), r.getResolvedOn()))
            .sorted(Comparator.comparingInt((Comment c) -> c.paragraph() == 0 ? -1 : places.getOrDefault(c.paragraph(), Integer.MAX_VALUE))).toList();
    }

    private String words(long paragraph, Map<String, String> row) {
        return row == null ? "" : json.read(paragraph, row.get("kind"), row.get("content")).words().strip();
    }

    /**
     * Adds a comment.
     *
     * @param paragraph the id of the paragraph it is on, or 0 for the paper as a whole
     * @param author    null for the person at the desk
     * @throws WrongInput where it says nothing
     */
    public CommentId add(PaperId paper, long paragraph, String author, LocalDate on, String words) {
        return office.change("Comment on “" + title(paper) + "” added", changes -> add(changes, paper, paragraph, author, on, words));
    }

    CommentId add(Changes changes, PaperId paper, long paragraph, String author, LocalDate on, String words) {
        return insert(changes, paper.number(), paragraph == 0 ? null : paragraph, null, author, on, words);
    }

    /** Keeps a comment that came in with a paper, with its answers. @param paragraph 0 for the paper as a whole @param today where it does not say when */
    public void keep(Changes changes, PaperId paper, long paragraph, Remark remark, LocalDate today) {
        CommentId id = add(changes, paper, paragraph, remark.author(), remark.on() == null ? today : remark.on(), remark.words());
        remark.answers().forEach(a -> insert(changes, paper.number(), paragraph == 0 ? null : paragraph, id.number(), a.author(), a.on() == null ? today : a.on(), a.words()));
        if (remark.settled()) resolve(changes, id, true, today);
    }

    /** Answers a comment. @param author null for the person at the desk @throws WrongInput where it says nothing */
    public CommentId answer(CommentId id, String author, LocalDate on, String words) {
        return office.change("Comment answered", changes -> {
            PaperCommentRecord to = row(changes.read(), id);
            return insert(changes, to.getPaperId(), to.getParagraphId(), to.getAnswers() == null ? to.getId() : to.getAnswers(), author, on, words);
        });
    }

    private static CommentId insert(Changes changes, long paper, Long paragraph, Long answers, String author, LocalDate on, String words) {
        if (words == null || words.isBlank()) throw new WrongInput("words", "Say something; a comment without words helps nobody.");
        PaperCommentRecord row = new PaperCommentRecord();
        row.setPaperId(paper);
        row.setParagraphId(paragraph);
        row.setAnswers(answers);
        String by = author == null || author.isBlank() ? changes.who() : author.strip();
        row.setAuthor(by.length() > 200 ? by.substring(0, 200) : by);
        row.setMadeOn(on);
        row.setContent(words.strip());
        return new CommentId(changes.insert(row));
    }

    /** Settles a comment, or opens it again. */
    public void resolve(CommentId id, boolean resolved, LocalDate on) {
        office.apply(resolved ? "Comment resolved" : "Comment opened again", changes -> resolve(changes, id, resolved, on));
    }

    private static void resolve(Changes changes, CommentId id, boolean resolved, LocalDate on) {
        PaperCommentRecord row = row(changes.read(), id);
        row.setResolvedBy(resolved ? changes.who() : null);
        row.setResolvedOn(resolved ? on : null);
        changes.update(row);
    }

    /** Takes a comment out, with its answers. */
    public void delete(CommentId id) {
        office.apply("Comment deleted", changes -> {
            row(changes.read(), id);
            changes.deleteWhere(PAPER_COMMENT, PAPER_COMMENT.ANSWERS.eq(id.number()));
            changes.delete(PAPER_COMMENT, id.number());
        });
    }

    static void delete(Changes changes, PaperId paper) {
        changes.deleteWhere(PAPER_COMMENT, PAPER_COMMENT.PAPER_ID.eq(paper.number()).and(PAPER_COMMENT.ANSWERS.isNotNull()));
        changes.deleteWhere(PAPER_COMMENT, PAPER_COMMENT.PAPER_ID.eq(paper.number()));
    }

    private String title(PaperId id) {
        return office.read(jooq -> PaperStore.row(jooq, id).getTitle());
    }

    private static PaperCommentRecord row(DSLContext jooq, CommentId id) {
        PaperCommentRecord row = jooq.fetchOne(PAPER_COMMENT, PAPER_COMMENT.ID.eq(id.number()));
        if (row == null) throw new Refused("There is no comment " + id + " any more; it may have been deleted in the meantime.");
        return row;
    }
}
