package org.scrutinydesk.desktop.paper;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

/**
 * What a screen reader is told: the paragraph that the caret is in, with its number before it and live figures as they are
 * printed, and places counted in that text.
 */
final class PaperAccess {
    private final PaperEditor editor;
    private final PaperModel page;

    PaperAccess(PaperEditor editor, PaperModel page) {
        this.editor = editor;
        this.page = page;
    }

    /** The answer, or null where the control's own holds. */
    Object answer(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> text();
            case CARET_OFFSET -> outwards(editor.caret().at());
            case SELECTION_START -> editor.from().row() == row() ? outwards(editor.from().at()) : 0;
            case SELECTION_END -> editor.to().row() == row() ? outwards(editor.to().at()) : text().length();
            case LINE_START, LINE_END -> editor.plainAnswer(attribute, parameters) instanceof Integer at ? outwards(at) : null;
            case LINE_FOR_OFFSET -> editor.plainAnswer(attribute, inwards((Integer) parameters[0]));
            case BOUNDS_FOR_RANGE -> editor.plainAnswer(attribute, inwards((Integer) parameters[0]), inwards((Integer) parameters[1]));
            case OFFSET_AT_POINT -> editor.plainAnswer(attribute, parameters) instanceof Integer at ? outwards(at) : null;
            default -> null;
        };
    }

    private int row() {
        return editor.caret().row();
    }

    private Paragraph paragraph() {
        return page.body().get(row());
    }

    private String before() {
        Paragraph p = paragraph();
        String number = page.number(row());
        String commented = editor.rows().commented(p) ? "Commented. " : "";
        if (p.kind() == Paragraph.Kind.BULLET) return commented + "• ";
        if (p.kind() == Paragraph.Kind.HEADING) return commented + "Heading " + p.level() + (number.isEmpty() ? ": " : ", " + number + ": ");
        return commented + (number.isEmpty() ? "" : number + " ");
    }

    String text() {
        Paragraph p = paragraph();
        return switch (p.kind()) {
            case PICTURE -> "Picture: " + (p.picture().alt().isBlank() ? "not described yet" : p.picture().alt());
            case BREAK -> BreakLine.words(p);
            case BLOCK -> "Block from the records";
            case TABLE -> "Table: " + p.table().caption();
            case HEADING, NUMBERED, PLAIN, BULLET -> before() + page.references().resolved(List.of(p)).getFirst().text();
        };
    }

    /** From a character of the paragraph to a character of what is read out. */
    private int outwards(int at) {
        int out = before().length();
        int passed = 0;
        for (Span s : spans()) {
            int length = Spans.length(s);
            if (passed + length > at) return out + (s instanceof Span.Words ? at - passed : 0);
            passed += length;
            out += s.text().length();
        }
        return out;
    }

    private int inwards(int heard) {
        int left = heard - before().length();
        int at = 0;
        for (Span s : spans()) {
            int length = s.text().length();
            if (left < length) return at + (s instanceof Span.Words ? Math.max(0, left) : 0);
            left -= length;
            at += Spans.length(s);
        }
        return at;
    }

    private List<Span> spans() {
        return page.references().resolved(List.of(paragraph())).getFirst().spans();
    }
}
