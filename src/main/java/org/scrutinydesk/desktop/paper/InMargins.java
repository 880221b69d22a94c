package org.scrutinydesk.desktop.paper;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Puts what is not text where the text of the page stands. */
final class InMargins extends Region {
    private static final PseudoClass CARET = PseudoClass.getPseudoClass("caret");

    private final Region content;
    private final ObservableValue<Insets> margins;
    /** Held here, since the page holds it only weakly. */
    private final InvalidationListener moved = o -> requestLayout();
    private ObservableValue<Boolean> caret;

    /** @param margins left and right of the text */
    InMargins(Region content, ObservableValue<Insets> margins) {
        this.content = content;
        this.margins = margins;
        getChildren().add(content);
        margins.addListener(new WeakInvalidationListener(moved));
    }

    /** Shows while the caret is on it, where no line of its own can stand. */
    InMargins caret(ObservableValue<Boolean> here) {
        caret = here;
        content.pseudoClassStateChanged(CARET, here.getValue());
        caret.addListener((o, was, now) -> content.pseudoClassStateChanged(CARET, now));
        return this;
    }

    /** Puts something unmanaged in the margin. */
    void beside(javafx.scene.Node mark) {
        getChildren().add(mark);
    }

    private double width(double all) {
        return Math.max(40, all - margins.getValue().getLeft() - margins.getValue().getRight());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width(width < 0 ? PageRow.PAGE : width));
    }

    @Override
    protected double computePrefWidth(double height) {
        return PageRow.PAGE;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(margins.getValue().getLeft(), 0, width(getWidth()), getHeight());
    }
}
