package org.scrutinydesk.desktop.settings;

import static org.junit.jupiter.api.Assertions.*;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.Views;

class BankHolidaysViewTest {
    private static final LocalDate JUBILEE = LocalDate.of(2012, 6, 5);

    private static TestDesk open() throws Exception {
        return TestDesk.empty(place -> List.of(new Room<>("Bank holidays", MaterialDesignC.CALENDAR, () -> new BankHolidaysView(place, new Views("Bank holidays")))));
    }

    @Test void deletingAsksNothingAndCtrlZBringsItBack() throws Exception {
        try (TestDesk desk = open()) {
            desk.robot.clickOn(".filter").write("jubilee 2012");
            desk.robot.type(KeyCode.DOWN).type(KeyCode.DELETE);
            desk.settle();
            assertFalse(desk.office.settings().bankHolidays().containsKey(JUBILEE));
            assertTrue(desk.says("deleted."));
            desk.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
            desk.settle();
            assertTrue(desk.office.settings().bankHolidays().containsKey(JUBILEE));
            assertTrue(desk.says("5 Jun 2012"), "the list shows it again");
        }
    }

    @Test void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
        try (TestDesk desk = open()) {
            desk.robot.clickOn("New bank holiday");
            desk.settle();
            desk.robot.write("31 June 2016").press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
            desk.settle();
            assertTrue(desk.says("There is no 31 June 2016 in the calendar"));
            assertTrue(desk.says("Say what it is called."));
            desk.robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write("30 June 2016").type(KeyCode.TAB).write("A day off");
            desk.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
            desk.settle();
            assertEquals("A day off", desk.office.settings().bankHolidays().get(LocalDate.of(2016, 6, 30)));
            assertTrue(desk.says("“A day off” added."));
        }
    }
}
