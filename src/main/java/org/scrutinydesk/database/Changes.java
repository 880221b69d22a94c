package org.scrutinydesk.database;

import static org.scrutinydesk.database.generated.Tables.CHANGE_ROW;
import static org.scrutinydesk.database.generated.Tables.CHANGE_SET;
import static org.scrutinydesk.database.generated.Tables.LEDGER_ENTRY;
import static org.scrutinydesk.database.generated.Tables.PAPER;
import static org.scrutinydesk.database.generated.Tables.PAPER_FIELD;
import static org.scrutinydesk.database.generated.Tables.PARAGRAPH;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.Refused;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one door through which rows are written, inside one transaction: every row's state before and after goes into the
 * change log, from which any change can be undone.
 */
public final class Changes {
    static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> PARTS_OF_A_PAPER = Set.of(PAPER_FIELD.getName(), PARAGRAPH.getName());

    /** The row version that jOOQ gives a new row. */
    private static final int FIRST_VERSION = 1;

    private record Row(String table, long id, Map<String, String> before, Map<String, String> after) {
        /** The paper that the row is or is part of, by which a paper's history is found; null for any other. */
        Long paper() {
            if (table.equals(PAPER.getName())) return id;
            if (!PARTS_OF_A_PAPER.contains(table)) return null;
            return Long.valueOf((after == null ? before : after).get("paper_id"));
        }
    }

    private final DSLContext jooq;
    private final Instant at;
    private final ZoneId zone;
    private final String who;
    private final String what;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Table<?>> addedTo;
    private Long undoes;

    /** @param addedTo is told the tables in which rows are added, also where the change then comes to nothing */
    Changes(DSLContext jooq, Clock clock, String who, String what, Set<Table<?>> addedTo) {
        this.addedTo = addedTo;
        this.jooq = jooq;
        this.at = clock.instant();
        this.zone = clock.getZone();
        this.who = who;
        this.what = what.length() > 500 ? what.substring(0, 499) + "…" : what;
    }

    /** For reading within the change; writing goes through the methods here, or it would not be logged. */
    public DSLContext read() {
        return jooq;
    }

    /** How many rows were changed by now. */
    public int count() {
        return rows.size();
    }

    /** The name of the person at the desk. */
    public String who() {
        return who;
    }

    public Instant at() {
        return at;
    }

    /** The day of the change, where the office is. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }

    /** Adds a row. @return its id */
    public long insert(UpdatableRecord<?> row) {
        addedTo.add(row.getTable());
        row.attach(jooq.configuration());
        row.insert();
        long id = id(row);
        rows.add(new Row(row.getTable().getName(), id, null, state(row)));
        return id;
    }

    /** Adds many rows of one table at once; each record then has its id. Ids that records bring with them stay theirs. */
    public <R extends UpdatableRecord<R>> void insert(Table<R> table, List<R> added) {
        if (added.isEmpty()) return;
        addedTo.add(table);
        added.forEach(row -> row.set(versionField(table), FIRST_VERSION));
        List<Field<?>> fields = List.of(table.fields());
        List<Field<?>> withoutId = fields.stream().filter(f -> !f.equals(id(table))).toList();
        List<R> unnamed = added.stream().filter(row -> id(row) == null).toList();
        inserted(table, fields, added.stream().filter(row -> id(row) != null).map(row -> values(row, fields)).toList());
        List<Long> ids = inserted(table, withoutId, unnamed.stream().map(row -> values(row, withoutId)).toList());
        for (int i = 0; i < ids.size(); i++) unnamed.get(i).set(id(table), ids.get(i));
        for (R row : added) {
            row.changed(false);
            rows.add(new Row(table.getName(), id(row), null, state(row)));
        }
    }

    private static Object[] values(UpdatableRecord<?> row, List<Field<?>> fields) {
        return fields.stream().map(row::get).toArray();
    }

    /** One statement for them all, which the database reads once: thousands of paragraphs come in at a time. @return their ids */
    private List<Long> inserted(Table<?> table, List<Field<?>> fields, List<Object[]> all) {
        if (all.isEmpty()) return List.of();
        String sql = jooq.render(DSL.insertInto(table).columns(fields).values(new Object[fields.size()]));
        return jooq.connectionResult(connection -> {
            try (var statement = connection.prepareStatement(sql, new String[] {id(table).getName()})) {
                for (Object[] values : all) {
                    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
                    statement.addBatch();
                }
                statement.executeBatch();
                List<Long> ids = new ArrayList<>(all.size());
                try (var keys = statement.getGeneratedKeys()) {
                    while (keys.next()) ids.add(keys.getLong(1));
                }
                return ids;
            }
        });
    }

    /** Adds a row that never changes and is never taken out, because it is named by what it holds; it needs no way back. */
    public void keep(UpdatableRecord<?> row) {
        row.attach(jooq.configuration());
        row.insert();
    }

