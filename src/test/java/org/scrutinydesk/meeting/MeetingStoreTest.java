package org.scrutinydesk.meeting;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.register.Promise;
import org.scrutinydesk.register.PromiseStore;

class MeetingStoreTest {
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 20);

    private final OfficeFile office = OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC),
        "tester");
    private final MeetingStore store = new MeetingStore(office);
    private final ChangeLog log = new ChangeLog(office);
    private Body panel;

    @BeforeEach void aPanelWithStandingItems() {
        panel = store.save(new Body(null, 0, "Police and Crime Panel", Body.Kind.PANEL, null, "County Hall", null, 5,
            List.of("Apologies", " ", "Minutes of the last meeting"), null, null));
    }

    @AfterEach void close() {
        office.close();
    }

    private Meeting meeting(LocalDate day) {
        return store.save(Meeting.planned(panel.id(), day, LocalTime.of(10, 0), null));
    }

    private List<String> agenda(Meeting meeting) {
        return store.items(meeting.id()).stream().map(i -> i.number() + " " + i.title()).toList();
    }

    @Test void aNewMeetingStartsWithTheStandingItemsInOneChange() {
        long before = log.last();
        Meeting june = meeting(JUNE);
        assertEquals(List.of("1 Apologies", "2 Minutes of the last meeting"), agenda(june));
        assertEquals(before + 1, log.last());
        assertEquals("Police and Crime Panel", june.bodyName());
        assertEquals(june, store.meeting(june.id()));
        log.undo(log.last());
        assertTrue(store.meetings().isEmpty());
        log.undo(log.last());
        assertEquals(List.of("1 Apologies", "2 Minutes of the last meeting"), agenda(june));
    }

    @Test void changingAMeetingAddsNoStandingItemsAgain() {
        Meeting june = meeting(JUNE);
        Meeting drafting = store.save(june.withState(Meeting.State.DRAFTING));
        assertEquals(2, store.items(june.id()).size());
        assertEquals(Meeting.State.DRAFTING, store.meeting(june.id()).state());
        assertTrue(drafting.version() > june.version());
        assertTrue(assertThrows(Refused.class, () -> store.save(june.withState(Meeting.State.HELD))).getMessage()
            .contains("Somebody else"));
    }

    @Test void aBodyMeetsOnceADay() {
        Meeting june = meeting(JUNE);
        assertEquals("heldOn", assertThrows(WrongInput.class, () -> meeting(JUNE)).field());
        assertDoesNotThrow(() -> store.save(june));
        Body other = store.save(Body.named("Scrutiny", Body.Kind.OWN_MEETING));
        assertDoesNotThrow(() -> store.save(Meeting.planned(other.id(), JUNE, null, null)));
    }

    @Test void theNextMeetingIsTheFirstAheadOrElseTheEarliestLeftOpen() {
        assertTrue(store.next(JUNE).isEmpty());
        Meeting march = meeting(LocalDate.of(2016, 3, 14));
        Meeting june = meeting(JUNE);
        Meeting september = meeting(LocalDate.of(2016, 9, 19));
        assertEquals(june, store.next(JUNE).orElseThrow());
        assertEquals(september, store.next(JUNE.plusDays(1)).orElseThrow());
        assertEquals(march, store.next(LocalDate.of(2026, 1, 1)).orElseThrow());
        store.save(march.withState(Meeting.State.CLOSED));
        assertEquals(june, store.next(LocalDate.of(2026, 1, 1)).orElseThrow());
        assertEquals(june, store.previous(september).orElseThrow());
        assertTrue(store.previous(store.meeting(march.id())).isEmpty());
        assertEquals(List.of(march.id(), june.id(), september.id()), store.meetings().stream().map(Meeting::id).toList());
    }

    @Test void itemsMoveUnderNumbersThatStay() {
        Meeting june = meeting(JUNE);
        AgendaItem update = store.add(AgendaItem.titled(june.id(), "Update"));
        store.add(AgendaItem.of(june.id(), 0, "7a", "Any other business"));
        assertEquals("3", update.number());
        store.move(update.id(), 1);
        assertEquals(List.of("1 Update", "2 Apologies", "3 Minutes of the last meeting", "7a Any other business"), agenda(june));
        store.move(update.id(), 99);
        long moved = log.last();
        assertEquals(List.of("1 Apologies", "2 Minutes of the last meeting", "3 Any other business", "7a Update"), agenda(june));
        store.renumber(june.id());
        assertEquals(List.of("1 Apologies", "2 Minutes of the last meeting", "3 Any other business", "4 Update"), agenda(june));
        log.undo(log.last());
        log.undo(moved);
        assertEquals(List.of("1 Update", "2 Apologies", "3 Minutes of the last meeting", "7a Any other business"), agenda(june));
    }

    @Test void aPublishedAgendaKeepsItsNumbers() {
        Meeting june = store.save(meeting(JUNE).withState(Meeting.State.PUBLISHED));
        ItemId first = store.items(june.id()).getFirst().id();
        assertThrows(Refused.class, () -> store.move(first, 2));
        assertThrows(Refused.class, () -> store.renumber(june.id()));
        store.delete(first);
        assertEquals(List.of("2 Minutes of the last meeting"), agenda(june));
        store.add(AgendaItem.titled(june.id(), "Late"));
        assertEquals(List.of("2 Minutes of the last meeting", "3 Late"), agenda(june));
    }

    @Test void aNumberStandsOnceOnAnAgenda() {
        Meeting june = meeting(JUNE);
        assertEquals("number", assertThrows(WrongInput.class, () -> store.add(AgendaItem.of(june.id(), 0, "2.", "Again"))).field());
        AgendaItem second = store.items(june.id()).get(1);
        assertEquals("number", assertThrows(WrongInput.class, () -> store.save(second.numbered("1"))).field());
        assertEquals("2", store.save(second).number());
        assertEquals("paper", assertThrows(WrongInput.class, () -> store.save(second.withPaper(new PaperId(99)))).field());
        assertThrows(Refused.class, () -> store.add(AgendaItem.titled(new MeetingId(99), "Nowhere")));
    }

    @Test void anItemStandsWhereItsNumberBelongs() {
        Meeting june = meeting(JUNE);
        for (String number : List.of("10", "7", "7a", "7.2", "2.1")) store.add(AgendaItem.of(june.id(), 0, number, "T" + number));
        store.add(AgendaItem.titled(june.id(), "Last"));
        assertEquals(List.of("1 Apologies", "2 Minutes of the last meeting", "2.1 T2.1", "7 T7", "7.2 T7.2", "7a T7a", "10 T10",
            "11 Last"), agenda(june));
        AgendaItem last = store.items(june.id()).getLast();
        assertEquals(3, store.save(last.numbered("2.0")).place());
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), store.items(june.id()).stream().map(AgendaItem::place).toList());
        assertEquals("2.0 Last", agenda(june).get(2));
        assertEquals(8, store.itemCounts().get(june.id()));
        log.undo(log.last());
        assertEquals("11 Last", agenda(june).getLast());
    }

    @Test void hostileTextComesBackAsText() {
        Meeting june = meeting(JUNE);
        String nasty = "'); drop table meeting; -- <script>&amp;\u0000\u202e” {0} %s";
        AgendaItem item = store.add(AgendaItem.titled(june.id(), nasty));
        assertEquals(nasty.replace("\u0000", ""), store.item(item.id()).title());
        assertEquals(1, store.meetings().size());
    }

    @Test void aMeetingGoesWithItsItemsButNotWithPromises() {
        Meeting june = meeting(JUNE);
        PromiseStore promises = new PromiseStore(office);
        Promise promise = promises.save(Promise.open("A report", null, null, null, null, null, june.id()));
        assertTrue(assertThrows(Refused.class, () -> store.delete(june.id())).getMessage().startsWith("1 promise is"));
        promises.delete(promise.id());
        store.delete(june.id());
        assertThrows(Refused.class, () -> store.meeting(june.id()));
        log.undo(log.last());
        assertEquals(2, store.items(june.id()).size());
    }

    @Test void anItemThatKeptAPromiseStays() {
        ItemId item = store.items(meeting(JUNE).id()).getFirst().id();
        PromiseStore promises = new PromiseStore(office);
        Promise promise = promises.save(Promise.open("A report", null, null, null, null, null, null));
        promises.keep(promise.id(), item, "CE");
        assertThrows(Refused.class, () -> store.delete(item));
        promises.reopen(promise.id());
        store.delete(item);
        assertThrows(Refused.class, () -> store.item(item));
    }

    @Test void bodiesAndPeopleAreKept() {
        assertEquals("name", assertThrows(WrongInput.class, () -> store.save(Body.named("POLICE and crime panel", Body.Kind.BOARD)))
            .field());
        assertEquals(List.of("Apologies", "Minutes of the last meeting"), store.body(panel.id()).standingItems());
        assertEquals(panel, store.body(panel.id()));
        meeting(JUNE);
        assertTrue(assertThrows(Refused.class, () -> store.delete(panel.id())).getMessage().contains("1 meeting"));
        assertThrows(Refused.class, () -> store.body(new BodyId(77)));
        Person ann = store.save(new Person(null, 0, " Chief  Executive ", "Chief Executive", null, "CE"));
        store.save(new Person(ann.id(), ann.version(), "Chief Executive", null, "01772", "CE"));
        assertEquals("01772", store.people().getFirst().contact());
        store.delete(ann.id());
        assertTrue(store.people().isEmpty());
        log.undo(log.last());
        assertEquals("CE", store.people().getFirst().initials());
    }
}
