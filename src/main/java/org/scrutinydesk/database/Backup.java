package org.scrutinydesk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.scrutinydesk.common.Refused;

/**
 * Copies of the office as a compressed script, which outlives a change of the database's version. None is called a backup
 * before it was read back into a database in memory and found whole.
 */
public final class Backup {
    /** So many of the automatic ones are kept. */
    private static final int KEPT = 20;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);

    private Backup() {
    }

    /**
     * Writes a backup and reads it back.
     *
     * @throws Refused where it cannot be written there, or does not read back row for row
     */
    public static void write(OfficeFile office, Path to) {
        if (Files.exists(to) && !to.toAbsolutePath().normalize().equals(office.path())) {
            throw new Refused(to + " is there already; give the backup another name, so that nothing is overwritten.");
        }
        put(office, to);
    }

    private static void put(OfficeFile office, Path to) {
        Path target = to.toAbsolutePath().normalize();
        if (target.equals(office.path())) throw new Refused("A backup cannot take the place of the office file itself; choose another name.");
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw new Refused("There is no folder " + target.getParent() + "; make it first or choose another.");
        }
        Path unproved = target.resolveSibling(target.getFileName() + ".part");
        try {
            // Counted first: the log only grows, and people go on working while the copy is made.
            long rows = office.jooq().fetchCount(org.jooq.impl.DSL.table("change_row"));
            // One statement, so that the copy is of one moment.
            office.jooq().execute("script to '" + quoted(unproved) + "' compression gzip charset 'UTF-8'");
            if (rowsReadBack(unproved) < rows) {
                throw new Refused("The backup did not read back whole, so it was thrown away; check the disk and try again.");
            }
            Files.move(unproved, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | org.jooq.exception.DataAccessException e) {
            throw new Refused("The backup could not be written to " + target + "; check that the disk is there and has room.", e);
        } finally {
            try {
                Files.deleteIfExists(unproved);
            } catch (IOException e) {
                // The half-written copy stays beside; its ending says what it is.
            }
        }
    }

    /** An automatic backup in the folder {@code backups} beside the office file, the oldest giving way. @return where it is */
    public static Path beside(OfficeFile office, String why) {
        Path folder = office.path().resolveSibling("backups");
        try {
            Files.createDirectories(folder);
            String name = office.path().getFileName().toString();
            Path to = folder.resolve(name + "-" + STAMP.format(office.given().instant().atZone(ZoneId.systemDefault())) + "-" + why + ".backup");
            put(office, to);
            try (var files = Files.list(folder)) {
                List<Path> own = files.filter(f -> f.getFileName().toString().startsWith(name + "-")).sorted(Comparator.reverseOrder()).toList();
                for (Path old : own.subList(Math.min(KEPT, own.size()), own.size())) Files.delete(old);
            }
            return to;
        } catch (IOException e) {
            throw new Refused("The backup could not be written to " + folder + "; check that the disk has room.", e);
        }
    }

    /**
     * Makes an office file from a backup.
     *
     * @throws Refused where the backup is none or damaged, or something stands at the target
     */
    public static void restore(Path from, Path to, Clock clock) {
        if (!Files.isRegularFile(from)) throw new Refused("There is no file " + from + "; name a backup that Scrutiny Desk wrote.");
        Path target = to.toAbsolutePath().normalize();
        if (Files.exists(target)) throw new Refused(target + " is there already; restore to another name, so that nothing is overwritten.");
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw new Refused("There is no folder " + target.getParent() + "; make it first or choose another.");
        }
        rowsReadBack(from);
        Path unproved = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (var connection = DriverManager.getConnection(PlainFile.url(unproved)
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH", "sa", "");
                 var statement = connection.createStatement()) {
                statement.execute("runscript from '" + quoted(from) + "' compression gzip charset 'UTF-8'");
                statement.execute("shutdown");
            }
            Files.move(unproved, target, StandardCopyOption.ATOMIC_MOVE);
            OfficeFile.open(target, clock, "restore").close();
        } catch (SQLException | IOException e) {
            throw new Refused("The office could not be restored to " + target + "; check that the disk has room.", e);
        } finally {
            try {
                Files.deleteIfExists(unproved);
            } catch (IOException e) {
                // The half-made file stays beside; its ending says what it is.
            }
        }
    }

    private static long rowsReadBack(Path script) {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH", "sa", "");
             var statement = connection.createStatement()) {
            statement.execute("runscript from '" + quoted(script) + "' compression gzip charset 'UTF-8'");
            try (var rows = statement.executeQuery("select count(*) from change_row")) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new Refused(script.getFileName() + " is not a whole backup of an office; choose another backup.", e);
        }
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace('\\', '/').replace("'", "''");
    }
}
