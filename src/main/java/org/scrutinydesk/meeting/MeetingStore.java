package org.scrutinydesk.meeting;

import static org.scrutinydesk.database.generated.Tables.AGENDA_ITEM;
import static org.scrutinydesk.database.generated.Tables.BODY;
import static org.scrutinydesk.database.generated.Tables.MEETING;
import static org.scrutinydesk.database.generated.Tables.PAPER;
import static org.scrutinydesk.database.generated.Tables.PERSON;
import static org.scrutinydesk.database.generated.Tables.PROMISE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Id.PersonId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.AgendaItemRecord;
import org.scrutinydesk.database.generated.tables.records.BodyRecord;
import org.scrutinydesk.database.generated.tables.records.MeetingRecord;
import org.scrutinydesk.database.generated.tables.records.PersonRecord;

/**
 * Keeps bodies, their meetings, the agendas of those and the people of the office. What is saved comes back with its id and
 * version; wrong values are refused with the field they belong to.
 */
public final class MeetingStore {
    private static final List<String> AHEAD = java.util.Arrays.stream(Meeting.State.values()).filter(Meeting.State::ahead).map(Enum::name)
        .toList();

    private final OfficeFile office;

    public MeetingStore(OfficeFile office) {
        this.office = office;
    }

    /** Everybody, by name. */
    public List<Person> people() {
        return office.read(jooq -> jooq.selectFrom(PERSON).orderBy(DSL.lower(PERSON.NAME), PERSON.ID).fetch(r ->
            new Person(new PersonId(r.getId()), r.getRowVersion(), r.getName(), r.getPost(), r.getContact(), r.getInitials())));
    }

    public Person save(Person given) {
        Person person = given.checked();
        return office.change("Person “" + person.name() + "” " + (person.id() == null ? "added" : "changed"), changes -> {
            PersonRecord row = person.id() == null ? new PersonRecord() : row(changes.read(), PERSON, person.id().number(), "person");
            row.setName(person.name());
            row.setPost(person.post());
            row.setContact(person.contact());
            row.setInitials(person.initials());
            store(changes, row, person.id() == null, person.version());
            return person.withId(new PersonId(row.getId()), row.getRowVersion());
        });
    }

    public void delete(PersonId id) {
        office.apply("Person deleted", changes -> changes.delete(PERSON, id.number()));
    }

    /** All bodies, by name. */
    public List<Body> bodies() {
        return bodies(DSL.noCondition());
    }

    /** @throws Refused where there is none of this id */
    public Body body(BodyId id) {
        return bodies(BODY.ID.eq(id.number())).stream().findFirst()
            .orElseThrow(() -> new Refused("There is no body " + id + "; look for it in the list of bodies."));
    }

    private List<Body> bodies(Condition which) {
        return office.read(jooq -> jooq.selectFrom(BODY).where(which).orderBy(DSL.lower(BODY.NAME), BODY.ID).fetch(MeetingStore::body));
    }

    private static Body body(BodyRecord r) {
        return new Body(new BodyId(r.getId()), r.getRowVersion(), r.getName(), Body.Kind.valueOf(r.getKind()), r.getChair(), r.getVenue(),
            r.getNumbering(), r.getNoticeDays(), r.getStandingItems() == null ? List.of() : r.getStandingItems().lines().toList(),
            r.getTemplate(), r.getRestrictionScheme());
    }

    /** @throws WrongInput also where another body has this name */
    public Body save(Body given) {
        Body body = given.checked();
        return office.change("Body “" + body.name() + "” " + (body.id() == null ? "added" : "changed"), changes -> save(changes, body));
    }

