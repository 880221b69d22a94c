package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

/** Asks over an open paper where the selected words lead: Enter sets it, with nothing typed it is taken out, Escape leaves it. */
final class LinkBar extends VBox {
    static final KeyCombination KEYS = KeyCombination.keyCombination("Shortcut+Shift+K");
    private static final String WRONG = "A link leads to a web page (https://…) or a mail address; type one of these.";

    private final PaperEditor editor;
    private final TextField address = new TextField();
    private final Button remove = new Button("Remove link");
    private final Label wrong = new Label(WRONG);

    LinkBar(PaperEditor editor) {
        super(4);
        this.editor = editor;
        getStyleClass().add("find-bar");
        address.setId("link-address");
        address.setPrefColumnCount(36);
        address.setPromptText("https://… or a mail address");
        Label leads = Words.plain("Leads to");
        leads.setLabelFor(address);
        address.setAccessibleText("Where the link leads to");
        wrong.getStyleClass().add("field-error");
        wrong.managedProperty().bind(wrong.visibleProperty());
        Button set = new Button("Set link");
        set.setOnAction(e -> set());
        remove.setOnAction(e -> {
            address.clear();
            set();
        });
        remove.getStyleClass().add("quiet-tool");
        HBox row = new HBox(8, leads, address, set, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row, wrong);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        address.textProperty().addListener((o, was, now) -> wrong.setVisible(false));
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) close();
            else if (e.getCode() == KeyCode.ENTER && e.getTarget() == address) set();
            else return;
            e.consume();
        });
    }

    /** Takes its key where the cursor is in the text: parts and cells are plain words. */
    boolean pressed(KeyEvent e) {
        if (!KEYS.match(e) || !editor.isEditable() || !editor.isFocused()) return false;
        open();
        return true;
    }

    /** Opens for what is selected, or for the link that the cursor is in. */
    void open() {
        String link = link();
        address.setText(link == null ? "" : link);
        remove.setVisible(link != null);
        wrong.setVisible(false);
        setVisible(true);
        address.requestFocus();
        address.selectAll();
    }

    /** The link at the selection; where only the cursor is in it, all of it is selected. */
    private String link() {
        Spot from = editor.from();
        Paragraph p = editor.page().body().get(from.row());
        int at = 0;
        for (Span span : p.spans()) {
            int end = at + Spans.length(span);
            boolean here = at <= from.at() && (from.at() < end || from.equals(editor.to()) && from.at() == end);
            if (here && span instanceof Span.Words w && w.link() != null) {
                if (from.equals(editor.to())) editor.go(new Spot(from.row(), at), new Spot(from.row(), end));
                return w.link();
            }
            at = end;
        }
        return null;
    }

    private void set() {
        String typed = address.getText().strip();
        String link = Links.proper(typed);
        if (link == null && !typed.isEmpty()) {
            wrong.setVisible(true);
            address.requestFocus();
            return;
        }
        Spot from = editor.from();
        Spot to = editor.to();
        List<Paragraph> body = editor.page().body();
        if (!from.equals(to)) {
            editor.make(Writing.link(body, from, to, link));
        } else if (link != null) {
            // Nothing is selected, so the address itself is what one reads.
            Span.Words look = Spans.lookAt(body.get(from.row()).spans(), from.at());
            editor.make(Writing.type(body, from, to, List.of(new Span.Words(typed, look.bold(), look.italic(), link))));
        }
        close();
    }

    private void close() {
        setVisible(false);
        editor.requestFocus();
    }

    /** Words with another link; what is no words stays. */
    static Span with(Span span, String link) {
        return span instanceof Span.Words w && !Objects.equals(w.link(), link) ? new Span.Words(w.text(), w.bold(), w.italic(), link) : span;
    }
}
