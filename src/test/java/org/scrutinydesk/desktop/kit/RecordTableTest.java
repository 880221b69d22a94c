package org.scrutinydesk.desktop.kit;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.desktop.TestDesk;

class RecordTableTest {
    private record Item(int id, String number, String title, Money amount, String group) {
    }

    private static final List<Item> ITEMS = List.of(new Item(1, "10", "Contracts", Money.of(-5), "Later"), new Item(2, "3", "Update", Money.of(1200), "First"),
        new Item(3, "3a", "Appendix", Money.NIL, "First"), new Item(4, "7", "Forward plan", Money.of("12.50"), "Later"));

    private TestDesk desk;
    private Shelf shelf;

    /** A room with one table. */
    private static final class Shelf implements RoomView {
        private final RoomPane pane;
        private RecordTable<Item> table;
        private final List<String> done = new ArrayList<>();

        Shelf(Notices notices, Remembered remembered) {
            pane = new RoomPane("Shelf", notices);
            table = new RecordTable<Item>("shelf", remembered, Item::id).text("No", 60, Item::number).text("Title", 200, Item::title).money("Amount", 100, Item::amount)
                .groupedBy(Item::group).filter("Find an item").onOpen(i -> done.add("open " + i.title())).onDelete(i -> done.add("delete " + i.title()))
                .onAdd(() -> done.add("add"));
            pane.list(table, item -> new Label("Beside: " + item.title()));
        }

        @Override
        public Node node() {
            return pane;
        }

        @Override
        public void refresh() {
            table.show(ITEMS, new Item(0, "", "Total", Money.of("1207.50"), null));
        }
    }

    @BeforeEach void open() throws Exception {
        desk = TestDesk.empty(place -> {
            shelf = new Shelf(place.notices(), place.remembered());
            return List.of(new Room<>("Shelf", null, () -> shelf));
        });
    }

    @AfterEach void close() {
        desk.close();
    }

    private List<String> titles() {
        return TestDesk.onFx(() -> shelf.table.shown().stream().map(Item::title).toList());
    }

    @Test void groupsStandInTheOrderTheyFirstAppearAndTheTotalLast() {
        assertEquals(List.of("Contracts", "Forward plan", "Update", "Appendix"), titles());
        assertTrue(desk.words().containsAll(List.of("Later", "First", "Total", "1,207.50", "(5)", "–")), desk.words().toString());
    }

    @Test void theFilterTakesEveryWordInAnyColumn() {
        desk.robot.clickOn(".filter").write("later plan");
        desk.settle();
        assertEquals(List.of("Forward plan"), titles());
        desk.robot.write("zzz");
        desk.settle();
        assertTrue(desk.says("Nothing here has “later planzzz” in it."));
        desk.robot.clickOn("Show all");
        desk.settle();
        assertEquals(4, titles().size());
    }

    @Test void theRowThatWasTakenAwayIsYoursAgainWhenItComesBack() {
        TestDesk.onFx(() -> shelf.table.select(2));
        TestDesk.onFx(() -> shelf.table.show(ITEMS.stream().filter(i -> i.id() != 2).toList()));
        assertNotEquals("Update", TestDesk.onFx(() -> shelf.table.selected().title()));
        TestDesk.onFx(() -> shelf.table.show(ITEMS));
        assertEquals("Update", TestDesk.onFx(() -> shelf.table.selected().title()));
    }

    @Test void aNarrowListBreaksNoWordAndCutsNoHeader() {
        TestDesk.onFx(() -> {
            RecordTable<Item> narrow = new RecordTable<Item>("narrow", desk.place.remembered(), Item::id).text("Long header", 40, Item::number)
                .text("Marking", 40, i -> "OFFICIAL-SENSITIVE").chip("S", 40, i -> Chip.neither("no comparator"));
            narrow.show(ITEMS);
            TableView<?> table = (TableView<?>) narrow.lookup(".table-view");
            assertTrue(table.getColumns().get(0).getMinWidth() > "Long header".length() * 4, "the header");
            assertTrue(table.getColumns().get(1).getMinWidth() > "OFFICIAL-SENSITIVE".length() * 7, "the longest word");
            assertTrue(table.getColumns().get(2).getMinWidth() > "no comparator".length() * 6, "the chip");
        });
    }

    @Test void nothingIsSaidOfAListBeforeItWasRead() {
        TestDesk.onFx(() -> {
            RecordTable<Item> unread = new RecordTable<Item>("unread", desk.place.remembered(), Item::id).text("No", 60, Item::number);
            assertEquals(List.of(), ((TableView<?>) unread.lookup(".table-view")).getPlaceholder().lookupAll(".label").stream().toList());
        });
    }

    @Test void numbersSortAsPeopleCountAndTheSortIsRemembered() {
        TestDesk.onFx(() -> sortByFirstColumn((TableView<?>) shelf.table.lookup(".table-view")));
        desk.settle();
        assertEquals(List.of("Forward plan", "Contracts", "Update", "Appendix"), titles(), "sorted within the groups: 7 before 10, 3 before 3a");
        Shelf again = TestDesk.onFx(() -> new Shelf(desk.place.notices(), desk.place.remembered()));
        TestDesk.onFx(again::refresh);
        assertEquals(titles(), TestDesk.onFx(() -> again.table.shown().stream().map(Item::title).toList()));
    }

    private static <S> void sortByFirstColumn(TableView<S> view) {
        view.getSortOrder().setAll(List.of(view.getColumns().getFirst()));
    }

    @Test void theKeyboardGoesAllTheWay() {
        desk.robot.clickOn(".filter").type(KeyCode.DOWN);
        desk.settle();
        desk.robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        desk.settle();
        assertEquals("Update", TestDesk.onFx(() -> shelf.table.selected().title()), "group headings are stepped over");
        desk.robot.type(KeyCode.ENTER);
        desk.settle();
        assertTrue(desk.says("Beside: Update"));
        desk.robot.type(KeyCode.ESCAPE);
        desk.settle();
        assertFalse(desk.says("Beside: Update"), "Escape closes what opened last");
        desk.robot.type(KeyCode.DELETE).type(KeyCode.INSERT);
        assertEquals(List.of("open Update", "delete Update", "add"), shelf.done);
    }

    @Test void theRowYouAreOnStaysWhenTheListIsReadAfresh() {
        TestDesk.onFx(() -> shelf.table.select(4));
        TestDesk.onFx(() -> shelf.table.show(ITEMS.reversed()));
        assertEquals("Forward plan", TestDesk.onFx(() -> shelf.table.selected().title()));
    }
}
