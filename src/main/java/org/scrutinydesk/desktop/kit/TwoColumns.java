package org.scrutinydesk.desktop.kit;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two columns side by side, the right one a third; below each other where there is no room for both. */
public final class TwoColumns extends Pane {
    private static final double BESIDE_FROM = 860;
    private static final double GAP = 32;

    private final Region left;
    private final Region right;

    public TwoColumns(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().setAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double w = width < 0 ? BESIDE_FROM : width;
        if (w < BESIDE_FROM) return left.prefHeight(w) + GAP + right.prefHeight(w) + GAP;
        return Math.max(left.prefHeight(w - rightWidth(w) - GAP), right.prefHeight(rightWidth(w))) + GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 300;
    }

    @Override
    protected double computePrefWidth(double height) {
        return BESIDE_FROM;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        if (w < BESIDE_FROM) {
            double h = left.prefHeight(w);
            left.resizeRelocate(0, 0, w, h);
            right.resizeRelocate(0, h + GAP, w, right.prefHeight(w));
        } else {
            double r = rightWidth(w);
            left.resizeRelocate(0, 0, w - r - GAP, left.prefHeight(w - r - GAP));
            right.resizeRelocate(w - r, 0, r, right.prefHeight(r));
        }
    }

    private static double rightWidth(double width) {
        return Math.clamp(width * 0.35, 300, 400);
    }
}