    /**
     * Changes a row to what the record holds.
     *
     * @throws Refused where it was changed by somebody else since it was read (its row version is another)
     */
    public void update(UpdatableRecord<?> row) {
        requireEditable(row.getTable());
        Map<String, String> before = state(fetch(row.getTable(), id(row)));
        row.attach(jooq.configuration());
        row.update();
        Map<String, String> after = state(row);
        if (!unversioned(before).equals(unversioned(after))) rows.add(new Row(row.getTable().getName(), id(row), before, after));
    }

    /** Takes a row out, if it is there. */
    public void delete(Table<? extends UpdatableRecord<?>> table, long id) {
        deleteWhere(table, id(table).eq(id));
    }

    /** Takes out every row that the condition names. */
    public <R extends UpdatableRecord<?>> void deleteWhere(Table<R> table, Condition which) {
        requireEditable(table);
        for (R row : jooq.selectFrom(table).where(which).orderBy(id(table)).fetch()) {
            rows.add(new Row(table.getName(), id(row), state(row), null));
            jooq.deleteFrom(table).where(id(table).eq(id(row))).execute();
        }
    }

    /** Puts every row of an earlier change back as it was before it. */
    void undo(long changeSet, Map<String, Table<? extends UpdatableRecord<?>>> tables) {
        if (undoes == null) undoes = changeSet;
        var logged = jooq.selectFrom(CHANGE_ROW).where(CHANGE_ROW.CHANGE_SET_ID.eq(changeSet)).orderBy(CHANGE_ROW.ID.desc()).fetch();
        for (var entry : logged) {
            var table = tables.get(entry.getTableName());
            requireEditable(table);
            UpdatableRecord<?> now = jooq.fetchOne(table, id(table).eq(entry.getRowId()));
            Map<String, String> after = read(entry.getAfterRow());
            if (!unversioned(state(now)).equals(unversioned(after))) {
                throw new Refused("This was changed again since, so it cannot be undone by itself; undo the later change first.");
            }
            Map<String, String> before = read(entry.getBeforeRow());
            if (before == null) {
                delete(table, entry.getRowId());
            } else {
                UpdatableRecord<?> row = now != null ? now : jooq.newRecord(table);
                int version = now == null ? 0 : row.get("row_version", Integer.class);
                row.fromMap(before);
                row.set(versionField(table), version);
                row.changed(true);
                if (now == null) {
                    row.attach(jooq.configuration());
                    row.insert();
                    rows.add(new Row(table.getName(), entry.getRowId(), null, state(row)));
                } else {
                    row.changed(versionField(table), false);
                    row.changed(id(table), false);
                    update(row);
                }
            }
        }
    }

    /** Writes what was done, after it was done, as part of the same transaction. */
    void log() {
        if (rows.isEmpty()) return;
        long set = jooq.insertInto(CHANGE_SET, CHANGE_SET.MADE_AT, CHANGE_SET.WHO, CHANGE_SET.WHAT, CHANGE_SET.UNDOES)
            .values(at.atOffset(ZoneOffset.UTC), who, what, undoes).returning(CHANGE_SET.ID).fetchOne(CHANGE_SET.ID);
        inserted(CHANGE_ROW, List.of(CHANGE_ROW.CHANGE_SET_ID, CHANGE_ROW.TABLE_NAME, CHANGE_ROW.ROW_ID, CHANGE_ROW.BEFORE_ROW, CHANGE_ROW.AFTER_ROW,
            CHANGE_ROW.PAPER_ID), rows.stream().map(row -> new Object[] {set, row.table(), row.id(), write(row.before()), write(row.after()), row.paper()}).toList());
    }

    private UpdatableRecord<?> fetch(Table<?> table, long id) {
        Object row = jooq.fetchOne(table, id(table).eq(id));
        if (row == null) throw new Refused("This record has been deleted in the meantime; undo that to get it back.");
        return (UpdatableRecord<?>) row;
    }

    private static void requireEditable(Table<?> table) {
        if (table == null || table.getName().equals(LEDGER_ENTRY.getName())) {
            throw new Refused("Ledger entries are never edited or taken out; reverse the entry instead.");
        }
    }

    private static Field<Long> id(Table<?> table) {
        return table.field("id", Long.class);
    }

    private static Field<Integer> versionField(Table<?> table) {
        return table.field("row_version", Integer.class);
    }

    private static Long id(UpdatableRecord<?> row) {
        return row.get("id", Long.class);
    }

    static Map<String, String> state(UpdatableRecord<?> row) {
        if (row == null) return null;
        Map<String, String> state = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            Object value = row.get(field);
            state.put(field.getName(), value == null ? null : value instanceof java.math.BigDecimal n ? n.toPlainString() : value.toString());
        }
        return state;
    }

    private static Map<String, String> unversioned(Map<String, String> state) {
        if (state == null) return Map.of();
        Map<String, String> rest = new LinkedHashMap<>(state);
        rest.remove("row_version");
        return rest;
    }

    private static String write(Map<String, String> state) {
        return state == null ? null : JSON.writeValueAsString(state);
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> read(String text) {
        return text == null ? null : JSON.readValue(text, LinkedHashMap.class);
    }
}
