package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

class TemplateChangeTest extends InThePapersRoom {
    @Test void anOpenPaperIsPutInAnotherShapeAndBackByUndo() {
        Paper paper = desk.office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "The year", null), List.of(Paragraph.numbered("It was long.")));
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
        type("Well. ");
        TestDesk.onFx(() -> desk.place.does("Change a paper's template"));
        desk.waitFor("the question", () -> desk.says("It is a Chief Executive's Update now."));
        TestDesk.onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Template> box = (ComboBox<Template>) desk.desk.lookup("#template");
            box.setValue(Template.PANEL_REPORT);
        });
        desk.click("Change template");
        desk.waitFor("the new shape", () -> desk.says("Purpose of Report"));
        assertTrue(desk.says("“The year” is now a Panel report with implications."), () -> desk.words().toString());
        assertEquals(List.of(Paragraph.numbered("Well. It was long.")), stored(paper));
        desk.click("Undo");
        desk.waitFor("the old shape", () -> desk.says("Issues for Consideration"));
        type("Very. ");
        desk.waitFor("what was typed to be saved", () -> stored(paper).equals(List.of(Paragraph.numbered("Very. Well. It was long."))));
        assertEquals(Template.CHIEF_EXECUTIVES_UPDATE, desk.office.papers().paper(paper.id()).template());
    }
}
