package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Contribution.Change;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Span.Words;
import org.scrutinydesk.paper.Template;

/** What a reply changes that is no words: letters, links, the kind of a paragraph, tables, pictures. */
class ReplyLookTest extends InReply {
    private String line(Contribution c, Change change) {
        return c.line(change, c.asSent(change.paragraph())).spoken();
    }

    private List<String> lines(ReplyFile.Taken taken) {
        return taken.reply().changes().stream().map(c -> line(taken.contribution(), c)).toList();
    }

    private void acceptAll(ReplyFile.Taken taken) {
        taken.reply().changes().forEach(c -> office.contributions().accept(c.id(), false));
    }

    private Path sent(Paragraph... section) {
        List<Paragraph> text = new ArrayList<>(List.of(heading(1, "Money")));
        text.addAll(List.of(section));
        paper = office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Another", null), text);
        Path file = folder.resolve("Section.docx");
        ContributionFile.send(office, paper.id(), 0, "Finance", null, DUE, file);
        return file;
    }

    @Test void boldItalicAndLinksAreOfferedAndTaken() throws Exception {
        Path file = sent(numbered(0, Words.of("Four bids went in, "), new Words("two", true, false, null), Words.of(" of them "),
            new Words("here", false, false, "https://example.org/bids"), Words.of(".")), numbered("Nothing else."));
        assertEquals(List.of(), take(file).reply().changes());
        ReplyFile.Taken taken = take(edited(file, "back.docx", word -> {
            XWPFParagraph bids = find(word, "Four bids");
            for (XWPFRun run : bids.getRuns()) {
                if (run.text().contains("two")) run.setBold(false);
                if (run.text().contains("Four")) {
                    run.setBold(true);
                    run.setItalic(true);
                }
            }
            XWPFParagraph nothing = find(word, "Nothing else");
            nothing.getRuns().getFirst().setText("Nothing ", 0);
            var link = nothing.createHyperlinkRun("https://example.org/else");
            link.setText("else");
            nothing.createRun().setText(".");
        }));
        assertEquals(List.of("“Four bids went in,” is now bold and now italic; “two” is no longer bold. Four bids went in, two of them here.",
            "“else” is now a link to https://example.org/else. Nothing else."), lines(taken));
        acceptAll(taken);
        assertEquals(List.of(new Words("Four bids went in, ", true, true, null), Words.of("two of them "), new Words("here", false, false, "https://example.org/bids"),
            Words.of(".")), body().get(1).spans());
        assertEquals(new Words("else", false, false, "https://example.org/else"), body().get(2).spans().get(1));
    }

    @Test void aLiveFigureThatIsMadeBoldStaysLive() throws Exception {
        Path file = folder.resolve("Money.docx");
        send("Finance", file);
        ReplyFile.Taken taken = take(edited(file, "back.docx", word -> find(word, "The grant of").getRuns().forEach(r -> r.setBold(true))));
        assertEquals(List.of("“The grant of £472,000 is late.” is now bold. The grant of £472,000 is late."), lines(taken));
        acceptAll(taken);
        assertTrue(body().get(3).spans().stream().anyMatch(s -> s instanceof Span.Figure f && f.bold() && f.shown().equals("£472,000")), body().get(3).toString());
    }

    @Test void aParagraphThatBecomesAHeadingIsOffered() throws Exception {
        Path file = sent(numbered("What came of it"), numbered("Nothing else."));
        ReplyFile.Taken taken = take(edited(file, "back.docx", word -> {
            XWPFParagraph p = find(word, "What came of it");
            p.setStyle(headingStyle(word));
        }));
        assertEquals(1, taken.reply().changes().size(), lines(taken).toString());
        assertTrue(lines(taken).getFirst().startsWith("Now a heading."), lines(taken).toString());
        acceptAll(taken);
        assertEquals(Paragraph.Kind.HEADING, body().get(1).kind());
    }

