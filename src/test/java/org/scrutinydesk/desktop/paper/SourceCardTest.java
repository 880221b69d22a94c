package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.Reading;
import org.scrutinydesk.register.Promise;

class SourceCardTest extends InThePapersRoom {
    private Meeting meeting;
    private Quote promises;

    @BeforeEach void records() {
        Body panel = desk.office.meetings().save(Body.named("Police and Crime Panel", Body.Kind.PANEL));
        meeting = desk.office.meetings().save(Meeting.planned(panel.id(), LocalDate.of(2016, 6, 20), null, null));
        promises = new Quote("promises-due", Map.of("meeting", meeting.id().text()));
        for (int i = 1; i <= 9; i++) desk.office.promises().save(Promise.open("Promise number " + i, null, null, null, null, null, meeting.id()));
    }

    private Paper add(Paragraph... body) {
        Paper paper = desk.office.papers().add(Paper.draft(Template.PANEL_REPORT, "Report", meeting.id()), List.of(body));
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
        return paper;
    }

    private void at(int row, int character) {
        TestDesk.onFx(() -> {
            editor().requestFocus();
            editor().go(new Spot(row, character));
        });
    }

    @Test void f1BesideAStaleFigureShowsEveryRowAndTheNewValueIsAcceptedByKey() {
        Paper paper = add(numbered(0, Span.Words.of("There are "), new Span.Figure(promises, "7", false, false), Span.Words.of(" promises.")));
        desk.waitFor("the records to be read", () -> desk.says("Figures: 1 stale"));
        at(0, 0);
        press("F1");
        assertTrue(desk.says("No figure is here. Put the cursor beside a figure"), "it says what would be right");
        at(0, 11);
        press("F1");
        assertTrue(desk.says("promises due at the meeting of 20 June 2016"));
        assertTrue(desk.says("The paper says 7; the records now say 9."));
        ListView<?> rows = TestDesk.onFx(() -> (ListView<?>) desk.desk.lookup(".source-rows"));
        assertEquals(9, TestDesk.onFx(() -> rows.getItems().size()), "all rows and not only the first");
        press("ESCAPE");
        assertSame(editor(), focused());
        assertEquals(new Spot(0, 11), TestDesk.onFx(() -> editor().caret()), "the caret is where it was");
        press("F1", "ENTER");
        desk.waitFor("the new value to be saved", () -> stored(paper).getFirst().text().equals("There are 9 promises."));
        assertSame(editor(), focused());
        press("Ctrl+Z");
        desk.waitFor("the old one to be saved again", () -> stored(paper).getFirst().text().equals("There are 7 promises."));
    }

    @Test void staleFiguresAreAcceptedOneByOneOrAllByKeyboard() {
        Paper paper = add(numbered(0, new Span.Figure(promises, "7", false, false)),
            numbered(0, new Span.Figure(new Quote("promises-due", Map.of("meeting", meeting.id().text(), "words", "noun")), "7 promises", false, false)));
        desk.waitFor("the records to be read", () -> desk.says("Figures: 2 stale"));
        at(0, 0);
        press("Ctrl+Shift+G");
        desk.settle();
        assertTrue(desk.says("7 in paragraph 1. The records now say 9."), desk.words().toString());
        TestDesk.onFx(() -> desk.desk.lookupAll(".figures-entry .hyperlink").iterator().next().requestFocus());
        press("ENTER");
        desk.waitFor("one to be saved", () -> stored(paper).getFirst().text().equals("9"));
        assertEquals("7 promises", stored(paper).get(1).text());
        assertNotSame(editor(), focused(), "the next one has the keys");
        press("ENTER");
        desk.waitFor("the other to be saved", () -> stored(paper).get(1).text().equals("9 promises"));
    }

