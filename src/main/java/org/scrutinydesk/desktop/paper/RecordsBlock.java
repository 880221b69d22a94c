package org.scrutinydesk.desktop.paper;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Run;

/** A block of records in the middle of a paper, as the table it will print. */
final class RecordsBlock extends VBox {
    /** @param opened what a double click does, since one click only puts the caret there */
    RecordsBlock(Live live, Runnable opened) {
        getStyleClass().add("records-block");
        setAccessibleText("Block from the records" + (live == null ? "" : ": " + live.meaning()));
        Tooltip.install(this, new Tooltip("F1 or a double click shows where this comes from, and what can be chosen."));
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) opened.run();
        });
        if (live == null) {
            getChildren().add(words("Reading the records …", "page-note"));
        } else if (live.blocks().isEmpty()) {
            getChildren().add(words(live.meaning(), "page-note"));
        } else {
            live.blocks().forEach(this::add);
        }
    }

    private void add(Block block) {
        switch (block) {
            case Block.Table t -> {
                getChildren().add(words(t.caption(), "page-caption"));
                getChildren().add(table(t));
            }
            case Block.Note n -> getChildren().add(words(Run.words(n.text()), "page-note"));
            case Block.Plain p -> getChildren().add(words(Run.words(p.text()), "page-words-label"));
            case Block.Bullet b -> getChildren().add(words("• " + Run.words(b.text()), "page-words-label"));
            case Block.Numbered n -> getChildren().add(words(Run.words(n.text()), "page-words-label"));
            case Block.Heading h -> getChildren().add(words(Run.words(h.text()), "page-heading-" + h.level()));
            case Block.Title t -> getChildren().add(words(t.text(), "page-heading-1"));
            case Block.Banner b -> getChildren().add(words(b.text(), "page-words-label"));
            case Block.Field f -> getChildren().add(words(f.label() + ": " + Run.words(f.text()), "page-words-label"));
            case Block.PageBreak b -> { }
            case Block.Turn t -> { }
            case Block.Picture p -> { }
        }
    }

    private static GridPane table(Block.Table table) {
        int width = table.columns().size();
        GridPane grid = new BlockTable(table.columns().stream().mapToInt(c -> Math.max(1, c.weight())).toArray());
        // What prints landscape has the width of a portrait page here, so its words are smaller rather than broken.
        if (table.wide()) grid.getStyleClass().add("wide");
        for (int c = 0; c < width; c++) {
            Block.Column column = table.columns().get(c);
            grid.add(cell(column.heading(), column.align(), Block.Tone.NONE, "head"), c, 0);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            Block.Row row = table.rows().get(r);
            String style = switch (row.kind()) {
                case BODY -> "body";
                case GROUP -> "group";
                case TOTAL, SUM -> "total";
            };
            List<Block.Cell> cells = row.cells();
            if (row.kind() == Block.Row.Kind.GROUP) {
                grid.add(cell(Run.words(cells.getFirst().text()), Block.Align.LEFT, Block.Tone.NONE, style), 0, r + 1, width, 1);
                continue;
            }
            for (int c = 0; c < Math.min(width, cells.size()); c++) {
                grid.add(cell(Run.words(cells.get(c).text()), table.columns().get(c).align(), cells.get(c).tone(), style), c, r + 1);
            }
        }
        return grid;
    }

    private static Region cell(String text, Block.Align align, Block.Tone tone, String style) {
        Label label = words(text, "cell-words");
        StackPane cell = new StackPane(label);
        cell.getStyleClass().addAll("page-cell", style);
        if (tone != Block.Tone.NONE) label.getStyleClass().addAll("tone", tone.name().toLowerCase(java.util.Locale.ROOT));
        StackPane.setAlignment(label, switch (align) {
            case LEFT -> Pos.TOP_LEFT;
            case CENTRE -> Pos.TOP_CENTER;
            case RIGHT -> Pos.TOP_RIGHT;
        });
        if (align == Block.Align.RIGHT) label.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
        GridPane.setHalignment(cell, HPos.LEFT);
        return cell;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
