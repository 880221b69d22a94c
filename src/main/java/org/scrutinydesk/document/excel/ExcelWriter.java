package org.scrutinydesk.document.excel;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.document.NewFile;
import org.scrutinydesk.document.Sheet;

/** Writes sheets as an Excel workbook: numbers are numbers, dates are dates, totals are formulas, and nothing is hidden. */
public final class ExcelWriter {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final int UNITS_PER_LETTER = 256;
    /** In points, of Arial 10. */
    private static final float LINE_HEIGHT = 13;
    /** Excel's rows are at most 409 points high. */
    private static final int MOST_LINES = 30;

    private final Clock clock;

    public ExcelWriter(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused where the file cannot be written, or a text is longer than a cell of Excel can hold */
    public void write(List<Sheet> sheets, Path to) {
        NewFile.write(to, passing -> {
            try (XSSFWorkbook plain = new XSSFWorkbook();
                 SXSSFWorkbook book = new SXSSFWorkbook(plain, ROWS_IN_MEMORY, true, true);
                 OutputStream out = new BufferedOutputStream(Files.newOutputStream(passing))) {
                properties(plain, sheets);
                CellStyles styles = new CellStyles(book);
                for (Sheet sheet : sheets) write(sheet, book, styles);
                book.write(out);
            }
        });
    }

    private void properties(XSSFWorkbook book, List<Sheet> sheets) {
        POIXMLProperties properties = book.getProperties();
        if (!sheets.isEmpty()) properties.getCoreProperties().setTitle(sheets.getFirst().title());
        properties.getCoreProperties().setCreator("Scrutiny Desk");
        properties.getCoreProperties().getUnderlyingProperties().setCreatedProperty(Optional.of(Date.from(clock.instant())));
        properties.getExtendedProperties().setApplication("Scrutiny Desk");
    }

    private static void write(Sheet sheet, SXSSFWorkbook book, CellStyles styles) throws IOException {
        SXSSFSheet into = book.createSheet(WorkbookUtil.createSafeSheetName(sheet.name()));
        int columns = sheet.columns().size();
        int[] decimals = new int[columns];
        int[] widths = ColumnWidth.of(sheet);
        Arrays.setAll(decimals, c -> decimals(sheet, c));
        Row header = into.createRow(0);
        for (int c = 0; c < columns; c++) {
            Cell cell = header.createCell(c);
            cell.setCellValue(sheet.columns().get(c).heading());
            cell.setCellStyle(styles.heading(sheet.columns().get(c).kind()));
            into.setColumnWidth(c, widths[c] * UNITS_PER_LETTER);
        }
        int headLines = IntStream.range(0, columns).map(c -> ColumnWidth.headingLines(sheet.columns().get(c).heading(), widths[c])).max().orElse(1);
        header.setHeightInPoints(headLines * LINE_HEIGHT + 3);
        for (int r = 0; r < sheet.rows().size(); r++) {
            Row row = into.createRow(r + 1);
            int lines = 1;
            for (int c = 0; c < columns; c++) {
                Object value = sheet.rows().get(r).get(c);
                put(row.createCell(c), sheet.columns().get(c), decimals[c], value, styles);
                lines = Math.max(lines, ColumnWidth.lines(value, widths[c]));
            }
            if (lines > 1) row.setHeightInPoints(Math.min(lines, MOST_LINES) * LINE_HEIGHT);
        }
        int last = sheet.rows().size();
        int below = last + 1;
        if (last > 0) {
            for (Sheet.Total total : sheet.totals()) {
                Totals.write(sheet, total, into.createRow(below), decimals, styles, below == last + 1);
                below++;
            }
        }
        for (String line : noteLines(sheet, widths)) {
            Cell cell = into.createRow(++below).createCell(0);
            cell.setCellValue(line);
            cell.setCellStyle(styles.note());
        }
        into.createFreezePane(0, 1);
        if (columns > 0) into.setAutoFilter(new CellRangeAddress(0, last, 0, columns - 1));
        print(sheet, into);
    }

    private static void put(Cell cell, Sheet.Column column, int decimals, Object value, CellStyles styles) {
        cell.setCellStyle(value instanceof Sheet.Rating rating ? styles.rating(rating.tone())
            : styles.of(column.kind(), decimals, value instanceof String text && Formula.looksLikeOne(text)));
        switch (value) {
            case null -> { }
            case String text -> {
                if (text.length() > LONGEST_TEXT) {
                    throw new Refused("A text in “" + column.heading() + "” is longer than a cell of Excel can hold;"
                        + " write the file as CSV instead.");
                }
                cell.setCellValue(text);
            }
            case Sheet.Rating rating -> cell.setCellValue(rating.text());
            case Money money -> cell.setCellValue(money.pounds().doubleValue());
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> cell.setCellValue(date);
            default -> throw new IllegalArgumentException("A sheet cannot hold a " + value.getClass().getName());
        }
    }

    /** The notes, broken where the table ends, so that they stay on its page. */
    private static List<String> noteLines(Sheet sheet, int[] widths) {
        int wide = Math.max(60, Arrays.stream(widths).sum() - 10);
        List<String> lines = new ArrayList<>();
        for (String note : sheet.notes()) {
            StringBuilder line = new StringBuilder();
            for (String word : note.split(" ")) {
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

    private static int decimals(Sheet sheet, int column) {
        return sheet.columns().get(column).kind() != Sheet.Kind.NUMBER ? 0 : sheet.rows().stream().map(row -> row.get(column))
            .mapToInt(v -> v instanceof BigDecimal n ? Math.max(0, n.stripTrailingZeros().scale()) : 0).max().orElse(0);
    }

    private static void print(Sheet sheet, SXSSFSheet into) {
        PrintSetup setup = into.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        into.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        into.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        into.getHeader().setLeft("&\"Arial,Bold\"" + sheet.title().replace("&", "&&"));
        into.getFooter().setRight("Page &P of &N");
        into.setMargin(PageMargin.LEFT, 0.6);
        into.setMargin(PageMargin.RIGHT, 0.6);
    }
}
