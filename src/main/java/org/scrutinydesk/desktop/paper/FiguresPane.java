package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

/**
 * The live figures of a paper: which no longer say what the records say, and the ways to put that right. Of an issued paper, all its
 * figures and tables with the rows behind them as they were on that day.
 */
final class FiguresPane extends SideScroll {
    /** A figure that is not what the records say. @param now null where the record is gone */
    record Stale(int row, Span.Figure figure, String now, String why) {
    }

    private final Workplace place;
    private final PaperEditor editor;
    private final Function<Quote, Live> live;
    private final Supplier<Paper> paper;
    private Node first = this;
    private boolean keysWanted;
    private List<Document.Source> frozen;

    FiguresPane(Workplace place, PaperEditor editor, Function<Quote, Live> live, Supplier<Paper> paper) {
        super(16);
        this.place = place;
        this.editor = editor;
        this.live = live;
        this.paper = paper;
        setAccessibleText("Figures");
    }

    List<Stale> stale() {
        List<Stale> stale = new ArrayList<>();
        if (isIssued()) return stale;
        List<Paragraph> body = editor.page().body();
        for (int row = 0; row < body.size(); row++) {
            for (Span s : body.get(row).spans()) {
                if (!(s instanceof Span.Figure f)) continue;
                Live now = live.apply(f.quote());
                if (now == null) continue;
                if (now.now() == null) stale.add(new Stale(row, f, null, now.meaning()));
                else if (FigureChip.isStale(f, now)) stale.add(new Stale(row, f, now.now(), "The records now say " + now.now() + "."));
            }
        }
        return stale;
    }

    /** New values for the figures in the paragraph of the caret. */
    List<Action> here() {
        Map<String, Action> same = new LinkedHashMap<>();
        for (Stale s : stale()) {
            if (s.row() != editor.caret().row()) continue;
            same.putIfAbsent(s.figure().quote() + s.figure().shown(), Action.of(s.now() == null ? "Keep " + s.figure().shown() + " as plain words"
                : "Accept " + s.now() + " for " + s.figure().shown(), () -> accept(s.figure())));
        }
        return List.copyOf(same.values());
    }

    private boolean isIssued() {
        return paper.get().state() == Paper.State.ISSUED;
    }

    private int count() {
        return (int) editor.page().body().stream().flatMap(p -> p.spans().stream()).filter(s -> s instanceof Span.Figure).count();
    }

    @Override
    public Node entrance() {
        // What was issued is still being read.
        keysWanted = isIssued();
        return first;
    }

    @Override
    public void refresh() {
        if (isIssued()) {
            place.work().read("Reading what was issued", () -> place.office().sources(paper.get().id())).then(this::frozen);
            return;
        }
        List<Stale> stale = stale();
        int count = count();
        first = this;
        frozen = null;
        box.getChildren().setAll(Words.section("Figures"));
        box.getChildren().add(Words.line(count == 0 ? "No live figure is in the text yet. Type / on the page to put one in."
            : (count == 1 ? "One live figure" : count + " live figures") + (stale.isEmpty() ? ", all as the records say."
            : stale.size() == 1 ? ", one of them no longer as the records say." : ", " + stale.size()
            + " of them no longer as the records say.")));
        boolean takeable = stale.stream().anyMatch(s -> s.now() != null);
        if (takeable && editor.isEditable()) {
            Button all = new Button("Take all new values");
            all.setOnAction(e -> {
                acceptAll();
                editor.requestFocus();
            });
            box.getChildren().add(all);
            first = all;
        }
        Map<String, Stale> same = new LinkedHashMap<>();
        for (Stale s : stale) same.putIfAbsent(s.figure().quote() + s.figure().shown(), s);
        same.values().forEach(s -> box.getChildren().add(entry(s)));
    }

