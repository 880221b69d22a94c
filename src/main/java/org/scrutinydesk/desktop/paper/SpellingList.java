package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import jfx.incubator.scene.control.richtext.TextPos;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.evidence.OwnWords;
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
    private final Workplace place;
    private Spelling spelling;

    SpellingList(PaperEditor editor, Workplace place) {
        this.editor = editor;
        this.place = place;
        editor.onNextUnknown(this::next);
        list = new CaretList<>(editor, "What may have been meant", WIDTH, Answer::words, Answer::value, answer -> answer.run().run());
        // It is about the word that is selected, and about nothing once something else is.
        editor.caretPositionProperty().addListener((o, was, now) -> list.close());
        editor.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
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
        place.notices().say("Every word of this text is known.");
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
