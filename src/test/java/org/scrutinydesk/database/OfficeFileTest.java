package org.scrutinydesk.database;

import static org.junit.jupiter.api.Assertions.*;
import static org.scrutinydesk.database.generated.Tables.PERSON;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WorkingDays;
import org.scrutinydesk.database.generated.tables.records.PersonRecord;

class OfficeFileTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private static long add(OfficeFile office, String name) {
        return office.change("Person added", changes -> {
            PersonRecord row = new PersonRecord();
            row.setName(name);
            return changes.insert(row);
        });
    }

    @Test void theFileIsTheOneThatWasNamed() throws Exception {
        Path file = folder.resolve("a; odd 'name'.desk");
        try (OfficeFile office = OfficeFile.create(file, "Test office", CLOCK, "tester")) {
            add(office, "Ann");
        }
        assertTrue(Files.isRegularFile(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "no other file is left behind");
        }
        try (OfficeFile office = OfficeFile.open(file, CLOCK, "tester")) {
            assertEquals("Test office", new OfficeSettings(office).officeName());
            assertEquals(1, (int) office.read(j -> j.fetchCount(PERSON)));
        }
    }

    @Test void undoPutsRowsBackAndIsItselfUndone() {
        try (OfficeFile office = OfficeFile.inMemory("T", CLOCK, "tester")) {
            ChangeLog log = new ChangeLog(office);
            long id = add(office, "Ann");
            office.apply("Renamed", c -> {
                PersonRecord row = c.read().fetchOne(PERSON, PERSON.ID.eq(id));
                row.setName("Anne");
                c.update(row);
            });
            long renamed = log.last();
            office.apply("Deleted", c -> c.delete(PERSON, id));
            log.undo(log.last());
            assertEquals("Anne", office.read(j -> j.fetchOne(PERSON, PERSON.ID.eq(id)).getName()));
            log.undo(renamed);
            assertEquals("Ann", office.read(j -> j.fetchOne(PERSON, PERSON.ID.eq(id)).getName()));
            log.undo(log.last());
            assertEquals("Anne", office.read(j -> j.fetchOne(PERSON, PERSON.ID.eq(id)).getName()));
        }
    }

    @Test void aLostUpdateIsRefused() {
        try (OfficeFile office = OfficeFile.inMemory("T", CLOCK, "tester")) {
            long id = add(office, "Ann");
            PersonRecord mine = office.read(j -> j.fetchOne(PERSON, PERSON.ID.eq(id)));
            PersonRecord theirs = office.read(j -> j.fetchOne(PERSON, PERSON.ID.eq(id)));
            theirs.setName("Theirs");
            office.apply("c", c -> c.update(theirs));
            mine.setName("Mine");
            Refused refused = assertThrows(Refused.class, () -> office.apply("c", c -> c.update(mine)));
            assertTrue(refused.getMessage().contains("Somebody else"));
            assertEquals("Theirs", office.read(j -> j.fetchOne(PERSON, PERSON.ID.eq(id)).getName()));
        }
    }

    @Test void whatIsNotAnOfficeFileIsSaidInASentence() throws Exception {
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear all");
        Path empty = Files.createFile(folder.resolve("empty.desk"));
        assertTrue(assertThrows(Refused.class, () -> OfficeFile.open(text, CLOCK, "t")).getMessage().contains("is not an office file"));
        assertTrue(assertThrows(Refused.class, () -> OfficeFile.open(empty, CLOCK, "t")).getMessage().contains("is empty"));
        assertTrue(assertThrows(Refused.class, () -> OfficeFile.open(folder.resolve("none.desk"), CLOCK, "t")).getMessage().contains("There is no file"));
        assertTrue(assertThrows(Refused.class, () -> OfficeFile.open(folder, CLOCK, "t")).getMessage().contains("is a folder"));
    }

    @Test void aFileInUseIsSaidInASentence() {
        Path file = folder.resolve("o.desk");
        try (OfficeFile office = OfficeFile.create(file, "T", CLOCK, "t")) {
            assertTrue(assertThrows(Refused.class, () -> OfficeFile.open(file, CLOCK, "t")).getMessage().contains("is open in another window"));
            add(office, "still works");
        }
    }

    @Test void aNewerFileIsRefusedAndLeftAsItWas() {
        Path file = folder.resolve("o.desk");
        try (OfficeFile office = OfficeFile.create(file, "T", CLOCK, "t")) {
            office.jooq().execute("update \"flyway_schema_history\" set \"version\" = '99'");
        }
        assertTrue(assertThrows(Refused.class, () -> OfficeFile.open(file, CLOCK, "t")).getMessage().contains("newer Scrutiny Desk"));
    }

    @Test void backupAndRestoreGiveTheSameOffice() {
        Path file = folder.resolve("o.desk");
        Path backup = folder.resolve("o.backup");
        try (OfficeFile office = OfficeFile.create(file, "Ours", CLOCK, "t")) {
            add(office, "Ann");
            Backup.write(office, backup);
        }
        Path again = folder.resolve("again.desk");
        Backup.restore(backup, again, CLOCK);
        try (OfficeFile office = OfficeFile.open(again, CLOCK, "t")) {
            assertEquals("Ours", new OfficeSettings(office).officeName());
            assertEquals("Ann", office.read(j -> j.fetchOne(PERSON).getName()));
            long next = add(office, "Bob");
            assertEquals(2, next, "ids go on where they stopped");
        }
        assertThrows(Refused.class, () -> Backup.restore(file, folder.resolve("x.desk"), CLOCK));
    }

    @Test void theBankHolidaysGiveTheLatestDayForEachSourcesAgenda() {
        WorkingDays days = new WorkingDays(BankHolidays.of(2012, 2030).keySet());
        assertEquals(LocalDate.of(2016, 6, 10), days.latestIssue(LocalDate.of(2016, 6, 20), 5));
        assertEquals(LocalDate.of(2018, 11, 30), days.latestIssue(LocalDate.of(2018, 12, 10), 5));
        assertEquals(LocalDate.of(2013, 12, 5), days.latestIssue(LocalDate.of(2013, 12, 13), 5));
        assertEquals("2021-12-27 2021-12-28 2022-01-03", String.join(" ", BankHolidays.of(2021, 2022).keySet().stream()
            .filter(d -> d.isAfter(LocalDate.of(2021, 12, 1)) && d.isBefore(LocalDate.of(2022, 2, 1))).map(LocalDate::toString).toList()));
    }

    @Test void theNewestMigrationIsTheOneTheProgramKnows() throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            int newest = files.map(f -> f.getFileName().toString()).mapToInt(n -> Integer.parseInt(n.substring(1, n.indexOf("__")))).max().orElseThrow();
            assertEquals(Schema.NEWEST, newest);
        }
    }

    /** A file as the first release made it: with its tables, and a log that says nothing yet of papers. */
    @Test void anOfficeOfTheFirstFormIsBackedUpAndBroughtUpToDateWithAllThatIsInIt() throws Exception {
        Path file = folder.resolve("first.desk");
        try (var connection = java.sql.DriverManager.getConnection(PlainFile.url(file) + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "");
             var statement = connection.createStatement()) {
            org.flywaydb.core.Flyway.configure().dataSource(PlainFile.url(file) + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "")
                .locations("classpath:db/migration").target("1").load().migrate();
            statement.execute("insert into paper (template, title, marking, state) values ('PANEL_REPORT', 'Report', 'OFFICIAL', 'DRAFT')");
            statement.execute("insert into paper (template, title, marking, state) values ('PANEL_REPORT', 'Half way', 'OFFICIAL', 'IN_CLEARANCE')");
            statement.execute("insert into change_set (made_at, who, what) values (timestamp with time zone '2016-06-01 09:00:00+00:00', 'tester', 'x')");
            String row = "insert into change_row (change_set_id, table_name, row_id, before_row, after_row) values (1, ";
            statement.execute(row + "'paper', 1, null, '{\"id\":\"1\"}')");
            statement.execute(row + "'paragraph', 7, '{\"id\":\"7\",\"paper_id\":\"12\",\"content\":\"\\\"paper_id\\\":\\\"9\\\"\"}', null)");
            statement.execute(row + "'agenda_item', 3, null, '{\"id\":\"3\",\"paper_id\":\"1\"}')");
            statement.execute("shutdown");
        }
        try (OfficeFile office = OfficeFile.open(file, CLOCK, "t")) {
            assertEquals(List.of("Report", "Half way"), office.read(j -> j.fetch("select title from paper order by id").getValues(0)));
            assertEquals((Object) 4L, office.<Object>read(j -> j.fetchOne("select count(*) from clearance_mark join clearance on clearance.id = clearance_id"
                + " where paper_id = 2 and outcome = 'OPEN' and cleared_by is null").get(0)), "it goes through the steps from the first");
            assertEquals(org.scrutinydesk.paper.Template.PANEL_REPORT, new org.scrutinydesk.paper.PaperStore(office).papers().getLast().template());
            assertEquals(java.util.Arrays.asList(1L, 12L, null), office.read(j -> j.fetch("select paper_id from change_row order by id").getValues(0)));
        }
        try (var backups = Files.list(folder.resolve("backups"))) {
            assertEquals(1, backups.filter(f -> f.getFileName().toString().contains("before-update")).count());
        }
    }

    @Test void anOfficeThatNamesItsDayStandsOnItWheneverItIsOpened() {
        Path file = folder.resolve("o.desk");
        try (OfficeFile office = OfficeFile.create(file, "T", CLOCK, "t")) {
            new OfficeSettings(office).set(OfficeSettings.STANDS_ON, "2015-02-03");
        }
        Clock muchLater = Clock.fixed(Instant.parse("2031-01-01T00:00:00Z"), ZoneOffset.UTC);
        try (OfficeFile office = OfficeFile.open(file, muchLater, "t")) {
            assertEquals(LocalDate.of(2015, 2, 3), LocalDate.now(office.clock()));
            assertTrue(Backup.beside(office, "t").getFileName().toString().contains("2031-01-01"), "backups are dated by the wall");
        }
    }
}
