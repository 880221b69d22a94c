package org.scrutinydesk.desktop.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.AcrossPapers;
import org.scrutinydesk.paper.Clearance;
import org.scrutinydesk.paper.Hit;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.Wanted;

/** The papers: the list of them, and the one that is open. */
public final class PapersView implements RoomView {
    private record Listed(List<Paper> papers, List<Meeting> meetings, Map<PaperId, Clearance> ways) {
    }

    private final Workplace place;
    private final StackPane room = new StackPane();
    private final RoomPane pane;
    private final RecordTable<Paper> table;
    private final Clippings clippings = new Clippings();
    private Map<MeetingId, Meeting> meetings = Map.of();
    private Map<PaperId, Clearance> ways = Map.of();
    private final AcrossPane across;
    /** Where the papers were left that have been open. */
    private final Map<PaperId, InSight.Stand> stands = new HashMap<>();
    private PaperView open;

    public static Room<PapersView> room(Workplace place) {
        return new Room<>("Papers", MaterialDesignF.FILE_DOCUMENT_OUTLINE, () -> new PapersView(place))
            .does("New paper", "Shortcut+Shift+P", PapersView::add)
            .does("Find and replace in all papers", "Shortcut+Shift+F", PapersView::findInAll)
            .does("Take in a paper from Word", PapersView::takeIn)
            .does("Roll forward", PapersView::rollForward)
            .does("Change a paper's template", PapersView::reshape)
            .opens(PaperId.class, PapersView::show)
            .count(() -> count(place));
    }

    private static String count(Workplace place) {
        long waiting = place.office().papers().papers().stream().filter(p -> p.state() == Paper.State.IN_CLEARANCE).count();
        return waiting == 0 ? "" : waiting + " to clear";
    }

    private PapersView(Workplace place) {
        this.place = place;
        pane = new RoomPane("Papers", place.notices());
        pane.primary(Action.of("_New paper", "Shortcut+Shift+P", this::add));
        pane.secondary(Action.of("From _Word…", this::takeIn));
        table = new RecordTable<Paper>("papers", place.remembered(), Paper::id)
            .text("Paper", 320, Paper::title, p -> p.template().label() + (p.edition() == 1 ? "" : ", version " + p.edition()))
            .ordered("Meeting", 250, this::meeting, this::heldOn)
            .chip("State", 130, p -> StateChip.of(p.state()))
            .text("Marking", 150, p -> p.marking().words())
            .filter("Find a paper")
            .empty("Papers are written here, each for a meeting, with figures that follow the records.", Action.of("New paper", this::add))
            .onOpen(p -> show(p.id()))
            .onAdd(this::add)
            .onDelete(this::delete);
        pane.list(table, this::details);
        across = new AcrossPane(place, this::show, this::back);
        room.getChildren().setAll(pane);
        place.work().beforeClosing(() -> {
            if (open != null) open.leave();
        });
    }

    @Override
    public Node node() {
        return room;
    }

    @Override
    public void refresh() {
        place.work().read("Reading the papers", () -> new Listed(place.office().papers().papers(), place.office().meetings()
            .meetings(), place.office().clearances().newest())).then(this::show);
        if (open != null) open.refresh();
        if (acrossIsShown()) across.search();
    }

    @Override
    public boolean pressed(KeyEvent e) {
        return open != null && open.pressed(e);
    }

    @Override
    public List<Action> here() {
        return open == null ? List.of() : open.here();
    }

    /** Shows a place in a paper; an issued one is shown as it was printed. */
    private void show(AcrossPapers.Found found, Hit hit) {
        boolean issued = found.paper().state() == Paper.State.ISSUED;
        show(found.paper().id(), issued ? PaperView::begin : view -> view.find().show(across.wanted(), hit.place(), hit.from()));
    }

    private boolean acrossIsShown() {
        return room.getChildren().contains(across);
    }

    /** Finds in all papers, what is looked for in the open one or what is typed then. */
    public void findInAll() {
        findInAll(open == null ? null : open.find().wanted());
    }

    private void findInAll(Wanted wanted) {
        if (open != null) open.flush();
        leave();
        room.getChildren().setAll(across);
        room.applyCss();
        room.layout();
        // What is typed at once takes the place of what was looked for before, and is looked for in its turn.
        across.look(wanted);
        across.entrance().requestFocus();
        across.entrance().selectAll();
        // What is just being saved is found too.
        place.work().write("Saving the paper", () -> true).then(done -> across.search());
    }

    private void show(Listed now) {
        ways = now.ways();
        meetings = new HashMap<>();
        now.meetings().forEach(m -> meetings.put(m.id(), m));
        table.show(now.papers());
        long drafts = now.papers().stream().filter(p -> p.state() == Paper.State.DRAFT).count();
        long waiting = now.papers().stream().filter(p -> p.state() == Paper.State.IN_CLEARANCE).count();
        pane.line(now.papers().isEmpty() ? "" : (drafts == 0 ? "None in draft" : drafts == 1 ? "One in draft" : drafts + " in draft")
            + (waiting == 0 ? ", none waiting to be cleared." : waiting == 1 ? ", one waiting to be cleared." : ", " + waiting
            + " waiting to be cleared."));
    }

    @Override
    public void again() {
        if (open != null || acrossIsShown()) back();
    }

    @Override
    public Node entrance() {
        return open != null ? open.entrance() : acrossIsShown() ? across.entrance() : null;
    }