    @Test void aNewValueAtTheCursorIsInTheListOfAllThatCanBeDone() {
        Paper paper = add(numbered("None."), numbered(0, new Span.Figure(promises, "7", false, false)));
        desk.waitFor("the records to be read", () -> desk.says("Figures: 1 stale"));
        at(0, 0);
        press("Ctrl+K");
        assertFalse(desk.says("Accept 9 for 7"), "not where the cursor is");
        press("ESCAPE");
        at(1, 0);
        press("Ctrl+K");
        type("accept 9");
        press("ENTER");
        desk.waitFor("the new value to be saved", () -> stored(paper).get(1).text().equals("9"));
        assertSame(editor(), focused());
    }

    @Test void aBlocksColumnsAreChosenAfterItStandsAndKept() {
        Paper paper = add(Paragraph.block(promises), numbered("After."));
        desk.waitFor("the block", () -> desk.says("Owner"));
        at(0, 0);
        press("F1");
        desk.waitFor("what can be chosen", () -> desk.says("Change it"));
        assertTrue(desk.says("Promises due at the meeting of 20 June 2016"));
        List<CheckBox> boxes = TestDesk.onFx(() -> desk.desk.lookupAll(".source-card .check-box").stream().map(CheckBox.class::cast).toList());
        TestDesk.onFx(() -> boxes.forEach(b -> b.setSelected(false)));
        desk.click("Change it");
        assertTrue(desk.says("Choose at least one column."));
        TestDesk.onFx(() -> boxes.getFirst().setSelected(true));
        desk.click("Change it");
        desk.waitFor("the choice to be saved", () -> stored(paper).getFirst().block().option("columns").equals("owner"));
        desk.waitFor("the table", () -> desk.says("Owner") && !desk.says("State"));
        assertSame(editor(), focused());
        press("Ctrl+Z");
        desk.waitFor("the columns again", () -> stored(paper).getFirst().block().equals(promises));
    }

    @Test void roseIsFoundByTypingItAndBeginsASentenceWithACapital() {
        Measure burglaries = desk.office.measures().save(new Measure(null, 0, null, 0, "Burglaries", "", Polarity.LOWER, null, Measure.Frequency.QUARTERLY,
            Measure.RuleKind.LAST_YEAR, BigDecimal.ZERO, null, null, null));
        Map.of("2014/15 Q4", "541", "2015/16 Q4", "388").forEach((quarter, amount) -> desk.office.measures().save(new Reading(null, 0, burglaries.id(),
            Quarter.parse("quarter", quarter), new BigDecimal(amount), Reading.State.FINAL, null)));
        Paper paper = add(numbered("Burglaries "));
        at(0, 11);
        type("/fell from");
        press("ENTER");
        type(". /promises words");
        press("ENTER");
        type(" kept.");
        desk.waitFor("it to be saved", () -> stored(paper).getFirst().text().equals("Burglaries fell from 541 to 388. Nine promises kept."));
        Span.Figure figure = (Span.Figure) stored(paper).getFirst().spans().get(1);
        assertEquals("last-year", figure.quote().option("against"));
    }

    @Test void anIssuedPaperShowsOnF1TheRowsAsTheyWere() {
        Paper paper = desk.office.papers().add(Paper.draft(Template.PANEL_REPORT, "Report", meeting.id()),
            List.of(numbered(0, Span.Words.of("There are "), new Span.Figure(promises, "9", false, false), Span.Words.of(" promises."))));
        desk.office.issue(paper.id(), "It is wanted.");
        Promise gone = desk.office.promises().dueAt(meeting.id()).getFirst();
        desk.office.promises().delete(gone.id());
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.waitFor("the paper as issued", () -> desk.says("Issued 6 June 2016"));
        desk.settle();
        assertFalse(desk.says("1 stale"), "an issued paper is as it was");
        press("F1");
        desk.waitFor("what was issued", () -> desk.says("As they were issued on 6 June 2016, with the rows behind them on that day."));
        desk.waitFor("the keys", () -> TestDesk.onFx(() -> focused() instanceof javafx.scene.control.Hyperlink));
        press("ENTER");
        assertTrue(desk.says("Hide the 9 rows behind it"));
        assertTrue(desk.says(gone.text()), "the promise that is gone now");
    }
}
