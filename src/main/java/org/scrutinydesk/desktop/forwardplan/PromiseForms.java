package org.scrutinydesk.desktop.forwardplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.register.Promise;

/** The forms in which a promise is written down, put on an agenda, followed and dropped. */
final class PromiseForms {
    private static final int TITLE = 300;

    /** Where a promise was made: in a paper, at a meeting, or elsewhere. */
    private record Made(String words, PaperId paper, MeetingId meeting) {
        static final Made ELSEWHERE = new Made("Elsewhere", null, null);

        boolean isWhere(Promise promise) {
            if (promise.madeInPaper() != null) return promise.madeInPaper().equals(paper);
            return meeting != null && meeting.equals(promise.madeAtMeeting());
        }
    }

    /** What a promise becomes on an agenda. @param item null for a new item */
    private record As(String words, ItemId item) {
        static final As NEW = new As("A new item", null);
    }

    /** @param item null for a new one under the title */
    private record Put(Meeting at, ItemId item, String title) {
    }

    private final Workplace place;

    PromiseForms(Workplace place) {
        this.place = place;
    }

    /** @param promise null for a new one @param due the meeting a new one is due at, or null */
    Form promise(ForwardPlan plan, Promise promise, Meeting due, List<String> people, Consumer<Promise> then) {
        boolean isNew = promise == null;
        Promise first = isNew ? Promise.open("", null, null, null, null, null, due == null ? null : due.id()) : promise;
        Form form = new Form(isNew ? "New promise" : "Promise", place.work());
        Field<String> text = form.area("text", "_What was promised").required("Write what was promised.").value(first.text());
        Field<String> owner = form.suggest("owner", "_Owner", people).value(first.owner());
        List<Optional<Meeting>> meetings = Stream.concat(Stream.of(Optional.<Meeting>empty()), plan.meetings().stream()
            .filter(m -> m.state().ahead() || m.id().equals(first.dueMeeting())).map(Optional::of)).toList();
        Field<Optional<Meeting>> meeting = form.choice("dueMeeting", "_Due at", meetings, m -> m.map(Meeting::words).orElse("No meeting"))
            .value(meetings.stream().filter(m -> m.isPresent() && m.get().id().equals(first.dueMeeting())).findFirst()
                .orElse(Optional.empty()));
        Field<LocalDate> day = form.dateFrom(plan.today(), "dueOn", "Due _by").value(first.dueOn()).hint("Empty: the day of the meeting.");
        List<Made> choices = made(plan);
        Field<Made> made = form.choice("made", "_Promised in", choices, Made::words)
            .value(choices.stream().filter(m -> m.isWhere(first)).findFirst().orElse(Made.ELSEWHERE));
        Field<String> where = form.text("madeWhere", "Paragraph or _minute").value(first.madeWhere());
        return form.saves(isNew ? "Add promise" : "Save", () -> new Promise(first.id(), first.version(), text.get(), made.get().paper(),
            made.get().meeting(),
            where.get(), owner.get(), day.get(), meeting.get().map(Meeting::id).orElse(null), first.state(), first.keptBy(),
                first.closedBy(), first.trail()),
            place.office().promises()::save, then);
    }

    /** Papers first, then meetings, the newest first. */
    private static List<Made> made(ForwardPlan plan) {
        List<Made> choices = new ArrayList<>(List.of(Made.ELSEWHERE));
        plan.papers().forEach(p -> choices.add(new Made(p.title() + " (" + p.id() + ")", p.id(), null)));
        plan.meetings().reversed().forEach(m -> choices.add(new Made(m.words(), null, m.id())));
        return choices;
    }

    /** Puts a promise on an agenda, as a new item or under one that is there, in one change. */
    Form agenda(ForwardPlan plan, Promise promise) {
        Form form = new Form("Put on the agenda", place.work());
        List<Meeting> ahead = plan.meetings().stream().filter(m -> m.state().ahead()).toList();
        Field<Meeting> meeting = form.choice("meeting", "_Meeting", ahead, Meeting::words)
            .required("Choose the meeting on whose agenda it goes.")
            .value(ahead.stream().filter(m -> m.id().equals(promise.dueMeeting())).findFirst()
                .orElse(ahead.isEmpty() ? null : ahead.getFirst()));
        Field<As> as = form.choice("item", "_As", List.of(As.NEW), As::words).value(As.NEW);
        Field<String> title = form.text("title", "_Title").required("Give the item a title.").value(title(promise.text()));
        Runnable items = () -> {
            List<As> choices = new ArrayList<>(List.of(As.NEW));
            if (meeting.get() != null) {
                for (AgendaItem i : plan.agendas().getOrDefault(meeting.get().id(), List.of())) choices.add(new As("Item " + i.number()
                    + ", " + i.title(), i.id()));
            }
            offer(as, choices);
        };
        meeting.onChange(items);
        as.onChange(() -> title.applies(as.get() == null || as.get().item() == null));
        items.run();
        return form.saves("Put on the agenda", () -> new Put(meeting.get(), as.get().item(), title.get()), put -> {
            place.office().file().apply("Promise put on the agenda of " + put.at().words(), changes -> {
                ItemId item = put.item() != null ? put.item() : place.office().meetings()
                    .add(changes, AgendaItem.titled(put.at().id(), put.title()).withPresenter(promise.owner())).id();
                place.office().promises().keep(changes, promise.id(), item, null);
            });
            return put.at();
        }, at -> place.undo().offer("On the agenda of " + at.words() + "."));
    }

    @SuppressWarnings("unchecked")
    private static void offer(Field<As> field, List<As> choices) {
        ComboBox<As> box = (ComboBox<As>) field.control();
        box.setItems(FXCollections.observableArrayList(choices));
        box.setValue(As.NEW);
    }

    private static String title(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }

    Form update(ForwardPlan plan, Promise promise) {
        Form form = new Form("How it stands", place.work());
        form.node(Words.plain(promise.text()));
        Field<String> text = form.area("text", "_Update").required("Write how the promise stands.");
        Field<LocalDate> dated = form.date("dated", "_Date").required("Give the day of the update.").value(plan.today());
        return form.saves("Add update", () -> new Promise.Update(dated.get(), null, text.get()), update -> {
            place.office().promises().addUpdate(promise.id(), update);
            return update;
        }, update -> place.undo().offer("Update added."));
    }

    Form drop(ForwardPlan plan, Promise promise) {
        Form form = new Form("Drop the promise", place.work());
        form.node(Words.plain(promise.text()));
        Field<String> why = form.area("why", "_Why").required("Say why the promise is dropped; the reason stays on its trail.");
        return form.saves("Drop it", why::get, reason -> {
            place.office().promises().drop(promise.id(), plan.today(), null, reason);
            return reason;
        }, reason -> place.undo().offer("The promise is dropped."));
    }
}
