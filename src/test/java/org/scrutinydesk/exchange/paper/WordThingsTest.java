package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.exchange.paper.Docx.cell;
import static org.scrutinydesk.exchange.paper.Docx.p;
import static org.scrutinydesk.exchange.paper.Docx.r;
import static org.scrutinydesk.exchange.paper.Docx.styled;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;

/** What stands beside the words of a Word file comes in with them, or is named with its place. */
class WordThingsTest {
    private static final String FRONT = p("POLICE AND CRIME PANEL") + p("Performance Report") + p("Executive Summary") + p("What was done.")
        + p("Recommendation") + p("The Panel is asked to note the report.");
    @TempDir Path folder;

    private ImportedPaper read(Docx docx, Tracked tracked) throws IOException {
        return PaperReader.read(docx.write(folder.resolve("paper.docx")), tracked);
    }

    private ImportedPaper read(Docx docx) throws IOException {
        return read(docx, Tracked.ACCEPT);
    }

    private static List<String> lines(ImportedPaper paper) {
        return paper.body().stream().map(p -> p.kind().name().charAt(0) + " " + (p.table() == null ? p.text() : p.table().rows())).toList();
    }

    private static void says(ImportedPaper paper, String note) {
        assertTrue(paper.notes().contains(note), () -> note + " in " + paper.notes());
    }

    private static String change(String kind, String author, String inside) {
        return "<w:" + kind + " w:id=\"1\" w:author=\"" + author + "\"" + (inside.isEmpty() ? "/>" : ">" + inside + "</w:" + kind + ">");
    }

    private static String deleted(String words) {
        return "<w:r><w:delText xml:space=\"preserve\">" + words + "</w:delText></w:r>";
    }

    private static String mark(String properties) {
        return "<w:pPr><w:rPr>" + properties + "</w:rPr></w:pPr>";
    }

    private static Docx tracked() {
        String row = "<w:tr>%s" + cell("", "%s") + cell("", "%s") + "</w:tr>";
        return new Docx(FRONT
            + "<w:p>" + r("The sum is ") + change("del", "A. Lead", deleted("£10,") + deleted("000")) + change("ins", "A. Lead", r("£12,"))
            + change("ins", "A. Lead", r("000")) + r(" in all.") + "</w:p>"
            + "<w:p>" + mark(change("del", "A. Lead", "")) + r("These two are ") + "</w:p>" + p("made into one.")
            + "<w:p>" + mark(change("ins", "A. Lead", "")) + change("ins", "A. Lead", r("A paragraph that is new.")) + "</w:p>"
            + "<w:p>" + mark(change("moveFrom", "A. Lead", "")) + change("moveFrom", "A. Lead", r("It was moved.")) + "</w:p>"
            + p("In between.")
            + "<w:p>" + mark(change("moveTo", "A. Lead", "")) + change("moveTo", "A. Lead", r("It was moved.")) + "</w:p>"
            + "<w:p>" + change("ins", "B. Clerk", r("Both ") + change("del", "A. Lead", deleted("never "))) + r("here.") + "</w:p>"
            + "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id=\"9\" w:author=\"A. Lead\"><w:rPr/></w:rPrChange></w:rPr><w:t>Made bold.</w:t></w:r></w:p>"
            + "<w:tbl>" + row.formatted("", "Area", "Sum") + row.formatted("<w:trPr>" + change("ins", "A. Lead", "") + "</w:trPr>", "New", "£1")
            + row.formatted("<w:trPr>" + change("del", "A. Lead", "") + "</w:trPr>", "Old", "£2") + row.formatted("", "Kept", "£3") + "</w:tbl>");
    }

    @Test void trackedChangesAreToldFirstAndTakenAsAccepted() throws IOException {
        ImportedPaper paper = read(tracked());
        assertEquals(List.of("P The sum is £12,000 in all.", "P These two are made into one.", "P A paragraph that is new.", "P In between.",
            "P It was moved.", "P Both here.", "P Made bold.", "T [[Area, Sum], [New, £1], [Kept, £3]]"), lines(paper));
        assertEquals("This file has 3 insertions, 4 deletions, 1 move and 1 change of form by A. Lead; 1 insertion by B. Clerk."
            + " They were taken as accepted.", paper.notes().get(1), "after what it was read as");
    }

