package org.scrutinydesk.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds up the columns of a typed table, exactly and as they are written: with a pound sign, with pence, with negatives in brackets. */
public final class Totals {
    /** The word that begins a row of totals. */
    public static final String WORD = "Total";

    private static final Pattern AMOUNT = Pattern.compile("(\\()?(-|−)?(£)?(-|−)?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(-)?(\\))?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private Totals() {
    }

    /** The table with its last row, where that is of totals, as it adds up now. @param heads how many rows above are a header */
    static List<List<String>> counted(List<List<String>> rows, int heads) {
        if (rows.size() < 2) return rows;
        List<List<String>> body = rows.subList(heads, rows.size() - 1);
        List<String> last = new ArrayList<>(rows.getLast());
        for (int column = 0; column < last.size(); column++) {
            String sum = of(column(body, column));
            if (sum != null) last.set(column, sum);
            // What was a sum before, of a column that adds up no more, would stand there untrue.
            else if (column > 0 && AMOUNT.matcher(last.get(column).strip()).matches()) last.set(column, "");
        }
        if (last.getFirst().isBlank()) last.set(0, WORD);
        List<List<String>> all = new ArrayList<>(rows.subList(0, rows.size() - 1));
        all.add(last);
        return all;
    }

    private static List<String> column(List<List<String>> rows, int column) {
        return rows.stream().map(r -> column < r.size() ? r.get(column).strip() : "").toList();
    }

    /** The sum of a column as its cells are written, or null where they are not all amounts; a dash and nothing are nil. */
    static String of(List<String> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        boolean pounds = false;
        boolean brackets = false;
        boolean commas = false;
        boolean years = true;
        for (String cell : cells) {
            if (cell.isEmpty() || cell.equals("-") || cell.equals("–")) continue;
            Matcher m = AMOUNT.matcher(cell);
            if (!m.matches() || (m.group(1) == null) != (m.group(8) == null)) return null;
            BigDecimal amount = new BigDecimal(m.group(5).replace(",", "") + (m.group(6) == null ? "" : m.group(6)));
            boolean negative = m.group(1) != null || m.group(2) != null || m.group(4) != null || m.group(7) != null;
            sum = sum.add(negative ? amount.negate() : amount);
            any = true;
            pounds |= m.group(3) != null;
            brackets |= m.group(1) != null;
            commas |= m.group(5).indexOf(',') >= 0 || m.group(3) != null;
            years &= YEAR.matcher(cell).matches();
        }
        return !any || years ? null : written(sum, pounds, brackets, commas);
    }

    private static String written(BigDecimal sum, boolean pounds, boolean brackets, boolean commas) {
        BigDecimal size = sum.abs();
        boolean grouped = commas || size.compareTo(BigDecimal.valueOf(10_000)) >= 0;
        String digits = String.format(Locale.UK, grouped ? "%,." + size.scale() + "f" : "%." + size.scale() + "f", size);
        String words = (pounds ? "£" : "") + digits;
        return sum.signum() >= 0 ? words : brackets ? "(" + words + ")" : "-" + words;
    }

    /** Whether a column of a table with totals is added up. */
    public static boolean adds(Paragraph.Table table, int column) {
        List<List<String>> rows = table.rows();
        return rows.size() > table.heads() + 1 && of(column(rows.subList(table.heads(), rows.size() - 1), column)) != null;
    }
}
