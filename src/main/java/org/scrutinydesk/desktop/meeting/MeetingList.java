package org.scrutinydesk.desktop.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WorkingDays;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Notice;

/** All meetings: those ahead first, in order of date, then those held, the latest first. */
final class MeetingList implements RoomView {
    /** A meeting as it is listed. */
    record Row(Meeting meeting, Notice notice, int items) {
    }

    private final Workplace place;
    private final Runnable newBody;
    private final MeetingForms forms;
    private final Consumer<MeetingId> open;
    private final RoomPane pane;
    private final RecordTable<Row> table;
    private LocalDate today = LocalDate.MIN;

    /** @param newBody goes where the first body is added */
    MeetingList(Workplace place, Views views, Consumer<MeetingId> open, Runnable newBody) {
        this.place = place;
        this.open = open;
        this.newBody = newBody;
        pane = new RoomPane("Meetings", place.notices());
        forms = new MeetingForms(place);
        pane.tools(views);
        pane.primary(Action.of("_New meeting", this::add));
        table = new RecordTable<Row>("meetings", place.remembered(), row -> row.meeting().id())
            .ordered("Date", 150, MeetingList::when, row -> row.meeting().heldOn())
            .text("Body", 260, row -> row.meeting().bodyName(), row -> row.meeting().venue())
            .figures("Items", 64, row -> row.items() == 0 ? "–" : String.valueOf(row.items()), Row::items)
            .ordered("Agenda out by", 130, this::outBy, row -> row.notice().latestIssue())
            .chip("State", 120, row -> StateChip.of(row.meeting().state()))
            .groupedBy(row -> row.meeting().state().ahead() ? "Ahead" : "Held")
            .rowStyle(row -> row.meeting().state().ahead() ? null : "quiet")
            .filter("Find a meeting")
            .empty("Meetings stand here with their agendas. Plan the first one; its agenda starts with the body’s standing items.",
                Action.of("New meeting", this::add))
            .onAdd(this::add)
            .onOpen(row -> open.accept(row.meeting().id()))
            .onDelete(row -> delete(row.meeting()));
        pane.list(table, this::details);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        place.work().read("Reading the meetings", this::read).then(rows -> {
            today = place.office().today();
            table.show(rows);
            pane.line(answer(rows, today));
        });
    }

    private List<Row> read() {
        Map<BodyId, Body> byId = new HashMap<>();
        place.office().meetings().bodies().forEach(b -> byId.put(b.id(), b));
        WorkingDays days = place.office().settings().workingDays();
        Map<MeetingId, Integer> counts = place.office().meetings().itemCounts();
        List<Row> ahead = new ArrayList<>();
        List<Row> held = new ArrayList<>();
        for (Meeting meeting : place.office().meetings().meetings()) {
            Row row = new Row(meeting, Notice.of(meeting, byId.get(meeting.body()), days), counts.getOrDefault(meeting.id(), 0));
            if (meeting.state().ahead()) ahead.add(row);
            else held.addFirst(row);
        }
        ahead.addAll(held);
        return ahead;
    }

    /** What the line under the heading says. */
    static String answer(List<Row> rows, LocalDate today) {
        List<Row> ahead = rows.stream().filter(row -> row.meeting().state().ahead()).toList();
        if (rows.isEmpty()) return "None yet.";
        if (ahead.isEmpty()) return "None is ahead.";
        Row next = ahead.stream().filter(row -> !row.meeting().heldOn().isBefore(today)).findFirst().orElse(ahead.getFirst());
        return ahead.size() + " ahead. Next: " + next.meeting().bodyName() + ", " + UkDate.withWeekday(next.meeting().heldOn()) + ".";
    }

    private static String when(Row row) {
        return UkDate.withWeekday(row.meeting().heldOn()).substring(0, 3) + " " + UkDate.shortForm(row.meeting().heldOn());
    }

    private String outBy(Row row) {
        return row.meeting().state().ahead() ? UkDate.shortForm(row.notice().latestIssue()) : "";
    }

    private Node details(Row row) {
        Meeting meeting = row.meeting();
        VBox agenda = new VBox(4);
        VBox box = new VBox(16, new VBox(4, Words.section(meeting.bodyName()), Words.plain(UkDate.withWeekday(meeting.heldOn())
            + (meeting.startsAt() == null ? "" : ", " + UkDate.time(meeting.startsAt())))));
        FlowPane chips = new FlowPane(8, 8, StateChip.of(meeting.state()).label());
        if (meeting.state().ahead()) {
            chips.getChildren().add(StateChip.of(meeting, row.notice(), today).label());
            box.getChildren().addAll(chips, Words.small(row.notice().words() + "."));
        } else {
            box.getChildren().add(chips);
        }
        FlowPane buttons = new FlowPane(8, 8, Action.of("_Open agenda", () -> open.accept(meeting.id())).button(),
            Action.of("_Edit", () -> edit(meeting)).button(), Action.of("_Delete", () -> delete(meeting)).button());
        box.getChildren().addAll(agenda, buttons);
        place.work().read("Reading the agenda", () -> place.office().meetings().items(meeting.id()))
            .then(items -> agenda.getChildren().setAll(agenda(items)));
        return box;
    }

    private static List<Node> agenda(List<AgendaItem> items) {
        List<Node> lines = new ArrayList<>();
        lines.add(Words.small("Agenda"));
        if (items.isEmpty()) lines.add(Words.line("No items yet."));
        for (AgendaItem item : items) {
            Label number = Words.plain(item.number());
            number.setMinWidth(32);
            HBox line = new HBox(number, Words.plain(item.title()));
            line.setMinHeight(Region.USE_PREF_SIZE);
            lines.add(line);
        }
        return lines;
    }

    void select(MeetingId meeting) {
        table.select(meeting);
    }

    void focus() {
        table.focus();
    }

    void add() {
        withBodies(bodies -> {
            if (bodies.isEmpty()) {
                newBody.run();
                place.notices().say("A meeting is of a body; add the body first.");
                return;
            }
            pane.edit(forms.meeting(null, bodies, meeting -> {
                table.select(meeting.id());
                place.undo().offer(meeting.words() + " added.");
            }));
        });
    }

    private void edit(Meeting meeting) {
        withBodies(bodies -> pane.edit(forms.meeting(meeting, bodies, saved -> table.select(saved.id()))));
    }

    private void withBodies(Consumer<List<Body>> then) {
        place.work().opens(() -> place.work().read("Reading the bodies", place.office().meetings()::bodies).then(then));
    }

    private void delete(Meeting meeting) {
        place.delete(meeting.words() + " deleted.", () -> place.office().meetings().delete(meeting.id()));
    }
}
