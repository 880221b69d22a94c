package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.TextPos;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.evidence.OwnWords;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;
import org.scrutinydesk.paper.Spelling;

/** What can be done about a word that is not known: F7 goes to the next one, a right click asks about the one pointed at. */
final class SpellingList {
    private final PaperEditor editor;
    /** One thing to do about a word. */
    private record Answer(String words, String value, Runnable run) {
    }

    /**
     * Something typed that is looked through as one.
     *
     * @param section -1 for a part before the body, 0 for the body, 1 for a part after it; {@code row} its place there
     * @param line    of a table's cell, -1 for its caption, or {@link #WHOLE} for what is no table
     * @param part    the field of a part, otherwise null
     */
    private record Text(int section, int row, int line, int column, TextInputControl part, String words) {
        boolean isAt(Text other) {
            return section == other.section && row == other.row && line == other.line && column == other.column;
        }
    }

    private static final double WIDTH = 380;
    private static final int WHOLE = -2;

    private final CaretList<Answer> list;
    private final PageFields fields;
    private final Workplace place;
    private Text asked;
    private int askedTo;
    /** The field in which it was asked, to which the cursor goes back. */
    private TextInputControl cameFrom;
    private boolean asking;
    private Spelling spelling;

    /** @param page what the editor and its fields stand on, which hears of both */
    SpellingList(PaperEditor editor, PageFields fields, Node page, Workplace place) {
        this.editor = editor;
        this.fields = fields;
        this.place = place;
        editor.onNextUnknown(this::next);
        list = new CaretList<>(editor, "What may have been meant", WIDTH, Answer::words, Answer::value, answer -> answer.run().run());
        // It is about the word that is selected, and about nothing once something else is.
        editor.caretPositionProperty().addListener((o, was, now) -> {
            list.close();
            if (!asking && asked != null) {
                asked = null;
                fields.tint(null);
            }
        });
        // The editor hears nothing of what is done in its fields, and the list would take Escape first.
        page.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        fields.above().forEach(editor.rows()::watch);
        fields.below().forEach(editor.rows()::watch);
    }

    Node node() {
        return list;
    }

    /** Reads the dictionary and the office's own words; from then on words are looked up, and those not known are marked. */
    void read() {
        place.work().read("Reading the dictionary", () -> {
            Spelling known = new Spelling();
            known.know(OwnWords.of(place.office()));
            return known;
        }).then(known -> {
            spelling = known;
            editor.rows().spelling(known::unknown);
        });
    }

    private void teach(String word) {
        place.work().write("Keeping the word", () -> {
            OwnWords.teach(place.office(), word);
            return word;
        }).then(kept -> place.notices().say("“" + kept + "” is now one of this office's own words; they stand in Settings."));
    }

    /** Goes to the next word that is not known, from the caret on and round to it again, and asks what it should be. */
    void next() {
        if (spelling == null || !editor.isEditable()) return;
        List<Text> texts = texts();
        TextInputControl field = typedIn();
        Text typed = field == null ? null : of(field);
        Text here = typed != null ? typed : asked != null ? asked : new Text(0, editor.to().row(), WHOLE, 0, null, "");
        int from = typed != null ? field.getSelection().getEnd() : asked != null ? askedTo : editor.to().at();
        int start = 0;
        while (start < texts.size() && !texts.get(start).isAt(here)) start++;
        for (int i = 0; i <= texts.size(); i++) {
            Text text = texts.get((start + i) % texts.size());
            for (Spelling.Unknown u : spelling.unknown(text.words())) {
                if (i == 0 && u.from() < from || i == texts.size() && u.from() >= from) continue;
                ask(text, u);
                return;
            }
        }
        place.notices().say("Every word of this paper is known.");
    }

