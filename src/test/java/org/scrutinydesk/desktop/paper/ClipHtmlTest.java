package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.bullet;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;
import static org.scrutinydesk.paper.Paragraph.plain;
import static org.scrutinydesk.paper.Paragraph.table;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;

class ClipHtmlTest {
    private static Span.Words words(String text) {
        return Span.Words.of(text);
    }

    @Test void whatWordCopiesKeepsItsStructureAndLosesItsStyles() {
        assertEquals(List.of(heading(1, "Next steps"),
                numbered(0, words("The "), new Span.Words("board", true, false, null), words(" met & agreed £5"), words("")).withSpans(List.of(words("The "),
                    new Span.Words("board", true, false, null), words(" met & agreed £5"))),
                bullet(0, "a point"), bullet(1, "below it"),
                table("", List.of(List.of("Area", "Amount"), List.of("North", "1,250")))),
            ClipHtml.read("""
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- p.MsoNormal {color:red} --></style>
                <!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]--></head>
                <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
                <h1><b>Next
                steps</b><o:p></o:p></h1>
                <p class=MsoNormal><span style='color:red;font-family:"Comic Sans MS"'>The <b>board</b>
                met &amp; agreed&nbsp;&pound;5<o:p></o:p></span></p>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span
                style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>a point<o:p></o:p></p>
                <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o </span><![endif]>below it</p>
                <table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal><b>Area</b></p></td><td><p>Amount</p></td></tr>
                <tr><td><p class=MsoNormal>North</p></td><td><p align=right>1,250</p></td></tr></table>
                <!--EndFragment--></body></html>"""));
    }

    @Test void whatSpreadsheetsCopyIsATable() {
        assertEquals(List.of(table("", List.of(List.of("Mechanism", "2016/17", ""), List.of("Grants", "(2.7)", "£5"), List.of("", "x", "y")))),
            ClipHtml.read("""
                Version:1.0
                StartHTML:0000000127
                <html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>td {mso-number-format:General}</style><body>
                <table border=0 cellpadding=0><!--StartFragment--><col width=64><tr height=20><td class=xl65>Mechanism</td><td colspan=2>2016/17</td></tr>
                <tr><td rowspan=2>Grants</td><td x:num="-2.7">(2.7)</td><td>&#163;5</td></tr><tr><td>x<td>y</tr>
                <tr style='display:none'><td>hidden</td><td>row</td></tr><!--EndFragment--></table></body></html>"""));
        assertEquals(List.of(List.of("a", "b"), List.of("1", "")), Clippings.cells("a\tb\n1\t\n"));
        assertEquals(List.of(), Clippings.cells("a sentence\twith a tab\nand one without"));
    }

    private static String word(int level, String mark, String words) {
        return "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level" + level + " lfo1'><![if !supportLists]><span lang=EN-GB><span\nstyle='mso-list:"
            + "Ignore'>" + mark + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>" + words + "<o:p></o:p></p>\n";
    }

    private static Paragraph at(int level, String text) {
        return numbered(level, words(text));
    }

    @Test void theNumbersOfAListInWordBecomeThoseOfThePaper() {
        assertEquals(List.of(at(0, "The board met."), at(1, "in May"), at(2, "at noon"), at(2, "at one"), at(1, "in June"), at(0, "It agreed."), bullet(0, "all of it")),
            ClipHtml.read(word(1, "1.", "The board met.") + word(2, "(i)", "in May") + word(3, "(a)", "at noon") + word(3, "(b)", "at one") + word(2, "(ii)", "in June")
                + word(1, "2.", "It agreed.") + word(1, "o", "all of it")));
        assertEquals(List.of(heading(1, "Background"), at(0, "The board met."), at(1, "in May"), at(0, "It agreed.")),
            ClipHtml.read("<p class=MsoHeading1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3</span>Background</p>"
                + word(2, "3.1", "The board met.") + word(3, "a)", "in May") + word(2, "3.2", "It agreed.")));
        assertEquals(List.of(at(0, "The Panel is asked to:"), at(1, "note it;"), at(1, "agree to it."), at(0, "Thanks.")),
            ClipHtml.read("<p class=MsoNormal>The Panel is asked to:</p>" + word(1, "1)", "note it;") + word(1, "2)", "agree to it.") + "<p class=MsoNormal>Thanks.</p>"));
    }

    @Test void theListsOfAPageKeepTheirLevelsAndWhetherTheyCount() {
        assertEquals(List.of(at(0, "one"), at(1, "one a"), at(2, "deeper"), at(0, "two")),
            ClipHtml.read("<ol><li>one<ol type=\"a\"><li>one a<ol style='list-style-type: lower-roman'><li>deeper</li></ol></li></ol></li><li>two</li></ol>"));
        assertEquals(List.of(at(0, "Before."), at(1, "a point"), at(1, "another")),
            ClipHtml.read("<p>Before.</p><ol><li style='list-style-type:lower-alpha'><p>a point</p></li><li style='list-style-type:lower-alpha'><p>another</p></li></ol>"));
        assertEquals(List.of(at(0, "a"), at(0, "b")), ClipHtml.read("<ol type=A><li>a</li><li>b</li></ol>"));
    }

