package org.scrutinydesk.desktop.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.ReadingId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Latest;
import org.scrutinydesk.desktop.kit.QuarterChoice;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.exchange.Sheets;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.MeasureRow;
import org.scrutinydesk.portfolio.MeasureStore;
import org.scrutinydesk.portfolio.Rated;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.portfolio.RatingKey;
import org.scrutinydesk.portfolio.Reading;

/** The Measures room: each measure at a quarter against last year and its baseline, with its readings beside it. */
public final class MeasuresView implements RoomView {
    private final Workplace work;
    private final MeasureStore store;
    private final Latest reads;
    private final RoomPane pane;
    private final RecordTable<MeasureRow> table;
    private final QuarterChoice choice = new QuarterChoice(this::look);
    private final Label key = Words.small("");
    private Quarter wanted;
    private MeasuresModel model;

    /** The room as the navigation and the palette know it. */
    public static Room<MeasuresView> room(Workplace work) {
        return new Room<>("Measures", MaterialDesignC.CHART_LINE, () -> new MeasuresView(work))
            .does("New measure", MeasuresView::add)
            .does("Measures to Excel", MeasuresView::toExcel)
            .opens(MeasureId.class, MeasuresView::open)
            .opens(ReadingId.class, MeasuresView::open);
    }

    private MeasuresView(Workplace work) {
        this.work = work;
        store = work.office().measures();
        reads = work.work().latest();
        pane = new RoomPane("Measures", work.notices());
        pane.primary(Action.of("_New measure", this::add));
        pane.secondary(Action.of("E_xcel", this::toExcel));
        table = new RecordTable<MeasureRow>("measures", work.remembered(), row -> row.measure().id())
            .text("Measure", 260, row -> row.measure().name(), MeasuresView::detail)
            .figures("Reading", 96, MeasuresView::reading, row -> row.reading() == null ? null : row.reading().amount())
            .chip("Last year", 116, row -> chip(row.lastYear()))
            .chip("Baseline or target", 116, row -> chip(row.baseline() != null ? row.baseline() : row.target()))
            .text("Direction", 96, row -> row.direction() == null ? "" : row.direction().words())
            .groupedBy(row -> model.priority(row.measure()))
            .filter("Find a measure").beside(choice)
            .empty("Whatever is counted every quarter or year stands here with its readings, against last year and the baseline.",
                Action.of("New measure", this::add))
            .onAdd(this::add)
            .onOpen(this::addReading)
            .onDelete(this::delete);
        choice.followKeys(table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        pane.list(table, this::details);
        key.getStyleClass().add("key");
        key.visibleProperty().bind(key.textProperty().isNotEmpty());
        key.managedProperty().bind(key.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        pane.content(new VBox(8, table, key));
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        Quarter quarter = wanted;
        reads.read("Reading the measures", () -> MeasuresModel.read(work.office(), quarter), this::show);
    }

    /** Opens the form for a new measure, under the priority you are at. */
    public void add() {
        work.work().opens(() -> work.work().read("Reading the priorities", () -> work.office().portfolio().priorities()).then(priorities -> {
            MeasureRow here = table.selected();
            var under = priorities.stream().filter(p -> here != null && p.id().equals(here.measure().priority())).findFirst().orElse(null);
            pane.edit(new MeasureForm(work, null, priorities, under, this::saved).form());
        }));
    }

    public void open(MeasureId id) {
        table.select(id);
    }

    public void open(ReadingId id) {
        work.work().read("Reading the reading", () -> store.reading(id)).then(r -> {
            look(r.quarter());
            table.select(r.measure());
        });
    }

    /** Writes every reading of every measure into a workbook. */
    public void toExcel() {
        work.toExcel(pane.getScene().getWindow(), Sheets.Kind.measures, "Measures");
    }

    private void look(Quarter quarter) {
        wanted = quarter;
        refresh();
    }

    private void show(MeasuresModel read) {
        boolean first = model == null;
        model = read;
        wanted = read.quarter();
        pane.heading("Measures, " + read.quarter().inWords());
        pane.line(read.line());
        key.setText(read.rows().isEmpty() ? "" : RatingKey.of(read.rows().stream().map(MeasureRow::measure).toList()));
        choice.show(read.quarters(), read.quarter());
        table.show(read.rows());
        if (first && !read.rows().isEmpty() && table.selected() == null) table.select(read.rows().getFirst().measure().id());
    }

    private Node details(MeasureRow row) {
        Measure measure = row.measure();
        return MeasureDetails.of(row, model.readings(measure), reading -> editReading(measure, reading),
            Action.of("_Add reading", () -> addReading(row)), Action.of("_Edit measure", () -> edit(row)), Action.of("De_lete", () ->
                delete(row)));
    }

    private void addReading(MeasureRow row) {
        Quarter next = row.reading() == null ? row.period() : following(row);
        pane.edit(new ReadingForm(work, row.measure(), null, next, stored -> savedReading(row.measure(), stored)).form());
    }

    /** The period after the newest reading. */
    private Quarter following(MeasureRow row) {
        Quarter newest = model.readings(row.measure()).getFirst().quarter();
        return row.measure().frequency() == Frequency.YEARLY ? new Quarter(newest.year().next(), 4) : newest.next();
    }

    private void editReading(Measure measure, Reading reading) {
        var form = new ReadingForm(work, measure, reading, reading.quarter(), stored -> savedReading(measure, stored)).form();
        form.button(Action.of("De_lete", () -> {
            form.cancel();
            String sentence = "The reading of " + measure.name() + " for " + reading.quarter().inWords() + " is deleted.";
            work.delete(sentence, () -> store.delete(reading));
        }));
        pane.edit(form);
    }

    private void savedReading(Measure measure, Reading stored) {
        look(stored.quarter());
        table.select(measure.id());
        work.undo().offer(measure.name() + ": reading for " + stored.quarter().inWords() + " saved.");
    }

    private void edit(MeasureRow row) {
        var under = model.priorities().stream().filter(p -> p.id().equals(row.measure().priority())).findFirst().orElse(null);
        pane.edit(new MeasureForm(work, row.measure(), model.priorities(), under, this::saved).form());
    }

    private void saved(Measure stored) {
        table.select(stored.id());
        work.undo().offer("“" + stored.name() + "” is saved.");
    }

    private void delete(MeasureRow row) {
        int readings = model.readings(row.measure()).size();
        String with = readings == 0 ? "" : readings == 1 ? " with its reading" : " with its " + readings + " readings";
        work.delete("“" + row.measure().name() + "” is deleted" + with + ".", () -> store.delete(row.measure()));
    }

    /** Alt+Up and Alt+Down move the measure among those of its priority. */
    private void keys(KeyEvent e) {
        boolean up = e.getCode() == KeyCode.UP;
        if (!e.isAltDown() || e.isShortcutDown() || !up && e.getCode() != KeyCode.DOWN) return;
        move(table.selected(), up ? -1 : 1);
        e.consume();
    }

    private void move(MeasureRow row, int by) {
        if (row == null) return;
        List<Measure> order = new ArrayList<>(model.rows().stream().map(MeasureRow::measure)
            .filter(m -> Objects.equals(m.priority(), row.measure().priority())).toList());
        int to = order.indexOf(row.measure()) + by;
        if (to < 0 || to >= order.size()) return;
        order.remove(row.measure());
        order.add(to, row.measure());
        work.work().write("Moving", () -> {
            store.arrange(order);
            return row.measure().id();
        }).then(table::select);
    }

    private static Chip chip(Rated rated) {
        if (rated == null) return null;
        BigDecimal percent = rated.changePercent();
        boolean says = percent != null && rated.rating().isColour();
        return StateChip.letter(rated.rating(), says ? signed(percent) : "");
    }

    /** A change with its sign, such as +39.4% or −3%. */
    static String signed(BigDecimal percent) {
        String sign = percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "±";
        return sign + String.format(Locale.UK, "%,.1f", percent.abs()).replaceFirst("\\.0$", "") + "%";
    }

    private static String reading(MeasureRow row) {
        Reading reading = row.reading();
        if (reading == null) return Rating.NO_DATA.inSentence();
        return reading.amount() == null ? reading.state().words().toLowerCase(Locale.UK) : row.measure().said(reading.amount());
    }

    private static String detail(MeasureRow row) {
        List<String> parts = new ArrayList<>();
        if (row.measure().frequency() == Frequency.YEARLY) parts.add("year " + row.period().year());
        if (row.reading() != null && row.reading().state() == Reading.State.PROVISIONAL) parts.add("provisional");
        return String.join(", ", parts);
    }
}
