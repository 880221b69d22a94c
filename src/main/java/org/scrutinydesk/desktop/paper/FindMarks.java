package org.scrutinydesk.desktop.paper;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;
import org.scrutinydesk.paper.Wanted.Stretch;

/** The tint behind the words of one row that are looked for. */
final class FindMarks {
    private final TextFlow flow;
    private final Path tint = new Path();
    private List<Stretch> found = List.of();

    FindMarks(TextFlow flow) {
        this.flow = flow;
        tint.getStyleClass().setAll("found-words");
        tint.setManaged(false);
        tint.setMouseTransparent(true);
        tint.layoutXProperty().bind(flow.layoutXProperty());
        tint.layoutYProperty().bind(flow.layoutYProperty());
        ((Pane) flow.getParent()).getChildren().addFirst(tint);
        // Where the words stand is known only once the row is laid out.
        flow.needsLayoutProperty().addListener((o, was, now) -> {
            if (!now) draw();
        });
    }

    /** @param words where they stand in the row's plain text */
    void show(List<Stretch> words) {
        if (words.equals(found)) return;
        found = words;
        draw();
    }

    private void draw() {
        if (found.isEmpty() && tint.getElements().isEmpty()) return;
        tint.getElements().clear();
        if (flow.getWidth() <= 0 || flow.isNeedsLayout()) return;
        for (Stretch s : found) tint.getElements().addAll(flow.getRangeShape(s.from(), s.to(), false));
    }
}
