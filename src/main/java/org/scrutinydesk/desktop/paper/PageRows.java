package org.scrutinydesk.desktop.paper;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;
import org.scrutinydesk.paper.Spelling;
import org.scrutinydesk.paper.Wanted;

/** Draws the rows of the page. Where only the text of one changed it is redrawn in place, so that typing costs one row. */
final class PageRows {
    private final PaperEditor editor;
    private final PaperModel model;
    private final Map<Integer, WeakReference<TextFlow>> shown = new HashMap<>();
    private final List<Region> above = new ArrayList<>();
    private final List<Region> below = new ArrayList<>();
    private final Map<Integer, WeakReference<Text>> hinted = new HashMap<>();
    private IntFunction<String> hint = row -> "";
    private BiConsumer<String, Consumer<Image>> pictures = (hash, shown) -> { };
    private Function<Quote, Live> live = quote -> null;
    private LongPredicate commented = paragraph -> false;
    private LongConsumer showComments = paragraph -> { };
    private Function<String, List<Spelling.Unknown>> spelling = text -> List.of();
    private Map<Integer, List<Wanted.Stretch>> found = Map.of();
    private final Set<FieldMarks> fields = Collections.newSetFromMap(new WeakHashMap<>());

    PageRows(PaperEditor editor, PaperModel model) {
        this.editor = editor;
        this.model = model;
        model.paint(this::row, this::rewrite);
    }

    /** What stands on the page before and after the body. */
    void surround(List<? extends Region> rowsAbove, List<? extends Region> rowsBelow) {
        rowsAbove.forEach(row -> above.add(inMargins(row)));
        rowsBelow.forEach(row -> below.add(inMargins(row)));
        model.surround(above.size(), below.size());
    }

    /** What the records say now of something quoted; null while that is not known. */
    void live(Function<Quote, Live> quoted) {
        live = quoted;
        model.redraw();
    }

    /** Where pictures come from, by their hash; the second is told of each on the JavaFX thread. */
    void pictures(BiConsumer<String, Consumer<Image>> from) {
        pictures = from;
    }

    Live live(Quote quote) {
        return live.apply(quote);
    }

    /** Beside which paragraphs, by their ids, a mark for comments stands, and what a click on it does. */
    void comments(LongPredicate marked, LongConsumer clicked) {
        commented = marked;
        showComments = clicked;
    }

    boolean commented(Paragraph p) {
        return commented.test(p.id());
    }

    CommentMark mark(Paragraph p) {
        return new CommentMark(editor, () -> showComments.accept(p.id()));
    }

    /** Which words of a text are not known; they are marked from now on. */
    void spelling(Function<String, List<Spelling.Unknown>> unknown) {
        spelling = unknown;
        shown.keySet().forEach(this::mark);
        fields.forEach(FieldMarks::draw);
    }

    /** Marks the words of a field that are not known as well, as long as it is used. */
    void watch(TextInputControl field) {
        fields.add(new FieldMarks(field, text -> spelling.apply(text)));
    }

    /** Tints these words from now on, by the body row they stand in. */
    void found(Map<Integer, List<Wanted.Stretch>> words) {
        found = words;
        shown.keySet().forEach(this::mark);
    }

    /** What belongs into a row of the body that is empty, shown there in grey. */
    void hints(IntFunction<String> belongs) {
        hint = belongs;
    }

    /** Empty where nothing is to be said, and where something is written. */
    String hint(int row) {
        return Writing.isText(model.body().get(row)) && model.body().get(row).spans().isEmpty() ? hint.apply(row) : "";
    }

    /** The row's hint stands here from now on; null for none. */
    void hints(int row, Text text) {
        if (text == null) hinted.remove(row);
        else hinted.put(row, new WeakReference<>(text));
    }

    /** The words of a body row that are not known. */
    List<Spelling.Unknown> unknown(int row) {
        Paragraph p = model.body().get(row);
        return Writing.isText(p) ? spelling.apply(Spans.plain(p.spans())) : List.of();
    }

    /** Marks the words of a row that are looked for or not known, but not the one that is just being typed. */
    void mark(int row) {
        TextFlow flow = flow(row);
        if (flow == null || row >= model.body().size() || !(flow.getUserData() instanceof RowMarks marks)) return;
        Spot caret = editor.caret();
        marks.found().show(found.getOrDefault(row, List.of()));
        marks.spelling().show(unknown(row).stream().filter(u -> !editor.isFocused() || caret.row() != row || u.to() != caret.at()).toList());
    }

