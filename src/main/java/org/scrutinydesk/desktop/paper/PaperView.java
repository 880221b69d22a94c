package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.document.pdf.PdfWriter;
import org.scrutinydesk.evidence.Offer;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Clearance;
import org.scrutinydesk.paper.Comment;
import org.scrutinydesk.paper.Comparison;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Version;
import org.scrutinydesk.paper.Wanted;

/** One paper, open: its page to write on, its pages as they print beside it, and what can be done with it. */
final class PaperView extends BorderPane {
    /** Shows the versions, from wherever one is on the page. */
    private static final KeyCombination VERSIONS = KeyCombination.keyCombination("Shortcut+Shift+H");
    private static final KeyCombination CLEARANCE = KeyCombination.keyCombination("Shortcut+Shift+C");
    private static final KeyCombination FIGURES = KeyCombination.keyCombination("Shortcut+Shift+G");

    /** All that is shown of a paper, read at one time. */
    record Opened(Paper paper, List<Paragraph> body, List<Meeting> meetings, List<AgendaItem> items, String office, Paper following,
                  Clearance way, List<Comment> comments) {
        static Opened of(Office office, PaperId id) {
            Paper paper = office.papers().paper(id);
            return new Opened(paper, office.papers().body(id), office.meetings().meetings(),
                paper.meeting() == null ? List.of() : office.meetings().items(paper.meeting()), office.settings().officeName(),
                paper.state() == Paper.State.ISSUED ? office.versions().following(id).orElse(null) : null,
                office.clearances().of(id).stream().findFirst().orElse(null), office.comments().of(id));
        }

        Opened asDraft() {
            return new Opened(paper.withState(Paper.State.DRAFT), body, meetings, items, office, null, way, comments);
        }

        Meeting meeting(org.scrutinydesk.common.Id.MeetingId id) {
            return meetings.stream().filter(m -> m.id().equals(id)).findFirst().orElse(null);
        }
    }

    private final Workplace place;
    private final PaperId id;
    private final Front front;
    private final PaperModel model;
    private final PaperEditor editor;
    private final PageParts parts;
    private final PaperDetails details;
    private final Autosave autosave;
    private final Quoted quoted;
    private final FiguresPane figures;
    private final SourceCard card;
    private final PagePreview preview;
    private final VersionsPane versions;
    private final ClearancePane clearance;
    private final CommentsPane comments;
    private final ContributionsPane contributions;
    private final PaperSides sides;
    private final ComparisonPane comparison = new ComparisonPane(this::endInstead);
    private final PaperBar bar;
    private final Unconfirmed unconfirmed;
    private final PlaceList places;
    private final PictureIn pictures;
    private final InsertList insert;
    private final SpellingList spelling;
    private final FindBar find;
    private final LinkBar link;
    private final StackPane page = new StackPane();
    private final Runnable afresh;
    private Opened opened;
    private boolean blockComes;

