package org.scrutinydesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BalanceAssertion;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.FundingStore;
import org.scrutinydesk.funding.LedgerEntry.Kind;
import org.scrutinydesk.funding.Posting;
import org.scrutinydesk.funding.Share;

/** The workbook as an auditor meets it: reckoned again by two other programs, and its ledger added up by a third hand. */
class LedgerWorkbookTest {
    private static final FinancialYear YEAR = new FinancialYear(2015);
    private static final LocalDate MAY = LocalDate.of(2015, 5, 11);
    private static final Pattern SUM = Pattern.compile("( t=\"str\")?><f>([^<]*)</f><v>[^<]*</v>");

    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("Office & force", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC), "tester"));
    private final FundingStore funding = office.funding();
    private FundId fund;

    @BeforeEach void everyKindOfEntry() {
        fund = funding.save(new Fund(null, 0, "Fund", null, null, YEAR, YEAR.next(), Money.of(500_000), true, null, false)).id();
        LineId one = line(YEAR, "=Innovation", "100000.10", false);
        LineId two = line(YEAR, "Victims <and> witnesses", "50000.20", true);
        LineId next = line(YEAR.next(), "Innovation", "70000", false);
        LineId empty = line(YEAR.next(), "Not begun", "0", false);
        funding.virement(one, two, Money.of("1234.56"), MAY, "2015/7", null);
        AwardId both = award("Burnley Council", "Street lights", List.of(new Share(one, Money.of("12000.01")), new Share(next, Money.of(8000))));
        AwardId other = award("A trust", "Young victims", List.of(new Share(two, Money.of("9999.99"))));
        post(Kind.GRANT_RECEIVED, two, null, "25000", "G1");
        post(Kind.PAYMENT, one, both, "4000.01", "P1");
        var twice = post(Kind.PAYMENT, one, both, "1000", "P2");
        funding.reverse(twice, "Paid twice", MAY.plusDays(40));
        post(Kind.PAYMENT, two, other, "9999.99", "P3");
        post(Kind.REFUND, two, other, "500.50", "R1");
        post(Kind.AWARD_AMENDED, one, both, "-2000", "M1");
        post(Kind.ACCRUAL, one, null, "333.33", "C1");
        post(Kind.ACCRUAL, one, both, "100", "C2");
        post(Kind.PAYMENT, one, null, "250.05", "P4");
        funding.carryForward(one, next, Money.of(5000), LocalDate.of(2016, 4, 1), "2016/1", null);
        for (BalanceAssertion.What what : BalanceAssertion.What.values()) {
            funding.save(new BalanceAssertion(null, 0, one, MAY.plusDays(20), what, Money.of("4000.01"), null, null));
        }
        funding.save(new BalanceAssertion(null, 0, empty, YEAR.next().lastDay(), BalanceAssertion.What.LEFT, Money.NIL, "Nothing yet", null));
    }

    @AfterEach void close() {
        office.close();
    }

    private LineId line(FinancialYear year, String mechanism, String original, boolean over) {
        return funding.addLine(new BudgetLine(null, 0, fund, year, mechanism, null, over, null, null, null), Money.of(original), year.firstDay()).id();
    }

    private AwardId award(String to, String project, List<Share> shares) {
        return funding.makeAward(new Award(null, 0, null, to, project, null, null, MAY, null, false, "2015/9", null, null, null), shares, null).id();
    }

    private org.scrutinydesk.common.Id.EntryId post(Kind kind, LineId line, AwardId award, String amount, String reference) {
        return funding.post(new Posting(kind, line, award, Money.of(amount), MAY.plusDays(9), reference, "By hand"));
    }

    private Path workbook(FinancialYear year) {
        Path file = folder.resolve("ledger.xlsx");
        LedgerWorkbook.write(office, year, file);
        return file;
    }

    /** What the formulas of a sheet come to, by heading and the id in its first column; numbers to the penny. */
    private static TreeMap<String, String> found(XSSFWorkbook book, String name) {
        TreeMap<String, String> found = new TreeMap<>();
        XSSFSheet sheet = book.getSheet(name);
        for (var row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.FORMULA) continue;
                Object value = cell.getCachedFormulaResultType() == CellType.STRING ? cell.getStringCellValue()
                    : cell.getCachedFormulaResultType() == CellType.NUMERIC ? BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2, RoundingMode.HALF_UP)
                    : cell.getCachedFormulaResultType();
                found.put(row.getCell(0).getStringCellValue() + " " + (row.getCell(1) == null || row.getCell(1).getCellType() != CellType.STRING ? "" : row.getCell(1)) + " row " + row.getRowNum()
                    + " | " + sheet.getRow(0).getCell(cell.getColumnIndex()), value.toString());
            }
        }
        return found;
    }

    /** The same workbook, without the results of its formulas, so that only who works them out finds any. */
    private Path forgotten(Path file) throws IOException {
        Path to = folder.resolve("forgotten.xlsx");
        try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry part : in.stream().toList()) {
                byte[] bytes = in.getInputStream(part).readAllBytes();
                out.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().startsWith("xl/worksheets/sheet")) {
                    bytes = SUM.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("><f>$2</f>").getBytes(StandardCharsets.UTF_8);
                }
                out.write(bytes);
            }
        }
        return to;
    }

    @Test void everyFigureIsAFormulaWhoseResultIsTheProgramsOwn() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook(null)))) {
            assertEquals(List.of("Ledger", "Position", "Awards", "Assertions"), List.of(book.getSheetName(0), book.getSheetName(1), book.getSheetName(2), book.getSheetName(3)));
            var position = found(book, "Position");
            int row = 1;
            for (BudgetPosition p : funding.positions()) {
                String line = p.line().id() + " " + p.line().year() + " row " + row++ + " | ";
                assertEquals(List.of(p.original(), p.virements(), p.carried(), p.revised(), p.received(), p.paid(), p.committed(), p.left()).stream().map(Money::plain).toList(),
                    List.of("Original", "Virements", "Carried forward", "Revised", "Received", "Paid", "Committed", "Left to award").stream().map(c -> position.get(line + c)).toList(), line);
                assertEquals("agrees", position.get(line + "Check"));
            }
            assertEquals("150000.30", position.get("Total 2015/16  row 5 | Original"));
            var assertions = found(book, "Assertions");
            assertEquals(5, assertions.entrySet().stream().filter(e -> e.getKey().endsWith("Holds") && e.getValue().equals("does not hold")).count(), assertions.toString());
            assertFalse(found(book, "Awards").isEmpty());
        }
    }

    @Test void poiReckonsTheSameAgain() throws Exception {
        try (XSSFWorkbook written = new XSSFWorkbook(Files.newInputStream(workbook(null)));
             XSSFWorkbook again = new XSSFWorkbook(Files.newInputStream(forgotten(folder.resolve("ledger.xlsx"))))) {
            assertTrue(found(again, "Position").values().stream().noneMatch("agrees"::equals), "the results were forgotten");
            again.getCreationHelper().createFormulaEvaluator().evaluateAll();
            for (String sheet : List.of("Ledger", "Position", "Awards", "Assertions")) assertEquals(found(written, sheet), found(again, sheet), sheet);
        }
    }

    @Test void libreOfficeReckonsTheSameAgain() throws Exception {
        Path forgotten = forgotten(workbook(null));
        assumeTrue(present("soffice"), "LibreOffice is not installed");
        Path out = Files.createDirectory(folder.resolve("out"));
        Process process = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("lo").toUri(), "--headless", "--convert-to", "xlsx", "--outdir", out.toString(),
            forgotten.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        try (XSSFWorkbook written = new XSSFWorkbook(Files.newInputStream(folder.resolve("ledger.xlsx")));
             XSSFWorkbook again = new XSSFWorkbook(Files.newInputStream(out.resolve("forgotten.xlsx")))) {
            for (String sheet : List.of("Ledger", "Position", "Awards", "Assertions")) assertEquals(found(written, sheet), found(again, sheet), sheet);
        }
    }

    private static boolean present(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test void aFigureThatIsNotTheProgramsSaysSo() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook(null)))) {
            for (var row : book.getSheet("Ledger")) {
                if (row.getCell(5) != null && "Payment".equals(row.getCell(5).getStringCellValue())) {
                    row.getCell(FundingSheets.AMOUNT).setCellValue(row.getCell(FundingSheets.AMOUNT).getNumericCellValue() + 0.01);
                    break;
                }
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(1, found(book, "Position").values().stream().filter("differs"::equals).count());
            assertEquals(1, found(book, "Awards").values().stream().filter("differs"::equals).count());
        }
    }

    @Test void aTotalThatIsNotWhatTheEntriesComeToSaysSoAtOnce() throws Exception {
        Path file = folder.resolve("o.desk");
        try (Office kept = Office.create(file, "Kept", Clock.systemUTC(), "tester")) {
            FundId of = kept.funding().save(new Fund(null, 0, "Fund", null, null, YEAR, YEAR, Money.of(500), true, null, false)).id();
            kept.funding().addLine(new BudgetLine(null, 0, of, YEAR, "One", null, false, null, null, null), Money.of(500), YEAR.firstDay());
        }
        try (var connection = java.sql.DriverManager.getConnection("jdbc:h2:office:" + file + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "")) {
            assertEquals(1, connection.createStatement().executeUpdate("update line_total set total = total + 1"));
        }
        try (Office kept = Office.open(file, Clock.systemUTC(), "tester")) {
            LedgerWorkbook.write(kept, null, folder.resolve("kept.xlsx"));
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("kept.xlsx")))) {
            var before = found(book, "Position");
            assertEquals(List.of("500.00", "differs"), List.of(before.get("BL1 2015/16 row 1 | Revised"), before.get("BL1 2015/16 row 1 | Check")));
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(before, found(book, "Position"));
        }
    }

    @Test void nothingIsHiddenAndEveryPageSaysWhatItIs() throws Exception {
        Path file = workbook(null);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertFalse(book.isSheetHidden(i) || book.isSheetVeryHidden(i));
                for (var row : sheet) assertFalse(row.getZeroHeight());
                for (int c = 0; c < 20; c++) assertFalse(sheet.isColumnHidden(c));
                assertEquals(1, sheet.getPaneInformation().getHorizontalSplitTopRow());
                assertTrue(sheet.getPrintSetup().getLandscape() && sheet.getFitToPage());
                assertEquals(1, sheet.getPrintSetup().getFitWidth());
                assertEquals(0, sheet.getRepeatingRows().getFirstRow());
                assertEquals(0, sheet.getTables().size());
            }
            assertTrue(book.getPivotTables().isEmpty());
            assertEquals("#,##0.00_);(#,##0.00);\"–\"_)", book.getSheet("Position").getRow(1).getCell(6).getCellStyle().getDataFormatString());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertTrue(zip.stream().noneMatch(e -> e.getName().matches("(?i).*(pivot|external|vba|custom|comments|printerSettings).*")), zip.stream().toList().toString());
        }
    }

    @Test void aYearHasItsOwnWorkbook() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook(YEAR.next())))) {
            assertEquals(List.of("BL3", "BL4"), List.of(book.getSheet("Position").getRow(1).getCell(0).getStringCellValue(), book.getSheet("Position").getRow(2).getCell(0).getStringCellValue()));
            assertEquals("A1", book.getSheet("Awards").getRow(1).getCell(0).getStringCellValue());
            assertEquals("Total 2016/17", book.getSheet("Awards").getRow(2).getCell(0).getStringCellValue());
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertTrue(found(book, "Position").values().stream().noneMatch("differs"::equals));
        }
    }

    @Test void anOfficeWithoutAnyEntryHasOneToo() throws Exception {
        try (Office fresh = Office.of(OfficeFile.inMemory("T", Clock.systemUTC(), "tester"))) {
            Path file = folder.resolve("empty.xlsx");
            LedgerWorkbook.write(fresh, null, file);
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
                assertEquals(4, book.getNumberOfSheets());
                assertNull(book.getSheet("Ledger").getRow(1));
            }
            assertThrows(WrongInput.class, () -> LedgerWorkbook.write(fresh, null, folder.resolve("ledger.csv")));
        }
    }

    /** Only what the file says, and the rule that is written under the position. */
    @Test void anIndependentSumOverTheExportedCsvGivesTheSamePosition() throws Exception {
        Path file = folder.resolve("ledger.csv");
        Sheets.write(office, Sheets.Kind.ledger, file);
        TreeMap<String, BigDecimal> paid = new TreeMap<>();
        TreeMap<String, BigDecimal> committed = new TreeMap<>();
        TreeMap<String, BigDecimal> revised = new TreeMap<>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : csv) {
                String line = row.getField("Line");
                BigDecimal amount = new BigDecimal(row.getField("Amount"));
                boolean awarded = !row.getField("Award").isEmpty();
                switch (row.getField("Counts as")) {
                    case "Original budget", "Virement", "Carried forward" -> revised.merge(line, amount, BigDecimal::add);
                    case "Award", "Award amended" -> committed.merge(line, amount, BigDecimal::add);
                    case "Payment" -> {
                        paid.merge(line, amount, BigDecimal::add);
                        if (awarded) committed.merge(line, amount.negate(), BigDecimal::add);
                    }
                    case "Refund" -> paid.merge(line, amount.negate(), BigDecimal::add);
                    case "Accrual" -> committed.merge(line, awarded ? BigDecimal.ZERO : amount, BigDecimal::add);
                    default -> assertEquals("Grant received", row.getField("Counts as"));
                }
            }
        }
        List<String> sums = new ArrayList<>();
        List<String> program = new ArrayList<>();
        for (BudgetPosition p : funding.positions()) {
            String line = p.line().id().text();
            for (var sum : List.of(revised, paid, committed)) sums.add(new Money(sum.getOrDefault(line, BigDecimal.ZERO)).plain());
            program.addAll(List.of(p.revised().plain(), p.paid().plain(), p.committed().plain()));
        }
        assertEquals(program, sums);
    }
}
