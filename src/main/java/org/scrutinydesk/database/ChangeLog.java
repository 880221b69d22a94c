package org.scrutinydesk.database;

import static org.scrutinydesk.database.generated.Tables.CHANGE_ROW;
import static org.scrutinydesk.database.generated.Tables.CHANGE_SET;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.generated.DefaultSchema;

/** Who changed what, when, and the way back. */
public final class ChangeLog {
    /** A change that was made. @param undone it has been taken back since */
    public record Change(long number, Instant at, String who, String what, boolean undone) {
    }

    /** A row as a change left it. @param after its columns by name; null where the change took it out */
    public record Row(Change change, String table, long id, Map<String, String> after) {
    }

    private final OfficeFile office;
    private final Map<String, Table<? extends UpdatableRecord<?>>> tables = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .filter(t -> UpdatableRecord.class.isAssignableFrom(t.getRecordType()))
        .collect(Collectors.toMap(Table::getName, ChangeLog::updatable));

    public ChangeLog(OfficeFile office) {
        this.office = office;
    }

    @SuppressWarnings("unchecked")
    private static Table<? extends UpdatableRecord<?>> updatable(Table<?> table) {
        return (Table<? extends UpdatableRecord<?>>) table;
    }

    /** The newest changes first, at most so many. */
    public List<Change> newest(int most) {
        var undo = CHANGE_SET.as("undo");
        return office.read(jooq -> jooq.select(CHANGE_SET.ID, CHANGE_SET.MADE_AT, CHANGE_SET.WHO, CHANGE_SET.WHAT, undo.ID)
            .from(CHANGE_SET).leftJoin(undo).on(undo.UNDOES.eq(CHANGE_SET.ID))
            .orderBy(CHANGE_SET.ID.desc()).limit(most)
            .fetch(r -> new Change(r.value1(), r.value2().toInstant(), r.value3(), r.value4(), r.value5() != null)));
    }

    /** Every row of a paper, its parts and its text, as each change left it; the oldest first. */
    public List<Row> rowsOfPaper(long paper) {
        return office.read(jooq -> jooq.select(CHANGE_SET.ID, CHANGE_SET.MADE_AT, CHANGE_SET.WHO, CHANGE_SET.WHAT, CHANGE_ROW.TABLE_NAME,
                CHANGE_ROW.ROW_ID, CHANGE_ROW.AFTER_ROW)
            .from(CHANGE_ROW).join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET_ID))
            .where(CHANGE_ROW.PAPER_ID.eq(paper)).orderBy(CHANGE_ROW.ID)
            .fetch(r -> new Row(new Change(r.value1(), r.value2().toInstant(), r.value3(), r.value4(), false), r.value5(), r.value6(),
                Changes.read(r.value7()))));
    }

    /** The rows of a paper that stood after a change, each as it stood then. */
    public List<Row> rowsOfPaper(long paper, long change) {
        Map<String, Row> last = new java.util.LinkedHashMap<>();
        for (Row row : rowsOfPaper(paper)) {
            if (row.change().number() > change) break;
            last.put(row.table() + row.id(), row);
        }
        return last.values().stream().filter(row -> row.after() != null).toList();
    }

    /** Rows of a table as they stood when they were last taken out, by their ids. */
    public Map<Long, Map<String, String>> takenOut(String table, Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        Map<Long, Map<String, String>> rows = new HashMap<>();
        office.read(jooq -> jooq.select(CHANGE_ROW.ROW_ID, CHANGE_ROW.BEFORE_ROW).from(CHANGE_ROW).where(CHANGE_ROW.TABLE_NAME.eq(table))
            .and(CHANGE_ROW.ROW_ID.in(ids)).and(CHANGE_ROW.AFTER_ROW.isNull()).orderBy(CHANGE_ROW.ID).fetch())
            .forEach(r -> rows.put(r.value1(), Changes.read(r.value2())));
        return rows;
    }

    /** The number of the newest change; 0 where there is none. */
    public long last() {
        return office.read(jooq -> Optional.ofNullable(jooq.select(org.jooq.impl.DSL.max(CHANGE_SET.ID)).from(CHANGE_SET).fetchOne().value1()).orElse(0L));
    }

    /** What a change did, in its own words, without how often it was undone and made again since. @throws Refused where there is none */
    public String what(long number) {
        String what = office.read(jooq -> jooq.select(CHANGE_SET.WHAT).from(CHANGE_SET).where(CHANGE_SET.ID.eq(number)).fetchOne(CHANGE_SET.WHAT));
        if (what == null) throw new Refused("There is no change number " + number + " to undo.");
        return what.replaceFirst("^(Undone: )+", "");
    }

    /**
     * Takes a change back, as a change of its own, which can be taken back in turn.
     *
     * @throws Refused where its rows were changed again since, or where it posted to the ledger
     */
    public void undo(long number) {
        undo(List.of(number), what(number));
    }

    /**
     * Takes several changes back as one, all of them or none, the newest first.
     *
     * @param numbers the oldest first; the log says of the newest that it was undone
     * @param what    what they did together, in words
     * @throws Refused as {@link #undo(long)}
     */
    public void undo(List<Long> numbers, String what) {
        office.apply("Undone: " + what, changes -> numbers.reversed().forEach(number -> changes.undo(number, tables)));
    }
}
