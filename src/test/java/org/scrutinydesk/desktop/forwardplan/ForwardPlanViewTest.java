package org.scrutinydesk.desktop.forwardplan;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PromiseId;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.desktop.meeting.MeetingsView;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.register.Promise;

class ForwardPlanViewTest {
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 20);

    @TempDir Path folder;

    private final OfficeFile file = OfficeFile.inMemory("Test office", TestDesk.CLOCK, "tester");
    private final Office office = Office.of(file);

    /** What a test wants there already is made before the desk is opened, as the office guards the drawing thread from then on. */
    private TestDesk open() throws Exception {
        return TestDesk.open(file, place -> List.of(ForwardPlanView.room(place), MeetingsView.room(place)));
    }

    private MeetingId panel() {
        Body panel = office.meetings().save(Body.named("Police and Crime Panel", Body.Kind.PANEL));
        return office.meetings().save(Meeting.planned(panel.id(), JUNE, LocalTime.of(10, 0), null)).id();
    }

    private PromiseId promise(String text, LocalDate day, MeetingId meeting) {
        return office.promises().save(Promise.open(text, null, null, "3.57", "Chief Executive", day, meeting)).id();
    }

    private static void chord(TestDesk desk, KeyCode held, KeyCode key) {
        desk.robot.press(held).type(key).release(held);
        desk.settle();
    }

    @Test void aPromiseIsWrittenDownFollowedAndDropped() throws Exception {
        try (TestDesk desk = open()) {
            assertTrue(desk.says("Write down the first promise."));
            desk.robot.clickOn(".primary");
            desk.settle();
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.says("Write what was promised."));
            desk.robot.write("Complaints report");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.says("Promise added."));
            assertTrue(desk.says("With no day yet"));
            desk.click("Complaints report");
            desk.click("Update");
            desk.robot.write("Begun");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            Promise promise = desk.office.promises().promises().getFirst();
            assertEquals(new Promise.Update(LocalDate.of(2016, 6, 6), "tester", "Begun"), promise.trail().getFirst());
            desk.click("Complaints report");
            desk.click("Drop");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.says("Say why the promise is dropped"));
            desk.robot.write("Overtaken");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertEquals(Promise.State.DROPPED, desk.office.promises().promise(promise.id()).state());
            assertFalse(desk.says("With no day yet"), "what is dropped leaves the list");
            desk.click("Also what is kept or dropped");
            assertTrue(desk.says("Dropped"));
        }
    }

    @Test void aPromiseGoesOnTheAgendaOfItsMeetingAndOneUndoTakesItBack() throws Exception {
        MeetingId june = panel();
        PromiseId id = promise("Reducing-reoffending schemes", null, june);
        try (TestDesk desk = open()) {
            assertTrue(desk.says("Police and Crime Panel, Monday 20 June 2016"));
            assertTrue(desk.says("One meeting is ahead. One promise is open; none is late."));
            desk.click("Reducing-reoffending schemes");
            desk.click("Put on the agenda");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            AgendaItem item = desk.office.meetings().items(june).getFirst();
            assertEquals("Reducing-reoffending schemes", item.title());
            assertEquals("Chief Executive", item.presenter());
            assertEquals(item.id(), desk.office.promises().promise(id).keptBy());
            assertTrue(desk.says("✓ Item 1"));
            chord(desk, KeyCode.CONTROL, KeyCode.Z);
            assertTrue(desk.office.meetings().items(june).isEmpty());
            assertEquals(Promise.State.OPEN, desk.office.promises().promise(id).state());
            assertTrue(desk.says("○ No item yet"));
        }
    }

    @Test void aPromiseIsPutUnderAnItemThatIsThere() throws Exception {
        MeetingId june = panel();
        AgendaItem report = office.meetings().add(AgendaItem.titled(june, "Performance report"));
        PromiseId id = promise("Schemes and gaps", null, june);
        try (TestDesk desk = open()) {
            desk.click("Schemes and gaps");
            desk.click("Put on the agenda");
            desk.robot.type(KeyCode.TAB).type(KeyCode.DOWN);
            desk.settle();
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertEquals(report.id(), desk.office.promises().promise(id).keptBy());
            assertEquals(1, desk.office.meetings().items(june).size());
        }
    }

    @Test void whatIsLateStandsFirstAndIsCounted() throws Exception {
        panel();
        PromiseId late = promise("Accounts", LocalDate.of(2016, 6, 3), null);
        promise("Cadets", LocalDate.of(2016, 12, 31), null);
        try (TestDesk desk = open()) {
            assertTrue(desk.says("■ Late"));
            assertTrue(desk.says("2 promises are open, 1 of them late."));
            assertTrue(desk.says("Due by a day, at no meeting"));
            desk.click("Accounts");
            desk.click("Kept");
            assertEquals("tester", desk.office.promises().promise(late).closedBy());
            assertFalse(desk.says("■ Late"));
            chord(desk, KeyCode.CONTROL, KeyCode.Z);
            assertTrue(desk.says("■ Late"));
            desk.click("Accounts");
            desk.robot.type(KeyCode.DELETE);
            desk.settle();
            assertEquals(1, desk.office.promises().promises().size());
        }
    }

    @Test void theMeetingsGoIntoACalendar() throws Exception {
        panel();
        try (TestDesk desk = open()) {
            desk.place.saveAs().asksWith(suggested -> folder.resolve("meetings"));
            desk.click("Calendar");
            assertTrue(desk.says("Saved as meetings.ics."));
            assertTrue(Files.readString(folder.resolve("meetings.ics")).contains("SUMMARY:Police and Crime Panel"));
        }
    }
}
