package org.scrutinydesk.register;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.scrutinydesk.database.generated.Tables.AGENDA_ITEM;
import static org.scrutinydesk.database.generated.Tables.MEETING;
import static org.scrutinydesk.database.generated.Tables.PAPER;
import static org.scrutinydesk.database.generated.Tables.PROMISE;
import static org.scrutinydesk.database.generated.Tables.PROMISE_UPDATE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Id.PromiseId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.PromiseRecord;
import org.scrutinydesk.database.generated.tables.records.PromiseUpdateRecord;

/** Keeps promises and the trail of what was said of each. */
public final class PromiseStore {
    private final OfficeFile office;

    public PromiseStore(OfficeFile office) {
        this.office = office;
    }

    /** All promises, in the order they were made. */
    public List<Promise> promises() {
        return promises(DSL.noCondition());
    }

    /** Those neither kept nor dropped. */
    public List<Promise> open() {
        return promises(PROMISE.STATE.eq(Promise.State.OPEN.name()));
    }

    /** @throws Refused where there is none of this id */
    public Promise promise(PromiseId id) {
        return promises(PROMISE.ID.eq(id.number())).stream().findFirst()
            .orElseThrow(() -> new Refused("There is no promise " + id + "; `list promises` shows those there are."));
    }

    /**
     * The promises of this meeting, kept or still open: those due at it, those an item of its agenda kept, and the open ones
     * due by its day that were not given to another meeting.
     */
    public List<Promise> dueAt(MeetingId meeting) {
        long number = meeting.number();
        Condition given = PROMISE.DUE_MEETING_ID.eq(number).and(PROMISE.STATE.ne(Promise.State.DROPPED.name()));
        Condition keptHere = PROMISE.KEPT_ITEM_ID.in(select(AGENDA_ITEM.ID).from(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(number)));
        Condition byItsDay = PROMISE.STATE.eq(Promise.State.OPEN.name()).and(PROMISE.DUE_MEETING_ID.isNull())
            .and(PROMISE.DUE_ON.le(select(MEETING.HELD_ON).from(MEETING).where(MEETING.ID.eq(number))));
        return promises(DSL.or(given, keptHere, byItsDay));
    }

    private List<Promise> promises(Condition which) {
        var trail = multiset(select(PROMISE_UPDATE.DATED, PROMISE_UPDATE.WHO, PROMISE_UPDATE.CONTENT).from(PROMISE_UPDATE)
            .where(PROMISE_UPDATE.PROMISE_ID.eq(PROMISE.ID)).orderBy(PROMISE_UPDATE.DATED, PROMISE_UPDATE.ID))
            .convertFrom(rows -> rows.map(r -> new Promise.Update(r.value1(), r.value2(), r.value3())));
        return office.read(jooq -> jooq.select(PROMISE.fields()).select(trail).from(PROMISE).where(which).orderBy(PROMISE.ID)
            .fetch(r -> new Promise(
            new PromiseId(r.get(PROMISE.ID)), r.get(PROMISE.ROW_VERSION), r.get(PROMISE.CONTENT),
            r.get(PROMISE.MADE_PAPER_ID) == null ? null : new PaperId(r.get(PROMISE.MADE_PAPER_ID)),
            r.get(PROMISE.MADE_MEETING_ID) == null ? null : new MeetingId(r.get(PROMISE.MADE_MEETING_ID)),
            r.get(PROMISE.MADE_WHERE), r.get(PROMISE.OWNER), r.get(PROMISE.DUE_ON),
            r.get(PROMISE.DUE_MEETING_ID) == null ? null : new MeetingId(r.get(PROMISE.DUE_MEETING_ID)),
            Promise.State.valueOf(r.get(PROMISE.STATE)),
            r.get(PROMISE.KEPT_ITEM_ID) == null ? null : new ItemId(r.get(PROMISE.KEPT_ITEM_ID)),
            r.get(PROMISE.CLOSED_BY), r.get(trail))));
    }

    /**
     * Keeps a promise's own fields; its trail only grows, by {@link #addUpdate}. A new one starts with the trail it brings.
     *
     * @return it with its id and version
     */
    public Promise save(Promise given) {
        Promise promise = given.checked();
        return office.change(promise.id() == null ? "Promise added" : "Promise " + promise.id() + " changed", changes -> {
            requireThere(changes.read(), promise);
            boolean isNew = promise.id() == null;
            PromiseRecord row = isNew ? new PromiseRecord() : row(changes, promise.id());
            row.setContent(promise.text());
            row.setMadePaperId(number(promise.madeInPaper()));
            row.setMadeMeetingId(number(promise.madeAtMeeting()));
            row.setMadeWhere(promise.madeWhere());
            row.setOwner(promise.owner());
            row.setDueOn(promise.dueOn());
            row.setDueMeetingId(number(promise.dueMeeting()));
            row.setState(promise.state().name());
            row.setKeptItemId(number(promise.keptBy()));
            row.setClosedBy(promise.closedBy());
            if (isNew) {
                changes.insert(row);
                promise.trail().forEach(u -> addUpdate(changes, row.getId(), u));
            } else {
                row.setRowVersion(promise.version());
                changes.update(row);
            }
            return promise.withId(new PromiseId(row.getId()), row.getRowVersion());
        });
    }

