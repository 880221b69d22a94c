package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.paper.Comment;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

class CommentsPaneTest {
    private TestDesk desk;
    private Paper paper;

    @BeforeEach void open() throws Exception {
        desk = TestDesk.empty(place -> List.of(PapersView.room(place)));
        paper = desk.office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null),
            List.of(heading(1, "Money"), numbered("The grant is late."), Paragraph.table("T", List.of(List.of("a"), List.of("b")))));
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
    }

    @AfterEach void close() {
        desk.close();
    }

    private List<Comment> comments() {
        return desk.office.comments().of(paper.id());
    }

    private PaperEditor editor() {
        return TestDesk.onFx(() -> (PaperEditor) desk.desk.lookup(".paper-editor"));
    }

    private long marks() {
        return TestDesk.onFx(() -> (long) desk.desk.lookupAll(".comment-mark").size());
    }

    private void chord(KeyCode... keys) {
        for (KeyCode k : keys) desk.robot.press(k);
        for (int i = keys.length; i > 0; i--) desk.robot.release(keys[i - 1]);
        desk.settle();
    }

    @Test void aCommentIsMadeFoundAnsweredSettledAndDeletedByKeyboard() {
        TestDesk.onFx(() -> {
            editor().requestFocus();
            editor().go(new Spot(1, 18));
        });
        desk.robot.write("!");
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
        desk.waitFor("the form", () -> desk.says("On 1.1, “The grant is late.!”"));
        desk.robot.write("Since when?");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        desk.waitFor("the mark", () -> marks() == 1);
        assertEquals("Since when?", comments().getFirst().words());
        assertEquals(desk.office.papers().body(paper.id()).get(1).id(), comments().getFirst().paragraph());
        assertTrue(desk.says("Comments: 1") && desk.says("tester, 6 June 2016"));
        assertTrue(TestDesk.onFx(() -> editor().isFocused()), "the keys go back to the text");
        long table = desk.office.papers().body(paper.id()).get(2).id();
        desk.office.comments().add(paper.id(), table, "Finance", LocalDate.of(2016, 6, 7), "Add a total.");
        TestDesk.onFx(() -> ((PaperView) desk.desk.lookup(".paper-view")).refresh());
        desk.waitFor("both marks", () -> marks() == 2);
        TestDesk.onFx(() -> editor().go(Spot.START));
        for (int row : List.of(1, 2, 1)) {
            desk.robot.type(KeyCode.F8);
            desk.settle();
            assertEquals(row, TestDesk.onFx(() -> editor().caret().row()));
        }
        chord(KeyCode.SHIFT, KeyCode.F8);
        assertEquals(2, TestDesk.onFx(() -> editor().caret().row()));
        desk.click("Resolve");
        desk.waitFor("its mark to go", () -> marks() == 1);
        assertTrue(desk.says("One open, one resolved."), desk.words().toString());
        desk.click("Answer");
        desk.robot.write("Since May.");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(1, comments().stream().mapToInt(c -> c.answers().size()).sum());
        desk.click("Delete");
        assertEquals(1, comments().size());
        desk.click("Undo");
        assertEquals(2, comments().size());
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertFalse(desk.office.document(paper.id()).toString().contains("Since when?"), "comments are never printed");
    }

    @Test void theCommentAtTheCursorIsAnsweredAndResolvedByKeysAlone() {
        List<Paragraph> body = desk.office.papers().body(paper.id());
        desk.office.comments().add(paper.id(), body.get(1).id(), "Finance", LocalDate.of(2016, 6, 6), "Since when?");
        desk.office.comments().add(paper.id(), body.get(0).id(), "Legal", LocalDate.of(2016, 6, 6), "Say whose.");
        TestDesk.onFx(() -> ((PaperView) desk.desk.lookup(".paper-view")).refresh());
        desk.settle();
        TestDesk.onFx(() -> {
            editor().requestFocus();
            editor().go(new Spot(1, 3));
        });
        chord(KeyCode.CONTROL, KeyCode.F8);
        desk.robot.write("Since");
        desk.robot.type(KeyCode.ESCAPE);
        desk.settle();
        assertTrue(TestDesk.onFx(() -> editor().isFocused()), "Escape leads back to the paragraph");
        chord(KeyCode.CONTROL, KeyCode.F8);
        desk.robot.write("Since May.");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(List.of("Since May."), comments().stream().flatMap(c -> c.answers().stream()).map(Comment.Answer::words).toList());
        assertTrue(TestDesk.onFx(() -> editor().isFocused()));
        assertEquals(new Spot(1, 3), TestDesk.onFx(() -> editor().caret()), "the cursor is where it was");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F8);
        assertEquals(List.of("Since when?"), comments().stream().filter(c -> !c.open()).map(Comment::words).toList());
        assertTrue(TestDesk.onFx(() -> editor().isFocused()));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F8);
        assertTrue(desk.says("No open comment is on this paragraph; F8 goes to the next one."), desk.words().toString());
        desk.robot.type(KeyCode.F8);
        desk.settle();
        chord(KeyCode.CONTROL, KeyCode.K);
        desk.robot.write("answer say");
        desk.robot.type(KeyCode.ENTER);
        desk.settle();
        desk.robot.write("Ours.");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(List.of("Ours."), comments().stream().filter(Comment::open).flatMap(c -> c.answers().stream()).map(Comment.Answer::words).toList());
    }

    @Test void aCommentOnAParagraphThatWasTakenOutIsStillListed() {
        desk.office.comments().add(paper.id(), desk.office.papers().body(paper.id()).get(1).id(), null, LocalDate.of(2016, 6, 6), "Why?");
        desk.office.papers().saveBody(paper.id(), List.of(desk.office.papers().body(paper.id()).getFirst()));
        TestDesk.onFx(() -> ((PaperView) desk.desk.lookup(".paper-view")).refresh());
        desk.settle();
        desk.click("Comments: 1");
        assertTrue(desk.says("On a paragraph that is gone: “The grant is late.”"), desk.words().toString());
        assertEquals(0, marks());
    }
}
