package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.block;
import static org.scrutinydesk.paper.Paragraph.bullet;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;
import static org.scrutinydesk.paper.Paragraph.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Paragraph.Kind;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

class WritingTest {
    private static final Span.Figure FIGURE = new Span.Figure(Quote.of("total"), "£109,000", false, false);
    private static final Paragraph BLOCK = block(Quote.of("budget-position"));

    private static Spot at(int row, int at) {
        return new Spot(row, at);
    }

    private static List<Span> words(String text) {
        return List.of(Span.Words.of(text));
    }

    private static Paragraph withFigure() {
        return numbered(0, Span.Words.of("A "), FIGURE, Span.Words.of(" B"));
    }

    @Test void enterSplitsAndTheFirstPartKeepsTheId() {
        List<Paragraph> body = List.of(numbered("one two").withId(7));
        assertEquals(List.of(numbered("one ").withId(7), numbered("two")), Writing.apply(body, Writing.enter(body, at(0, 4), at(0, 4))));
    }

    @Test void enterBeforeTheTextKeepsTheIdWithTheText() {
        List<Paragraph> body = List.of(bullet(1, "one").withId(7));
        assertEquals(List.of(new Paragraph(0, Kind.BULLET, 1, List.of(), null, null, null), bullet(1, "one").withId(7)),
            Writing.apply(body, Writing.enter(body, at(0, 0), at(0, 0))));
    }

    @Test void enterAfterAHeadingGoesOnWithANumberedParagraph() {
        List<Paragraph> body = List.of(heading(2, "Domestic abuse"));
        assertEquals(List.of(heading(2, "Domestic abuse"), numbered(0)), Writing.apply(body, Writing.enter(body, at(0, 14), at(0, 14))));
    }

