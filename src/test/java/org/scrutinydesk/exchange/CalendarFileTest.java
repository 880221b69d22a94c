package org.scrutinydesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;

class CalendarFileTest {
    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC),
        "tester"));
    private Meeting panel;

    @BeforeEach void meetings() {
        Body body = office.meetings().save(Body.named("Police and Crime Panel", Body.Kind.PANEL));
        panel = office.meetings().save(Meeting.planned(body.id(), LocalDate.of(2016, 6, 20), LocalTime.of(10, 0),
            "County Hall, Preston; “the room” – at the far end – of the “long” corridor – on the second floor – ask for it"));
        office.meetings().save(Meeting.planned(body.id(), LocalDate.of(2016, 12, 12), null, null));
    }

    @AfterEach void close() {
        office.close();
    }

    private String written() throws IOException {
        Path file = folder.resolve("meetings.ics");
        CalendarFile.write(office, file);
        return Files.readString(file);
    }

    @Test void meetingsAndTheDaysTheirAgendasGoOut() throws IOException {
        String text = written();
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\n") && text.endsWith("END:VCALENDAR\r\n"));
        assertEquals(text, text.replaceAll("(?<!\r)\n", "\r\n"), "every line ends as the standard asks");
        for (String line : text.split("\r\n")) assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        String unfolded = text.replaceAll("\r\n[ \t]", "");
        assertTrue(unfolded.contains("DTSTART;TZID=Europe/London:20160620T100000"), unfolded);
        assertTrue(unfolded.contains("DTSTART;VALUE=DATE:20161212"), unfolded);
        assertTrue(unfolded.contains("DTSTART;VALUE=DATE:20160610"), "five clear days before 20 June");
        assertTrue(unfolded.contains("LOCATION:County Hall\\, Preston\\; “the room”"), unfolded);
        assertTrue(unfolded.contains("TZID:Europe/London") && unfolded.contains("BYDAY=-1SU"), unfolded);
        List<VEvent> events = Biweekly.parse(text).first().getEvents();
        assertEquals(List.of("Police and Crime Panel", "Agenda out: Police and Crime Panel", "Police and Crime Panel",
            "Agenda out: Police and Crime Panel"),
            events.stream().map(e -> e.getSummary().getValue()).toList());
        assertEquals(Instant.parse("2016-06-20T09:00:00Z"), events.getFirst().getDateStart().getValue().toInstant(), "British summer time");
        assertEquals(4, events.stream().map(e -> e.getUid().getValue()).distinct().count());
    }

    @Test void aMovedMeetingKeepsItsNameForCalendars() throws IOException {
        VEvent before = Biweekly.parse(written()).first().getEvents().getFirst();
        office.meetings().save(new Meeting(panel.id(), panel.version(), panel.body(), panel.bodyName(), panel.heldOn(),
            LocalTime.of(14, 30), null, panel.state(),
            null, null, null, null, null));
        VEvent after = Biweekly.parse(written()).first().getEvents().getFirst();
        assertEquals(before.getUid().getValue(), after.getUid().getValue());
        assertTrue(after.getSequence().getValue() > before.getSequence().getValue());
    }

    @Test void aPlaceThatCannotBeWrittenIsRefused() {
        assertTrue(assertThrows(Refused.class, () -> CalendarFile.write(office, folder.resolve("no/such.ics"))).getMessage()
            .contains("no folder"));
        assertTrue(assertThrows(Refused.class, () -> CalendarFile.write(office, folder)).getMessage().contains("is a folder"));
    }
}
