package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Numbering;

class VersionStoreTest {
    /** A clock that the test moves on. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2016-06-01T09:00:00Z");

        @Override public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override public Instant instant() {
            return now;
        }

        void later(int minutes) {
            now = now.plusSeconds(60L * minutes);
        }
    }

    private final Hands clock = new Hands();
    private final OfficeFile office = OfficeFile.inMemory("T", clock, "tester");
    private final PaperStore papers = new PaperStore(office);
    private final ClearanceStore clearance = new ClearanceStore(office);
    private final VersionStore versions = new VersionStore(office);
    private final ChangeLog log = new ChangeLog(office);

    @AfterEach void close() {
        office.close();
    }

    private Paper add(Paragraph... body) {
        return papers.add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null), List.of(body));
    }

    @Test void whateverIsDoneToAPaperEachStateCanBePutTogetherAgain() {
        Paper paper = add(heading(1, "One"));
        Paper other = add(numbered("Another paper's words"));
        Random random = new Random(3);
        Map<Long, Version.Text> was = new TreeMap<>();
        for (int round = 0; round < 80; round++) {
            clock.later(1);
            List<Paragraph> body = new ArrayList<>(papers.body(paper.id()));
            switch (random.nextInt(6)) {
                case 0, 1 -> body.add(random.nextInt(body.size() + 1), numbered("words of round " + round));
                case 2 -> body.remove(random.nextInt(body.size()));
                case 3 -> body.set(0, body.getFirst().withSpans(List.of(Span.Words.of("rewritten " + round))));
                case 4 -> body.addLast(body.removeFirst());
                default -> {
                    Paper now = papers.paper(paper.id());
                    papers.save(now.withFields(round % 2 == 0 ? Map.of("issues", "Issue " + round) : Map.of()));
                }
            }
            if (body.isEmpty()) body.add(numbered("never empty"));
            papers.saveBody(paper.id(), body);
            papers.saveBody(other.id(), List.of(numbered("Other " + round)));
            if (round % 10 == 9) log.undo(log.last());
            was.put(log.last(), new Version.Text(papers.paper(paper.id()), papers.body(paper.id())));
        }
        was.forEach((change, text) -> {
            Version.Text again = versions.at(paper.id(), change);
            assertEquals(text.body(), again.body());
            assertEquals(text.paper(), again.paper().withId(paper.id(), text.paper().version()));
        });
        int words = papers.body(paper.id()).stream().mapToInt(p -> p.text().split(" ").length).sum()
            + papers.paper(paper.id()).fields().values().stream().mapToInt(t -> t.split(" ").length).sum();
        assertEquals(words, versions.versions(paper.id(), false).getFirst().words());
        assertEquals(words, versions.versions(paper.id(), true).getFirst().words());
    }

    @Test void aSittingIsOneVersionAndAStepIsAlwaysOne() {
        Paper paper = add();
        List<Paragraph> body = List.of();
        for (int i = 0; i < 5; i++) {
            clock.later(2);
            List<Paragraph> longer = new ArrayList<>(body);
            longer.add(numbered("Four words in it"));
            body = papers.saveBody(paper.id(), longer);
        }
        clock.later(30);
        body = papers.saveBody(paper.id(), List.of(body.getFirst()));
        clearance.send(paper.id(), LocalDate.of(2016, 6, 1));
        List<Version> all = versions.versions(paper.id(), false);
        assertEquals(List.of("Sent for clearance", "", "", "Added"), all.stream().map(Version::what).toList());
        assertEquals(List.of(4, 4, 20, 0), all.stream().map(Version::words).toList());
        assertEquals(Instant.parse("2016-06-01T09:10:00Z"), all.get(2).at());
        assertEquals(8, versions.versions(paper.id(), true).size());
    }

    @Test void aNamedVersionStandsByItselfAndKeepsItsName() {
        Paper paper = add(numbered("First."));
        papers.saveBody(paper.id(), List.of(numbered("Second.")));
        Version second = versions.versions(paper.id(), false).getFirst();
        versions.name(paper.id(), second.change(), " As sent to finance ");
        papers.saveBody(paper.id(), List.of(numbered("Third.")));
        List<Version> all = versions.versions(paper.id(), false);
        assertEquals("As sent to finance", all.get(1).name());
        assertNull(all.getFirst().name());
        assertThrows(WrongInput.class, () -> versions.name(paper.id(), all.getFirst().change(), "as sent to finance"));
        versions.name(paper.id(), second.change(), "");
        assertTrue(versions.versions(paper.id(), false).stream().allMatch(v -> v.name() == null));
        assertThrows(Refused.class, () -> versions.name(paper.id(), 1, "before it was there"));
        versions.name(paper.id(), second.change(), "Kept");
        papers.delete(paper.id());
        log.undo(log.last());
        List<Version> again = versions.versions(paper.id(), false);
        assertEquals(1, again.stream().filter(v -> "Kept".equals(v.name())).count());
        assertEquals("Undone: Paper “Update” deleted", again.getFirst().what());
        again.forEach(v -> assertEquals(v.words(), versions.at(paper.id(), v.change()).body().size(), "each can be gone back to"));
    }

    @Test void goingBackIsAChangeOfItsOwnWhichCanBeUndone() {
        Paper paper = add(heading(1, "One"), numbered("Two"), numbered("Three"));
        long first = log.last();
        List<Paragraph> then = papers.body(paper.id());
        papers.saveBody(paper.id(), List.of(then.get(2), numbered("New")));
        clearance.send(paper.id(), LocalDate.of(2016, 6, 1));
        clearance.steps().forEach(s -> clearance.clear(paper.id(), "A", LocalDate.of(2016, 6, 1), null));
        List<Paragraph> before = papers.body(paper.id());
        versions.goBack(paper.id(), first, "the version of 1 June 2016");
        assertEquals(then, papers.body(paper.id()), "with the same ids, so that versions go on knowing the paragraphs");
        assertEquals(Paper.State.DRAFT, papers.paper(paper.id()).state());
        assertEquals("Gone back to the version of 1 June 2016", versions.versions(paper.id(), false).getFirst().what());
        assertThrows(Refused.class, () -> versions.goBack(paper.id(), first, "where it stands"));
        log.undo(log.last());
        assertEquals(before, papers.body(paper.id()));
        assertEquals(Paper.State.CLEARED, papers.paper(paper.id()).state());
    }

    @Test void anIssuedPaperNeverChangesOnlyANewVersionOfItDoes() {
        Paper paper = add(numbered("As it was issued"));
        long first = log.last();
        assertThrows(Refused.class, () -> versions.next(paper.id()));
        papers.issue(paper.id(), new Document("Update", "T", paper.marking(), "foot", Numbering.STRAIGHT, List.of()), LocalDate.of(2016, 6, 1), "In a hurry.");
        String refused = assertThrows(Refused.class, () -> versions.goBack(paper.id(), first, "the first")).getMessage();
        assertTrue(refused.endsWith("make a new version of it."), refused);
        List<Paragraph> issued = papers.body(paper.id());
        Paper next = versions.next(paper.id());
        assertEquals(2, next.edition());
        assertEquals(next.id(), versions.following(paper.id()).orElseThrow().id());
        assertEquals(paper.id(), next.follows());
        assertEquals(Paper.State.DRAFT, papers.paper(next.id()).state());
        assertNull(papers.paper(next.id()).issuedOn());
        papers.saveBody(next.id(), List.of(numbered("Otherwise")));
        assertEquals(issued, papers.body(paper.id()));
        assertEquals(1, papers.paper(paper.id()).edition());
        assertTrue(assertThrows(Refused.class, () -> versions.next(paper.id())).getMessage().contains("has been begun"));
    }

    private static Comparison compare(List<Paragraph> before, List<Paragraph> after) {
        Paper paper = Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null);
        return Comparison.of(new Version.Text(paper, before), before.stream().map(p -> "").toList(), new Version.Text(paper, after),
            after.stream().map(p -> "").toList());
    }

    @Test void wordsInAndOutAndMovedParagraphsAreFound() {
        Paragraph a = numbered("The panel met in March and agreed £109,000 for ten projects.").withId(1);
        Paragraph b = numbered("Second").withId(2);
        Paragraph c = numbered("Third").withId(3);
        Comparison c1 = compare(List.of(a, b, c), List.of(b, c, a.withSpans(List.of(Span.Words.of(
            "The panel met in May and agreed £112,500 for ten new projects."))), numbered("Wholly new words").withId(9)));
        List<Comparison.Line> changed = c1.lines().stream().filter(Predicate.not(Comparison.Line::unchanged)).toList();
        assertEquals(2, changed.size());
        assertTrue(changed.getFirst().moved());
        assertEquals("Moved here. The panel met in [taken out: March] [added: May] and agreed [taken out: £109,000] [added: £112,500]"
            + " for ten [added: new] projects.", changed.getFirst().spoken());
        assertEquals("Added: Wholly new words", changed.get(1).spoken());
        assertEquals(6, c1.wordsIn());
        assertEquals(2, c1.wordsOut());
        assertEquals(1, c1.moved());
        Comparison gone = compare(List.of(a, b, c), List.of(a, c.as(Paragraph.Kind.HEADING, 1)));
        assertEquals(List.of("Taken out: Second", "Now a heading. Third"), gone.lines().stream().filter(Predicate.not(Comparison.Line::unchanged))
            .map(Comparison.Line::spoken).toList());
    }

    @Test void paragraphsWithoutTheSameIdAreKnownByTheirWords() {
        Comparison copy = compare(List.of(numbered("One whole sentence here").withId(1), numbered("Same").withId(2)),
            List.of(numbered("One whole sentence there").withId(11), numbered("Same").withId(12)));
        assertEquals(List.of("One whole sentence [taken out: here] [added: there]"), copy.lines().stream()
            .filter(Predicate.not(Comparison.Line::unchanged)).map(Comparison.Line::spoken).toList());
    }

    @Test void theWordsOfBothVersionsCanBeReadOffAnyComparison() {
        Random random = new Random(11);
        String[] words = {"the", "bid", "£1,000", "of", "Hove.", "met", "not", "“all”"};
        for (int round = 0; round < 300; round++) {
            List<String> was = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) was.add(words[random.nextInt(words.length)]);
            List<String> is = new ArrayList<>(was);
            for (int i = random.nextInt(5); i > 0; i--) {
                if (is.isEmpty() || random.nextBoolean()) is.add(random.nextInt(is.size() + 1), words[random.nextInt(words.length)]);
                else is.remove(random.nextInt(is.size()));
            }
            List<Comparison.Piece> pieces = Comparison.pieces(String.join(" ", was), String.join(" ", is));
            assertEquals(String.join("", was), joined(pieces, Comparison.Change.IN));
            assertEquals(String.join("", is), joined(pieces, Comparison.Change.OUT));
        }
    }

    private static String joined(List<Comparison.Piece> pieces, Comparison.Change without) {
        return String.join("", pieces.stream().filter(p -> p.change() != without).map(Comparison.Piece::text).toList()).replaceAll("\\s", "");
    }
}
