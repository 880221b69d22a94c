package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Id.CommentId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;

class CommentStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2016, 6, 6);

    private final OfficeFile office = OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC), "tester");
    private final PaperStore papers = new PaperStore(office);
    private final CommentStore store = new CommentStore(office);
    private final ChangeLog log = new ChangeLog(office);

    @AfterEach void close() {
        office.close();
    }

    private Paper add(Paragraph... body) {
        return papers.add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null), List.of(body));
    }

    @Test void aCommentIsAnsweredSettledOpenedAgainAndTakenOutWithItsAnswers() {
        Paper paper = add(numbered("a"), numbered("b"));
        long second = papers.body(paper.id()).getLast().id();
        CommentId id = store.add(paper.id(), second, "Finance", TODAY, " Which year? ");
        store.add(paper.id(), 0, null, TODAY, "Too long as a whole.");
        store.answer(store.answer(id, null, TODAY.plusDays(1), "2015/16."), "Finance", TODAY.plusDays(2), "Say so.");
        List<Comment> all = store.of(paper.id());
        assertEquals(List.of("Too long as a whole.", "Which year?"), all.stream().map(Comment::words).toList(), "on the whole paper first");
        assertEquals("tester", all.getFirst().author());
        assertEquals(List.of("tester: 2015/16.", "Finance: Say so."), all.getLast().answers().stream().map(a -> a.author() + ": " + a.words()).toList());
        store.resolve(id, true, TODAY);
        assertEquals("tester", store.of(paper.id()).getLast().resolvedBy());
        store.resolve(id, false, TODAY);
        assertTrue(store.of(paper.id()).getLast().open());
        store.delete(id);
        assertEquals(1, store.of(paper.id()).size());
        log.undo(log.last());
        assertEquals(all, store.of(paper.id()));
        assertThrows(WrongInput.class, () -> store.add(paper.id(), second, null, TODAY, " "));
        assertThrows(Refused.class, () -> store.delete(new CommentId(99)));
        papers.delete(paper.id());
        log.undo(log.last());
        assertEquals(all, store.of(paper.id()));
    }

    @Test void aCommentOnAParagraphThatIsGoneSaysWhatItStoodOn() {
        Paper paper = add(numbered("First words"), numbered("b"));
        List<Paragraph> body = papers.body(paper.id());
        store.add(paper.id(), body.getFirst().id(), null, TODAY, "Why?");
        papers.saveBody(paper.id(), List.of(body.getFirst().withSpans(List.of(Span.Words.of("Last words"))), body.getLast()));
        assertNull(store.of(paper.id()).getFirst().gone());
        papers.saveBody(paper.id(), List.of(body.getLast()));
        assertEquals("Last words", store.of(paper.id()).getFirst().gone());
        log.undo(log.last());
        assertNull(store.of(paper.id()).getFirst().gone());
    }

    /** Paragraphs are edited, moved, taken out and brought back at random; each comment stays with its own. */
    @Test void whateverIsDoneToTheTextNoCommentIsLostOrChangesItsParagraph() {
        Paper paper = add(numbered("0"));
        Random random = new Random(9);
        Map<Long, String> lastWords = new TreeMap<>();
        Map<CommentId, Long> on = new java.util.HashMap<>();
        for (int round = 1; round <= 120; round++) {
            List<Paragraph> body = new ArrayList<>(papers.body(paper.id()));
            int at = random.nextInt(body.size());
            switch (random.nextInt(6)) {
                case 0 -> body.add(at, numbered("new " + round));
                case 1 -> body.set(at, body.get(at).withSpans(List.of(Span.Words.of("edited " + round))));
                case 2 -> Collections.shuffle(body, random);
                case 3 -> {
                    if (body.size() > 1) body.remove(at);
                }
                case 4 -> on.put(store.add(paper.id(), body.get(at).id(), null, TODAY, "c" + round), body.get(at).id());
                default -> {
                    if (random.nextBoolean() && log.what(log.last()).startsWith("Text of")) log.undo(log.last());
                    body = new ArrayList<>(papers.body(paper.id()));
                }
            }
            papers.saveBody(paper.id(), body);
            List<Paragraph> now = papers.body(paper.id());
            now.forEach(p -> lastWords.put(p.id(), p.words()));
            List<Comment> all = store.of(paper.id());
            assertEquals(on.keySet(), new java.util.HashSet<>(all.stream().map(Comment::id).toList()));
            for (Comment c : all) {
                assertEquals(on.get(c.id()), c.paragraph());
                boolean there = now.stream().anyMatch(p -> p.id() == c.paragraph());
                assertEquals(there ? null : lastWords.get(c.paragraph()), c.gone());
            }
        }
        assertTrue(on.size() > 10);
    }
}
