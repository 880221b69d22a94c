package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.document.Samples;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

/** What has the cursor on the page of a paper can be seen. */
class InSightTest extends InThePapersRoom {
    @TempDir Path folder;

    private void open(Template template, List<Paragraph> body) {
        Paper paper = desk.office.papers().add(Paper.draft(template, "Report", null), body);
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
    }

    private boolean seen(Node node) {
        return TestDesk.onFx(() -> {
            Bounds field = node.localToScene(node.getLayoutBounds());
            Bounds page = editor().localToScene(editor().getLayoutBounds());
            return field.getMinY() >= page.getMinY() && field.getMaxY() <= page.getMaxY();
        });
    }

    @Test void theWordsAskedForUnderATallPictureAreSeenAndItsToolsGoWithTheCursor() throws Exception {
        List<Paragraph> body = new ArrayList<>();
        for (int i = 1; i <= 9; i++) body.add(numbered("Paragraph " + i));
        open(Template.CHIEF_EXECUTIVES_UPDATE, body);
        Path file = Files.write(folder.resolve("map.png"), Base64.getDecoder().decode(Samples.picture(50, "").data()));
        press("Ctrl+END");
        TestDesk.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
        press("Ctrl+V");
        desk.waitFor("the words for the picture to be asked for", () -> focused() instanceof TextField);
        Node words = focused();
        desk.waitFor("them to be seen", () -> seen(words));
        desk.settle();
        assertTrue(seen(words));
        assertTrue(desk.says("Remove picture"));
        type("A map");
        press("ENTER");
        desk.settle();
        assertEquals(editor(), focused());
        assertFalse(desk.says("Remove picture"));
    }

    @Test void theHeadOfATallBlockThatIsPutInIsSeen() {
        List<Paragraph> body = new ArrayList<>();
        for (int i = 1; i <= 9; i++) body.add(numbered("Paragraph " + i));
        open(Template.CHIEF_EXECUTIVES_UPDATE, body);
        press("Ctrl+END");
        TestDesk.onFx(() -> editor().insert(Paragraph.table("Areas", java.util.Collections.nCopies(60, List.of("Area", "12")))));
        desk.settle();
        Node caption = TestDesk.onFx(() -> desk.desk.lookup(".typed-table .caption-field"));
        assertTrue(seen(caption));
        type("On");
        assertEquals(numbered("On"), TestDesk.onFx(() -> editor().page().body().getLast()).withId(0));
    }

    @Test void aPaperOpensAgainWhereItWasLeft() {
        List<Paragraph> body = new ArrayList<>();
        for (int i = 1; i <= 80; i++) body.add(numbered("Paragraph " + i));
        open(Template.CHIEF_EXECUTIVES_UPDATE, body);
        TestDesk.onFx(() -> editor().go(new Spot(60, 4)));
        press("UP", "UP", "UP", "UP");
        InSight.Stand left = TestDesk.onFx(() -> editor().sight().stand());
        press("ESCAPE");
        desk.settle();
        press("ENTER");
        desk.settle();
        InSight.Stand again = TestDesk.onFx(() -> editor().sight().stand());
        assertEquals(left.caret(), again.caret());
        assertEquals(left.low(), again.low(), 1);
    }

    @Test void fromTheTitleShiftTabLeadsToTheFieldBeforeIt() {
        open(Template.PANEL_REPORT, List.of(numbered("Body.")));
        TestDesk.onFx(() -> desk.desk.lookup("#part-title").requestFocus());
        press("Shift+TAB");
        desk.settle();
        List<Node> dates = TestDesk.onFx(() -> List.copyOf(desk.desk.lookupAll(".paper-details .text-field")));
        assertEquals(2, dates.size());
        assertEquals(dates.getLast(), focused());
    }
}
