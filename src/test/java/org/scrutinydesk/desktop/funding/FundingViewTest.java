package org.scrutinydesk.desktop.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.FundingStore;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.funding.Share;

/** The room driven as a finance officer drives it, with keys and mouse. */
class FundingViewTest {
    private static final FinancialYear YEAR = new FinancialYear(2016);

    private TestDesk desk;
    private FundingStore store;

    @BeforeEach void open() throws Exception {
        desk = TestDesk.empty(place -> List.of(FundingView.room(place)));
        store = new FundingStore(desk.file);
    }

    @AfterEach void close() {
        desk.close();
    }

    /** What is made behind the room's back is asked for through its own work, so that the room reads it. */
    private void behind(Runnable work) {
        TestDesk.onFx(() -> desk.place.work().write("Preparing", () -> {
            work.run();
            return null;
        }));
        desk.settle();
    }

    private void twoLines() {
        behind(() -> {
            Fund fund = store.save(new Fund(null, 0, "Community fund", "Police fund", null, YEAR, YEAR, Money.of(200_000), true, null,
                false));
            line(fund, "Partnerships", 100_000, false);
            line(fund, "Victims", 50_000, true);
        });
    }

    private void line(Fund fund, String mechanism, long original, boolean over) {
        store.addLine(new BudgetLine(null, 0, fund.id(), YEAR, mechanism, null, over, null, null, null), Money.of(original),
            YEAR.firstDay());
    }

    private void award(String to, String project, long amount) {
        behind(() -> store.makeAward(new Award(null, 0, null, to, project, "Blackpool", null, LocalDate.of(2016, 5, 3), null, false, null,
            null, null, null),
            List.of(new Share(store.lines().getFirst().id(), Money.of(amount))), null));
    }

    /** Puts text into a field, all at once where it is not the typing that is tried. */
    private void type(String field, String text) {
        desk.robot.interact(() -> {
            TextField control = desk.robot.lookup("#" + field).queryAs(TextField.class);
            control.requestFocus();
            control.replaceText(0, control.getLength(), text);
        });
    }

    private void save() {
        desk.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        desk.settle();
    }

    private void choose(String field, int down) {
        desk.robot.interact(() -> desk.robot.lookup("#" + field).query().requestFocus());
        for (int i = 0; i < down; i++) desk.robot.type(KeyCode.DOWN);
    }

    private void click(String words) {
        desk.robot.clickOn(words);
        desk.settle();
    }

    @Test void anEmptyOfficeIsLedFromFundToLineToAward() {
        assertTrue(desk.says("A budget begins with a fund"));
        click("New fund");
        click("New fund");
        desk.robot.write("Community fund", 0);
        type("amount", "£1.2m");
        save();
        assertEquals(Money.of(1_200_000), store.funds().getFirst().amount());
        assertTrue(desk.says("“Community fund” added."));
        click("Position");
        click("New budget line");
        desk.robot.write("Innovation fund", 0);
        type("original", "50,000");
        save();
        assertTrue(desk.says("£50,000 left to award of £50,000"));
        click("New award");
        desk.robot.write("Blackpool Council", 0);
        assertTrue(desk.says("New: “Blackpool Council” is added"));
        type("project", "Young victims");
        type("amount", "50,000.01");
        choose("line", 1);
        save();
        assertTrue(desk.says("is £0.01 more than budget line “Innovation fund” has left"), "what is wrong is said, and nothing is lost");
        type("amount", "50,000");
        save();
        Award made = store.awards().getFirst();
        assertEquals(List.of("Blackpool Council", "Young victims", Money.of(50_000)),
            List.of(made.recipientName(), made.project(), made.amount()));
        assertTrue(desk.says("Nothing left to award of £50,000"));
    }

    @Test void theRowYouAreOnShowsItsAwardsAndItsLedger() {
        twoLines();
        award("Blackpool Council", "Young victims", 60_000);
        desk.robot.clickOn("Partnerships");
        desk.settle();
        assertTrue(desk.says("Revised £100,000 · £40,000 left to award"));
        assertTrue(desk.says("Blackpool Council · nothing paid yet"));
        assertTrue(desk.says("Original budget"));
        assertTrue(desk.says("90,000 under") || desk.says("40,000 under"));
    }