    /** Adds a dated word on how a promise stands, by the person at the desk where it names nobody. */
    public void addUpdate(PromiseId id, Promise.Update update) {
        office.apply("Promise " + id + ": update added", changes -> {
            row(changes, id);
            addUpdate(changes, id.number(), update);
        });
    }

    private static void addUpdate(Changes changes, long promise, Promise.Update update) {
        if (update.dated() == null) throw new WrongInput("dated", "Give the day of the update.");
        PromiseUpdateRecord row = new PromiseUpdateRecord();
        row.setPromiseId(promise);
        row.setDated(update.dated());
        row.setWho(update.who() == null ? changes.who() : Typed.line("who", update.who(), 200));
        row.setContent(Typed.needed("text", update.text(), 10_000, "Write how the promise stands."));
        changes.insert(row);
    }

    /**
     * Says that a promise was kept.
     *
     * @param by       the agenda item that kept it, or null
     * @param closedBy who says so; null for the person at the desk
     */
    public void keep(PromiseId id, ItemId by, String closedBy) {
        office.apply("Promise " + id + " kept", changes -> keep(changes, id, by, closedBy));
    }

    /** As {@link #keep(PromiseId, ItemId, String)}, as part of a larger change. */
    public void keep(Changes changes, PromiseId id, ItemId by, String closedBy) {
        PromiseRecord row = openRow(changes, id);
        if (by != null) requireThere(changes.read(), AGENDA_ITEM, by, "keptBy", "agenda item");
        close(changes, row, Promise.State.KEPT, number(by), closedBy);
    }

    /** Says that a promise will not be kept, and why, which goes on its trail. @param closedBy null for the person at the desk */
    public void drop(PromiseId id, LocalDate dated, String closedBy, String why) {
        office.apply("Promise " + id + " dropped", changes -> {
            PromiseRecord row = openRow(changes, id);
            addUpdate(changes, id.number(), new Promise.Update(dated, closedBy,
                Typed.needed("why", why, 10_000, "Say why the promise is dropped; the reason stays on its trail.")));
            close(changes, row, Promise.State.DROPPED, null, closedBy);
        });
    }

    /** Opens a promise again that was kept or dropped. */
    public void reopen(PromiseId id) {
        office.apply("Promise " + id + " opened again", changes -> close(changes, row(changes, id), Promise.State.OPEN, null, null));
    }

    /** Takes a promise out with its trail. */
    public void delete(PromiseId id) {
        office.apply("Promise " + id + " deleted", changes -> {
            changes.deleteWhere(PROMISE_UPDATE, PROMISE_UPDATE.PROMISE_ID.eq(id.number()));
            changes.delete(PROMISE, id.number());
        });
    }

    private static void close(Changes changes, PromiseRecord row, Promise.State state, Long item, String closedBy) {
        row.setState(state.name());
        row.setKeptItemId(item);
        boolean nobody = closedBy == null && state != Promise.State.OPEN;
        row.setClosedBy(nobody ? changes.who() : Typed.line("closedBy", closedBy, 200));
        changes.update(row);
    }

    private static PromiseRecord openRow(Changes changes, PromiseId id) {
        PromiseRecord row = row(changes, id);
        Promise.State state = Promise.State.valueOf(row.getState());
        if (state != Promise.State.OPEN) {
            throw new Refused("This promise is " + state.words().toLowerCase(java.util.Locale.ROOT) + " already; open it again first.");
        }
        return row;
    }

    private static PromiseRecord row(Changes changes, PromiseId id) {
        PromiseRecord row = changes.read().fetchOne(PROMISE, PROMISE.ID.eq(id.number()));
        if (row == null) throw new Refused("There is no promise " + id + " any more; undo its deletion to get it back.");
        return row;
    }

    private static void requireThere(DSLContext jooq, Promise promise) {
        requireThere(jooq, PAPER, promise.madeInPaper(), "madeInPaper", "paper");
        requireThere(jooq, MEETING, promise.madeAtMeeting(), "madeAtMeeting", "meeting");
        requireThere(jooq, MEETING, promise.dueMeeting(), "dueMeeting", "meeting");
        requireThere(jooq, AGENDA_ITEM, promise.keptBy(), "keptBy", "agenda item");
    }

    private static void requireThere(DSLContext jooq, Table<?> table, Id id, String field, String kind) {
        if (id != null && !jooq.fetchExists(table, table.field("id", Long.class).eq(id.number()))) {
            throw new WrongInput(field, "There is no " + kind + " " + id + "; choose one from the list.");
        }
    }

    private static Long number(Id id) {
        return id == null ? null : id.number();
    }
}
