package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

class ClearancePaneTest extends InThePapersRoom {
    private Paper add(Template template, List<Paragraph> body) {
        Paper paper = desk.office.papers().add(Paper.draft(template, "Report", null), body);
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
        return paper;
    }

    @Test void aPaperIsClearedStepByStepByKeyboardAndIsADraftAgainAtOnceWhenItIsEdited() {
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(numbered("Text.")));
        desk.click("Send for clearance");
        desk.waitFor("the steps", () -> desk.says("Clear: author"));
        desk.click("Clear: author");
        assertEquals("by", focused().getId());
        press("ENTER");
        desk.settle();
        assertTrue(desk.says("Say who does."));
        clearStep("Deputy", "author");
        assertTrue(desk.says("Sent by tester, 6 June 2016. Waits for finance: Chief Finance Officer.") && desk.says("Deputy, 6 June 2016"));
        press("ENTER");
        desk.settle();
        desk.waitFor("the next step", () -> desk.says("Clear: legal"));
        assertTrue(desk.says("Chief Finance Officer, 6 June 2016"), "who clears it is filled in");
        desk.settle();
        desk.waitFor("it to be selected, so that another name is typed over it", () -> "Monitoring Officer".equals(TestDesk.onFx(() ->
            focused() instanceof javafx.scene.control.ComboBox<?> box ? box.getEditor().getSelectedText() : null)));
        TestDesk.onFx(() -> editor().requestFocus());
        press("Ctrl+END");
        type("!");
        assertTrue(desk.says("It has been changed since it was sent for clearance, so it is a draft again"));
        assertTrue(desk.says("Send for clearance"));
        type("?");
        desk.waitFor("it to be saved", () -> stored(paper).equals(List.of(numbered("Text.!?"))));
        desk.settle();
        assertEquals(Paper.State.DRAFT, desk.office.papers().paper(paper.id()).state());
        assertTrue(desk.says("It has been changed since it was sent"));
        desk.waitFor("the history", () -> desk.says("Cleared before the last edit"));
        press("Ctrl+Z");
        desk.waitFor("it to be saved", () -> stored(paper).equals(List.of(numbered("Text."))));
    }

    @Test void whoSendsItWithTheKeysGoesOnWithThem() {
        add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(numbered("Text.")));
        press("Ctrl+Shift+C");
        desk.waitFor("the pane", () -> desk.says("It has not been sent for clearance yet."));
        desk.settle();
        TestDesk.onFx(() -> {
            var send = (javafx.scene.control.Button) desk.desk.lookup(".side-scroll").lookup(".side-box .button");
            send.requestFocus();
            send.fire();
        });
        desk.waitFor("the step", () -> desk.says("Clear: author"));
        desk.settle();
        assertEquals("by", focused().getId());
    }

    private List<String> typed() {
        return TestDesk.onFx(() -> List.of(((ComboBox<?>) desk.desk.lookup("#by")).getEditor().getText(), ((TextArea) desk.desk.lookup("#remark")).getText()));
    }

    private void clearStep(String who, String step) {
        type(who);
        press("ENTER");
        desk.settle();
        assertTrue(desk.says("Cleared by " + who + " (" + step + ")."), desk.words().toString());
    }

    @Test void aStepGivesThePaperBackAndItIsIssuedUnclearedWithAReason() {
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(numbered("Text.")));
        desk.click("Send for clearance");
        desk.click("Clear: author");
        desk.click("Return to author");
        assertTrue(desk.says("Say who does."), "beside the field, before anything is asked");
        assertEquals("by", focused().getId());
        type("Deputy");
        desk.click("Return to author");
        desk.waitFor("the form", () -> desk.says("Return to its author"));
        assertEquals("reason", focused().getId());
        type("Sums are wrong");
        press("ESCAPE");
        desk.waitFor("the form away and not the pane", () -> !desk.says("Return to its author") && desk.says("Who clears it"));
        desk.settle();
        assertEquals(List.of("Deputy", "Sums are wrong"), typed(), "what was typed is kept");
        TestDesk.onFx(() -> ((TextArea) desk.desk.lookup("#remark")).clear());
        desk.click("Return to author");
        desk.waitFor("the form again", () -> desk.says("Return to its author"));
        desk.click("Return it");
        assertTrue(desk.says("Say why it goes back"));
        assertEquals("reason", focused().getId());
        type("Sum");
        press("Ctrl+ENTER");
        desk.settle();
        assertTrue(desk.says("Returned to its author by Deputy (author), 6 June 2016: Sum"), desk.words().toString());
        assertEquals(Paper.State.DRAFT, desk.office.papers().paper(paper.id()).state());
        desk.click("Issue without clearance");
        type("Asked");
        press("ESCAPE");
        desk.settle();
        desk.click("Issue without clearance");
        assertEquals("Asked", TestDesk.onFx(() -> ((TextArea) desk.desk.lookup("#reason")).getText()));
        press("Ctrl+ENTER");
        desk.settle();
        assertEquals(Paper.State.ISSUED, desk.office.papers().paper(paper.id()).state());
        assertTrue(desk.says("Issued without being cleared by tester, 6 June 2016: Asked"), desk.words().toString());
    }
}
