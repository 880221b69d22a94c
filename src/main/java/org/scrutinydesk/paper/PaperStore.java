package org.scrutinydesk.paper;

import static org.scrutinydesk.database.generated.Tables.AGENDA_ITEM;
import static org.scrutinydesk.database.generated.Tables.CHANGE_ROW;
import static org.scrutinydesk.database.generated.Tables.MEETING;
import static org.scrutinydesk.database.generated.Tables.PAPER;
import static org.scrutinydesk.database.generated.Tables.PAPER_FIELD;
import static org.scrutinydesk.database.generated.Tables.PAPER_VERSION;
import static org.scrutinydesk.database.generated.Tables.PARAGRAPH;
import static org.scrutinydesk.database.generated.Tables.PROMISE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.PaperFieldRecord;
import org.scrutinydesk.database.generated.tables.records.PaperRecord;
import org.scrutinydesk.database.generated.tables.records.ParagraphRecord;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.DocumentJson;

/** Keeps papers and their paragraphs. An issued paper never changes, and a cleared one that is changed is a draft again. */
public final class PaperStore {
    private final OfficeFile office;
    private final ParagraphJson json = new ParagraphJson();

    public PaperStore(OfficeFile office) {
        this.office = office;
    }

    /** All papers, newest first. */
    public List<Paper> papers() {
        return papers(DSL.noCondition());
    }

    public List<Paper> papersOf(MeetingId meeting) {
        return papers(PAPER.MEETING_ID.eq(meeting.number()));
    }

    /** @throws Refused where there is none of this id */
    public Paper paper(PaperId id) {
        return papers(PAPER.ID.eq(id.number())).stream().findFirst()
            .orElseThrow(() -> new Refused("There is no paper " + id + "; `list papers` shows those there are."));
    }

    public List<Paragraph> body(PaperId id) {
        return office.read(jooq -> rows(jooq, id).stream().map(this::paragraph).toList());
    }

    /** The text as it stands in the middle of a change. */
    List<Paragraph> body(Changes changes, PaperId id) {
        return rows(changes.read(), id).stream().map(this::paragraph).toList();
    }

    /** The text of several papers, read at once; one that has none, or is not there, has an empty one. */
    public Map<PaperId, List<Paragraph>> bodies(Collection<PaperId> ids) {
        Map<PaperId, List<Paragraph>> bodies = new LinkedHashMap<>();
        ids.forEach(id -> bodies.put(id, new ArrayList<>()));
        office.read(jooq -> jooq.selectFrom(PARAGRAPH).where(PARAGRAPH.PAPER_ID.in(ids.stream().map(PaperId::number).toList()))
            .orderBy(PARAGRAPH.PAPER_ID, PARAGRAPH.PLACE, PARAGRAPH.ID).fetch()).forEach(r -> bodies.get(new PaperId(r.getPaperId())).add(paragraph(r)));
        return bodies;
    }

    /** The document as it was frozen when the paper was issued; empty while it is not. */
    public Optional<Document> issued(PaperId id) {
        return office.read(jooq -> jooq.select(PAPER.ISSUED_DOCUMENT).from(PAPER).where(PAPER.ID.eq(id.number())).fetchOptional(PAPER.ISSUED_DOCUMENT))
            .map(text -> new DocumentJson().read(text));
    }

    /** Adds a paper with its body. */
    public Paper add(Paper paper, List<Paragraph> body) {
        return office.change("Paper “" + paper.title() + "” added", changes -> add(changes, paper, body));
    }

    public Paper add(Changes changes, Paper paper, List<Paragraph> body) {
        check(paper);
        PaperRecord row = new PaperRecord();
        fill(row, paper);
        PaperId id = new PaperId(changes.insert(row));
        saveFields(changes, id, Map.of(), paper.fields());
        saveBody(changes, id, body);
        return paper.withId(id, row.getRowVersion());
    }

    /**
     * Changes a paper's front and parts, and never by itself its state. What was cleared, or sent to be, is not what it says now, so a
     * change makes a draft of it.
     *
     * @return it with its new version
     * @throws Refused where it was issued, or changed by somebody else since it was read
     */
    public Paper save(Paper paper) {
        Paper before = paper(paper.id());
        return office.change("Paper “" + paper.title() + "” changed", changes -> {
            check(paper);
            PaperRecord row = row(changes.read(), paper.id());
            requireNotIssued(row);
            Map<String, String> fields = fields(changes.read(), paper.id());
            fill(row, paper.withState(before.state()));
            if (!same(before, paper.withState(before.state()))) ClearanceStore.edited(changes, row);
            Paper saved = paper.withState(Paper.State.valueOf(row.getState()));
            row.setRowVersion(paper.version());
            changes.update(row);
            saveFields(changes, paper.id(), fields, paper.fields());
            return saved.withId(paper.id(), row.getRowVersion());
        });
    }