    @Test void headingsBelowOneAnotherKeepTheirLevels() throws Exception {
        Path file = folder.resolve("Sub.docx");
        paper = office.papers().add(Paper.draft(Template.PANEL_PERFORMANCE, "Deep", null), List.of(heading(1, "Part 1"), heading(2, "Policing"), heading(3, "Recruitment"),
            numbered("Sixty start."), heading(3, "Cameras"), numbered("Four hundred."), heading(1, "Part 2")));
        ContributionFile.send(office, paper.id(), 1, "Operations", null, DUE, file);
        assertEquals(List.of(), take(file).reply().changes());
        assertEquals(List.of(1, 2, 2), WordPieces.of(file, java.nio.file.Files.readAllBytes(file), Tracked.ACCEPT, new Notes(), new WordComments(), new WordLive(null)).stream().filter(p -> p.heading() > 0).map(Piece::heading).toList());
    }

    @Test void cellsRowsAndNamesOfTablesAreOfferedAndTotalsStayTheProgramsOwn() throws Exception {
        Path file = sent(new Paragraph(0, Paragraph.Kind.TABLE, 0, List.of(), null, null, new Paragraph.Table("Areas", List.of(List.of("Area", "£"),
            List.of("Blackpool", "51,000"), List.of("Total", "")), true, false)), Paragraph.table("Wards", List.of(List.of("Ward", "£"), List.of("Bank Hey", "7"))));
        assertEquals(List.of(), take(file).reply().changes());
        ReplyFile.Taken taken = take(edited(file, "back.docx", word -> {
            XWPFTable areas = word.getTables().get(0);
            say(areas, 1, 1, "52,000");
            areas.insertNewTableRow(2);
            areas.getRow(2).createCell().setText("Wyre");
            areas.getRow(2).createCell().setText("8,000");
            say(areas, 3, 1, "99");
            say(word, "Wards", "Wards of Blackpool");
            say(word.getTables().get(1), 0, 0, "Name of ward");
            say(word.getTables().get(1), 1, 0, "Claremont and all around it");
        }));
        assertEquals(2, taken.reply().changes().size(), lines(taken).toString());
        assertTrue(taken.notes().contains("The totals of “Areas” are added up by the program; “Total | 99” in the reply was not taken."), taken.notes().toString());
        acceptAll(taken);
        assertEquals(new Paragraph.Table("Areas", List.of(List.of("Area", "£"), List.of("Blackpool", "52,000"), List.of("Wyre", "8,000"), List.of("Total", "60,000")), true, false),
            body().get(1).table());
        assertEquals(new Paragraph.Table("Wards of Blackpool", List.of(List.of("Name of ward", "£"), List.of("Claremont and all around it", "7"))), body().get(2).table());
    }

    private static String headingStyle(XWPFDocument word) {
        return word.getParagraphs().stream().filter(p -> p.getText().endsWith("Money") && !p.getText().contains(":")).findFirst().orElseThrow().getStyle();
    }

    private static void say(XWPFTable table, int row, int column, String words) {
        XWPFParagraph p = table.getRow(row).getCell(column).getParagraphs().getFirst();
        while (p.getRuns().size() > 0) p.removeRun(0);
        p.createRun().setText(words);
    }

