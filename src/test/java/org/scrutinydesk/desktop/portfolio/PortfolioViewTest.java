package org.scrutinydesk.desktop.portfolio;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Direction;
import org.scrutinydesk.portfolio.Plan;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.PortfolioStore;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Rating;

class PortfolioViewTest {
    private static final Quarter Q3 = Quarter.parse("q", "2015/16 Q3");
    private static final Quarter Q4 = Q3.next();

    private static TestDesk open(OfficeFile file) throws Exception {
        return TestDesk.open(file, place -> List.of(PortfolioView.room(place)));
    }

    /** Two areas under one priority: domestic abuse with its returns of both quarters, hate crime with none. */
    private static OfficeFile office() {
        OfficeFile file = OfficeFile.inMemory("Test office", TestDesk.CLOCK, "tester");
        PortfolioStore store = new PortfolioStore(file);
        Plan plan = store.save(new Plan(null, 0, "Police and Crime Plan", 2013, 2018, null));
        Priority protect = store.save(new Priority(null, 0, plan.id(), 0, "Protect vulnerable people"));
        Area abuse = store.save(new Area(null, 0, protect.id(), 0, "Domestic abuse", "SA", null));
        store.save(new Area(null, 0, protect.id(), 0, "Hate crime", "JP", "Victims report"));
        for (Quarter quarter : List.of(Q3, Q4)) {
            store.save(new PortfolioReturn(null, 0, abuse.id(), quarter, Rating.AMBER, null, Direction.STEADY, "Work done in " + quarter,
                null, null, null, "SA", null));
        }
        return file;
    }

    private static PortfolioReturn only(TestDesk desk, String area, Quarter quarter) {
        PortfolioStore store = desk.place.office().portfolio();
        return store.rows(quarter.year()).stream().filter(r -> r.area().name().equals(area)).findFirst().orElseThrow().at(quarter.number());
    }

    private static void save(TestDesk desk) {
        desk.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        desk.settle();
    }

    private static void undo(TestDesk desk) {
        desk.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        desk.settle();
    }

    @Test void theRoomSaysWhichReturnsAreIn() throws Exception {
        try (TestDesk desk = open(office())) {
            assertTrue(desk.says("Portfolio, quarter 4 of 2015/16"));
            assertTrue(desk.says("1 of 2 returns in. Not in: Hate crime."));
            assertTrue(desk.says("1 due"));
            assertTrue(desk.says("◆ A"));
            assertTrue(desk.says("○ not in"));
            assertTrue(desk.says("Key: ✓ Green, on track"));
        }
    }

    @Test void aReturnIsAddedByKeyboardAlone() throws Exception {
        try (TestDesk desk = open(office())) {
            desk.robot.clickOn(".filter").write("hate").type(KeyCode.DOWN).type(KeyCode.INSERT);
            desk.settle();
            assertTrue(desk.says("Hate crime, quarter 4"));
            desk.robot.type(KeyCode.DOWN);
            for (int i = 0; i < 3; i++) desk.robot.type(KeyCode.TAB);
            desk.robot.write("Research has begun");
            save(desk);
            PortfolioReturn made = only(desk, "Hate crime", Q4);
            assertEquals(Rating.GREEN, made.lead());
            assertNull(made.office());
            assertEquals("Research has begun", made.done());
            assertEquals("JP", made.returnedBy(), "what can be known is filled in");
            assertEquals(java.time.LocalDate.of(2016, 6, 6), made.returnedOn());
            assertTrue(desk.says("return added."));
            assertTrue(desk.says("All 2 returns are in."));
            undo(desk);
            assertNull(only(desk, "Hate crime", Q4));
            assertTrue(desk.says("1 of 2 returns in."));
        }
    }

