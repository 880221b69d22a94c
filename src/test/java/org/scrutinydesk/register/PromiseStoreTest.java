package org.scrutinydesk.register;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PromiseId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.MeetingStore;

class PromiseStoreTest {
    private static final LocalDate MARCH = LocalDate.of(2014, 3, 11);

    private final OfficeFile office = OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2014-01-06T09:00:00Z"), ZoneOffset.UTC),
        "tester");
    private final PromiseStore store = new PromiseStore(office);
    private final MeetingStore meetings = new MeetingStore(office);
    private final Body body = meetings.save(Body.named("Strategic Scrutiny Meeting", Body.Kind.OWN_MEETING));

    @AfterEach void close() {
        office.close();
    }

    private MeetingId meeting(LocalDate day) {
        return meetings.save(Meeting.planned(body.id(), day, null, null)).id();
    }

    private PromiseId promise(String text, LocalDate dueOn, MeetingId due) {
        return store.save(Promise.open(text, null, null, "5.3", "CE", dueOn, due)).id();
    }

    private List<PromiseId> dueAt(MeetingId meeting) {
        return store.dueAt(meeting).stream().map(Promise::id).toList();
    }

    @Test void aMeetingIsToldWhatIsDueAtItAndByItsDay() {
        MeetingId march = meeting(MARCH);
        MeetingId june = meeting(LocalDate.of(2014, 6, 24));
        PromiseId there = promise("Complaints oversight", null, march);
        PromiseId onTheDay = promise("Accounts", MARCH, null);
        promise("Later", MARCH.plusDays(1), null);
        PromiseId elsewhere = promise("Early but given to June", MARCH.minusDays(9), june);
        promise("With no day", null, null);
        assertEquals(List.of(there, onTheDay), dueAt(march));
        store.keep(there, null, "CE");
        assertEquals(List.of(there, onTheDay), dueAt(march), "a kept one is still this meeting's");
        store.keep(onTheDay, meetings.add(AgendaItem.titled(march, "Accounts")).id(), "CE");
        assertEquals(List.of(there, onTheDay), dueAt(march));
        assertTrue(dueAt(june).contains(elsewhere));
        store.drop(elsewhere, MARCH, "CE", "Not wanted");
        assertFalse(dueAt(june).contains(elsewhere));
        assertEquals(2, store.open().size());
        assertEquals(5, store.promises().size());
    }

    @Test void aPromiseIsPutOnTheAgendaInOneChangeAndTakenBackInOne() {
        MeetingId march = meeting(MARCH);
        PromiseId promise = promise("Complaints oversight", null, march);
        long before = new ChangeLog(office).last();
        ItemId item = office.change("Promise put on the agenda", changes -> {
            AgendaItem made = meetings.add(changes, AgendaItem.titled(march, "Complaints oversight"));
            store.keep(changes, promise, made.id(), "CE");
            return made.id();
        });
        assertEquals(item, store.promise(promise).keptBy());
        assertEquals(Promise.State.KEPT, store.promise(promise).state());
        assertThrows(Refused.class, () -> store.keep(promise, null, "CE"));
        ChangeLog log = new ChangeLog(office);
        assertEquals(before + 1, log.last());
        log.undo(log.last());
        assertTrue(meetings.items(march).isEmpty());
        assertEquals(Promise.State.OPEN, store.promise(promise).state());
    }

    @Test void theTrailGrowsInTheOrderOfItsDays() {
        PromiseId promise = promise("Research", null, null);
        PromiseId other = promise("Other", null, null);
        store.addUpdate(promise, new Promise.Update(MARCH, "CE", "Slipped\u0000 to June"));
        store.addUpdate(promise, new Promise.Update(MARCH.minusDays(20), null, "Begun"));
        store.addUpdate(other, new Promise.Update(MARCH, null, "Elsewhere"));
        store.drop(promise, MARCH.plusDays(9), "PCC", "No longer wanted");
        Promise read = store.promise(promise);
        assertEquals(List.of("Begun", "Slipped to June", "No longer wanted"), read.trail().stream().map(Promise.Update::text).toList());
        assertEquals(Promise.State.DROPPED, read.state());
        assertEquals("PCC", read.closedBy());
        store.delete(promise);
        new ChangeLog(office).undo(new ChangeLog(office).last());
        assertEquals(read, new Promise(read.id(), read.version(), read.text(), null, null, "5.3", "CE", null, null,
            store.promise(promise).state(), null, "PCC", store.promise(promise).trail()));
    }

    @Test void whatCannotBeIsSaidBesideItsField() {
        assertEquals("text", assertThrows(WrongInput.class, () -> promise(" \n", null, null)).field());
        assertEquals("dueMeeting", assertThrows(WrongInput.class, () -> promise("x", null, new MeetingId(99))).field());
        assertEquals("dueOn", assertThrows(WrongInput.class, () -> promise("x", LocalDate.of(14, 3, 1), null)).field());
        PromiseId promise = promise("x", null, null);
        assertEquals("why", assertThrows(WrongInput.class, () -> store.drop(promise, MARCH, "CE", " ")).field());
        assertEquals("keptBy", assertThrows(WrongInput.class, () -> store.keep(promise, new ItemId(5), "CE")).field());
        assertEquals("text", assertThrows(WrongInput.class, () -> store.addUpdate(promise, new Promise.Update(MARCH, null, ""))).field());
        assertTrue(store.promise(promise).trail().isEmpty());
        assertThrows(Refused.class, () -> store.promise(new PromiseId(99)));
    }

    @Test void aPromiseIsLateFromTheDayAfterItsLast() {
        Promise byDay = Promise.open("x", null, null, null, null, MARCH, null);
        assertFalse(byDay.late(MARCH, null));
        assertTrue(byDay.late(MARCH.plusDays(1), MARCH.plusDays(30)));
        Promise byMeeting = Promise.open("x", null, null, null, null, null, new MeetingId(1));
        assertTrue(byMeeting.late(MARCH.plusDays(1), MARCH));
        assertFalse(byMeeting.late(MARCH.plusDays(1), null));
        PromiseId kept = promise("x", MARCH, null);
        store.keep(kept, null, null);
        assertEquals("tester", store.promise(kept).closedBy(), "the person at the desk");
        assertFalse(store.promise(kept).late(MARCH.plusDays(1), null));
    }

    @Test void aLostUpdateIsRefused() {
        Promise promise = store.promise(promise("x", null, null));
        Promise changed = store.save(new Promise(promise.id(), promise.version(), "y", null, null, null, null, null, null,
            Promise.State.OPEN, null, null, List.of()));
        assertEquals("y", changed.text());
        assertThrows(Refused.class, () -> store.save(promise));
    }
}
