package org.scrutinydesk.desktop.shell;

import static org.junit.jupiter.api.Assertions.*;

import javafx.scene.input.KeyCode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.evidence.Hit;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.SearchStore;
import org.scrutinydesk.sample.Sample;

class DeskTest {
    private TestDesk desk;

    @BeforeEach void open() throws Exception {
        OfficeFile file = OfficeFile.inMemory(Sample.NAME, TestDesk.CLOCK, "tester");
        Sample.fill(Office.of(file));
        desk = TestDesk.open(file, Rooms::of);
    }

    @AfterEach void close() {
        desk.close();
    }

    private void press(KeyCode key) {
        desk.robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        desk.settle();
    }

    @Test void homeSaysWhetherTheNextMeetingIsReady() {
        assertTrue(desk.says("Police and Crime Panel, 20 June 2016"));
        assertTrue(desk.says("Monday 10.00am"));
        assertTrue(desk.says("Agenda must be out by Friday 10 June 2016: 4 working days left."));
        assertTrue(desk.says("items need someone"));
        assertTrue(desk.says("Promised to this meeting"));
        assertTrue(desk.says("Plan performance monitoring report"));
    }

    @Test void thePaletteFindsAnActionOfARoomThatWasNeverVisited() {
        press(KeyCode.K);
        desk.robot.write("bank hol").type(KeyCode.ENTER);
        desk.settle();
        assertTrue(desk.says("Clear days leave these out."));
        press(KeyCode.K);
        desk.robot.type(KeyCode.ESCAPE);
        desk.settle();
        assertFalse(TestDesk.onFx(() -> desk.desk.lookup(".palette-ground").isVisible()));
    }

    @Test void thePaletteFindsWhatTheButtonsOfTheRoomInFrontDo() {
        press(KeyCode.K);
        desk.robot.write("open agenda").type(KeyCode.ENTER);
        desk.settle();
        assertTrue(desk.says("All meetings"), desk.words().toString());
        press(KeyCode.K);
        desk.robot.write("new item").type(KeyCode.ENTER);
        desk.settle();
        assertTrue(desk.says("Empty: the next one."), desk.words().toString());
        var paper = desk.office.papers().papers().get(1).id();
        TestDesk.onFx(() -> desk.place.open(paper));
        desk.settle();
        press(KeyCode.K);
        desk.robot.write("contrib").type(KeyCode.ENTER);
        desk.settle();
        assertTrue(desk.says("Send this section") || desk.says("_Send this section"), desk.words().toString());
    }

    @Test void theFormOfANewRecordStaysInARoomThatWasNeverVisited() {
        for (String what : List.of("meeting", "measure", "award", "promise", "person")) {
            press(KeyCode.K);
            desk.robot.write("new " + what).type(KeyCode.ENTER);
            desk.settle();
            assertTrue(TestDesk.onFx(() -> desk.desk.getScene().getFocusOwner() instanceof javafx.scene.control.TextInputControl
                || desk.desk.getScene().getFocusOwner() instanceof javafx.scene.control.ComboBox<?>), what + ": " + TestDesk.onFx(() -> desk.desk.getScene().getFocusOwner()));
            assertTrue(desk.says("Cancel"), what + desk.words());
        }
    }

    @Test void enterBeforeARecordIsFoundOpensItWhenItIs() {
        press(KeyCode.K);
        desk.robot.write("homicide").type(KeyCode.ENTER);
        desk.settle();
        assertFalse(TestDesk.onFx(() -> desk.desk.lookup(".palette-ground").isVisible()));
        assertTrue(desk.says("omestic homicide review"), desk.words().toString());
    }

    @Test void thePaletteFindsARecordWhileItIsTyped() {
        press(KeyCode.K);
        desk.robot.write("homicide");
        desk.settle();
        assertTrue(desk.says("Awards"), desk.words().toString());
        desk.robot.type(KeyCode.ENTER);
        desk.settle();
        assertFalse(TestDesk.onFx(() -> desk.desk.lookup(".palette-ground").isVisible()));
        assertTrue(desk.says("omestic homicide review"), desk.words().toString());
        assertTrue(desk.says("Recipients"), "the room of the money is shown");
        assertFalse(TestDesk.onFx(() -> desk.desk.getScene().getFocusOwner().getStyleClass().contains("entry")), "its list has the next key");
    }

    @Test void theNextKeyBelongsToTheRoomThatWasGoneTo() {
        press(KeyCode.DIGIT8);
        desk.robot.write("homicide");
        desk.settle();
        assertTrue(desk.says("found."), desk.words().toString());
        press(KeyCode.DIGIT9);
        assertFalse(TestDesk.onFx(() -> desk.desk.getScene().getFocusOwner().getStyleClass().contains("entry")));
    }

    @Test void searchFindsAnAwardAndOpensItInItsRoom() {
        String recipient = desk.office.funding().recipients().stream().map(r -> r.name())
            .filter(name -> new SearchStore(desk.file).find(name, 50).getFirst().kind() == Hit.Kind.AWARD).findFirst().orElseThrow();
        press(KeyCode.F);
        desk.robot.write(recipient);
        desk.settle();
        assertTrue(desk.says("found."), desk.words().toString());
        desk.robot.type(KeyCode.DOWN);
        desk.settle();
        desk.robot.type(KeyCode.ENTER);
        desk.settle();
        assertFalse(desk.says("found."), "another room is shown");
        assertTrue(desk.says(recipient), desk.words().toString());
    }

    @Test void whatWasDoneIsUndoneFromAnyRoomAndMadeAgain() {
        desk.robot.interact(() -> desk.place.delete("A day gone.", () -> desk.office.settings().removeBankHoliday(java.time.LocalDate.of(2016, 8, 29))));
        desk.settle();
        assertEquals(0, holidays());
        press(KeyCode.Z);
        assertEquals(1, holidays());
        desk.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        desk.settle();
        assertEquals(0, holidays());
        desk.robot.clickOn("Undo");
        desk.settle();
        assertEquals(1, holidays());
        press(KeyCode.Z);
        assertTrue(desk.says("There is nothing to undo."));
    }

    @Test void aNewPersonIsAddedWithTheKeyboardAlone() {
        press(KeyCode.K);
        desk.robot.write("new person").type(KeyCode.ENTER);
        desk.settle();
        press(KeyCode.ENTER);
        assertTrue(desk.says("Say the person's name."), desk.words().toString());
        desk.robot.write("Ann Other").type(KeyCode.TAB).write("Clerk");
        press(KeyCode.ENTER);
        assertTrue(desk.office.meetings().people().stream().anyMatch(p -> p.name().equals("Ann Other") && "Clerk".equals(p.post())));
        assertTrue(desk.says("Ann Other added."));
    }

    private long holidays() {
        return desk.office.settings().bankHolidays().keySet().stream().filter(java.time.LocalDate.of(2016, 8, 29)::equals).count();
    }
}
