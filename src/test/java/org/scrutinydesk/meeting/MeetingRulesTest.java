package org.scrutinydesk.meeting;

import static org.junit.jupiter.api.Assertions.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.WorkingDays;
import org.scrutinydesk.common.WrongInput;

class MeetingRulesTest {
    private static final MeetingId M = new MeetingId(1);

    private static AgendaItem item(String number, Integer minutes) {
        return new AgendaItem(null, 0, M, 1, number, "T" + number, null, minutes, Purpose.NOTE, false, null, null, false, false, null,
            null);
    }

    private static String field(Runnable wrong) {
        return assertThrows(WrongInput.class, wrong::run).field();
    }

    @Test void numbersFollowEachOther() {
        assertEquals("8", NumberOfItem.next("7"));
        assertEquals("5.2", NumberOfItem.next("5.1"));
        assertEquals("5.10", NumberOfItem.next("5.9"));
        assertEquals("7b", NumberOfItem.next("7a"));
        assertEquals("8", NumberOfItem.next("7z"));
        assertEquals("1", NumberOfItem.afterAll(List.of()));
        assertEquals("12", NumberOfItem.afterAll(List.of("9", "11", "7a", "10.4")));
        assertEquals(List.of("1", "1.1", "1.2", "2", "3", "3.1"), NumberOfItem.renumbered(List.of("2", "2.1", "2.4", "7a", "9", "9.9")));
        assertEquals(List.of("1", "2"), NumberOfItem.renumbered(List.of("4.1", "5")));
    }

    @Test void numbersAreReadAsPeopleWriteThem() {
        assertEquals("7a", NumberOfItem.parse(" 7A. "));
        for (String wrong : new String[] {null, "", "a7", "7..1", "7ab", "5,1", "１", "9999", "5.1\n6", "'; drop table agenda_item"}) {
            assertEquals("number", field(() -> NumberOfItem.parse(wrong)), wrong);
        }
    }

    @Test void aRestrictedItemNeedsItsReason() {
        AgendaItem secret = new AgendaItem(null, 0, M, 1, "1", "Op", null, null, Purpose.NOTE, true, " \n ", null, false, false, null,
            null);
        assertEquals("reason", field(secret::checked));
        assertEquals("A reason", secret.withReason("A  reason").checked().reason());
        assertNull(secret.withReason("A reason").withReason(null).checked().reason());
        assertFalse(secret.withReason(null).checked().restricted());
    }

    @Test void whatCannotBeIsSaidBesideItsField() {
        assertEquals("minutes", field(() -> item("1", 0).checked()));
        assertEquals("minutes", field(() -> item("1", -5).checked()));
        assertEquals("title", field(() -> item("1", 5).withTitle("\u0000").checked()));
        assertEquals("title", field(() -> item("1", 5).withTitle("x".repeat(301)).checked()));
        assertEquals("purpose", field(() -> item("1", 5).withPurpose(null).checked()));
        assertEquals("toFollow", field(() -> new AgendaItem(null, 0, M, 1, "1", "T", null, null, Purpose.NOTE, false, null, null, true,
            true, null, null).checked()));
        assertEquals("heldOn", field(() -> Meeting.planned(new BodyId(1), null, null, null).checked()));
        assertEquals("heldOn", field(() -> Meeting.planned(new BodyId(1), LocalDate.of(16, 6, 20), null, null).checked()));
        assertEquals("body", field(() -> Meeting.planned(null, LocalDate.of(2016, 6, 20), null, null).checked()));
        assertEquals("name", field(() -> Body.named(" ", Body.Kind.BOARD).checked()));
        assertEquals("noticeDays", field(() -> new Body(null, 0, "B", Body.Kind.PANEL, null, null, null, -1, List.of(), null, null)
            .checked()));
        assertEquals("initials", field(() -> new Person(null, 0, "A", null, null, "ABCDEFGHIJK").checked()));
    }

    @Test void thePanelsAgendaGoesOutFiveClearDaysBefore() {
        Body panel = Body.named("Police and Crime Panel", Body.Kind.PANEL);
        Notice notice = Notice.of(Meeting.planned(new BodyId(1), LocalDate.of(2016, 6, 20), null, null), panel, new WorkingDays(Set.of()));
        assertEquals(LocalDate.of(2016, 6, 10), notice.latestIssue());
        assertEquals("Agenda out by Fri 10 June 2016, 5 clear days before", notice.words());
        assertFalse(notice.missedBy(LocalDate.of(2016, 6, 10)));
        assertTrue(notice.missedBy(LocalDate.of(2016, 6, 11)));
    }

    @Test void aMeetingOnADayOffIsRemarkedOn() {
        var holidays = new TreeMap<>(java.util.Map.of(LocalDate.of(2016, 5, 30), "Spring bank holiday"));
        assertTrue(Notice.oddDay(LocalDate.of(2016, 5, 30), holidays).orElseThrow().contains("Spring bank holiday"));
        assertTrue(Notice.oddDay(LocalDate.of(2016, 5, 29), holidays).orElseThrow().contains("is a Sunday"));
        assertTrue(Notice.oddDay(LocalDate.of(2016, 5, 31), holidays).isEmpty());
    }

    @Test void timesAreToldAsFarAsTheMinutesReach() {
        LocalTime ten = LocalTime.of(10, 0);
        assertEquals(Arrays.asList(ten, ten.plusMinutes(5), ten.plusMinutes(20), null, null),
            Timetable.of(ten, List.of(item("1", 5), item("2", 15), item("3", null), item("4", 10), item("5", 10))));
        assertEquals(Arrays.asList(ten, ten, ten.plusMinutes(10), ten.plusMinutes(30)),
            Timetable.of(ten, List.of(item("1", null), item("1.1", 10), item("1.2", 20), item("2", 5))));
        List<AgendaItem> timedAsOne = List.of(item("1", 30), item("1.1", 10), item("10", 5), item("2", null));
        assertEquals(Arrays.asList(ten, null, ten.plusMinutes(30), ten.plusMinutes(35)), Timetable.of(ten, timedAsOne));
        assertEquals(35, Timetable.minutes(timedAsOne));
        assertEquals(Arrays.asList(ten, null, ten.plusMinutes(30), ten.plusMinutes(40)),
            Timetable.of(ten, List.of(item("3", 30), item("3a", null), item("3b", 10), item("4", null))));
        assertEquals(Arrays.asList(null, null), Timetable.of(null, List.of(item("1", 5), item("2", 5))));
    }

    @Test void reasonsAreOfferedWithTheBodysOwnSchemeFirst() {
        assertEquals(7, Restriction.CHOICES.stream().filter(r -> r.regime().equals(Restriction.SCHEDULE_12A)).count());
        assertEquals(Restriction.FREEDOM_OF_INFORMATION, Restriction.offered(Restriction.FREEDOM_OF_INFORMATION).getFirst().regime());
        assertEquals(Restriction.CHOICES.size(), Restriction.offered("another").size());
        assertEquals("Local Government Act 1972, Schedule 12A, paragraph 3 (somebody’s financial or business affairs)",
            Restriction.CHOICES.get(2).words());
    }
}
