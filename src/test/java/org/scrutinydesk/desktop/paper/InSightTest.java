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
