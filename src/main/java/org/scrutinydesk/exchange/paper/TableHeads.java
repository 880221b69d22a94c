package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Sees whether a table's first row is its header, and gives it one where it has none. */
final class TableHeads {
    private static final Pattern MONEY = Pattern.compile("\\(?-?£\\s?[\\d,]+(?:\\.\\d+)?(?:\\s?(?:k|m|bn))?\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURE = Pattern.compile("\\(?[-+]?[\\d,]+(?:\\.\\d+)?%?\\)?|[-–]");
    private static final Pattern DATE = Pattern.compile(
        "\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}(?: \\d{4})?");

    private TableHeads() {
    }

    /** @param said the file itself says that the first row is a header */
    static boolean has(List<List<String>> rows, boolean said) {
        if (said || rows.size() < 2) return said;
        List<String> first = rows.getFirst();
        if (first.stream().anyMatch(c -> MONEY.matcher(c).matches() || DATE.matcher(c).matches())
            || first.stream().anyMatch(c -> c.length() > 80)) {
            return false;
        }
        // Figures in the first row can be years; figures only in the rows below it tell a header.
        for (int c = 0; c < first.size(); c++) {
            int column = c;
            boolean below = rows.stream().skip(1).map(r -> r.get(column)).filter(t -> !t.isBlank()).allMatch(TableHeads::figure);
            if (below && !figure(first.get(c))) return true;
        }
        return first.stream().noneMatch(TableHeads::figure);
    }

    /** The rows with a header that says what the columns hold, as far as that can be seen. */
    static List<List<String>> withHeader(List<List<String>> rows, String leadIn) {
        int columns = rows.getFirst().size();
        List<String> header = new ArrayList<>();
        Set<String> used = new HashSet<>();
        boolean projects = columns == 3 && leadIn.contains("project") && all(rows, 2, MONEY);
        for (int c = 0; c < columns; c++) {
            String name = all(rows, c, MONEY) ? "Amount" : all(rows, c, DATE) ? "Date" : all(rows, c, FIGURE) ? "Figure"
                : projects ? c == 0 ? "Area" : "Project" : c == 0 ? "Item" : "Detail";
            String unique = name;
            for (int n = 2; !used.add(unique); n++) unique = name + " " + n;
            header.add(unique);
        }
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        return all;
    }

    private static boolean all(List<List<String>> rows, int column, Pattern what) {
        List<String> cells = rows.stream().map(r -> r.get(column).strip()).filter(t -> !t.isEmpty()).toList();
        return !cells.isEmpty() && cells.stream().allMatch(t -> what.matcher(t).matches());
    }

    private static boolean figure(String cell) {
        String t = cell.strip();
        return !t.isEmpty() && (MONEY.matcher(t).matches() || FIGURE.matcher(t).matches() || DATE.matcher(t).matches());
    }
}
