package org.scrutinydesk.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.register.Promise;

class StateChipTest {
    private static final Promise OPEN = Promise.open("Complaints report", null, null, null, null, null, null);

    private static Meeting meeting(Meeting.State state) {
        return Meeting.planned(new BodyId(1), LocalDate.of(2016, 6, 20), null, null).withState(state);
    }

    @Test void aPromiseOnNoItemIsRedOnlyOnceTheAgendaIsBeingMade() {
        assertEquals(Chip.neither("Open"), StateChip.of(OPEN, null, null, false));
        assertEquals(Chip.neither("No item yet"), StateChip.of(OPEN, meeting(Meeting.State.PLANNED), null, false));
        assertEquals(Chip.red("No item"), StateChip.of(OPEN, meeting(Meeting.State.DRAFTING), null, false));
        assertEquals(Chip.red("Late"), StateChip.of(OPEN, meeting(Meeting.State.PLANNED), null, true));
    }

    @Test void aDraftIsBeingWorkedOn() {
        assertEquals(Chip.amber("Draft"), StateChip.of(Paper.State.DRAFT));
        assertEquals(Chip.green("Issued"), StateChip.of(Paper.State.ISSUED));
    }
}
