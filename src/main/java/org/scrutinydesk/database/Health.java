package org.scrutinydesk.database;

import static org.scrutinydesk.database.generated.Tables.CHANGE_ROW;
import static org.scrutinydesk.database.generated.Tables.LEDGER_ENTRY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.generated.DefaultSchema;

/** Looks an office file over from end to end. */
public final class Health {
    private Health() {
    }

    /**
     * Reads every row of every table.
     *
     * @return rows by table
     * @throws Refused naming the first table that cannot be read
     */
    public static Map<String, Integer> check(OfficeFile office) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            try {
                rows.put(table.getName(), office.read(jooq -> {
                    int read = 0;
                    try (var cursor = jooq.selectFrom(table).fetchLazy()) {
                        while (cursor.hasNext()) {
                            cursor.fetchNext();
                            read++;
                        }
                    }
                    return read;
                }));
            } catch (org.jooq.exception.DataAccessException e) {
                throw new Refused("The table “" + table.getName() + "” cannot be read; restore the newest backup from the folder “backups” beside the office file.", e);
            }
        }
        return rows;
    }

    /**
     * Holds every ledger entry against what the change log says was posted.
     *
     * @return the numbers of the entries that are not as they were posted
     */
    public static List<Long> alteredEntries(OfficeFile office) {
        List<Long> altered = new ArrayList<>();
        office.read(jooq -> {
            Map<Long, Map<String, String>> posted = new HashMap<>();
            jooq.select(CHANGE_ROW.ROW_ID, CHANGE_ROW.AFTER_ROW).from(CHANGE_ROW)
                .where(CHANGE_ROW.TABLE_NAME.eq(LEDGER_ENTRY.getName())).and(CHANGE_ROW.BEFORE_ROW.isNull())
                .forEach(r -> posted.put(r.value1(), Changes.read(r.value2())));
            for (var row : jooq.selectFrom(LEDGER_ENTRY).orderBy(LEDGER_ENTRY.ID)) {
                if (!told(Changes.state(row)).equals(told(posted.remove(row.getId())))) altered.add(row.getId());
            }
            // What was posted and is gone.
            altered.addAll(posted.keySet());
            return null;
        });
        return altered;
    }

    /** What an entry says; the time it was entered is written to fewer digits than it was read from the clock. */
    private static Map<String, String> told(Map<String, String> row) {
        Map<String, String> told = new HashMap<>(row == null ? Map.of() : row);
        told.remove(LEDGER_ENTRY.ENTERED_AT.getName());
        return told;
    }
}
