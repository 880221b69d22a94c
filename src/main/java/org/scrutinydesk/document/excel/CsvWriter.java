package org.scrutinydesk.document.excel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.document.NewFile;
import org.scrutinydesk.document.Sheet;

/** Writes a sheet as CSV in UTF-8: dates ISO, money with two decimals and a point, no totals row. */
public final class CsvWriter {
    private CsvWriter() {
    }

    /** @throws org.scrutinydesk.common.Refused where the file cannot be written */
    public static void write(Sheet sheet, Path to) {
        NewFile.write(to, passing -> {
            try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(passing, StandardCharsets.UTF_8)) {
                csv.writeRecord(sheet.columns().stream().map(Sheet.Column::heading).toArray(String[]::new));
                for (List<Object> row : sheet.rows()) csv.writeRecord(row.stream().map(CsvWriter::cell).toArray(String[]::new));
            }
        });
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> money.plain();
            case BigDecimal number -> number.toPlainString();
            // A spreadsheet would run such a text as a formula; the apostrophe makes it a text again.
            case String text when text.matches("(?s)[=+\\-@\\t\\r].*") -> "'" + text;
            default -> value.toString();
        };
    }
}
