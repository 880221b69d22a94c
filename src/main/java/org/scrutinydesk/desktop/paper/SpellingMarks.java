package org.scrutinydesk.desktop.paper;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;
import org.scrutinydesk.paper.Spelling;

/** The waves under the words of one row that are not known: a shape of their own, so that they are not taken for a link's line. */
final class SpellingMarks {
    private static final double STEP = 3;
    private static final double HEIGHT = 2;

    private final TextFlow flow;
    private final Path waves = new Path();
    private List<Spelling.Unknown> words = List.of();

    SpellingMarks(TextFlow flow) {
        this.flow = flow;
        waves.getStyleClass().setAll("misspelt");
        waves.setManaged(false);
        waves.setMouseTransparent(true);
        waves.layoutXProperty().bind(flow.layoutXProperty());
        waves.layoutYProperty().bind(flow.layoutYProperty());
        ((Pane) flow.getParent()).getChildren().add(waves);
        // Where the words stand is known only once the row is laid out.
        flow.needsLayoutProperty().addListener((o, was, now) -> {
            if (!now) draw();
        });
    }

    void show(List<Spelling.Unknown> unknown) {
        if (unknown.equals(words)) return;
        words = unknown;
        draw();
    }

    private void draw() {
        if (words.isEmpty() && waves.getElements().isEmpty()) return;
        waves.getElements().clear();
        if (flow.getWidth() <= 0 || flow.isNeedsLayout()) return;
        for (Spelling.Unknown word : words) wave(flow.getUnderlineShape(word.from(), word.to()));
    }

    /** A word broken over two lines has a line under each part. */
    private void wave(PathElement[] lines) {
        double left = Double.NaN;
        double right = Double.NaN;
        double y = 0;
        for (PathElement e : lines) {
            if (e instanceof MoveTo start) {
                wave(left, right, y);
                left = start.getX();
                right = start.getX();
                y = start.getY();
            } else if (e instanceof LineTo line) {
                left = Math.min(left, line.getX());
                right = Math.max(right, line.getX());
            }
        }
        wave(left, right, y);
    }

    private void wave(double left, double right, double y) {
        if (Double.isNaN(left)) return;
        waves.getElements().add(new MoveTo(left, y + HEIGHT));
        boolean up = true;
        for (double x = left + STEP; x <= right; x += STEP) {
            waves.getElements().add(new LineTo(x, up ? y : y + HEIGHT));
            up = !up;
        }
    }
}
