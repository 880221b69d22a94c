package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;

class FindTest {
    private TestDesk desk;

    @BeforeEach void open() throws Exception {
        desk = TestDesk.empty(place -> List.of(PapersView.room(place)));
    }

    @AfterEach void close() {
        desk.close();
    }

    private Paper add(String title, Paragraph... body) {
        return desk.office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, title, null), List.of(body));
    }

    private void show(Paper paper) {
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
    }

    private Node focused() {
        return TestDesk.onFx(() -> desk.desk.getScene().getFocusOwner());
    }

    private void type(String text) {
        TestDesk.onFx(() -> ((TextInputControl) desk.desk.getScene().getFocusOwner()).setText(text));
        desk.settle();
    }

    private void press(String... keys) {
        for (String key : keys) {
            KeyCode code = KeyCode.valueOf(key.substring(key.lastIndexOf('+') + 1));
            TestDesk.onFx(() -> Event.fireEvent(desk.desk.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, key.contains("Shift+"), key.contains("Ctrl+"), key.contains("Alt+"), false)));
            desk.settle();
        }
    }

    private List<String> stored(Paper paper) {
        return desk.office.papers().body(paper.id()).stream().map(p -> p.table() == null ? p.text() : p.table().caption() + " " + p.table().rows()).toList();
    }

    /** What is typed is saved at the next pause. */
    private void saved(Paper paper, List<String> words) {
        desk.waitFor(words + " to be saved", () -> stored(paper).equals(words));
    }

    @Test void wordsAreFoundAllOverAPaperAndReplacedInOneStep() {
        Paper paper = add("The board", numbered("The board met. A board came."),
            Paragraph.table("Boards", List.of(List.of("Area"), List.of("board"))),
            numbered(0, Span.Words.of("A sum of "), new Span.Figure(Quote.of("board"), "board", false, false)));
        show(paper);
        PaperEditor editor = TestDesk.onFx(() -> (PaperEditor) desk.desk.lookup(".paper-editor"));
        press("Ctrl+F");
        assertEquals("find-words", focused().getId());
        type("board");
        assertTrue(desk.says("2 of 6"), () -> desk.words().toString());
        press("ENTER");
        assertEquals(List.of(new Spot(0, 17), new Spot(0, 22)), TestDesk.onFx(() -> List.of(editor.from(), editor.to())));
        press("F3", "F3", "F3");
        assertTrue(desk.says("6 of 6") && desk.says("a live figure, which says what its record says"), () -> desk.words().toString());
        press("F3", "Shift+F3", "Shift+F3");
        assertTrue(desk.says("5 of 6"), () -> desk.words().toString());
        press("ESCAPE");
        assertTrue(focused() instanceof TextInputControl cell && cell.getText().equals("board"), "the cursor goes to where it was found");
        press("Ctrl+H", "Ctrl+H");
        assertEquals("find-with", focused().getId());
        type("panel");
        desk.click("Replace all");
        assertTrue(desk.says("5 were replaced; one stays, in a live figure"), () -> desk.words().toString());
        List<String> replaced = List.of("The panel met. A panel came.", "panels [[Area], [panel]]", "A sum of board");
        saved(paper, replaced);
        desk.waitFor("the title", () -> desk.office.papers().paper(paper.id()).title().equals("The panel"));
        TestDesk.onFx(editor::requestFocus);
        press("Ctrl+Z");
        saved(paper, List.of("The board met. A board came.", "Boards [[Area], [board]]", "A sum of board"));
        desk.waitFor("the title", () -> desk.office.papers().paper(paper.id()).title().equals("The board"));
        press("Ctrl+Y");
        saved(paper, replaced);
    }

    @Test void spellingGoesThroughPartsTextAndTables() {
        Paper paper = add("Teh report", numbered("All is well."), Paragraph.table("Sums", List.of(List.of("Area"), List.of("Nroth wing"))));
        show(paper);
        PaperEditor editor = TestDesk.onFx(() -> (PaperEditor) desk.desk.lookup(".paper-editor"));
        press("F7");
        assertTrue(desk.says("“Nroth” is not known"), () -> desk.words().toString());
        press("ENTER");
        saved(paper, List.of("All is well.", "Sums [[Area], [North wing]]"));
        press("F7");
        assertTrue(desk.says("“Teh” is not known"), () -> desk.words().toString());
        press("ENTER");
        desk.waitFor("the title", () -> desk.office.papers().paper(paper.id()).title().equals("The report"));
        press("F7");
        assertTrue(desk.says("Every word of this paper is known."), () -> desk.words().toString());
        assertEquals(editor, focused());
    }

    private boolean waved(TextInputControl field) {
        return TestDesk.onFx(() -> field.lookupAll(".misspelt").stream().anyMatch(n -> n instanceof Path p && !p.getElements().isEmpty()));
    }

    private TextInputControl field(String words) {
        return TestDesk.onFx(() -> desk.desk.lookupAll(".text-input").stream().map(n -> (TextInputControl) n).filter(f -> f.getText().equals(words)).findFirst().orElseThrow());
    }

    @Test void wordsThatAreNotKnownAreMarkedInPartsAndCellsAndAskedAboutThere() {
        Paper paper = add("A report", numbered("All is well."), Paragraph.table("Teh sums", List.of(List.of("Area"), List.of("Nroth wing"), List.of("South"))));
        show(paper);
        desk.waitFor("the waves", () -> waved(field("Nroth wing")) && waved(field("Teh sums")));
        assertFalse(waved(field("South")));
        TextInputControl issues = TestDesk.onFx(() -> (TextInputControl) desk.desk.lookup("#part-issues"));
        TestDesk.onFx(issues::requestFocus);
        type("Teh board recieved it");
        TestDesk.onFx(issues::end);
        assertTrue(waved(issues));
        TestDesk.onFx(() -> issues.selectRange(0, 0));
        press("F7");
        assertTrue(desk.says("“Teh” is not known"), () -> desk.words().toString());
        press("ENTER");
        assertEquals(List.of(issues, 3), TestDesk.onFx(() -> List.of(focused(), issues.getCaretPosition())), "one goes on typing where one was");
        press("F7");
        assertTrue(desk.says("“recieved” is not known"), () -> desk.words().toString());
        press("ESCAPE");
        assertEquals(List.of(issues, 18), TestDesk.onFx(() -> List.of(focused(), issues.getCaretPosition())));
        TestDesk.onFx(() -> Event.fireEvent(issues, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null)));
        desk.settle();
        press("ENTER");
        assertEquals("The board received it", issues.getText());
        assertFalse(waved(issues));
        TextInputControl cell = field("Nroth wing");
        TestDesk.onFx(() -> {
            cell.requestFocus();
            cell.selectRange(2, 2);
            Event.fireEvent(cell, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
        desk.settle();
        press("ENTER");
        saved(paper, List.of("All is well.", "Teh sums [[Area], [North wing], [South]]"));
        assertEquals("North wing", ((TextInputControl) focused()).getText());
    }

    @Test void wordsAreLinkedByKeysAndTheLinkIsChangedAndTakenOut() {
        Paper paper = add("Links", numbered("See the plan here."));
        show(paper);
        PaperEditor editor = TestDesk.onFx(() -> (PaperEditor) desk.desk.lookup(".paper-editor"));
        TestDesk.onFx(() -> editor.go(new Spot(0, 4), new Spot(0, 12)));
        press("Ctrl+Shift+K");
        assertEquals("link-address", focused().getId());
        type("javascript:alert(1)");
        press("ENTER");
        assertTrue(desk.says("type one of these"));
        type("www.example.org/plan");
        press("ENTER");
        assertEquals(new Span.Words("the plan", false, false, "https://www.example.org/plan"), TestDesk.onFx(() -> editor.page().body().getFirst().spans().get(1)));
        assertEquals(editor, focused());
        TestDesk.onFx(() -> editor.go(new Spot(0, 8)));
        press("Ctrl+Shift+K");
        assertEquals("https://www.example.org/plan", TestDesk.onFx(() -> ((TextInputControl) desk.desk.getScene().getFocusOwner()).getText()));
        type("");
        press("ENTER");
        assertEquals(List.of(Span.Words.of("See the plan here.")), TestDesk.onFx(() -> editor.page().body().getFirst().spans()));
        press("Ctrl+Z");
        assertEquals(3, TestDesk.onFx(() -> editor.page().body().getFirst().spans().size()));
    }

    @Test void wordsAreFoundInAllPapersAndReplacedInTheDraftsAtOnce() {
        Paper draft = add("Draft", numbered("It begins. The board met at noon."));
        Paper issued = add("Old", numbered("The board met."));
        desk.office.issue(issued.id(), "Asked for today.");
        show(draft);
        press("Ctrl+F");
        type("board");
        desk.click("In all papers");
        assertTrue(desk.says("2 places in 2 papers; one of them can be replaced.") || desk.says("1 of them can be replaced."), () -> desk.words().toString());
        assertTrue(desk.says("issued, so its words stay as they are") && desk.says("Paragraph 1"), () -> desk.words().toString());
        TestDesk.onFx(() -> desk.desk.lookup("#across-with").requestFocus());
        type("panel");
        desk.click("Replace 1 in one draft");
        assertEquals(List.of("It begins. The panel met at noon."), stored(draft));
        assertEquals(List.of("The board met."), stored(issued));
        assertTrue(desk.says("“board” is now “panel” once in one draft; one place left as it was."), () -> desk.words().toString());
        desk.click("Undo");
        assertEquals(List.of("It begins. The board met at noon."), stored(draft));
        TestDesk.onFx(() -> desk.desk.lookup("#across-words").requestFocus());
        type("noon");
        press("DOWN", "DOWN", "ENTER");
        assertTrue(desk.says("1 of 1"), () -> desk.words().toString());
    }
}