    @Test void aPictureThatTheLeadPutInIsOfferedWithWhatItShows() throws Exception {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Path file = sent(numbered("Four bids went in."), numbered("Nothing else."));
        ReplyFile.Taken taken = take(edited(file, "back.docx", word -> {
            XWPFParagraph p = word.insertNewParagraph(find(word, "Nothing else").getCTP().newCursor());
            try {
                p.createRun().addPicture(new ByteArrayInputStream(png.toByteArray()), XWPFDocument.PICTURE_TYPE_PNG, "map.png", Units.toEMU(200), Units.toEMU(150));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            p.getRuns().getFirst().getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr("Map of the bids");
        }));
        assertEquals(List.of("Added: Picture: Map of the bids"), lines(taken));
        acceptAll(taken);
        Paragraph.Picture picture = body().get(2).picture();
        assertEquals("Map of the bids", picture.alt());
        assertArrayEquals(png.toByteArray(), office.pictures().bytes(picture.hash()).orElseThrow());
        // It goes out as its words and stays the office's own when the section is sent again.
        Path again = folder.resolve("Again.docx");
        ContributionFile.send(office, paper.id(), 0, "Legal", null, DUE, again);
        assertEquals(List.of(), take(again).reply().changes());
    }

    @Test void whatIsWrittenIntoALineThatStandsForRecordsIsKept() throws Exception {
        Path file = folder.resolve("Money.docx");
        send("Finance", file);
        ReplyFile.Taken taken = take(edited(file, "back.docx", word -> find(word, "[From the records").createRun().setText(" It should be last year’s.")));
        assertEquals(List.of("Added: It should be last year’s."), lines(taken));
        acceptAll(taken);
        assertEquals(Paragraph.Kind.BLOCK, body().get(8).kind());
        assertEquals("It should be last year’s.", words().get(9));
    }

    @Test void anEmptiedParagraphIsTakenOutAndAJoinedOneKeepsTheWordsOfBoth() throws Exception {
        Path file = folder.resolve("Money.docx");
        send("Finance", file);
        ReplyFile.Taken taken = take(edited(file, "back.docx", word -> say(word, "Four bids", "")));
        assertEquals(List.of("Taken out: Four bids went in:"), lines(taken));
        // Word leaves the mark of both in the one that is left.
        ReplyFile.Taken joined = take(edited(file, "joined.docx", word -> {
            XWPFParagraph nothing = find(word, "Nothing yet.");
            XWPFParagraph later = find(word, "Later");
            nothing.getCTP().addNewBookmarkStart().set(later.getCTP().getBookmarkStartArray(0));
            nothing.createRun().setText(" Later.");
            word.removeBodyElement(word.getPosOfParagraph(later));
        }));
        assertEquals(List.of("Nothing yet. [added: Later.]", "Taken out: Later"), lines(joined));
    }

    // ---- files that are no reply

    private String refused(Path file) {
        List<Paragraph> before = body();
        int changes = office.contributions().of(paper.id()).stream().mapToInt(c -> c.replies().size()).sum();
        String said = assertThrows(org.scrutinydesk.common.Refused.class, () -> take(file)).getMessage();
        assertEquals(before, body());
        assertEquals(changes, office.contributions().of(paper.id()).stream().mapToInt(c -> c.replies().size()).sum());
        return said;
    }

    @Test void whatIsNoReplyIsRefusedInASentence() throws Exception {
        Path file = folder.resolve("Money.docx");
        Contribution sent = send("Finance", file);
        assertTrue(refused(java.nio.file.Files.write(folder.resolve("r.docx"), "%PDF-1.7 and more".getBytes())).contains("is not a Word document (.docx) but a PDF"), "");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0, 0};
        assertTrue(refused(java.nio.file.Files.write(folder.resolve("r.doc"), old)).contains("older Office form"), "");
        Path whole = folder.resolve("Update.docx");
        new org.scrutinydesk.document.word.WordWriter(CLOCK).write(office.document(paper.id()), whole);
        assertEquals("Update.docx looks like the whole paper “Update” and not like the file of one section; ask Finance for the file that was sent, or copy what is new into it.",
            refused(whole));
        assertEquals("pasted.docx has “First” in it too, another section of the paper; take out of the file what is not of “Money” and read it again.",
            refused(edited(file, "pasted.docx", word -> {
                XWPFParagraph p = word.createParagraph();
                p.setStyle(headingStyle(word));
                p.createRun().setText("First");
            })));
        office.papers().saveBody(paper.id(), body().stream().filter(p -> sent.asSent(p.id()) == null).toList());
        assertEquals("“Money” has been taken out of “Update” since it was sent; go back to a version that has it, then read “Money.docx” again.", refused(file));
        office.log().undo(office.log().last());
        send("Finance", folder.resolve("again.docx"));
        ReplyFile.Taken older = take(file);
        assertTrue(older.notes().getLast().startsWith("This answers what was sent on 6 June 2016; it was sent to Finance again on 6 June 2016"), older.notes().toString());
        office.papers().issue(paper.id(), office.document(paper.id()), DUE, "It cannot wait.");
        assertTrue(refused(file).startsWith("“Update” has been issued"), "");
    }
}
