package org.scrutinydesk.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Block.Cell;
import org.scrutinydesk.document.Block.Row;
import org.scrutinydesk.paper.Quote;

/** Which columns the tables of a block can have. A quote's option {@code columns} names those it wants; where it names none, it has them all. */
final class TableColumns {
    /**
     * A column that can be left out or not.
     *
     * @param stays  it says what the row is of, so no table is without it
     */
    record Named(String name, String words, boolean stays) {
    }

    /** The widest table that still stands on an upright page, by the weights of its columns. */
    private static final int UPRIGHT = 105;

    private TableColumns() {
    }

    /** Those of a block, in their order. */
    static List<Named> of(String block) {
        return switch (block) {
            case "awards" -> List.of(named("area", "Area"), stays("project", "Project"), named("recipient", "Recipient"), named("amount", "Amount"));
            case "budget-position" -> List.of(stays("mechanism", "Mechanism"), named("original", "Original"), named("virements", "Virements"),
                named("revised", "Revised"), named("paid", "Paid"), named("committed", "Committed"), named("forecast", "Forecast"), named("variance", "Variance"));
            case "portfolio" -> List.of(stays("area", "Area"), named("lead", "Lead"), named("before", "The quarter before"), named("now", "The quarter"),
                named("direction", "Direction"), named("done", "Done"), named("next", "Next"));
            case "measures" -> List.of(stays("measure", "Measure"), named("reading", "Reading"), named("last-year", "Last year"),
                named("against-last-year", "Against last year"), named("comparator", "Comparator"), named("against-comparator", "Against comparator"),
                named("direction", "Direction"));
            case "promises-due" -> List.of(stays("promise", "Promise"), named("owner", "Owner"), named("due", "Due"), named("state", "State"));
            default -> List.of();
        };
    }

    /** The names a quote wants, those that always stay among them. */
    static List<String> wanted(Quote quote) {
        List<Named> all = of(quote.name());
        if (quote.option("columns").isEmpty()) return all.stream().map(Named::name).toList();
        List<String> asked = Arrays.asList(quote.option("columns").split(","));
        asked.stream().filter(name -> all.stream().noneMatch(c -> c.name().equals(name))).findFirst().ifPresent(name -> {
            throw new Refused("This table has no column “" + name + "”; choose its columns again.");
        });
        return all.stream().filter(c -> c.stays() || asked.contains(c.name())).map(Named::name).toList();
    }

    /** The blocks with no other columns in their tables than the quote wants. @param full with all of them */
    static List<Block> narrowed(List<Block> full, Quote quote) {
        if (quote.option("columns").isEmpty()) return full;
        List<String> names = of(quote.name()).stream().map(Named::name).toList();
        int[] kept = wanted(quote).stream().mapToInt(names::indexOf).toArray();
        return full.stream().map(b -> b instanceof Block.Table table ? narrowed(table, kept) : b).toList();
    }

    private static Block narrowed(Block.Table table, int[] kept) {
        List<Block.Column> columns = IntStream.of(kept).mapToObj(table.columns()::get).toList();
        boolean wide = table.wide() && columns.stream().mapToInt(Block.Column::weight).sum() > UPRIGHT;
        return new Block.Table(table.caption(), columns, table.rows().stream().map(r -> narrowed(r, kept)).toList(), wide);
    }

    private static Row narrowed(Row row, int[] kept) {
        if (row.kind() == Row.Kind.GROUP) return row;
        List<Cell> cells = new ArrayList<>(IntStream.of(kept).mapToObj(row.cells()::get).toList());
        // A total is named in its first cell, whichever column that is.
        if (row.kind() == Row.Kind.TOTAL && kept[0] > 0) cells.set(0, row.cells().getFirst());
        return new Row(row.kind(), cells);
    }

    private static Named named(String name, String words) {
        return new Named(name, words, false);
    }

    private static Named stays(String name, String words) {
        return new Named(name, words, true);
    }
}
