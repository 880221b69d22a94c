package org.scrutinydesk.exchange;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.WorkingDays;
import org.scrutinydesk.document.NewFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;

/** The office's meetings, and the days by which their agendas go out, as a calendar (RFC 5545). */
public final class CalendarFile {
    private static final int LONGEST_LINE = 75;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private CalendarFile() {
    }

    /** @throws org.scrutinydesk.common.Refused where the file cannot be written */
    public static void write(Office office, Path to) {
        String text = text(office);
        NewFile.write(to, passing -> Files.writeString(passing, text));
    }

    static String text(Office office) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Scrutiny Desk//Scrutiny Desk 1//EN");
        TimeZone zone = TimeZone.getTimeZone(LONDON);
        calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(zone, london()));
        WorkingDays days = office.settings().workingDays();
        Map<BodyId, Body> bodies = new HashMap<>();
        office.meetings().bodies().forEach(b -> bodies.put(b.id(), b));
        Date stamp = Date.from(office.file().clock().instant());
        for (Meeting meeting : office.meetings().meetings()) {
            Body body = bodies.get(meeting.body());
            VEvent event = new VEvent();
            // The same meeting keeps its uid for good, so that a calendar that has it already moves it.
            event.setUid("meeting-" + meeting.id().number() + "@scrutiny-desk");
            event.setDateTimeStamp(stamp);
            event.setSequence(meeting.version());
            event.setSummary(meeting.bodyName());
            if (meeting.venue() != null) event.setLocation(meeting.venue());
            if (meeting.startsAt() == null) {
                event.setDateStart(day(meeting.heldOn()), false);
            } else {
                Date start = Date.from(meeting.heldOn().atTime(meeting.startsAt()).atZone(LONDON).toInstant());
                event.setDateStart(start, true);
                event.setDuration(new Duration.Builder().hours(2).build());
            }
            calendar.addEvent(event);
            LocalDate latest = days.latestIssue(meeting.heldOn(), body.noticeDays());
            VEvent deadline = new VEvent();
            deadline.setUid("agenda-" + meeting.id().number() + "@scrutiny-desk");
            deadline.setDateTimeStamp(stamp);
            deadline.setSequence(meeting.version());
            deadline.setSummary("Agenda out: " + meeting.bodyName());
            deadline.setDateStart(day(latest), false);
            deadline.addAlarm(VAlarm.display(new Trigger(new Duration.Builder().prior(true).days(2).build(), Related.START), "Agenda out: " + meeting.bodyName()));
            calendar.addEvent(deadline);
        }
        return folded(written(calendar));
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Lines of at most 75 bytes; biweekly counts letters, of which a dash or a quotation mark is one of three bytes. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (letter == '\r' || letter == '\n') {
                bytes = 0;
            } else if (bytes + size > LONGEST_LINE) {
                folded.append("\r\n ");
                bytes = 1 + size;
            } else {
                bytes += size;
            }
            folded.appendCodePoint(letter);
            i += Character.charCount(letter);
        }
        return folded.toString();
    }

    /** biweekly takes a day's date from the machine's own zone, so it is made there. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /** British time by its rule since 1996: an hour ahead from the last Sunday of March to the last of October, 1 am UTC. */
    private static VTimezone london() {
        VTimezone zone = new VTimezone(LONDON.getId());
        StandardTime winter = new StandardTime();
        change(winter, "GMT", new DateTimeComponents(1996, 10, 27, 2, 0, 0, false), new UtcOffset(true, 1, 0), new UtcOffset(true, 0, 0), 10);
        zone.addStandardTime(winter);
        DaylightSavingsTime summer = new DaylightSavingsTime();
        change(summer, "BST", new DateTimeComponents(1996, 3, 31, 1, 0, 0, false), new UtcOffset(true, 0, 0), new UtcOffset(true, 1, 0), 3);
        zone.addDaylightSavingsTime(summer);
        return zone;
    }

    private static void change(Observance observance, String name, DateTimeComponents first, UtcOffset from, UtcOffset to, int month) {
        observance.addTimezoneName(name);
        observance.setDateStart(first);
        observance.setTimezoneOffsetFrom(from);
        observance.setTimezoneOffsetTo(to);
        observance.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY).byMonth(month).byDay(-1, DayOfWeek.SUNDAY).build());
    }
}
