package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.document.Run;

class PaperStoreTest {
    private final OfficeFile office = OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC), "tester");
    private final PaperStore store = new PaperStore(office);

    @AfterEach void close() {
        office.close();
    }

    private static Paper draft() {
        return Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null);
    }

    @Test void everyKindOfParagraphComesBackAsItWentIn() {
        List<Paragraph> body = List.of(heading(1, "One"),
            numbered(0, Span.Words.of("A contribution of "), new Span.Figure(new Quote("award-amount", Map.of("award", "A1")), "£102,000", true, false),
                new Span.Words(" goes", false, true, "https://example.org/")),
            Paragraph.plain("").withTyped(null), Paragraph.bullet(1, "b"), Paragraph.block(new Quote("budget-position", Map.of("year", "2016/17"))),
            Paragraph.table("Areas", List.of(List.of("Area", "£"), List.of("Blackpool", "51,000"))), heading(2, "x").withTyped(""));
        Paper paper = store.add(draft(), body);
        List<Paragraph> read = store.body(paper.id());
        assertEquals(body, read.stream().map(p -> p.withId(0)).toList());
        assertEquals(body.size(), read.stream().map(Paragraph::id).distinct().count());
    }

    @Test void aParagraphThatWasTakenOutAndIsPastedTwiceComesBackAsItselfAndAsANewOne() {
        Paper paper = store.add(draft(), List.of(numbered("a"), numbered("b")));
        List<Paragraph> before = store.body(paper.id());
        store.saveBody(paper.id(), before.subList(1, 2));
        List<Paragraph> twice = store.saveBody(paper.id(), List.of(before.get(0), before.get(1), before.get(0)));
        assertEquals(before, twice.subList(0, 2));
        assertEquals("a", twice.get(2).text());
        assertTrue(twice.get(2).id() > before.get(1).id());
        assertEquals(twice, store.body(paper.id()));
        new ChangeLog(office).undo(new ChangeLog(office).last());
        assertEquals(before.subList(1, 2), store.body(paper.id()));
    }

    @Test void wordsAreReplacedInAllDraftsAtOnceAndTakenBackAtOnce() {
        List<Paragraph> text = List.of(numbered("The board met."), Paragraph.table("Board", List.of(List.of("Board"), List.of("1"))));
        Paper one = store.add(draft(), text);
        Paper two = store.add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "The Board’s year", null).withFields(Map.of("issues", "No board.", "edition", "2")), List.of());
        Paper cleared = store.add(draft().withState(Paper.State.CLEARED), text);
        Paper issued = store.add(draft(), text);
        store.issue(issued.id(), new Document("t", "a", Marking.OFFICIAL, "f", Numbering.BY_SECTION, List.of()), LocalDate.of(2016, 6, 1), "In a hurry.");
        AcrossPapers across = new AcrossPapers(office, store, quote -> "");
        Wanted board = new Wanted("board", false, true);
        List<AcrossPapers.Found> found = across.find(board);
        assertEquals(List.of(issued.id(), cleared.id(), two.id(), one.id()), found.stream().map(f -> f.paper().id()).toList());
        assertEquals(List.of(0L, 0L, 2L, 3L), found.stream().map(AcrossPapers.Found::replaceable).toList());
        assertEquals(new AcrossPapers.Replaced(2, 5, 6), across.replace(board, "Panel", found.stream().map(f -> f.paper().id()).toList()));
        assertEquals("The Panel’s year", store.paper(two.id()).title());
        assertEquals("No Panel.", store.paper(two.id()).field("issues"));
        assertEquals(2, store.paper(two.id()).edition());
        assertEquals("The Panel met.", store.body(one.id()).getFirst().text());
        assertEquals(new Paragraph.Table("Panel", List.of(List.of("Panel"), List.of("1"))), store.body(one.id()).getLast().table());
        assertEquals("The board met.", store.body(issued.id()).getFirst().text());
        assertEquals(Paper.State.CLEARED, store.paper(cleared.id()).state());
        new ChangeLog(office).undo(new ChangeLog(office).last());
        assertEquals("The board met.", store.body(one.id()).getFirst().text());
        assertEquals("The Board’s year", store.paper(two.id()).title());
        assertThrows(Refused.class, () -> across.replace(board, "Panel", List.of(issued.id(), cleared.id())));
    }

    @Test void aTableKeepsItsTotalsAndOneWrittenBeforeThereWereAnyIsStillRead() {
        Paragraph.Table table = new Paragraph.Table("c", List.of(List.of("a", "b"), List.of("x", "1"), List.of("", ""))).withTotals(true);
        Paragraph bare = Paragraph.table("", List.of()).withTable(table.withBare(true));
        assertEquals(bare.table(), new ParagraphJson().read(1, "TABLE", new ParagraphJson().write(bare)).table());
        Paragraph p = new ParagraphJson().read(1, "TABLE", new ParagraphJson().write(Paragraph.table("", List.of()).withTable(table)));
        assertEquals(table, p.table());
        assertEquals(new Paragraph.Table("c", List.of(List.of("a"))),
            new ParagraphJson().read(1, "TABLE", "{\"level\":0,\"spans\":[],\"table\":{\"caption\":\"c\",\"rows\":[[\"a\"]]}}").table());
    }

    @Test void onlyWhatDiffersIsWrittenAndAnyShuffleComesBackInOrder() {
        Paper paper = store.add(draft(), List.of());
        Random random = new Random(7);
        List<Paragraph> body = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            for (int i = 0; i < 4; i++) body.add(random.nextInt(body.size() + 1), numbered("r" + round + "-" + i));
            if (round % 5 == 0) Collections.swap(body, 0, random.nextInt(body.size()));
            if (round % 7 == 0) body.remove(random.nextInt(body.size()));
            body = new ArrayList<>(store.saveBody(paper.id(), body));
            assertEquals(body, store.body(paper.id()));
        }
        long before = new ChangeLog(office).last();
        store.saveBody(paper.id(), body);
        assertEquals(before, new ChangeLog(office).last(), "nothing differs, so nothing is written");
        // A paragraph put first again and again halves the room until places are dealt afresh.
        for (int i = 0; i < 40; i++) {
            body.addFirst(numbered("first " + i));
            body = new ArrayList<>(store.saveBody(paper.id(), body));
        }
        assertEquals(body, store.body(paper.id()));
    }

    @Test void fieldsAreKeptAndClearedAndALostUpdateIsRefused() {
        Paper paper = store.add(new Paper(null, 0, Template.PANEL_PERFORMANCE, "Report", null, "PCC", "s", "CFO", "c", LocalDate.of(2016, 3, 9),
            LocalDate.of(2016, 5, 13), Marking.OFFICIAL_SENSITIVE, Paper.State.DRAFT, Map.of("summary", "S", "recommendation", "R"), null), List.of());
        assertEquals(paper, store.paper(paper.id()));
        Paper changed = new Paper(paper.id(), paper.version(), paper.template(), "Report 2", null, null, null, null, null, null, null, Marking.OFFICIAL,
            Paper.State.DRAFT, Map.of("summary", "S2"), null);
        Paper saved = store.save(changed);
        assertEquals(saved, store.paper(paper.id()));
        assertTrue(assertThrows(Refused.class, () -> store.save(changed)).getMessage().contains("Somebody else"));
    }

    @Test void anIssuedPaperNoLongerChangesUntilTheIssueIsUndone() {
        Paper paper = store.add(draft(), List.of(numbered("a")));
        Document frozen = new Document("Update", "OPCC", Marking.OFFICIAL, "foot", Numbering.BY_SECTION, List.of(new Block.Title("Update"),
            new Block.Numbered(0, "1.1", false, Run.of("a")), new Block.Note(Run.of("n")), new Block.Table("c", List.of(new Block.Column("H", Block.Align.LEFT, 1)),
            List.of(new Block.Row(Block.Row.Kind.TOTAL, List.of(Block.Cell.of("x")))), false)));
        store.issue(paper.id(), frozen, LocalDate.of(2016, 6, 10), "The meeting is tomorrow.");
        assertEquals(frozen, store.issued(paper.id()).orElseThrow());
        assertThrows(Refused.class, () -> store.saveBody(paper.id(), List.of()));
        assertThrows(Refused.class, () -> store.save(store.paper(paper.id())));
        assertThrows(Refused.class, () -> store.delete(paper.id()));
        ChangeLog log = new ChangeLog(office);
        log.undo(log.last());
        assertEquals(Paper.State.DRAFT, store.paper(paper.id()).state());
        store.saveBody(paper.id(), List.of());
    }

    @Test void aDeletedPaperComesBackWhole() {
        Paper paper = store.add(new Paper(null, 0, Template.CHIEF_EXECUTIVES_UPDATE, "U", null, null, null, null, null, null, null, Marking.OFFICIAL,
            Paper.State.DRAFT, Map.of("issues", "x"), null), List.of(numbered("a"), numbered("b")));
        List<Paragraph> body = store.body(paper.id());
        store.delete(paper.id());
        assertEquals(List.of(), store.papers());
        ChangeLog log = new ChangeLog(office);
        log.undo(log.last());
        assertEquals(body, store.body(paper.id()));
        assertEquals("x", store.paper(paper.id()).field("issues"));
    }

    @Test void wrongInputNamesItsField() {
        assertEquals("title", assertThrows(WrongInput.class, () -> store.add(Paper.draft(Template.PANEL_REPORT, " ", null), List.of())).field());
    }
}
