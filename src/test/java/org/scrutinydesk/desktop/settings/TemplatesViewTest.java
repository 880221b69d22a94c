package org.scrutinydesk.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.paper.TemplateStore;

class TemplatesViewTest {
    private static TemplateStore.Kept kept(TestDesk desk, String label) {
        return desk.office.templates().kept().stream().filter(k -> k.template().label().equals(label)).findFirst().orElse(null);
    }

    @Test void anOfficeMakesATemplateOfItsOwnChangesOneOfTheProgramsAndSetsItBack() throws Exception {
        try (TestDesk desk = TestDesk.empty(place -> List.of(SettingsView.room(place)))) {
            desk.click("Paper templates");
            desk.waitFor("the six", () -> desk.says("Budget monitoring report"));
            desk.click("New template");
            desk.robot.write("Visit report").press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
            desk.settle();
            assertEquals("VISIT_REPORT", kept(desk, "Visit report").template().key());
            desk.waitFor("its parts", () -> desk.says("Purpose of Report"));
            assertTrue(desk.says("Why the paper is before the meeting"));

            desk.click("New part");
            TestDesk.onFx(() -> ((javafx.scene.control.TextField) desk.desk.lookup("#label")).setText("Places visited"));
            TestDesk.onFx(() -> ((javafx.scene.control.TextField) desk.desk.lookup("#hint")).setText("Where, and who was met"));
            desk.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
            desk.settle();
            assertEquals("Where, and who was met", kept(desk, "Visit report").template().field("places-visited").orElseThrow().hint());
            desk.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
            desk.waitFor("the part to be gone", () -> kept(desk, "Visit report").template().field("places-visited").isEmpty());

            desk.click("‹ All templates");
            desk.waitFor("the list", () -> desk.says("Added here"));
            desk.robot.type(KeyCode.HOME);
            desk.robot.type(KeyCode.ENTER);
            desk.waitFor("the update's parts", () -> desk.says("Issues for Consideration"));
            desk.robot.type(KeyCode.HOME).type(KeyCode.ENTER);
            desk.waitFor("its form to take the keys", () -> "sort".equals(TestDesk.onFx(() -> desk.desk.getScene().getFocusOwner()).getId()));
            desk.robot.type(KeyCode.ESCAPE);
            desk.settle();
            // From the office's name to the body, which the office leaves out.
            desk.robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.DELETE);
            desk.waitFor("it to be changed", () -> kept(desk, "Chief Executive's Update").changed());
            assertEquals(Template.CHIEF_EXECUTIVES_UPDATE.front().size() - 1, kept(desk, "Chief Executive's Update").template().front().size());
            desk.click("‹ All templates");
            desk.waitFor("what was changed", () -> desk.says("Changed here"));
            TestDesk.onFx(() -> desk.desk.getScene().getWindow().requestFocus());
            desk.robot.type(KeyCode.DELETE);
            desk.waitFor("the program's own", () -> !kept(desk, "Chief Executive's Update").changed());
            assertTrue(desk.says("is the program's own again."));
            desk.settle();
            assertFalse(desk.says("Changed here"));
        }
    }
}
