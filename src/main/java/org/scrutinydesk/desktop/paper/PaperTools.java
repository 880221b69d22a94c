package org.scrutinydesk.desktop.paper;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Paragraph.Kind;

/** The buttons over the page that do what the editor's keys do. */
final class PaperTools extends FlowPane {
    private final PaperEditor editor;

    /** @param link asks where the selected words lead */
    PaperTools(PaperEditor editor, Runnable link) {
        super(4, 4);
        this.editor = editor;
        getStyleClass().add("paper-tools");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        MenuButton kind = new MenuButton("Paragraph");
        kind.getStyleClass().add("quiet-tool");
        kind.setAccessibleText("What the paragraph is");
        kind.getItems().setAll(item("Heading", "Ctrl+Alt+1", Kind.HEADING, 1), item("Sub-heading", "Ctrl+Alt+2", Kind.HEADING, 2),
            item("Sub-sub-heading", "Ctrl+Alt+3", Kind.HEADING, 3), item("Numbered paragraph", "Ctrl+Alt+0", Kind.NUMBERED, 0),
            item("Paragraph without a number", "Ctrl+Shift+N", Kind.PLAIN, 0), new SeparatorMenuItem(),
            page("Page break   Ctrl+Enter", Paragraph.NEW_PAGE), page("Landscape pages from here", Paragraph.ON_THEIR_SIDE),
            page("Upright pages again", Paragraph.UPRIGHT));
        Button bold = tool("B", "Bold (Ctrl+B)", () -> editor.look(true));
        bold.getStyleClass().add("strong");
        Button italic = tool("I", "Italic (Ctrl+I)", () -> editor.look(false));
        italic.getStyleClass().add("italic");
        getChildren().setAll(List.of(kind, bold, italic,
            tool("• List", "Bullets (Ctrl+Shift+L)", () -> editor.kind(Kind.BULLET, 0)),
            tool("⇥ Level", "One level down (Tab); Shift+Tab for one up", () -> editor.level(1)),
            tool("Table", "Put in a table to type in", this::table),
            tool("Link", "Let the selected words lead to a web page or mail address (" + LinkBar.KEYS.getDisplayText() + ")", link),
            tool("Spelling", "Go to the next word that is not known (F7)", editor::nextUnknown),
            tool("Source", "Show where the figure or block at the cursor comes from (F1)", editor::whereFrom),
            tool("/ Insert figure", "Put in a figure or block from the records (type / on the page)", editor::beginInsert)));
    }

    private MenuItem item(String words, String keys, Kind kind, int level) {
        MenuItem item = new MenuItem(words + "   " + keys);
        item.setOnAction(e -> {
            editor.requestFocus();
            editor.kind(kind, level);
        });
        return item;
    }

    private MenuItem page(String words, int level) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(e -> {
            editor.requestFocus();
            editor.insert(Paragraph.pageBreak(level));
        });
        return item;
    }

    private Button tool(String words, String does, Runnable run) {
        Button button = new Button(words);
        button.getStyleClass().add("quiet-tool");
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            editor.requestFocus();
            run.run();
        });
        return button;
    }

    /** A table of two columns, with the cursor in its first cell. */
    private void table() {
        if (!editor.isEditable()) return;
        editor.insert(Paragraph.table("", List.of(List.of("", ""), List.of("", ""))));
        int row = editor.caret().row() - 1;
        editor.go(new Spot(row, 0));
        editor.layout();
        Node table = editor.lookup("#table" + editor.page().body().get(row).id());
        if (table instanceof TypedTable t) t.focusFirst();
    }
}
