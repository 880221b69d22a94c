package org.scrutinydesk.document.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.document.NewFile;
import org.scrutinydesk.document.Sheet;

/**
 * Writes a sheet as CSV for other programs to read: UTF-8 with no mark at its start, lines ended by CR LF (RFC 4180), dates
 * {@code 2016-06-20}, money {@code -1234.50}, no totals.
 */
public final class CsvWriter {
    private CsvWriter() {
    }

    /** @throws Refused where the file cannot be written */
    public static void write(Sheet sheet, Path to) {
        NewFile.write(to, passing -> {
            try (Writer out = Files.newBufferedWriter(passing, StandardCharsets.UTF_8)) {
                write(sheet, out);
            }
        });
    }

    /** The first line of a sheet's file, without its end. */
    public static String header(Sheet sheet) {
        StringBuilder lines = new StringBuilder();
        try {
            write(new Sheet(sheet.name(), sheet.title(), sheet.columns(), List.of()), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString().stripTrailing();
    }

    /** Leaves {@code out} open. */
    public static void write(Sheet sheet, Appendable out) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(writer(lines))) {
            csv.writeRecord(sheet.columns().stream().map(Sheet.Column::heading).toList());
            for (List<Object> row : sheet.rows()) csv.writeRecord(row.stream().map(CsvWriter::cell).toList());
        }
        out.append(lines);
    }

    private static String cell(Object value) {
        return switch (Sheet.value(value)) {
            case null -> "";
            // An apostrophe makes a spreadsheet take it for the text it is, and not for a formula to run.
            case String text -> Formula.looksLikeOne(text) ? "'" + text : text;
            case Money money -> money.plain();
            case Sheet.Rating rating -> rating.words();
            case BigDecimal number -> number.toPlainString();
            case Object other -> other.toString();
        };
    }

    private static Writer writer(StringBuilder lines) {
        return new Writer() {
            @Override
            public void write(char[] letters, int from, int length) {
                lines.append(letters, from, length);
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
    }
}