    @Test void aChangedRatingAsksForItsReasonBesideTheField() throws Exception {
        try (TestDesk desk = open(office())) {
            desk.robot.clickOn("Domestic abuse").type(KeyCode.ENTER);
            desk.settle();
            desk.robot.type(KeyCode.DOWN);
            save(desk);
            assertTrue(desk.says("was Amber in quarter 3 of 2015/16 and is Red now; say why it changed."));
            assertEquals(Rating.AMBER, only(desk, "Domestic abuse", Q4).lead());
            desk.robot.write("No partner has confirmed its share");
            save(desk);
            PortfolioReturn changed = only(desk, "Domestic abuse", Q4);
            assertEquals(Rating.RED, changed.lead());
            assertEquals("No partner has confirmed its share", changed.reason());
            assertEquals(Direction.WORSENING, changed.direction(), "the direction follows the ratings until somebody chooses another");
            assertTrue(desk.says("■ R"));
        }
    }

    @Test void leftAndRightGoThroughTheQuarters() throws Exception {
        try (TestDesk desk = open(office())) {
            desk.robot.clickOn("Domestic abuse").type(KeyCode.LEFT);
            desk.settle();
            assertTrue(desk.says("Portfolio, quarter 3 of 2015/16"));
            // The second before the first was answered.
            desk.robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
            desk.settle();
            assertTrue(desk.says("Portfolio, quarter 1 of 2016/17"));
            assertTrue(desk.says("None of 2 returns is in."));
        }
    }

    @Test void deletingAReturnIsUndone() throws Exception {
        try (TestDesk desk = open(office())) {
            desk.robot.clickOn("Domestic abuse").type(KeyCode.DELETE);
            desk.settle();
            assertNull(only(desk, "Domestic abuse", Q4));
            assertTrue(desk.says("for quarter 4 of 2015/16 is deleted."));
            undo(desk);
            assertEquals("Work done in 2015/16 Q4", only(desk, "Domestic abuse", Q4).done());
        }
    }

    @Test void theExcelButtonWritesAWorkbook(@TempDir Path folder) throws Exception {
        try (TestDesk desk = open(office())) {
            Path file = folder.resolve("returns.xlsx");
            desk.place.saveAs().asksWith(suggested -> file);
            desk.robot.clickOn("Excel");
            desk.settle();
            assertTrue(desk.says("Saved as returns.xlsx."));
            assertEquals('P', Files.readAllBytes(file)[0], "a workbook is a zip file");
        }
    }

    @Test void anEmptyOfficeIsLedFromThePlanToItsFirstArea() throws Exception {
        try (TestDesk desk = open(OfficeFile.inMemory("Test office", TestDesk.CLOCK, "tester"))) {
            assertTrue(desk.says("Begin with the plan and its areas."));
            desk.robot.clickOn(".empty .button");
            desk.settle();
            assertTrue(desk.says("The plan stands here with its priorities"));
            desk.robot.clickOn(".empty .button");
            desk.settle();
            save(desk);
            assertEquals("Police and Crime Plan", desk.place.office().portfolio().plans().getFirst().name());
            assertTrue(desk.says("No priorities yet"));
            desk.robot.clickOn("New priority").write("Protect vulnerable people");
            save(desk);
            desk.robot.clickOn("New area").write("Hate crime").type(KeyCode.TAB).type(KeyCode.TAB).write("SA, JP");
            save(desk);
            Area made = desk.place.office().portfolio().areas().getFirst();
            assertEquals("SA, JP", made.lead());
            assertTrue(desk.says("1 priority, 1 area."));
        }
    }

    @Test void whatHasReturnsIsNotDeletedAndSaysWhy() throws Exception {
        try (TestDesk desk = open(office())) {
            desk.robot.clickOn("Plan and areas");
            desk.settle();
            desk.robot.clickOn("\u2003Domestic abuse").type(KeyCode.DELETE);
            desk.settle();
            assertTrue(desk.says("“Domestic abuse” has 2 returns; delete or move them first."));
            desk.robot.clickOn("\u2003Hate crime").press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
            desk.settle();
            assertEquals(List.of("Hate crime", "Domestic abuse"),
                desk.place.office().portfolio().areas().stream().map(Area::name).toList());
            undo(desk);
            assertEquals(List.of("Domestic abuse", "Hate crime"),
                desk.place.office().portfolio().areas().stream().map(Area::name).toList());
            assertEquals(2, Office.of(desk.file).portfolio().returns(Q4.year()).size());
        }
    }
}