    @Test void aPaymentIsPostedThenReversedFromTheLedger() {
        twoLines();
        award("Blackpool Council", "Young victims", 60_000);
        click("Ledger");
        click("New entry");
        choose("line", 1);
        choose("award", 2);
        assertTrue(desk.says("£60,000 of this award is still to be paid"));
        type("amount", "60,000.50");
        save();
        assertTrue(desk.says("is £0.50 more than the award for “Young victims” has open"));
        type("amount", "25,000");
        type("reference", "INV 7");
        save();
        BudgetPosition paid = store.positions(YEAR).getFirst();
        assertEquals(List.of(Money.of(25_000), Money.of(35_000)), List.of(paid.paid(), paid.committed()));
        assertTrue(desk.says("Payment of £25,000 posted."));
        desk.robot.type(KeyCode.DELETE);
        desk.settle();
        desk.robot.write("Wrong invoice", 0);
        save();
        LedgerEntry reversal = store.entries(EntryFilter.ALL).getLast();
        assertEquals("Wrong invoice", reversal.narrative().split(": ")[1]);
        assertEquals(Money.NIL, store.positions(YEAR).getFirst().paid());
        assertTrue(desk.says("Payment of £25,000 reversed."));
    }

    @Test void undoOfAPostingSaysToReverseIt() {
        twoLines();
        award("Blackpool Council", "Young victims", 60_000);
        desk.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        desk.settle();
        assertTrue(desk.says("reverse the entry instead"));
        assertEquals(1, store.awards().size());
    }

    @Test void moneyIsMovedBetweenLines() {
        twoLines();
        desk.robot.clickOn("Partnerships");
        desk.settle();
        click("Move money");
        choose("to", 2);
        type("amount", "25,000");
        save();
        assertEquals(List.of(Money.of(75_000), Money.of(75_000)), store.positions(YEAR).stream().map(BudgetPosition::revised).toList());
        assertTrue(desk.says("£25,000 moved from “Partnerships” to “Victims”."));
        assertTrue(desk.says("(25,000)"), "the table shows both halves");
    }

    @Test void aDeletedRecipientComesBack() {
        behind(() -> store.save(new org.scrutinydesk.funding.Recipient(null, 0, "Burnley Council", null, null, "Burnley")));
        click("Recipients");
        desk.robot.clickOn("Burnley Council").type(KeyCode.DELETE);
        desk.settle();
        assertTrue(store.recipients().isEmpty());
        desk.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        desk.settle();
        assertEquals(1, store.recipients().size());
        assertTrue(desk.says("Burnley Council"));
    }

    @Test void aRecipientWithAnAwardStays() {
        twoLines();
        award("Blackpool Council", "Young victims", 60_000);
        click("Recipients");
        desk.robot.clickOn("Blackpool Council").type(KeyCode.DELETE);
        desk.settle();
        assertTrue(desk.says("has an award, so it stays"));
        assertFalse(store.recipients().isEmpty());
    }

    @Test void theYearsBudgetGoesToExcel(@TempDir Path folder) throws Exception {
        twoLines();
        award("Blackpool Council", "Young victims", 60_000);
        Path file = folder.resolve("Budget.xlsx");
        desk.place.saveAs().asksWith(suggested -> {
            assertEquals("Budget position 2016-17.xlsx", suggested.getFileName().toString());
            return file;
        });
        click("Excel");
        desk.waitFor("the file", () -> desk.says("Saved as Budget.xlsx."));
        try (var book = new XSSFWorkbook(file.toFile())) {
            var row = book.getSheetAt(0).getRow(1);
            List<String> cells = new ArrayList<>();
            row.forEach(c -> cells.add(c.toString()));
            assertTrue(cells.containsAll(List.of("2016/17", "Partnerships", "100000.0", "60000.0", "40000.0")), cells.toString());
        }
    }

    @Test void theFilterFindsAsYouType() {
        twoLines();
        award("Blackpool Council", "Young victims", 60_000);
        award("Burnley Council", "Street lights", 1_000);
        click("Awards");
        desk.robot.clickOn(".filter").write("lights", 0);
        desk.settle();
        assertTrue(desk.says("Street lights"));
        assertFalse(desk.says("Young victims"));
    }
}