    @Test void enterOnAnEmptyParagraphStepsOut() {
        Paragraph p = numbered(2);
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            p = Writing.enter(List.of(p), at(0, 0), at(0, 0)).with().getFirst();
            steps.add(p.kind() + " " + p.level());
        }
        assertEquals(List.of("NUMBERED 1", "NUMBERED 0", "PLAIN 0"), steps);
    }

    @Test void enterOverASelectionReplacesIt() {
        List<Paragraph> body = List.of(numbered("abcd"), numbered("middle"), numbered("efgh"));
        Edit edit = Writing.enter(body, at(0, 2), at(2, 2));
        assertEquals(List.of(numbered("ab"), numbered("gh")), Writing.apply(body, edit));
        assertEquals(at(1, 0), edit.caret());
    }

    @Test void backspaceAtTheStartLowersThenJoins() {
        Paragraph p = numbered(1, Span.Words.of("b")).withId(2);
        List<Paragraph> body = List.of(numbered("a").withId(1), p);
        body = Writing.apply(body, Writing.backspace(body, at(1, 0)));
        assertEquals(0, body.get(1).level());
        Edit join = Writing.backspace(body, at(1, 0));
        assertEquals(List.of(numbered("ab").withId(1)), Writing.apply(body, join));
        assertEquals(at(0, 1), join.caret());
    }

    @Test void backspaceAfterAnEmptyParagraphTakesThatOut() {
        List<Paragraph> body = List.of(heading(1, "").withSpans(List.of()).withId(1), plain("b").withId(2));
        assertEquals(List.of(plain("b").withId(2)), Writing.apply(body, Writing.backspace(body, at(1, 0))));
    }

    @Test void aTypedNumberGoesFirst() {
        List<Paragraph> body = List.of(numbered("a").withTyped("3.75"));
        assertEquals(List.of(numbered("a")), Writing.apply(body, Writing.backspace(body, at(0, 0))));
    }

    @Test void aFigureIsOneCharacterThatIsTakenOutWhole() {
        List<Paragraph> body = List.of(withFigure());
        assertEquals(5, Writing.length(body.getFirst()));
        assertEquals(List.of(numbered("A  B")), Writing.apply(body, Writing.backspace(body, at(0, 3))));
        assertEquals(List.of(numbered("A  B")), Writing.apply(body, Writing.delete(body, at(0, 2))));
        assertEquals(List.of(numbered(0, Span.Words.of("A x"), FIGURE, Span.Words.of(" B"))),
            Writing.apply(body, Writing.type(body, at(0, 2), at(0, 2), words("x"))));
    }

    @Test void besideABlockTheCaretGoesOntoItBeforeItIsTakenOut() {
        List<Paragraph> body = List.of(numbered("a"), BLOCK, numbered("b"));
        assertTrue(Writing.backspace(body, at(2, 0)).changesNothing());
        assertEquals(at(1, 0), Writing.backspace(body, at(2, 0)).caret());
        assertEquals(at(1, 0), Writing.delete(body, at(0, 1)).caret());
        assertEquals(List.of(numbered("a"), numbered("b")), Writing.apply(body, Writing.backspace(body, at(1, 0))));
    }

    @Test void typingOnABlockBeginsAParagraphAfterIt() {
        List<Paragraph> body = List.of(BLOCK, numbered("b"));
        Edit edit = Writing.type(body, at(0, 0), at(0, 0), words("x"));
        assertEquals(List.of(BLOCK, numbered("x"), numbered("b")), Writing.apply(body, edit));
        assertEquals(at(1, 1), edit.caret());
    }

    @Test void aBlockPutInSplitsTheParagraph() {
        List<Paragraph> body = List.of(numbered("ab").withId(3));
        Edit edit = Writing.insert(body, at(0, 1), at(0, 1), BLOCK);
        assertEquals(List.of(numbered("a").withId(3), BLOCK, numbered("b")), Writing.apply(body, edit));
        assertEquals(at(2, 0), edit.caret());
        List<Paragraph> empty = List.of(numbered(0));
        assertEquals(List.of(BLOCK, numbered(0)), Writing.apply(empty, Writing.insert(empty, Spot.START, Spot.START, BLOCK)));
    }

    @Test void afterABlockAtAParagraphsEndOneWritesOnInANewParagraph() {
        Paragraph page = Paragraph.pageBreak(Paragraph.NEW_PAGE);
        for (Paragraph follows : List.of(heading(1, "Next"), numbered("next"), BLOCK)) {
            for (Paragraph put : List.of(page, BLOCK)) {
                List<Paragraph> body = List.of(numbered("ab"), follows);
                Edit edit = Writing.insert(body, at(0, 2), at(0, 2), put);
                assertEquals(List.of(numbered("ab"), put, numbered(0), follows), Writing.apply(body, edit));
                assertEquals(at(2, 0), edit.caret());
                List<Paragraph> blank = List.of(heading(1, "Here"), numbered(0), follows);
                assertEquals(List.of(heading(1, "Here"), put, numbered(0), follows), Writing.apply(blank, Writing.insert(blank, at(1, 0), at(1, 0), put)));
            }
        }
        List<Paragraph> empty = List.of(numbered("ab"), numbered(0), heading(1, "Next"));
        assertEquals(List.of(numbered("ab"), page, numbered(0), heading(1, "Next")), Writing.apply(empty, Writing.insert(empty, at(0, 2), at(0, 2), page)));
    }

    @Test void levelsStopAtTheirEnds() {
        List<Paragraph> body = List.of(heading(3, "h"), numbered(2), bullet(1, "b"), plain("p"), BLOCK);
        assertNull(Writing.level(body, at(0, 0), at(4, 0), 1));
        List<Integer> levels = Writing.apply(body, Writing.level(body, at(0, 0), at(4, 0), -1)).stream().map(Paragraph::level).toList();
        assertEquals(List.of(2, 1, 0, 0, 0), levels);
    }

    @Test void boldGoesOnOverAMixedSelectionAndThenOff() {
        List<Paragraph> body = List.of(withFigure(), numbered("c"));
        body = Writing.apply(body, Writing.look(body, at(0, 1), at(1, 1), true));
        assertTrue(Spans.all(body.get(0).spans(), 1, 5, Spans::bold));
        assertTrue(Spans.all(body.get(1).spans(), 0, 1, Spans::bold));
        assertTrue(!Spans.bold(body.get(0).spans().getFirst()));
        body = Writing.apply(body, Writing.look(body, at(0, 1), at(1, 1), true));
        assertEquals(List.of(withFigure(), numbered("c")), body);
    }

    @Test void pastedParagraphsGoOnFromTheTextAndIntoIt() {
        List<Paragraph> body = List.of(numbered("ab").withId(4));
        Edit edit = Writing.paste(body, at(0, 1), at(0, 1), List.of(numbered("1"), bullet(0, "2"), numbered("3")));
        assertEquals(List.of(numbered("a1").withId(4), bullet(0, "2"), numbered("3b")), Writing.apply(body, edit));
        assertEquals(at(2, 1), edit.caret());
    }

    @Test void linesBecomeParagraphs() {
        assertEquals(List.of(numbered("One"), bullet(0, "two"), numbered("three")), Clippings.paragraphs("One\n\n•\ttwo\n  three \n"));
        assertEquals(List.of(plain(" a b")), Clippings.paragraphs(" a\u0007\tb"));
    }

    /** Whatever is done wherever, the caret lies in the text, a block stays whole, and there is something to write in. */
    @Test void noSeriesOfKeysBreaksTheBody() {
        Random random = new Random(11);
        List<Paragraph> body = List.of(numbered(0));
        for (int i = 0; i < 20_000; i++) {
            Spot a = spot(body, random);
            Spot b = random.nextInt(3) > 0 ? a : spot(body, random);
            Spot from = a.compareTo(b) <= 0 ? a : b;
            Spot to = a.compareTo(b) <= 0 ? b : a;
            Edit edit = switch (random.nextInt(13)) {
                case 0 -> Writing.enter(body, from, to);
                case 1 -> Writing.erase(body, from, to);
                case 2 -> Writing.backspace(body, from);
                case 3 -> Writing.delete(body, from);
                case 4 -> Writing.level(body, from, to, random.nextBoolean() ? 1 : -1);
                case 5 -> Writing.kind(body, from, to, random.nextBoolean() ? Kind.HEADING : Kind.BULLET, 1);
                case 6 -> Writing.look(body, from, to, random.nextBoolean());
                case 7 -> Writing.paste(body, from, to, List.of(numbered("p"), random.nextBoolean() ? BLOCK : plain("q")));
                case 8 -> Writing.insert(body, from, to, random.nextBoolean() ? BLOCK : Paragraph.table("", List.of(List.of("a"))));
                case 9 -> Writing.word(body, from, random.nextBoolean());
                case 10 -> Writing.takeOut(body, from.row(), to.row());
                case 11 -> Writing.type(body, from, to, List.of(FIGURE));
                default -> Writing.type(body, from, to, words("wé \uD83D\uDE00"));
            };
            if (edit == null) continue;
            List<Paragraph> before = body;
            body = Writing.apply(body, edit);
            List<Paragraph> now = body;
            assertTrue(!now.isEmpty(), () -> "empty after " + edit + " on " + before);
            Spot caret = edit.caret();
            assertTrue(caret.row() >= 0 && caret.row() < now.size() && caret.at() <= Writing.length(now.get(caret.row())),
                () -> caret + " lies outside after " + edit + " on " + before);
            for (Paragraph p : now) {
                assertEquals(Writing.isText(p), p.block() == null && p.table() == null);
                for (Span s : p.spans()) assertTrue(Spans.length(s) > 0 && (s instanceof Span.Figure || s.text()
                    .indexOf(Spans.FIGURE) < 0));
            }
            if (body.size() > 40) body = new ArrayList<>(body.subList(0, 20));
        }
    }

    private static Spot spot(List<Paragraph> body, Random random) {
        int row = random.nextInt(body.size());
        return new Spot(row, random.nextInt(Writing.length(body.get(row)) + 1));
    }
}
