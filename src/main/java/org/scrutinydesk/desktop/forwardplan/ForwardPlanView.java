package org.scrutinydesk.desktop.forwardplan;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scrutinydesk.common.Id.PromiseId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.exchange.CalendarFile;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Person;
import org.scrutinydesk.register.Promise;

/** The meetings ahead, with what is due at each and by when. */
public final class ForwardPlanView implements RoomView {
    private static final String SHOWS_PAST = "forward-plan.past";

    private final Workplace place;
    private final RoomPane pane;
    private final RecordTable<ForwardPlan.Entry> table;
    private final EntryDetails details;
    private final PromiseForms forms;
    private final CheckBox past = new CheckBox("Also what is kept or dropped");
    private ForwardPlan plan;

    public static Room<ForwardPlanView> room(Workplace place) {
        return new Room<>("Forward plan", MaterialDesignC.CALENDAR_CLOCK, () -> new ForwardPlanView(place))
            .does("New promise", ForwardPlanView::newPromise)
            .does("Save the meetings as a calendar", ForwardPlanView::calendar)
            .opens(PromiseId.class, ForwardPlanView::open)
            .count(() -> {
                long late = ForwardPlan.read(place.office()).late();
                return late == 0 ? "" : late + " late";
            });
    }

    private ForwardPlanView(Workplace place) {
        this.place = place;
        forms = new PromiseForms(place);
        details = new EntryDetails(place, this);
        pane = new RoomPane("Forward plan", place.notices());
        pane.primary(Action.of("_New promise", this::newPromise));
        pane.secondary(Action.of("_Calendar", this::calendar));
        past.setSelected(Boolean.parseBoolean(place.remembered().get(SHOWS_PAST, "false")));
        past.setOnAction(e -> showPast());
        table = new RecordTable<ForwardPlan.Entry>("forward-plan", place.remembered(), ForwardPlan.Entry::id)
            .text("What", 340, ForwardPlan.Entry::what, ForwardPlan.Entry::detail)
            .text("Who", 180, ForwardPlan.Entry::who)
            .ordered("Due", 110, e -> e.due() == null ? "" : UkDate.shortForm(e.due()), ForwardPlan.Entry::due)
            .chip("State", 130, ForwardPlan.Entry::chip)
            .groupedBy(ForwardPlan.Entry::group)
            .rowStyle(e -> e.past() ? "quiet" : null)
            .filter("Find what is due")
            .beside(past)
            .empty("What papers and meetings promise stands here, under the meeting it is due at. Write down the first promise.",
                Action.of("New promise", this::newPromise))
            .onAdd(this::newPromise)
            .onOpen(this::openEntry)
            .onDelete(e -> {
                if (e.promise() != null) delete(e.promise());
            });
        pane.list(table, entry -> details.of(plan, entry));
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        place.work().read("Reading the forward plan", () -> ForwardPlan.read(place.office())).then(read -> {
            plan = read;
            pane.line(read.line());
            fill();
        });
    }

    private void fill() {
        if (plan == null) return;
        table.show(plan.entries().stream().filter(e -> past.isSelected() || !e.past() || e.meeting() != null && e.meeting().state()
            .ahead()).toList());
    }

    private void showPast() {
        place.remembered().put(SHOWS_PAST, String.valueOf(past.isSelected()));
        fill();
    }

    /** Goes to a promise, also one that is past. */
    public void open(PromiseId promise) {
        place.work().read("Looking up the promise", () -> place.office().promises().promise(promise)).then(found -> {
            if (found.state() != Promise.State.OPEN && !past.isSelected()) {
                past.setSelected(true);
                showPast();
            }
            table.select(promise);
            table.focus();
        });
    }

    public void newPromise() {
        newPromise(null);
    }

    /** @param due the meeting it is due at, or null */
    void newPromise(Meeting due) {
        withPeople(people -> pane.edit(forms.promise(plan, null, due, people, saved -> {
            table.select(saved.id());
            place.undo().offer("Promise added.");
        })));
    }

    void edit(Promise promise) {
        withPeople(people -> pane.edit(forms.promise(plan, promise, null, people, saved -> table.select(saved.id()))));
    }

    void putOnAgenda(Promise promise) {
        if (plan.meetings().stream().noneMatch(m -> m.state().ahead())) {
            place.notices().say("No meeting is ahead; plan one first.", "Go to Meetings", () -> place.go("Meetings"));
        } else {
            pane.edit(forms.agenda(plan, promise));
        }
    }

    void update(Promise promise) {
        pane.edit(forms.update(plan, promise));
    }

    void drop(Promise promise) {
        pane.edit(forms.drop(plan, promise));
    }

    void keep(Promise promise) {
        place.work().write("Saving", () -> {
            place.office().promises().keep(promise.id(), null, null);
            return "The promise is kept.";
        }).then(place.undo()::offer);
    }

    void reopen(Promise promise) {
        place.work().write("Saving", () -> {
            place.office().promises().reopen(promise.id());
            return "The promise is open again.";
        }).then(place.undo()::offer);
    }

    void delete(Promise promise) {
        place.delete("Promise deleted.", () -> place.office().promises().delete(promise.id()));
    }

    private void openEntry(ForwardPlan.Entry entry) {
        if (entry.promise() == null) place.open(entry.meeting().id());
        else edit(entry.promise());
    }

    private void withPeople(java.util.function.Consumer<java.util.List<String>> then) {
        place.work().opens(() -> place.work().read("Reading the people", () -> {
            if (plan == null) plan = ForwardPlan.read(place.office());
            return place.office().meetings().people().stream().map(Person::name).toList();
        }).then(then));
    }

    /** Writes the meetings, and the days their agendas go out, as a file that calendars read. */
    public void calendar() {
        place.saveAs().save(pane.getScene().getWindow(), "Calendar", ".ics", "Meetings",
            (file, progress) -> CalendarFile.write(place.office(), file));
    }
}
