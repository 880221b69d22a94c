package org.scrutinydesk.desktop.funding;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.scrutinydesk.common.Money;

/** How much of a sum is paid, how much is committed, and what is left, as one bar; its words stand beside it. */
final class SpendBar extends Region {
    private final Region paid = new Region();
    private final Region committed = new Region();
    private final double paidShare;
    private final double committedShare;

    /** @param of the whole; where more is paid and committed, the bar is full */
    SpendBar(Money paidSoFar, Money stillCommitted, Money of) {
        double whole = Math.max(of.pounds().doubleValue(), paidSoFar.plus(stillCommitted).pounds().doubleValue());
        paidShare = whole <= 0 ? 0 : Math.max(0, paidSoFar.pounds().doubleValue() / whole);
        committedShare = whole <= 0 ? 0 : Math.max(0, stillCommitted.pounds().doubleValue() / whole);
        getStyleClass().add("spend-bar");
        paid.getStyleClass().add("paid");
        committed.getStyleClass().add("committed");
        getChildren().setAll(committed, paid);
        setMinHeight(8);
        setPrefHeight(8);
        setMaxHeight(8);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText("Paid " + paidSoFar + ", committed " + stillCommitted + ", of " + of);
    }

    @Override
    protected void layoutChildren() {
        double toPaid = snapPositionX(getWidth() * paidShare);
        double toCommitted = snapPositionX(getWidth() * (paidShare + committedShare));
        paid.resizeRelocate(0, 0, toPaid, getHeight());
        committed.resizeRelocate(0, 0, toCommitted, getHeight());
    }
}
