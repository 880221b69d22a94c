package org.scrutinydesk.desktop.meeting;

import static org.junit.jupiter.api.Assertions.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;

class MeetingsViewTest {
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 20);

    private static TestDesk open() throws Exception {
        return TestDesk.empty(place -> List.of(MeetingsView.room(place)));
    }

    /** A meeting of the Panel with these items, opened. */
    private static MeetingId agenda(TestDesk desk, Meeting.State state, String... titles) {
        var store = desk.office.meetings();
        Body panel = store.save(new Body(null, 0, "Police and Crime Panel", Body.Kind.PANEL, null, "County Hall", null, 5,
            List.of(titles), null, null));
        MeetingId id = store.save(Meeting.planned(panel.id(), JUNE, LocalTime.of(10, 0), null).withState(state)).id();
        TestDesk.onFx(() -> desk.place.open(id));
        desk.settle();
        return id;
    }

    private static void chord(TestDesk desk, KeyCode held, KeyCode key) {
        desk.robot.press(held).type(key).release(held);
        desk.settle();
    }

    private static void key(TestDesk desk, KeyCode key) {
        desk.robot.type(key);
        desk.settle();
    }

    private static List<String> items(TestDesk desk, MeetingId id) {
        return desk.office.meetings().items(id).stream().map(i -> i.number() + " " + i.title()).toList();
    }

    @Test void fromNothingToAMeetingWithItsStandingItems() throws Exception {
        try (TestDesk desk = open()) {
            assertTrue(desk.says("Plan the first one"));
            desk.click("New meeting");
            assertTrue(desk.says("add the body first"));
            desk.robot.write("Strategic Scrutiny Meeting").type(KeyCode.TAB, 5).write("Apologies").type(KeyCode.ENTER).write("Minutes");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.says("Strategic Scrutiny Meeting added."));
            desk.robot.clickOn(".views .toggle-button");
            desk.settle();
            desk.click("New meeting");
            desk.robot.clickOn("#heldOn").write("19 June 2016");
            desk.settle();
            assertTrue(desk.says("19 June 2016 is a Sunday"));
            assertTrue(desk.says("Agenda out by Tue 14 June 2016, 3 clear days before"));
            chord(desk, KeyCode.CONTROL, KeyCode.A);
            desk.robot.write("20/6/2016").clickOn("#startsAt").write("9.30am");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.says("Mon 20 Jun 2016"));
            Meeting made = desk.office.meetings().meetings().getFirst();
            assertEquals(LocalTime.of(9, 30), made.startsAt());
            key(desk, KeyCode.ENTER);
            assertTrue(desk.says("Strategic Scrutiny Meeting, 20 June 2016"), "Enter opens the agenda");
            assertTrue(desk.says("Minutes"));
            key(desk, KeyCode.ESCAPE);
            assertTrue(desk.says("1 ahead. Next: Strategic Scrutiny Meeting, Monday 20 June 2016."));
        }
    }

    @Test void whatIsWrongIsSaidBesideItsField() throws Exception {
        try (TestDesk desk = open()) {
            agenda(desk, Meeting.State.PLANNED, "Apologies");
            key(desk, KeyCode.ESCAPE);
            key(desk, KeyCode.INSERT);
            desk.robot.clickOn("#heldOn").write("31 June 2016");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.says("There is no 31 June 2016 in the calendar"));
            chord(desk, KeyCode.CONTROL, KeyCode.A);
            desk.robot.write("20 June 2016");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.says("meets on 20 June 2016 already; choose another day."));
            assertEquals(1, desk.office.meetings().meetings().size());
        }
    }

    @Test void itemsAreAddedMovedAndTakenOutByKeys() throws Exception {
        try (TestDesk desk = open()) {
            MeetingId id = agenda(desk, Meeting.State.DRAFTING, "Apologies", "Minutes");
            key(desk, KeyCode.INSERT);
            desk.robot.write("Chief Executive’s Update");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertEquals(List.of("1 Apologies", "2 Minutes", "3 Chief Executive’s Update"), items(desk, id));
            chord(desk, KeyCode.ALT, KeyCode.UP);
            chord(desk, KeyCode.ALT, KeyCode.UP);
            assertEquals(List.of("1 Chief Executive’s Update", "2 Apologies", "3 Minutes"), items(desk, id));
            chord(desk, KeyCode.ALT, KeyCode.UP);
            chord(desk, KeyCode.ALT, KeyCode.DOWN);
            assertEquals("2 Chief Executive’s Update", items(desk, id).get(1));
            key(desk, KeyCode.DELETE);
            assertEquals(List.of("1 Apologies", "3 Minutes"), items(desk, id));
            assertTrue(desk.says("“Chief Executive’s Update”, deleted."));
            desk.click("Undo");
            assertEquals(3, items(desk, id).size());
            chord(desk, KeyCode.CONTROL, KeyCode.Z);
            assertEquals("1 Chief Executive’s Update", items(desk, id).getFirst());
        }
    }

    @Test void theCursorStandsInTheFirstFieldOfAnItemThoughARequiredOneDoesNotApply() throws Exception {
        try (TestDesk desk = open()) {
            MeetingId id = agenda(desk, Meeting.State.DRAFTING, "Apologies", "Minutes");
            key(desk, KeyCode.ENTER);
            desk.robot.write("Apologies for absence");
            key(desk, KeyCode.ENTER);
            assertEquals(List.of("1 Apologies for absence", "2 Minutes"), items(desk, id));
        }
    }

    @Test void rowsAreDragged() throws Exception {
        try (TestDesk desk = open()) {
            MeetingId id = agenda(desk, Meeting.State.DRAFTING, "Apologies", "Minutes", "Any other business");
            desk.robot.drag("Any other business", MouseButton.PRIMARY).moveTo("Minutes").dropTo("Apologies");
            desk.settle();
            assertEquals(List.of("1 Any other business", "2 Apologies", "3 Minutes"), items(desk, id));
        }
    }

    @Test void aRestrictedItemAsksForItsReasonBesideTheField() throws Exception {
        try (TestDesk desk = open()) {
            MeetingId id = agenda(desk, Meeting.State.DRAFTING, "Operation Heron");
            key(desk, KeyCode.ENTER);
            desk.robot.clickOn("#restricted");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.says("Give the reason why it is restricted"));
            desk.robot.clickOn("#reason").write("Operational sensitivity");
            chord(desk, KeyCode.CONTROL, KeyCode.ENTER);
            AgendaItem item = desk.office.meetings().items(id).getFirst();
            assertTrue(item.restricted());
            assertEquals("Operational sensitivity", item.reason());
            assertTrue(desk.says("Restricted: Operational sensitivity"));
        }
    }

    @Test void aPublishedAgendaRefusesToMoveItsItems() throws Exception {
        try (TestDesk desk = open()) {
            MeetingId id = agenda(desk, Meeting.State.DRAFTING, "Apologies", "Minutes");
            TestDesk.onFx(() -> desk.robot.lookup("#state").<ComboBox<Meeting.State>>query().setValue(Meeting.State.PUBLISHED));
            desk.settle();
            assertTrue(desk.says("The meeting is now published, though 2 items are not ready."));
            desk.click("Minutes");
            chord(desk, KeyCode.ALT, KeyCode.UP);
            assertTrue(desk.says("This agenda is published, so its items keep their numbers"));
            assertEquals(List.of("1 Apologies", "2 Minutes"), items(desk, id));
            desk.click("Number afresh");
            assertEquals(Meeting.State.PUBLISHED, desk.office.meetings().meeting(id).state());
        }
    }

    @Test void thePaperOfAnItemIsStartedFromTheAgenda() throws Exception {
        try (TestDesk desk = open()) {
            MeetingId id = agenda(desk, Meeting.State.DRAFTING, "Domestic abuse services");
            desk.click("Domestic abuse services");
            assertTrue(desk.says("It has no paper; link one"));
            desk.click("Write its paper");
            AgendaItem item = desk.office.meetings().items(id).getFirst();
            assertEquals("Domestic abuse services", desk.office.papers().paper(item.paper()).title());
            chord(desk, KeyCode.CONTROL, KeyCode.Z);
            assertNull(desk.office.meetings().items(id).getFirst().paper());
            assertTrue(desk.office.papers().papers().isEmpty(), "one undo takes both back");
        }
    }

    @Test void aMeetingThatIsGoneGivesWayToTheList() throws Exception {
        try (TestDesk desk = open()) {
            agenda(desk, Meeting.State.PLANNED, "Apologies");
            key(desk, KeyCode.ESCAPE);
            key(desk, KeyCode.DELETE);
            assertTrue(desk.says("Police and Crime Panel, 20 June 2016 deleted."));
            assertTrue(desk.office.meetings().meetings().isEmpty());
            chord(desk, KeyCode.CONTROL, KeyCode.Z);
            assertEquals(1, desk.office.meetings().meetings().size());
            assertTrue(desk.says("Mon 20 Jun 2016"));
        }
    }
}
