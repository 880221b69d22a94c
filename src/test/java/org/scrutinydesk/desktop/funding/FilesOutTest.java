package org.scrutinydesk.desktop.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.FundingStore;
import org.scrutinydesk.funding.Share;

/** What goes out of the funding room, as a finance officer sends it. */
class FilesOutTest {
    private static final FinancialYear YEAR = new FinancialYear(2016);

    @TempDir Path folder;
    private TestDesk desk;
    private String suggested;

    @BeforeEach void open() throws Exception {
        desk = TestDesk.empty(place -> List.of(FundingView.room(place)));
        FundingStore store = new FundingStore(desk.file);
        TestDesk.onFx(() -> desk.place.work().write("Preparing", () -> {
            Fund fund = store.save(new Fund(null, 0, "Community fund", "Police fund", null, YEAR, YEAR, Money.of(200_000), true, null, false));
            BudgetLine line = store.addLine(new BudgetLine(null, 0, fund.id(), YEAR, "Partnerships", null, false, null, null, null), Money.of(100_000), YEAR.firstDay());
            award(store, line, "Burnley Council", "Street lights", "Lamps on the canal path");
            award(store, line, "Blackpool Council", "Young victims", null);
            return null;
        }));
        desk.settle();
    }

    private static void award(FundingStore store, BudgetLine line, String to, String project, String purpose) {
        store.makeAward(new Award(null, 0, null, to, project, null, null, LocalDate.of(2016, 5, 3), null, false, null, "Match funding", purpose, "It works"),
            List.of(new Share(line.id(), Money.of(6_000))), null);
    }

    @AfterEach void close() {
        desk.close();
    }

    private Path saveTo(String name) {
        Path file = folder.resolve(name);
        desk.place.saveAs().asksWith(path -> {
            suggested = path.getFileName().toString();
            return file;
        });
        return file;
    }

    private void does(String line) {
        TestDesk.onFx(() -> desk.place.does(line));
        desk.settle();
    }

    private void type(String field, String text) {
        desk.robot.interact(() -> desk.robot.lookup("#" + field).queryAs(TextField.class).setText(text));
    }

    private void save() {
        desk.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        desk.settle();
    }

    @Test void theAuditorsWorkbookIsOfTheYearThatIsLookedAt() throws Exception {
        Path file = saveTo("auditor.xlsx");
        does("Workbook for the auditor…");
        desk.waitFor("the file", () -> desk.says("Saved as auditor.xlsx."));
        assertEquals("Ledger workbook 2016-17.xlsx", suggested);
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertEquals("agrees", book.getSheet("Position").getRow(1).getCell(14).getStringCellValue());
        }
    }

    @Test void theExportButtonWritesTheAwards() throws Exception {
        Path file = saveTo("awards.xlsx");
        desk.click("Awards");
        desk.robot.clickOn("Export");
        desk.settle();
        desk.robot.clickOn("Awards to Excel…");
        desk.waitFor("the file", () -> desk.says("Saved as awards.xlsx."));
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertEquals("Lamps on the canal path", book.getSheet("Awards").getRow(1).getCell(16).getStringCellValue());
        }
    }

    @Test void whatIsPublishedAsksOnceForTheOfficesNamesAndSaysWhatItHeldBack() throws Exception {
        Path file = saveTo("awards.json");
        does("Publish awards or spending: statutory lists, 360Giving…");
        assertTrue(desk.says("Publish awards or spending"));
        assertFalse(desk.says("Organisation identifier"), "the statutory lists need none");
        desk.robot.interact(() -> desk.robot.lookup("#what").query().requestFocus());
        desk.robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        type("organisation", "01234567");
        type("prefix", "360G-example");
        save();
        assertTrue(desk.says("“01234567” is not an organisation identifier"), String.join("\n", desk.words()));
        type("organisation", "GB-COH-01234567");
        save();
        desk.waitFor("the file", () -> desk.says("Saved as awards.json."));
        assertTrue(desk.says("A2 “Young victims” for Blackpool Council is held back: it has no purpose."), String.join("\n", desk.words()));
        assertEquals("360Giving awards from 2016-05-01 until 2016-05-31.json", suggested);
        assertTrue(Files.readString(file).contains("\"360G-example-A1\""));
        does("Publish awards or spending: statutory lists, 360Giving…");
        desk.robot.interact(() -> desk.robot.lookup("#what").query().requestFocus());
        desk.robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        assertFalse(desk.says("Organisation identifier"), "it is asked for once");
    }

    @Test void aLetterGoesOutFromItsAward() throws Exception {
        Path file = saveTo("letter.docx");
        desk.click("Awards");
        desk.click("Street lights");
        desk.click("Letter");
        desk.waitFor("the file", () -> desk.says("Saved as letter.docx."));
        assertEquals("Award letter A1 Burnley Council.docx", suggested);
        try (var word = new XWPFDocument(Files.newInputStream(file))) {
            assertTrue(word.getParagraphs().stream().anyMatch(p -> p.getText().contains("Test office has awarded Burnley Council £6,000 for Street lights.")));
        }
    }

    @Test void anOwnWordingIsTakenInAndCanBeUndone() throws Exception {
        Path wording = saveTo("wording.docx");
        does("Wording of award letters, for Word…");
        desk.waitFor("the file", () -> desk.says("Saved as wording.docx."));
        try (var word = new XWPFDocument(Files.newInputStream(wording)); var out = Files.newOutputStream(folder.resolve("own.docx"))) {
            word.createParagraph().createRun().setText("With thanks to {{recipient}}");
            word.write(out);
        }
        saveTo("own.docx");
        does("Take in a wording of award letters from Word…");
        desk.waitFor("the wording", () -> desk.says("Award letters follow “own.docx” from now on."));
        Path file = saveTo("letter.docx");
        desk.click("Awards");
        desk.click("Street lights");
        desk.click("Letter");
        desk.waitFor("the letter", () -> desk.says("Saved as letter.docx."));
        try (var word = new XWPFDocument(Files.newInputStream(file))) {
            assertEquals("With thanks to Burnley Council", word.getParagraphs().getLast().getText());
        }
    }
}
