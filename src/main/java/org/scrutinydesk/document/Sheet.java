package org.scrutinydesk.document;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A table of records for Excel or CSV, one record a row.
 *
 * @param name    the sheet's tab, at most 31 characters
 * @param title   printed at the head of each page
 * @param columns in order
 * @param rows    each as long as the columns; a cell is a {@code String}, {@code BigDecimal}, {@code Money}, {@code Long},
 *                {@code Integer}, {@code LocalDate}, {@link Rating}, {@link Reckoned} or null
 * @param totals  what stands under the rows in Excel, each a formula over them
 * @param notes   lines of explanation below, in Excel only: the key of the ratings
 */
public record Sheet(String name, String title, List<Column> columns, List<List<Object>> rows, List<Total> totals, List<String> notes) {
    /** A sheet whose columns, those that are to be, are totalled over the rows that a filter leaves. */
    public Sheet(String name, String title, List<Column> columns, List<List<Object>> rows) {
        this(name, title, columns, rows, columns.stream().anyMatch(Column::total) ? List.of(new Shown("Total")) : List.of(), List.of());
    }

    /** A column. @param total its total stands under it, as a formula */
    public record Column(String heading, Kind kind, boolean total) {
    }

    /** What a column holds, which decides how Excel shows and sorts it. */
    public enum Kind {
        TEXT, MONEY, NUMBER, DATE, RATING,
        /** "under", "over" or nothing: what the sign of the column before it means. */
        SIGN,
        /** "agrees", or what does not: a word that a formula finds. */
        CHECK
    }

    /**
     * What Excel works out by itself.
     *
     * @param formula without the sign of equality before it
     * @param value   what it comes to by our own reckoning, as a cell that is no formula holds it
     */
    public record Reckoned(String formula, Object value) {
    }

    /** What a cell says, whoever worked it out. */
    public static Object value(Object cell) {
        return cell instanceof Reckoned reckoned ? reckoned.value() : cell;
    }

    /** The columns by pairs of heading and kind; money is totalled. */
    public static List<Column> columns(Object... pairs) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.add(new Column((String) pairs[i], (Kind) pairs[i + 1], pairs[i + 1] == Kind.MONEY));
        }
        return columns;
    }

    /** A rating: its shape and word say what its tint only repeats. */
    public record Rating(String shape, String words, Block.Tone tone) {
        public String text() {
            return shape + " " + words;
        }
    }

    /** A row of totals. */
    public sealed interface Total {
        String label();
    }

    /** The sums of the rows that a filter leaves. */
    public record Shown(String label) implements Total {
    }

    /** The sums of the rows that hold these texts. @param where text by column, counted from 0 */
    public record SumOf(String label, SortedMap<Integer, String> where) implements Total {
    }

    /** How often a rating stands in each column of ratings. */
    public record CountOf(String label, Rating rating) implements Total {
    }
}
