package org.scrutinydesk.desktop.measure;

import static org.junit.jupiter.api.Assertions.*;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Measure.RuleKind;
import org.scrutinydesk.portfolio.MeasureStore;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.Reading;
import org.scrutinydesk.portfolio.Reading.State;

class MeasuresViewTest {
    private static final Quarter Q4 = Quarter.parse("q", "2015/16 Q4");

    private static TestDesk open(OfficeFile file) throws Exception {
        return TestDesk.open(file, place -> List.of(MeasuresView.room(place)));
    }

    /** Special constables: 388 a year ago, 541 now, against a baseline of 560. */
    private static OfficeFile office() {
        OfficeFile file = OfficeFile.inMemory("Test office", TestDesk.CLOCK, "tester");
        MeasureStore store = new MeasureStore(file);
        Measure specials = store.save(new Measure(null, 0, null, 0, "Special constables", "officers", Polarity.HIGHER, "Payroll",
            Frequency.QUARTERLY,
            RuleKind.LANCASHIRE, new BigDecimal("5"), new BigDecimal("560"), "March 2015", null));
        store.save(new Reading(null, 0, specials.id(), Q4.lastYear(), new BigDecimal("388"), State.FINAL, null));
        store.save(new Reading(null, 0, specials.id(), Q4, new BigDecimal("541"), State.FINAL, null));
        return file;
    }

    private static void save(TestDesk desk) {
        desk.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        desk.settle();
    }

    private static void undo(TestDesk desk) {
        desk.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        desk.settle();
    }

    @Test void lastYearAndBaselineStandAsTwoChipsOverTheirKey() throws Exception {
        try (TestDesk desk = open(office())) {
            assertTrue(desk.says("Measures, quarter 4 of 2015/16"));
            assertTrue(desk.says("1 measure: 1 amber. Each counts by the worse of its comparisons."));
            assertTrue(desk.says("✓ G +39.4%"));
            assertTrue(desk.says("◆ A −3.4%"));
            assertTrue(desk.says("Improving"));
            assertTrue(desk.says("Held against the same period last year and the baseline (March 2015), each rated by itself. Higher is better."));
        }
    }

    @Test void aReadingIsAddedChangedAndTakenOut() throws Exception {
        try (TestDesk desk = open(office())) {
            MeasureStore store = desk.place.office().measures();
            Measure specials = store.measures().getFirst();
            desk.robot.clickOn("Special constables").type(KeyCode.ENTER);
            desk.settle();
            desk.robot.write("5 hundred");
            save(desk);
            assertTrue(desk.says("“5 hundred” is not a number; write it like 1,250 or 62.5."));
            desk.robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write("565");
            save(desk);
            assertEquals(new BigDecimal("565"), store.reading(specials.id(), Q4.next()).orElseThrow().amount());
            assertTrue(desk.says("Measures, quarter 1 of 2016/17"), "the quarter that was read is shown");
            desk.robot.clickOn("565");
            desk.settle();
            assertTrue(desk.says("565 officers, quarter 1 of 2016/17"));
            desk.robot.clickOn(".reading");
            desk.settle();
            desk.robot.clickOn("Delete");
            desk.settle();
            assertTrue(store.reading(specials.id(), Q4.next()).isEmpty());
            undo(desk);
            assertEquals(new BigDecimal("565"), store.reading(specials.id(), Q4.next()).orElseThrow().amount());
        }
    }

    @Test void aMeasureIsAddedAndAskedOnlyForWhatItsRuleUses() throws Exception {
        try (TestDesk desk = open(OfficeFile.inMemory("Test office", TestDesk.CLOCK, "tester"))) {
            assertTrue(desk.says("Whatever is counted every quarter or year stands here"));
            desk.robot.clickOn(".empty .button");
            desk.settle();
            assertTrue(desk.says("Baseline"));
            desk.robot.write("Recorded crime");
            for (int i = 0; i < 4; i++) desk.robot.type(KeyCode.TAB);
            desk.robot.type(KeyCode.DOWN).type(KeyCode.TAB);
            for (int i = 0; i < 3; i++) desk.robot.type(KeyCode.DOWN);
            desk.settle();
            assertTrue(desk.says("Target"));
            assertFalse(desk.says("Of when"), "a measure with a target has no baseline to be asked for");
            save(desk);
            assertTrue(desk.says("A measure held against a target needs one; give its value."));
            desk.robot.write("12.5");
            save(desk);
            Measure made = desk.place.office().measures().measures().getFirst();
            assertEquals("Recorded crime", made.name());
            assertEquals(Polarity.LOWER, made.polarity());
            assertEquals(RuleKind.TARGET, made.rule());
            assertEquals(new BigDecimal("12.5"), made.target());
        }
    }

    @Test void aMeasureGoesWithItsReadingsAndComesBackWithThem() throws Exception {
        try (TestDesk desk = open(office())) {
            desk.robot.clickOn("Special constables").type(KeyCode.DELETE);
            desk.settle();
            assertTrue(desk.says("“Special constables” is deleted with its 2 readings."));
            assertEquals(0, desk.place.office().measures().readings().size());
            undo(desk);
            assertEquals(2, desk.place.office().measures().readings().size());
            assertTrue(desk.says("✓ G +39.4%"));
        }
    }
}
