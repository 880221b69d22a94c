package org.scrutinydesk.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.paper.ClearanceStep;

class ClearanceViewTest {
    private TestDesk desk;

    @BeforeEach void open() throws Exception {
        desk = TestDesk.empty(place -> List.of(SettingsView.room(place)));
        TestDesk.onFx(() -> desk.place.does("Steps of clearance"));
        desk.settle();
    }

    @AfterEach void close() {
        desk.close();
    }

    private List<String> steps() {
        return desk.office.clearances().steps().stream().map(ClearanceStep::name).toList();
    }

    @Test void stepsAreAddedRenamedMovedAndTakenOut() {
        assertTrue(desk.says("Author") && desk.says("The paper's author") && desk.says("Chief Finance Officer"));
        desk.click("New step");
        desk.robot.write("Equality");
        desk.robot.type(KeyCode.ENTER);
        desk.settle();
        assertEquals(List.of("Author", "Finance", "Legal", "Chief executive", "Equality"), steps());
        desk.robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        desk.settle();
        assertEquals(List.of("Author", "Finance", "Legal", "Equality", "Chief executive"), steps());
        desk.robot.type(KeyCode.ENTER);
        desk.settle();
        desk.robot.write("Equality impact");
        desk.robot.type(KeyCode.ENTER);
        desk.settle();
        assertTrue(steps().contains("Equality impact"), steps().toString());
        desk.robot.type(KeyCode.DELETE);
        desk.settle();
        assertEquals(4, steps().size());
        desk.click("Undo");
        assertEquals(List.of("Author", "Finance", "Legal", "Equality impact", "Chief executive"), steps());
    }
}
