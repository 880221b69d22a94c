package org.scrutinydesk.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;

class ReadinessTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC);

    @Test void aPaperForTheMeetingThatIsOnNoItemIsMissing() {
        try (Office office = Office.of(OfficeFile.inMemory("Test office", CLOCK, "tester"))) {
            MeetingId meeting = office.meetings().save(Meeting.planned(office.meetings().save(Body.named("Panel", Body.Kind.PANEL)).id(),
                LocalDate.of(2016, 6, 20), null, null)).id();
            AgendaItem item = office.meetings().add(AgendaItem.of(meeting, 0, "1", "Welcome"));
            assertEquals(List.of(), Readiness.of(office, meeting).unlisted());
            Paper paper = office.papers().add(Paper.draft(Template.PANEL_PERFORMANCE, "Report", meeting), List.of());
            assertTrue(Readiness.of(office, meeting).missing()
                .contains("Paper P1, “Report”, is written for this meeting and stands on no item; link it, or give it another meeting."));
            office.meetings().save(item.withPaper(paper.id()));
            assertEquals(List.of(), Readiness.of(office, meeting).unlisted());
            office.papers().saveBody(paper.id(), List.of(Paragraph.numbered("Much was done."), Paragraph.numbered(0, Span.Words.of("See "),
                new Span.Reference(Span.Target.paragraph(999), false, "", false, false), Span.Words.of(" and "),
                new Span.Reference(Span.Target.item(item.id().number()), false, "", false, false), Span.Words.of("."))));
            List<Paragraph> pictured = new java.util.ArrayList<>(office.papers().body(paper.id()));
            pictured.add(Paragraph.picture(new Paragraph.Picture("none", " ", 50)));
            office.papers().saveBody(paper.id(), pictured);
            assertTrue(Readiness.of(office, meeting).missing().contains("Item 1, Welcome: 1 picture has no words for those who cannot see it; say what it shows."));
            office.papers().saveBody(paper.id(), pictured.subList(0, 2));
            assertTrue(Readiness.of(office, meeting).missing().contains("Item 1, Welcome: a cross reference in paragraph 2 leads nowhere (paragraph deleted);"
                + " choose another place, or take it out."), Readiness.of(office, meeting).missing().toString());
            assertTrue(Run.words(((Block.Numbered) office.document(paper.id()).blocks().getLast()).text()).endsWith("See [paragraph deleted] and item 1."));
        }
    }

    @Test void aContributionThatIsLateAndOneThatNobodyLookedAtAreMissing() {
        try (Office office = Office.of(OfficeFile.inMemory("Test office", CLOCK, "tester"))) {
            MeetingId meeting = office.meetings().save(Meeting.planned(office.meetings().save(Body.named("Panel", Body.Kind.PANEL)).id(),
                LocalDate.of(2016, 6, 20), null, null)).id();
            Paper paper = office.papers().add(Paper.draft(Template.PANEL_PERFORMANCE, "Report", meeting), List.of(Paragraph.heading(1, "Money"), Paragraph.numbered("a")));
            office.meetings().add(AgendaItem.of(meeting, 0, "1", "Report").withPaper(paper.id()));
            List<Paragraph> body = office.papers().body(paper.id());
            var sent = office.contributions().send(paper.id(), body, "Finance", null, LocalDate.of(2016, 6, 3), LocalDate.of(2016, 6, 1));
            assertTrue(Readiness.of(office, meeting).missing().contains("Item 1, Report: “Money” was due from Finance on 3 June 2016; ask for it."));
            office.contributions().reply(sent.id(), "f.docx", List.of(body.getFirst(), body.getLast().withSpans(List.of(Span.Words.of("b")))), List.of(), List.of(), List.of(), LocalDate.of(2016, 6, 6));
            String missing = String.join("\n", Readiness.of(office, meeting).missing());
            assertTrue(missing.contains("one change in “Money” from Finance waits to be accepted or refused.") && !missing.contains("was due"), missing);
            office.contributions().refuse(office.contributions().contribution(sent.id()).replies().getFirst().changes().getFirst().id());
            assertTrue(Readiness.of(office, meeting).missing().stream().noneMatch(m -> m.contains("Money")));
        }
    }
}
