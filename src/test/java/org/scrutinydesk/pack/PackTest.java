package org.scrutinydesk.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Samples;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.PictureFile;
import org.scrutinydesk.sample.Sample;

class PackTest {
    @TempDir Path folder;
    private Office office;
    private Meeting panel;

    @BeforeEach void make() {
        office = Office.of(OfficeFile.inMemory(Sample.NAME, Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC), "tester"));
        Sample.fill(office);
        panel = office.meetings().next(office.today()).orElseThrow();
    }

    @AfterEach void close() {
        office.close();
    }

    private static String page(PDDocument pdf, int page) throws Exception {
        PDFTextStripper text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(pdf);
    }

    private static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) titles.add(item.getTitle());
        return titles;
    }

    @Test void thePagesOnTheAgendaAreThoseInTheFooters() throws Exception {
        Path file = folder.resolve("pack.pdf");
        int pages = Pack.write(office, panel.id(), Edition.RESTRICTED, file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertEquals(pages, pdf.getNumberOfPages());
            String agenda = page(pdf, 3);
            int checked = 0;
            for (AgendaItem item : office.meetings().items(panel.id())) {
                if (item.paper() == null) continue;
                Matcher m = Pattern.compile("(?m)^" + Pattern.quote(item.number()) + " .*?(\\d+)\\s*$").matcher(agenda);
                assertTrue(m.find(), "item " + item.number() + " in:\n" + agenda);
                int at = Integer.parseInt(m.group(1));
                assertEquals(1, at % 2, "each item starts on a right-hand page");
                assertTrue(page(pdf, at).contains("Item " + item.number() + " · page " + at + " of " + pages), page(pdf, at));
                assertTrue(page(pdf, at).contains(office.papers().paper(item.paper()).title().split(" ")[0]), page(pdf, at));
                checked++;
            }
            assertEquals(4, checked);
            assertTrue(bookmarks(pdf).contains("Item 5: Domestic abuse services from April 2017"), bookmarks(pdf).toString());
            assertTrue(page(pdf, 1).contains("OFFICIAL-SENSITIVE"), "a pack is marked as its highest member");
        }
    }

    @Test void thePublicEditionSaysOfARestrictedItemItsNumberAndReasonOnly() throws Exception {
        Path file = folder.resolve("public.pdf");
        AgendaItem hidden = office.meetings().items(panel.id()).stream().filter(i -> i.restricted() && i.paper() != null).findFirst().orElseThrow();
        List<Paragraph> body = new ArrayList<>(office.papers().body(hidden.paper()));
        Block.Picture drawn = Samples.picture(50, "");
        body.add(Paragraph.picture(new Paragraph.Picture(office.pictures().keep(PictureFile.of("map", Base64.getDecoder().decode(drawn.data()))), "the secret map", 50)));
        office.papers().saveBody(hidden.paper(), body);
        assertTrue(office.document(hidden.paper()).blocks().stream().anyMatch(b -> b instanceof Block.Picture p && p.alt().equals("the secret map")));
        Pack.write(office, panel.id(), Edition.PUBLIC, file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String all = new PDFTextStripper().getText(pdf);
            assertTrue(all.contains("Restricted: "), all);
            assertFalse(all.contains("SENSITIVE"), "nothing in it is sensitive, so it is not marked so");
            Path plain = folder.resolve("plain.pdf");
            pdf.save(plain.toFile(), CompressParameters.NO_COMPRESSION);
            for (String secret : List.of("Maintenance framework", "enders received", "the secret map")) {
                assertFalse(all.contains(secret), secret);
                assertFalse(bookmarks(pdf).toString().contains(secret), secret);
                assertFalse(Files.readString(plain, StandardCharsets.ISO_8859_1).contains(secret), "in the file's own structure");
            }
        }
    }

    @Test void aPublicPackWithASensitivePaperIsRefusedAndNothingIsWritten() {
        AgendaItem item = office.meetings().items(panel.id()).stream().filter(i -> i.number().equals("5")).findFirst().orElseThrow();
        Paper p = office.papers().paper(item.paper());
        office.papers().save(new Paper(p.id(), p.version(), p.template(), p.title(), p.meeting(), p.reportOf(), p.subject(), p.author(), p.contact(),
            p.from(), p.to(), Marking.OFFICIAL_SENSITIVE, p.state(), p.fields(), null));
        Path file = folder.resolve("public.pdf");
        Refused refused = assertThrows(Refused.class, () -> Pack.write(office, panel.id(), Edition.PUBLIC, file));
        assertTrue(refused.getMessage().contains("Item 5 is public, but its paper"), refused.getMessage());
        assertFalse(Files.exists(file));
        assertTrue(Readiness.of(office, panel.id()).missing().stream().anyMatch(m -> m.contains("marked OFFICIAL-SENSITIVE, but the item is public")));
    }

    @Test void anEmptyAgendaIsRefused() {
        Meeting other = office.meetings().meetings().stream().filter(m -> office.meetings().items(m.id()).isEmpty()).findFirst().orElseThrow();
        assertTrue(assertThrows(Refused.class, () -> Pack.write(office, other.id(), Edition.PUBLIC, folder.resolve("x.pdf"))).getMessage().contains("no items"));
    }
}
