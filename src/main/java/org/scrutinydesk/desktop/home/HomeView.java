package org.scrutinydesk.desktop.home;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.BuildPack;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Rows;
import org.scrutinydesk.desktop.kit.TwoColumns;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.evidence.AwardsQuoted;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.pack.Readiness;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.register.Promise;

/** Home: whether the next meeting is ready, what is promised to it, the money since the last one, the portfolio's newest quarter. */
public final class HomeView implements RoomView {
    private final Workplace place;
    private final RoomPane pane;
    private final Node openAgenda;
    private final BuildPack buildPack;
    private final VBox left = new VBox(8);
    private final VBox right = new VBox(8);
    private Meeting meeting;
    private Callable<Optional<HomeState>> reading;

    public static Room<HomeView> room(Workplace place) {
        Callable<Optional<HomeState>> first = place.readAhead(HomeState::of);
        return new Room<>("Home", MaterialDesignH.HOME_OUTLINE, () -> new HomeView(place, first));
    }

    /** @param first what it shows first, read while the desk was still being drawn */
    private HomeView(Workplace place, Callable<Optional<HomeState>> first) {
        this.place = place;
        reading = first;
        pane = new RoomPane("", place.notices());
        openAgenda = pane.secondary(Action.of("Open _agenda", () -> place.open(meeting.id())));
        openAgenda.setDisable(true);
        buildPack = new BuildPack(place);
        pane.add(buildPack);
        ScrollPane scroll = new ScrollPane(new TwoColumns(left, right));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.content(scroll);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        place.work().read("Reading how the next meeting stands", reading).then(this::show);
        reading = () -> HomeState.of(place.office());
    }

    private void show(Optional<HomeState> found) {
        left.getChildren().clear();
        right.getChildren().clear();
        meeting = found.map(HomeState::meeting).orElse(null);
        openAgenda.setDisable(meeting == null);
        openAgenda.setVisible(meeting != null);
        buildPack.setVisible(meeting != null);
        buildPack.meeting(meeting);
        if (found.isEmpty()) {
            pane.heading("No meeting is ahead");
            pane.line("Home shows whether the next meeting is ready, once one is planned.");
            left.getChildren().add(Action.of("_New meeting", () -> place.does("New meeting")).primaryButton());
            return;
        }
        HomeState state = found.get();
        pane.heading(meeting.bodyName() + ", " + UkDate.longForm(meeting.heldOn()));
        pane.line(state.line());
        agenda(state);
        promised(state);
        money(state.awards());
        portfolio(state);
    }

    private void agenda(HomeState state) {
        left.getChildren().add(Words.section(state.answer()));
        List<Readiness.Item> items = state.readiness().items();
        if (items.isEmpty()) {
            left.getChildren().addAll(Words.line("The body's standing items and the papers that were promised are a good start."),
                Action.of("_Make the agenda", () -> place.open(meeting.id())).button());
            return;
        }
        Rows rows = new Rows(48, 0, 150, 148).header("Item", "Title", "Who", "State");
        for (Readiness.Item item : items) {
            Chip chip = StateChip.of(item);
            String detail = item.missing().isEmpty() ? restriction(item) : sentence(item.missing().getFirst());
            Id opens = item.paper() != null ? item.paper().id() : item.item().id();
            rows.row("Item " + item.item().number() + ", " + item.item().title() + ", " + chip.words(), () -> place.open(opens),
                Words.plain(item.item().number()), Rows.twoLines(item.item().title(), detail),
                Words.line(item.item().presenter() == null ? "" : item.item().presenter()), chip.label());
        }
        for (Paper paper : state.readiness().unlisted()) {
            rows.row("On no item, " + paper.title(), () -> place.open(paper.id()), Words.plain(""),
                Rows.twoLines(paper.title(), "Written for this meeting; link it to an item, or give it another meeting"), Words.line(""), Chip.red("No item").label());
        }
        left.getChildren().add(rows);
    }

    private static String restriction(Readiness.Item item) {
        return item.item().restricted() ? "Restricted: " + item.item().reason() : "";
    }

    private void promised(HomeState state) {
        right.getChildren().add(Words.section("Promised to this meeting"));
        List<Readiness.Due> promises = state.readiness().promises();
        if (promises.isEmpty()) {
            right.getChildren().add(Words.line("Nothing was promised to it."));
            return;
        }
        Rows rows = new Rows(0, 112);
        for (Readiness.Due due : promises) {
            Promise promise = due.promise();
            boolean late = promise.late(place.office().today(), meeting.heldOn());
            Chip chip = StateChip.of(promise, meeting, due.item(), late);
            rows.row(promise.text() + ", " + chip.words(), () -> place.open(promise.id()),
                Rows.twoLines(promise.text(), state.made().getOrDefault(promise.id(), "")), chip.label());
        }
        right.getChildren().add(rows);
    }

    private void money(AwardsQuoted awards) {
        right.getChildren().add(spaced(Words.section(awards.since().isPresent() ? "Money since the last meeting" : "Money so far")));
        Rows rows = new Rows(0, 140);
        rows.row("", null, Words.plain("Awarded"), Rows.figure(awards.madeTotal().inProse()));
        rows.row("", null, Words.plain("In its papers"), Rows.figure(awards.quotedTotal().inProse()));
        if (!awards.unquoted().isEmpty()) {
            Label words = Words.plain("In no paper");
            words.getStyleClass().add("strong");
            Node amount = Rows.figure(awards.unquotedTotal().inProse());
            amount.lookupAll(".figures").forEach(n -> n.getStyleClass().addAll("strong", "red-text"));
            rows.row("In no paper, " + awards.unquotedTotal().inProse(), () -> place.open(awards.unquoted().getFirst().id()), words,
                amount);
        }
        right.getChildren().add(rows);
        if (awards.unquoted().size() == 1) {
            right.getChildren().add(Words.small(awards.unquoted().getFirst().project() + " is quoted nowhere."));
        } else if (!awards.unquoted().isEmpty()) {
            right.getChildren().add(Words.small(awards.unquoted().getFirst().project() + " and " + (awards.unquoted().size() - 1)
                + " more are quoted nowhere."));
        }
    }

    private void portfolio(HomeState state) {
        if (state.quarter().isEmpty()) return;
        right.getChildren().add(spaced(Words.section("Portfolio, " + state.quarter().get().inWords())));
        FlowPane chips = new FlowPane(4, 4);
        for (Rating rating : Rating.values()) {
            int n = state.ratings().getOrDefault(rating, 0);
            if (n == 0) continue;
            chips.getChildren().add(StateChip.count(n, rating).label());
        }
        if (state.notIn() > 0) chips.getChildren().add(Chip.neither(state.notIn() + " not in").label());
        right.getChildren().add(chips);
    }

    private static Label spaced(Label section) {
        VBox.setMargin(section, new javafx.geometry.Insets(24, 0, 0, 0));
        return section;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
