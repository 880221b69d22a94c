package org.scrutinydesk.desktop.paper;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A label of a page's front and the words beside it; where the page is narrow they stand under it, so that nothing is cut off. */
final class BesideRow extends Region {
    private static final double LABEL = 189;
    private static final double GAP = 8;
    private static final double BOTH_FROM = 420;

    private final Label label;
    private final HBox words = new HBox(GAP);

    BesideRow(Label label, Region field) {
        this.label = label;
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getChildren().setAll(field);
        getChildren().setAll(label, words);
        getStyleClass().add("page-beside");
    }

    /** Puts something behind the words. */
    void add(Node node) {
        words.getChildren().add(node);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return BOTH_FROM;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        double all = (width < 0 ? BOTH_FROM : width) - in.getLeft() - in.getRight();
        double high = all < BOTH_FROM ? label.prefHeight(all) + words.prefHeight(all) : Math.max(label.prefHeight(LABEL), words.prefHeight(all - LABEL - GAP));
        return snapSizeY(in.getTop() + high + in.getBottom());
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double all = getWidth() - in.getLeft() - in.getRight();
        double high = getHeight() - in.getTop() - in.getBottom();
        if (all < BOTH_FROM) {
            double over = label.prefHeight(all);
            label.resizeRelocate(in.getLeft(), in.getTop(), all, over);
            words.resizeRelocate(in.getLeft(), in.getTop() + over, all, high - over);
            return;
        }
        double tall = label.prefHeight(LABEL);
        label.resizeRelocate(in.getLeft(), in.getTop() + (high - tall) / 2, LABEL, tall);
        words.resizeRelocate(in.getLeft() + LABEL + GAP, in.getTop(), all - LABEL - GAP, high);
    }
}