    /** All that is typed into the paper, in the order of its pages. */
    private List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        parts(texts, -1, fields.above());
        List<Paragraph> body = editor.page().body();
        for (int row = 0; row < body.size(); row++) {
            Paragraph p = body.get(row);
            texts.add(new Text(0, row, WHOLE, 0, null, Writing.isText(p) ? Spans.plain(p.spans()) : ""));
            if (p.table() == null) continue;
            texts.add(new Text(0, row, -1, 0, null, p.table().caption()));
            for (int line = 0; line < p.table().rows().size(); line++) {
                List<String> cells = p.table().rows().get(line);
                for (int column = 0; column < cells.size(); column++) texts.add(new Text(0, row, line, column, null, cells.get(column)));
            }
        }
        parts(texts, 1, fields.below());
        return texts;
    }

    private static void parts(List<Text> texts, int section, List<TextInputControl> parts) {
        for (int i = 0; i < parts.size(); i++) texts.add(new Text(section, i, WHOLE, 0, parts.get(i), parts.get(i).getText()));
    }

    /** The field of the page that the cursor is in, or null. */
    private TextInputControl typedIn() {
        return editor.getScene() != null && editor.getScene().getFocusOwner() instanceof TextInputControl field ? field : null;
    }

    /** The text that is typed into a field of the page; null for a field that is none of it. */
    private Text of(TextInputControl field) {
        int above = fields.above().indexOf(field);
        int below = fields.below().indexOf(field);
        if (above >= 0 || below >= 0) return new Text(above >= 0 ? -1 : 1, Math.max(above, below), WHOLE, 0, field, field.getText());
        Node up = field.getParent();
        while (up != null && !(up instanceof TypedTable)) up = up.getParent();
        if (!(up instanceof TypedTable table) || table.placeOf(field) == null) return null;
        Spot cell = table.placeOf(field);
        return new Text(0, table.rowInBody(), cell.row(), cell.at(), null, field.getText());
    }

    /** F7 goes on from a field as from the text; Escape leaves a word in a field as it is, with the cursor behind it. */
    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.F7 && typedIn() != null) {
            e.consume();
            next();
            return;
        }
        if (e.getCode() != KeyCode.ESCAPE || !list.isVisible() || !(fields.tinted() instanceof TextInputControl field)) return;
        e.consume();
        list.close();
        goOnIn(field, askedTo);
    }

    private void goOnIn(TextInputControl field, int at) {
        asked = null;
        fields.tint(null);
        field.requestFocus();
        field.selectRange(at, at);
    }

    private void ask(Text text, Spelling.Unknown unknown) {
        cameFrom = typedIn();
        asking = true;
        editor.requestFocus();
        fields.tint(null);
        TextInputControl field = text.part();
        if (field != null) fields.show(field, unknown.from(), unknown.to());
        else if (text.line() != WHOLE) field = fields.showCell(text.row(), text.line(), text.column(), unknown.from(), unknown.to());
        else editor.go(new Spot(text.row(), unknown.from()), new Spot(text.row(), unknown.to()));
        asking = false;
        boolean inText = text.part() == null && text.line() == WHOLE;
        asked = inText ? null : text;
        askedTo = unknown.to();
        TextInputControl shown = field;
        answers(unknown, word -> {
            if (inText) put(word);
            else replace(shown, unknown, word);
        });
    }

    private void replace(TextInputControl field, Spelling.Unknown unknown, String word) {
        if (field == null) return;
        field.replaceText(unknown.from(), unknown.to(), word);
        askedTo = unknown.from() + word.length();
        if (cameFrom == field) goOnIn(field, askedTo);
    }

    private void asked(ContextMenuEvent e) {
        if (spelling == null || !editor.isEditable()) return;
        if (e.getTarget() instanceof Node node && fieldOf(node) != null) {
            askedIn(fieldOf(node), e);
            return;
        }
        TextPos pos = e.isKeyboardTrigger() ? editor.getCaretPosition() : editor.getTextPosition(e.getScreenX(), e.getScreenY());
        if (pos == null || !editor.page().isBody(pos.index())) return;
        Spot at = editor.page().spot(pos);
        for (Spelling.Unknown u : editor.rows().unknown(at.row())) {
            if (u.from() <= at.at() && at.at() <= u.to()) {
                ask(new Text(0, at.row(), WHOLE, 0, null, ""), u);
                e.consume();
                return;
            }
        }
    }

    private static TextInputControl fieldOf(Node node) {
        Node up = node;
        while (up != null && !(up instanceof TextInputControl)) up = up.getParent();
        return (TextInputControl) up;
    }

    private void askedIn(TextInputControl field, ContextMenuEvent e) {
        FieldMarks marks = FieldMarks.of(field);
        if (marks == null || !field.isEditable()) return;
        Spelling.Unknown word = e.isKeyboardTrigger() ? marks.at(field.getCaretPosition()) : marks.at(e.getSceneX(), e.getSceneY());
        if (word == null) return;
        e.consume();
        field.requestFocus();
        ask(of(field), word);
    }

    private void answers(Spelling.Unknown unknown, Consumer<String> put) {
        List<Answer> answers = new ArrayList<>();
        spelling.suggestions(unknown.word()).forEach(word -> answers.add(new Answer(word, "", () -> put.accept(word))));
        answers.add(new Answer("Teach “" + unknown.word() + "” to this office", "own word", () -> {
            knows(unknown.word());
            teach(unknown.word());
        }));
        answers.add(new Answer("Pass over it for now", "", () -> knows(unknown.word())));
        list.show(answers, "“" + unknown.word() + "” is not known. Enter takes a word, Escape leaves it, F7 goes on.", false);
    }

    private void put(String word) {
        Span.Words look = Spans.lookAt(editor.page().body().get(editor.from().row()).spans(), editor.to().at());
        editor.make(Writing.type(editor.page().body(), editor.from(), editor.to(), List.of(Spans.withText(look, word))));
    }

    private void knows(String word) {
        spelling.know(List.of(word));
        editor.rows().spelling(spelling::unknown);
    }
}
