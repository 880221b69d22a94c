package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Cross references as they are put in, read and carried about on the page. */
class ReferenceTest {
    private Page page;

    @BeforeEach void open() throws Exception {
        page = Page.open(Numbering.BY_SECTION, List.of(heading(1, "Money").withId(1), numbered("The reserve rose.").withId(2), numbered("It will fall.").withId(3)));
        Page.fx(() -> {
            InsertList list = new InsertList(page.editor, () -> { },
                () -> java.util.stream.Stream.concat(BreakLine.all(page.editor).stream(), new PlaceList(page.editor).places().stream()).toList());
            list.offers(List.of());
            return list;
        });
    }

    @AfterEach void close() throws Exception {
        FxToolkit.cleanupStages();
        WaitForAsyncUtils.clearExceptions();
    }

    private List<String> texts() throws Exception {
        return Page.fx(() -> page.model.snapshot().paragraphs().stream().map(Paragraph::text).toList());
    }

    private ReferenceChip chip() throws Exception {
        return Page.fx(() -> {
            page.editor.applyCss();
            page.editor.layout();
            return (ReferenceChip) page.editor.lookup(".reference-chip");
        });
    }

    @Test void enterBeforeTheListIsReadTakesWhatWasMeant() throws Exception {
        Paragraph block = Paragraph.block(Quote.of("budget-position"));
        List<String> asked = new java.util.ArrayList<>();
        InsertList list = Page.fx(() -> new InsertList(page.editor, () -> asked.add("reading"), List::of));
        Page.fx(() -> {
            page.editor.go(new Spot(2, 0));
            page.editor.beginInsert();
            return null;
        });
        page.type("bud").press("ENTER");
        assertEquals(List.of("reading"), asked);
        assertEquals(3, page.written().size(), "Enter waits for the list");
        Page.fx(() -> {
            list.offers(List.of(new Insertion("Budget position", "", () -> page.editor.insert(block))));
            return null;
        });
        assertEquals(List.of(heading(1, "Money"), numbered("The reserve rose."), block, numbered("It will fall.")), page.written());
    }

    @Test void onePutInFromTheListFollowsItsParagraph() throws Exception {
        page.go(1, 17).type(" See /reserve").press("ENTER").type(" too.");
        assertEquals("The reserve rose. See paragraph 1.1 too.", texts().get(1));
        page.go(0, 5).press("ENTER").type("New");
        assertEquals("The reserve rose. See paragraph 1.2 too.", texts().get(2));
        assertEquals("paragraph 1.2", Page.fx(chip()::getText));
        page.go(2, 3);
        assertEquals("1.2 The reserve rose. See paragraph 1.2 too.", Page.fx(() -> page.editor.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    @Test void aWordThatStandsThereIsNotSaidTwice() throws Exception {
        page.go(1, 17).type(" As paragraph /fall").press("ENTER").type(" and paragraphs /fall").press("ENTER").type(" and /reserve").press("ENTER");
        assertEquals("The reserve rose. As paragraph 1.2 and paragraphs 1.2 and 1.1", texts().get(1));
    }

    @Test void aDeletedPlaceIsAmberAndComesBackWithUndo() throws Exception {
        page.go(1, 17).type(" See /fall").press("ENTER").go(2, 0).press("Ctrl+D");
        assertEquals("The reserve rose. See [paragraph deleted]", texts().get(1));
        assertTrue(chip().getPseudoClassStates().stream().anyMatch(c -> c.getPseudoClassName().equals("stale")));
        page.press("Ctrl+Z");
        assertEquals("The reserve rose. See paragraph 1.2", texts().get(1));
    }

    @Test void aParagraphThatIsCutAndPutElsewhereIsStillNamed() throws Exception {
        page.go(2, 13).type(" See /reserve").press("ENTER");
        page.select(1, 0, 1, 17).press("Ctrl+X").press("BACK_SPACE");
        assertEquals("It will fall. See [paragraph deleted]", texts().getLast());
        page.press("Ctrl+END").press("ENTER", "Ctrl+V");
        assertEquals(List.of("Money", "It will fall. See paragraph 1.2", "The reserve rose."), texts());
    }

    @Test void oneToAParagraphThatIsNotStoredYetIsStoredWithIt() throws Exception {
        page.go(2, 13).press("ENTER").type("New one. See /new one").press("ENTER");
        List<Paragraph> sent = Page.fx(() -> page.model.snapshot().paragraphs());
        long passing = sent.getLast().id();
        assertTrue(passing < 0 && org.scrutinydesk.paper.References.targets(sent).contains(passing));
        Page.fx(() -> {
            PaperModel.Snapshot snapshot = page.model.snapshot();
            page.model.stored(snapshot, snapshot.paragraphs().stream().map(p -> p.id() < 0 ? p.withId(44) : p).toList());
            return null;
        });
        assertEquals(java.util.Set.of(44L), Page.fx(() -> org.scrutinydesk.paper.References.targets(page.model.snapshot().paragraphs())));
    }

    @Test void aPageBreakStandsOnALineOfItsOwnAndGoesAgain() throws Exception {
        page.go(1, 17).press("Ctrl+ENTER");
        assertEquals(Paragraph.Kind.BREAK, page.written().get(2).kind());
        page.type("/landscape").press("ENTER");
        assertEquals(Paragraph.pageBreak(Paragraph.ON_THEIR_SIDE), page.written().get(3));
        assertEquals("Landscape pages from here", Page.fx(() -> {
            page.editor.go(new Spot(3, 0));
            return page.editor.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        }));
        page.press("BACK_SPACE");
        assertEquals(1, page.written().stream().filter(p -> p.kind() == Paragraph.Kind.BREAK).count());
    }
}
