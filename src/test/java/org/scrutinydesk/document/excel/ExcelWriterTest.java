package org.scrutinydesk.document.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.document.Sheet.Column;
import org.scrutinydesk.document.Sheet.Kind;

class ExcelWriterTest {
    private static final Sheet SHEET = new Sheet("Ledger", "Office: ledger", List.of(new Column("Entry", Kind.TEXT, false), new Column("Date", Kind.DATE, false),
        new Column("Amount", Kind.MONEY, true), new Column("Reading", Kind.NUMBER, false)), List.of(
        Arrays.asList("E1", LocalDate.of(2016, 4, 8), Money.of("51000.10"), new BigDecimal("541")),
        Arrays.asList("=HYPERLINK(\"x\")", null, Money.of("-2.70"), null)));

    @TempDir Path folder;

    @Test void numbersAreNumbersAndTheTotalIsAFormula() throws Exception {
        Path file = folder.resolve("ledger.xlsx");
        new ExcelWriter(Clock.systemUTC()).write(List.of(SHEET), file);
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            XSSFSheet sheet = book.getSheet("Ledger");
            XSSFRow first = sheet.getRow(1);
            assertEquals(51000.10, first.getCell(2).getNumericCellValue());
            assertTrue(DateUtil.isCellDateFormatted(first.getCell(1)));
            assertEquals(LocalDate.of(2016, 4, 8), first.getCell(1).getLocalDateTimeCellValue().toLocalDate());
            assertEquals(CellType.STRING, sheet.getRow(2).getCell(0).getCellType(), "a text that looks like a formula stays a text");
            assertTrue(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed());
            var total = sheet.getRow(3).getCell(2);
            assertEquals("SUBTOTAL(109,C2:C3)", total.getCellFormula());
            assertEquals(50997.40, total.getNumericCellValue());
            assertEquals(50997.40, book.getCreationHelper().createFormulaEvaluator().evaluate(total).getNumberValue(), 0.001, "reckoned again it is the same");
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitTopRow());
            assertEquals("A1:D3", sheet.getCTWorksheet().getAutoFilter().getRef());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(0, sheet.getRepeatingRows().getFirstRow());
            assertFalse(sheet.isColumnHidden(0));
            assertEquals("Office: ledger", book.getProperties().getCoreProperties().getTitle());
        }
    }

    @Test void printsItsTitleAsItIsAndShowsTheDecimalsOfItsNumbers() throws Exception {
        Sheet sheet = new Sheet("Measures", "Office & partners", List.of(new Column("Reading", Kind.NUMBER, false), new Column("Count", Kind.NUMBER, true)),
            List.of(List.of(new BigDecimal("12.5"), 3), List.of(new BigDecimal("7.25"), 4L)));
        Path file = folder.resolve("measures.xlsx");
        new ExcelWriter(Clock.systemUTC()).write(List.of(sheet), file);
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            assertTrue(book.getSheetAt(0).getHeader().getLeft().endsWith("Office && partners"));
            assertEquals("#,##0.00_)", book.getSheetAt(0).getRow(1).getCell(0).getCellStyle().getDataFormatString());
            assertEquals(7, book.getSheetAt(0).getRow(3).getCell(1).getNumericCellValue());
        }
    }

    @Test void aTextTooLongForACellIsSaidAndNothingIsWritten() {
        Sheet sheet = new Sheet("Log", "t", List.of(new Column("Text", Kind.TEXT, false)), List.of(List.of("x".repeat(40_000))));
        Path file = folder.resolve("log.xlsx");
        assertTrue(assertThrows(Refused.class, () -> new ExcelWriter(Clock.systemUTC()).write(List.of(sheet), file)).getMessage().contains("“Text”"));
        assertEquals(0, folder.toFile().list().length);
    }

    @Test void aCsvIsForMachinesAndHoldsNoFormula() throws Exception {
        Path file = folder.resolve("ledger.csv");
        CsvWriter.write(SHEET, file);
        assertEquals(List.of("Entry,Date,Amount,Reading", "E1,2016-04-08,51000.10,541", "\"'=HYPERLINK(\"\"x\"\")\",,-2.70,"), Files.readAllLines(file));
    }

    @Test void anEmptySheetIsStillASheet() throws Exception {
        Path file = folder.resolve("empty.xlsx");
        new ExcelWriter(Clock.systemUTC()).write(List.of(new Sheet("Ledger", "t", SHEET.columns(), List.of())), file);
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            assertEquals(0, book.getSheetAt(0).getLastRowNum());
        }
    }

    @Test void aMissingFolderIsSaid() {
        assertTrue(assertThrows(Refused.class, () -> CsvWriter.write(SHEET, folder.resolve("no/x.csv"))).getMessage().contains("no folder"));
    }
}
