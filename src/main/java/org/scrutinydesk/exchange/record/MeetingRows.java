package org.scrutinydesk.exchange.record;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;

/** Meetings in: the body, the date, the time and the venue; a body that is not there yet is made. */
final class MeetingRows implements RowsIn {
    private static final Column BODY = Column.needed("body", "meeting", "meeting body", "body name", "committee", "panel", "name");
    private static final Column DATE = Column.needed("date", "held on", "meeting date", "day");
    private static final Column TIME = Column.wanted("time", "starts at", "start", "start time", "begins");
    private static final Column VENUE = Column.wanted("venue", "place", "location", "where");
    private static final Column STATE = Column.wanted("state", "status");
    private static final Column KIND = Column.wanted("kind", "kind of body", "type");

    private final Office office;
    private final Map<String, Body> bodies = new HashMap<>();
    private final List<String> made = new ArrayList<>();

    MeetingRows(Office office) {
        this.office = office;
        office.meetings().bodies().forEach(b -> bodies.put(key(b.name()), b));
    }

    @Override
    public List<Column> columns() {
        return List.of(BODY, DATE, TIME, VENUE, STATE, KIND);
    }

    @Override
    public Imported.Made take(Changes changes, Columns.Row row) {
        if (!row.has("body")) throw new WrongInput("body", "Say which body meets.");
        if (!row.has("date")) throw new WrongInput("date", "Say on what day it meets, such as 20 June 2016.");
        Body body = body(changes, row);
        LocalTime time = row.read("time", UkDate::parseTime);
        Meeting.State state = row.has("state") ? Choice.of("state", row.text("state"), Meeting.State.values(), Meeting.State::words)
            : Meeting.State.PLANNED;
        Meeting meeting = new Meeting(null, 0, body.id(), body.name(), row.read("date", UkDate::parse), time, row.textOrNull("venue"),
            state, null,
            null, null, null, null);
        Meeting saved = office.meetings().save(changes, meeting);
        return new Imported.Made(saved.id(), body.name() + ", " + UkDate.longForm(saved.heldOn()));
    }

    private Body body(Changes changes, Columns.Row row) {
        String name = row.text("body");
        Body known = bodies.get(key(name));
        if (known != null) return known;
        String lower = name.toLowerCase(Locale.ROOT);
        Body.Kind kind = row.has("kind") ? Choice.of("kind", row.text("kind"), Body.Kind.values(), Body.Kind::words)
            : lower.contains("panel") ? Body.Kind.PANEL : lower.contains("board") ? Body.Kind.BOARD : Body.Kind.OWN_MEETING;
        Body body = office.meetings().save(changes, Body.named(name, kind));
        bodies.put(key(name), body);
        made.add(body.name() + " (" + body.id() + ", " + kind.words().toLowerCase(Locale.ROOT) + ")");
        return body;
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> columnOfField() {
        return Map.of("heldOn", "date", "startsAt", "time", "name", "body");
    }

    @Override
    public List<String> notes() {
        return made.isEmpty() ? List.of() : List.of("Bodies added: " + String.join(", ", made)
            + "; look over their notice and standing items.");
    }
}
