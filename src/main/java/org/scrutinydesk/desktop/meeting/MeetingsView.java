package org.scrutinydesk.desktop.meeting;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Views;

/** The room of meetings, which shows one of its views at a time. */
public final class MeetingsView implements RoomView {
    private final Workplace place;
    private final StackPane frame = new StackPane();
    private final MeetingList meetings;
    private final AgendaView agenda;
    private final BodyList bodies;
    private RoomView here;

    public MeetingsView(Workplace place) {
        this.place = place;
        meetings = new MeetingList(place, views("Meetings"), this::open, this::newBody);
        agenda = new AgendaView(place, this::back);
        bodies = new BodyList(place, views("Bodies"));
        here = meetings;
        frame.getChildren().setAll(meetings.node());
    }

    public static Room<MeetingsView> room(Workplace place) {
        return new Room<>("Meetings", MaterialDesignC.CALENDAR_MULTIPLE, () -> new MeetingsView(place))
            .does("New meeting", MeetingsView::newMeeting)
            .does("Bodies", MeetingsView::bodies)
            .does("New body", MeetingsView::newBody)
            .opens(MeetingId.class, MeetingsView::open)
            .opens(ItemId.class, MeetingsView::open)
            .opens(BodyId.class, MeetingsView::open);
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public void refresh() {
        here.refresh();
    }

    /** Opens a meeting with its agenda. */
    public void open(MeetingId meeting) {
        meetings.select(meeting);
        agenda.meeting(meeting);
        show(agenda);
        agenda.focus();
    }

    /** Opens the meeting on whose agenda an item stands, and goes to the item. */
    public void open(ItemId item) {
        place.work().read("Looking up the item", () -> place.office().meetings().item(item)).then(found -> {
            open(found.meeting());
            agenda.select(item);
        });
    }

    public void open(BodyId body) {
        bodies.select(body);
        show(bodies);
    }

    public void newMeeting() {
        show(meetings);
        meetings.add();
    }

    public void newBody() {
        show(bodies);
        bodies.add();
    }

    public void bodies() {
        show(bodies);
        bodies.focus();
    }

    private void back() {
        show(meetings);
        meetings.focus();
    }

    private Views views(String shown) {
        return new Views(shown).view("Meetings", () -> show(meetings)).view("Bodies", () -> show(bodies));
    }

    private void show(RoomView view) {
        here = view;
        if (frame.getChildren().getFirst() != view.node()) frame.getChildren().setAll(view.node());
        view.refresh();
    }
}
