package org.scrutinydesk.desktop.paper;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import jfx.incubator.scene.control.richtext.model.StyleAttribute;
import org.scrutinydesk.paper.Paragraph;

/** How one paragraph stands on the page: its number or bullet hanging beside it, the space around it, its face. */
record PageRow(int row, Paragraph paragraph, String number, boolean first) {
    /** Carries a row through the flow of the rich text area to {@link #dress}. */
    static final StyleAttribute<PageRow> ATTRIBUTE = new StyleAttribute<>("PAGE_ROW", PageRow.class, true);

    /** From the page's edge to its text: 25 mm. */
    static final double MARGIN = 94;
    static final double TEXT = 605;
    static final double PAGE = 794;
    static final double HANGING = 49;
    private static final double STEP = 42;
    /** From the text to the mark of what is not confirmed, left of the longest number. */
    private static final double MARK = 76;
    private static final double LINE_SPACING = 3.5;

    /** Gives the text its face and hangs the number beside it. */
    void dress(TextFlow flow, PaperEditor editor) {
        BorderPane cell = (BorderPane) flow.getParent();
        flow.setLineSpacing(LINE_SPACING);
        flow.paddingProperty().bind(Bindings.createObjectBinding(() -> {
            Insets margins = editor.marginsProperty().get();
            return new Insets(above(), margins.getRight(), below(), margins.getLeft() + indent());
        }, editor.marginsProperty()));
        flow.getChildren().setAll(editor.rows().nodes(paragraph));
        if (!beside().isEmpty()) cell.getChildren().add(hanging(editor));
        if (editor.rows().commented(paragraph)) {
            CommentMark mark = editor.rows().mark(paragraph);
            mark.setLayoutY(above());
            cell.getChildren().add(mark);
        }
        if (paragraph.carried()) cell.getChildren().add(unconfirmed(editor));
        Text hint = hint(editor);
        if (hint != null) cell.getChildren().add(hint);
        editor.rows().hints(row, hint);
        editor.rows().shows(row, flow);
    }

    /** The number as a bare text: a label each would make a long paper slow. */
    private Text hanging(PaperEditor editor) {
        Text beside = beside(editor, beside(), above(), indent() - hanging());
        beside.setFont(PageFace.of(paragraph, false, false));
        beside.fillProperty().bind(paragraph.kind() == Paragraph.Kind.HEADING ? editor.inkProperty() : editor.quietProperty());
        return beside;
    }

    /** The mark in the margin of what was carried over from the paper before and is not confirmed. */
    private Text unconfirmed(PaperEditor editor) {
        Text mark = beside(editor, "◆", above(), -MARK);
        mark.getStyleClass().add("carried-mark");
        mark.setAccessibleText("Carried over, not confirmed");
        return mark;
    }

    /** What belongs here, in grey, while nothing does; it is no text of the paper. */
    private Text hint(PaperEditor editor) {
        String words = editor.rows().hint(row);
        if (words.isEmpty()) return null;
        Text hint = beside(editor, words, above(), indent());
        hint.setFont(PageFace.of(paragraph, false, false));
        hint.fillProperty().bind(editor.quietProperty());
        InvalidationListener fits = o -> fit(hint, words, Math.min(TEXT, editor.textWidth()) - indent());
        fits.invalidated(null);
        hint.setUserData(fits);
        editor.widthProperty().addListener(new WeakInvalidationListener(fits));
        return hint;
    }

    /** A hint is one line: what does not fit is left out. */
    private static void fit(Text hint, String words, double width) {
        hint.setText(words);
        for (int end = words.length() - 1; end > 0 && hint.getLayoutBounds().getWidth() > width; end--) {
            hint.setText(words.substring(0, end).strip() + "…");
        }
    }

    private static Text beside(PaperEditor editor, String words, double y, double x) {
        Text text = new Text(words);
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        text.setMouseTransparent(true);
        text.setLayoutY(y);
        text.layoutXProperty().bind(Bindings.createDoubleBinding(() -> editor.marginsProperty().get().getLeft() + x, editor.marginsProperty()));
        return text;
    }

    /** How far before the text the number begins: 13 mm, less for what is drawn in. */
    private double hanging() {
        return switch (paragraph.kind()) {
            case BULLET -> 16;
            case NUMBERED -> paragraph.level() == 0 ? HANGING : STEP;
            case HEADING, PLAIN, BLOCK, TABLE, BREAK, PICTURE -> HANGING;
        };
    }

    private String beside() {
        return paragraph.kind() == Paragraph.Kind.BULLET ? paragraph.level() == 0 ? "•" : "–" : number;
    }

    private double indent() {
        return switch (paragraph.kind()) {
            case NUMBERED -> paragraph.level() * STEP;
            case BULLET -> 23 + paragraph.level() * 23;
            case HEADING, PLAIN, BLOCK, TABLE, BREAK, PICTURE -> 0;
        };
    }

    /** The space above and below is that of the printed page, less where it would fall between the lines. */
    private double above() {
        if (first || paragraph.kind() != Paragraph.Kind.HEADING) return 0;
        return paragraph.level() == 1 ? 14 : 8;
    }

    private double below() {
        return switch (paragraph.kind()) {
            case HEADING -> paragraph.level() == 1 ? 8 : 5;
            case BULLET -> 4;
            case NUMBERED, PLAIN, BLOCK, TABLE, BREAK, PICTURE -> 10;
        };
    }
}