    @Test void listsThatLibreOfficeWritesOneAfterAnotherLieInOneAnotherWhereTheirNumbersSaySo() {
        assertEquals(List.of(at(0, "First."), at(1, "below one"), at(2, "deeper"), at(1, "below two"), at(0, "Second."), at(0, "After.")),
            ClipHtml.read("<ol><li><p>First.</p>\n</ol>\n<ol>\n\t<li><p>below one</p>\n</ol><ol><li><p>deeper</p></ol><ol start=\"2\"><li><p>below two</p>\n</ol>\n"
                + "<ol start=\"2\">\n\t<li><p>Second.</p>\n</ol>\n<p>After.</p>"));
        assertEquals(List.of(at(0, "First."), at(0, "A sentence."), at(0, "another"), at(0, "Second.")),
            ClipHtml.read("<ol><li>First.</li></ol><p>A sentence.</p><ol><li>another</li></ol><ol start=2><li>Second.</li></ol>"));
    }

    @Test void numbersTypedInPlainLinesAreLeftToThePaper() {
        assertEquals(List.of(at(0, "The board met."), at(1, "in May"), at(1, "in June"), at(0, "It agreed."), bullet(0, "all")),
            Clippings.paragraphs("3.1 The board met.\n(a)\tin May\n(b)\tin June\n3.2 It agreed.\n- all"));
        assertEquals(List.of(at(0, "1. alone is what somebody wrote"), at(0, "1.25 million was spent")),
            Clippings.paragraphs("1. alone is what somebody wrote\n1.25 million was spent"));
    }

    @Test void whatABrowserOrLibreOfficeCopiesKeepsLinksListsAndLooks() {
        assertEquals(List.of(plain("")
                .withSpans(List.of(words("See "), new Span.Words("the plan", true, false, "https://example.org/a?b=1&c=2"), words(", not this")))),
            ClipHtml.read("<meta charset='utf-8'><b style=\"font-weight:normal;\"><span>See </span><a href=\"https://example.org/a?b=1&amp;c=2\"><span "
                + "style=\"font-weight:700\">the plan</span></a><span>, <a href='javascript:alert(1)'>not this</a></span></b>"));
        assertEquals(List.of(heading(3, "H"), numbered("one"), numbered(1, words("one a")), bullet(0, "p"), numbered("after")),
            ClipHtml.read("<h5>H</h5><ol><li>one<ol><li><p>one a</p></li></ol></li></ol><ul><li><font color=red>p</font></li></ul><div>after</div>"));
        assertEquals(List.of(new Span.Words("x", false, true, null)), ClipHtml.read("<p><i>x</i></p>").getFirst().spans());
    }

    @Test void hostilePagesAreReadInNoTimeAndNothingInThemRuns() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(List.of(plain("deep")), ClipHtml.read("<div><b>".repeat(200_000).replace("<b>", "") + "deep"));
            assertEquals("a", ClipHtml.read("<p>a</p>" + "<table><tr><td>".repeat(50_000)).getFirst().text());
            assertTrue(ClipHtml.read("<p>" + "word &amp; ".repeat(500_000)).getFirst().text().length() > 3_000_000);
            assertEquals(List.of(), ClipHtml.read("<".repeat(100) + "script>alert(1)").stream().filter(p -> p.text().contains("alert")).toList());
            ClipHtml.read("<td colspan=999 rowspan=999>x".repeat(5_000));
        });
        assertEquals(List.of(plain("a < b & &unknown; c")), ClipHtml.read("<p>a < b & &unknown; c&#0;&#xD800;&#99999999;".replace("&#99999999;", "")));
        assertEquals(List.of(plain("kept")), ClipHtml.read("<p>kept<script>var a = '<p>no</p>';</script><style>x</style><!-- <p>no</p>"));
        assertEquals(List.of(), ClipHtml.read("<img src=x onerror=alert(1)>"));
    }

    @Test void onlyAddressesOfPagesAndMailAreLinks() {
        assertEquals("https://www.lancashire-pcc.gov.uk", Links.proper("www.lancashire-pcc.gov.uk"));
        assertEquals("mailto:a@b.org", Links.proper(" a@b.org "));
        for (String no : List.of("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://", "a b", "", "mailto:x", "ftp://a.b/c")) {
            assertNull(Links.proper(no), no);
        }
        Paragraph p = ClipHtml.read("<a href='file:///c:/x'>x</a>").getFirst();
        assertEquals(List.of(words("x")), p.spans());
    }
}
