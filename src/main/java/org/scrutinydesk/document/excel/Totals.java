package org.scrutinydesk.document.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.document.Sheet;

/** The rows of totals under a sheet: formulas, with the exact result beside each for what does not calculate. */
final class Totals {
    private final Sheet sheet;
    private final int last;

    private Totals(Sheet sheet) {
        this.sheet = sheet;
        this.last = sheet.rows().size() + 1;
    }

    /** @param row counted from 0 @param styles by column */
    static void write(Sheet sheet, Sheet.Total total, SheetXml xml, int row, int[] styles) throws IOException {
        Totals totals = new Totals(sheet);
        boolean named = false;
        xml.row(row, 0);
        for (int c = 0; c < sheet.columns().size(); c++) {
            Sheet.Reckoned sum = totals.of(total, c, row);
            if (sum != null) {
                xml.formula(styles[c], sum.formula(), sum.value());
            } else if (!named && sheet.columns().get(c).kind() == Sheet.Kind.TEXT) {
                xml.value(styles[c], total.label());
                named = true;
            } else {
                xml.blank(styles[c]);
            }
        }
        xml.end();
    }

    /** @return null where nothing stands */
    private Sheet.Reckoned of(Sheet.Total total, int c, int at) {
        Sheet.Column column = sheet.columns().get(c);
        return switch (total) {
            case Sheet.Shown shown when column.total() -> new Sheet.Reckoned("SUBTOTAL(109," + range(c) + ")", sum(c, row -> true));
            case Sheet.SumOf of when column.total() -> new Sheet.Reckoned("SUMIFS(" + range(c) + of.where().entrySet().stream()
                .map(e -> "," + range(e.getKey()) + "," + quoted(asText(e.getValue()))).collect(Collectors.joining()) + ")", sum(c, row -> holds(of, row)));
            case Sheet.CountOf of when column.kind() == Sheet.Kind.RATING -> new Sheet.Reckoned("COUNTIF(" + range(c) + "," + quoted(of.rating().text()) + ")",
                sheet.rows().stream().filter(row -> of.rating().equals(row.get(c))).count());
            case Sheet.SumOf of when column.kind() == Sheet.Kind.SIGN -> {
                String before = CellReference.convertNumToColString(c - 1) + (at + 1);
                int sign = sum(c - 1, row -> holds(of, row)).signum();
                yield new Sheet.Reckoned("IF(" + before + "<0,\"under\",IF(" + before + ">0,\"over\",\"\"))", sign < 0 ? "under" : sign > 0 ? "over" : "");
            }
            default -> null;
        };
    }

    private static boolean holds(Sheet.SumOf of, List<Object> row) {
        for (var e : of.where().entrySet()) {
            if (!e.getValue().equals(row.get(e.getKey()))) return false;
        }
        return true;
    }

    private String range(int column) {
        String letter = CellReference.convertNumToColString(column);
        return letter + "2:" + letter + last;
    }

    /** Excel would read 2010/11 as a date; with a star behind it, it can only be text. */
    private static String asText(String text) {
        return Character.isDigit(text.charAt(0)) ? text + "*" : text;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private BigDecimal sum(int column, Predicate<List<Object>> which) {
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Object> row : sheet.rows()) {
            if (!which.test(row)) continue;
            sum = sum.add(switch (Sheet.value(row.get(column))) {
                case Money money -> money.pounds();
                case BigDecimal number -> number;
                case Number number -> BigDecimal.valueOf(number.longValue());
                case null, default -> BigDecimal.ZERO;
            });
        }
        return sum;
    }
}
