package org.scrutinydesk.document.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Contents;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.document.Samples;
import org.scrutinydesk.document.pdf.PdfWriter;

class WordWriterTest {
    private static final Instant NOW = Instant.parse("2016-06-10T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void wordCountsToTheNumbersTheDocumentHas() throws IOException {
        assertCountsAs(Samples.everyBlock());
        assertCountsAs(document(Numbering.BY_SECTION, Samples.paper("A paper", 40, 2)));
    }

    @Test
    void withAContentsTableThePagesTurnWhereTheyTurnInThePdf() throws IOException {
        Path file = folder.resolve("turned.docx");
        List<Block.Column> columns = Collections.nCopies(9, new Block.Column("A", Block.Align.LEFT, 10));
        Block.Table wide = new Block.Table("Sums", columns, List.of(new Block.Row(Block.Row.Kind.BODY, Collections.nCopies(9, Block.Cell.of("1")))), true);
        Document document = new Document("Short", "Office", Marking.OFFICIAL, "", Numbering.BY_SECTION, List.of(new Block.Title("Short"),
            new Block.Heading(1, "1", false, Run.of("Money")), new Block.Numbered(0, "1.1", false, Run.of("A line.")), wide));
        new WordWriter(Clock.fixed(NOW, ZoneOffset.UTC)).write(document, file, new WordExtras(List.of(2), false, null, List.of(), Map.of()));
        try (InputStream in = Files.newInputStream(file); XWPFDocument word = new XWPFDocument(in)) {
            List<XWPFParagraph> ends = word.getParagraphs().stream().filter(p -> p.getCTP().isSetPPr() && p.getCTPPr().isSetSectPr()).toList();
            assertEquals(1, ends.size(), "the front and its contents are upright, and only the table is not");
            assertFalse(ends.getFirst().getCTPPr().getSectPr().getPgSz().isSetOrient());
            assertTrue(word.getParagraphs().indexOf(ends.getFirst()) > word.getParagraphs().stream().map(XWPFParagraph::getText).toList().indexOf("Contents"));
        }
    }

