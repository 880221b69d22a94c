package org.scrutinydesk.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Block.Align;
import org.scrutinydesk.document.Block.Cell;
import org.scrutinydesk.document.Block.Column;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.document.Run;

/** A meeting's agenda as a document. In the public edition a restricted item is its number and the reason, nothing else. */
public final class Agenda {
    private final Meeting meeting;
    private final List<AgendaItem> items;
    private final boolean publicEdition;
    private final Map<ItemId, Integer> pages;

    private Agenda(Meeting meeting, List<AgendaItem> items, boolean publicEdition, Map<ItemId, Integer> pages) {
        this.meeting = meeting;
        this.items = items;
        this.publicEdition = publicEdition;
        this.pages = pages;
    }

    /** The agenda by itself. @param office the office's name @param items in the agenda's order */
    public static Document document(String office, Meeting meeting, Body body, List<AgendaItem> items, boolean publicEdition) {
        return document(office, meeting, body, items, publicEdition, Map.of());
    }

    /** The agenda of a pack. @param pages the pack's page on which each item starts; an item without one has none to show */
    public static Document document(String office, Meeting meeting, Body body, List<AgendaItem> items, boolean publicEdition,
                                    Map<ItemId, Integer> pages) {
        String occasion = body.name() + ", " + UkDate.longForm(meeting.heldOn());
        boolean sensitive = !publicEdition && items.stream().anyMatch(AgendaItem::restricted);
        List<Block> blocks = new ArrayList<>();
        if (!office.isBlank()) blocks.add(new Block.Banner(office));
        blocks.add(new Block.Banner(body.name()));
        blocks.add(new Block.Banner(UkDate.withWeekday(meeting.heldOn())));
        blocks.add(new Block.Title("Agenda"));
        if (meeting.startsAt() != null) blocks.add(new Block.Field("Time", Run.of(UkDate.time(meeting.startsAt()))));
        String venue = meeting.venue() == null ? body.venue() : meeting.venue();
        if (venue != null) blocks.add(new Block.Field("Venue", Run.of(venue)));
        if (body.chair() != null) blocks.add(new Block.Field("Chair", Run.of(body.chair())));
        if (items.isEmpty()) {
            blocks.add(new Block.Plain(Run.of("No items have been put on this agenda yet.")));
        } else {
            blocks.add(new Agenda(meeting, items, publicEdition, pages).table());
        }
        return new Document("Agenda: " + occasion, office, sensitive ? Marking.OFFICIAL_SENSITIVE : Marking.OFFICIAL, occasion,
            Numbering.STRAIGHT, blocks);
    }

    private boolean hidden(AgendaItem item) {
        return publicEdition && item.restricted();
    }

    private Block.Table table() {
        List<AgendaItem> shown = items.stream().filter(i -> !hidden(i)).toList();
        List<LocalTime> times = Timetable.of(meeting.startsAt(), items);
        boolean presenters = shown.stream().anyMatch(i -> i.presenter() != null);
        boolean minutes = shown.stream().anyMatch(i -> i.minutes() != null);
        boolean timed = minutes && meeting.startsAt() != null;
        boolean paged = shown.stream().anyMatch(i -> pages.containsKey(i.id()));
        List<Column> columns = new ArrayList<>(List.of(new Column("Item", Align.LEFT, 2), new Column("Subject", Align.LEFT, 11)));
        if (presenters) columns.add(new Column("Presented by", Align.LEFT, 6));
        columns.add(new Column("Purpose", Align.LEFT, 4));
        if (timed) columns.add(new Column("Time", Align.RIGHT, 4));
        if (minutes) columns.add(new Column("Minutes", Align.RIGHT, 3));
        if (paged) columns.add(new Column("Page", Align.RIGHT, 2));
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            AgendaItem item = items.get(i);
            boolean hidden = hidden(item);
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(item.number()), new Cell(subject(item), Block.Tone.NONE)));
            if (presenters) cells.add(Cell.of(hidden || item.presenter() == null ? "" : item.presenter()));
            cells.add(Cell.of(hidden ? "" : item.purpose().words()));
            if (timed) cells.add(Cell.of(hidden || times.get(i) == null ? "" : UkDate.time(times.get(i))));
            if (minutes) cells.add(Cell.of(hidden || item.minutes() == null ? "" : item.minutes().toString()));
            if (paged) cells.add(Cell.of(hidden || !pages.containsKey(item.id()) ? "" : pages.get(item.id()).toString()));
            rows.add(new Block.Row(Block.Row.Kind.BODY, cells));
        }
        return new Block.Table("Items of business", columns, rows, false);
    }

    private List<Run> subject(AgendaItem item) {
        if (hidden(item)) return Run.of("Restricted: " + item.reason());
        List<Run> runs = new ArrayList<>(Run.of(item.title()));
        if (item.oral()) runs.add(remark("oral report"));
        if (item.toFollow()) runs.add(remark("to follow"));
        if (item.lateReason() != null) runs.add(remark("late item: " + item.lateReason()));
        if (item.restricted()) runs.add(remark("restricted: " + item.reason()));
        return runs;
    }

    private static Run remark(String words) {
        return new Run(" (" + words + ")", false, true, null);
    }
}
