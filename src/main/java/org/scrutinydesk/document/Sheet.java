package org.scrutinydesk.document;

import java.util.List;

/**
 * A table of records for Excel or CSV, one record a row.
 *
 * @param name    the sheet's tab, at most 31 characters
 * @param title   printed at the head of each page
 * @param columns in order
 * @param rows    each as long as the columns; a cell is a {@code String}, {@code BigDecimal}, {@code Money}, {@code Long},
 *                {@code Integer}, {@code LocalDate} or null
 */
public record Sheet(String name, String title, List<Column> columns, List<List<Object>> rows) {
    /** A column. @param total its total stands under it, as a formula */
    public record Column(String heading, Kind kind, boolean total) {
    }

    /** What a column holds, which decides how Excel shows and sorts it. */
    public enum Kind { TEXT, MONEY, NUMBER, DATE }
}
