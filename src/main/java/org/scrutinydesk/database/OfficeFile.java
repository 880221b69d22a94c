package org.scrutinydesk.database;

import static org.scrutinydesk.database.generated.Tables.CHANGE_ROW;
import static org.scrutinydesk.database.generated.Tables.SETTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataChangedException;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.Refused;

/**
 * The office file, open: everything an office keeps, in one file on its disk. Only one program has it open at a time.
 * What {@link #change} returned from is on the disk.
 */
public final class OfficeFile implements AutoCloseable {
    private static final String OPTIONS = ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
        + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
    private static final byte[] H2_HEADER = "H:2,block".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** H2's lock keeps other programs out; within this one it would share the file, so the paths that are open stand here. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final JdbcConnectionPool pool;
    private final DSLContext jooq;
    private final Clock given;
    private volatile Clock clock;
    private volatile String who;
    private final boolean readOnly;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Consumer<Thread> guard = thread -> { };

    private OfficeFile(Path file, String url, Clock clock, String who, boolean readOnly) {
        this.file = file;
        this.given = clock;
        this.clock = clock;
        this.who = who;
        this.readOnly = readOnly;
        this.pool = JdbcConnectionPool.create(url, "sa", "");
        this.pool.setMaxConnections(8);
        this.jooq = DSL.using(pool, SQLDialect.H2, new Settings()
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED).withRenderNameCase(RenderNameCase.LOWER)
            .withRenderSchema(false).withExecuteWithOptimisticLocking(true).withExecuteWithOptimisticLockingExcludeUnversioned(true)
            .withExecuteLogging(false));
    }

    /**
     * Makes an empty office file.
     *
     * @throws Refused where something stands there already, or the folder cannot be written
     */
    public static OfficeFile create(Path file, String officeName, Clock clock, String who) {
        Path path = file.toAbsolutePath().normalize();
        if (Files.exists(path)) throw new Refused(path + " is there already; choose another name or open it.");
        if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
            throw new Refused("There is no folder " + path.getParent() + "; make it first or choose another.");
        }
        if (!Files.isWritable(path.getParent())) {
            throw new Refused("The folder " + path.getParent() + " cannot be written to; choose another folder.");
        }
        OfficeFile office = null;
        try {
            office = connect(path, clock, who, false);
            Schema.migrate(office.pool);
            office.apply("Office made", changes -> Schema.firstRows(changes, officeName));
            return office;
        } catch (RuntimeException e) {
            if (office != null) office.release();
            discard(path);
            throw said(e, path);
        }
    }

    /**
     * Opens an office file, bringing an older one up to date after a backup.
     *
     * @throws Refused where it is missing, not an office file, made by a newer program, or open elsewhere
     */
    public static OfficeFile open(Path file, Clock clock, String who) {
        Path path = file.toAbsolutePath().normalize();
        requireOfficeFile(path);
        boolean readOnly = !Files.isWritable(path);
        OfficeFile office = connect(path, clock, who, readOnly);
        try {
            Schema.Age age = Schema.age(office.pool);
            switch (age) {
                case FOREIGN -> throw new Refused(path.getFileName() + " is a database, but not an office file; open one that Scrutiny Desk made.");
                case NEWER -> throw new Refused(path.getFileName() + " was made by a newer Scrutiny Desk; update this program to open it.");
                case OLDER -> {
                    if (readOnly) throw new Refused(path.getFileName() + " was made by an older Scrutiny Desk and is read-only; make it writable so that it can be brought up to date.");
                    Backup.beside(office, "before-update");
                    Schema.migrate(office.pool);
                }
                case CURRENT -> { }
            }
            office.standOnItsDay();
            return office;
        } catch (RuntimeException e) {
            office.release();
            throw said(e, path);
        }
    }

    /** An office that is gone when it is closed, for trying things out. */
    public static OfficeFile inMemory(String officeName, Clock clock, String who) {
        String url = "jdbc:h2:mem:" + java.util.UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + OPTIONS.replace(";WRITE_DELAY=0", "");
        OfficeFile office = new OfficeFile(null, url, clock, who, false);
        Schema.migrate(office.pool);
        office.apply("Office made", changes -> Schema.firstRows(changes, officeName));
        return office;
    }

    /** A sample office stands on the day that its setting names, on whatever day it is opened, or its next meeting would be long past. */
    private void standOnItsDay() {
        String day = jooq.select(SETTING.CONTENT).from(SETTING).where(SETTING.NAME.eq(OfficeSettings.STANDS_ON)).fetchOne(SETTING.CONTENT);
        if (day == null) return;
        Instant start = LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
        clock = Clock.offset(given, Duration.between(given.instant(), start));
    }

    /** A file that was never whole is nobody's; what cannot be taken away is at least not called an office. */
    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            unfinished.toFile().deleteOnExit();
        }
    }

    private static OfficeFile connect(Path path, Clock clock, String who, boolean readOnly) {
        if (!OPEN.add(path)) throw inUse(path, null);
        String url = PlainFile.url(path) + OPTIONS + (readOnly ? ";ACCESS_MODE_DATA=r" : "");
        OfficeFile office = new OfficeFile(path, url, clock, who, readOnly);
        try (Connection first = office.pool.getConnection()) {
            first.isValid(1);
            reuseSpace(first, false);
            return office;
        } catch (SQLException | RuntimeException e) {
            office.release();
            throw said(e, path);
        }
    }

    /** Whether a file is a database of the kind that offices are kept in; false where it cannot be read. */
    public static boolean looksLikeOne(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return beginsLikeOne(channel);
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean beginsLikeOne(FileChannel channel) throws IOException {
        var head = java.nio.ByteBuffer.allocate(H2_HEADER.length);
        channel.read(head);
        return java.util.Arrays.equals(head.array(), H2_HEADER);
    }

    /**
     * H2 2.5.252 writes new changes into space that older ones left free, but then does not always say so in the file's header:
     * after a crash it finds only what stood at the end of the file, and acknowledged changes are gone (seen when edits came
     * some ten seconds apart for more than a minute). So while an office is open everything is written behind the rest, and the
     * file is packed when it is closed.
     */
    private static void reuseSpace(Connection connection, boolean reuse) throws SQLException {
        Session session = connection.unwrap(JdbcConnection.class).getSession();
        ((SessionLocal) session).getDatabase().getStore().getMvStore().setReuseSpace(reuse);
    }

    private static void requireOfficeFile(Path path) {
        if (Files.isDirectory(path)) throw new Refused(path + " is a folder; name the office file in it.");
        // H2 locks the file's own bytes, so that on some systems another program's office cannot even be read.
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (!beginsLikeOne(channel)) {
                throw new Refused(path.getFileName() + (Files.size(path) == 0 ? " is empty" : " is not an office file")
                    + "; open one that Scrutiny Desk made, or restore a backup.");
            }
        } catch (NoSuchFileException e) {
            throw new Refused("There is no file " + path + "; check the name, or make a new office there.", e);
        } catch (AccessDeniedException e) {
            throw new Refused(path + " cannot be read with your rights; ask for access to it.", e);
        } catch (OverlappingFileLockException e) {
            throw inUse(path, e);
        } catch (IOException e) {
            throw new Refused(path + " cannot be read (" + e.getMessage() + "); check the disk it is on.", e);
        }
    }

    /** Where it is on the disk, or null for one in memory. */
    public Path path() {
        return file;
    }

    public boolean readOnly() {
        return readOnly;
    }

    public Clock clock() {
        return clock;
    }

    /** The time on the wall, also in an office that stands on a day of its own. */
    Clock given() {
        return given;
    }

    /** Whose name stands by the changes made from now on. */
    public void signedBy(String person) {
        who = person;
    }

    /** Asked before every statement, so that a window can forbid them on the thread that draws. */
    public void guard(Consumer<Thread> check) {
        this.guard = check;
    }

    /** Reads, seeing one state of the office throughout. */
    public <T> T read(Function<DSLContext, T> question) {
        guard.accept(Thread.currentThread());
        try {
            return question.apply(jooq);
        } catch (RuntimeException e) {
            throw said(e, file);
        }
    }

    /**
     * Makes a change whole or not at all, writes it in the change log, and returns once it is on the disk.
     *
     * @param what one line for the log and the undo notice, such as "Award A12 changed"
     */
    public <T> T change(String what, Function<Changes, T> work) {
        guard.accept(Thread.currentThread());
        if (readOnly) throw new Refused(file.getFileName() + " is read-only, so nothing in it can be changed; copy it to a folder of yours and open the copy.");
        writing.lock();
        Set<Table<?>> addedTo = new LinkedHashSet<>();
        boolean kept = false;
        try {
            T result = jooq.transactionResult(inside -> {
                Changes changes = new Changes(inside.dsl(), clock, who, what, addedTo);
                T made = work.apply(changes);
                changes.log();
                return made;
            });
            kept = true;
            if (file != null) jooq.execute("checkpoint sync");
            return result;
        } catch (RuntimeException e) {
            if (!kept) giveBack(addedTo);
            throw said(e, file);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Lets the next rows have the ids that a change which came to nothing had taken, or a dry run would use them up. The log
     * knows every id that ever stood, so that none is given to a second record.
     */
    private void giveBack(Set<Table<?>> tables) {
        try {
            for (Table<?> table : tables) {
                Long now = jooq.select(DSL.max(table.field("id", Long.class))).from(table).fetchSingle().value1();
                Long ever = jooq.select(DSL.max(CHANGE_ROW.ROW_ID)).from(CHANGE_ROW).where(CHANGE_ROW.TABLE_NAME.eq(table.getName()))
                    .fetchSingle().value1();
                long next = 1 + Math.max(now == null ? 0 : now, ever == null ? 0 : ever);
                jooq.execute("alter table " + table.getName() + " alter column id restart with " + next);
            }
        } catch (DataAccessException e) {
            // What failed before is what there is to tell; a gap in the ids harms nobody.
            return;
        }
    }

    /** As {@link #change(String, Function)}, for work that gives nothing back. */
    public void apply(String what, Consumer<Changes> work) {
        change(what, changes -> {
            work.accept(changes);
            return null;
        });
    }

    /** Closes the file; H2 packs it on the way out. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (!readOnly) {
                try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
                    if (file != null) reuseSpace(connection, true);
                    statement.execute("shutdown");
                } catch (SQLException e) {
                    throw said(e, file);
                }
            }
        } finally {
            release();
            writing.unlock();
        }
    }

    private void release() {
        pool.dispose();
        if (file != null) OPEN.remove(file);
    }

    private static Refused inUse(Path path, Throwable cause) {
        return new Refused(path.getFileName() + " is open in another window or program; close it there and try again.", cause);
    }

    /** Turns what the database throws into a sentence, where it is no fault of the program. */
    private static RuntimeException said(Throwable thrown, Path path) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Refused refused) return refused;
            if (t instanceof DataChangedException) {
                return new Refused("Somebody else has changed this record since it was opened here; look at it afresh and make the change again.", thrown);
            }
            if (t instanceof IOException && String.valueOf(t.getMessage()).contains("No space left")) {
                return new Refused("The disk is full, so this was not saved; free some space and try again.", thrown);
            }
            if (t instanceof SQLException sql) {
                switch (sql.getErrorCode()) {
                    case 90020, 8000, 90133 -> {
                        return inUse(path, thrown);
                    }
                    case 90100 -> {
                        return new Refused("The disk is full, so this was not saved; free some space and try again.", thrown);
                    }
                    case 23503 -> {
                        return new Refused("Other records still refer to this one, so it stays; give them another or delete them first.", thrown);
                    }
                    case 90030 -> {
                        return new Refused(path.getFileName() + " is damaged; restore the newest backup from the folder “backups” beside it.", thrown);
                    }
                    case 90048 -> {
                        return new Refused(path.getFileName() + " was written by another version of the database and cannot be read; restore a backup of it.", thrown);
                    }
                    default -> { }
                }
                if (t.getMessage() != null && t.getMessage().contains("No space left")) {
                    return new Refused("The disk is full, so this was not saved; free some space and try again.", thrown);
                }
            }
        }
        return thrown instanceof RuntimeException e ? e : new DataAccessException("The office file answered with an error", thrown);
    }

    DSLContext jooq() {
        return jooq;
    }
}