    /** As {@link #save(Body)}, as part of a larger change. */
    public Body save(Changes changes, Body given) {
        Body body = given.checked();
        if (changes.read().fetchExists(BODY, DSL.lower(BODY.NAME).eq(DSL.lower(body.name()))
            .and(BODY.ID.ne(body.id() == null ? 0 : body.id().number())))) {
            throw new WrongInput("name", "There is a body called “" + body.name() + "” already; give this one another name.");
        }
        BodyRecord row = body.id() == null ? new BodyRecord() : row(changes.read(), BODY, body.id().number(), "body");
        row.setName(body.name());
        row.setKind(body.kind().name());
        row.setChair(body.chair());
        row.setVenue(body.venue());
        row.setNumbering(body.numbering());
        row.setNoticeDays(body.noticeDays());
        row.setStandingItems(body.standingItems().isEmpty() ? null : String.join("\n", body.standingItems()));
        row.setTemplate(body.template());
        row.setRestrictionScheme(body.restriction());
        store(changes, row, body.id() == null, body.version());
        return body.withId(new BodyId(row.getId()), row.getRowVersion());
    }

    /** @throws Refused where it has meetings */
    public void delete(BodyId id) {
        Body body = body(id);
        office.apply("Body “" + body.name() + "” deleted", changes -> {
            int meetings = changes.read().fetchCount(MEETING, MEETING.BODY_ID.eq(id.number()));
            if (meetings > 0) {
                throw new Refused(body.name() + " has " + counted(meetings, "meeting") + "; delete them first, or keep the body.");
            }
            changes.delete(BODY, id.number());
        });
    }

    /** All meetings with their body's name, by date. */
    public List<Meeting> meetings() {
        return meetings(jooq -> select(jooq, DSL.noCondition()).orderBy(MEETING.HELD_ON, MEETING.STARTS_AT, MEETING.ID));
    }

    /** @throws Refused where there is none of this id */
    public Meeting meeting(MeetingId id) {
        return meetings(jooq -> select(jooq, MEETING.ID.eq(id.number()))).stream().findFirst()
            .orElseThrow(() -> new Refused("There is no meeting " + id + "; `list meetings` shows those there are."));
    }

    /** The first meeting still ahead on or after today; where none is, the earliest that was never said to be held. */
    public Optional<Meeting> next(LocalDate today) {
        return meetings(jooq -> select(jooq, MEETING.STATE.in(AHEAD))
            .orderBy(DSL.when(MEETING.HELD_ON.ge(today), 0).otherwise(1), MEETING.HELD_ON, MEETING.STARTS_AT, MEETING.ID).limit(1))
            .stream().findFirst();
    }

    /** The same body's latest meeting before this one. */
    public Optional<Meeting> previous(Meeting meeting) {
        return meetings(jooq -> select(jooq, MEETING.BODY_ID.eq(meeting.body().number()).and(MEETING.HELD_ON.lt(meeting.heldOn())))
            .orderBy(MEETING.HELD_ON.desc()).limit(1)).stream().findFirst();
    }

    private static org.jooq.SelectConditionStep<Record> select(DSLContext jooq, Condition which) {
        return jooq.select(MEETING.fields()).select(BODY.NAME).from(MEETING).join(BODY).on(BODY.ID.eq(MEETING.BODY_ID)).where(which);
    }

    private List<Meeting> meetings(java.util.function.Function<DSLContext, ResultQuery<Record>> query) {
        return office.read(jooq -> query.apply(jooq).fetch(r -> new Meeting(new MeetingId(r.get(MEETING.ID)), r.get(MEETING.ROW_VERSION),
            new BodyId(r.get(MEETING.BODY_ID)), r.get(BODY.NAME), r.get(MEETING.HELD_ON), r.get(MEETING.STARTS_AT), r.get(MEETING.VENUE),
            Meeting.State.valueOf(r.get(MEETING.STATE)), r.get(MEETING.PRESENT), r.get(MEETING.IN_ATTENDANCE), r.get(MEETING.APOLOGIES),
            r.get(MEETING.DECLARATIONS), r.get(MEETING.NOTE))));
    }

