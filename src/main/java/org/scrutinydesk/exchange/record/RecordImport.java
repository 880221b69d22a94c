package org.scrutinydesk.exchange.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.evidence.Office;

/**
 * Takes records from files into the office. An import is one change, all of its rows or none: rows that cannot be taken are
 * all told of at once and nothing is kept.
 */
public final class RecordImport {
    /** What files of rows can bring in. */
    public enum Kind {
        MEETINGS("meetings"), AGENDA("agenda"), AWARDS("awards"), BUDGET("budget"), MEASURES("measures"), READINGS("readings");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Thrown at the end of a dry run, so that the change is rolled back. */
    private static final class NothingKept extends Refused {
        private final Imported would;

        private NothingKept(Imported would) {
            super("Nothing was kept.");
            this.would = would;
        }
    }

    private final Office office;

    public RecordImport(Office office) {
        this.office = office;
    }

    /**
     * @param dryRun shows what would be taken, and keeps nothing
     * @throws RefusedRows where rows cannot be taken
     * @throws Refused     where a file is no table, or lacks a column that is needed
     */
    public Imported take(Kind kind, List<Path> files, ImportOptions options, boolean dryRun) {
        List<TableFile> tables = files.stream().map(TableFile::read).toList();
        RowsIn rows = switch (kind) {
            case MEETINGS -> new MeetingRows(office);
            case AGENDA -> new AgendaRows(office, options);
            case AWARDS -> new AwardRows(office, options);
            case BUDGET -> new BudgetRows(office, options);
            case MEASURES -> new MeasureRows(office, options);
            case READINGS -> new ReadingRows(office, options);
        };
        String names = String.join(", ", tables.stream().map(TableFile::name).toList());
        try {
            return office.file().change("Import of " + kind.words() + " from " + names, changes -> {
                Imported taken = take(changes, kind, tables, rows, dryRun);
                if (dryRun) throw new NothingKept(taken);
                return taken;
            });
        } catch (NothingKept e) {
            return e.would;
        }
    }

    private static Imported take(Changes changes, Kind kind, List<TableFile> tables, RowsIn rows, boolean dryRun) {
        List<Imported.Made> made = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        Map<RefusedRows.Why, List<Integer>> wrong = new LinkedHashMap<>();
        for (TableFile table : tables) {
            Columns columns = new Columns(table, kind.words(), rows.columns());
            rows.begin(table, columns);
            if (!columns.unknown().isEmpty()) {
                notes.add("Not taken from " + table.name() + ": the column" + (columns.unknown().size() == 1 ? " " : "s ")
                    + Columns.quoted(columns.unknown(), " and ") + ".");
            }
            for (Columns.Row row : columns.rows()) {
                try {
                    made.add(rows.take(changes, row));
                } catch (Refused e) {
                    wrong.computeIfAbsent(new RefusedRows.Why(tables.size() > 1 ? table.name() : "", field(rows, e) + ": " + e.getMessage()),
                        why -> new ArrayList<>()).add(row.number());
                }
            }
        }
        if (!wrong.isEmpty()) throw new RefusedRows(String.join(", ", tables.stream().map(TableFile::name).toList()), wrong);
        notes.addAll(rows.notes());
        return new Imported(made.size(), made, List.copyOf(notes), dryRun);
    }

    private static String field(RowsIn rows, Refused e) {
        if (!(e instanceof WrongInput wrong) || wrong.field().isEmpty()) return "";
        String plain = wrong.field().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return ", " + rows.columnOfField().getOrDefault(wrong.field(), plain);
    }
}
