package org.scrutinydesk.database;

import java.util.LinkedHashMap;
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
}
