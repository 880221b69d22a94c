package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
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
    private final Path waves = path();
    private List<Spelling.Unknown> words = List.of();

    SpellingMarks(TextFlow flow) {
        this.flow = flow;
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
        for (Spelling.Unknown word : words) waves.getElements().addAll(waves(flow.getUnderlineShape(word.from(), word.to())));
    }

    /** What waves are drawn with: it takes no room and no clicks. */
    static Path path() {
        Path path = new Path();
        path.getStyleClass().setAll("misspelt");
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /** Waves in the place of lines; a word broken over two lines has one under each part. */
    static List<PathElement> waves(PathElement[] lines) {
        List<PathElement> waves = new ArrayList<>();
        double left = Double.NaN;
        double right = Double.NaN;
        double y = 0;
        for (PathElement e : lines) {
            if (e instanceof MoveTo start) {
                wave(waves, left, right, y);
                left = start.getX();
                right = start.getX();
                y = start.getY();
            } else if (e instanceof LineTo line) {
                left = Math.min(left, line.getX());
                right = Math.max(right, line.getX());
            }
        }
        wave(waves, left, right, y);
        return waves;
    }

    private static void wave(List<PathElement> waves, double left, double right, double y) {
        if (Double.isNaN(left)) return;
        waves.add(new MoveTo(left, y + HEIGHT));
        boolean up = true;
        for (double x = left + STEP; x <= right; x += STEP) {
            waves.add(new LineTo(x, up ? y : y + HEIGHT));
            up = !up;
        }
    }
}
