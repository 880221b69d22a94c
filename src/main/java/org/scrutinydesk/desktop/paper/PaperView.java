package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.pdf.PdfWriter;
import org.scrutinydesk.evidence.Offer;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.OwnWords;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Comparison;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spelling;
import org.scrutinydesk.paper.Version;

/** One paper, open: its page to write on, its pages as they print beside it, and what can be done with it. */
final class PaperView extends BorderPane {
    private static final double BESIDE_FROM = 980;
    /** Shows the versions, from wherever one is on the page. */
    static final KeyCombination VERSIONS = KeyCombination.keyCombination("Shortcut+Shift+H");

    /** All that is shown of a paper, read at one time. */
    record Opened(Paper paper, List<Paragraph> body, List<Meeting> meetings, String office, Paper following) {
        static Opened of(Office office, PaperId id) {
            Paper paper = office.papers().paper(id);
            return new Opened(paper, office.papers().body(id), office.meetings().meetings(), office.settings().officeName(),
                paper.state() == Paper.State.ISSUED ? office.versions().following(id).orElse(null) : null);
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
    private final PagePreview preview;
    private final VersionsPane versions;
    private final ComparisonPane comparison = new ComparisonPane(this::endComparing);
    private boolean comparing;
    private final PaperBar bar;
    private final InsertList insert;
    private final SpellingList spelling;
    private final StackPane page = new StackPane();
    private Opened opened;
    private Node side;
    private boolean sideWanted = true;
    private boolean blockComes;

    PaperView(Workplace place, Opened opened, Clippings clippings, Runnable back) {
        this.place = place;
        this.opened = opened;
        id = opened.paper().id();
        front = new Front(opened.paper());
        model = new PaperModel(body -> PaperDocument.numbers(front.paper(), body), opened.body());
        editor = new PaperEditor(model, clippings);
        parts = new PageParts(front, opened.paper().template(), opened.office());
        details = new PaperDetails(front);
        autosave = new Autosave(place.work(), place.office().papers(), front, model, place.notices()::failed);
        quoted = new Quoted(place, this::quotedChanged);
        figures = new FiguresPane(editor, quoted::of);
        preview = new PagePreview(place.work(), new PdfWriter(place.office().file().clock()), this::document);
        versions = new VersionsPane(place, id, this::compare, this::compareIssued, this::saved);
        bar = new PaperBar(place, this, new PaperTools(editor), back);
        insert = new InsertList(editor, this::putIn);
        List<Region> above = new ArrayList<>();
        above.add(details);
        above.addAll(parts.above());
        List<Region> below = parts.below();
        editor.rows().surround(above, below);
        new PageWalk(editor, above, below);
        getStyleClass().add("paper-view");
        getStylesheets().add(Objects.requireNonNull(PaperView.class.getResource("/org/scrutinydesk/desktop/paper.css")).toExternalForm());
        spelling = new SpellingList(editor, this::teach, () -> place.notices().say("Every word of this text is known."));
        page.getChildren().setAll(editor, insert.node(), spelling.node());
        page.setMinWidth(0);
        setTop(bar);
        setCenter(page);
        model.onChange(this::edited);
        front.onChange(this::edited);
        model.onChange(this::written);
        front.onChange(() -> redrawing(model::recount));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE || e.isShortcutDown() || e.isAltDown()) return;
            e.consume();
            if (!isWide() && sideShown() && paper().state() != Paper.State.ISSUED) toggle(side);
            else back.run();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (!VERSIONS.match(e)) return;
            e.consume();
            toggleVersions();
        });
        // A list keeps Escape to itself, so it is asked first.
        for (Node pane : List.of(versions, comparison)) {
            pane.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
                if (e.getCode() != KeyCode.ESCAPE) return;
                e.consume();
                if (comparing) endComparing();
                else toggleVersions();
            });
        }
        editor.onFigureClicked(this::figureMenu);
        spell();
        widthProperty().addListener((o, was, now) -> arrange());
        // Leaving the room, the office or the program takes the page off the window, and then nothing may be left unsaved.
        sceneProperty().addListener((o, was, now) -> {
            if (now == null) leave();
        });
        side = preview;
        show(opened);
        preview.changed();
        arrange();
    }

    PaperId id() {
        return id;
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
            if (!model.snapshot().paragraphs().equals(now.body())) editor.reset(now.body());
            redrawing(model::recount);
        }
        editor.setEditable(!issued);
        details.editable(!issued);
        details.show(now.meetings());
        parts.show(now.meeting(front.meeting()));
        for (Region row : parts.above()) row.setDisable(issued);
        for (Region row : parts.below()) row.setDisable(issued);
        bar.show(now.paper(), now.following(), PageParts.missing(front.paper()));
        quoted.read(model.body());
        place.work().read("Reading what can be put in", () -> quoted.offers(opened.paper().meeting())).then(insert::offers);
        preview.changed();
        versions.show(now.paper());
        if (side == versions) versions.refresh();
        arrange();
    }

    void refresh() {
        int asked = autosave.stamp();
        place.work().read("Reading the paper", () -> Opened.of(place.office(), id)).then(now -> {
            // What was read before the newest letter was saved must not take its place; the save is read in its turn.
            if (asked == autosave.stamp()) show(now);
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

    /** Goes on once all that is typed is on the disk. */
    void saved(Runnable then) {
        flush();
        place.work().write("Saving the paper", () -> true).then(done -> then.run());
    }

    private Document document() {
        return place.office().document(id);
    }

    /** The words that were cleared are not these any more, which is said at the first letter and not at the first save. */
    private void edited() {
        if (paper().state() != Paper.State.CLEARED) return;
        front.backToDraft();
        opened = new Opened(paper().withState(Paper.State.DRAFT), opened.body(), opened.meetings(), opened.office(), null);
        bar.show(paper(), null, PageParts.missing(front.paper()));
        bar.says("It has been changed since it was cleared, so it is a draft again; send it for clearance when it is ready.");
    }

    private void written() {
        quoted.readNew(model.body());
        figures.refresh();
        bar.figures(figures.stale().size());
    }

    private void quotedChanged() {
        redrawing(() -> editor.rows().live(quoted::of));
        if (blockComes && editor.isFocused()) {
            // Only now has the block its height, and the place to write on may have been pushed out of sight.
            blockComes = false;
            editor.layOutNow();
            Spot caret = editor.caret();
            if (caret.row() > 0) editor.go(new Spot(caret.row() - 1, 0));
            editor.go(caret);
        }
        figures.refresh();
        bar.figures(figures.stale().size());
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
        blockComes = offer.block();
        if (offer.block()) editor.insert(Paragraph.block(offer.quote()));
        else editor.insert(new Span.Figure(offer.quote(), offer.value(), false, false));
    }

    private void figureMenu(Span.Figure figure, Node chip) {
        Live now = quoted.of(figure.quote());
        ContextMenu menu = new ContextMenu();
        MenuItem says = new MenuItem(now == null ? "A live figure" : now.source().lines().findFirst().orElse(""));
        says.setDisable(true);
        menu.getItems().add(says);
        if (editor.isEditable() && now != null && now.now() == null) {
            menu.getItems().add(item("Keep as plain words", () -> figures.accept(figure)));
        } else if (editor.isEditable() && FigureChip.isStale(figure, now)) {
            menu.getItems().add(item("Take new value, " + now.now(), () -> figures.accept(figure)));
        }
        menu.getItems().add(item("Show all figures of this paper", this::toggleFigures));
        menu.show(chip, javafx.geometry.Side.BOTTOM, 0, 4);
    }

    private void spell() {
        editor.onNextUnknown(spelling::next);
        place.work().read("Reading the dictionary", () -> {
            Spelling known = new Spelling();
            known.know(OwnWords.of(place.office()));
            return known;
        }).then(spelling::with);
    }

    private void teach(String word) {
        place.work().write("Keeping the word", () -> {
            OwnWords.teach(place.office(), word);
            return word;
        }).then(kept -> place.notices().say("“" + kept + "” is now one of this office's own words; they stand in Settings."));
    }

    private static MenuItem item(String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(e -> run.run());
        return item;
    }

    // ---- what stands beside the page

    void togglePreview() {
        toggle(preview);
    }

    void toggleFigures() {
        figures.refresh();
        toggle(figures);
    }

    /** The way out of the versions leads to the page, or to the preview beside it. */
    void toggleVersions() {
        comparing = false;
        boolean away = side == versions && sideShown();
        toggle(away && isWide() ? preview : versions);
        if (away) {
            if (!isWide()) side = preview;
            entrance().requestFocus();
            return;
        }
        saved(() -> {
            versions.refresh();
            versions.entrance().requestFocus();
        });
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
        comparing = true;
        arrange();
        comparison.show(differs, from, to);
    }

    private void endComparing() {
        comparing = false;
        arrange();
        versions.entrance().requestFocus();
    }

    private void toggle(Node wanted) {
        boolean shown = side == wanted && sideShown();
        side = wanted;
        sideWanted = !shown;
        overlaid = !shown;
        arrange();
    }

    private boolean overlaid;

    private boolean isWide() {
        return getWidth() >= BESIDE_FROM;
    }

    private boolean sideShown() {
        return sideWanted && (isWide() || overlaid);
    }

    private void arrange() {
        boolean shown = sideShown();
        boolean issued = paper().state() == Paper.State.ISSUED;
        // An issued paper is what was printed; its page is shown, not the records as they are now.
        boolean withVersions = shown && side == versions;
        comparing &= withVersions;
        boolean onlySide = issued || shown && !isWide() && side == preview;
        Node beside = withVersions || shown && !onlySide ? side : null;
        setRight(null);
        setCenter(null);
        if (beside instanceof Region r) r.setPrefWidth(withVersions || !isWide() ? 340 : Math.max(240, getWidth() - 830));
        if (onlySide) preview.setPrefWidth(USE_COMPUTED_SIZE);
        setCenter(comparing ? comparison : onlySide ? preview : page);
        if (beside != null) setRight(beside);
        bar.sides(shown && side == preview || issued, shown && side == figures && !issued, withVersions);
        preview.look();
    }
}
