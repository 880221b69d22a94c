package org.scrutinydesk.desktop.paper;

import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.NUMPAD0;
import static javafx.scene.input.KeyCode.NUMPAD1;
import static javafx.scene.input.KeyCode.NUMPAD2;
import static javafx.scene.input.KeyCode.NUMPAD3;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.input.InputMap;
import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.RichTextArea.Tag;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Paragraph.Kind;

/** Which key does what in the editor of papers. */
final class PaperKeys {
    private final PaperEditor editor;
    private final InputMap keys;
    private boolean pressedOnly;

    PaperKeys(PaperEditor editor) {
        this.editor = editor;
        this.keys = editor.getInputMap();
        keys.addHandler(KeyEvent.KEY_PRESSED, e -> pressedOnly = false);
        keys.addHandler(KeyEvent.KEY_TYPED, this::typed);
        keys.registerFunction(Tag.INSERT_LINE_BREAK, () -> editor.make(Writing.enter(editor.page().body(), editor.from(), editor.to())));
        keys.registerFunction(Tag.BACKSPACE, () -> erase(() -> Writing.backspace(editor.page().body(), editor.caret()), "erasing "));
        keys.registerFunction(Tag.DELETE, () -> erase(() -> Writing.delete(editor.page().body(), editor.caret()), "deleting "));
        keys.registerFunction(Tag.DELETE_WORD_PREVIOUS, () -> erase(() -> Writing.word(editor.page().body(), editor.caret(), true), ""));
        keys.registerFunction(Tag.DELETE_WORD_NEXT_START, () -> erase(() -> Writing.word(editor.page().body(), editor.caret(), false), ""));
        keys.registerFunction(Tag.DELETE_WORD_NEXT_END, () -> erase(() -> Writing.word(editor.page().body(), editor.caret(), false), ""));
        keys.registerFunction(Tag.DELETE_PARAGRAPH,
            () -> editor.make(Writing.takeOut(editor.page().body(), editor.from().row(), editor.to().row())));
        keys.registerFunction(Tag.DELETE_PARAGRAPH_START,
            () -> editor.make(Writing.erase(editor.page().body(), new Spot(editor.caret().row(), 0), editor.caret())));
        keys.registerFunction(Tag.MOVE_TO_DOCUMENT_START, () -> editor.go(Spot.START));
        keys.registerFunction(Tag.MOVE_TO_DOCUMENT_END, () -> editor.go(editor.page().end()));
        keys.registerFunction(Tag.SELECT_TO_DOCUMENT_START, () -> editor.go(editor.anchor(), Spot.START));
        keys.registerFunction(Tag.SELECT_TO_DOCUMENT_END, () -> editor.go(editor.anchor(), editor.page().end()));
        keys.registerFunction(Tag.SELECT_ALL, () -> editor.go(Spot.START, editor.page().end()));
        keys.registerFunction(Tag.INSERT_TAB, () -> editor.level(1));
        keys.register(KeyBinding.shift(TAB), () -> editor.level(-1));
        keys.register(KeyBinding.shift(ENTER), this::lineBefore);
        keys.registerFunction(Tag.UNDO, editor::undoStep);
        keys.registerFunction(Tag.REDO, editor::redoStep);
        keys.register(KeyBinding.shortcut(Y), editor::redoStep);
        keys.register(KeyBinding.shiftShortcut(Z), editor::redoStep);
        keys.registerFunction(Tag.COPY, () -> editor.copyPart(false));
        keys.registerFunction(Tag.CUT, () -> editor.copyPart(true));
        keys.registerFunction(Tag.PASTE, () -> editor.pastePart(false));
        keys.registerFunction(Tag.PASTE_PLAIN_TEXT, () -> editor.pastePart(true));
        keys.register(KeyBinding.of(KeyCode.F7), editor::nextUnknown);
        keys.register(KeyBinding.shortcut(ENTER), () -> editor.insert(Paragraph.pageBreak(Paragraph.NEW_PAGE)));
        keys.register(KeyBinding.shortcut(B), () -> editor.look(true));
        keys.register(KeyBinding.shortcut(I), () -> editor.look(false));
        keys.register(KeyBinding.shiftShortcut(L), () -> editor.kind(Kind.BULLET, 0));
        keys.register(KeyBinding.shiftShortcut(N), () -> editor.kind(Kind.PLAIN, 0));
        heading(1, DIGIT1, NUMPAD1);
        heading(2, DIGIT2, NUMPAD2);
        heading(3, DIGIT3, NUMPAD3);
        kind(DIGIT0, Kind.NUMBERED, 0);
        kind(NUMPAD0, Kind.NUMBERED, 0);
    }

    private void heading(int level, KeyCode... codes) {
        for (KeyCode code : codes) kind(code, Kind.HEADING, level);
    }

    private void kind(KeyCode code, Kind kind, int level) {
        keys.register(KeyBinding.builder(code).shortcut().alt().build(), () -> {
            editor.kind(kind, level);
            // Some systems take Ctrl+Alt with a digit for the digit as well.
            pressedOnly = true;
        });
    }

    private void erase(java.util.function.Supplier<Edit> otherwise, String going) {
        if (!editor.isEditable()) return;
        if (!editor.from().equals(editor.to())) {
            editor.make(Writing.erase(editor.page().body(), editor.from(), editor.to()));
            return;
        }
        Edit edit = otherwise.get();
        boolean within = edit.to() - edit.from() == 1 && edit.with().size() == 1;
        editor.make(edit, within && !going.isEmpty() ? going + edit.from() : "", false);
        // Beside a block the caret only moves onto it, and the next stroke takes it out.
        if (edit.changesNothing()) editor.go(edit.caret());
    }

    private void lineBefore() {
        Spot at = editor.caret();
        if (Writing.isText(editor.page().body().get(at.row()))) editor.make(Writing.enter(editor.page().body(), editor.from(),
            editor.to()));
        else editor.make(Writing.before(editor.page().body(), at));
    }

    private void typed(KeyEvent e) {
        // Control and Alt together type characters on some keyboards; either alone does not.
        boolean command = e.isControlDown() != e.isAltDown() || e.isMetaDown();
        String text = Clippings.clean(e.getCharacter());
        if (pressedOnly) e.consume();
        if (pressedOnly || command || text.isEmpty() || e.getCharacter().charAt(0) < ' ') return;
        editor.type(text);
        e.consume();
    }
}
