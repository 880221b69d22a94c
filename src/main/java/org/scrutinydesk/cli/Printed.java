package org.scrutinydesk.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.Money;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints rows as a table for people, or as CSV or JSON for scripts. */
final class Printed {
    /** How rows are printed. */
    enum Format { table, csv, json }

    /** A cell of a printed table is cut at so many characters; CSV and JSON are never cut. */
    private static final int WIDEST = 60;

    private Printed() {
    }

    static void json(PrintWriter out, Object value) {
        out.println(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(value));
    }

    static void list(PrintWriter out, List<Rows.Row> rows, Format format, String empty) {
        switch (format) {
            case json -> json(out, rows.stream().map(Rows::plain).toList());
            case csv -> csv(out, rows);
            case table -> {
                if (rows.isEmpty()) out.println(empty);
                else table(out, rows);
            }
        }
    }

    static void one(PrintWriter out, Rows.Row row, Format format) {
        switch (format) {
            case json -> json(out, Rows.plain(row));
            case csv -> csv(out, List.of(row));
            case table -> {
                int width = row.keySet().stream().mapToInt(String::length).max().orElse(0);
                row.forEach((name, value) -> {
                    if (value instanceof List<?> rows && !rows.isEmpty() && rows.getFirst() instanceof Rows.Row) {
                        out.println();
                        out.println(name + ":");
                        table(out, rows.stream().map(Rows.Row.class::cast).toList());
                    } else if (value != null) {
                        out.println(name + " ".repeat(width - name.length() + 2) + Rows.shown(value));
                    }
                });
            }
        }
    }

    private static void csv(PrintWriter out, List<Rows.Row> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            if (!rows.isEmpty()) csv.writeRecord(rows.getFirst().keySet().toArray(String[]::new));
            for (Rows.Row row : rows) {
                csv.writeRecord(row.values().stream().map(v -> {
                    Object plain = v instanceof List<?> l ? l.size() : Rows.plain(v);
                    return plain == null ? "" : guarded(plain.toString(), v);
                }).toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print(text);
    }

    /** A text that a spreadsheet would take for a formula is marked as text. */
    private static String guarded(String text, Object value) {
        return value instanceof String && text.matches("(?s)[=+\\-@].*") ? "'" + text : text;
    }

    private static void table(PrintWriter out, List<Rows.Row> rows) {
        List<String> names = new ArrayList<>(rows.getFirst().keySet());
        names.removeIf(name -> rows.stream().allMatch(r -> r.get(name) == null || "".equals(r.get(name))));
        int[] widths = names.stream().mapToInt(String::length).toArray();
        boolean[] right = new boolean[names.size()];
        List<String[]> cells = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            String[] line = new String[names.size()];
            for (int i = 0; i < line.length; i++) {
                Object value = row.get(names.get(i));
                right[i] |= value instanceof Money || value instanceof Number;
                String text = Rows.shown(value).replaceAll("\\s+", " ");
                line[i] = text.length() > WIDEST ? text.substring(0, WIDEST - 1) + "…" : text;
                widths[i] = Math.max(widths[i], line[i].length());
            }
            cells.add(line);
        }
        line(out, names.toArray(String[]::new), widths, right);
        cells.forEach(line -> line(out, line, widths, right));
    }

    private static void line(PrintWriter out, String[] cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String gap = " ".repeat(widths[i] - cells[i].length());
            line.append(i == 0 ? "" : "  ").append(right[i] ? gap + cells[i] : cells[i] + gap);
        }
        out.println(line.toString().stripTrailing());
    }
}
