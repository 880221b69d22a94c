package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.scrutinydesk.paper.Paragraph.Table;
import org.scrutinydesk.paper.Totals;

/** What can be done to the rows and columns of a typed table: the header stays first, totals stay last, and one cell is left. */
final class TableEdits {
    private TableEdits() {
    }

    /** How many rows there are without the totals. */
    static int body(Table table) {
        return table.rows().size() - (table.totals() ? 1 : 0);
    }

    /** @param at the row that the new one is to be; never before the header, and never after the totals */
    static Table insertRow(Table table, int at) {
        List<List<String>> rows = new ArrayList<>(table.rows());
        rows.add(Math.clamp(at, table.heads(), body(table)), Collections.nCopies(rows.getFirst().size(), ""));
        return table.withRows(rows);
    }

    static Table insertColumn(Table table, int at) {
        return columns(table, line -> line.add(at, ""));
    }

    /** Takes a row out; with the totals they are no longer kept. The header goes only where another row becomes it. */
    static Table removeRow(Table table, int at) {
        if (body(table) < 2 && at < body(table)) return table;
        List<List<String>> rows = new ArrayList<>(table.rows());
        rows.remove(at);
        return table.withTotals(table.totals() && at < body(table)).withRows(rows);
    }

    static Table removeColumn(Table table, int at) {
        return table.rows().getFirst().size() < 2 ? table : columns(table, line -> line.remove(at));
    }

    /** Changes places with the row above or below; the header and the totals stay where they are. */
    static Table moveRow(Table table, int at, int by) {
        if (at < table.heads() || at + by < table.heads() || at >= body(table) || at + by >= body(table)) return table;
        List<List<String>> rows = new ArrayList<>(table.rows());
        Collections.swap(rows, at, at + by);
        return table.withRows(rows);
    }

    static Table moveColumn(Table table, int at, int by) {
        if (at + by < 0 || at + by >= table.rows().getFirst().size()) return table;
        return columns(table, line -> Collections.swap(line, at, at + by));
    }

    /** Adds a row of totals, or takes it out. */
    static Table totals(Table table, boolean on) {
        if (on == table.totals()) return table;
        List<List<String>> rows = new ArrayList<>(table.rows());
        if (!on) {
            rows.removeLast();
            return table.withTotals(false).withRows(rows);
        }
        // A row that was typed as totals becomes the one that is kept.
        boolean typed = rows.size() > table.heads() + 1 && rows.getLast().getFirst().strip().equalsIgnoreCase(Totals.WORD);
        if (!typed) rows.add(Collections.nCopies(rows.getFirst().size(), ""));
        return table.withRows(rows).withTotals(true);
    }

    private static Table columns(Table table, java.util.function.Consumer<List<String>> change) {
        UnaryOperator<List<String>> changed = line -> {
            List<String> all = new ArrayList<>(line);
            while (all.size() < table.rows().getFirst().size()) all.add("");
            change.accept(all);
            return all;
        };
        return table.withRows(table.rows().stream().map(changed).toList());
    }
}
