package org.scrutinydesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.record.TableFile;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.funding.Posting;
import org.scrutinydesk.funding.Share;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.Reading;

class SheetsTest {
    private static final FinancialYear YEAR = new FinancialYear(2016);
    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC),
        "tester"));

    @BeforeEach void records() {
        Fund fund = office.funding().save(new Fund(null, 0, "Fund", null, null, YEAR, YEAR, Money.of("50000"), true, null, false));
        BudgetLine line = office.funding().addLine(new BudgetLine(null, 0, fund.id(), YEAR, "Partnerships", null, false, null, null,
            null), Money.of("50000"), YEAR.firstDay());
        office.funding().makeAward(new Award(null, 0, null, "=A trust", "Youth work", null, null, LocalDate.of(2016, 6, 20), null, false,
            null, null, null, null),
            List.of(new Share(line.id(), Money.of("12000.50"))), null);
        Measure measure = office.measures().save(new Measure(null, 0, null, 0, "Satisfaction", "%", Polarity.HIGHER, null,
            Measure.Frequency.QUARTERLY,
            Measure.RuleKind.LANCASHIRE, BigDecimal.ZERO, null, null, null));
        office.measures().save(new Reading(null, 0, measure.id(), new Quarter(YEAR, 1), new BigDecimal("81.25"), Reading.State.FINAL,
            null));
    }

    @AfterEach void close() {
        office.close();
    }

    private TableFile written(Sheets.Kind kind, String name) {
        Path file = folder.resolve(name);
        Sheets.write(office, kind, file);
        return TableFile.read(file);
    }

    @Test void everyKindReadsBackAlikeFromExcelAndCsv() {
        for (Sheets.Kind kind : Sheets.Kind.values()) {
            List<String> csv = written(kind, kind + ".csv").header();
            TableFile excel = written(kind, kind + ".xlsx");
            assertTrue(excel.rows().stream().anyMatch(r -> r.cells().equals(csv)), kind + ": " + csv);
        }
        List<String> award = written(Sheets.Kind.ledger, "l.csv").rows().getLast().cells();
        assertTrue(award.containsAll(List.of("E2", "2016-06-20", "2016/17", "Award", "12000.50", "Youth work")), award.toString());
        assertTrue(award.stream().noneMatch(c -> c.startsWith("=")), "no cell is a formula to whoever opens it: " + award);
        List<String> line = written(Sheets.Kind.budget, "b.csv").rows().getLast().cells();
        assertTrue(line.containsAll(List.of("BL1", "Partnerships", "50000.00", "37999.50", "under")), line.toString());
        assertTrue(written(Sheets.Kind.measures, "m.csv").rows().getLast().cells()
            .containsAll(List.of("Satisfaction", "2016/17 Q1", "81.25", "Final")));
    }

    @Test void inExcelNumbersAreNumbersAndDatesAreDates() throws IOException {
        Path file = folder.resolve("ledger.xlsx");
        Sheets.write(office, Sheets.Kind.ledger, file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertEquals(1, book.getNumberOfSheets());
            var sheet = book.getSheetAt(0);
            boolean money = false;
            boolean date = false;
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() != CellType.NUMERIC) continue;
                    money |= cell.getNumericCellValue() == 12000.50 && !DateUtil.isCellDateFormatted(cell);
                    date |= DateUtil.isCellDateFormatted(cell) && cell.getLocalDateTimeCellValue().toLocalDate()
                        .equals(LocalDate.of(2016, 6, 20));
                }
            }
            assertTrue(money && date);
        }
    }

    private List<String> totals(Sheets.Kind kind) throws IOException {
        Path file = folder.resolve(kind + "-totals.xlsx");
        Sheets.write(office, kind, file);
        List<String> totals = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (var row : book.getSheetAt(0)) {
                for (var cell : row) {
                    if (cell.getCellType() != CellType.FORMULA) continue;
                    String of = row.getCell(0).getStringCellValue() + " | " + book.getSheetAt(0).getRow(0).getCell(cell.getColumnIndex()) + " | ";
                    if (cell.getCachedFormulaResultType() == CellType.STRING) {
                        assertEquals(cell.getStringCellValue(), evaluator.evaluate(cell).getStringValue(), cell.getCellFormula());
                        totals.add(of + cell.getStringCellValue());
                        continue;
                    }
                    double shown = cell.getNumericCellValue();
                    assertEquals(shown, evaluator.evaluate(cell).getNumberValue(), 0.001, cell.getCellFormula());
                    totals.add(of + BigDecimal.valueOf(shown).stripTrailingZeros().toPlainString());
                }
            }
        }
        return totals;
    }

    @Test void totalsAreFormulasAndMixNeitherYearsNorKinds() throws IOException {
        FinancialYear next = YEAR.next();
        BudgetLine line = office.funding().lines().getFirst();
        Fund fund = office.funding().save(new Fund(null, 0, "Next", null, null, next, next, Money.of("7000"), true, null, false));
        office.funding().addLine(new BudgetLine(null, 0, fund.id(), next, "Partnerships", null, false, null, null, null), Money.of("7000"),
            next.firstDay());
        var award = office.funding().awards().getFirst();
        LocalDate on = LocalDate.of(2016, 7, 1);
        office.funding().post(new Posting(LedgerEntry.Kind.PAYMENT, line.id(), award.id(), Money.of("4000"), on, "1", null));
        var twice = office.funding().post(new Posting(LedgerEntry.Kind.PAYMENT, line.id(), award.id(), Money.of("4000"), on, "2", null));
        office.funding().reverse(twice, "Posted twice.", on);
        assertEquals(List.of("2016/17, original budget | Amount | 50000", "2016/17, award | Amount | 12000.5",
            "2016/17, payment | Amount | 4000", "2017/18, original budget | Amount | 7000"), totals(Sheets.Kind.ledger));
        List<String> budget = totals(Sheets.Kind.budget);
        assertTrue(budget.containsAll(List.of("Total 2016/17 | Original | 50000", "Total 2016/17 | Paid | 4000",
            "Total 2016/17 | Committed | 8000.5", "Total 2017/18 | Original | 7000", "Total 2017/18 | Left to award | 7000", "Total 2016/17 | Under or over | under")), budget.toString());
        assertEquals(List.of("How many are ○ New | Against last year | 1"),
            totals(Sheets.Kind.measures).stream().filter(t -> t.contains("last year")).toList());
    }

    @Test void aWrongNameOrPlaceIsRefused() {
        assertThrows(WrongInput.class, () -> Sheets.write(office, Sheets.Kind.ledger, folder.resolve("ledger.txt")));
        assertTrue(assertThrows(Refused.class, () -> Sheets.write(office, Sheets.Kind.ledger, folder.resolve("no/ledger.csv")))
            .getMessage().contains("no folder"));
    }
}
