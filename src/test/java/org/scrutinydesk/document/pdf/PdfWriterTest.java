package org.scrutinydesk.document.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.document.Samples;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfWriterTest {
    private final PdfWriter writer = new PdfWriter(Clock.fixed(Instant.parse("2016-06-10T09:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void aPaperWithEveryKindOfBlockPassesPdfUa() throws Exception {
        Path file = folder.resolve("paper.pdf");
        writer.write(Samples.everyBlock(), file);
        assertPassesPdfUa(file);
    }

    @Test
    void noHeadingStandsAloneAtTheFootOfAPage() throws Exception {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Title("Report")));
        String line = "Words that fill the line from one margin of an upright page to the other, and then begin the next. ";
        for (int i = 1; i <= 150; i++) {
            blocks.add(new Block.Heading(2, "", false, Run.of("Subject " + i)));
            if (i % 4 == 0) blocks.add(new Block.Heading(3, "", false, Run.of("Subject " + i + " again")));
            blocks.add(new Block.Numbered(0, i + ".", false, Run.of(line.repeat(1 + i % 7))));
        }
        Path file = folder.resolve("headings.pdf");
        writer.write(new Document("Report", "A", Marking.OFFICIAL, "foot", Numbering.STRAIGHT, blocks), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertTrue(pdf.getNumberOfPages() > 15);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(true);
                List<String> lines = stripper.getText(pdf).lines().map(String::strip).filter(l -> !l.isEmpty() && !l.equals("OFFICIAL") && !l.startsWith("foot")).toList();
                assertFalse(lines.getLast().startsWith("Subject"), "page " + page + " ends with " + lines.getLast());
            }
        }
    }

    @Test
    void aPaperForAnArchivePassesPdfAToo() throws Exception {
        Path file = folder.resolve("archive.pdf");
        writer.writeForArchive(Samples.everyBlock(), file);
        assertPassesPdfUa(file);
        assertPasses(file, PDFAFlavour.PDFA_2_A);
    }

    @Test
    void yearsAndSumsStayOnOneLine() throws Exception {
        Path file = folder.resolve("lines.pdf");
        StringBuilder words = new StringBuilder("It");
        for (int i = 0; i < 150; i++) words.append(i % 7 == 0 ? " is" : "").append(" 2015/16 and £1.2 million or 24/7,").append(" of".repeat(i % 5));
        writer.write(new Document("Lines", "Office", Marking.OFFICIAL, "", Numbering.STRAIGHT, List.of(new Block.Title("Lines"),
            new Block.Plain(Run.of(words.toString())))), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<String> lines = new PDFTextStripper().getText(pdf).lines().map(String::strip).toList();
            assertTrue(lines.size() > 50, "long enough to break in every place");
            for (String line : lines) {
                assertFalse(line.endsWith("/") || line.matches("16\\b.*|/.*|7,.*|million.*") || line.matches(".*(2015|£1.2)"), line);
            }
        }
    }

    @Test
    void anAddressStaysOnOneLineWhereItHasRoomAndBreaksAtItsSignsWhereNot() throws Exception {
        Path file = folder.resolve("addresses.pdf");
        StringBuilder words = new StringBuilder("Ask");
        for (int i = 0; i < 60; i++) words.append(" the office,").append(" or".repeat(i % 7)).append(" firstname.lastname@office-of-the-pcc.example.org.uk today");
        String far = "https://www.example.org/" + "what-was-decided.and-why/".repeat(9) + "end";
        writer.write(new Document("Addresses", "Office", Marking.OFFICIAL, "", Numbering.STRAIGHT, List.of(new Block.Title("Addresses"),
            new Block.Field("Contact", Run.of(words.toString())), new Block.Plain(Run.of(far)))), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<String> lines = new PDFTextStripper().getText(pdf).lines().map(String::strip).toList();
            assertEquals(60, lines.stream().filter(line -> line.contains("firstname.lastname@office-of-the-pcc.example.org.uk")).count());
            List<String> parts = lines.stream().filter(line -> line.contains("and-why")).toList();
            assertTrue(parts.size() > 2, "the long one breaks: " + parts);
            for (String line : parts) assertFalse(line.endsWith(".") || line.startsWith("and-why"), line);
        }
    }

    @Test
    void aPackPassesPdfUaAndItsAgendaNamesTheRightPages() throws Exception {
        Path file = folder.resolve("pack.pdf");
        PackPages pages = writer.write(pack(true), file);
        assertPassesPdfUa(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertEquals(pages.lastPage(), pdf.getNumberOfPages());
            for (int i = 1; i <= 3; i++) {
                int page = pages.firstPage().get("p" + i);
                assertEquals(1, page % 2, "each part begins on a right-hand page");
                assertTrue(text(pdf, page).contains("Paper number " + i), "page " + page);
                assertTrue(text(pdf, page).contains("Item " + i + " · page " + page + " of " + pages.lastPage()), text(pdf, page));
                assertTrue(text(pdf, pages.firstPage().get("agenda")).contains("Paper number " + i + " " + page), text(pdf, 3));
            }
        }
    }

    @Test
    void everyPageCarriesTheMarkingTheItemAndItsNumber() throws Exception {
        Path file = folder.resolve("pack.pdf");
        PackPages pages = writer.write(pack(false), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= pages.lastPage(); page++) {
                List<String> lines = text(pdf, page).lines().map(String::strip).toList();
                assertEquals("OFFICIAL-SENSITIVE", lines.getFirst());
                assertEquals("OFFICIAL-SENSITIVE", lines.getLast());
                assertTrue(lines.get(lines.size() - 2).endsWith("age " + page + " of " + pages.lastPage()), lines.get(lines.size() - 2));
            }
            assertEquals(2, pages.firstPage().get("agenda"), "without turning over, no page is left blank");
        }
    }

    @Test
    void aBlankPageSaysSo() throws Exception {
        Path file = folder.resolve("pack.pdf");
        writer.write(pack(true), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertTrue(text(pdf, 2).contains("This page is left blank"));
            assertFalse(text(pdf, 3).contains("This page is left blank"));
        }
    }

    @Test
    void bookmarksLeadToEachPartAndItsHeadings() throws Exception {
        Path file = folder.resolve("pack.pdf");
        PackPages pages = writer.write(pack(true), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<String> top = new ArrayList<>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                top.add(item.getTitle() + " " + (1 + pdf.getPages().indexOf(item.findDestinationPage(pdf))));
            }
            assertEquals(List.of("Cover 1", "Agenda 3", "1 Paper number 1 " + pages.firstPage().get("p1"), "2 Paper number 2 " + pages.firstPage().get("p2"),
                "3 Paper number 3 " + pages.firstPage().get("p3")), top);
            PDOutlineItem second = pdf.getDocumentCatalog().getDocumentOutline().getLastChild().getPreviousSibling().getLastChild();
            assertEquals("3 Section 3", second.getTitle());
            assertTrue(text(pdf, 1 + pdf.getPages().indexOf(second.findDestinationPage(pdf))).contains("Section 3"));
        }
    }

    @Test
    void linksOfTheAgendaLeadWhereItsNumbersSay() throws Exception {
        Path file = folder.resolve("pack.pdf");
        PackPages pages = writer.write(pack(true), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<Integer> targets = new ArrayList<>();
            for (var note : pdf.getPage(2).getAnnotations()) {
                targets.add(1 + ((PDPageDestination) ((PDAnnotationLink) note).getDestination()).retrievePageNumber());
            }
            assertEquals(List.of(pages.firstPage().get("p1"), pages.firstPage().get("p2"), pages.firstPage().get("p3")), targets);
        }
    }

    @Test
    void aCrossReferenceLeadsToItsPlace() throws Exception {
        Path file = folder.resolve("places.pdf");
        writer.write(Samples.everyBlock(), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<Integer> targets = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (var note : page.getAnnotations()) {
                    if (!(note instanceof PDAnnotationLink link) || !(link.getAction() instanceof PDActionURI)) {
                        PDAnnotationLink inside = (PDAnnotationLink) note;
                        var to = inside.getDestination() != null ? inside.getDestination() : ((PDActionGoTo) inside.getAction()).getDestination();
                        targets.add(1 + ((PDPageDestination) to).retrievePageNumber());
                    }
                }
            }
            assertEquals(3, targets.size());
            assertTrue(text(pdf, targets.getFirst()).contains("to note the rating"));
            assertTrue(text(pdf, targets.getLast()).contains("This paragraph kept"));
        }
    }

    @Test
    void aPictureIsAFigureThatSaysWhatItShows() throws Exception {
        Path file = folder.resolve("picture.pdf");
        writer.write(Samples.everyBlock(), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<String> said = elements(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject()).stream()
                .filter(e -> "Figure".equals(e.getNameAsString(COSName.S))).map(e -> e.getString("Alt")).toList();
            assertEquals(List.of("A map of the districts", Block.Picture.UNDESCRIBED), said);
        }
    }

    @Test
    void noPictureIsCutInTwoByTheFootOfAPage() throws Exception {
        for (int lines = 20; lines < 30; lines += 3) {
            List<Block> blocks = new ArrayList<>(List.of(new Block.Title("Report")));
            for (int i = 1; i <= lines; i++) blocks.add(new Block.Numbered(0, i + ".", false, Run.of("A line.")));
            blocks.add(Samples.picture(100, "A map"));
            Path file = folder.resolve("cut.pdf");
            writer.write(new Document("Report", "A", Marking.OFFICIAL, "foot", Numbering.STRAIGHT, blocks), file);
            int drawn = 0;
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                for (PDPage page : pdf.getPages()) {
                    for (Object token : new PDFStreamParser(page).parse()) {
                        if (token instanceof Operator o && o.getName().equals("Do")) drawn++;
                    }
                }
            }
            assertEquals(1, drawn, "after " + lines + " lines");
        }
    }

    @Test
    void aSupplementGoesOnCountingWhereThePackLeftOff() throws Exception {
        Path file = folder.resolve("supplement.pdf");
        PackPages pages = writer.write(new PdfPack("Supplement", "Office", Marking.OFFICIAL, 121, true, List.of(paper(1, 2), paper(2, 2))), file);
        assertEquals(121, pages.firstPage().get("p1"));
        assertEquals(123, pages.firstPage().get("p2"));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertTrue(text(pdf, 1).contains("Item 1 · page 121 of 123"), text(pdf, 1));
            assertArrayEquals(new String[] {"121", "122", "123"}, pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
        }
        assertPassesPdfUa(file);
    }

    @Test
    void lettersNoFaceCanDrawBecomeABoxAndTheFileStillPasses() throws Exception {
        Path file = folder.resolve("letters.pdf");
        String odd = "A \u0001control, an ideograph 中, <b>&amp; ✓ ◆ ■ ○, Ω, ﬁ, \ufffe and a soft\u00adhyphen.\nA second line.\t\ud800";
        writer.write(new Document(odd, odd, Marking.OFFICIAL, odd, Numbering.STRAIGHT, List.of(new Block.Heading(3, "9<", true, Run.of(odd)),
            new Block.Plain(List.of(new Run(odd, true, true, "https://example.org/?a=\"<&>"))))), file);
        assertPassesPdfUa(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertTrue(text(pdf, 1).contains("an ideograph □, <b>&amp; ✓ ◆ ■ ○, Ω"), text(pdf, 1));
        }
    }

    @Test
    void onlyFacesOfTheProgramAreUsedAndAllAreInTheFile() throws Exception {
        Path file = folder.resolve("paper.pdf");
        writer.write(Samples.everyBlock(), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+(LiberationSans(-.+)?|DejaVuSans)"), font.getName());
                }
            }
        }
    }

    @Test
    void aWideTableLiesOnItsSideWithItsHeading() throws Exception {
        Path file = folder.resolve("paper.pdf");
        writer.write(Samples.everyBlock(), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            int wide = 0;
            while (pdf.getPage(wide).getMediaBox().getWidth() < pdf.getPage(wide).getMediaBox().getHeight()) wide++;
            assertTrue(text(pdf, wide + 1).contains("Appendix: measures") && text(pdf, wide + 1).contains("on a page of their own"));
            assertTrue(wide > 0 && pdf.getPage(0).getMediaBox().getHeight() > 800, "and the pages before it stand upright");
        }
    }

    @Test
    void aRepeatedHeaderRowIsReadOnceAndATableCarriesItsName() throws Exception {
        Path file = folder.resolve("table.pdf");
        writer.write(new Document("Title", "Office", Marking.OFFICIAL, "", Numbering.STRAIGHT, Samples.paper("A long table", 1, 80)), file);
        assertPassesPdfUa(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertTrue(text(pdf, 2).contains("Project") && text(pdf, 3).contains("Project"), "it is seen on each page");
            List<COSDictionary> elements = elements(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
            List<COSDictionary> heads = elements.stream().filter(e -> "TH".equals(e.getNameAsString(COSName.S))).limit(4).toList();
            for (COSDictionary head : heads) assertEquals(1, contents(head), "one piece of text");
            COSDictionary caption = elements.stream().filter(e -> "Caption".equals(e.getNameAsString(COSName.S))).findFirst().orElseThrow();
            assertEquals("Table", caption.getCOSDictionary(COSName.P).getNameAsString(COSName.S));
        }
    }

    @Test
    void aTableWithoutAHeaderRowHasNoneAndStillPasses() throws Exception {
        List<Block.Column> columns = List.of(new Block.Column("", Block.Align.LEFT, 1), new Block.Column("", Block.Align.RIGHT, 1));
        Document document = new Document("T", "a", Marking.OFFICIAL, "f", Numbering.STRAIGHT, List.of(new Block.Title("T"), new Block.Table("Sums", columns,
            List.of(new Block.Row(Block.Row.Kind.BODY, List.of(Block.Cell.of("North"), Block.Cell.of("1,250")))), false)));
        Path file = folder.resolve("bare.pdf");
        writer.write(document, file);
        assertPassesPdfUa(file);
    }

    @Test
    void stoppedHalfWayItLeavesNothing() {
        Path file = folder.resolve("pack.pdf");
        PdfPack pack = pack(true);
        try {
            assertThrows(CancellationException.class, () -> writer.write(pack, file, (parts, of) -> Thread.currentThread().interrupt()));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void theSameDocumentAtTheSameTimeIsTheSameFile() throws Exception {
        Path one = folder.resolve("one.pdf");
        Path two = folder.resolve("two.pdf");
        writer.write(Samples.everyBlock(), one);
        writer.write(Samples.everyBlock(), two);
        assertEquals(-1, Files.mismatch(one, two));
    }

    private static List<COSDictionary> elements(COSDictionary above) {
        List<COSDictionary> found = new ArrayList<>();
        for (COSBase kid : Tags.kids(above)) {
            if (kid instanceof COSDictionary element && element.containsKey(COSName.S)) {
                found.add(element);
                found.addAll(elements(element));
            }
        }
        return found;
    }

    private static int contents(COSDictionary element) {
        int sum = 0;
        for (COSBase kid : Tags.kids(element)) sum += kid instanceof COSDictionary inner && inner.containsKey(COSName.S) ? contents(inner) : 1;
        return sum;
    }

    private static PdfPack pack(boolean duplex) {
        List<PackPart.Line> lines = List.of(line(1), line(2), line(3), new PackPart.Line("4", Run.of("A late item"), List.of(), null, "to follow"));
        return new PdfPack("Strategic Scrutiny Meeting, 19 September 2013", "Office of the Commissioner", Marking.OFFICIAL_SENSITIVE, 1, duplex, List.of(
            new PackPart("cover", "Cover", "", new PackPart.Cover(List.of(new Block.Banner("Office"), new Block.Title("Strategic Scrutiny Meeting")))),
            new PackPart("agenda", "Agenda", "Agenda", new PackPart.Agenda(List.of(new Block.Title("Agenda")), "Items", lines, List.of())),
            paper(1, 12), paper(2, 30), paper(3, 4)));
    }

    private static PackPart paper(int number, int paragraphs) {
        return new PackPart("p" + number, number + " Paper number " + number, "Item " + number,
            new PackPart.Paper(Samples.paper("Paper number " + number, paragraphs, 5)));
    }

    private static PackPart.Line line(int number) {
        return new PackPart.Line("" + number, Run.of("Paper number " + number), Run.of("Chief Executive"), "p" + number, "");
    }

    private static String text(PDDocument pdf, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static void assertPassesPdfUa(Path file) throws Exception {
        assertPasses(file, PDFAFlavour.PDFUA_1);
    }

    private static void assertPasses(Path file, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), flavour);
             var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> result.getTestAssertions().stream()
                .filter(a -> a.getStatus() == TestAssertion.Status.FAILED).limit(10)
                .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage() + " at " + a.getLocation().getContext())
                .collect(Collectors.joining("\n")));
        }
    }
}
