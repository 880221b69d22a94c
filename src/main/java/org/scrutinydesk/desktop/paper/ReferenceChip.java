package org.scrutinydesk.desktop.paper;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.References;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

/** A cross reference in the middle of a sentence: it says what its place is called now, and is amber where that is gone. */
final class ReferenceChip extends Label {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Span.Reference reference;
    private final PaperEditor editor;
    private final PaperModel page;

    /** @param before the words that stand before it in its paragraph */
    ReferenceChip(Span.Reference reference, String before, Font font, PaperEditor editor) {
        this.reference = reference;
        this.editor = editor;
        this.page = editor.page();
        References names = page.references();
        boolean gone = names.name(reference.to()) == null;
        setText(String.join("", names.parts(reference, before)));
        getStyleClass().addAll("figure-chip", "reference-chip");
        setFont(font);
        pseudoClassStateChanged(STALE, gone);
        setTooltip(new Tooltip(gone ? "What this names is gone: choose another place, or take it out." : words()));
        setAccessibleText(getText() + ", cross reference" + (gone ? ", leads nowhere" : ""));
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) menu(gone);
        });
    }

    private int row() {
        return reference.to().kind() == Span.Target.Kind.PARAGRAPH ? page.rowOf(reference.to().id()) : -1;
    }

    private String words() {
        int row = row();
        if (row < 0) return reference.to().title() == null ? "An item of the agenda." : reference.to().title();
        String words = page.body().get(row).text();
        return words.length() > 120 ? words.substring(0, 120) + "…" : words;
    }

    private void menu(boolean gone) {
        ContextMenu menu = new ContextMenu();
        if (row() >= 0) menu.getItems().add(item("Go to it", () -> {
            editor.requestFocus();
            editor.go(new Spot(row(), 0));
        }));
        if (editor.isEditable() && !gone) {
            menu.getItems().add(item(reference.bare() ? "With its word" : "Only the number",
                () -> replace(new Span.Reference(reference.to(), !reference.bare(), "", reference.bold(), reference.italic()))));
        }
        if (editor.isEditable()) {
            menu.getItems().add(item(gone ? "Take it out" : "Make it plain words",
                () -> replace(new Span.Words(gone ? "" : getText(), reference.bold(), reference.italic(), null))));
        }
        menu.show(this, javafx.geometry.Side.BOTTOM, 0, 4);
    }

    private static MenuItem item(String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(e -> run.run());
        return item;
    }

    private void replace(Span with) {
        for (int row = 0; row < page.body().size(); row++) {
            Paragraph p = page.body().get(row);
            int at = 0;
            for (Span s : p.spans()) {
                if (s == reference) {
                    editor.make(Edit.row(row, p.withSpans(Spans.replace(p.spans(), at, at + 1, List.of(with))), at));
                    return;
                }
                at += Spans.length(s);
            }
        }
    }
}
