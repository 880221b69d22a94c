package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.exchange.paper.Docx.bold;
import static org.scrutinydesk.exchange.paper.Docx.cell;
import static org.scrutinydesk.exchange.paper.Docx.heading;
import static org.scrutinydesk.exchange.paper.Docx.level;
import static org.scrutinydesk.exchange.paper.Docx.listed;
import static org.scrutinydesk.exchange.paper.Docx.p;
import static org.scrutinydesk.exchange.paper.Docx.r;
import static org.scrutinydesk.exchange.paper.Docx.styled;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;

class WordPaperTest {
    private static final String FRONT = p("POLICE AND CRIME PANEL") + p("Meeting to be held on Monday 20 June 2016")
        + p("Performance Report")
        + p("Contact for further information: The Director, 01772 000000") + p("Executive Summary")
        + p("This report covers 1 April to 30 June 2016.")
        + p("Recommendation") + p("The Panel is asked to note the report.");
    private static final String LISTS = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")
        + level(2, "lowerRoman", "(%3)") + level(3, "lowerLetter", "(%4)") + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
        + level(0, "bullet", "\uf0b7")
        + level(1, "bullet", "o") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\">"
        + "<w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"7\"/>"
        + "</w:lvlOverride></w:num>";

    @TempDir Path folder;

    private ImportedPaper read(Docx docx) throws IOException {
        return PaperReader.read(docx.write(folder.resolve("paper.docx")));
    }

