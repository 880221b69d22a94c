package org.scrutinydesk.document.excel;

import java.math.BigDecimal;
import java.util.List;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.document.Sheet;

/** How wide a column has to be for what stands in it, within reason: longer text wraps. */
final class ColumnWidth {
    private static final int NARROWEST = 10;
    private static final int WIDEST = 55;
    /** The arrow of the filter stands beside the heading. */
    private static final int ARROW = 4;

    private ColumnWidth() {
    }

    /** In letters. */
    static int of(Sheet sheet, int column) {
        Sheet.Column of = sheet.columns().get(column);
        int longest = of.heading().length() > WIDEST / 2 ? of.heading().length() / 2 + ARROW : of.heading().length() + ARROW;
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Object> row : sheet.rows()) {
            Object value = row.get(column);
            longest = Math.max(longest, letters(value));
            if (of.total() && value instanceof Money money) sum = sum.add(money.pounds().abs());
        }
        if (sum.signum() > 0) longest = Math.max(longest, letters(new Money(sum)));
        return Math.clamp(longest + 1, NARROWEST, WIDEST);
    }

    /** How many lines a value takes in a column as wide as so many figures, which are a little wider than letters. */
    static int lines(Object value, int width) {
        return value instanceof String text ? text.lines().mapToInt(line -> 1 + line.length() * 10 / (width * 11)).sum() : 1;
    }

    private static int letters(Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> text.lines().mapToInt(String::length).max().orElse(0);
            case Money money -> grouped(money.pounds()) + 2;
            case BigDecimal number -> grouped(number) + 1;
            case Number number -> grouped(BigDecimal.valueOf(number.longValue())) + 1;
            default -> "30 Sep 2016".length() + 1;
        };
    }

    private static int grouped(BigDecimal number) {
        int whole = Math.max(1, number.precision() - number.scale());
        return whole + (whole - 1) / 3 + (number.scale() > 0 ? number.scale() + 1 : 0) + (number.signum() < 0 ? 1 : 0);
    }
}
