package org.scrutinydesk.desktop.paper;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;
import org.scrutinydesk.paper.Span;

/** A live figure in the middle of a sentence: tinted, and amber where the records now say another value, or nothing. */
final class FigureChip extends Label {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    FigureChip(Span.Figure figure, Live live, Font font, PaperEditor editor) {
        super(figure.shown());
        getStyleClass().add("figure-chip");
        setFont(font);
        boolean gone = live != null && live.now() == null;
        boolean stale = gone || isStale(figure, live);
        pseudoClassStateChanged(STALE, stale);
        String words = live == null ? "A live figure." : live.inShort() + (stale && !gone ? "\nThe records now say " + live.now() + "." : "");
        setTooltip(new Tooltip(words));
        setAccessibleText(figure.shown() + ", live figure" + (stale ? ", stale" : ""));
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) QuotedHere.show(editor, figure);
        });
    }

    /** The records say another value than the one the paper prints. */
    static boolean isStale(Span.Figure figure, Live live) {
        return live != null && live.now() != null && !live.now().equals(figure.shown());
    }
}
