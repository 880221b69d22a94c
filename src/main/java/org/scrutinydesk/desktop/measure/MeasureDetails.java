package org.scrutinydesk.desktop.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.MeasureRow;
import org.scrutinydesk.portfolio.Rated;
import org.scrutinydesk.portfolio.RatingKey;
import org.scrutinydesk.portfolio.Reading;

/** What stands beside the measure you are on: its comparisons in words, its key, and every reading. */
final class MeasureDetails {
    private MeasureDetails() {
    }

    /** @param change opens a reading to be changed */
    static Node of(MeasureRow row, List<Reading> readings, Consumer<Reading> change, Action... doing) {
        Measure measure = row.measure();
        Reading now = row.reading();
        String value = now == null ? "No reading" : now.amount() == null ? now.state().words() : measure.said(now.amount()) + unit(measure);
        Facts facts = new Facts(measure.name(), value + ", " + period(measure, row.period()) + state(now));
        for (Rated rated : row.comparisons()) facts.flow(StateChip.of(rated.rating()).label(), Words.plain(against(measure, rated)));
        if (row.direction() != null) facts.fact("Direction since the reading before", row.direction().words());
        if (now != null) facts.fact("Remark", now.remark());
        facts.doing(doing);
        facts.section("Readings");
        if (readings.isEmpty()) facts.node(Words.line("None yet."));
        else facts.node(list(measure, readings, change));
        return facts.fact("Key", RatingKey.of(measure)).fact("Source", measure.source());
    }

    private static Node list(Measure measure, List<Reading> readings, Consumer<Reading> change) {
        VBox list = new VBox();
        for (Reading reading : readings) {
            Label value = new Label(reading.amount() == null ? reading.state().words() : measure.said(reading.amount()));
            String period = period(measure, reading.quarter()) + state(reading);
            Label of = new Label(Character.toUpperCase(period.charAt(0)) + period.substring(1));
            HBox.setHgrow(of, Priority.ALWAYS);
            of.setMaxWidth(Double.MAX_VALUE);
            HBox line = new HBox(8, of, value);
            line.setAlignment(Pos.CENTER_LEFT);
            Button button = new Button();
            button.getStyleClass().add("reading");
            button.setGraphic(line);
            button.setMaxWidth(Double.MAX_VALUE);
            line.prefWidthProperty().bind(button.widthProperty().subtract(16));
            button.setAccessibleText("Reading of " + of.getText() + ", " + value.getText());
            button.setOnAction(e -> change.accept(reading));
            list.getChildren().add(button);
        }
        return list;
    }

    /** Such as "against 388 last year, +39.4%". */
    private static String against(Measure measure, Rated rated) {
        String label = measure.baselineLabel() == null ? "the baseline" : "the baseline of " + measure.baselineLabel();
        String what = switch (rated.against()) {
            case LAST_YEAR -> "the same period last year";
            case BASELINE -> label;
            case TARGET -> "the target";
        };
        BigDecimal percent = rated.changePercent();
        return "against " + what + (rated.comparator() == null ? "" : ", " + measure.said(rated.comparator()))
            + (percent == null ? "" : ": " + MeasuresView.signed(percent));
    }

    private static String unit(Measure measure) {
        return measure.unit() == null || measure.unit().equals("%") || measure.unit().equals("£") ? "" : " " + measure.unit();
    }

    private static String period(Measure measure, Quarter quarter) {
        return measure.frequency() == Frequency.YEARLY ? quarter.year().toString() : quarter.inWords();
    }

    private static String state(Reading reading) {
        return reading == null || reading.state() == Reading.State.FINAL || reading.amount() == null ? ""
            : ", " + reading.state().words().toLowerCase(Locale.UK);
    }
}