    /** @param everywhere looks for words in all papers; null for none yet @param afresh opens it anew, since its shape is another */
    PaperView(Workplace place, Opened opened, Clippings clippings, Runnable back, Consumer<Wanted> everywhere, Runnable afresh) {
        this.place = place;
        this.afresh = afresh;
        this.opened = opened;
        id = opened.paper().id();
        front = new Front(opened.paper());
        model = new PaperModel(body -> PaperDocument.numbers(front.paper(), body), opened.body());
        editor = new PaperEditor(model, clippings);
        parts = new PageParts(front, opened.office());
        details = new PaperDetails(front);
        autosave = new Autosave(place.work(), place.office().papers(), front, model, place.notices()::failed);
        quoted = new Quoted(place, this::quotedChanged);
        figures = new FiguresPane(place, editor, quoted::of, this::paper);
        card = new SourceCard(place, editor, quoted::of, () -> paper().meeting(), figures);
        preview = new PagePreview(place.work(), new PdfWriter(place.office().file().clock()), () -> place.office().document(id));
        versions = new VersionsPane(place, id, this::compare, this::compareIssued, this::saved);
        clearance = new ClearancePane(place, id, this::saved);
        sides = new PaperSides(this, page, preview, () -> paper().state() == Paper.State.ISSUED, this::entrance, this::saved);
        comments = new CommentsPane(place, id, editor, this::saved);
        contributions = new ContributionsPane(place, id, editor, this::saved);
        sides.add(clearance, "Clearance", CLEARANCE);
        sides.add(comments, "Comments", null);
        sides.add(contributions, "Contributions", null);
        sides.add(versions, "Versions", VERSIONS);
        sides.add(figures, "Figures", FIGURES);
        sides.add(preview, "Page preview", null);
        link = new LinkBar(editor);
        bar = new PaperBar(place, this, new PaperTools(editor, link::open), sides.buttons(), back);
        places = new PlaceList(editor);
        pictures = new PictureIn(place, editor);
        insert = new InsertList(editor, () -> place.work().opens(this::readOffers), () -> Stream.of(List.of(pictures.insertion()), BreakLine.all(editor), places.places()).flatMap(List::stream).toList());
        List<Region> above = Stream.concat(Stream.of(details), parts.above().stream()).toList();
        List<Region> below = parts.below();
        editor.rows().surround(above, below);
        new PageWalk(editor, above, below);
        editor.rows().hints(row -> parts.hint(model, row));
        unconfirmed = new Unconfirmed(this, editor, front, parts);
        bar.beside(unconfirmed.button());
        getStyleClass().add("paper-view");
        getStylesheets().add(Objects.requireNonNull(PaperView.class.getResource("/org/scrutinydesk/desktop/paper.css")).toExternalForm());
        PageFields fields = new PageFields(editor, above, below);
        spelling = new SpellingList(editor, fields, page, place);
        page.getChildren().setAll(editor, insert.node(), spelling.node(), card);
        page.setMinWidth(0);
        find = new FindBar(editor, new FindInPaper(editor, fields, quoted::of), everywhere);
        setTop(new VBox(bar, find, link));
        setCenter(page);
        model.onChange(this::edited);
        front.onChange(this::edited);
        model.onChange(this::written);
        front.onChange(() -> redrawing(() -> {
            model.recount();
            places.outside(opened.items(), front.part("appendices"));
            parts.number(model.body());
        }));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE || e.isShortcutDown() || e.isAltDown()) return;
            e.consume();
            if (!sides.closes()) back.run();
        });
        editor.onWhereFrom(card::open);
        addEventFilter(KeyEvent.KEY_PRESSED, this::whereFrom);
        comments.beside(this, sides);
        spelling.read();
        // Leaving the room, the office or the program takes the page off the window, and then nothing may be left unsaved.
        sceneProperty().addListener((o, was, now) -> {
            if (now == null) leave();
        });
        show(opened);
        preview.changed();
        sides.arrange();
    }

    PaperId id() {
        return id;
    }

    boolean pressed(javafx.scene.input.KeyEvent e) {
        return find.pressed(e) || link.pressed(e);
    }

    /** What can be done at the cursor, as the links beside the page do it. */
    List<Action> here() {
        return !editor.isEditable() ? List.of() : Stream.of(unconfirmed.atCursor(), figures.here(), comments.here(), contributions.here()).flatMap(List::stream).toList();
    }

    /** Find and replace over its page. */
    FindBar find() {
        return find;
    }

    Paper paper() {
        return opened.paper();
    }

    /** Puts the cursor where one goes on: in the text, or in the first part that is still empty of a new paper. */
    void begin() {
        entrance().requestFocus();
        editor.go(Spot.START);
        editor.show(0);
        editor.go(Spot.START);
    }

    /** Puts the cursor where one left off. @param left null for nowhere yet */
    void begin(InSight.Stand left) {
        begin();
        if (left != null && entrance() == editor) editor.sight().go(left);
    }

    InSight.Stand stand() {
        return editor.sight().stand();
    }

    /** Puts the cursor where a new paper begins: in the first part before its text that is empty, or what waits to be confirmed. */
    void beginNew() {
        begin();
        if (!unconfirmed.first()) parts.names().stream().filter(name -> parts.isAbove(name) && front.part(name).isBlank()).findFirst().ifPresent(unconfirmed::go);
    }

    /** Where one goes on. */
    Node entrance() {
        return paper().state() == Paper.State.ISSUED ? preview.entrance() : editor;
    }

    /** Shows what was read afresh, where it differs from what is being written. */
    void show(Opened now) {
        opened = now;
        boolean issued = now.paper().state() == Paper.State.ISSUED;
        if (autosave.idle()) {
            autosave.stands(now.paper().version());
            front.show(now.paper());
            if (!model.says(now.body())) editor.reset(now.body());
            redrawing(model::recount);
        }
        places.outside(now.items(), front.part("appendices"));
        editor.setEditable(!issued);
        details.editable(!issued);
        details.show(now.meetings());
        parts.show(now.meeting(front.meeting()));
        parts.number(model.body());
        unconfirmed.show();
        Stream.of(parts.above(), parts.below()).flatMap(List::stream).forEach(row -> row.setDisable(issued));
        bar.show(now, front.paper().missing().size());
        quoted.read(model.body());
        readOffers();
        preview.changed();
        versions.show(now.paper());
        if (comments.show(now.comments())) redrawing(model::redraw);
        for (SidePane pane : List.of(versions, clearance, contributions, figures)) if (sides.shows((Region) pane)) pane.refresh();
        sides.arrange();
    }

    private void readOffers() {
        place.work().read("Reading what can be put in", () -> quoted.offers(opened.paper().meeting())).then(offers -> insert.offers(offers.stream()
            .map(o -> new Insertion(o.label(), o.value(), () -> putIn(o))).toList()));
    }

    void refresh() {
        int asked = autosave.stamp();
        place.work().read("Reading the paper", () -> Opened.of(place.office(), id)).then(now -> {
            // What was read before the newest letter was saved must not take its place; the save is read in its turn.
            if (asked == autosave.stamp() && !now.paper().template().equals(paper().template())) afresh.run();
            else if (asked == autosave.stamp()) show(now);
            else if (autosave.idle()) refresh();
        });
    }

    /** Saves what is typed and not yet saved. */
    void flush() {
        details.commit();
        autosave.flush();
    }

    /** Saves everything, since nobody will type here any more. */
    void leave() {
        details.commit();
        autosave.leave();
    }

    /** Goes on once all that is typed is on the disk, with the keys that are typed until then. */
    void saved(Runnable then) {
        flush();
        place.work().opens(() -> place.work().write("Saving the paper", () -> true).then(done -> place.work().opens(then)));
    }

    /** A line under the title, on what was just come to. */
    void says(String sentence) {
        bar.says(sentence);
    }

    /** The words that were cleared, or sent to be, are not these any more, which is said at the first letter and not at the first save. */
    private void edited() {
        Paper.State was = paper().state();
        if (was != Paper.State.CLEARED && was != Paper.State.IN_CLEARANCE) return;
        front.backToDraft();
        opened = opened.asDraft();
        bar.show(opened, front.paper().missing().size());
        bar.says("It has been changed since it was " + (was == Paper.State.CLEARED ? "cleared" : "sent for clearance")
            + ", so it is a draft again; send it for clearance when it is ready.");
    }

    private void written() {
        parts.number(model.body());
        if (quoted.readNew(model.body())) blockComes = true;
        // What nobody sees is drawn when it is brought.
        if (figures.getScene() != null) figures.refresh();
        staleFigures();
    }

    private void staleFigures() {
        int stale = figures.stale().size();
        sides.words(figures, stale == 0 ? "Figures" : "Figures: " + stale + " stale");
    }

    private void quotedChanged() {
        redrawing(() -> editor.rows().live(quoted::of));
        if (blockComes && editor.isFocused()) {
            // Only now has the block its height.
            blockComes = false;
            editor.sight().overCaret();
        }
        figures.refresh();
        card.refresh();
        staleFigures();
    }

    /** Drawing the page afresh takes its fields off it for a moment; the one that is being typed in keeps its cursor. */
    private void redrawing(Runnable draw) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        draw.run();
        if (!(focused instanceof TextInputControl field)) return;
        int anchor = field.getAnchor();
        int caret = field.getCaretPosition();
        editor.layOutNow();
        if (field.getScene() == null || field.isFocused()) return;
        field.requestFocus();
        field.selectRange(anchor, caret);
    }

    private void putIn(Offer offer) {
        if (offer.block()) editor.insert(Paragraph.block(offer.quote()));
        else editor.insert(offer);
    }

    /** F1 shows where the figure at the cursor comes from; of an issued paper, where all came from when it was issued. */
    private void whereFrom(KeyEvent e) {
        if (e.getCode() != KeyCode.F1 || card.isVisible() && card.isFocusWithin()) return;
        e.consume();
        if (paper().state() != Paper.State.ISSUED) editor.whereFrom();
        else if (!sides.shows(figures)) sides.turn(figures);
    }

    // ---- what stands beside the page

    /** What is next for the paper: it is sent, cleared by the step it waits for, or issued. */
    void goOn() {
        switch (paper().state()) {
            case DRAFT -> {
                sides.show(clearance);
                clearance.send();
            }
            case IN_CLEARANCE -> toClearance();
            case CLEARED -> clearance.issue();
            case ISSUED -> { }
        }
    }

    /** Brings the clearance, with the keys in it. */
    void toClearance() {
        if (sides.shows(clearance)) {
            clearance.entrance().requestFocus();
            clearance.refresh();
        } else {
            sides.turn(clearance);
        }
    }

    /** Issues a cleared paper, and asks for the reason where it is not. */
    void issue() {
        if (paper().state() == Paper.State.CLEARED) {
            clearance.issue();
            return;
        }
        sides.show(clearance);
        saved(clearance::askWhyUncleared);
    }

    private void compare(Version before, Version after) {
        place.work().read("Comparing two versions", () -> place.office().compared(place.office().versions().at(id, before.change()),
            place.office().versions().at(id, after.change()))).then(differs -> differ(differs, versions.words(before), versions.words(after)));
    }

    private void compareIssued() {
        PaperId issued = paper().follows();
        saved(() -> place.work().read("Comparing two versions", () -> place.office().compared(place.office().versions().now(issued),
            place.office().versions().now(id))).then(differs -> differ(differs, "version " + (paper().edition() - 1) + " as it was issued",
            "the paper as it is now")));
    }

    private void differ(Comparison differs, String from, String to) {
        sides.instead(comparison);
        comparison.show(differs, from, to);
    }

    private void endInstead() {
        sides.endInstead();
    }
}