    /**
     * Keeps a meeting. A new one starts with its body's standing items as items 1, 2, 3.
     *
     * @throws WrongInput also where the body has another meeting that day
     */
    public Meeting save(Meeting given) {
        Meeting meeting = given.checked();
        return office.change(body(meeting.body()).name() + ", " + UkDate.longForm(meeting.heldOn())
            + (meeting.id() == null ? ": meeting added" : ": meeting changed"), changes -> save(changes, meeting));
    }

    /** As {@link #save(Meeting)}, as part of a larger change. */
    public Meeting save(Changes changes, Meeting given) {
        Meeting meeting = given.checked();
        Body body = body(row(changes.read(), BODY, meeting.body().number(), "body"));
        long own = meeting.id() == null ? 0 : meeting.id().number();
        if (changes.read().fetchExists(MEETING, MEETING.BODY_ID.eq(body.id().number()).and(MEETING.HELD_ON.eq(meeting.heldOn()))
            .and(MEETING.ID.ne(own)))) {
            throw new WrongInput("heldOn", body.name() + " meets on " + UkDate.longForm(meeting.heldOn())
                + " already; choose another day.");
        }
        MeetingRecord row = meeting.id() == null ? new MeetingRecord() : row(changes.read(), MEETING, own, "meeting");
        row.setBodyId(body.id().number());
        row.setHeldOn(meeting.heldOn());
        row.setStartsAt(meeting.startsAt());
        row.setVenue(meeting.venue());
        row.setState(meeting.state().name());
        row.setPresent(meeting.present());
        row.setInAttendance(meeting.inAttendance());
        row.setApologies(meeting.apologies());
        row.setDeclarations(meeting.declarations());
        row.setNote(meeting.note());
        store(changes, row, meeting.id() == null, meeting.version());
        Meeting saved = meeting.withId(new MeetingId(row.getId()), row.getRowVersion(), body.name());
        if (meeting.id() == null) body.standingItems().forEach(title -> add(changes, AgendaItem.titled(saved.id(), title)));
        return saved;
    }

    /** Takes a meeting out with its agenda. @throws Refused where promises or papers hang on it */
    public void delete(MeetingId id) {
        Meeting meeting = meeting(id);
        office.apply(meeting.words() + ": meeting deleted", changes -> {
            DSLContext read = changes.read();
            int promises = read.fetchCount(PROMISE, PROMISE.DUE_MEETING_ID.eq(id.number()).or(PROMISE.MADE_MEETING_ID.eq(id.number()))
                .or(PROMISE.KEPT_ITEM_ID.in(DSL.select(AGENDA_ITEM.ID).from(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(id.number())))));
            if (promises > 0) {
                throw new Refused(counted(promises, "promise") + " made, due or kept here; move them to another meeting first.");
            }
            int papers = read.fetchCount(PAPER, PAPER.MEETING_ID.eq(id.number()));
            if (papers > 0) throw new Refused(counted(papers, "paper") + " written for this meeting; move them to another meeting first.");
            changes.deleteWhere(AGENDA_ITEM, AGENDA_ITEM.MEETING_ID.eq(id.number()));
            changes.delete(MEETING, id.number());
        });
    }

    /** A meeting's agenda, in order. */
    public List<AgendaItem> items(MeetingId meeting) {
        return office.read(jooq -> rows(jooq, meeting.number()).stream().map(MeetingStore::item).toList());
    }

    /** How many items each agenda has; a meeting without any is not in it. */
    public Map<MeetingId, Integer> itemCounts() {
        return office.read(jooq -> jooq.select(AGENDA_ITEM.MEETING_ID, DSL.count()).from(AGENDA_ITEM).groupBy(AGENDA_ITEM.MEETING_ID)
            .fetchMap(r -> new MeetingId(r.value1()), r -> r.value2()));
    }

    /** @throws Refused where there is none of this id */
    public AgendaItem item(ItemId id) {
        return office.read(jooq -> item(row(jooq, AGENDA_ITEM, id.number(), "agenda item")));
    }

    /** Puts an item on its agenda: where its number belongs, or at the end with the next number where it brings none. */
    public AgendaItem add(AgendaItem item) {
        return office.change("Agenda item “" + said(item) + "” added", changes -> add(changes, item));
    }

