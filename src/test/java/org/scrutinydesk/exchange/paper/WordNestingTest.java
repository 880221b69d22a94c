package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.exchange.paper.Docx.cell;
import static org.scrutinydesk.exchange.paper.Docx.level;
import static org.scrutinydesk.exchange.paper.Docx.p;
import static org.scrutinydesk.exchange.paper.Docx.r;
import static org.scrutinydesk.exchange.paper.Docx.styled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.evidence.PaperDocument;

/** What Word puts into one another comes in whole: lists in lists, content controls in content controls, cells over cells. */
class WordNestingTest {
    private static final String FRONT = p("POLICE AND CRIME PANEL") + p("Performance Report") + p("Executive Summary") + p("What was done.")
        + p("Recommendation") + p("The Panel is asked to note the report.");
    @TempDir Path folder;

    private ImportedPaper read(Docx docx) throws IOException {
        return PaperReader.read(docx.write(folder.resolve("paper.docx")));
    }

    private static List<String> lines(ImportedPaper paper) {
        List<String> numbers = PaperDocument.numbers(paper.draft(null), paper.body());
        return IntStream.range(0, numbers.size()).mapToObj(i -> paper.body().get(i).kind().name().charAt(0) + "" + paper.body().get(i).level() + " "
            + (numbers.get(i) + " " + (paper.body().get(i).table() == null ? paper.body().get(i).text() : paper.body().get(i).table().rows())).strip()).toList();
    }

    private static void says(ImportedPaper paper, String note) {
        assertTrue(paper.notes().contains(note), () -> note + " in " + paper.notes());
    }

    private static String control(String inside) {
        return "<w:sdt><w:sdtContent>" + inside + "</w:sdtContent></w:sdt>";
    }

    private static String listStyle(String kind, int deep, int list) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + kind + deep + "\"><w:name w:val=\"List " + kind + (deep == 1 ? "" : " " + deep)
            + "\"/><w:pPr><w:numPr><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr></w:style>";
    }

    @Test void listsByTheNamesOfWordsOwnStylesStandAsDeepAsTheseSay() throws IOException {
        StringBuilder styles = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        StringBuilder lists = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            styles.append(listStyle("Number", i, i)).append(listStyle("Bullet", i, i + 3));
            rules.append("<w:abstractNum w:abstractNumId=\"" + i + "\">" + level(0, "decimal", "%1.") + "</w:abstractNum>");
            rules.append("<w:abstractNum w:abstractNumId=\"" + (i + 3) + "\">" + level(0, "bullet", "•") + "</w:abstractNum>");
        }
        for (int i = 1; i <= 6; i++) lists.append("<w:num w:numId=\"" + i + "\"><w:abstractNumId w:val=\"" + i + "\"/></w:num>");
        ImportedPaper paper = read(new Docx(p("A title") + styled("Number1", "First of all.") + styled("Number2", "Under it.") + styled("Number3", "Under that.")
            + styled("Number3", "Beside that.") + styled("Number2", "Under the first too.") + styled("Number1", "Second of all.") + styled("Bullet1", "A bullet")
            + styled("Bullet2", "Below it") + styled("Bullet3", "Below that")).styles(styles.toString()).numbering(rules.toString() + lists));
        assertEquals(List.of("N0 1. First of all.", "N1 1 Under it.", "N2 1 Under that.", "N2 2 Beside that.", "N1 2 Under the first too.", "N0 2. Second of all.",
            "B0 A bullet", "B1 Below it", "B1 Below that"), lines(paper));
        says(paper, "One bullet stood three deep and was brought up to two.");
    }

    @Test void aNumberedParagraphWithoutWordsCountsAsWordShowsIt() throws IOException {
        String listed = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>%s</w:p>";
        ImportedPaper paper = read(new Docx(p("A title") + listed.formatted(r("The first.")) + listed.formatted("") + listed.formatted(r("The third.")))
            .numbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"));
        assertEquals(List.of("N0 1. The first.", "N0 2.", "N0 3. The third."), lines(paper));
    }

    @Test void controlsInControlsLoseNothingAndTheirPromptsAreNoWords() throws IOException {
        String row = "<w:tr>" + cell("", "%s") + cell("", "%s") + "</w:tr>";
        String prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
        ImportedPaper paper = read(new Docx(FRONT + p("A line to begin with.") + control(p("In one.") + control(control(p("In three."))))
            + prompt.formatted(p("Click here to enter text.")) + "<w:tbl>" + row.formatted("Area", "Sum") + control(row.formatted("North", "£5") + control(row.formatted("South", "£6")))
            + "</w:tbl><w:p>" + r("On ") + control(r("4 May")) + prompt.formatted(r("choose one")) + r(" it rose.") + "</w:p>"));
        assertEquals(List.of("P0 A line to begin with.", "P0 In one.", "P0 In three.", "T0 [[Area, Sum], [North, £5], [South, £6]]", "P0 On 4 May it rose."), lines(paper));
        says(paper, "The prompt “Click here to enter text.” of an empty field was left out.");
        says(paper, "The prompt “choose one” of an empty field was left out.");
    }

    @Test void twoRowsOfHeadersAreToldByTheirMergedCells() throws IOException {
        String down = "<w:vMerge w:val=\"restart\"/>";
        ImportedPaper paper = read(new Docx(FRONT + p("The table says more.") + "<w:tbl><w:tr>" + cell(down, "Area") + cell("<w:gridSpan w:val=\"2\"/>", "Years") + "</w:tr><w:tr>"
            + cell("<w:vMerge/>", "") + cell("", "2015") + cell("", "2016") + "</w:tr><w:tr>" + cell("", "North") + cell("", "1") + cell("", "2") + "</w:tr></w:tbl>"
            + "<w:tbl><w:tr>" + cell(down, "North") + cell("<w:gridSpan w:val=\"2\"/>", "both") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "1") + cell("", "2")
            + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "3") + cell("", "4") + "</w:tr></w:tbl>"));
        assertEquals(List.of(List.of("Area", "Years 2015", "Years 2016"), List.of("North", "1", "2")), paper.body().get(1).table().rows());
        assertTrue(paper.body().get(2).table().rows().containsAll(List.of(List.of("North", "both", ""), List.of("North", "1", "2"), List.of("North", "3", "4"))));
    }

    @Test void ticksOfFormsAndStruckWordsAreKept() throws IOException {
        String box = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>%s</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        ImportedPaper paper = read(new Docx(FRONT + "<w:p>" + box.formatted("<w:checked/>") + r(" yes ") + box.formatted("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>")
            + r(" no, ") + "<w:r><w:rPr><w:strike/></w:rPr><w:t>never</w:t></w:r>" + r(".") + "</w:p>"));
        assertEquals(List.of("P0 ☒ yes ☐ no, never."), lines(paper));
        says(paper, "The words “never” were struck through, and came without the line.");
    }
}
