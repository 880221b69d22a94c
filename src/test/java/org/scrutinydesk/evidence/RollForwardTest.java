package org.scrutinydesk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.pack.Readiness;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.sample.Sample;

class RollForwardTest {
    private final Office office = Office.of(OfficeFile.inMemory("Office", Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC), "tester"));

    @AfterEach void close() {
        office.close();
    }

    private Paper last() {
        Sample.fill(office);
        return office.papers().papers().stream().filter(p -> p.title().startsWith("Police and Crime Plan")).findFirst().orElseThrow();
    }

    private Meeting september(Paper last) {
        return office.meetings().save(Meeting.planned(office.meetings().meeting(last.meeting()).body(), LocalDate.of(2016, 9, 19), null, null));
    }

    @Test void theNextPaperKeepsItsHeadingsMovesItsPeriodAndWaitsToBeConfirmed() {
        Paper last = last();
        Meeting next = september(last);
        List<Paragraph> before = office.papers().body(last.id());
        RollForward.Rolled rolled = RollForward.roll(office, last.id(), RollForward.following(office.meetings().meetings(), last).orElseThrow().id());
        Paper paper = office.papers().paper(rolled.paper().id());
        List<Paragraph> body = office.papers().body(paper.id());

        assertEquals(next.id(), paper.meeting());
        assertEquals(LocalDate.of(2016, 5, 14), paper.from(), "from the day after the last one ended");
        assertEquals(LocalDate.of(2016, 8, 12), paper.to(), "38 days before the meeting, as the last one");
        assertEquals(Paper.State.DRAFT, paper.state());
        assertEquals(before.stream().filter(p -> p.kind() == Paragraph.Kind.HEADING).map(Paragraph::text).toList(),
            body.stream().filter(p -> p.kind() == Paragraph.Kind.HEADING).map(Paragraph::text).toList());
        assertTrue(body.stream().filter(p -> p.kind() == Paragraph.Kind.NUMBERED || p.kind() == Paragraph.Kind.BULLET).allMatch(Paragraph::carried));
        assertTrue(body.stream().filter(p -> p.kind() == Paragraph.Kind.HEADING || p.kind() == Paragraph.Kind.BLOCK).noneMatch(Paragraph::carried));
        assertEquals(java.util.Set.of("summary", "recommendation"), paper.carried());
        assertEquals(rolled.unconfirmed(), paper.unconfirmed(body));
        assertEquals(List.of(next.id().text()), body.stream().filter(p -> p.block() != null && p.block().name().equals("awards"))
            .map(p -> p.block().option("meeting")).toList());
        assertTrue(rolled.dates().stream().anyMatch(d -> d.endsWith(": 23 May")), rolled.dates().toString());
        assertTrue(before.stream().noneMatch(Paragraph::carried), "the last paper stays as it is");

        office.log().undo(office.log().last());
        assertThrows(Refused.class, () -> office.papers().paper(paper.id()));
    }

    @Test void figuresAreQuotedAfresh() {
        Paper last = last();
        Meeting next = september(last);
        List<Paragraph> body = office.papers().body(RollForward.roll(office, last.id(), next.id()).paper().id());
        List<Span.Figure> figures = body.stream().flatMap(p -> p.spans().stream()).filter(Span.Figure.class::isInstance).map(Span.Figure.class::cast).toList();
        Span.Figure count = figures.stream().filter(f -> f.quote().name().equals("awards-count")).findFirst().orElseThrow();
        assertEquals(office.evidence().figure(count.quote()).text(), count.shown());
        assertEquals(next.id().text(), count.quote().option("meeting"));
        Span.Figure measure = figures.stream().filter(f -> f.quote().name().equals("measure")).findFirst().orElseThrow();
        assertEquals("2015/16 Q1", measure.quote().option("quarter"), "it was of the quarter before");
    }

    @Test void whatIsNotConfirmedHoldsThePaperBack() {
        Paper last = last();
        Meeting next = september(last);
        AgendaItem was = office.meetings().items(last.meeting()).stream().filter(i -> last.id().equals(i.paper())).findFirst().orElseThrow();
        AgendaItem item = office.meetings().save(AgendaItem.of(next.id(), 0, "", was.title()));
        Paper paper = RollForward.roll(office, last.id(), next.id()).paper();
        assertEquals(paper.id(), office.meetings().item(item.id()).paper(), "it stands on the item that is called the same");
        assertTrue(Readiness.of(office, next.id()).missing().stream().anyMatch(m -> m.contains("carried over from the paper before are not confirmed")));
        assertTrue(assertThrows(Refused.class, () -> office.issue(paper.id(), "It is late.")).getMessage().contains("Ctrl+F9"));

        office.papers().saveBody(paper.id(), office.papers().body(paper.id()).stream().map(p -> p.withCarried(false)).toList());
        Paper confirmed = office.papers().save(office.papers().paper(paper.id()).withCarried(List.of()));
        assertEquals(0, confirmed.unconfirmed(office.papers().body(paper.id())));
        office.issue(paper.id(), "It is late.");
        assertFalse(Readiness.of(office, next.id()).missing().stream().anyMatch(m -> m.contains("carried over")));
    }

    @Test void wholeMonthsAreFollowedByAsMany() {
        Paper last = last();
        Meeting next = september(last);
        Paper measures = office.papers().papers().stream().filter(p -> p.title().startsWith("Appendix A")).findFirst().orElseThrow();
        Paper paper = RollForward.roll(office, measures.id(), next.id()).paper();
        assertEquals(LocalDate.of(2016, 4, 1), paper.from());
        assertEquals(LocalDate.of(2017, 3, 31), paper.to());
        assertEquals(Template.PANEL_PERFORMANCE, paper.template());
        assertThrows(Refused.class, () -> RollForward.roll(office, measures.id(), last.meeting()));
    }

    @Test void daysInWordsAreFound() {
        assertEquals(List.of("19 August", "2nd May 2016", "January 2017"), RollForward.dates("From 19 August to 2nd May 2016, and again 19 August; 40 in January 2017."));
    }
}
