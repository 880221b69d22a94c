package org.scrutinydesk.desktop.funding;

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
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Words;

/** What stands beside a list for the row you are on: a heading, a line, what there is to do,
    and facts by name; a fact nobody gave is left out. */
final class Facts extends VBox {
    Facts(String heading, String line) {
        super(8);
        getStyleClass().add("facts");
        getChildren().add(Words.section(heading));
        if (!line.isEmpty()) getChildren().add(Words.line(line));
    }

    Facts node(Node node) {
        getChildren().add(node);
        return this;
    }

    Facts doing(Action... actions) {
        FlowPane row = new FlowPane(8, 8);
        for (Action action : actions) row.getChildren().add(action.button());
        row.getStyleClass().add("doing");
        getChildren().add(row);
        return this;
    }

    Facts fact(String name, String words) {
        if (words != null && !words.isBlank()) getChildren().add(new VBox(Words.small(name), Words.plain(words)));
        return this;
    }

    /** A fact that leads somewhere. */
    Facts link(String name, String words, Runnable go) {
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setOnAction(e -> go.run());
        getChildren().add(new VBox(Words.small(name), link));
        return this;
    }

    Facts section(String words) {
        Label label = Words.section(words);
        label.getStyleClass().add("facts-section");
        getChildren().add(label);
        return this;
    }

    /** A line of a list: what it is, a quiet line under it, and an amount at the right. @param go where it leads */
    Facts row(String words, String detail, Money amount, Runnable go) {
        Hyperlink link = new Hyperlink(words);
        link.getStyleClass().add("row-link");
        link.setWrapText(true);
        link.setOnAction(e -> go.run());
        VBox left = new VBox(link);
        if (!detail.isEmpty()) left.getChildren().add(Words.small(detail));
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        Label right = new Label(amount.inTable());
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, left, right);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("facts-row");
        getChildren().add(row);
        return this;
    }
}
