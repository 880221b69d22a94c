package org.scrutinydesk.exchange.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.exchange.PlainText;

/**
 * A table as it stands in a CSV or Excel file, every cell as its words.
 *
 * @param name the file's name
 * @param rows those that hold anything, the header among them
 */
public record TableFile(String name, List<Row> rows) {
    static final int MOST_ROWS = 100_000;

    /** A row. @param number as a spreadsheet shows it, or the line of a text file, from 1 */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A cell, empty where the row is too short. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    public TableFile {
        rows = List.copyOf(rows);
    }

    /** The first row that holds anything. */
    public List<String> header() {
        return rows.getFirst().cells();
    }

    /**
     * Reads a .csv file (with commas, semicolons or tabs between its cells) or the first sheet of an .xlsx file that holds anything.
     *
     * @throws Refused in a sentence where it is no such file, is damaged or holds nothing
     */
    public static TableFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] bytes = PlainText.bytes(file);
        List<Row> rows = switch (ending) {
            case "csv", "tsv", "txt" -> {
                String really = PlainText.foreignKind(bytes);
                if (really != null) {
                    throw new Refused(name + " is " + really + " and not a CSV file; save the table as .csv or .xlsx and import that.");
                }
                yield separated(name, PlainText.decode(file, bytes, ".csv or .xlsx"));
            }
            case "xlsx", "xlsm" -> ExcelTable.read(file, bytes);
            default -> throw new Refused("Tables come in as .csv or .xlsx; open " + name + " in its program and save it as one of these.");
        };
        List<Row> filled = rows.stream().filter(r -> !r.blank()).toList();
        if (filled.isEmpty()) throw new Refused(name + " has no rows in it; check that it is the right file.");
        if (filled.size() > MOST_ROWS) throw new Refused(name + " has more than " + MOST_ROWS + " rows; split it and import the parts.");
        return new TableFile(name, filled);
    }

    private static List<Row> separated(String name, String text) {
        char separator = separator(text);
        // Excel writes the separator into a first line of its own where it is not the country's.
        boolean told = text.length() > 5 && text.substring(0, 4).equalsIgnoreCase("sep=");
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).maxBufferSize(1 << 26)
            .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (told && record.getStartingLineNumber() == 1) continue;
                if (rows.size() > MOST_ROWS) break;
                rows.add(new Row((int) record.getStartingLineNumber(), record.getFields().stream().map(String::strip).toList()));
            }
        } catch (CsvParseException | IOException e) {
            throw unsound(name, e);
        }
        // A mark that is never closed swallows all lines after it into one cell.
        boolean open = text.chars().filter(c -> c == '"').count() % 2 == 1;
        if (open && !rows.isEmpty() && rows.getLast().cells().stream().anyMatch(c -> c.contains("\n"))) throw unsound(name, null);
        return rows;
    }

    private static Refused unsound(String name, Exception cause) {
        return new Refused(name
            + " is not a sound CSV file, perhaps for a quotation mark that is never closed; open it in Excel and save it again.", cause);
    }

    /** What parts the cells of the first lines most evenly. */
    private static char separator(String text) {
        if (text.length() > 5 && text.substring(0, 4).equalsIgnoreCase("sep=")) return text.charAt(4);
        List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(5).toList();
        char best = ',';
        int most = 0;
        for (char c : new char[] {',', ';', '\t'}) {
            int least = lines.stream().mapToInt(l -> outsideQuotes(l, c)).min().orElse(0);
            int first = lines.isEmpty() ? 0 : outsideQuotes(lines.getFirst(), c);
            // The header counts most: prose in a later cell has commas of its own.
            int score = first * 100 + least;
            if (score > most) {
                most = score;
                best = c;
            }
        }
        return best;
    }

    private static int outsideQuotes(String line, char c) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') quoted = !quoted;
            else if (!quoted && line.charAt(i) == c) count++;
        }
        return count;
    }
}
