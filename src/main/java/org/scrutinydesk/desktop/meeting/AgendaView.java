package org.scrutinydesk.desktop.meeting;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.BuildPack;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Person;
import org.scrutinydesk.paper.Paper;

/** One meeting with its agenda. */
final class AgendaView implements RoomView {
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    private final Workplace place;
    private final Runnable back;
    private final MeetingForms forms;
    private final RoomPane pane;
    private final RecordTable<AgendaSheet.Row> table;
    private final ItemDetails details;
    private final ComboBox<Meeting.State> state = new ComboBox<>();
    private final AgendaFile agendaFile;
    private final BuildPack pack;
    private MeetingId id;
    private AgendaSheet sheet;
    private boolean filling;
    private boolean opening;

    /** @param back goes to the list of meetings */
    AgendaView(Workplace place, Runnable back) {
        this.place = place;
        this.back = back;
        forms = new MeetingForms(place);
        details = new ItemDetails(place, this::edit, this::move, this::delete);
        pane = new RoomPane("", place.notices());
        pane.primary(Action.of("_New item", this::add));
        agendaFile = new AgendaFile(place);
        pack = new BuildPack(place);
        // The one filled button here is the one that adds an item.
        pack.getStyleClass().remove("primary");
        pane.add(agendaFile);
        pane.add(pack);
        stateChoice();
        pane.tools(Action.of("‹ All meetings", back).button(), state, Action.of("_Meeting", this::editMeeting).button(),
            Action.of("Attendance and n_ote", this::note).button(), Action.of("N_umber afresh", this::renumber).button());
        table = new RecordTable<AgendaSheet.Row>("agenda", place.remembered(), row -> row.item().id())
            .text("Item", 64, row -> row.item().number())
            .text("Title", 300, row -> row.item().title(), AgendaSheet.Row::remarks)
            .text("Presented by", 150, row -> row.item().presenter())
            .text("Purpose", 90, row -> row.item().purpose().words())
            .figures("Time", 76, row -> row.time() == null ? "" : UkDate.time(row.time()), AgendaSheet.Row::time)
            .chip("State", 120, row -> StateChip.of(row.ready()))
            .filter("Find an item")
            .empty("Nothing is on this agenda yet. Add the first item; Alt+Up and Alt+Down put items in their order.",
                Action.of("New item", this::add))
            .onAdd(this::add)
            .onOpen(row -> edit(row.item()))
            .onDelete(row -> delete(row.item()))
            .onMove((row, newPlace) -> move(row.item(), newPlace));
        pane.list(table, row -> details.of(sheet, row));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            // Escape that closed a form has done its work.
            if (e.isConsumed() || e.getCode() != KeyCode.ESCAPE && !BACK.match(e)) return;
            back.run();
            e.consume();
        });
    }

    @Override
    public Node node() {
        return pane;
    }

    void meeting(MeetingId meeting) {
        if (meeting.equals(id)) return;
        id = meeting;
        sheet = null;
        opening = true;
        table.show(List.of());
        pane.close();
    }

    void select(ItemId item) {
        table.select(item);
    }

    void focus() {
        table.focus();
    }

    @Override
    public void refresh() {
        MeetingId asked = id;
        place.work().read("Reading the agenda", () -> AgendaSheet.read(place.office(), asked)).then(read -> {
            if (asked.equals(id)) show(read);
        }).failed(failure -> {
            // Deleted, or its addition undone: there is nothing left to show here.
            if (failure instanceof Refused) back.run();
            else place.work().unhandled(failure);
        });
    }

    private void show(AgendaSheet read) {
        sheet = read;
        pane.heading(read.meeting().words());
        pane.line(read.line());
        agendaFile.show(read);
        pack.meeting(read.rows().isEmpty() ? null : read.meeting());
        filling = true;
        state.setValue(read.meeting().state());
        filling = false;
        table.show(read.rows());
        if (opening) table.focus();
        opening = false;
    }

    private void stateChoice() {
        state.getItems().setAll(Arrays.asList(Meeting.State.values()));
        state.setAccessibleText("How far the meeting has come");
        state.setId("state");
        state.setConverter(new StringConverter<>() {
            @Override
            public String toString(Meeting.State value) {
                return value == null ? "" : value.words();
            }

            @Override
            public Meeting.State fromString(String text) {
                return null;
            }
        });
        state.valueProperty().addListener((p, before, now) -> {
            if (!filling && now != null) become(now);
        });
    }

    private void become(Meeting.State now) {
        long missing = sheet.readiness().itemsNotReady();
        String but = now != Meeting.State.PUBLISHED || missing == 0 ? ""
            : missing == 1 ? ", though one item is not ready" : ", though " + missing + " items are not ready";
        Meeting meeting = sheet.meeting();
        place.work().write("Saving", () -> place.office().meetings().save(meeting.withState(now)))
            .then(saved -> place.undo().offer("The meeting is now " + now.words().toLowerCase(java.util.Locale.UK) + but + "."))
            .failed(failure -> {
                refresh();
                place.work().unhandled(failure);
            });
    }

    private void add() {
        form(null);
    }

    private void edit(AgendaItem item) {
        form(item);
    }

    private void form(AgendaItem item) {
        if (sheet == null) return;
        record Choices(List<Paper> papers, List<String> people) {
        }
        place.work().opens(() -> place.work().read("Reading papers and people", () -> new Choices(place.office().papers().papers(),
            place.office().meetings().people().stream().map(Person::name).toList())).then(choices ->
            pane.edit(ItemForm.of(place, sheet.readiness(), item, choices.papers(), choices.people(), saved -> {
                table.select(saved.id());
                if (item == null) place.undo().offer("Item " + saved.number() + " added.");
            }))));
    }

    private void move(AgendaItem item, int newPlace) {
        place.work().write("Moving the item", () -> {
            place.office().meetings().move(item.id(), newPlace);
            return item.id();
        }).then(table::select);
    }

    private void delete(AgendaItem item) {
        place.delete("Item " + item.number() + ", “" + item.title() + "”, deleted.", () -> place.office().meetings().delete(item.id()));
    }

    private void renumber() {
        MeetingId meeting = id;
        place.work().write("Numbering", () -> {
            place.office().meetings().renumber(meeting);
            return "The items are counted 1, 2, 3 again.";
        }).then(place.undo()::offer);
    }

    private void editMeeting() {
        place.work().opens(() -> place.work().read("Reading the bodies", place.office().meetings()::bodies)
            .then(bodies -> pane.edit(forms.meeting(sheet.meeting(), bodies, saved -> { }))));
    }

    private void note() {
        pane.edit(forms.note(sheet.meeting(), saved -> { }));
    }
}
