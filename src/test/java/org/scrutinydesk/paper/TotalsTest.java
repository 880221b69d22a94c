package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {
    @Test void aColumnIsAddedUpExactlyAndAsItIsWritten() {
        assertEquals("0.3", Totals.of(List.of("0.1", "0.2")));
        assertEquals("£1,000,000.01", Totals.of(List.of("£999,999.99", "£0.02", "-", "")));
        assertEquals("(2.7)", Totals.of(List.of("(5.2)", "2.5")));
        assertEquals("-106,396.00", Totals.of(List.of("106,396.00-")));
        assertEquals("-3", Totals.of(List.of("–", "-3")));
        assertEquals("12", Totals.of(List.of("5", "7")));
        assertEquals("£12,000", Totals.of(List.of("£5000", "£7000")));
    }

    @Test void whatIsNoAmountIsNotAddedUp() {
        assertNull(Totals.of(List.of("about 5", "7")));
        assertNull(Totals.of(List.of("62%", "38%")));
        assertNull(Totals.of(List.of("2014", "2015")), "years");
        assertNull(Totals.of(List.of("", "-")));
        assertNull(Totals.of(List.of("(5", "7")));
    }

    @Test void theTotalsOfATableFollowItsCells() {
        Paragraph.Table table = new Paragraph.Table("", List.of(List.of("Area", "£", "Note"), List.of("North", "1,250", ""), List.of("South", "2,500", "x"),
            List.of("", "", ""))).withTotals(true);
        assertEquals(List.of("Total", "3,750", ""), table.rows().getLast());
        assertEquals("4,001", table.withCell(2, 1, "2,751").rows().getLast().get(1));
        assertEquals("", table.withCell(2, 1, "unknown").rows().getLast().get(1));
        assertEquals("5,000", new Paragraph.Table("", List.of(List.of("a", "1,250"), List.of("b", "3,750"), List.of("", ""))).withBare(true).withTotals(true)
            .rows().getLast().get(1), "without a header the first row is counted as well");
        assertEquals("All together", table.withCell(3, 0, "All together").rows().getLast().getFirst());
    }
}
