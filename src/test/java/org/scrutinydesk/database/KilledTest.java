package org.scrutinydesk.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.database.generated.Tables.PERSON;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.database.generated.tables.records.PersonRecord;

/** A program that is killed while it saves has lost nothing of what it said was saved. */
class KilledTest {
    private static final int TIMES = 20;

    @TempDir Path folder;

    /** Adds people without end, and says of each when it is saved. */
    static final class Typist {
        public static void main(String[] args) {
            OfficeFile office = OfficeFile.open(Path.of(args[0]), Clock.systemUTC(), "typist");
            while (true) {
                long id = office.change("Person added", changes -> {
                    PersonRecord row = new PersonRecord();
                    row.setName("saved");
                    return changes.insert(row);
                });
                System.out.println(id);
                System.out.flush();
            }
        }
    }

    @Test void everythingAcknowledgedIsThere() throws Exception {
        Path file = folder.resolve("o.desk");
        OfficeFile.create(file, "Ours", Clock.systemUTC(), "t").close();
        Random random = new Random(20);
        Set<Long> acknowledged = new HashSet<>();
        for (int round = 0; round < TIMES; round++) {
            Process typist = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Typist.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            int enough = 1 + random.nextInt(40);
            int before = acknowledged.size();
            try (BufferedReader said = new BufferedReader(new InputStreamReader(typist.getInputStream()))) {
                String line;
                boolean killed = false;
                while ((line = said.readLine()) != null) {
                    acknowledged.add(Long.parseLong(line));
                    if (!killed && acknowledged.size() - before >= enough) {
                        typist.destroyForcibly();
                        killed = true;
                    }
                }
            } catch (java.io.IOException e) {
                // The pipe breaks with its writer; what was read before counts.
            }
            assertTrue(typist.waitFor(60, TimeUnit.SECONDS));
            assertTrue(acknowledged.size() - before >= enough, "the typist wrote only " + (acknowledged.size() - before));
            try (OfficeFile office = OfficeFile.open(file, Clock.systemUTC(), "t")) {
                Set<Long> kept = office.read(j -> new HashSet<>(j.select(PERSON.ID).from(PERSON).fetch(PERSON.ID)));
                assertTrue(kept.containsAll(acknowledged), "round " + round + " lost acknowledged edits");
                Health.check(office);
            }
        }
    }

    /** A copy of the file is what a crash at that moment would leave. Space is made free at once here, not after a minute. */
    @Test void everyEditIsInACopyTakenRightAfterIt() throws Exception {
        Path file = folder.resolve("copied.desk");
        try (OfficeFile office = OfficeFile.create(file, "Ours", Clock.systemUTC(), "t")) {
            OfficeSettings settings = new OfficeSettings(office);
            ChangeLog log = new ChangeLog(office);
            office.read(jooq -> {
                jooq.connection(c -> ((org.h2.engine.SessionLocal) c.unwrap(org.h2.jdbc.JdbcConnection.class).getSession())
                    .getDatabase().getStore().getMvStore().setRetentionTime(0));
                return null;
            });
            for (int edit = 0; edit < 60; edit++) {
                settings.set("motto", "Edit " + edit);
                Path copy = folder.resolve("copy" + edit + ".desk");
                Files.copy(file, copy);
                try (OfficeFile found = OfficeFile.open(copy, Clock.systemUTC(), "t")) {
                    assertEquals(log.last(), new ChangeLog(found).last(), "after edit " + edit);
                }
                Files.delete(copy);
            }
        }
        assertTrue(Files.size(file) < 1_000_000, "what was written behind the rest is packed when the office is closed");
    }
}
