package org.scrutinydesk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Reshaped;
import org.scrutinydesk.paper.Template;

class OtherTemplateTest {
    private final Office office = Office.of(OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC), "tester"));

    @AfterEach void close() {
        office.close();
    }

    private Paper add(Template template, Map<String, String> parts, Paragraph... body) {
        return office.papers().add(new Paper(null, 0, template, "Year one", null, "Chief executive", null, "A. B.", null, null, null, Marking.OFFICIAL,
            Paper.State.DRAFT, parts, null), List.of(body));
    }

    private List<String> body(Paper paper) {
        return office.papers().body(paper.id()).stream().map(p -> p.kind() + " " + p.text()).toList();
    }

    @Test void anUpdateBecomesAPanelReportAndIsAnUpdateAgainInOneStep() {
        Map<String, String> parts = Map.of("issues", "What matters.", "decision", "Note it.", "background-papers", "The plan");
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, parts, Paragraph.heading(1, "Work"), Paragraph.numbered("Done."));
        List<String> before = body(paper);
        Reshaped now = OtherTemplate.put(office, paper.id(), Template.PANEL_REPORT);
        Paper after = office.papers().paper(paper.id());
        assertEquals(Template.PANEL_REPORT, after.template());
        assertEquals(List.of("What matters.", "Note it.", "The plan", "A. B.", "Chief executive"), List.of(after.field("purpose"), after.field("recommendation"),
            after.field("background-papers"), after.author(), after.reportOf()));
        assertEquals(before, body(paper));
        assertEquals(List.of(), now.moved());
        new ChangeLog(office.file()).undo(new ChangeLog(office.file()).last());
        assertEquals(paper.fields(), office.papers().paper(paper.id()).fields());
        assertEquals(Template.CHIEF_EXECUTIVES_UPDATE, office.papers().paper(paper.id()).template());
    }

    @Test void whatHasNoPlaceStaysInTheTextAndIsNamed() {
        Paper paper = add(Template.PANEL_REPORT, Map.of("purpose", "Why.", "recommendation", "Agree.", "conclusion", "All well.\n\nGo on.", "legal", "None.",
            "paper-mark", "C"), Paragraph.heading(1, "Background"), Paragraph.numbered("It began."));
        Reshaped now = OtherTemplate.put(office, paper.id(), Template.PANEL_PERFORMANCE);
        assertEquals(List.of("Paper marked", "Conclusion", "Legal"), now.moved());
        assertTrue(now.words().contains("“Paper marked”, “Conclusion”, “Legal”"), now.words());
        List<String> body = body(paper);
        assertEquals(List.of("HEADING Paper marked", "NUMBERED C", "HEADING Background", "NUMBERED It began."), body.subList(0, 4));
        assertTrue(body.contains("HEADING Format of the report"), "the new template's own headings wait to be written: " + body);
        assertEquals(List.of("HEADING Conclusion", "NUMBERED All well.", "NUMBERED Go on.", "HEADING Legal", "NUMBERED None."), body.subList(body.size() - 5, body.size()));
        assertEquals("Why.", office.papers().paper(paper.id()).field("summary"));
        // And on to another: headings that nobody wrote under go again.
        OtherTemplate.put(office, paper.id(), Template.PANEL_REPORT);
        assertTrue(!body(paper).contains("HEADING Format of the report") && body(paper).contains("HEADING Background"), body(paper).toString());
    }

    @Test void anIssuedPaperKeepsItsShapeAndAClearedOneIsADraftAgain() {
        Paper paper = add(Template.PANEL_REPORT, Map.of());
        assertThrows(Refused.class, () -> OtherTemplate.put(office, paper.id(), Template.PANEL_REPORT));
        office.issue(paper.id(), "Asked for today.");
        assertThrows(Refused.class, () -> OtherTemplate.put(office, paper.id(), Template.DECISION_RECORD));
    }
}