    /** Opens a paper to be written. */
    public void show(PaperId id) {
        if (open == null || !open.id().equals(id)) show(id, view -> view.begin(stands.get(id)));
    }

    private void show(PaperId id, Consumer<PaperView> then) {
        leave();
        place.work().opens(() -> place.work().read("Opening the paper", () -> PaperView.Opened.of(place.office(), id)).then(opened -> {
            open = new PaperView(place, opened, clippings, this::back, this::findInAll, () -> show(id, PaperView::begin));
            room.getChildren().setAll(open);
            // A page that was never drawn takes no keys yet, and people type on at once.
            room.applyCss();
            room.layout();
            then.accept(open);
        }));
    }

    /** Asks for a new paper. */
    public void add() {
        back();
        place.work().opens(() -> place.work().read("Reading the templates", () -> NewPaper.Known.of(place.office()))
            .then(known -> pane.edit(NewPaper.form(place, known, made -> {
                table.select(made);
                show(made, PaperView::beginNew);
            }))));
    }

    /** Asks for a Word or text file to take in. */
    public void takeIn() {
        back();
        TakeIn.from(place, pane, made -> {
            table.select(made);
            show(made);
        });
    }

    private void back() {
        PaperId was = open == null ? null : open.id();
        leave();
        room.getChildren().setAll(pane);
        refresh();
        if (was != null) {
            // In a narrow window the panel would lie over the list one came back for.
            pane.close();
            table.select(was);
            table.focus();
            place.work().write("Saving the paper", () -> true).then(done -> place.undo().leave());
        }
    }

    private void leave() {
        if (open != null) {
            open.leave();
            stands.put(open.id(), open.stand());
        }
        open = null;
    }

    /** Makes the next paper from the one that is open, or that one is on in the list. */
    public void rollForward() {
        Paper last = open != null ? open.paper() : table.selected();
        if (open != null) back();
        if (last != null) rollForward(last);
        else place.notices().say("Go to the paper that is to be rolled forward first.");
    }

    private void rollForward(Paper paper) {
        place.work().opens(() -> place.work().read("Reading the meetings", place.office().meetings()::meetings).then(all -> pane.edit(NewPaper.next(place, all, paper, made -> {
            table.select(made);
            show(made, PaperView::beginNew);
        }))));
    }

    /** Puts the paper that is open, or that one is on in the list, in another template's shape. */
    public void reshape() {
        Paper paper = open != null ? open.paper() : table.selected();
        if (open != null) open.saved(() -> {
            back();
            reshape(paper);
        });
        else if (paper != null) reshape(paper);
        else place.notices().say("Go to the paper that is to have another template first.");
    }

    private void reshape(Paper paper) {
        if (paper.state() == Paper.State.ISSUED) {
            place.notices().say("“" + paper.title() + "” has been issued and keeps its shape; make a new version of it first.");
            return;
        }
        place.work().opens(() -> place.work().read("Reading the templates", place.office().templates()::templates).then(all -> pane.edit(NewPaper.reshape(place, all, paper, done -> {
            table.select(done);
            show(done, PaperView::begin);
        }))));
    }

    private void delete(Paper paper) {
        place.delete("“" + paper.title() + "” deleted.", () -> place.office().papers().delete(paper.id()));
    }

    private String meeting(Paper p) {
        Meeting m = p.meeting() == null ? null : meetings.get(p.meeting());
        return m == null ? "" : m.words();
    }

    private String heldOn(Paper p) {
        Meeting m = p.meeting() == null ? null : meetings.get(p.meeting());
        return m == null ? "" : m.heldOn().toString();
    }

    private Node details(Paper p) {
        VBox box = new VBox(4, Words.section(p.title()));
        line(box, "Shape", p.template().label());
        line(box, "Version", p.edition() == 1 ? "" : p.edition() + ", which follows the issued version " + (p.edition() - 1));
        line(box, "Meeting", meeting(p));
        line(box, "Author", p.author());
        line(box, "Report of", p.reportOf());
        if (p.from() != null && p.to() != null) line(box, "Covers", UkDate.longForm(p.from()) + " to " + UkDate.longForm(p.to()));
        if (p.state() != Paper.State.ISSUED && ways.containsKey(p.id())) line(box, "Clearance", ways.get(p.id()).words());
        line(box, "Issued", p.issuedOn() == null ? "" : UkDate.longForm(p.issuedOn()));
        List<String> missing = p.missing().stream().map(Part::title).toList();
        if (!missing.isEmpty() && p.state() != Paper.State.ISSUED) line(box, "Still to be filled", String.join(", ", missing));
        FlowPane buttons = new FlowPane(8, 8, Action.of("_Open", () -> show(p.id())).button(), Action.of("_Delete", () -> delete(p)).button());
        buttons.getChildren().add(1, Action.of("_Roll forward", () -> rollForward(p)).button());
        if (p.state() != Paper.State.ISSUED) buttons.getChildren().add(2, Action.of("Change _template", () -> reshape(p)).button());
        if (p.follows() != null) {
            buttons.getChildren().add(1, Action.of("Open _version " + (p.edition() - 1), () -> show(p.follows())).button());
        }
        VBox.setMargin(buttons, new javafx.geometry.Insets(12, 0, 0, 0));
        box.getChildren().add(buttons);
        return box;
    }

    private static void line(VBox box, String label, String value) {
        if (value == null || value.isBlank()) return;
        var words = Words.plain(value);
        words.setWrapText(true);
        box.getChildren().addAll(Words.small(label), words);
    }
}
