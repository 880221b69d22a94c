package org.scrutinydesk.desktop.kit;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What stands beside a list for the row you are on: a heading, a line, facts by name, what there is to do. */
public final class Facts extends VBox {
    /** @param line quiet, under the heading; empty for none */
    public Facts(String heading, String line) {
        super(12);
        getStyleClass().add("facts");
        VBox top = new VBox(4, Words.section(heading));
        if (!line.isEmpty()) top.getChildren().add(Words.line(line));
        getChildren().add(top);
    }

    /** A fact that nobody gave is left out. */
    public Facts fact(String name, String words) {
        if (words != null && !words.isBlank()) getChildren().add(new VBox(Words.small(name), Words.plain(words)));
        return this;
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
