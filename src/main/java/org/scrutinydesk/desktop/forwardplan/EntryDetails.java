package org.scrutinydesk.desktop.forwardplan;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.register.Promise;

/** What stands beside the forward plan for the row you are on: a meeting's notice, or a promise with its trail. */
final class EntryDetails {
    private final Workplace place;
    private final ForwardPlanView room;

    EntryDetails(Workplace place, ForwardPlanView room) {
        this.place = place;
        this.room = room;
    }

    Node of(ForwardPlan plan, ForwardPlan.Entry entry) {
        return entry.promise() == null ? meeting(plan, entry) : promise(entry);
    }

    private Node meeting(ForwardPlan plan, ForwardPlan.Entry entry) {
        Meeting meeting = entry.meeting();
        VBox box = new VBox(16, new VBox(4, Words.section(meeting.bodyName()), Words.plain(UkDate.withWeekday(meeting.heldOn())
            + (meeting.startsAt() == null ? "" : ", " + UkDate.time(meeting.startsAt())))), entry.chip().label());
        said(box, "Agenda goes out by", UkDate.withWeekday(entry.due()));
        said(box, "On the agenda", entry.detail());
        long open = plan.entries().stream().filter(e -> e.promise() != null && e.promise().state() == Promise.State.OPEN
            && meeting.id().equals(e.promise().dueMeeting())).count();
        said(box, "Promised to it and on no item", open == 0 ? "Nothing" : open == 1 ? "1 promise" : open + " promises");
        box.getChildren().add(buttons(Action.of("_Open agenda", () -> place.open(meeting.id())),
            Action.of("New _promise", () -> room.newPromise(meeting))));
        return box;
    }

    private Node promise(ForwardPlan.Entry entry) {
        Promise promise = entry.promise();
        VBox box = new VBox(16, Words.section(promise.text()), entry.chip().label());
        said(box, "Owner", promise.owner());
        if (promise.dueMeeting() != null && entry.meeting() != null) link(box, "Due at", entry.meeting().words(), entry.meeting().id());
        if (promise.dueOn() != null) said(box, "Due by", UkDate.withWeekday(promise.dueOn()));
        if (promise.madeInPaper() != null) link(box, "Promised in", entry.detail(), promise.madeInPaper());
        else if (promise.madeAtMeeting() != null) link(box, "Promised in", entry.detail(), promise.madeAtMeeting());
        else if (!entry.detail().isEmpty()) said(box, "Promised in", entry.detail());
        if (promise.keptBy() != null) link(box, "Kept by", entry.chip().words(), promise.keptBy());
        if (promise.closedBy() != null) said(box, promise.state().words() + " says", promise.closedBy());
        if (!promise.trail().isEmpty()) {
            VBox trail = new VBox(8, Words.small("Trail"));
            for (Promise.Update update : promise.trail()) {
                trail.getChildren().add(new VBox(Words.small(UkDate.longForm(update.dated())
                    + (update.who() == null ? "" : ", " + update.who())),
                    Words.plain(update.text())));
            }
            box.getChildren().add(trail);
        }
        boolean open = promise.state() == Promise.State.OPEN;
        box.getChildren().add(open
            ? buttons(Action.of("Put on the _agenda", () -> room.putOnAgenda(promise)), Action.of("_Kept", () -> room.keep(promise)),
                Action.of("D_rop", () -> room.drop(promise)), Action.of("_Update", () -> room.update(promise)),
                    Action.of("_Edit", () -> room.edit(promise)),
                Action.of("_Delete", () -> room.delete(promise)))
            : buttons(Action.of("_Open again", () -> room.reopen(promise)), Action.of("_Update", () -> room.update(promise)),
                Action.of("_Edit", () -> room.edit(promise)), Action.of("_Delete", () -> room.delete(promise))));
        return box;
    }

    private void link(VBox box, String label, String words, Id id) {
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setAccessibleText(label.toLowerCase(Locale.UK) + " " + words);
        link.setOnAction(e -> place.open(id));
        box.getChildren().add(new VBox(4, Words.small(label), link));
    }

    private static void said(VBox box, String label, String words) {
        if (words != null) box.getChildren().add(new VBox(4, Words.small(label), Words.plain(words)));
    }

    private static Node buttons(Action... actions) {
        FlowPane pane = new FlowPane(8, 8);
        for (Action action : actions) pane.getChildren().add(action.button());
        return pane;
    }
}
