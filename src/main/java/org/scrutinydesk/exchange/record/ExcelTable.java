package org.scrutinydesk.exchange.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.exchange.ZipParts;

/** Reads the cells of an Excel file as their words: dates as 2016-06-20, numbers in full, formulas by the value they last had. */
final class ExcelTable {
    /** A sheet of a hundred thousand rows stays below it; more would not fit the memory of a laptop's program. */
    private static final int MOST_SHEET = 40 << 20;
    private static final int MOST_COLUMNS = 400;
    /** Excel itself keeps no more figures than these; what comes after them is the binary's noise. */
    private static final MathContext FIGURES = new MathContext(15, RoundingMode.HALF_UP);

    private ExcelTable() {
    }

    static List<TableFile.Row> read(Path file, byte[] bytes) {
        String name = String.valueOf(file.getFileName());
        ZipParts parts = ZipParts.of(file, bytes, "an Excel workbook (.xlsx)");
        if (!parts.has("xl/workbook.xml")) {
            throw new Refused(name + " is not an Excel workbook, whatever its name says; check that it is the right file.");
        }
        for (String sheet : parts.startingWith("xl/worksheets/")) {
            if (parts.size(sheet) > MOST_SHEET) {
                throw new Refused(name + " has a sheet too large to import; save the rows you need as .csv.");
            }
        }
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.isSheetHidden(i) || book.isSheetVeryHidden(i)) continue;
                List<TableFile.Row> rows = rows(book.getSheetAt(i));
                if (rows.stream().anyMatch(r -> !r.blank())) return rows;
            }
            return List.of();
        } catch (IOException | RuntimeException e) {
            throw new Refused(name + " is damaged or not a sound Excel workbook; open it in Excel, save it anew and try again.", e);
        }
    }

    private static List<TableFile.Row> rows(Sheet sheet) {
        List<TableFile.Row> rows = new ArrayList<>();
        List<CellRangeAddress> merged = sheet.getMergedRegions().stream().filter(r -> r.getLastRow() > r.getFirstRow()).limit(2000)
            .toList();
        for (Row row : sheet) {
            if (rows.size() > TableFile.MOST_ROWS) break;
            List<String> cells = new ArrayList<>();
            int last = Math.min(row.getLastCellNum(), MOST_COLUMNS);
            for (int c = 0; c < last; c++) cells.add(words(row.getCell(c)));
            for (CellRangeAddress m : merged) {
                // What spans several rows belongs to each of them.
                if (row.getRowNum() <= m.getFirstRow() || row.getRowNum() > m.getLastRow() || m.getFirstColumn() >= MOST_COLUMNS) continue;
                while (cells.size() <= m.getFirstColumn()) cells.add("");
                Row first = sheet.getRow(m.getFirstRow());
                cells.set(m.getFirstColumn(), first == null ? "" : words(first.getCell(m.getFirstColumn())));
            }
            rows.add(new TableFile.Row(row.getRowNum() + 1, cells));
        }
        return rows;
    }

    private static String words(Cell cell) {
        if (cell == null) return "";
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> cell.getBooleanCellValue() ? "yes" : "no";
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell) : number(cell);
            case ERROR -> "#ERROR";
            default -> "";
        };
    }

    private static String date(Cell cell) {
        LocalDateTime when = cell.getLocalDateTimeCellValue();
        if (when == null) return number(cell);
        String time = "%02d:%02d".formatted(when.getHour(), when.getMinute());
        // Excel counts a time of day as a part of its first day.
        if (cell.getNumericCellValue() < 1) return time;
        return when.getHour() == 0 && when.getMinute() == 0 ? when.toLocalDate().toString() : when.toLocalDate() + " " + time;
    }

    private static String number(Cell cell) {
        BigDecimal n = new BigDecimal(cell.getNumericCellValue()).round(FIGURES);
        String format = cell.getCellStyle().getDataFormatString();
        boolean percent = format != null && format.contains("%");
        if (percent) n = n.movePointRight(2);
        String digits = n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString();
        return percent ? digits + "%" : digits;
    }
}
