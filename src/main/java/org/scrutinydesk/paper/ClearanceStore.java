package org.scrutinydesk.paper;

import static org.scrutinydesk.database.generated.Tables.CLEARANCE;
import static org.scrutinydesk.database.generated.Tables.CLEARANCE_MARK;
import static org.scrutinydesk.database.generated.Tables.CLEARANCE_STEP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Id.StepId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.ClearanceMarkRecord;
import org.scrutinydesk.database.generated.tables.records.ClearanceRecord;
import org.scrutinydesk.database.generated.tables.records.ClearanceStepRecord;
import org.scrutinydesk.database.generated.tables.records.PaperRecord;
import org.scrutinydesk.paper.Clearance.Outcome;

/**
 * The office's order of clearance, and the way of each paper through it. A paper keeps the steps that stood when it was sent, and
 * all that was ever done to clear it.
 */
public final class ClearanceStore {
    private final OfficeFile office;

    public ClearanceStore(OfficeFile office) {
        this.office = office;
    }

    // ---- the office's order

    /** The steps that papers sent from now on go through. */
    public List<ClearanceStep> steps() {
        return office.read(jooq -> rows(jooq).stream().map(ClearanceStore::step).toList());
    }

    /** Adds a step at the end, or changes one. @throws WrongInput where its name is blank, too long or another's */
    public ClearanceStep save(ClearanceStep step) {
        String name = step.name() == null ? "" : step.name().strip();
        if (name.isEmpty()) throw new WrongInput("name", "Say what the step is called.");
        if (name.length() > 100) throw new WrongInput("name", "A step's name has at most 100 characters; shorten it.");
        return office.change("Step “" + name + "” of clearance " + (step.id() == null ? "added" : "changed"), changes -> {
            List<ClearanceStepRecord> rows = rows(changes.read());
            if (rows.stream().anyMatch(r -> r.getName().equalsIgnoreCase(name) && (step.id() == null || r.getId() != step.id().number()))) {
                throw new WrongInput("name", "There is a step “" + name + "” already; choose another name.");
            }
            ClearanceStepRecord row = step.id() == null ? new ClearanceStepRecord() : row(changes.read(), step.id());
            row.setName(name);
            row.setClears(step.clears() == null || step.clears().isBlank() ? null : step.clears().strip());
            if (step.id() == null) {
                row.setPlace(rows.isEmpty() ? 1 : rows.getLast().getPlace() + 1);
                changes.insert(row);
            } else {
                row.setRowVersion(step.version());
                changes.update(row);
            }
            return step(row);
        });
    }

