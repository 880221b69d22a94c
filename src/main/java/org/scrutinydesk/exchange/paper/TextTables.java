package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.exchange.paper.TextLines.Line;

/** Finds the tables of a plain text: cells between tabs or bars, and dates each followed by what happened that day. */
final class TextTables {
    private static final Pattern DATE = Pattern.compile(
        "\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|(?:[A-Za-z]+day,? )?\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \\d{4}");
    private static final Pattern RULE = Pattern.compile("[|:\\s-]+");
    private static final int LONGEST_ENTRY = 100;

    private final List<Line> lines;

    TextTables(List<Line> lines) {
        this.lines = lines;
    }

    /** A table, and the index of the line after it. */
    record Taken(List<List<String>> rows, int next) {
    }

    /** The table that begins at this line, or null. */
    Taken at(int i) {
        String line = lines.get(i).text();
        if (line.startsWith("|")) return barred(i);
        if (line.indexOf('\t') > 0) return tabbed(i);
        return DATE.matcher(line).matches() ? dated(i) : null;
    }

    private Taken tabbed(int i) {
        List<List<String>> rows = new ArrayList<>();
        int end = i;
        int columns = 0;
        while (end < lines.size() && row(lines.get(end).text())) {
            List<String> cells = Arrays.stream(lines.get(end).text().split("\t+")).map(c -> Inline.words(c.strip())).toList();
            // After an empty line a table goes on only with as many columns as before: a page ended there.
            if (end > i && lines.get(end).afterBlank() && cells.size() != columns) break;
            columns = Math.max(columns, cells.size());
            rows.add(cells);
            end++;
        }
        return end == i || rows.size() == 1 && columns < 2 ? null : new Taken(even(rows, columns), end);
    }

    private static boolean row(String line) {
        if (line.indexOf('\t') < 0) return false;
        String head = line.substring(0, line.indexOf('\t'));
        return head.length() > 1 && Label.at(head + " x") == null;
    }

    private Taken barred(int i) {
        List<List<String>> rows = new ArrayList<>();
        int end = i;
        int columns = 0;
        while (end < lines.size() && lines.get(end).text().startsWith("|")) {
            String line = lines.get(end++).text();
            if (RULE.matcher(line).matches()) continue;
            String inner = line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
            List<String> cells = Arrays.stream(inner.split("\\|", -1)).map(c -> Inline.words(c.strip())).toList();
            columns = Math.max(columns, cells.size());
            rows.add(cells);
        }
        return rows.isEmpty() || columns < 2 ? null : new Taken(even(rows, columns), end);
    }

    /** A log: at least two dates, each with lines below it. */
    private Taken dated(int i) {
        List<List<String>> rows = new ArrayList<>();
        int end = i;
        while (end < lines.size() && DATE.matcher(lines.get(end).text()).matches() && isDate(lines.get(end).text())) {
            int entry = end + 1;
            StringBuilder words = new StringBuilder();
            while (entry < lines.size() && entry(lines.get(entry)) && (words.isEmpty() || !lines.get(entry).afterBlank())) {
                words.append(words.isEmpty() ? "" : "; ").append(lines.get(entry).text());
                entry++;
            }
            if (words.isEmpty()) break;
            rows.add(List.of(lines.get(end).text(), words.toString()));
            end = entry;
        }
        return rows.size() < 2 ? null : new Taken(rows, end);
    }

    private static boolean entry(Line line) {
        String t = line.text();
        return t.length() <= LONGEST_ENTRY && t.indexOf('\t') < 0 && !DATE.matcher(t).matches() && Look.heading(t);
    }

    private static boolean isDate(String text) {
        try {
            UkDate.parse("date", text);
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private static List<List<String>> even(List<List<String>> rows, int columns) {
        List<List<String>> even = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < columns) cells.add("");
            even.add(cells);
        }
        return even;
    }
}