    /** As {@link #add(AgendaItem)}, as part of a larger change. */
    public AgendaItem add(Changes changes, AgendaItem item) {
        boolean numbered = item.number() != null && !item.number().isBlank();
        String number = numbered ? item.number() : NumberOfItem.afterAll(rows(changes.read(), item.meeting().number()).stream()
            .map(AgendaItemRecord::getNumber).toList());
        return keep(changes, item.numbered(number).withId(null, 0));
    }

    /** Changes an item, which moves to where its number belongs; a new one is added. @throws WrongInput also for a number taken */
    public AgendaItem save(AgendaItem item) {
        if (item.id() == null) return add(item);
        return office.change("Agenda item “" + said(item) + "” changed", changes -> keep(changes, item));
    }

    /** As {@link #save(AgendaItem)}, as part of a larger change. */
    public AgendaItem save(Changes changes, AgendaItem item) {
        return item.id() == null ? add(changes, item) : keep(changes, item);
    }

    private AgendaItem keep(Changes changes, AgendaItem given) {
        AgendaItem item = given.checked();
        long own = item.id() == null ? 0 : item.id().number();
        row(changes.read(), MEETING, item.meeting().number(), "meeting");
        List<AgendaItemRecord> others = new ArrayList<>(rows(changes.read(), item.meeting().number()));
        AgendaItemRecord row = others.stream().filter(r -> r.getId() == own).findFirst().orElse(null);
        if (row == null && own != 0) throw new Refused("There is no such agenda item any more; undo its deletion to get it back.");
        others.remove(row);
        if (others.stream().anyMatch(r -> r.getNumber().equals(item.number()))) {
            throw new WrongInput("number", "There is an item " + item.number() + " on this agenda already; choose another number.");
        }
        if (item.paper() != null && !changes.read().fetchExists(PAPER, PAPER.ID.eq(item.paper().number()))) {
            throw new WrongInput("paper", "There is no paper " + item.paper() + "; choose one from the list.");
        }
        int place = row != null && row.getNumber().equals(item.number()) ? row.getPlace() : makeRoom(changes, others, item.number());
        if (row == null) row = new AgendaItemRecord();
        row.setMeetingId(item.meeting().number());
        row.setPlace(place);
        row.setNumber(item.number());
        row.setTitle(item.title());
        row.setPresenter(item.presenter());
        row.setMinutes(item.minutes());
        row.setPurpose(item.purpose().name());
        row.setRestricted(item.restricted());
        row.setReason(item.reason());
        row.setPaperId(item.paper() == null ? null : item.paper().number());
        row.setToFollow(item.toFollow());
        row.setOral(item.oral());
        row.setLateReason(item.lateReason());
        row.setOutcome(item.outcome());
        store(changes, row, item.id() == null, item.version());
        return item.withId(new ItemId(row.getId()), row.getRowVersion()).placed(place);
    }

    /** Moves the items behind a number one place on. @return the place that is free for it now */
    private static int makeRoom(Changes changes, List<AgendaItemRecord> items, String number) {
        int at = (int) items.stream().takeWhile(r -> NumberOfItem.compare(r.getNumber(), number) < 0).count();
        for (int i = 0; i < items.size(); i++) {
            int place = i < at ? i + 1 : i + 2;
            if (items.get(i).getPlace() == place) continue;
            items.get(i).setPlace(place);
            changes.update(items.get(i));
        }
        return at + 1;
    }

