package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.Template;

/** The whole front of a paper comes back from Word, also what its template prints nowhere. */
class FrontRoundTripTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2016, 6, 20);
    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("Office of the Commissioner", CLOCK, "tester"));

    @AfterEach void close() {
        office.close();
    }

    private MeetingId meeting() {
        for (String name : List.of("Police and Crime Panel", "Strategic Scrutiny Meeting")) {
            office.meetings().save(Meeting.planned(office.meetings().save(Body.named(name, Body.Kind.PANEL)).id(), DAY, LocalTime.of(10, 30), "Town Hall"));
        }
        return office.meetings().meetings().stream().filter(m -> m.bodyName().startsWith("Police")).findFirst().orElseThrow().id();
    }

    /** @param filled every part has words, otherwise the front alone */
    private Paper paper(Template template, MeetingId meeting, boolean filled) {
        Map<String, String> fields = new HashMap<>();
        if (filled) template.fields().forEach(part -> fields.put(part.name(), part.line() ? "A" : "What is said of " + part.label() + " here."));
        return new Paper(null, 0, template, "THE PCC AND ITS WORK", meeting, "THE COMMISSIONER", "The year 2016 in short", "J. Smith, HEAD OF POLICY",
            "The office, third floor", LocalDate.of(2016, 4, 1), LocalDate.of(2016, 6, 30), Marking.OFFICIAL_SENSITIVE, Paper.State.DRAFT, fields, null);
    }

    private Path written(Paper paper, boolean anonymous) {
        Paper kept = office.papers().add(paper, List.of(Paragraph.heading(1, "Work done"), Paragraph.numbered("Much was done, as everybody knows."),
            Paragraph.plain("Jane Smith"), Paragraph.plain("Head of Policy")));
        Path file = folder.resolve(kept.id() + ".docx");
        new PaperFile(false, null, false, anonymous, false).write(office, kept.id(), file);
        return file;
    }

    private Paper taken(Path file) {
        return office.papers().paper(PaperImport.take(office, List.of(file), null, false).getFirst().id());
    }

    private static Paper bare(Paper paper) {
        return paper.withId(null, 0);
    }

    private List<String> words(Path file) {
        return PaperReader.read(file, Tracked.ACCEPT, "Office of the Commissioner").body().stream().map(p -> p.kind() + " " + p.text()).toList();
    }

    @Test void everyFieldOfTheFrontComesBackInEachOfTheSixShapes() {
        MeetingId meeting = meeting();
        for (Template template : Template.PROGRAMS_OWN) {
            for (boolean filled : List.of(true, false)) {
                Paper paper = paper(template, meeting, filled);
                Path file = written(paper, false);
                assertEquals(paper, bare(taken(file)), template.label());
                assertEquals(List.of("HEADING Work done", "NUMBERED Much was done, as everybody knows.", "PLAIN Jane Smith", "PLAIN Head of Policy"), words(file), template.label());
            }
        }
    }

    @Test void whatIsEmptyStaysEmpty() {
        for (Template template : Template.PROGRAMS_OWN) {
            Paper paper = Paper.draft(template, "The paper", null);
            assertEquals(paper, bare(taken(written(paper, false))), template.label());
            Paper begun = new Paper(null, 0, template, "The paper", null, null, null, null, "The office", LocalDate.of(2016, 4, 1), null, Marking.OFFICIAL,
                Paper.State.DRAFT, Map.of("summary", "This report covers 1 May 2016 to 31 May 2016.", "issues", "This paper covers 1 May 2016 to 31 May 2016."), null);
            Paper back = taken(written(begun, false));
            assertEquals(begun.from() + " " + begun.to() + " " + begun.contact() + " " + begun.author(),
                back.from() + " " + back.to() + " " + back.contact() + " " + back.author(), template.label());
        }
    }

    @Test void aMeetingThatTheOfficeDoesNotHaveStaysOnTheFrontPageUntilOneIsChosen() throws IOException {
        Path text = Files.writeString(folder.resolve("p.txt"), """
            POLICE AND CRIME PANEL

            PAPER MARKED\tC

            Report of\tThe Commissioner
            Date\tMonday 20 June 2016
            Subject\tThe first year

            Purpose of Report

            1. To tell the Panel what was done in the year.
            """);
        PaperImport.Taken taken = PaperImport.take(office, List.of(text), null, false).getFirst();
        assertTrue(taken.read().notes().contains("Its front page states the meeting of 20 June 2016, “POLICE AND CRIME PANEL”; no one meeting of that day is in this office. "
            + "The paper goes on saying so until you plan that meeting and choose it for the paper."), taken.read().notes().toString());
        for (int i = 0; i < 3; i++) {
            Paper paper = office.papers().paper(taken.id());
            Path file = folder.resolve("p.docx");
            PaperFile.PLAIN.write(office, paper.id(), file);
            String page = page(file);
            assertTrue(page.contains("OFFICE OF THE COMMISSIONER · POLICE AND CRIME PANEL\n"), page);
            assertTrue(page.contains("Monday 20 June 2016"), page);
            assertTrue(page.contains("Paper marked\tC"), page);
            taken = PaperImport.take(office, List.of(file), null, false).getFirst();
        }
        Paper paper = office.papers().paper(taken.id());
        office.papers().save(paper.withMeeting(meeting()));
        Path file = folder.resolve("q.docx");
        PaperFile.PLAIN.write(office, paper.id(), file);
        assertTrue(page(file).contains("Monday 20 June 2016, 10.30am"), page(file));
    }

    private static String page(Path file) throws IOException {
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(file))) {
            StringBuilder page = new StringBuilder();
            word.getParagraphs().forEach(p -> page.append(p.getText()).append('\n'));
            return page.toString();
        }
    }

    @Test void whatAPersonChangedOnThePageIsMeant() throws IOException {
        Paper paper = paper(Template.PANEL_REPORT, null, true);
        Path file = written(paper, false);
        Path edited = folder.resolve("edited.docx");
        try (InputStream in = Files.newInputStream(file); XWPFDocument word = new XWPFDocument(in); OutputStream out = Files.newOutputStream(edited)) {
            word.getParagraphs().stream().filter(p -> p.getText().startsWith("Author")).forEach(p -> p.getRuns().getLast().setText("K. Jones", 0));
            int subject = word.getParagraphs().stream().map(p -> p.getText().startsWith("Subject")).toList().indexOf(true);
            word.removeBodyElement(subject);
            word.write(out);
        }
        Paper back = taken(edited);
        assertEquals("K. Jones", back.author());
        assertEquals(null, back.subject());
        assertEquals(paper.from(), back.from());
    }

    @Test void aFileThatNamesNobodyKeepsNothingOfThat() throws IOException {
        Path file = written(paper(Template.CHIEF_EXECUTIVES_UPDATE, null, false).withMeeting(meeting()), true);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                if (e.getName().equals("docProps/custom.xml")) assertFalse(new String(in.readAllBytes(), StandardCharsets.UTF_8).matches("(?s).*(?:Smith|COMMISSIONER|2016).*"));
            }
        }
    }
}
