package org.scrutinydesk.meeting;

import static org.junit.jupiter.api.Assertions.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Run;

class AgendaTest {
    private static final Body BODY = new Body(new BodyId(1), 1, "Strategic Scrutiny Meeting", Body.Kind.OWN_MEETING, "The Commissioner",
        "County Hall", "1, 2, 3", 3, List.of(), null, null);
    private static final Meeting MEETING = new Meeting(new MeetingId(1), 1, BODY.id(), BODY.name(), LocalDate.of(2013, 9, 19),
        LocalTime.of(10, 0), null,
        Meeting.State.DRAFTING, null, null, null, null, null);
    private static final List<AgendaItem> ITEMS = List.of(
        item(1, "1", "Apologies", null, 5, null, false, false),
        item(2, "2", "Operation Heron informants", "Chief Constable", 20, "Operational sensitivity", false, false),
        item(3, "3", "Chief Executive’s Update", "Chief Executive", 30, null, true, false),
        item(4, "3a", "Date of next meeting", null, null, null, false, true));

    private static AgendaItem item(long id, String number, String title, String presenter, Integer minutes, String reason,
        boolean toFollow, boolean oral) {
        return new AgendaItem(new ItemId(id), 1, new MeetingId(1), (int) id, number, title, presenter, minutes, Purpose.DISCUSS,
            reason != null, reason,
            null, toFollow, oral, null, "The outcome is secret");
    }

    private static Block.Table table(Document document) {
        return document.blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).findFirst().orElseThrow();
    }

    private static List<List<String>> words(Block.Table table) {
        return table.rows().stream().map(r -> r.cells().stream().map(c -> Run.words(c.text())).toList()).toList();
    }

    @Test void thePublicEditionShowsOfARestrictedItemItsNumberAndReasonOnly() {
        Document document = Agenda.document("The Office", MEETING, BODY, ITEMS, true);
        String everything = document.toString();
        assertFalse(everything.contains("Heron"));
        assertFalse(everything.contains("Chief Constable"));
        assertFalse(everything.contains("secret"));
        assertEquals(Marking.OFFICIAL, document.marking());
        assertEquals(List.of("2", "Restricted: Operational sensitivity", "", "", "", ""), words(table(document)).get(1));
    }

    @Test void aColumnThatOnlyARestrictedItemFillsIsNotThere() {
        List<AgendaItem> items = List.of(ITEMS.get(1), ITEMS.get(3));
        assertEquals(List.of("Item", "Subject", "Purpose"),
            table(Agenda.document("", MEETING, BODY, items, true, Map.of(new ItemId(2), 7))).columns().stream().map(Block.Column::heading)
                .toList());
    }

    @Test void theRestrictedEditionShowsAllAndIsMarked() {
        Document document = Agenda.document("The Office", MEETING, BODY, ITEMS, false, Map.of(new ItemId(3), 14));
        assertEquals(Marking.OFFICIAL_SENSITIVE, document.marking());
        assertEquals(List.of("Item", "Subject", "Presented by", "Purpose", "Time", "Minutes", "Page"),
            table(document).columns().stream().map(Block.Column::heading).toList());
        assertEquals(List.of(
            List.of("1", "Apologies", "", "To discuss", "10.00am", "5", ""),
            List.of("2", "Operation Heron informants (restricted: Operational sensitivity)", "Chief Constable", "To discuss", "10.05am",
                "20", ""),
            List.of("3", "Chief Executive’s Update (to follow)", "Chief Executive", "To discuss", "10.25am", "30", "14"),
            List.of("3a", "Date of next meeting (oral report)", "", "To discuss", "", "", "")), words(table(document)));
        assertEquals("Agenda: Strategic Scrutiny Meeting, 19 September 2013", document.title());
        assertTrue(document.blocks().contains(new Block.Banner("Thursday 19 September 2013")));
        assertTrue(document.blocks().contains(new Block.Field("Venue", Run.of("County Hall"))));
    }

    @Test void anEmptyAgendaSaysSo() {
        Document document = Agenda.document("The Office", MEETING, BODY, List.of(), true);
        assertTrue(document.blocks().getLast() instanceof Block.Plain plain && Run.words(plain.text()).startsWith("No items"));
    }
}
