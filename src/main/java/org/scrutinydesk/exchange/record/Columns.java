package org.scrutinydesk.exchange.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;

/** The columns of a file by the names an import knows them by, and its rows below the header. */
final class Columns {
    /** A title, a date and an empty line may stand above a header; more is another table. */
    private static final int DEEPEST_HEADER = 10;

    private final TableFile file;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final int header;

    /** A row by the names of its columns. */
    final class Row {
        private final TableFile.Row row;

        private Row(TableFile.Row row) {
            this.row = row;
        }

        int number() {
            return row.number();
        }

        /** The words of a cell; empty where the file has no such column. */
        String text(String column) {
            Integer place = places.get(column);
            return place == null ? "" : row.cell(place).strip();
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        /** A cell's value, read by the words' own rules; null where the cell is empty. @throws WrongInput naming the column */
        <T> T read(String column, BiFunction<String, String, T> reading) {
            return has(column) ? reading.apply(column, text(column)) : null;
        }

        String textOrNull(String column) {
            return has(column) ? text(column) : null;
        }
    }

    /**
     * Finds the header among the first rows: the one with most of the columns.
     *
     * @param what what is imported, such as {@code awards}
     * @throws Refused naming every column that is needed, where one is missing
     */
    Columns(TableFile file, String what, List<Column> wanted) {
        this.file = file;
        int best = 0;
        int most = -1;
        for (int i = 0; i < Math.min(DEEPEST_HEADER, file.rows().size()); i++) {
            List<String> cells = file.rows().get(i).cells();
            int found = (int) wanted.stream().filter(w -> cells.stream().anyMatch(w::is)).mapToInt(w -> w.needed() ? 100 : 1).sum();
            if (found > most) {
                most = found;
                best = i;
            }
        }
        header = best;
        List<String> cells = file.rows().get(header).cells();
        for (int c = 0; c < cells.size(); c++) place(cells.get(c), c, wanted);
        List<String> missing = wanted.stream().filter(w -> w.needed() && !places.containsKey(w.name())).map(Column::name).toList();
        if (!missing.isEmpty()) throw new Refused(missing(what, missing, wanted));
    }

    private void place(String heading, int at, List<Column> wanted) {
        Column column = wanted.stream().filter(w -> w.is(heading)).findFirst().orElse(null);
        if (column == null) {
            if (!heading.isBlank()) unknown.add(heading.strip());
        } else if (places.putIfAbsent(column.name(), at) != null) {
            throw new Refused(file.name() + " has two columns for “" + column.name() + "”; take one of them out and import again.");
        }
    }

    private String missing(String what, List<String> missing, List<Column> wanted) {
        List<String> may = wanted.stream().filter(w -> !w.needed()).map(Column::name).toList();
        return file.name() + " has no column " + quoted(missing, " and no column ") + "; an import of " + what + " needs "
            + quoted(wanted.stream().filter(Column::needed).map(Column::name).toList(), " and ")
            + (may.isEmpty() ? "." : " and also takes " + quoted(may, " and ") + ", in any order.");
    }

    static String quoted(List<String> words, String last) {
        List<String> q = words.stream().map(w -> "“" + w + "”").toList();
        return q.size() < 2 ? String.join("", q) : String.join(", ", q.subList(0, q.size() - 1)) + last + q.getLast();
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** Headings that no column of the import answers to. */
    List<String> unknown() {
        return unknown;
    }

    /** The rows below the header. @throws Refused where there are none */
    List<Row> rows() {
        List<TableFile.Row> below = file.rows().subList(header + 1, file.rows().size());
        if (below.isEmpty()) throw new Refused(file.name() + " has a header and no rows below it; check that it is the right file.");
        return below.stream().map(Row::new).toList();
    }
}
