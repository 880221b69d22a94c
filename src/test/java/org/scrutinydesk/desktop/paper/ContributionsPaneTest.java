package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

class ContributionsPaneTest {
    @TempDir Path folder;
    private TestDesk desk;
    private Paper paper;

    @BeforeEach void open() throws Exception {
        desk = TestDesk.empty(place -> List.of(PapersView.room(place)));
        paper = desk.office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null),
            List.of(heading(1, "Money"), numbered("The grant is late."), numbered("Four bids went in."), heading(1, "Staff"), numbered("Nobody left.")));
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
    }

    @AfterEach void close() {
        desk.close();
    }

    private List<String> words() {
        return desk.office.papers().body(paper.id()).stream().map(Paragraph::words).toList();
    }

    @Test void aSectionIsSentItsReplyReadAndEachChangeAcceptedOrRefused() throws Exception {
        Path word = folder.resolve("Money.docx");
        Path back = folder.resolve("back.docx");
        TestDesk.onFx(() -> {
            desk.place.saveAs().asksWith(suggested -> word);
            PaperEditor editor = (PaperEditor) desk.desk.lookup(".paper-editor");
            editor.requestFocus();
            editor.go(new Spot(2, 0));
        });
        desk.click("Contributions");
        desk.waitFor("the pane", () -> desk.says("Send this section"));
        desk.click("Send this section");
        desk.waitFor("the form", () -> desk.says("Send “Money”"));
        desk.robot.type(KeyCode.ESCAPE);
        desk.settle();
        assertTrue(!desk.says("Send “Money”") && desk.says("Send this section"), "Escape leaves the form and not the pane");
        desk.click("Send this section");
        desk.waitFor("the form again", () -> desk.says("Send “Money”"));
        desk.robot.write("Finance");
        desk.robot.type(KeyCode.TAB);
        desk.robot.write("10 June 2016");
        desk.robot.type(KeyCode.TAB);
        desk.click("Write the file");
        desk.waitFor("what is out", () -> desk.says("One section is out."));
        assertTrue(desk.says("Sent 6 June 2016, wanted by 10 June 2016") && Files.exists(word), desk.words().toString());

        try (InputStream in = Files.newInputStream(word); XWPFDocument document = new XWPFDocument(in); OutputStream out = Files.newOutputStream(back)) {
            document.getParagraphs().forEach(p -> p.getRuns().forEach(r -> {
                if (r.text().contains("is late")) r.setText("The grant came.", 0);
                if (r.text().contains("Four bids")) r.setText("Five bids went in.", 0);
            }));
            document.write(out);
        }
        TestDesk.onFx(() -> desk.place.saveAs().asksWith(suggested -> back));
        desk.click("Read a reply");
        desk.waitFor("its changes", () -> desk.says("Nothing is out; 2 changes wait to be accepted or refused."));
        assertEquals(List.of("The grant is late.", "Four bids went in."), words().subList(1, 3));
        desk.click("Accept");
        desk.waitFor("the first accepted", () -> desk.says("Nothing is out; one change waits to be accepted or refused."));
        assertEquals("The grant came.", words().get(1));
        assertTrue(TestDesk.onFx(() -> ((PaperEditor) desk.desk.lookup(".paper-editor")).page().body().get(1).words().equals("The grant came.")), "on the page too");
        desk.click("Refuse");
        desk.waitFor("the second refused", () -> desk.says("Nothing is out."));
        assertEquals(0, pieces(".words-in"), "what was refused did not come in");
        assertEquals(1, pieces(".words-refused"));
        assertEquals(List.of("The grant came.", "Four bids went in."), words().subList(1, 3));
        desk.click("Undo");
        desk.waitFor("it to wait again", () -> desk.says("Nothing is out; one change waits to be accepted or refused."));
    }

    private int pieces(String look) {
        return TestDesk.onFx(() -> desk.desk.lookupAll(".reply-change " + look).size());
    }

    @Test void whatCanBeDoneBesideThePageIsInTheListOfAllThatCanBeDone() {
        desk.click("Contributions");
        desk.waitFor("the pane", () -> desk.says("Send this section"));
        desk.robot.push(KeyCode.CONTROL, KeyCode.K);
        desk.robot.write("send this sec");
        desk.robot.type(KeyCode.ENTER);
        desk.waitFor("the form", () -> desk.says("Send “Money”"));
    }
}
