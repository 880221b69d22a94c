package org.scrutinydesk.exchange.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Purpose;
import org.scrutinydesk.meeting.Restriction;

/** An agenda in: its items, in the order of their numbers. An item with the number and title of one that is there changes that. */
final class AgendaRows implements RowsIn {
    private static final List<Column> COLUMNS = List.of(Column.needed("title", "item", "agenda item", "subject", "item title"),
        Column.wanted("number", "no", "item number", "item no"), Column.wanted("purpose", "for"),
        Column.wanted("restricted", "private", "exempt", "public or restricted"),
        Column.wanted("reason", "reason for restriction", "exemption"), Column.wanted("presenter", "presented by", "lead", "report of"),
        Column.wanted("minutes", "mins", "time allotted", "duration"), Column.wanted("oral", "oral report", "verbal"),
        Column.wanted("to follow", "follows"));

    private final Office office;
    private final Meeting meeting;
    private final String scheme;
    private final List<AgendaItem> standing;
    private final List<String> changed = new ArrayList<>();
    private final List<String> ownReasons = new ArrayList<>();

    AgendaRows(Office office, ImportOptions options) {
        if (options.meeting() == null) throw new Refused("Say whose agenda it is with --meeting; `list meetings` shows the meetings' ids.");
        this.office = office;
        this.meeting = office.meetings().meeting(options.meeting());
        this.scheme = office.meetings().body(meeting.body()).restriction();
        this.standing = new ArrayList<>(office.meetings().items(meeting.id()));
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Imported.Made take(Changes changes, Columns.Row row) {
        String title = row.text("title");
        if (title.isEmpty()) throw new WrongInput("title", "Give the item a title.");
        String number = row.text("number").replaceAll("[.)]+$", "").replaceFirst("(?i)^item\\s+", "");
        Purpose purpose = row.has("purpose") ? purpose(row.text("purpose")) : Purpose.NOTE;
        String reason = row.has("reason") ? reason(row.text("reason")) : null;
        boolean restricted = row.has("restricted") ? Choice.yes("restricted", row.text("restricted")) : reason != null;
        if (!restricted && reason != null) {
            throw new WrongInput("reason", "A reason is given, but the item is not restricted; say yes there, or leave the reason out.");
        }
        AgendaItem same = number.isEmpty() ? null : standing.stream().filter(i -> i.number().equalsIgnoreCase(number)
            && i.title().equalsIgnoreCase(title))
            .findFirst().orElse(null);
        AgendaItem before = same != null ? same : AgendaItem.titled(meeting.id(), title);
        AgendaItem item = new AgendaItem(before.id(), before.version(), meeting.id(), before.place(), number, title,
            row.has("presenter") ? row.text("presenter") : before.presenter(), row.has("minutes") ? minutes(row.text("minutes"))
            : before.minutes(), purpose,
            restricted, reason, before.paper(), row.has("to follow") ? Choice.yes("to follow", row.text("to follow")) : before.toFollow(),
            row.has("oral") ? Choice.yes("oral", row.text("oral")) : before.oral(), before.lateReason(), before.outcome());
        if (same != null && item.equals(before)) return new Imported.Made(before.id(), before.number() + " " + before.title());
        AgendaItem saved = office.meetings().save(changes, item);
        if (same != null) changed.add(saved.number());
        if (reason != null && Restriction.CHOICES.stream().noneMatch(r -> r.words().equals(reason))) ownReasons.add(saved.number());
        return new Imported.Made(saved.id(), saved.number() + " " + saved.title());
    }

    private static Purpose purpose(String text) {
        return switch (Column.bare(text)) {
            case "note", "tonote", "fornoting", "noting", "information", "forinformation", "receive", "toreceive" -> Purpose.NOTE;
            case "discuss", "todiscuss", "discussion", "fordiscussion", "consider", "toconsider", "scrutiny" -> Purpose.DISCUSS;
            case "decide", "todecide", "decision", "fordecision", "approve", "toapprove", "approval", "forapproval" -> Purpose.DECIDE;
            default -> throw new WrongInput("purpose", "“" + text + "” is not a purpose; write note, discuss or decide.");
        };
    }

    /** "Paragraph 3" is written out by the body's own scheme, "Schedule 12A, paragraph 3" by the one it names; any other reason stands as it is given. */
    private String reason(String text) {
        return Restriction.offered(scheme).stream().filter(r -> r.isMeantBy(text)).findFirst().map(Restriction::words).orElse(text);
    }

    private static Integer minutes(String text) {
        String digits = text.replaceFirst("(?i)\\s*(?:minutes|mins?)\\.?$", "").strip();
        if (!digits.matches("\\d{1,3}")) throw new WrongInput("minutes", "“" + text + "” is not a number of minutes; write it like 20.");
        return Integer.valueOf(digits);
    }

    @Override
    public Map<String, String> columnOfField() {
        return Map.of("toFollow", "to follow");
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!changed.isEmpty()) notes.add("Already on the agenda, and changed: " + String.join(", ", changed) + ".");
        if (!ownReasons.isEmpty()) {
            notes.add("The reasons of " + String.join(", ", ownReasons) + " are of no scheme; the public agenda prints them as they stand, so look them over.");
        }
        return notes;
    }
}