    @Test void refusedTrackedChangesLeaveTheWordsAsTheyWere() throws IOException {
        ImportedPaper paper = read(tracked(), Tracked.REFUSE);
        assertEquals(List.of("P The sum is £10,000 in all.", "P These two are", "P made into one.", "P It was moved.", "P In between.",
            "P here.", "P Made bold.", "T [[Area, Sum], [Old, £2], [Kept, £3]]"), lines(paper));
        assertEquals(List.of(Span.Words.of("Made bold.")), paper.body().get(6).spans());
        assertTrue(paper.notes().get(1).endsWith("They were refused: the words stand as they were before them."));
    }

    @Test void notesStandInBracketsWhereTheirNumbersStood() throws IOException {
        String notes = "<w:%1$ss xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:%1$s w:id=\"2\">"
            + p("From the %1$s, ") + "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Ledger</w:t></w:r></w:p></w:%1$s></w:%1$ss>";
        ImportedPaper paper = read(new Docx(FRONT + "<w:p>" + r("It rose.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r(" Then it fell")
            + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>" + r(".") + "</w:p>").part("word/footnotes.xml", notes.formatted("footnote"))
            .part("word/endnotes.xml", notes.formatted("endnote")));
        assertEquals(List.of("P It rose. [From the footnote, Ledger] Then it fell [From the endnote, Ledger]."), lines(paper));
        assertTrue(paper.body().getFirst().spans().contains(new Span.Words("Ledger", false, true, null)));
        says(paper, "The footnote “From the footnote, Ledger” was put in square brackets where its number stood.");
    }

    @Test void aShortSentenceUnderTheTitleIsText() throws IOException {
        ImportedPaper paper = read(new Docx(styled("Ti", "Custody visits") + p("Before.") + p("After."))
            .styles("<w:style w:type=\"paragraph\" w:styleId=\"Ti\"><w:name w:val=\"Title\"/></w:style>"));
        assertEquals("Custody visits", paper.title());
        assertEquals(List.of("P Before.", "P After."), lines(paper));
    }

    @Test void textBoxesBecomeParagraphsBelowTheirPlaceOnce() throws IOException {
        String box = "<w:txbxContent>" + p("Words in a box.") + p("And more of them.") + "</w:txbxContent>";
        ImportedPaper paper = read(new Docx(FRONT + "<w:p>" + r("Beside a box.") + "<w:r><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice>"
            + "<w:drawing>" + box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + p("After it.")));
        assertEquals(List.of("P Beside a box.", "P Words in a box.", "P And more of them.", "P After it."), lines(paper));
        says(paper, "The words of a text box in “Beside a box.” were set below it.");
    }

    @Test void whatAPaperDoesNotHoldIsToldOfByNameAndPlace() throws IOException {
        String picture = "<w:r><w:drawing><wp:inline xmlns:wp=\"urn:wp\"><wp:docPr id=\"1\" name=\"Picture 1\" descr=\"%s\"/><%s xmlns=\"urn:x\"/>"
            + "</wp:inline></w:drawing></w:r>";
        ImportedPaper paper = read(new Docx(FRONT + styled("T1", "Background\t3") + "<w:p>" + r("With pictures")
            + picture.formatted("Map of beats", "pic") + picture.formatted("Crime by month", "chart") + "<w:r><w:commentReference w:id=\"5\"/></w:r></w:p>"
            + "<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:o\" ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" + r("Seen ") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
            + "<w:r><w:sym w:font=\"Webdings\" w:char=\"F043\"/></w:r></w:p>"
            + "<w:tbl><w:tr>" + cell("", "Area") + cell("", "Mark") + "</w:tr><w:tr>" + cell("", "North")
            + "<w:tc><w:p>" + picture.formatted("Green light", "pic") + "</w:p></w:tc></w:tr></w:tbl>").header("OFFICIAL-SENSITIVE")
            .part("word/comments.xml", "<w:comments xmlns:w=\"urn:w\"><w:comment w:id=\"5\" w:author=\"A. Lead\">" + p("Is this so?")
                + "</w:comment></w:comments>")
            .styles("<w:style w:type=\"paragraph\" w:styleId=\"T1\"><w:name w:val=\"toc 1\"/></w:style>"));
        assertEquals(List.of("P With pictures", "P Seen ✓", "T [[Area, Mark], [North, ]]"), lines(paper));
        for (String note : List.of("The picture “Map of beats” in “With pictures” was left out.",
            "The chart “Crime by month” in “With pictures” was left out.",
            "One comment was kept as a comment on the paper.", "The embedded object (Excel.Sheet.12) after “With pictures” was left out.", "Hidden text in “Seen ✓” was left out.",
            "The sign F043 of the typeface Webdings in “Seen ✓” was left out.", "The contents table was left out.",
            "The picture “Green light” in a table was left out.",
            "The page header “OFFICIAL-SENSITIVE” was left out; the template makes its own.")) {
            says(paper, note);
        }
        assertEquals(Marking.OFFICIAL_SENSITIVE, paper.marking());
    }

    @Test void aFooterThatStandsInTheFileOnceForEachRunOfPagesIsToldOfOnce() throws IOException {
        String footer = "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + p("Panel, page %s of 4") + "</w:ftr>";
        ImportedPaper paper = read(new Docx(FRONT + p("Some words.")).part("word/footer1.xml", footer.formatted("1"))
            .part("word/footer2.xml", footer.formatted("2")));
        assertEquals(List.of("The page footer “Panel, page 1 of 4” was left out; the template makes its own."),
            paper.notes().stream().filter(n -> n.contains("footer")).toList());
    }

    @Test void headingsByTheSizeOfTheirLettersOrALineUnderThem() throws IOException {
        String look = "<w:p><w:r><w:rPr>%s</w:rPr><w:t>%s</w:t></w:r></w:p>";
        String words = p("A sentence of the usual size, which is much longer than any heading of this paper would ever be.");
        ImportedPaper paper = read(new Docx(FRONT + look.formatted("<w:sz w:val=\"32\"/>", "By size") + words
            + look.formatted("<w:u w:val=\"single\"/>", "By a line") + words + look.formatted("<w:sz w:val=\"25\"/>", "Only a little larger") + words)
            .styles("<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults>"));
        assertEquals(List.of("By size", "By a line"), paper.body().stream().filter(p -> p.kind() == Paragraph.Kind.HEADING)
            .map(Paragraph::text).toList());
    }

    @Test void aFileThatLibreOfficeWrote() throws IOException {
        Path file = folder.resolve("libreoffice.docx");
        try (InputStream in = WordThingsTest.class.getResourceAsStream("libreoffice.docx")) {
            Files.copy(in, file);
        }
        ImportedPaper paper = PaperReader.read(file);
        assertEquals("Chief Executive's Update", paper.title());
        assertEquals(Map.of("issues", "What has been done since June.", "decision", "For noting. مرحبا بالعالم 👮🏽‍♀️"), paper.fields());
        assertEquals(List.of("H Finance", "N The sum is £12,000 in all [As the ledger has it.].", "N first point of it", "N second point of it",
            "N deeper point", "H Reserves", "N The reserve is sound, see the plan.", "B a bullet", "B a bullet below", "B another bullet",
            "T [[Area, 2015/16 Q1, 2015/16 Q2], [North, 1, 2]]", "H People", "N Twelve officers have joined.", "P Words in a text box."),
            lines(paper));
        assertEquals(List.of("1", "1.1", "(i)", "(ii)", "(a)", "", "1.2", "", "", "", "", "2", "2.1", ""),
            PaperDocument.numbers(paper.draft(null), paper.body()));
        assertTrue(paper.body().stream().allMatch(p -> p.typed() == null), "every number follows the scheme");
        says(paper, "This file has 1 insertion and 1 deletion by A. Lead. They were taken as accepted.");
        assertEquals(List.of("B. Clerk, 2016-05-02: Check this"), paper.comments().stream().map(c -> c.author() + ", " + c.on() + ": " + c.words()).toList());
        assertEquals("The reserve is sound, see the plan.", paper.body().get(paper.comments().getFirst().block()).text());
        assertTrue(PaperReader.read(file, Tracked.REFUSE).body().get(1).text().startsWith("The sum is £10,000 in all"));
    }
}
