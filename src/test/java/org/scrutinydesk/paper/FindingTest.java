package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.WrongInput;

class FindingTest {
    private static final Span.Figure FIGURE = new Span.Figure(Quote.of("total"), "£109,000", false, false);

    private static List<String> found(String text, boolean matchCase, boolean wholeWords, String words) {
        return new Wanted(text, matchCase, wholeWords).in(words).stream().map(s -> s.from() + "-" + s.to()).toList();
    }

    @Test void caseAndWholeWordsAreMindedWhereThatIsWanted() {
        assertEquals(List.of("0-4", "9-13", "16-20"), found("area", false, false, "Area and areas, area"));
        assertEquals(List.of("9-13", "16-20"), found("area", true, false, "Area and areas, area"));
        assertEquals(List.of("0-4", "16-20"), found("area", false, true, "Area and areas, area"));
        assertEquals(List.of("0-4"), found("Q1/2", false, true, "Q1/2"), "a sign is no part of a word");
        assertEquals(List.of("4-16"), found("office's own", false, false, "the office’s\u00A0own"));
        assertEquals(List.of("0-2", "2-4"), found("aa", false, false, "aaaaa"));
        assertEquals(List.of("0-2"), found("£5", false, true, "£5, £50"));
        assertThrows(WrongInput.class, () -> new Wanted("", false, false));
    }

    @Test void wordsAreFoundInTextTablesAndBlocksAndReplacedWhereTheyAreTheOfficesOwn() {
        List<Paragraph> body = List.of(
            Paragraph.numbered(0, new Span.Words("The Board ", true, false, null), Span.Words.of("and the board of "), FIGURE, Span.Words.of(" board 109")),
            Paragraph.table("Board", List.of(List.of("Area", "Board"), List.of("North", "a board"))),
            Paragraph.block(Quote.of("awards")));
        Finding boards = new Finding(new Wanted("board", false, true), quote -> "Awards of the board");
        List<Hit> hits = boards.in(body);
        assertEquals(List.of("Text[row=0]", "Text[row=0]", "Text[row=0]", "Caption[row=1]", "Cell[row=1, line=0, column=1]", "Cell[row=1, line=1, column=1]",
            "Records[row=2]"), hits.stream().map(h -> h.place().toString()).toList());
        assertEquals(List.of(Finding.RECORDS), hits.stream().map(Hit::fixed).filter(java.util.Objects::nonNull).toList());
        assertEquals(Paragraph.numbered(0, new Span.Words("The Panel ", true, false, null), Span.Words.of("and the Panel of "), FIGURE, Span.Words.of(" Panel 109")),
            Finding.replaced(body.getFirst(), hits.subList(0, 3), "Panel"));
        assertEquals(Paragraph.table("Panel", List.of(List.of("Area", "Panel"), List.of("North", "a Panel"))), Finding.replaced(body.get(1), hits.subList(3, 6), "Panel"));
        List<Hit> figures = new Finding(new Wanted("109", false, false), quote -> "").in(body);
        assertEquals(2, figures.size());
        assertEquals(Finding.FIGURE, figures.getFirst().fixed());
        assertEquals("The Board and the board of £109,000 board ", Finding.replaced(body.getFirst(), figures, "").text());
    }

    @Test void aHitIsShownWithItsSentenceAndNotMore() {
        String words = "It was held. The board met at 3.30 p.m. today at the Crown Court! And then";
        Hit hit = new Hit(new Hit.Place.Text(0), words, words.indexOf("met"), words.indexOf("met") + 3, null);
        assertEquals("The board |met| at 3.30 p.m.", hit.before() + "|" + hit.found() + "|" + hit.after());
        String endless = "word ".repeat(100);
        Hit middle = new Hit(new Hit.Place.Text(0), endless, 250, 254, null);
        assertTrue(middle.before().startsWith("… word ") && middle.before().length() < 70, middle.before());
        assertTrue(middle.after().endsWith(" …") && middle.after().length() < 100, middle.after());
    }
}