    private Node entry(Stale s) {
        Chip chip = s.now() == null ? Chip.red("Record gone") : Chip.amber("Stale figure");
        String number = editor.page().number(s.row());
        Label words = Words.plain(s.figure().shown() + (number.isEmpty() ? "" : " in paragraph " + number.replaceAll("\\.$", "")) + ". " + s.why());
        FlowPane does = new FlowPane(12, 4);
        if (editor.isEditable()) {
            Hyperlink take = new Hyperlink(s.now() == null ? "Keep as plain words" : "Take new value");
            take.setAccessibleText(take.getText() + (s.now() == null ? ": " + s.figure().shown() : ": " + s.now() + " for " + s.figure().shown()));
            take.setOnAction(e -> {
                accept(s.figure());
                (stale().isEmpty() ? editor : first).requestFocus();
            });
            does.getChildren().add(take);
            if (first == this) first = take;
        }
        Hyperlink show = new Hyperlink("Show it");
        show.setOnAction(e -> show(s));
        does.getChildren().add(show);
        VBox entry = new VBox(4, chip.label(), words, does);
        entry.getStyleClass().add("figures-entry");
        return entry;
    }

    private void show(Stale s) {
        int at = 0;
        for (Span span : editor.page().body().get(s.row()).spans()) {
            if (span.equals(s.figure())) break;
            at += Spans.length(span);
        }
        editor.requestFocus();
        editor.go(new Spot(s.row(), at), new Spot(s.row(), at + 1));
    }

    // ---- of an issued paper

    private void frozen(List<Document.Source> sources) {
        // It never changes, and what somebody opened in it stays open.
        if (!sources.equals(frozen)) draw(sources);
        frozen = sources;
        if (keysWanted) first.requestFocus();
        keysWanted = false;
    }

    private void draw(List<Document.Source> sources) {
        first = this;
        box.getChildren().setAll(Words.section("Figures"), Words.line(sources.isEmpty()
            ? "It quotes nothing from the records, or was issued before the rows behind figures were kept."
            : "As they were issued on " + UkDate.longForm(paper.get().issuedOn()) + ", with the rows behind them on that day."));
        sources.forEach(s -> box.getChildren().add(entry(s)));
    }

    private Node entry(Document.Source source) {
        Label shown = Words.plain(source.shown().isEmpty() ? source.meaning() : source.shown());
        shown.getStyleClass().add("strong");
        VBox entry = new VBox(4, shown, Words.small((source.shown().isEmpty() ? "Table, " : "") + source.where()));
        if (!source.shown().isEmpty()) entry.getChildren().add(Words.plain(source.meaning()));
        entry.getStyleClass().add("figures-entry");
        if (source.rows().isEmpty()) return entry;
        Label rows = Words.small(String.join("\n", source.rows()));
        rows.setVisible(false);
        rows.managedProperty().bind(rows.visibleProperty());
        String count = source.rows().size() == 1 ? "the row behind it" : "the " + source.rows().size() + " rows behind it";
        Hyperlink open = new Hyperlink("Show " + count);
        open.setOnAction(e -> {
            rows.setVisible(!rows.isVisible());
            open.setText((rows.isVisible() ? "Hide " : "Show ") + count);
        });
        if (first == this) first = open;
        entry.getChildren().addAll(open, rows);
        return entry;
    }

    // ---- new values

    /** Takes what the records say now, wherever the paper quotes this; words where the record is gone. */
    void accept(Span.Figure figure) {
        replace(f -> f.quote().equals(figure.quote()) && f.shown().equals(figure.shown()) ? renewed(f, true) : null);
    }

    /** Takes every new value there is; figures whose record is gone stay. */
    void acceptAll() {
        replace(f -> renewed(f, false));
    }

    /** Puts something else in place of figures, wherever they stand; null leaves one as it is. */
    private void replace(Function<Span.Figure, Span> with) {
        List<Paragraph> body = editor.page().body();
        List<Paragraph> after = new ArrayList<>(body);
        after.replaceAll(p -> p.spans().stream().noneMatch(s -> s instanceof Span.Figure f && with.apply(f) != null) ? p
            : p.withSpans(Spans.join(p.spans().stream().map(s -> s instanceof Span.Figure f && with.apply(f) != null ? with.apply(f) : s).toList())));
        editor.make(Edit.between(body, after, editor.from(), editor.to()));
    }

    private Span renewed(Span.Figure f, boolean goneToo) {
        Live now = live.apply(f.quote());
        if (now == null) return null;
        if (now.now() == null) return goneToo ? new Span.Words(f.shown(), f.bold(), f.italic(), null) : null;
        return FigureChip.isStale(f, now) ? new Span.Figure(f.quote(), now.now(), f.bold(), f.italic()) : null;
    }
}
