package org.scrutinydesk.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Money;

/** What stands beside a list for the row you are on: a heading, a line, facts by name, what there is to do. */
public final class Facts extends VBox {
    /** @param line quiet, under the heading; empty for none */
    public Facts(String heading, String line) {
        super(12);
        getStyleClass().add("facts");
        if (!heading.isEmpty()) getChildren().add(new VBox(4, Words.section(heading)));
        if (!line.isEmpty()) ((VBox) getChildren().getLast()).getChildren().add(Words.line(line));
    }

    /** A fact that nobody gave is left out. */
    public Facts fact(String name, String words) {
        if (words != null && !words.isBlank()) getChildren().add(new VBox(Words.small(name), Words.plain(words)));
        return this;
    }

    /** A fact that leads somewhere. */
    public Facts link(String name, String words, Runnable go) {
        return node(new VBox(Words.small(name), leading(words, go)));
    }

    /** A heading over the rows that follow. */
    public Facts part(String words) {
        Label label = Words.section(words);
        label.getStyleClass().add("facts-section");
        return node(label);
    }

    /** A line of a list: what it is, a quiet line under it, and an amount at the right. @param go where it leads */
    public Facts row(String words, String detail, Money amount, Runnable go) {
        Hyperlink link = leading(words, go);
        link.getStyleClass().add("row-link");
        VBox left = new VBox(link);
        if (!detail.isEmpty()) left.getChildren().add(Words.small(detail));
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        Label right = new Label(amount.inTable());
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, left, right);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("facts-row");
        return node(row);
    }

    private static Hyperlink leading(String words, Runnable go) {
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setOnAction(e -> go.run());
        return link;
    }

    /** What there is to do, in a row. */
    public Facts doing(Action... actions) {
        FlowPane row = new FlowPane(8, 8);
        for (Action action : actions) row.getChildren().add(action.button());
        return node(row);
    }

    /** Chips and words side by side. */
    public Facts flow(Node... nodes) {
        FlowPane row = new FlowPane(6, 6, nodes);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        return node(row);
    }

    public Facts section(String words) {
        return node(Words.small(words));
    }

    public Facts node(Node node) {
        getChildren().add(node);
        return this;
    }
}
