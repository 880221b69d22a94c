package org.scrutinydesk.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutinydesk.common.Money;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints rows as a table for people, or as CSV or JSON for scripts. */
final class Printed {
    /** How rows are printed. */
    enum Format { table, csv, json }

    /** So wide a cell of a printed table gets: a list cuts what is longer, a record that is shown whole wraps it. */
    private static final int WIDEST = 60;
    private static final int NARROWEST = 24;
    private static final int WIDE = 160;
    /** A shown record's own lines wrap here. */
    private static final int LINE = 110;

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
                else table(out, rows, false);
            }
        }
    }

    /** One record whole: nothing of it is cut or only counted. */
    static void one(PrintWriter out, Rows.Row row, Format format) {
        switch (format) {
            case json -> json(out, Rows.plain(row));
            case csv -> csv(out, withChildren(row));
            case table -> {
                int width = row.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
                row.forEach((name, value) -> {
                    if (isChildren(value)) {
                        out.println();
                        out.println(name + ":");
                        table(out, ((List<?>) value).stream().map(Rows.Row.class::cast).toList(), true);
                    } else if (value != null && !Rows.shown(value).isEmpty()) {
                        String label = name + " ".repeat(width - name.length());
                        for (String line : wrapped(Rows.shown(value), LINE - width)) {
                            out.println((label + line).stripTrailing());
                            label = " ".repeat(width);
                        }
                    }
                });
            }
        }
    }

    private static boolean isChildren(Object value) {
        return value instanceof List<?> rows && !rows.isEmpty() && rows.getFirst() instanceof Rows.Row;
    }

    /** A row for each record within it (item, return, entry …), its columns after the record's own, which each row repeats. */
    private static List<Rows.Row> withChildren(Rows.Row row) {
        Rows.Row own = new Rows.Row();
        row.forEach((name, value) -> {
            if (!isChildren(value)) own.put(name, value);
        });
        List<Rows.Row> all = new ArrayList<>();
        row.forEach((name, value) -> {
            if (!isChildren(value)) return;
            for (Object child : (List<?>) value) {
                Rows.Row full = new Rows.Row();
                full.putAll(own);
                ((Rows.Row) child).forEach((column, cell) -> full.put(name + "_" + column, cell));
                all.add(full);
            }
        });
        return all.isEmpty() ? List.of(own) : all;
    }

    private static void csv(PrintWriter out, List<Rows.Row> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            // A record with several lists within it has rows with several sets of columns.
            Set<String> names = new LinkedHashSet<>();
            rows.forEach(row -> names.addAll(row.keySet()));
            if (!rows.isEmpty()) csv.writeRecord(names.toArray(String[]::new));
            for (Rows.Row row : rows) {
                csv.writeRecord(names.stream().map(name -> cell(row.get(name))).toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print(text);
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> guarded(String.join("; ", list.stream().map(Printed::cell).toList()), "");
            default -> guarded(Rows.plain(value).toString(), value);
        };
    }

    /** A text that a spreadsheet would take for a formula is marked as text. */
    private static String guarded(String text, Object value) {
        return value instanceof String && text.matches("(?s)[=+\\-@].*") ? "'" + text : text;
    }

    private static void table(PrintWriter out, List<Rows.Row> rows, boolean whole) {
        List<String> names = new ArrayList<>(rows.getFirst().keySet());
        // The words of another record stand in a list alone; its id is in the record itself, in CSV and in JSON.
        if (!whole) names.removeIf(name -> name.endsWith("_id") && names.contains(name.substring(0, name.length() - 3)));
        names.removeIf(name -> rows.stream().allMatch(r -> r.get(name) == null || Rows.shown(r.get(name)).isEmpty()));
        int[] widths = names.stream().mapToInt(String::length).toArray();
        boolean[] right = new boolean[names.size()];
        List<List<List<String>>> cells = new ArrayList<>();
        int widest = whole ? widest(names, rows) : WIDEST;
        for (Map<String, Object> row : rows) {
            List<List<String>> line = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                Object value = row.get(names.get(i));
                right[i] |= value instanceof Money || value instanceof Number;
                List<String> cell = whole ? wrapped(Rows.shown(value), widest) : List.of(cut(Rows.shown(value)));
                widths[i] = Math.max(widths[i], cell.stream().mapToInt(String::length).max().orElse(0));
                line.add(cell);
            }
            cells.add(line);
        }
        line(out, names, widths, right);
        for (List<List<String>> row : cells) {
            int lines = row.stream().mapToInt(List::size).max().orElse(0);
            for (int l = 0; l < lines; l++) {
                int at = l;
                line(out, row.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList(), widths, right);
            }
        }
    }

    /** How wide the cells of a whole record's table may get, so that it still stands on a wide screen. */
    private static int widest(List<String> names, List<Rows.Row> rows) {
        int widest = WIDEST;
        while (widest > NARROWEST && width(names, rows, widest) > WIDE) widest--;
        return widest;
    }

    private static int width(List<String> names, List<Rows.Row> rows, int widest) {
        return names.stream().mapToInt(name -> 2 + Math.max(name.length(),
            rows.stream().mapToInt(r -> Math.min(widest, Rows.shown(r.get(name)).length())).max().orElse(0))).sum();
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line;
    }

    /** The text's lines, each no longer than so many characters unless a single word is. */
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            StringBuilder part = new StringBuilder();
            for (String word : line.strip().split("\\s+")) {
                if (!part.isEmpty() && part.length() + 1 + word.length() > width) {
                    lines.add(part.toString());
                    part.setLength(0);
                }
                part.append(part.isEmpty() ? "" : " ").append(word);
            }
            lines.add(part.toString());
        }
        return lines;
    }

    private static void line(PrintWriter out, List<String> cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String gap = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : "  ").append(right[i] ? gap + cells.get(i) : cells.get(i) + gap);
        }
        out.println(line.toString().stripTrailing());
    }
}
