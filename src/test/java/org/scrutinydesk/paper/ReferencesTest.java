package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.paper.Span.Reference;
import org.scrutinydesk.paper.Span.Target;

class ReferencesTest {
    private static Reference to(long id) {
        return new Reference(Target.paragraph(id), false, "", false, false);
    }

    private static Paragraph see(Span... spans) {
        return Paragraph.numbered(0, spans).withId(100);
    }

    private static List<String> say(Numbering scheme, List<Paragraph> body) {
        return References.of(body, Numbers.of(scheme, body), new References.Around(Map.of(4L, "6"), References.appendices("Appendix A – The plan\nB: Sums\nMinutes\nNone")))
            .resolved(body).stream().map(Paragraph::text).toList();
    }

    @Test void aReferenceSaysWhatItsPlaceIsCalled() {
        List<Paragraph> body = List.of(Paragraph.heading(1, "One").withId(1), Paragraph.numbered("a").withId(2), Paragraph.heading(2, "Two").withId(3),
            Paragraph.numbered("b").withId(4), Paragraph.numbered(1, Span.Words.of("c")).withId(5), Paragraph.numbered(2, Span.Words.of("d")).withId(6),
            see(Span.Words.of("As in "), to(1), Span.Words.of(", "), to(3), Span.Words.of(", "), to(4), Span.Words.of(", "), to(6), Span.Words.of(". "), to(5)));
        assertEquals("As in section 1, section 1(a), paragraph 1.2, paragraph 1.2(i)(a). Paragraph 1.2(i)", say(Numbering.LETTERED, body).getLast());
        assertEquals("As in “One”, “Two”, paragraph 2, paragraph 2(i)(a). Paragraph 2(i)", say(Numbering.STRAIGHT, body).getLast());
    }

    @Test void itFollowsItsParagraphAndSaysWhenThatIsGone() {
        List<Paragraph> body = new ArrayList<>(List.of(Paragraph.numbered("a").withId(1), Paragraph.numbered("b").withId(2), see(Span.Words.of("See "), to(2))));
        assertEquals("See paragraph 2", say(Numbering.STRAIGHT, body).getLast());
        body.addFirst(body.remove(1));
        assertEquals("See paragraph 1", say(Numbering.STRAIGHT, body).getLast());
        body.set(0, body.getFirst().as(Paragraph.Kind.PLAIN, 0));
        assertEquals("See [paragraph without a number]", say(Numbering.STRAIGHT, body).getLast());
        body.removeFirst();
        assertEquals("See [paragraph deleted]", say(Numbering.STRAIGHT, body).getLast());
        assertEquals(1, References.of(body, Numbers.of(Numbering.STRAIGHT, body), References.Around.NOTHING).broken(body).size());
    }

    @Test void itemsAppendicesAndBareNumbers() {
        List<Paragraph> body = List.of(Paragraph.numbered("a").withId(1), Paragraph.heading(1, "Appendix C Figures").withId(2),
            see(Span.Words.of("By "), new Reference(Target.item(4), false, "", false, false), Span.Words.of(" and "),
                new Reference(Target.appendix("Sums"), false, "", false, false), Span.Words.of(", "), new Reference(Target.appendix("Minutes"), false, "", false, false),
                Span.Words.of(", "), to(2), Span.Words.of(", paragraphs "), new Reference(Target.paragraph(1), true, "", false, false),
                Span.Words.of(", "), new Reference(Target.item(5), false, "", false, false)));
        assertEquals("By item 6 and Appendix B, Appendix C, Appendix C, paragraphs 1, [item not on the agenda]", say(Numbering.STRAIGHT, body).getLast());
    }

    @Test void whatIsStoredKnowsItsPlacesByTheirNewIds() {
        try (OfficeFile file = OfficeFile.inMemory("Office", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC), "tester")) {
            PaperStore store = new PaperStore(file);
            Paper paper = store.add(Paper.draft(Template.PANEL_REPORT, "Report", null), List.of(Paragraph.numbered(0, Span.Words.of("See "), to(-7)),
                Paragraph.numbered("the place").withId(-7)));
            List<Paragraph> body = store.body(paper.id());
            assertEquals(List.of(to(body.get(1).id())), body.getFirst().spans().subList(1, 2));
            List<Paragraph> turned = store.saveBody(paper.id(), body.reversed());
            assertEquals(turned, store.body(paper.id()));
            store.issue(paper.id(), new org.scrutinydesk.document.Document("Report", "", org.scrutinydesk.common.Marking.OFFICIAL, "", Numbering.STRAIGHT, List.of()),
                java.time.LocalDate.of(2016, 6, 1), "It is a test.");
            List<Paragraph> next = store.body(new VersionStore(file).next(paper.id()).id());
            assertTrue(References.targets(next).contains(next.getFirst().id()));
        }
    }
}