    /** @param place from 1 */
    public void move(StepId id, int place) {
        office.apply("Step of clearance moved", changes -> {
            List<ClearanceStepRecord> rows = new ArrayList<>(rows(changes.read()));
            ClearanceStepRecord moved = rows.stream().filter(r -> r.getId() == id.number()).findFirst().orElseThrow(ClearanceStore::gone);
            rows.remove(moved);
            rows.add(Math.clamp(place - 1, 0, rows.size()), moved);
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).getPlace() == i + 1) continue;
                rows.get(i).setPlace(i + 1);
                changes.update(rows.get(i));
            }
        });
    }

    /** Takes a step out; papers that were sent before still go through it. @throws Refused where it is the only one */
    public void delete(StepId id) {
        ClearanceStep step = steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(ClearanceStore::gone);
        office.apply("Step “" + step.name() + "” of clearance deleted", changes -> {
            if (rows(changes.read()).size() == 1) throw new Refused("A paper is cleared in one step at least; give this one another name instead.");
            changes.delete(CLEARANCE_STEP, id.number());
        });
    }

    // ---- the way of a paper

    /** Every way of a paper through clearance, the newest first. */
    public List<Clearance> of(PaperId id) {
        return office.read(jooq -> read(jooq, CLEARANCE.PAPER_ID.eq(id.number()))).getOrDefault(id, List.of());
    }

    /** What became of each paper that was ever sent, in its newest way through clearance. */
    public Map<PaperId, Clearance> newest() {
        return office.read(jooq -> read(jooq, CLEARANCE.SENT_BY.isNotNull().or(CLEARANCE.OUTCOME.eq(Outcome.OPEN.name())))).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
    }

    /** Sends a draft through the office's steps. @throws Refused where it is no draft */
    public void send(PaperId id, LocalDate on) {
        office.apply("“" + title(id) + "” sent for clearance", changes -> {
            PaperRecord paper = PaperStore.row(changes.read(), id);
            if (state(paper) != Paper.State.DRAFT) {
                throw new Refused("“" + paper.getTitle() + "” is " + state(paper).words().toLowerCase(java.util.Locale.UK) + ", so it is not sent again.");
            }
            ClearanceRecord round = new ClearanceRecord();
            round.setPaperId(id.number());
            round.setSentBy(changes.who());
            round.setSentOn(on);
            round.setOutcome(Outcome.OPEN.name());
            changes.insert(round);
            List<ClearanceStepRecord> steps = rows(changes.read());
            for (int i = 0; i < steps.size(); i++) {
                ClearanceMarkRecord mark = new ClearanceMarkRecord();
                mark.setClearanceId(round.getId());
                mark.setPlace(i + 1);
                mark.setName(steps.get(i).getName());
                mark.setClears(steps.get(i).getClears() == null ? paper.getAuthor() : steps.get(i).getClears());
                changes.insert(mark);
            }
            paper.setState(Paper.State.IN_CLEARANCE.name());
            changes.update(paper);
        });
    }

    /**
     * Clears the step that a paper waits for; the paper is cleared with the last one.
     *
     * @param by     the person who clears it
     * @param remark null or blank for none
     * @return the step that was cleared
     * @throws Refused    where it is not in clearance
     * @throws WrongInput where nobody is named, or the day lies before the step before it
     */
    public Clearance.Step clear(PaperId id, String by, LocalDate on, String remark) {
        if (by == null || by.isBlank()) throw new WrongInput("by", "Say who clears it.");
        Clearance.Step next = open(id).next().orElseThrow();
        return office.change("“" + title(id) + "” cleared by " + Clearance.inSentence(next.name()), changes -> {
            PaperRecord paper = PaperStore.row(changes.read(), id);
            ClearanceRecord round = requireOpen(changes.read(), paper);
            List<ClearanceMarkRecord> marks = marks(changes.read(), round.getId());
            LocalDate before = round.getSentOn();
            for (ClearanceMarkRecord m : marks) if (m.getClearedOn() != null) before = m.getClearedOn();
            if (before != null && on.isBefore(before)) {
                throw new WrongInput("on", "It came to this step on " + UkDate.longForm(before) + "; give that day or a later one.");
            }
            ClearanceMarkRecord mark = marks.stream().filter(m -> m.getClearedBy() == null).findFirst().orElseThrow();
            mark.setClearedBy(by.strip());
            mark.setClearedOn(on);
            mark.setRemark(remark == null || remark.isBlank() ? null : remark.strip());
            changes.update(mark);
            if (mark == marks.getLast()) {
                round.setOutcome(Outcome.CLEARED.name());
                changes.update(round);
                paper.setState(Paper.State.CLEARED.name());
                changes.update(paper);
            }
            return new Clearance.Step(mark.getName(), mark.getClears(), mark.getClearedBy(), on, mark.getRemark());
        });
    }

    /**
     * Gives a paper back to its author from the step that it waits for.
     *
     * @throws Refused    where it is not in clearance
     * @throws WrongInput where nobody is named, or no reason is given
     */
    public void giveBack(PaperId id, String by, LocalDate on, String reason) {
        if (by == null || by.isBlank()) throw new WrongInput("by", "Say who gives it back.");
        if (reason == null || reason.isBlank()) throw new WrongInput("reason", "Say why it goes back, so that its author knows what to mend.");
        Clearance.Step next = open(id).next().orElseThrow();
        office.apply("“" + title(id) + "” returned to its author by " + Clearance.inSentence(next.name()), changes -> {
            PaperRecord paper = PaperStore.row(changes.read(), id);
            ClearanceRecord round = requireOpen(changes.read(), paper);
            end(changes, round, Outcome.RETURNED, next.name(), by.strip(), on, reason.strip());
            paper.setState(Paper.State.DRAFT.name());
            changes.update(paper);
        });
    }

    private Clearance open(PaperId id) {
        return of(id).stream().filter(c -> c.outcome() == Outcome.OPEN).findFirst().orElseThrow(() -> new Refused("“" + title(id)
            + "” is not in clearance; send it for clearance first."));
    }

    // ---- what happens to it when the paper changes

    /** What was cleared is not what the paper says any more: it is a draft, and the steps before are history. The row is not yet written. */
    static void edited(Changes changes, PaperRecord paper) {
        Paper.State state = state(paper);
        if (state != Paper.State.IN_CLEARANCE && state != Paper.State.CLEARED) return;
        paper.setState(Paper.State.DRAFT.name());
        standing(changes.read(), paper).ifPresent(round -> end(changes, round, Outcome.EDITED, null, changes.who(), changes.day(), null));
    }

    /** @throws WrongInput where the paper is not cleared and nobody says why it is issued all the same */
    static void issuing(Changes changes, PaperRecord paper, LocalDate on, String reason) {
        if (state(paper) == Paper.State.CLEARED) return;
        Optional<ClearanceRecord> round = standing(changes.read(), paper);
        if (reason == null || reason.isBlank()) {
            String waits = round.flatMap(r -> marks(changes.read(), r.getId()).stream().filter(m -> m.getClearedBy() == null).findFirst())
                .map(m -> " and waits for " + Clearance.inSentence(m.getName())).orElse("");
            throw new WrongInput("reason", "“" + paper.getTitle() + "” is not cleared" + waits + "; clear it, or say why it is issued without.");
        }
        if (round.isPresent()) {
            end(changes, round.get(), Outcome.ISSUED, null, changes.who(), on, reason.strip());
            return;
        }
        ClearanceRecord never = new ClearanceRecord();
        never.setPaperId(paper.getId());
        never.setOutcome(Outcome.ISSUED.name());
        never.setEndedBy(changes.who());
        never.setEndedOn(on);
        never.setReason(reason.strip());
        changes.insert(never);
    }

    static void delete(Changes changes, PaperId id) {
        changes.deleteWhere(CLEARANCE_MARK, CLEARANCE_MARK.CLEARANCE_ID.in(changes.read().select(CLEARANCE.ID).from(CLEARANCE)
            .where(CLEARANCE.PAPER_ID.eq(id.number())).fetch(CLEARANCE.ID)));
        changes.deleteWhere(CLEARANCE, CLEARANCE.PAPER_ID.eq(id.number()));
    }

    private static void end(Changes changes, ClearanceRecord round, Outcome outcome, String at, String by, LocalDate on, String reason) {
        round.setOutcome(outcome.name());
        round.setEndedAt(at);
        round.setEndedBy(by);
        round.setEndedOn(on);
        round.setReason(reason);
        changes.update(round);
    }

    private static ClearanceRecord requireOpen(DSLContext jooq, PaperRecord paper) {
        return standing(jooq, paper).filter(r -> r.getOutcome().equals(Outcome.OPEN.name()))
            .orElseThrow(() -> new Refused("“" + paper.getTitle() + "” is not in clearance any more; look at it afresh."));
    }

    /** The way that is under way or has led to the paper as it stands. */
    private static Optional<ClearanceRecord> standing(DSLContext jooq, PaperRecord paper) {
        return jooq.selectFrom(CLEARANCE).where(CLEARANCE.PAPER_ID.eq(paper.getId()))
            .and(CLEARANCE.OUTCOME.in(Outcome.OPEN.name(), Outcome.CLEARED.name())).orderBy(CLEARANCE.ID.desc()).limit(1).fetchOptional();
    }

    private Map<PaperId, List<Clearance>> read(DSLContext jooq, Condition which) {
        Map<Long, List<Clearance.Step>> steps = new HashMap<>();
        jooq.select(CLEARANCE_MARK.fields()).from(CLEARANCE_MARK).join(CLEARANCE).on(CLEARANCE.ID.eq(CLEARANCE_MARK.CLEARANCE_ID)).where(which)
            .orderBy(CLEARANCE_MARK.CLEARANCE_ID, CLEARANCE_MARK.PLACE).fetchInto(CLEARANCE_MARK)
            .forEach(m -> steps.computeIfAbsent(m.getClearanceId(), k -> new ArrayList<>())
                .add(new Clearance.Step(m.getName(), m.getClears(), m.getClearedBy(), m.getClearedOn(), m.getRemark())));
        return jooq.selectFrom(CLEARANCE).where(which).orderBy(CLEARANCE.ID.desc()).fetch().stream()
            .collect(Collectors.groupingBy(r -> new PaperId(r.getPaperId()), Collectors.mapping(r -> new Clearance(r.getId(), r.getSentBy(), r.getSentOn(),
                steps.getOrDefault(r.getId(), List.of()), Outcome.valueOf(r.getOutcome()), r.getEndedAt(), r.getEndedBy(), r.getEndedOn(), r.getReason()),
                Collectors.toList())));
    }

    private String title(PaperId id) {
        return office.read(jooq -> PaperStore.row(jooq, id).getTitle());
    }

    private static Paper.State state(PaperRecord paper) {
        return Paper.State.valueOf(paper.getState());
    }

    private static List<ClearanceMarkRecord> marks(DSLContext jooq, long round) {
        return jooq.selectFrom(CLEARANCE_MARK).where(CLEARANCE_MARK.CLEARANCE_ID.eq(round)).orderBy(CLEARANCE_MARK.PLACE).fetch();
    }

    private static List<ClearanceStepRecord> rows(DSLContext jooq) {
        return jooq.selectFrom(CLEARANCE_STEP).orderBy(CLEARANCE_STEP.PLACE, CLEARANCE_STEP.ID).fetch();
    }

    private static ClearanceStepRecord row(DSLContext jooq, StepId id) {
        ClearanceStepRecord row = jooq.fetchOne(CLEARANCE_STEP, CLEARANCE_STEP.ID.eq(id.number()));
        if (row == null) throw gone();
        return row;
    }

    private static ClearanceStep step(ClearanceStepRecord r) {
        return new ClearanceStep(new StepId(r.getId()), r.getRowVersion(), r.getName(), r.getClears());
    }

    private static Refused gone() {
        return new Refused("There is no such step of clearance any more; it may have been deleted in the meantime.");
    }
}