    /**
     * Moves an item to another place on its agenda. The numbers stay where they are and the items move under them.
     *
     * @param newPlace from 1; beyond either end means that end
     * @throws Refused where the agenda was published, as its numbers are then known outside
     */
    public void move(ItemId id, int newPlace) {
        AgendaItem item = item(id);
        office.apply("Agenda item “" + item.title() + "” moved", changes -> {
            requireUnpublished(changes, item.meeting());
            List<AgendaItemRecord> before = rows(changes.read(), item.meeting().number());
            List<AgendaItemRecord> after = new ArrayList<>(before);
            AgendaItemRecord moved = after.remove(IntStream.range(0, before.size()).filter(i -> before.get(i).getId() == id.number())
                .findFirst().orElseThrow());
            after.add(Math.clamp(newPlace - 1L, 0, after.size()), moved);
            arrange(changes, after, before.stream().map(AgendaItemRecord::getNumber).toList());
        });
    }

    /** Counts the items of an agenda afresh, without gaps. @throws Refused where the agenda was published */
    public void renumber(MeetingId meeting) {
        office.apply("Agenda numbered afresh", changes -> {
            requireUnpublished(changes, meeting);
            List<AgendaItemRecord> rows = rows(changes.read(), meeting.number());
            arrange(changes, rows, NumberOfItem.renumbered(rows.stream().map(AgendaItemRecord::getNumber).toList()));
        });
    }

    private static void arrange(Changes changes, List<AgendaItemRecord> rows, List<String> numbers) {
        for (int i = 0; i < rows.size(); i++) {
            AgendaItemRecord row = rows.get(i);
            if (row.getPlace() == i + 1 && row.getNumber().equals(numbers.get(i))) continue;
            row.setPlace(i + 1);
            row.setNumber(numbers.get(i));
            changes.update(row);
        }
    }

    /** Takes an item off its agenda; the others keep their numbers. @throws Refused where a promise was kept by it */
    public void delete(ItemId id) {
        AgendaItem item = item(id);
        office.apply("Agenda item “" + item.title() + "” deleted", changes -> {
            if (changes.read().fetchExists(PROMISE, PROMISE.KEPT_ITEM_ID.eq(id.number()))) {
                throw new Refused("A promise was kept by this item; open that promise again first.");
            }
            changes.delete(AGENDA_ITEM, id.number());
        });
    }

    private static void requireUnpublished(Changes changes, MeetingId meeting) {
        Meeting.State state = Meeting.State.valueOf(row(changes.read(), MEETING, meeting.number(), "meeting").getState());
        if (state.compareTo(Meeting.State.PUBLISHED) >= 0) {
            throw new Refused("This agenda is published, so its items keep their numbers; set it back to drafting to arrange them anew.");
        }
    }

    private static List<AgendaItemRecord> rows(DSLContext jooq, long meeting) {
        return jooq.selectFrom(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(meeting)).orderBy(AGENDA_ITEM.PLACE, AGENDA_ITEM.ID).fetch();
    }

    private static AgendaItem item(AgendaItemRecord r) {
        return new AgendaItem(new ItemId(r.getId()), r.getRowVersion(), new MeetingId(r.getMeetingId()), r.getPlace(), r.getNumber(),
            r.getTitle(), r.getPresenter(), r.getMinutes(), Purpose.valueOf(r.getPurpose()), r.getRestricted(), r.getReason(),
            r.getPaperId() == null ? null : new PaperId(r.getPaperId()), r.getToFollow(), r.getOral(), r.getLateReason(), r.getOutcome());
    }

    private static <R extends org.jooq.UpdatableRecord<R>> R row(DSLContext jooq, org.jooq.Table<R> table, long id, String kind) {
        R row = jooq.fetchOne(table, table.field("id", Long.class).eq(id));
        if (row == null) throw new Refused("There is no such " + kind + " any more; undo its deletion to get it back.");
        return row;
    }

    /** A row read in this transaction is written as of the version the record was read at, so that a lost update is noticed. */
    private static void store(Changes changes, org.jooq.UpdatableRecord<?> row, boolean isNew, int version) {
        if (isNew) {
            changes.insert(row);
        } else {
            row.set(row.field("row_version", Integer.class), version);
            changes.update(row);
        }
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? " is" : "s are");
    }

    private static String said(AgendaItem item) {
        return item.title() == null ? "" : item.title();
    }
}
