package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.sample.Sample;

/** Figures and blocks of records come back from Word live as long as nobody changed their words there, and in their own office only. */
class LiveRoundTripTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC);
    private static final Span.Figure FIGURE = new Span.Figure(new Quote("award-amount", Map.of("award", "A7")), "£1,258,000", false, false);
    private static final Quote BLOCK = new Quote("budget-position", Map.of("year", "2016/17"));

    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("Office of the Commissioner", CLOCK, "tester"));

    @AfterEach void close() {
        office.close();
    }

    private Path written(boolean anonymous) {
        Sample.fill(office);
        Paper paper = office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null), List.of(Paragraph.heading(1, "Money"),
            numbered(0, Span.Words.of("The largest award is "), FIGURE, Span.Words.of(".")), Paragraph.block(BLOCK), numbered("That is all.")));
        Path file = folder.resolve("paper.docx");
        new PaperFile(false, null, false, anonymous, false).write(office, paper.id(), file);
        return file;
    }

    /** The file with other words in its text, as somebody leaves it who changed them in Word. */
    private Path edited(Path file, String words, String into) throws IOException {
        Path edited = folder.resolve("edited.docx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file)); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(edited))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(e.getName()));
                byte[] bytes = in.readAllBytes();
                if (e.getName().equals("word/document.xml")) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    assertTrue(text.contains(words), words);
                    bytes = text.replaceFirst(java.util.regex.Pattern.quote(words), into).getBytes(StandardCharsets.UTF_8);
                }
                out.write(bytes);
            }
        }
        return edited;
    }

    private List<Paragraph> taken(Path file) {
        return office.papers().body(PaperImport.take(office, List.of(file), null, false).getFirst().id());
    }

    private List<String> notes(Path file) {
        return PaperImport.take(office, List.of(file), null, true).getFirst().read().notes();
    }

    @Test void theyStayLive() {
        List<Paragraph> body = taken(written(false));
        assertEquals(FIGURE, body.get(1).spans().get(1));
        assertEquals(BLOCK, body.get(2).block());
        assertEquals(4, body.size());
    }

    @Test void whatWasChangedInWordIsWordsAndThatIsTold() throws IOException {
        Path file = written(false);
        Path figure = edited(file, "£1,258,000", "£1,300,000");
        List<Paragraph> body = taken(figure);
        assertEquals("The largest award is £1,300,000.", body.get(1).text());
        assertTrue(body.get(1).spans().stream().allMatch(Span.Words.class::isInstance));
        assertTrue(notes(figure).contains("The live figure “£1,258,000” says “£1,300,000” in this file and is plain words now."), notes(figure).toString());
        Path block = edited(file, ">Virements<", ">Moves<");
        assertEquals(Paragraph.Kind.TABLE, taken(block).get(2).kind());
        assertTrue(notes(block).stream().anyMatch(n -> n.startsWith("The block from the records at “") && n.endsWith("was changed in Word and is plain words and tables now.")),
            notes(block).toString());
        Path lost = edited(file, "<w:bookmarkStart w:id=\"1000000\" w:name=\"_Scrutiny_live1\"/>", "");
        assertEquals("The largest award is £1,258,000.", taken(lost).get(1).text());
        assertTrue(notes(lost).contains("The live figure “£1,258,000” was taken out, or lost its mark, in Word."), notes(lost).toString());
    }

    @Test void inAnotherOfficeTheyAreWords() {
        Path file = written(false);
        try (Office other = Office.of(OfficeFile.inMemory("Another office", CLOCK, "tester"))) {
            ImportedPaper read = PaperImport.take(other, List.of(file), null, false).getFirst().read();
            assertEquals("The largest award is £1,258,000.", read.body().get(1).text());
            assertEquals(Paragraph.Kind.TABLE, read.body().get(2).kind());
            assertTrue(read.notes().contains("Its figures come from the records of Office of the Commissioner; here they are plain words."), read.notes().toString());
        }
    }

    @Test void aFileThatNamesNobodyNamesNoRecordsEither() throws IOException {
        Path file = written(true);
        assertFalse(taken(file).get(1).spans().contains(FIGURE));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            while (in.getNextEntry() != null) assertFalse(new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("award-amount"));
        }
    }
}