    /** Kind, level, number and words of each paragraph. */
    private static List<String> lines(ImportedPaper paper) {
        List<String> numbers = PaperDocument.numbers(paper.draft(null), paper.body());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < paper.body().size(); i++) {
            Paragraph p = paper.body().get(i);
            String words = p.kind() == Paragraph.Kind.TABLE ? p.table().rows().toString() : p.text();
            lines.add(p.kind().name().charAt(0) + "" + p.level() + " " + (numbers.get(i).isEmpty() ? "" : numbers.get(i) + " ") + words);
        }
        return lines;
    }

    private static boolean notes(ImportedPaper paper, String words) {
        return paper.notes().stream().anyMatch(n -> n.contains(words));
    }

    @Test void headingsByStyleAndAutomaticNumbersCountedAsWordDoes() throws IOException {
        String numberedHeading = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
            + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        ImportedPaper paper = read(new Docx(FRONT + styled("H1", "Part one") + listed(1, 1, "First thing said here.")
            + styled("H2", "A sub-heading")
            + listed(1, 1, "Second thing said here.") + listed(1, 2, "below it") + listed(1, 2, "and below") + listed(1, 3, "deeper")
            + listed(2, 0, "a bullet")
            + listed(2, 1, "a bullet below") + styled("H1", "Part two") + listed(1, 1, "Third thing said here.")
            + listed(3, 1, "Started at seven.")
            + listed(3, 1, "And on.")).styles(numberedHeading + heading(2)).numbering(LISTS));
        assertEquals(List.of("H1 1 Part one", "N0 1.1 First thing said here.", "H2 A sub-heading", "N0 1.2 Second thing said here.",
            "N1 (i) below it",
            "N1 (ii) and below", "N2 (a) deeper", "B0 a bullet", "B1 a bullet below", "H1 2 Part two", "N0 2.1 Third thing said here.",
            "N0 2.7 Started at seven.",
            "N0 2.8 And on."), lines(paper));
        assertEquals(List.of("2.7"), paper.body().stream().map(Paragraph::typed).filter(t -> t != null && !t.isEmpty()).toList(),
            "2.8 is counted on from it");
        assertEquals(Template.PANEL_PERFORMANCE, paper.template());
        assertEquals("Performance Report", paper.title());
        assertEquals(LocalDate.of(2016, 6, 20), paper.meetingDate());
        assertEquals(LocalDate.of(2016, 4, 1), paper.from());
        assertEquals("The Director, 01772 000000", paper.contact());
        assertEquals("The Panel is asked to note the report.", paper.fields().get("recommendation"));
    }

    @Test void headingsByOutlineLevelByBoldAndByCapitalsAndTypedNumbers() throws IOException {
        ImportedPaper paper = read(new Docx(FRONT + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + r("1. By outline") + "</w:p>"
            + p("1.1\tTyped with a tab.") + "<w:p>" + bold("By its bold look") + "</w:p>" + p("1.2 Typed with a blank.")
            + p("Just a short line")
            + p("BY ITS CAPITALS") + p("1.3 The third.") + p("25 officers start in May.") + p("•\tA typed bullet")));
        assertEquals(List.of("H1 1 By outline", "N0 1.1 Typed with a tab.", "H2 By its bold look", "N0 1.2 Typed with a blank.",
            "P0 Just a short line",
            "H2 BY ITS CAPITALS", "N0 1.3 The third.", "P0 25 officers start in May.", "B0 A typed bullet"), lines(paper));
    }

    @Test void tablesWithMergedCellsHeaderRowsAndCaptions() throws IOException {
        String span = "<w:gridSpan w:val=\"2\"/>";
        String down = "<w:vMerge w:val=\"restart\"/>";
        String table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("", "Priority") + cell(span, "2015/16")
            + "</w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr>"
            + cell("", "") + cell("", "Q1") + cell("", "Q2") + "</w:tr><w:tr>" + cell(down, "Victims") + cell("", "1") + cell("", "2")
            + "</w:tr><w:tr>"
            + cell("<w:vMerge/>", "") + cell("", "3") + cell("", "4") + "</w:tr></w:tbl>";
        ImportedPaper paper = read(new Docx(FRONT + p("The table follows.") + styled("Cap", "Table 1: figures") + table)
            .styles("<w:style w:type=\"paragraph\" w:styleId=\"Cap\"><w:name w:val=\"caption\"/></w:style>"));
        assertEquals(List.of("P0 The table follows.", "T0 [[Priority, 2015/16 Q1, 2015/16 Q2], [Victims, 1, 2], [Victims, 3, 4]]"),
            lines(paper));
        assertEquals("Table 1: figures", paper.body().getLast().table().caption());
        assertTrue(notes(paper, "Merged cells"));
    }

    @Test void framesAndColumnsOfNumbersAreNoTables() throws IOException {
        String row = "<w:tr>%s%s</w:tr>";
        ImportedPaper paper = read(new Docx(FRONT + "<w:tbl><w:tr>" + cell("", "Text in a frame, which is a sentence.")
            + "</w:tr></w:tbl><w:tbl>"
            + row.formatted(cell("", "1."), cell("", "The first numbered paragraph of the paper."))
            + row.formatted(cell("", "2."), cell("", "The second one of them."))
            + "</w:tbl>"));
        assertEquals(List.of("P0 Text in a frame, which is a sentence.", "N0 1. The first numbered paragraph of the paper.",
            "N0 2. The second one of them."), lines(paper));
    }

    @Test void boldItalicAndLinksStay() throws IOException {
        ImportedPaper paper = read(new Docx(FRONT + "<w:p>" + r("See ") + "<w:hyperlink r:id=\"a1\">" + r("the plan") + "</w:hyperlink>"
            + r(" and ") + bold("this")
            + "<w:r><w:rPr><w:i/></w:rPr><w:t> here</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org/b\" </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r(" there") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + r(".") + "</w:p>").link("a1", "https://example.org/a"));
        assertEquals(List.of(Span.Words.of("See "), new Span.Words("the plan", false, false, "https://example.org/a"),
            Span.Words.of(" and "),
            new Span.Words("this", true, false, null), new Span.Words(" here", false, true, null),
            new Span.Words(" there", false, false, "https://example.org/b"),
            Span.Words.of(".")), paper.body().getFirst().spans());
    }

    @Test void aFrontOfFieldsInATable() throws IOException {
        String row = "<w:tr>%s%s</w:tr>";
        ImportedPaper paper = read(new Docx(p("POLICE AND CRIME PANEL") + "<w:tbl>"
            + row.formatted(cell("", "Report of"), cell("", "The Commissioner"))
            + row.formatted(cell("", "Date"), cell("", "Friday 14 December 2013"))
            + row.formatted(cell("", "Subject"), cell("", "The year so far"))
            + row.formatted(cell("", "Author :"), cell("", "Finance officer")) + "</w:tbl>" + p("Purpose of Report")
            + p("1. To say what was done.")
            + p("Recommendation") + p("2. That it be noted.") + "<w:p>" + bold("Work done") + "</w:p>" + p("3. Much was done.")
            + p("Implications") + "<w:tbl>" + row.formatted(cell("", "Financial"), cell("", "None."))
            + row.formatted(cell("", "Legal"), cell("", "Some."))
            + row.formatted(cell("", "Equality Impact Assessment"), cell("", "Done."))
            + row.formatted(cell("", "Link to Police and Crime Plan"), cell("", "All of it.")) + "</w:tbl>"
            + p("Background Papers") + p("None") + p("Person to Contact") + p("The finance officer")));
        assertEquals(Template.PANEL_REPORT, paper.template());
        assertEquals("The Commissioner", paper.reportOf());
        assertEquals("The year so far", paper.title());
        assertEquals(LocalDate.of(2013, 12, 14), paper.meetingDate());
        assertTrue(notes(paper, "that day is a Saturday"));
        assertEquals(List.of("H1 Work done", "N0 3. Much was done."), lines(paper));
        assertEquals("To say what was done.", paper.fields().get("purpose"));
        assertEquals(List.of("None.", "Some.", "Done.", "All of it."),
            List.of("financial", "legal", "equality", "plan-link").stream().map(paper.fields()::get).toList());
        assertEquals("The finance officer", paper.contact());
        assertTrue(paper.body().stream().allMatch(x -> x.typed() == null), "3. is counted on from the parts before it");
    }

    @Test void newPagesSectionsOnTheirSideAndReferencesToNumberedParagraphs() throws IOException {
        String side = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"%s\" w:h=\"%s\"/></w:sectPr></w:pPr>%s</w:p>";
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF _Ref1 \\r \\h </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Docx.r("%s") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        ImportedPaper paper = read(new Docx(FRONT + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + Docx.styled("H1", "Money")
            + Docx.p("3. The reserve rose in the year, as paragraph four of this report shows in full.")
            + "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_Ref1\"/>" + Docx.r("4. It fell in the quarter, but less than had been thought before.")
            + "<w:bookmarkEnd w:id=\"1\"/></w:p>"
            + side.formatted("11906", "16838", Docx.r("5. See paragraph ") + field.formatted("4") + Docx.r(" for it."))
            + side.formatted("16838", "11906", Docx.r("6. This lies on its side, see ") + field.formatted("above") + Docx.r("."))
            + Docx.p("7. This stands upright again.") + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>").styles(Docx.heading(1)));
        assertEquals(List.of("B0 ", "H1 Money", "N0 3. The reserve rose in the year, as paragraph four of this report shows in full.",
            "N0 4. It fell in the quarter, but less than had been thought before.", "N0 5. See paragraph 4 for it.", "B1 ",
            "N0 6. This lies on its side, see above.", "B2 ", "N0 7. This stands upright again."), lines(paper));
        assertEquals(new org.scrutinydesk.paper.Span.Reference(org.scrutinydesk.paper.Span.Target.paragraph(paper.body().get(3).id()), false, "paragraph 4", false, false),
            paper.body().get(4).spans().get(1));
        assertTrue(notes(paper, "The cross reference “above” was kept as words"));
    }
}