    private TextFlow flow(int row) {
        WeakReference<TextFlow> weak = shown.get(row);
        return weak == null ? null : weak.get();
    }

    /** The row's text is drawn here from now on. */
    void shows(int row, TextFlow flow) {
        shown.put(row, new WeakReference<>(flow));
        flow.setUserData(new RowMarks(flow));
        mark(row);
    }

    private RichParagraph row(int index) {
        int row = model.row(index);
        if (row < 0) return RichParagraph.of(() -> above.get(index));
        if (row >= model.body().size()) return RichParagraph.of(() -> below.get(row - model.body().size()));
        Paragraph p = model.body().get(row);
        return switch (p.kind()) {
            case BLOCK -> RichParagraph.of(() -> marked(p, new RecordsBlock(live(p.block()), () -> QuotedHere.show(editor, p))));
            case PICTURE -> RichParagraph.of(() -> marked(p, new PictureRow(p, model, editor, pictures)));
            case BREAK -> RichParagraph.of(() -> inMargins(p, new BreakLine(p)));
            case TABLE -> RichParagraph.of(() -> marked(p, new TypedTable(p, model, editor)));
            case HEADING, NUMBERED, PLAIN, BULLET -> text(row, p);
        };
    }

    private RichParagraph text(int row, Paragraph p) {
        PageRow look = new PageRow(row, p, model.number(row), row == 0 && above.isEmpty());
        // The words are put in by the row itself, so that it can be redrawn without telling the whole flow.
        return RichParagraph.builder().addSegment(Spans.plain(p.spans()))
            .setParagraphAttributes(StyleAttributeMap.of(PageRow.ATTRIBUTE, look)).build();
    }

    List<Node> nodes(Paragraph p) {
        List<Node> nodes = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (Span s : p.spans()) {
            nodes.add(switch (s) {
                case Span.Words w -> {
                    Text text = new Text(w.text());
                    // Set here and not by the stylesheet, which would look at every row of a long paper again and again.
                    text.setFont(PageFace.of(p, w.bold(), w.italic()));
                    text.fillProperty().bind(w.link() == null ? editor.inkProperty() : editor.linkProperty());
                    text.setUnderline(w.link() != null);
                    yield text;
                }
                case Span.Figure f -> new FigureChip(f, live(f.quote()), PageFace.of(p, f.bold(), f.italic()), editor);
                case Span.Reference r -> new ReferenceChip(r, before.toString(), PageFace.of(p, r.bold(), r.italic()), editor);
            });
            before.append(s instanceof Span.Reference ? "x" : s.text());
        }
        // A flow with nothing in it would make the caret a dot.
        if (nodes.isEmpty()) {
            Text nothing = new Text("");
            nothing.setFont(PageFace.of(p, false, false));
            nodes.add(nothing);
        }
        return nodes;
    }

    /** Redraws one row; the rows below it move only where its height changed. */
    private void rewrite(int row) {
        TextFlow flow = flow(row);
        if (flow == null) return;
        Text words = hinted.containsKey(row) ? hinted.get(row).get() : null;
        if (words != null) words.setVisible(model.body().get(row).spans().isEmpty());
        flow.getChildren().setAll(nodes(model.body().get(row)));
        mark(row);
        Region cell = (Region) flow.getParent();
        boolean laidOut = cell.getScene() != null && cell.getWidth() > 0;
        if (laidOut) cell.applyCss();
        if (laidOut && cell.snapSizeY(cell.prefHeight(cell.getWidth()) + flow.getLineSpacing()) == cell.getHeight()) cell.layout();
        else if (editor.lookup(".vflow") instanceof Parent page) page.requestLayout();
    }

    /** What is shown of a row that is no text; null where it is not drawn. */
    Node block(int row) {
        return editor.lookupAll(".page-block").stream().filter(n -> model.rowOf((Long) n.getUserData()) == row).findFirst().orElse(null);
    }

    private Region marked(Paragraph p, Region content) {
        InMargins region = inMargins(p, content);
        region.getStyleClass().add("page-block");
        region.setUserData(p.id());
        if (commented(p)) region.beside(mark(p));
        return region;
    }

    private InMargins inMargins(Region content) {
        return new InMargins(content, editor.marginsProperty());
    }

    /** What is no text, with the caret shown on all of it. */
    private InMargins inMargins(Paragraph p, Region content) {
        return inMargins(content).caret(Bindings.createBooleanBinding(() -> {
            int row = editor.caret().row();
            return editor.isFocused() && row < model.body().size() && model.body().get(row).id() == p.id();
        }, editor.caretPositionProperty(), editor.focusedProperty()));
    }
}
