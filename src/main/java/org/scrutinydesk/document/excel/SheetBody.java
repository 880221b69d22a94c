package org.scrutinydesk.document.excel;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Sheet;

/** What stands in a sheet: header, rows, totals and notes, with the looks of each made before the first is written. */
final class SheetBody {
    private static final int LONGEST_TEXT = 32_767;
    /** In points, of Arial 10. */
    private static final float LINE_HEIGHT = 13;
    /** Excel's rows are at most 409 points high. */
    private static final int MOST_LINES = 30;

    private final Sheet sheet;
    private final int[] widths;
    private final int[] heading;
    private final int[] usual;
    private final int[] quoted;
    private final int[] firstTotal;
    private final int[] total;
    private final Map<Block.Tone, Integer> ratings = new EnumMap<>(Block.Tone.class);
    private final int note;

    SheetBody(Sheet sheet, CellStyles styles) {
        this.sheet = sheet;
        int columns = sheet.columns().size();
        widths = ColumnWidth.of(sheet);
        heading = new int[columns];
        usual = new int[columns];
        quoted = new int[columns];
        firstTotal = new int[columns];
        total = new int[columns];
        for (int c = 0; c < columns; c++) {
            Sheet.Kind kind = sheet.columns().get(c).kind();
            int decimals = decimals(c);
            heading[c] = styles.heading(kind).getIndex();
            usual[c] = styles.of(kind, decimals, false).getIndex();
            quoted[c] = styles.of(kind, decimals, true).getIndex();
            firstTotal[c] = styles.total(kind, decimals, true).getIndex();
            total[c] = styles.total(kind, decimals, false).getIndex();
            if (kind == Sheet.Kind.RATING) for (Block.Tone tone : Block.Tone.values()) ratings.put(tone, (int) styles.rating(tone).getIndex());
        }
        note = styles.note().getIndex();
    }

    /** In letters, for each column. */
    int[] widths() {
        return widths;
    }

    void write(Writer out) throws IOException {
        SheetXml xml = new SheetXml(out, sheet.columns().size());
        header(xml);
        int last = sheet.rows().size();
        for (int r = 0; r < last; r++) row(xml, r + 1, sheet.rows().get(r));
        int below = last + 1;
        if (last > 0) {
            for (Sheet.Total each : sheet.totals()) {
                Totals.write(sheet, each, xml, below, below == last + 1 ? firstTotal : total);
                below++;
            }
        }
        for (String line : noteLines()) {
            xml.row(++below, 0);
            xml.value(note, line);
            xml.end();
        }
    }

    private void header(SheetXml xml) throws IOException {
        int lines = IntStream.range(0, widths.length).map(c -> ColumnWidth.headingLines(sheet.columns().get(c).heading(), widths[c])).max().orElse(1);
        xml.row(0, lines * LINE_HEIGHT + 3);
        for (int c = 0; c < widths.length; c++) xml.value(heading[c], sheet.columns().get(c).heading());
        xml.end();
    }

    private void row(SheetXml xml, int number, List<Object> cells) throws IOException {
        int lines = 1;
        for (int c = 0; c < widths.length; c++) lines = Math.max(lines, ColumnWidth.lines(cells.get(c), widths[c]));
        xml.row(number, lines > 1 ? Math.min(lines, MOST_LINES) * LINE_HEIGHT : 0);
        for (int c = 0; c < widths.length; c++) {
            switch (cells.get(c)) {
                case null -> xml.blank(usual[c]);
                case String text -> {
                    if (text.length() > LONGEST_TEXT) {
                        throw new Refused("A text in “" + sheet.columns().get(c).heading() + "” is longer than a cell of Excel can hold;"
                            + " write the file as CSV instead.");
                    }
                    xml.value(Formula.looksLikeOne(text) ? quoted[c] : usual[c], text);
                }
                case Sheet.Rating rating -> xml.value(ratings.get(rating.tone()), rating.text());
                case Sheet.Reckoned reckoned -> xml.formula(usual[c], reckoned.formula(), reckoned.value());
                case Object value -> xml.value(usual[c], value);
            }
        }
        xml.end();
    }

    /** The notes, broken where the table ends, so that they stay on its page. */
    private List<String> noteLines() {
        int wide = Math.max(60, Arrays.stream(widths).sum() - 10);
        List<String> lines = new ArrayList<>();
        for (String text : sheet.notes()) {
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > wide) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private int decimals(int column) {
        return sheet.columns().get(column).kind() != Sheet.Kind.NUMBER ? 0 : sheet.rows().stream().map(row -> row.get(column))
            .mapToInt(v -> v instanceof BigDecimal n ? Math.max(0, n.stripTrailingZeros().scale()) : 0).max().orElse(0);
    }
}
