package org.scrutinydesk.desktop.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardReturn;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.FundingStore;
import org.scrutinydesk.funding.Share;

/** Instalments and returns, from beside their award. */
class AwardTermsPartTest {
    private static final FinancialYear YEAR = new FinancialYear(2016);

    private TestDesk desk;
    private FundingStore store;
    private Award award;

    @BeforeEach void open() throws Exception {
        desk = TestDesk.empty(place -> List.of(FundingView.room(place)));
        store = desk.office.funding();
        TestDesk.onFx(() -> desk.place.work().write("Preparing", () -> {
            Fund fund = store.save(new Fund(null, 0, "F", null, null, YEAR, YEAR, Money.of(1), true, null, false));
            BudgetLine line = store.addLine(new BudgetLine(null, 0, fund.id(), YEAR, "Victims", null, false, null, null, null), Money.of(100_000), YEAR.firstDay());
            award = store.makeAward(new Award(null, 0, null, "Lancashire Victim Services", "Young victims", null, null, YEAR.firstDay(), null, false, null, null, null, null),
                List.of(new Share(line.id(), Money.of(1_000))), null);
            return null;
        }));
        desk.settle();
        desk.click("Awards");
        desk.click("Young victims");
    }

    @AfterEach void close() {
        desk.close();
    }

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
        // In a window as narrow as this the form lay over the list, and the award's particulars come back by its row.
        if (!desk.says("Cancel")) desk.click("Young victims");
    }

    @Test void instalmentsArePlannedAndTheOneThatIsDueIsPaid() {
        desk.click("Plan instalments");
        type("parts", "3");
        type("first", "30 May 2016");
        save();
        assertEquals(List.of(Money.of("333.33"), Money.of("333.33"), Money.of("333.34")),
            desk.office.awardTerms().instalments(award.id()).stream().map(i -> i.amount()).toList());
        assertTrue(desk.says("Due") && desk.says("To come"), () -> desk.words().toString());
        assertFalse(desk.says("Plan instalments"), "all that is open is planned");
        desk.click("Pay instalment");
        type("reference", "Q1");
        save();
        assertEquals(Money.of("333.33"), store.position(store.lines().getFirst().id()).paid());
        assertTrue(desk.says("Paid by"));
        assertFalse(desk.says("Pay instalment"), "nothing more is due yet");
    }

    @Test void anInstalmentIsChangedAndDeletedWithAWayBack() {
        TestDesk.onFx(() -> desk.place.work().write("Planning", () -> desk.office.awardTerms().plan(award.id(), store.lines().getFirst().id(), 2, LocalDate.of(2016, 7, 1), 3)));
        desk.settle();
        desk.click("1 Jul 2016");
        type("amount", "500.01");
        save();
        assertTrue(desk.says("The instalments still to be paid from that line come to £1,000.01"));
        type("amount", "400");
        type("waitsFor", "Interim report");
        save();
        assertTrue(desk.says("Waits for Interim report"));
        desk.click("1 Jul 2016");
        desk.click("Delete");
        assertEquals(1, desk.office.awardTerms().instalments(award.id()).size());
        desk.click("Undo");
        desk.settle();
        assertEquals(2, desk.office.awardTerms().instalments(award.id()).size());
    }

    @Test void aReturnIsAskedForAndReceivedLate() {
        desk.click("Ask for a return");
        type("name", "Quarter 1");
        type("dueOn", "1 June 2016");
        save();
        AwardReturn asked = desk.office.awardTerms().returns(award.id()).getFirst();
        assertNull(asked.receivedOn());
        assertTrue(desk.says("Quarter 1, late"), () -> desk.words().toString());
        desk.click("Quarter 1, late");
        type("receivedOn", "3 June 2016");
        save();
        assertTrue(desk.says("received 3 Jun 2016, late"));
        assertEquals(LocalDate.of(2016, 6, 3), desk.office.awardTerms().returns(award.id()).getFirst().receivedOn());
    }
}