    @Test
    void aContentsTableShowsItsPagesWithoutAsking() throws IOException {
        Path file = folder.resolve("contents.docx");
        Document document = document(Numbering.BY_SECTION, Samples.paper("A paper", 60, 2));
        PdfWriter pdf = new PdfWriter(Clock.fixed(NOW, ZoneOffset.UTC));
        List<Integer> pages = pdf.headingPages(document);
        new WordWriter(Clock.fixed(NOW, ZoneOffset.UTC)).write(document, file, new WordExtras(pages, false, null, List.of(), Map.of()));
        List<String> lines = new ArrayList<>();
        Set<String> marks = new HashSet<>();
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(file))) {
            for (XWPFParagraph p : word.getParagraphs()) {
                if (p.getStyle().matches("TOC[1-3]")) {
                    lines.add(p.getText().strip());
                    marks.add(p.getCTP().getHyperlinkArray(0).getAnchor());
                }
                p.getCTP().getBookmarkStartList().forEach(b -> assertTrue(marks.remove(b.getName()), "a line leads to " + b.getName()));
            }
            assertFalse(word.getSettings().getCTSettings().isSetUpdateFields(), "Word would ask");
        }
        List<Block.Heading> headings = document.blocks().stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast).toList();
        assertTrue(marks.isEmpty(), "each line leads to its heading: " + marks);
        assertEquals(headings.size(), lines.size());
        assertTrue(pages.getLast() > 3 && pages.getFirst() > 1, "it is a long paper: " + pages);
        for (int i = 0; i < lines.size(); i++) assertEquals(Contents.line(headings.get(i)) + "\t" + pages.get(i), lines.get(i));
        Path laidOut = folder.resolve("measured.pdf");
        pdf.write(Contents.measured(document), laidOut);
        try (PDDocument read = Loader.loadPDF(laidOut.toFile())) {
            for (int i = 0; i < pages.size(); i++) {
                PDFTextStripper page = new PDFTextStripper();
                // Word moves a line over where the PDF moves a paragraph, so there it may be a page later.
                page.setStartPage(pages.get(i));
                page.setEndPage(pages.get(i) + 1);
                assertTrue(page.getText(read).replaceAll("\\s+", " ").contains(Contents.line(headings.get(i))), lines.get(i));
            }
        }
    }

    @Test
    void aCrossReferenceIsAFieldThatWordCanMakeAnew() throws IOException {
        Path file = folder.resolve("places.docx");
        new WordWriter(Clock.fixed(NOW, ZoneOffset.UTC)).write(Samples.everyBlock(), file);
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(file))) {
            String xml = word.getDocument().xmlText();
            assertTrue(xml.contains("_Scrutiny_ref1 \\w \\h"), "it shows the number that Word counts");
            assertTrue(xml.contains("_Scrutiny_ref3 \\h"), "and of a number that is written out, the number");
            assertTrue(xml.contains("HYPERLINK \\l \"_Scrutiny_ref2\"") || xml.contains("HYPERLINK \\l &quot;_Scrutiny_ref2&quot;"),
                "what Word calls otherwise it only leads to");
            for (int i = 1; i <= 3; i++) assertTrue(xml.contains("w:name=\"_Scrutiny_ref" + i + "\""));
            String words = word.getParagraphs().stream().map(XWPFParagraph::getText).filter(t -> t.contains("say more")).findFirst().orElseThrow();
            assertTrue(words.endsWith("paragraph 1.2(i), section 2(a) and paragraph 7.4 say more."), words);
        }
    }

    @Test
    void anAnonymousFileSaysNowhereWhoMadeItOrWhen() throws IOException {
        Path file = folder.resolve("anonymous.docx");
        Document document = Samples.everyBlock();
        new WordWriter(Clock.fixed(NOW, ZoneOffset.UTC)).write(document, file, new WordExtras(List.of(), true, null, List.of(), Map.of()));
        int parts = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                for (String trace : List.of(document.author(), "w:rsid", "lastModifiedBy", "2016-06-10", "dcterms:created", "Apache", "<Company", "<Manager")) {
                    assertFalse(xml.contains(trace), trace + " in " + entry.getName() + (xml.length() < 2000 ? ": " + xml : ""));
                }
                if (entry.getName().startsWith("docProps/")) parts++;
            }
        }
        assertEquals(2, parts, "core.xml and app.xml were looked at");
    }

    @Test
    void countsStraightThrough() throws IOException {
        assertCountsAs(document(Numbering.STRAIGHT, List.of(heading(1, ""), p(0, "1."), p(0, "2."), p(1, "(i)"), p(1, "(ii)"), heading(2, ""), p(0, "3."),
            p(1, "(i)"), p(2, "(a)"), p(2, "(b)"), p(1, "(ii)"), p(2, "(a)"), p(0, "4."))));
    }

    @Test
    void beginsLettersAgainUnderEachSection() throws IOException {
        assertCountsAs(document(Numbering.LETTERED, List.of(heading(1, "1"), heading(2, "a)"), p(0, "1.1"), heading(2, "b)"), heading(3, "(i)"), p(0, "1.2"),
            heading(3, "(ii)"), heading(1, "2"), p(0, "2.1"), heading(2, "a)"), heading(3, "(i)"), p(0, "2.2"), heading(2, "b)"), p(0, "2.3"))));
    }

    @Test
    void writesOutANumberThatDoesNotFollow() throws IOException {
        Document document = document(Numbering.BY_SECTION, List.of(heading(1, "1"), p(0, "1.1"), new Block.Numbered(0, "1.7", true, Run.of("kept")),
            p(1, "(i)"), p(1, "(ii)"), p(0, "1.2"), p(1, "(i)"), heading(1, "3"), p(0, "3.1"), p(0, "1.3")));
        assertCountsAs(document);
        try (XWPFDocument word = written(document)) {
            assertTrue(word.getParagraphs().stream().anyMatch(p -> p.getText().equals("1.7\tkept")));
            assertTrue(word.getParagraphs().stream().noneMatch(p -> p.getText().startsWith("1.1")), "a number that follows is Word's own");
        }
    }

    @Test
    void tablesRepeatTheirHeaderAndNameThemselves() throws IOException {
        try (XWPFDocument word = written(Samples.everyBlock())) {
            assertEquals(3, word.getTables().size());
            for (XWPFTable table : word.getTables()) {
                assertTrue(table.getRow(0).isRepeatHeader());
                assertTrue(table.getRows().stream().noneMatch(r -> r.isCantSplitRow() != true));
                assertFalse(table.getCTTbl().getTblPr().getTblCaption().getVal().isEmpty());
            }
            XWPFTableCell red = word.getTables().get(1).getRow(3).getCell(3);
            assertEquals("■ Red", red.getText());
            assertEquals("FBE6E4", red.getColor());
        }
    }

    @Test
    void saysWhatItIsAndNothingAboutWhoMadeIt() throws Exception {
        try (XWPFDocument word = written(Samples.everyBlock())) {
            assertEquals("Performance monitoring report", word.getProperties().getCoreProperties().getTitle());
            assertEquals("Office of the Police and Crime Commissioner", word.getProperties().getCoreProperties().getCreator());
            assertEquals(Date.from(NOW), word.getProperties().getCoreProperties().getCreated());
            assertNull(word.getProperties().getCoreProperties().getUnderlyingProperties().getLastModifiedByProperty().orElse(null));
            assertEquals("en-GB", word.getStyle().getDocDefaults().getRPrDefault().getRPr().getLangArray(0).getVal());
        }
    }

    @Test
    void printsMarkingAndPageOnEveryPageAndTurnsForAWideTable() throws IOException {
        try (XWPFDocument word = written(Samples.everyBlock())) {
            assertEquals("OFFICIAL", word.getHeaderList().getFirst().getText().strip());
            String foot = word.getFooterList().getFirst()._getHdrFtr().xmlText();
            assertTrue(foot.contains("Police and Crime Panel, 20 June 2016 · page ") && foot.contains("NUMPAGES") && foot.contains("OFFICIAL"));
            List<CTSectPr> sections = new ArrayList<>();
            for (XWPFParagraph p : word.getParagraphs()) if (p.getCTP().isSetPPr() && p.getCTPPr().isSetSectPr()) sections.add(p.getCTPPr().getSectPr());
            sections.add(word.getDocument().getBody().getSectPr());
            assertEquals(List.of(false, true), sections.stream().map(s -> s.getPgSz().getOrient() == STPageOrientation.LANDSCAPE).toList());
            assertEquals(1, sections.getFirst().sizeOfFooterReferenceArray(), "the first section prints the foot, the others take it over");
            assertTrue(word.getHyperlinks().length == 1 && word.getHyperlinks()[0].getURL().equals("https://example.org/plan?a=1&b=2"));
        }
    }

    private Document document(Numbering numbering, List<Block> blocks) {
        return new Document("A paper", "Office", Marking.OFFICIAL, "", numbering, blocks);
    }

    private static Block heading(int level, String number) {
        return new Block.Heading(level, number, false, Run.of("Heading"));
    }

    private static Block p(int level, String number) {
        return new Block.Numbered(level, number, false, Run.of("Text"));
    }

    private XWPFDocument written(Document document) throws IOException {
        Path file = folder.resolve("paper.docx");
        new WordWriter(Clock.fixed(NOW, ZoneOffset.UTC)).write(document, file);
        try (InputStream in = Files.newInputStream(file)) {
            return new XWPFDocument(OPCPackage.open(in));
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private void assertCountsAs(Document document) throws IOException {
        List<String> wanted = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading h) wanted.add(h.number() + "|" + Run.words(h.text()));
            if (block instanceof Block.Numbered n) wanted.add(n.number() + "|" + Run.words(n.text()));
        }
        try (XWPFDocument word = written(document)) {
            assertEquals(wanted, new Counted(word).paragraphs());
        }
    }

    /** Numbers the paragraphs of a Word file from its lists alone, as ISO/IEC 29500-1, 17.9 says. */
    private static final class Counted {
        private final XWPFDocument word;
        private final Map<BigInteger, int[]> counts = new HashMap<>();
        private final Set<String> begun = new HashSet<>();

        Counted(XWPFDocument word) {
            this.word = word;
        }

        List<String> paragraphs() {
            List<String> shown = new ArrayList<>();
            for (XWPFParagraph p : word.getParagraphs()) {
                String style = p.getStyleID();
                if (style == null || !style.startsWith("Heading") && !style.startsWith("NumberedParagraph")) continue;
                CTNumPr list = p.getCTPPr().getNumPr();
                if (list != null && list.getNumId().getVal().signum() > 0) {
                    shown.add(number(list.getNumId().getVal(), list.getIlvl().getVal().intValue()) + "|" + p.getText());
                } else {
                    String[] parts = p.getText().split("\t", 2);
                    shown.add(parts.length == 2 ? parts[0] + "|" + parts[1] : "|" + parts[0]);
                }
            }
            return shown;
        }

        private String number(BigInteger numId, int level) {
            CTNum num = word.getNumbering().getNum(numId).getCTNum();
            CTAbstractNum list = word.getNumbering().getAbstractNum(num.getAbstractNumId().getVal()).getCTAbstractNum();
            int[] count = counts.computeIfAbsent(num.getAbstractNumId().getVal(), id -> new int[9]);
            for (var over : num.getLvlOverrideList()) {
                if (over.getIlvl().intValue() == level && begun.add(numId + "/" + level)) count[level] = over.getStartOverride().getVal().intValue() - 1;
            }
            count[level]++;
            java.util.Arrays.fill(count, level + 1, 9, 0);
            String text = list.getLvlArray(level).getLvlText().getVal();
            for (int i = 0; i <= level; i++) text = text.replace("%" + (i + 1), written(list.getLvlArray(i), count[i]));
            return text;
        }

        private static String written(CTLvl level, int count) {
            return switch (level.getNumFmt().getVal().toString()) {
                case "decimal" -> String.valueOf(count);
                case "lowerLetter" -> String.valueOf((char) ('a' + count - 1));
                case "lowerRoman" -> List.of("", "i", "ii", "iii", "iv", "v", "vi").get(count);
                default -> throw new AssertionError(level.getNumFmt().getVal());
            };
        }
    }
}
