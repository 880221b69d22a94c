package org.scrutinydesk.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.generated.tables.records.BankHolidayRecord;
import org.scrutinydesk.database.generated.tables.records.SettingRecord;

/** The shape of the office file: how new it is, and how it is brought up to date. */
final class Schema {
    /** How a file's tables stand to those this program knows. */
    enum Age { FOREIGN, OLDER, CURRENT, NEWER }

    /** The number of the newest migration under {@code db/migration}; a test holds it against the files there. */
    static final int NEWEST = 8;

    private Schema() {
    }

    /** Asked in plain SQL: starting Flyway only to hear that all is well would cost half a second at every start. */
    static Age age(DataSource data) {
        try (Connection connection = data.getConnection(); var statement = connection.createStatement()) {
            try (var names = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
                if (!names.next()) return Age.FOREIGN;
            }
            try (var names = connection.getMetaData().getTables(null, null, "agenda_item", null)) {
                if (!names.next()) return Age.FOREIGN;
            }
            try (var row = statement.executeQuery("select max(cast(\"version\" as int)) from \"flyway_schema_history\" where \"success\"")) {
                row.next();
                int version = row.getInt(1);
                return version == NEWEST ? Age.CURRENT : version < NEWEST ? Age.OLDER : Age.NEWER;
            }
        } catch (SQLException e) {
            throw new Refused("The office file cannot be read (" + e.getMessage().lines().findFirst().orElse("") + "); restore a backup of it.", e);
        }
    }

    static void migrate(DataSource data) {
        new Flyway(new FluentConfiguration().dataSource(data).locations("classpath:db/migration")).migrate();
    }

    /** What every new office starts with: its name and the bank holidays of England and Wales. */
    static void firstRows(Changes changes, String officeName) {
        SettingRecord name = new SettingRecord();
        name.setName("office-name");
        name.setContent(officeName);
        changes.insert(name);
        BankHolidays.of(2012, 2035).forEach((day, words) -> {
            BankHolidayRecord row = new BankHolidayRecord();
            row.setFallsOn(day);
            row.setName(words);
            changes.insert(row);
        });
    }
}
