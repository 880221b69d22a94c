package org.scrutinydesk.document.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
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

    /** @param first it stands right under the rows */
    static void write(Sheet sheet, Sheet.Total total, Row row, int[] decimals, CellStyles styles, boolean first) {
        Totals totals = new Totals(sheet);
        boolean named = false;
        for (int c = 0; c < sheet.columns().size(); c++) {
            Sheet.Kind kind = sheet.columns().get(c).kind();
            Cell cell = row.createCell(c);
            cell.setCellStyle(styles.total(kind, decimals[c], first));
            if (totals.put(total, c, cell)) continue;
            if (!named && kind == Sheet.Kind.TEXT) {
                cell.setCellValue(total.label());
                named = true;
            }
        }
    }

    private boolean put(Sheet.Total total, int c, Cell cell) {
        Sheet.Column column = sheet.columns().get(c);
        switch (total) {
            case Sheet.Shown shown when column.total() -> {
                cell.setCellFormula("SUBTOTAL(109," + range(c) + ")");
                cell.setCellValue(sum(c, row -> true).doubleValue());
            }
            case Sheet.SumOf of when column.total() -> {
                cell.setCellFormula("SUMIFS(" + range(c) + of.where().entrySet().stream()
                    .map(e -> "," + range(e.getKey()) + "," + quoted(asText(e.getValue()))).collect(Collectors.joining()) + ")");
                cell.setCellValue(sum(c, row -> of.where().entrySet().stream().allMatch(e -> e.getValue().equals(row.get(e.getKey()))))
                    .doubleValue());
            }
            case Sheet.CountOf of when column.kind() == Sheet.Kind.RATING -> {
                cell.setCellFormula("COUNTIF(" + range(c) + "," + quoted(of.rating().text()) + ")");
                cell.setCellValue(sheet.rows().stream().filter(row -> of.rating().equals(row.get(c))).count());
            }
            case Sheet.SumOf of when column.kind() == Sheet.Kind.SIGN -> {
                String before = CellReference.convertNumToColString(c - 1) + (cell.getRowIndex() + 1);
                cell.setCellFormula("IF(" + before + "<0,\"under\",IF(" + before + ">0,\"over\",\"\"))");
                int sign = sum(c - 1, row -> of.where().entrySet().stream().allMatch(e -> e.getValue().equals(row.get(e.getKey())))).signum();
                cell.setCellValue(sign < 0 ? "under" : sign > 0 ? "over" : "");
            }
            default -> {
                return false;
            }
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
            sum = sum.add(switch (row.get(column)) {
                case Money money -> money.pounds();
                case BigDecimal number -> number;
                case Number number -> BigDecimal.valueOf(number.longValue());
                case null, default -> BigDecimal.ZERO;
            });
        }
        return sum;
    }
}
