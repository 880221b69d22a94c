package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import jfx.incubator.scene.control.richtext.TextPos;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;
import org.scrutinydesk.paper.Spelling;

/** What can be done about a word that is not known: F7 goes to the next one, a right click asks about the one pointed at. */
final class SpellingList {
    private final PaperEditor editor;
    /** One thing to do about a word. */
    private record Answer(String words, String value, Runnable run) {
    }

    private static final double WIDTH = 380;

    private final CaretList<Answer> list;
    private final Consumer<String> teach;
    private final Runnable nothingLeft;
    private Spelling spelling;

    /**
     * @param teach       keeps a word as one of the office's own
     * @param nothingLeft called when F7 finds no word
     */
    SpellingList(PaperEditor editor, Consumer<String> teach, Runnable nothingLeft) {
        this.editor = editor;
        this.teach = teach;
        this.nothingLeft = nothingLeft;
        list = new CaretList<>(editor, "What may have been meant", WIDTH, Answer::words, Answer::value, answer -> answer.run().run());
        // It is about the word that is selected, and about nothing once something else is.
        editor.caretPositionProperty().addListener((o, was, now) -> list.close());
        editor.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
    }

    Node node() {
        return list;
    }

    /** From here on words are looked up in it, and those it does not know are marked. */
    void with(Spelling known) {
        spelling = known;
        editor.rows().spelling(known::unknown);
    }

    /** Goes to the next word that is not known, from the caret on and round to it again, and asks what it should be. */
    void next() {
        if (spelling == null || !editor.isEditable()) return;
        int rows = editor.page().body().size();
        Spot from = editor.to();
        for (int i = 0; i <= rows; i++) {
            int row = (from.row() + i) % rows;
            for (Spelling.Unknown u : editor.rows().unknown(row)) {
                if (i == 0 && u.from() < from.at() || i == rows && u.from() >= from.at()) continue;
                ask(row, u);
                return;
            }
        }
        nothingLeft.run();
    }

    private void asked(ContextMenuEvent e) {
        if (spelling == null || !editor.isEditable()) return;
        TextPos pos = e.isKeyboardTrigger() ? editor.getCaretPosition() : editor.getTextPosition(e.getScreenX(), e.getScreenY());
        if (pos == null || !editor.page().isBody(pos.index())) return;
        Spot at = editor.page().spot(pos);
        for (Spelling.Unknown u : editor.rows().unknown(at.row())) {
            if (u.from() <= at.at() && at.at() <= u.to()) {
                ask(at.row(), u);
                e.consume();
                return;
            }
        }
    }

    private void ask(int row, Spelling.Unknown unknown) {
        editor.requestFocus();
        editor.go(new Spot(row, unknown.from()), new Spot(row, unknown.to()));
        List<Answer> answers = new ArrayList<>();
        spelling.suggestions(unknown.word()).forEach(word -> answers.add(new Answer(word, "", () -> put(word))));
        answers.add(new Answer("Teach “" + unknown.word() + "” to this office", "own word", () -> {
            knows(unknown.word());
            teach.accept(unknown.word());
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
