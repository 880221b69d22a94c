package org.scrutinydesk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.document.pdf.PdfWriter;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;

class PrintedPaperTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private Document printed(Paragraph... body) {
        try (Office office = Office.create(folder.resolve("o.desk"), "Office", CLOCK, "tester")) {
            return office.document(office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null), List.of(body)).id());
        }
    }

    private String pdf(Document document) throws Exception {
        Path file = folder.resolve("t.pdf");
        new PdfWriter(CLOCK).write(document, file);
        try (PDDocument read = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(read);
        }
    }

    private XWPFDocument word(Document document) throws Exception {
        Path file = folder.resolve("t.docx");
        new WordWriter(CLOCK).write(document, file);
        return new XWPFDocument(Files.newInputStream(file));
    }

    @Test void whatIsStillEmptyIsNotPrintedNorCounted() throws Exception {
        Document document = printed(Paragraph.heading(1, "First"), Paragraph.numbered(0), Paragraph.numbered("Words"), Paragraph.numbered(1, Span.Words.of(" ")),
            Paragraph.heading(1, ""), Paragraph.bullet(0, ""), Paragraph.numbered("More"));
        List<String> numbers = document.blocks().stream().filter(Block.Numbered.class::isInstance).map(b -> ((Block.Numbered) b).number()).toList();
        assertEquals(2, numbers.size());
        assertTrue(document.blocks().stream().allMatch(b -> !(b instanceof Block.Heading h) || !h.text().isEmpty()));
        assertFalse(document.blocks().stream().anyMatch(Block.Bullet.class::isInstance));
        try (XWPFDocument word = word(document)) {
            assertFalse(word.getParagraphs().stream().filter(p -> p.getNumID() != null).map(XWPFParagraph::getText).anyMatch(String::isBlank));
        }
    }

    @Test void whatIsReferredToAndEmptyIsSaidToHaveNoNumber() {
        try (Office office = Office.create(folder.resolve("o.desk"), "Office", CLOCK, "tester")) {
            Paper paper = office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null), List.of(Paragraph.numbered(0), Paragraph.numbered("b")));
            long empty = office.papers().body(paper.id()).getFirst().id();
            office.papers().saveBody(paper.id(), List.of(Paragraph.numbered(0).withId(empty), Paragraph.numbered(0, Span.Words.of("See "),
                new Span.Reference(Span.Target.paragraph(empty), false, "", false, false))));
            List<Run> runs = ((Block.Numbered) office.document(paper.id()).blocks().getLast()).text();
            assertTrue(runs.stream().map(Run::text).anyMatch("[paragraph without a number]"::equals), runs::toString);
            assertTrue(runs.stream().allMatch(r -> r.link() == null), runs::toString);
        }
    }

    @Test void aTableWithNoCaptionPrintsNone() throws Exception {
        Document document = printed(Paragraph.table("", List.of(List.of("Area", "Amount"), List.of("Burnley", "£5"))));
        assertFalse(pdf(document).contains("Table"));
        try (XWPFDocument word = word(document)) {
            assertFalse(word.getParagraphs().stream().map(XWPFParagraph::getText).anyMatch(t -> t.contains("Table")));
            assertFalse(word.getParagraphs().stream().anyMatch(p -> "Caption".equalsIgnoreCase(p.getStyle())));
        }
    }
}
