package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.bullet;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.desktop.Hand;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PaperEditorTest {
    private final Hand robot = new Hand();
    private Page page;

    private void open(Paragraph... body) throws Exception {
        page = Page.open(Numbering.BY_SECTION, List.of(body));
    }

    @AfterEach void close() throws Exception {
        FxToolkit.cleanupStages();
        WaitForAsyncUtils.clearExceptions();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test void aPaperIsWrittenFromNothingByKeyboardAlone() throws Exception {
        open();
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT1);
        write("Protect vulnerable people");
        press(KeyCode.ENTER);
        write("A contribution of £102,000");
        press(KeyCode.ENTER);
        press(KeyCode.TAB);
        write("below");
        press(KeyCode.ENTER);
        press(KeyCode.SHIFT, KeyCode.TAB);
        write("next");
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        write("a point");
        assertEquals(List.of(heading(1, "Protect vulnerable people"), numbered("A contribution of £102,000"), numbered(1,
            Span.Words.of("below")),
            numbered("next"), bullet(0, "a point")), page.written());
        assertEquals(List.of("1", "1.1", "(i)", "1.2", ""), Page.fx(() -> List.of(page.model.number(0), page.model.number(1),
            page.model.number(2),
            page.model.number(3), page.model.number(4))));
    }

    private static final Quote QUOTE = Quote.of("total");
    private static final Span.Figure FIGURE = new Span.Figure(QUOTE, "£109,000", false, false);

    private static Span.Words words(String text) {
        return Span.Words.of(text);
    }

    @Test void boldAndItalicAreTypedAndPutOnASelection() throws Exception {
        open();
        page.type("a ").press("Ctrl+B").type("b").press("Ctrl+B").type(" c").press("Ctrl+I").type("d");
        assertEquals(List.of(words("a "), new Span.Words("b", true, false, null), words(" c"), new Span.Words("d", false, true, null)),
            page.written().getFirst().spans());
        page.press("Ctrl+A", "Ctrl+B");
        assertTrue(page.written().getFirst().spans().stream().allMatch(Spans::bold));
    }

    @Test void undoTakesBackSomeWordsAtATimeAndRedoMakesThemAgain() throws Exception {
        open();
        page.type("The board met at the Crown Court.").press("ENTER").type("Next");
        List<Paragraph> all = page.written();
        page.press("Ctrl+Z");
        assertEquals(1, page.written().size());
        page.press("Ctrl+Z").press("Ctrl+Z");
        assertEquals(List.of(numbered("The board met at the Crown ")), page.written());
        page.press("Ctrl+Z");
        assertEquals(List.of(), page.written());
        page.press("Ctrl+Z", "Ctrl+Y", "Ctrl+Y", "Ctrl+Y", "Ctrl+Y", "Ctrl+Y");
        assertEquals(all, page.written());
    }

    @Test void paragraphsKeepTheirIdsWhereverTheyGo() throws Exception {
        open(heading(1, "h").withId(5), numbered("one two").withId(6), bullet(0, "b").withId(7));
        page.go(1, 3).press("ENTER").type("x").go(0, 0).press("Ctrl+D");
        List<Long> ids = Page.fx(() -> page.model.snapshot().paragraphs().stream().map(Paragraph::id).toList());
        assertEquals(List.of(6L, 0L, 7L), ids);
        Page.fx(() -> {
            PaperModel.Snapshot sent = page.model.snapshot();
            page.editor.type("y");
            page.model.stored(sent, List.of(sent.paragraphs().get(0), sent.paragraphs().get(1).withId(99), sent.paragraphs().get(2)));
            return null;
        });
        page.press("Ctrl+Z");
        assertEquals(List.of(6L, 99L, 7L), Page.fx(() -> page.model.snapshot().paragraphs().stream().map(Paragraph::id).toList()));
        page.press("Ctrl+Z");
        assertEquals(5L, Page.fx(() -> page.model.snapshot().paragraphs().getFirst().id()));
    }

    @Test void theCaretPassesAFigureInOneStepAndTypingNeverEntersIt() throws Exception {
        open(numbered(0, words("A "), FIGURE, words(" B")));
        page.go(0, 2).press("RIGHT");
        assertEquals(new Spot(0, 3), Page.fx(page.editor::caret));
        page.type("x").press("LEFT", "LEFT").type("y");
        assertEquals(List.of(words("A y"), FIGURE, words("x B")), page.written().getFirst().spans());
        page.press("DELETE");
        assertEquals(List.of(words("A yx B")), page.written().getFirst().spans());
        page.press("Ctrl+Z");
        assertEquals(List.of(words("A y"), FIGURE, words("x B")), page.written().getFirst().spans());
    }

    @Test void aFigureIsAmberWhereTheRecordsSayAnotherValue() throws Exception {
        open(numbered(0, words("A "), FIGURE));
        Page.fx(() -> {
            page.editor.rows().live(quote -> new Live("£129,000", "Awards", List.of(), List.of()));
            page.editor.applyCss();
            page.editor.layout();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        FigureChip chip = Page.fx(() -> (FigureChip) page.editor.lookup(".figure-chip"));
        assertTrue(chip.getPseudoClassStates().stream().anyMatch(c -> c.getPseudoClassName().equals("stale")));
        assertEquals("£109,000", chip.getText());
    }

    @Test void cutAndPasteKeepLooksAndFigures() throws Exception {
        open(numbered(0, new Span.Words("bold", true, false, null), words(" and "), FIGURE), bullet(1, "point"), numbered("end"));
        page.select(0, 2, 1, 5).press("Ctrl+X");
        assertEquals(List.of(numbered(0, new Span.Words("bo", true, false, null)), numbered("end")), page.written());
        page.go(1, 3).press("ENTER", "Ctrl+V");
        assertEquals(List.of(numbered(0, new Span.Words("ld", true, false, null), words(" and "), FIGURE), bullet(1, "point")),
            page.written().subList(2, 4));
        Page.fx(() -> Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, "one\r\ntwo")));
        page.press("Ctrl+Z", "Ctrl+Z").go(1, 0).press("Ctrl+V");
        assertEquals(List.of("bo", "one", "twoend"), page.written().stream().map(Paragraph::text).toList());
    }

    @Test void tabMovesTheLevelOfEverySelectedParagraphWhereverTheCaretIs() throws Exception {
        open(heading(1, "h"), numbered("one"), numbered("two"), bullet(0, "b"));
        page.go(1, 0).press("TAB").go(2, 3).press("TAB", "TAB", "TAB");
        assertEquals(List.of("1", "(i)", "(a)", ""), Page.fx(() -> List.of(page.model.number(0), page.model.number(1), page.model.number(2),
            page.model.number(3))));
        page.press("Ctrl+Z", "Ctrl+Z").select(1, 1, 3, 0).press("TAB");
        assertEquals(List.of(2, 1, 1), page.written().subList(1, 4).stream().map(Paragraph::level).toList());
        page.press("Shift+TAB", "Shift+TAB");
        assertEquals(List.of(0, 0, 0), page.written().subList(1, 4).stream().map(Paragraph::level).toList());
        page.press("Ctrl+Z", "Ctrl+Z");
        assertEquals(List.of(2, 1, 1), page.written().subList(1, 4).stream().map(Paragraph::level).toList());
    }

    @Test void whatOtherProgramsCopyIsPastedWithItsStructureOrAsPlainText() throws Exception {
        open(numbered("before"), numbered("after"));
        Page.fx(() -> Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, "Head\nA bold word\nx\ty",
            DataFormat.HTML, "<h2>Head</h2><p>A <b>bold</b> word</p><table><tr><td>x</td><td>y</td></tr></table>")));
        page.go(0, 6).press("ENTER", "Ctrl+V");
        assertEquals(List.of(numbered("before"), heading(2, "Head"), numbered(0, words("A "), new Span.Words("bold", true, false, null), words(" word")),
            Paragraph.table("", List.of(List.of("x", "y"))), numbered("after")), page.written());
        page.press("Ctrl+Z", "Ctrl+Shift+V");
        assertEquals(List.of("before", "Head", "A bold word", "x y", "after"), page.written().stream().map(Paragraph::text).toList());
    }

    @Test void aScreenReaderIsToldTheParagraphWithItsNumberAndWhereTheCaretIs() throws Exception {
        open(heading(1, "Head"), numbered(0, words("A "), FIGURE, words(" B")));
        page.go(1, 4);
        assertEquals("1.1 A £109,000 B", Page.fx(() -> page.editor.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
        assertEquals(15, Page.fx(() -> page.editor.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)));
        page.select(1, 2, 1, 3);
        assertEquals(6, Page.fx(() -> page.editor.queryAccessibleAttribute(AccessibleAttribute.SELECTION_START)));
        assertEquals(14, Page.fx(() -> page.editor.queryAccessibleAttribute(AccessibleAttribute.SELECTION_END)));
        assertEquals(AccessibleRole.TEXT_AREA, Page.fx(page.editor::getAccessibleRole));
    }

    @Test void aTypedTableIsFilledByKeyboard() throws Exception {
        open();
        Page.fx(() -> {
            page.editor.insert(Paragraph.table("", List.of(List.of("", ""), List.of("", ""))));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Page.fx(() -> {
            ((TypedTable) page.editor.lookup(".typed-table")).focusFirst();
            return null;
        });
        page.type("Area").press("TAB").type("£").press("TAB").type("Blackpool").press("TAB").type("51,000").press("TAB").type("Total")
            .press("ESCAPE").type("after");
        assertEquals(List.of(List.of("Area", "£"), List.of("Blackpool", "51,000"), List.of("Total", "")), page.written().getFirst()
            .table().rows());
        assertEquals("after", page.written().get(1).text());
    }

    @Test void everythingDoneToAPaperCanBeTakenBackHoweverMuchItWas() {
        PaperModel model = new PaperModel(body -> body.stream().map(p -> "").toList(), List.of(numbered("first")));
        for (int i = 0; i < 3000; i++) {
            model.make(Writing.type(model.body(), Spot.START, Spot.START, List.of(words("x"))), Spot.START, Spot.START, "", false);
        }
        for (int i = 0; i < 3000; i++) model.takeBack();
        assertEquals("first", model.body().getFirst().text());
        for (int i = 0; i < 3000; i++) model.makeAgain();
        assertEquals(3005, model.body().getFirst().text().length());
    }

    @Test void theHeaderRowOfATableIsTurnedOffAndOnAndEveryRowThenMoves() throws Exception {
        open(Paragraph.table("", List.of(List.of("Area", "£"), List.of("North", "1,250"))), numbered("after"));
        Page.fx(() -> {
            TypedTable table = TypedTable.on(page.editor, 0);
            table.cell(0, 0).requestFocus();
            return null;
        });
        page.press("Ctrl+Shift+R");
        assertTrue(page.written().getFirst().table().bare());
        assertEquals("Row 1, column 1", Page.fx(() -> TypedTable.on(page.editor, 0).cell(0, 0).getAccessibleText()));
        page.press("Alt+DOWN");
        assertEquals(List.of(List.of("North", "1,250"), List.of("Area", "£")), page.written().getFirst().table().rows());
        page.press("Ctrl+Z", "Ctrl+Z");
        assertEquals(List.of(List.of("Area", "£"), List.of("North", "1,250")), page.written().getFirst().table().rows());
        assertFalse(page.written().getFirst().table().bare());
        page.press("Ctrl+Shift+T");
        assertEquals(List.of("Total", "1,250"), page.written().getFirst().table().rows().getLast());
    }

    @Test void rowsAndColumnsOfATableAreMadeMovedAndTakenOutByKeys() throws Exception {
        open(Paragraph.table("", List.of(List.of("Area", "£"), List.of("North", "1,250"), List.of("South", "2,500"))), numbered("after"));
        Page.fx(() -> {
            TypedTable.on(page.editor, 0).cell(1, 0).requestFocus();
            return null;
        });
        page.press("Ctrl+ENTER").type("East").press("Alt+DOWN", "TAB").type("3").press("Ctrl+Shift+ENTER").type("4").press("Alt+Shift+ENTER")
            .press("Alt+LEFT");
        assertEquals(List.of(List.of("", "Area", "£"), List.of("", "North", "1,250"), List.of("", "South", "2,500"), List.of("", "4", ""),
            List.of("", "East", "3")), page.written().getFirst().table().rows());
        page.press("Ctrl+Shift+BACK_SPACE", "Ctrl+Shift+DELETE");
        Page.fx(() -> {
            TypedTable table = TypedTable.on(page.editor, 0);
            table.change(TableEdits.totals(table.table(), true), 3, 1);
            return null;
        });
        page.press("TAB").type("West").press("TAB").type("1.5");
        assertEquals(List.of("Total", "3,754.5"), page.written().getFirst().table().rows().getLast());
        assertEquals(List.of("West", "1.5"), page.written().getFirst().table().rows().get(4));
        page.press("Alt+UP", "Ctrl+Z");
        assertEquals(List.of("West", "1.5"), page.written().getFirst().table().rows().get(4));
    }

    @Test void aBlockBecomesNarrowerWithItsPage() throws Exception {
        open();
        Block.Table table = new Block.Table("Awards", List.of(new Block.Column("Project", Block.Align.LEFT, 3),
            new Block.Column("Amount", Block.Align.RIGHT, 1)), List.of(new Block.Row(Block.Row.Kind.BODY, List.of(Block.Cell.of("Helpline"), Block.Cell.of("£20,000")))), false);
        double shown = Page.fx(() -> {
            RecordsBlock block = new RecordsBlock(new Live(null, "Awards", List.of(), List.of(table)), () -> { });
            ((BorderPane) page.editor.getScene().getRoot()).setBottom(new HBox(block));
            for (double width : List.of(800.0, 500.0)) {
                block.setMinWidth(width);
                block.setMaxWidth(width);
                page.editor.getScene().getRoot().applyCss();
                page.editor.getScene().getRoot().layout();
            }
            return block.lookup(".page-table").getLayoutBounds().getWidth();
        });
        assertEquals(500, shown, 1);
    }

    @Test void theMenuOfACellOpensByKeysAndFiguresStandToTheRight() throws Exception {
        open(Paragraph.table("", List.of(List.of("Area", "£"), List.of("North", "1,250"))));
        TextField cell = Page.fx(() -> {
            TextField first = TypedTable.on(page.editor, 0).cell(1, 0);
            first.requestFocus();
            return first;
        });
        page.press("Shift+F10");
        assertTrue(Page.fx(() -> cell.getContextMenu().isShowing()));
        Page.fx(() -> {
            cell.getContextMenu().hide();
            return null;
        });
        assertEquals(Pos.CENTER_LEFT, Page.fx(() -> TypedTable.on(page.editor, 0).cell(0, 0).getAlignment()));
        assertEquals(Pos.CENTER_RIGHT, Page.fx(() -> TypedTable.on(page.editor, 0).cell(0, 1).getAlignment()));
        page.press("TAB").type("some");
        assertEquals(Pos.CENTER_LEFT, Page.fx(() -> TypedTable.on(page.editor, 0).cell(0, 1).getAlignment()));
    }

    @Test void noWordOfABlockIsBrokenWhateverItsWidth() throws Exception {
        open();
        Block.Table table = new Block.Table("Budget", List.of(new Block.Column("Mechanism", Block.Align.LEFT, 1),
            new Block.Column("Recommissioned", Block.Align.RIGHT, 1), new Block.Column("Why", Block.Align.LEFT, 8)),
            List.of(new Block.Row(Block.Row.Kind.BODY, List.of(Block.Cell.of("Neighbourhood policing"), Block.Cell.of("1,400,000"),
                Block.Cell.of("The grant came later than expected and is spent in the autumn.")))), false);
        for (double width : List.of(340.0, 420.0, 605.0)) {
            List<String> broken = new ArrayList<>();
            Page.fx(() -> {
                RecordsBlock block = new RecordsBlock(new Live(null, "Budget", List.of(), List.of(table)), () -> { });
                ((BorderPane) page.editor.getScene().getRoot()).setBottom(new HBox(block));
                block.setMinWidth(width);
                block.setMaxWidth(width);
                page.editor.getScene().getRoot().applyCss();
                page.editor.getScene().getRoot().layout();
                for (Node node : block.lookupAll(".cell-words")) {
                    Label label = (Label) node;
                    for (String word : label.getText().split(" ")) {
                        Text measure = new Text(word);
                        measure.setFont(label.getFont());
                        if (measure.getLayoutBounds().getWidth() > label.getWidth()) broken.add(word + " at " + width);
                    }
                }
                return null;
            });
            assertEquals(List.of(), broken);
        }
    }

    @Test void aLongPaperTakesNoLongerToTypeIn() throws Exception {
        List<Paragraph> body = new ArrayList<>();
        for (int i = 0; i < 2000; i++) body.add(i % 20 == 0 ? heading(1, "Section")
            : numbered("The board met at the Crown Court, as it will from now on."));
        open(body.toArray(Paragraph[]::new));
        page.go(1501, 5).type("x");
        int[] drawn = new int[1];
        Page.fx(() -> {
            page.model.paint(index -> {
                drawn[0]++;
                return RichParagraph.builder().build();
            }, row -> drawn[0]++);
            return null;
        });
        page.type("yz");
        assertEquals(2, drawn[0], "each letter redraws its own row and no other");
        assertEquals("The bxyzoard", page.written().get(1501).text().substring(0, 12));
    }
}