    /**
     * Makes the body what is given; only paragraphs that differ are written. A paper that was cleared, or sent to be, is a draft again.
     *
     * @return the paragraphs with their ids
     */
    public List<Paragraph> saveBody(PaperId id, List<Paragraph> body) {
        return office.change("Text of “" + paper(id).title() + "” changed", changes -> saveEdited(changes, id, body));
    }

    /** As {@link #saveBody(PaperId, List)}, as part of a change. */
    List<Paragraph> saveEdited(Changes changes, PaperId id, List<Paragraph> body) {
        int before = changes.count();
        List<Paragraph> saved = saveBody(changes, id, body);
        PaperRecord row = row(changes.read(), id);
        if (changes.count() != before) {
            ClearanceStore.edited(changes, row);
            changes.update(row);
        }
        return saved;
    }

    public List<Paragraph> saveBody(Changes changes, PaperId id, List<Paragraph> body) {
        requireNotIssued(row(changes.read(), id));
        Map<Long, ParagraphRecord> kept = new HashMap<>();
        for (ParagraphRecord r : rows(changes.read(), id)) kept.put(r.getId(), r);
        Set<Long> wanted = new HashSet<>();
        body.forEach(p -> wanted.add(p.id()));
        for (ParagraphRecord r : List.copyOf(kept.values())) {
            if (!wanted.contains(r.getId())) {
                changes.delete(PARAGRAPH, r.getId());
                kept.remove(r.getId());
            }
        }
        Map<Long, Long> stands = new HashMap<>();
        kept.forEach((number, r) -> stands.put(number, r.getPlace()));
        long[] places = Places.of(body, stands);
        List<String> contents = json.write(body);
        List<ParagraphRecord> stand = new ArrayList<>(body.size());
        List<ParagraphRecord> added = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < body.size(); i++) {
            Paragraph p = body.get(i);
            boolean first = seen.add(p.id());
            ParagraphRecord r = first ? kept.get(p.id()) : null;
            boolean isNew = r == null;
            if (isNew) {
                r = new ParagraphRecord();
                r.setPaperId(id.number());
                if (first && stoodHere(changes.read(), id, p.id())) r.setId(p.id());
                added.add(r);
            }
            stand.add(r);
            String content = contents.get(i);
            if (!isNew && Objects.equals(r.getPlace(), places[i]) && r.getKind().equals(p.kind().name()) && r.getContent().equals(content)) continue;
            r.setPlace(places[i]);
            r.setKind(p.kind().name());
            r.setContent(content);
            if (!isNew) changes.update(r);
        }
        changes.insert(PARAGRAPH, added);
        List<Paragraph> saved = new ArrayList<>(body.size());
        Map<Long, Long> became = new HashMap<>();
        for (int i = 0; i < body.size(); i++) {
            Paragraph p = body.get(i);
            ParagraphRecord r = stand.get(i);
            saved.add(p.withId(r.getId()));
            if (r.getId() != p.id()) became.putIfAbsent(p.id(), r.getId());
        }
        lead(changes, saved, became);
        return saved;
    }

    /** References to paragraphs that had no id of their own before they were stored are led to the one they got. */
    private void lead(Changes changes, List<Paragraph> saved, Map<Long, Long> became) {
        became.remove(0L);
        saved.forEach(p -> became.remove(p.id()));
        if (became.isEmpty()) return;
        saved.replaceAll(p -> {
            Paragraph led = References.led(p, id -> became.getOrDefault(id, id));
            if (led.equals(p)) return p;
            ParagraphRecord row = changes.read().fetchOne(PARAGRAPH, PARAGRAPH.ID.eq(p.id()));
            row.setContent(json.write(led));
            changes.update(row);
            return led;
        });
    }

    /** A paragraph that was taken out and comes back is the same one, so that versions know it again. */
    private static boolean stoodHere(DSLContext jooq, PaperId paper, long paragraph) {
        return paragraph > 0 && jooq.fetchExists(CHANGE_ROW, CHANGE_ROW.PAPER_ID.eq(paper.number()).and(CHANGE_ROW.ROW_ID.eq(paragraph))
            .and(CHANGE_ROW.TABLE_NAME.eq(PARAGRAPH.getName()))) && !jooq.fetchExists(PARAGRAPH, PARAGRAPH.ID.eq(paragraph));
    }

    /** Other words for a paper's front, parts and body, as part of a change of several papers. */
    void rewrite(Changes changes, Paper paper, List<Paragraph> body) {
        check(paper);
        PaperRecord row = row(changes.read(), paper.id());
        requireNotIssued(row);
        fill(row, paper);
        changes.update(row);
        saveFields(changes, paper.id(), fields(changes.read(), paper.id()), paper.fields());
        saveBody(changes, paper.id(), body);
    }

    /** Gives a paper the shape it was put in; what was cleared, or sent to be, is a draft again. @throws Refused where it has been issued */
    public void reshape(Reshaped now) {
        office.apply("“" + now.paper().title() + "” put in the shape “" + now.paper().template().label() + "”", changes -> {
            PaperRecord row = row(changes.read(), now.paper().id());
            requireNotIssued(row);
            ClearanceStore.edited(changes, row);
            rewrite(changes, now.paper().withState(Paper.State.valueOf(row.getState())), now.body());
        });
    }

    /** Makes a paper what it was in an earlier version, as a draft; for {@link VersionStore}, which knows what that was. */
    void goBack(PaperId id, Version.Text then, String words) {
        Paper now = paper(id);
        if (now.state() != Paper.State.ISSUED && same(now.withState(then.paper().state()), then.paper().withId(id, now.version())) && body(id).equals(then.body())) {
            throw new Refused("“" + now.title() + "” says just what it said then, so there is nothing to go back to.");
        }
        office.apply("“" + now.title() + "” gone back to " + words, changes -> {
            PaperRecord row = row(changes.read(), id);
            requireNotIssued(row);
            Long meeting = row.getMeetingId();
            ClearanceStore.edited(changes, row);
            fill(row, then.paper().withState(Paper.State.DRAFT));
            // The meeting of that time may have been taken out since; the paper then stays where it is now.
            if (row.getMeetingId() != null && !changes.read().fetchExists(MEETING, MEETING.ID.eq(row.getMeetingId()))) row.setMeetingId(meeting);
            changes.update(row);
            saveFields(changes, id, fields(changes.read(), id), then.paper().fields());
            saveBody(changes, id, then.body());
        });
    }

    /** Takes a paper out, with its text; agenda items and promises that named it stay. */
    public void delete(PaperId id) {
        Paper paper = paper(id);
        office.apply("Paper “" + paper.title() + "” deleted", changes -> {
            requireNotIssued(row(changes.read(), id));
            for (var item : changes.read().fetch(AGENDA_ITEM, AGENDA_ITEM.PAPER_ID.eq(id.number()))) {
                item.setPaperId(null);
                changes.update(item);
            }
            for (var promise : changes.read().fetch(PROMISE, PROMISE.MADE_PAPER_ID.eq(id.number()))) {
                promise.setMadePaperId(null);
                changes.update(promise);
            }
            ClearanceStore.delete(changes, id);
            CommentStore.delete(changes, id);
            ContributionStore.delete(changes, id);
            changes.deleteWhere(PAPER_VERSION, PAPER_VERSION.PAPER_ID.eq(id.number()));
            changes.deleteWhere(PARAGRAPH, PARAGRAPH.PAPER_ID.eq(id.number()));
            changes.deleteWhere(PAPER_FIELD, PAPER_FIELD.PAPER_ID.eq(id.number()));
            changes.delete(PAPER, id.number());
        });
    }

    /**
     * Freezes a paper as the document given. From then on it is printed from there, whatever the records say.
     *
     * @param reason why it is issued although it is not cleared; null where it is
     * @throws WrongInput where it is not cleared and no reason is given
     */
    public void issue(PaperId id, Document document, LocalDate on, String reason) {
        Paper paper = paper(id);
        office.apply("Paper “" + paper.title() + "” issued", changes -> {
            PaperRecord row = row(changes.read(), id);
            requireNotIssued(row);
            ClearanceStore.issuing(changes, row, on, reason);
            row.setState(Paper.State.ISSUED.name());
            row.setIssuedOn(on);
            row.setIssuedDocument(new DocumentJson().write(document));
            changes.update(row);
        });
    }

    private List<Paper> papers(Condition which) {
        return office.read(jooq -> {
            Map<Long, Map<String, String>> fields = new HashMap<>();
            jooq.select(PAPER_FIELD.PAPER_ID, PAPER_FIELD.NAME, PAPER_FIELD.CONTENT).from(PAPER_FIELD)
                .where(PAPER_FIELD.PAPER_ID.in(DSL.select(PAPER.ID).from(PAPER).where(which)))
                .forEach(r -> fields.computeIfAbsent(r.value1(), k -> new HashMap<>()).put(r.value2(), r.value3()));
            TemplateStore.Shapes shapes = new TemplateStore.Shapes();
            // The frozen documents are large and seldom wanted, so they stay where they are.
            return jooq.select(PAPER.ID, PAPER.ROW_VERSION, PAPER.TEMPLATE, PAPER.SHAPE, PAPER.TITLE, PAPER.MEETING_ID, PAPER.REPORT_OF, PAPER.SUBJECT,
                    PAPER.AUTHOR, PAPER.CONTACT, PAPER.PERIOD_FROM, PAPER.PERIOD_TO, PAPER.MARKING, PAPER.STATE, PAPER.ISSUED_ON)
                .from(PAPER).where(which).orderBy(PAPER.ID.desc())
                .fetch(r -> new Paper(new PaperId(r.get(PAPER.ID)), r.get(PAPER.ROW_VERSION), shapes.of(r.get(PAPER.TEMPLATE), r.get(PAPER.SHAPE)), r.get(PAPER.TITLE),
                    r.get(PAPER.MEETING_ID) == null ? null : new MeetingId(r.get(PAPER.MEETING_ID)), r.get(PAPER.REPORT_OF), r.get(PAPER.SUBJECT),
                    r.get(PAPER.AUTHOR), r.get(PAPER.CONTACT), r.get(PAPER.PERIOD_FROM), r.get(PAPER.PERIOD_TO), Marking.valueOf(r.get(PAPER.MARKING)),
                    Paper.State.valueOf(r.get(PAPER.STATE)), fields.getOrDefault(r.get(PAPER.ID), Map.of()), r.get(PAPER.ISSUED_ON)));
        });
    }

    private static List<ParagraphRecord> rows(DSLContext jooq, PaperId id) {
        return jooq.selectFrom(PARAGRAPH).where(PARAGRAPH.PAPER_ID.eq(id.number())).orderBy(PARAGRAPH.PLACE, PARAGRAPH.ID).fetch();
    }

    private Paragraph paragraph(ParagraphRecord r) {
        return json.read(r.getId(), r.getKind(), r.getContent());
    }

    static PaperRecord row(DSLContext jooq, PaperId id) {
        PaperRecord row = jooq.fetchOne(PAPER, PAPER.ID.eq(id.number()));
        if (row == null) throw new Refused("There is no paper " + id + "; it may have been deleted in the meantime.");
        return row;
    }

    private static void requireNotIssued(PaperRecord row) {
        if (row.getState().equals(Paper.State.ISSUED.name())) {
            throw new Refused("“" + row.getTitle() + "” has been issued and no longer changes; make a new version of it.");
        }
    }

    /** They say the same, whatever their version; a part that is empty is as good as none. */
    private static boolean same(Paper before, Paper now) {
        Map<String, String> filled = new HashMap<>(now.fields());
        filled.values().removeIf(String::isEmpty);
        return before.equals(new Paper(before.id(), before.version(), now.template(), now.title().strip(), now.meeting(), now.reportOf(),
            now.subject(), now.author(), now.contact(), now.from(), now.to(), now.marking(), now.state(), filled, now.issuedOn()));
    }

    private static void check(Paper paper) {
        if (paper.title() == null || paper.title().isBlank()) throw new WrongInput("title", "A paper needs a title.");
        if (paper.title().length() > 300) throw new WrongInput("title", "A title has at most 300 characters; shorten it.");
        if (paper.from() != null && paper.to() != null && paper.to().isBefore(paper.from())) {
            throw new WrongInput("to", "The period ends before it begins; swap the two dates.");
        }
    }

    private static void fill(PaperRecord row, Paper p) {
        row.setTemplate(p.template().key());
        row.setShape(TemplateStore.shape(p.template()));
        row.setTitle(p.title().strip());
        row.setMeetingId(p.meeting() == null ? null : p.meeting().number());
        row.setReportOf(p.reportOf());
        row.setSubject(p.subject());
        row.setAuthor(p.author());
        row.setContact(p.contact());
        row.setPeriodFrom(p.from());
        row.setPeriodTo(p.to());
        row.setMarking(p.marking().name());
        row.setState(p.state().name());
    }

    private static Map<String, String> fields(DSLContext jooq, PaperId id) {
        return jooq.selectFrom(PAPER_FIELD).where(PAPER_FIELD.PAPER_ID.eq(id.number())).fetchMap(PAPER_FIELD.NAME, PAPER_FIELD.CONTENT);
    }

    private static void saveFields(Changes changes, PaperId id, Map<String, String> before, Map<String, String> after) {
        for (String name : before.keySet()) {
            if (after.getOrDefault(name, "").isEmpty()) {
                changes.deleteWhere(PAPER_FIELD, PAPER_FIELD.PAPER_ID.eq(id.number()).and(PAPER_FIELD.NAME.eq(name)));
            }
        }
        after.forEach((name, content) -> {
            if (content.isEmpty() || content.equals(before.get(name))) return;
            PaperFieldRecord row = changes.read().fetchOne(PAPER_FIELD, PAPER_FIELD.PAPER_ID.eq(id.number()).and(PAPER_FIELD.NAME.eq(name)));
            boolean isNew = row == null;
            if (isNew) {
                row = new PaperFieldRecord();
                row.setPaperId(id.number());
                row.setName(name);
            }
            row.setContent(content);
            if (isNew) changes.insert(row);
            else changes.update(row);
        });
    }
}
