package org.scrutinydesk.desktop.paper;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.scrutinydesk.paper.Paragraph;

/** A quiet line across the page where the printed page ends, or turns. */
final class BreakLine extends HBox {
    BreakLine(Paragraph paragraph) {
        super(12);
        setAlignment(Pos.CENTER);
        getStyleClass().add("break-line");
        Label words = new Label(words(paragraph));
        words.getStyleClass().add("page-note");
        getChildren().addAll(rule(), words, rule());
    }

    private static Separator rule() {
        Separator rule = new Separator();
        HBox.setHgrow(rule, Priority.ALWAYS);
        return rule;
    }

    static String words(Paragraph paragraph) {
        return switch (paragraph.level()) {
            case Paragraph.ON_THEIR_SIDE -> "Landscape pages from here";
            case Paragraph.UPRIGHT -> "Upright pages again";
            default -> "New page";
        };
    }

    /** What the list of insertions has of them. */
    static List<Insertion> all(PaperEditor editor) {
        return List.of(insertion(editor, "Page break", Paragraph.NEW_PAGE), insertion(editor, "Landscape pages from here", Paragraph.ON_THEIR_SIDE),
            insertion(editor, "Upright pages again, after landscape", Paragraph.UPRIGHT));
    }

    private static Insertion insertion(PaperEditor editor, String label, int level) {
        return new Insertion(label, "Page", () -> editor.insert(Paragraph.pageBreak(level)));
    }
}
