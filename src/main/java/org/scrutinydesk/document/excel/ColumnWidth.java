package org.scrutinydesk.document.excel;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.document.Sheet;

/** How wide columns have to be for what stands in them, so that a sheet still prints on the width of a page in a size to read. */
final class ColumnWidth {
    private static final int NARROWEST = 9;
    private static final int WIDEST = 50;
    /** Longer texts wrap in columns as narrow as this before the whole sheet gets too small to read. */
    private static final int NARROWEST_TEXT = 22;
    /** What prints on A4, landscape, at two thirds of its size. */
    private static final int PAGE = 200;
    /** The arrow of the filter stands beside the heading. */
    private static final int ARROW = 4;

    private ColumnWidth() {
    }

    /** In letters, for each column. */
    static int[] of(Sheet sheet) {
        int[] wanted = new int[sheet.columns().size()];
        Arrays.setAll(wanted, c -> Math.max(NARROWEST, wanted(sheet, c) + 2));
        int widest = WIDEST;
        while (widest > NARROWEST_TEXT && sum(wanted, widest) > PAGE) widest--;
        int[] widths = new int[wanted.length];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = sheet.columns().get(c).kind() == Sheet.Kind.TEXT ? Math.min(wanted[c], widest) : wanted[c];
        }
        return widths;
    }

    /** How many lines a value takes in a column of so many letters, of which two are its margins. */
    static int lines(Object value, int width) {
        if (!(value instanceof String text)) return 1;
        if (text.length() <= width - 2 && oneLine(text)) return 1;
        return text.lines().mapToInt(line -> wrapped(line, width - 2)).sum();
    }

    /** As {@link #lines}, for a heading, which is bold and has the filter's arrow beside it. */
    static int headingLines(String heading, int width) {
        return wrapped(heading, width - ARROW);
    }

    private static int wrapped(String line, int width) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ")) {
            if (used > 0 && used + 1 + word.length() > width) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
            lines += Math.max(0, used - 1) / width;
            used = used > width ? used % width : used;
        }
        return lines;
    }

    private static boolean oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    private static int sum(int[] wanted, int widest) {
        return Arrays.stream(wanted).map(w -> Math.min(w, widest)).sum();
    }

    private static int wanted(Sheet sheet, int column) {
        Sheet.Column of = sheet.columns().get(column);
        int longestWord = Arrays.stream(of.heading().split(" ")).mapToInt(String::length).max().orElse(0);
        int longest = Math.max(of.heading().length() / 2, longestWord) + ARROW;
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Object> row : sheet.rows()) {
            Object value = row.get(column);
            longest = Math.max(longest, letters(value));
            if (of.total() && Sheet.value(value) instanceof Money money) sum = sum.add(money.pounds().abs());
        }
        return sum.signum() > 0 ? Math.max(longest, letters(new Money(sum))) : longest;
    }

    private static int letters(Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> oneLine(text) ? text.length() : text.lines().mapToInt(String::length).max().orElse(0);
            case Sheet.Reckoned reckoned -> letters(reckoned.value());
            case Sheet.Rating rating -> rating.text().length() + 1;
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
