package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.paper.Clearance.Outcome;

class ClearanceStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2016, 6, 6);

    private final OfficeFile office = OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC), "tester");
    private final PaperStore papers = new PaperStore(office);
    private final ClearanceStore store = new ClearanceStore(office);
    private final ChangeLog log = new ChangeLog(office);

    @AfterEach void close() {
        office.close();
    }

    private Paper add() {
        return papers.add(new Paper(null, 0, Template.CHIEF_EXECUTIVES_UPDATE, "Update", null, null, null, "Deputy", null, null, null, Marking.OFFICIAL,
            Paper.State.DRAFT, Map.of(), null), List.of(numbered("a"), numbered("b")));
    }

    private Paper.State state(Paper paper) {
        return papers.paper(paper.id()).state();
    }

    private void clearAll(Paper paper) {
        store.send(paper.id(), TODAY);
        store.steps().forEach(s -> store.clear(paper.id(), "Someone", TODAY, null));
    }

    private static Document document(Paper paper) {
        return new Document("Update", "T", paper.marking(), "foot", Numbering.STRAIGHT, List.of());
    }

    @Test void aPaperGoesThroughTheStepsInTheirOrder() {
        Paper paper = add();
        assertTrue(assertThrows(Refused.class, () -> store.clear(paper.id(), "A", TODAY, null)).getMessage().contains("send it for clearance first"));
        store.send(paper.id(), TODAY);
        assertThrows(Refused.class, () -> store.send(paper.id(), TODAY));
        assertEquals(Paper.State.IN_CLEARANCE, state(paper));
        assertEquals("Deputy", store.of(paper.id()).getFirst().next().orElseThrow().clears(), "the author's step is for the author");
        assertEquals("by", assertThrows(WrongInput.class, () -> store.clear(paper.id(), " ", TODAY, null)).field());
        List<String> cleared = new ArrayList<>();
        LocalDate day = TODAY;
        for (ClearanceStep step : store.steps()) {
            assertEquals(Paper.State.IN_CLEARANCE, state(paper));
            LocalDate on = day;
            cleared.add(store.clear(paper.id(), "Who " + step.name(), on, step.name().equals("Legal") ? " Paragraph 3 reworded. " : "").name());
            assertEquals("on", assertThrows(WrongInput.class, () -> {
                if (state(paper) == Paper.State.CLEARED) throw new WrongInput("on", "");
                store.clear(paper.id(), "A", on.minusDays(1), null);
            }).field());
            day = day.plusDays(1);
        }
        assertEquals(List.of("Author", "Finance", "Legal", "Chief executive"), cleared);
        assertEquals(Paper.State.CLEARED, state(paper));
        Clearance whole = store.of(paper.id()).getFirst();
        assertEquals(Outcome.CLEARED, whole.outcome());
        assertEquals("Cleared by Who Chief executive, 9 June 2016.", whole.words());
        assertEquals("Paragraph 3 reworded.", whole.steps().get(2).remark());
        papers.issue(paper.id(), document(paper), TODAY, null);
        assertEquals(Paper.State.ISSUED, state(paper));
    }

    @Test void anyStepCanGiveThePaperBackWithAReason() {
        for (int at = 0; at < 4; at++) {
            Paper paper = add();
            store.send(paper.id(), TODAY);
            for (int i = 0; i < at; i++) store.clear(paper.id(), "P" + i, TODAY, null);
            assertEquals("reason", assertThrows(WrongInput.class, () -> store.giveBack(paper.id(), "Q", TODAY, "")).field());
            store.giveBack(paper.id(), "Q", TODAY, "The sum is wrong.");
            assertEquals(Paper.State.DRAFT, state(paper));
            Clearance back = store.of(paper.id()).getFirst();
            assertEquals(Outcome.RETURNED, back.outcome());
            assertEquals(at, back.cleared().size());
            assertEquals("Returned to its author by Q (" + List.of("author", "finance", "legal", "chief executive").get(at) + "), 6 June 2016: The sum is wrong.", back.words());
            store.send(paper.id(), TODAY.plusDays(1));
            assertEquals(List.of(Outcome.OPEN, Outcome.RETURNED), store.of(paper.id()).stream().map(Clearance::outcome).toList());
            assertEquals(0, store.of(paper.id()).getFirst().cleared().size());
        }
    }

    @Test void whatWasClearedIsKeptAsHistoryWhenTheWordsChange() {
        Paper paper = add();
        store.send(paper.id(), TODAY);
        store.clear(paper.id(), "Deputy", TODAY, null);
        store.clear(paper.id(), "CFO", TODAY, null);
        List<Paragraph> body = papers.body(paper.id());
        papers.saveBody(paper.id(), body);
        assertEquals(Paper.State.IN_CLEARANCE, state(paper), "nothing differs");
        papers.saveBody(paper.id(), List.of(body.getFirst(), numbered("other")));
        assertEquals(Paper.State.DRAFT, state(paper));
        Clearance before = store.of(paper.id()).getFirst();
        assertEquals(Outcome.EDITED, before.outcome());
        assertEquals(List.of("Author", "Finance"), before.cleared().stream().map(Clearance.Step::name).toList());
        log.undo(log.last());
        assertEquals(Paper.State.IN_CLEARANCE, state(paper), "the words that were cleared are back");
        assertEquals("Legal", store.of(paper.id()).getFirst().next().orElseThrow().name());
        store.clear(paper.id(), "Lawyer", TODAY, null);
        store.clear(paper.id(), "CE", TODAY, null);
        Paper now = papers.paper(paper.id());
        assertEquals(Paper.State.CLEARED, papers.save(now).state(), "nothing differs");
        Paper read = papers.paper(paper.id());
        assertEquals(Paper.State.DRAFT, papers.save(new Paper(read.id(), read.version(), read.template(), "Other", null, null, null, "Deputy", null,
            null, null, Marking.OFFICIAL, Paper.State.CLEARED, Map.of("issues", ""), null)).state());
        assertEquals(Outcome.EDITED, store.of(paper.id()).getFirst().outcome());
        assertEquals(4, store.of(paper.id()).getFirst().cleared().size());
    }

    @Test void aPaperIsIssuedUnclearedOnlyWithAReasonWhichIsKept() {
        Paper draft = add();
        assertEquals("“Update” is not cleared; clear it, or say why it is issued without.",
            assertThrows(WrongInput.class, () -> papers.issue(draft.id(), document(draft), TODAY, " ")).getMessage());
        papers.issue(draft.id(), document(draft), TODAY, "Asked for today.");
        assertEquals("Issued without being cleared by tester, 6 June 2016: Asked for today.", store.of(draft.id()).getFirst().words());
        log.undo(log.last());
        assertEquals(List.of(), store.of(draft.id()));
        Paper half = add();
        store.send(half.id(), TODAY);
        store.clear(half.id(), "Deputy", TODAY, null);
        assertTrue(assertThrows(WrongInput.class, () -> papers.issue(half.id(), document(half), TODAY, null)).getMessage().contains("waits for finance"));
        papers.issue(half.id(), document(half), TODAY, "Asked for today.");
        assertEquals(1, store.of(half.id()).size());
        assertEquals(1, store.of(half.id()).getFirst().cleared().size());
        assertEquals(Paper.State.ISSUED, state(half));
    }

    @Test void theOfficesOrderIsItsOwnAndPapersUnderWayKeepTheirs() {
        assertEquals(List.of("Author", "Finance", "Legal", "Chief executive"), store.steps().stream().map(ClearanceStep::name).toList());
        Paper before = add();
        store.send(before.id(), TODAY);
        ClearanceStep equality = store.save(new ClearanceStep(null, 0, " Equality ", null));
        store.move(equality.id(), 2);
        ClearanceStep legal = store.steps().get(3);
        store.save(new ClearanceStep(legal.id(), legal.version(), "Monitoring officer", "M. O."));
        assertThrows(WrongInput.class, () -> store.save(new ClearanceStep(null, 0, "finance", null)));
        assertThrows(WrongInput.class, () -> store.save(new ClearanceStep(null, 0, " ", null)));
        store.delete(store.steps().get(2).id());
        assertEquals(List.of("Author", "Equality", "Monitoring officer", "Chief executive"), store.steps().stream().map(ClearanceStep::name).toList());
        Paper after = add();
        store.send(after.id(), TODAY);
        assertEquals(List.of("Author", "Finance", "Legal", "Chief executive"), store.of(before.id()).getFirst().steps().stream().map(Clearance.Step::name).toList());
        assertEquals(List.of("Author", "Equality", "Monitoring officer", "Chief executive"), store.of(after.id()).getFirst().steps().stream().map(Clearance.Step::name).toList());
        for (int left = 3; left > 0; left--) store.delete(store.steps().getLast().id());
        assertThrows(Refused.class, () -> store.delete(store.steps().getFirst().id()));
        log.undo(log.last());
        assertEquals(2, store.steps().size());
    }

    @Test void aDeletedPaperComesBackWithItsClearance() {
        Paper paper = add();
        clearAll(paper);
        List<Clearance> was = store.of(paper.id());
        papers.delete(paper.id());
        log.undo(log.last());
        assertEquals(was, store.of(paper.id()));
        assertEquals(Map.of(paper.id(), was.getFirst()), store.newest());
    }

    /** Whatever is done in whatever order, a paper's state is what its newest way says, and no step that was ever cleared is lost. */
    @Test void theStateFollowsTheStepsAndNothingIsForgotten() {
        Random random = new Random(5);
        Paper paper = add();
        int cleared = 0;
        for (int round = 0; round < 400; round++) {
            Paper.State before = state(paper);
            try {
                switch (random.nextInt(7)) {
                    case 0, 1 -> store.send(paper.id(), TODAY);
                    case 2, 3, 4 -> {
                        store.clear(paper.id(), "P" + round, TODAY, null);
                        cleared++;
                    }
                    case 5 -> store.giveBack(paper.id(), "P" + round, TODAY, "R" + round);
                    default -> papers.saveBody(paper.id(), List.of(numbered("words of " + round)));
                }
            } catch (Refused e) {
                assertEquals(before, state(paper));
            }
            List<Clearance> all = store.of(paper.id());
            assertEquals(cleared, all.stream().mapToInt(c -> c.cleared().size()).sum());
            Outcome newest = all.isEmpty() ? Outcome.EDITED : all.getFirst().outcome();
            assertEquals(switch (newest) {
                case OPEN -> Paper.State.IN_CLEARANCE;
                case CLEARED -> Paper.State.CLEARED;
                default -> Paper.State.DRAFT;
            }, state(paper));
            for (int i = 1; i < all.size(); i++) assertTrue(all.get(i).outcome() != Outcome.OPEN && all.get(i).outcome() != Outcome.CLEARED);
            for (Clearance c : all) {
                boolean[] open = {false};
                c.steps().forEach(s -> {
                    assertTrue(!open[0] || !s.cleared(), "a step was cleared before the one before it");
                    open[0] |= !s.cleared();
                });
            }
        }
        assertTrue(cleared > 50, "only " + cleared);
    }
}
