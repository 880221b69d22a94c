package org.scrutinydesk.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.document.Block;
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
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), PDFAFlavour.PDFUA_1);
             var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> result.getTestAssertions().stream()
                .filter(a -> a.getStatus() == TestAssertion.Status.FAILED).limit(10)
                .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage() + " at " + a.getLocation().getContext())
                .collect(Collectors.joining("\n")));
        }
    }
}
