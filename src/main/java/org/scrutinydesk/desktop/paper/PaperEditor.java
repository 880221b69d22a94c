package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.StyleHandlerRegistry;
import jfx.incubator.scene.control.richtext.TextPos;
import org.scrutinydesk.evidence.Offer;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Paragraph.Kind;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

/** The page on which a paper is written as it will look. */
final class PaperEditor extends RichTextArea {
    private static final StyleHandlerRegistry STYLES = styles();
    private static final double SCROLL_BAR = 16;
    private static final StyleablePropertyFactory<PaperEditor> COLOURS = new StyleablePropertyFactory<>(RichTextArea.getClassCssMetaData());

    private final StyleableProperty<Color> ink = COLOURS.createStyleableColorProperty(this, "ink", "-page-ink", e -> e.ink, Color.BLACK);
    private final StyleableProperty<Color> quiet = COLOURS.createStyleableColorProperty(this, "quiet", "-page-quiet", e -> e.quiet,
        Color.GRAY);
    private final StyleableProperty<Color> link = COLOURS.createStyleableColorProperty(this, "link", "-page-link", e -> e.link, Color.BLUE);

    private final PaperModel page;
    private final PageRows rows;
    private final PaperAccess access;
    private final InSight sight;
    private final ReadOnlyObjectWrapper<Insets> margins = new ReadOnlyObjectWrapper<>(Insets.EMPTY);
    private final Rectangle selectable = new Rectangle();
    private final Clippings clippings;
    private Span.Words nextLook;
    private boolean moving;
    private IntConsumer outside = index -> { };
    private Consumer<Spot> slash = at -> { };
    private Runnable nextUnknown = () -> { };
    private Runnable whereFrom = () -> { };

    PaperEditor(PaperModel page, Clippings clippings) {
        super(page);
        this.page = page;
        this.clippings = clippings;
        rows = new PageRows(this, page);
        access = new PaperAccess(this, page);
        sight = new InSight(this);
        getStyleClass().add("paper-editor");
        setWrapText(true);
        setContentPadding(new Insets(48, 0, 160, 0));
        setAccessibleRoleDescription("text of the paper");
        new PaperKeys(this);
        widthProperty().addListener((o, was, now) -> layOutPage());
        skinProperty().addListener((o, was, now) -> keepToPage());
        caretPositionProperty().addListener((o, was, now) -> moved(was, now));
        passOverIslands();
        select(page.pos(Spot.START));
    }

    private static StyleHandlerRegistry styles() {
        StyleHandlerRegistry.Builder b = StyleHandlerRegistry.builder(RichTextArea.styleHandlerRegistry);
        b.<PaperEditor, PageRow>setParHandler(PageRow.ATTRIBUTE,
            (editor, cell, row) -> row.dress((javafx.scene.text.TextFlow) cell.getNode(), editor));
        return b.build();
    }

    @Override
    public StyleHandlerRegistry getStyleHandlerRegistry() {
        return STYLES;
    }

    PaperModel page() {
        return page;
    }

    PageRows rows() {
        return rows;
    }

    /** The caret came to a row that is not of the body: the one who owns it may take the focus there. */
    void onOutside(IntConsumer owner) {
        outside = owner;
    }

    /** What F7 does. */
    void onNextUnknown(Runnable goes) {
        nextUnknown = goes;
    }

    void nextUnknown() {
        nextUnknown.run();
    }

    /** What shows where the figure or the block at the caret comes from. */
    void onWhereFrom(Runnable shows) {
        whereFrom = shows;
    }

    void whereFrom() {
        whereFrom.run();
    }

    // ---- where the selection is

    Spot anchor() {
        TextPos pos = getAnchorPosition();
        return pos == null ? Spot.START : page.spot(pos);
    }

    Spot caret() {
        TextPos pos = getCaretPosition();
        return pos == null ? Spot.START : page.spot(pos);
    }

    Spot from() {
        return anchor().compareTo(caret()) <= 0 ? anchor() : caret();
    }

    Spot to() {
        return anchor().compareTo(caret()) <= 0 ? caret() : anchor();
    }

    void go(Spot spot) {
        go(spot, spot);
    }

    void go(Spot from, Spot to) {
        moving = true;
        select(page.pos(from), page.pos(to));
        moving = false;
        sight.caret();
    }

    /** Brings a row of the page into sight. */
    void show(int index) {
        moving = true;
        select(TextPos.ofLeading(index, 0));
        moving = false;
    }

    InSight sight() {
        return sight;
    }

    private void moved(TextPos was, TextPos now) {
        if (!moving) {
            nextLook = null;
            page.history().pause();
        }
        // The word the caret has left is no longer being typed.
        if (was != null && page.isBody(was.index())) rows.mark(page.row(was.index()));
        if (now == null) return;
        if (page.isBody(now.index())) rows.mark(page.row(now.index()));
        if (was == null || was.index() != now.index()) notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (!moving && isFocused() && !page.isBody(now.index()) && !hasNonEmptySelection()) outside.accept(now.index());
    }

    // ---- what can be done

    /** Makes a change and puts the caret where it leaves it; null changes nothing. */
    void make(Edit edit, String going, boolean word) {
        if (!isEditable() || edit == null || edit.changesNothing()) return;
        Spot anchor = anchor();
        Spot caret = caret();
        afresh(() -> page.make(edit, anchor, caret, going, word), edit.anchor(), edit.caret());
    }

    /** Changes the page and lays it out once, with no caret on it meanwhile: the old one may lie where nothing is any more. */
    private void afresh(Runnable change, Spot from, Spot to) {
        moving = true;
        clearSelection();
        change.run();
        layOutNow();
        go(from, to);
    }

    /** Lays the page out at once, where it has changed. */
    void layOutNow() {
        if (lookup(".vflow") instanceof Parent flow) flow.layout();
    }

    void make(Edit edit) {
        make(edit, "", false);
    }

    /** Makes a change of many places that changes something beside the body too, all one step; the caret stays. */
    void makeAll(Edit edit, Aside aside) {
        Spot anchor = anchor();
        Spot caret = caret();
        afresh(() -> page.make(edit, anchor, caret, "", false, aside), edit.anchor(), edit.caret());
    }

    void type(String text) {
        if (!isEditable()) return;
        Spot at = from();
        Span.Words look = nextLook != null ? nextLook : Spans.lookAt(page.body().get(at.row()).spans(), at.at());
        boolean word = at.at() > 0 && before(at) == ' ' && !text.isBlank();
        boolean selected = !at.equals(to());
        Edit edit = Writing.type(page.body(), at, to(), List.of(Spans.withText(look, text)));
        make(edit, selected || edit.from() == edit.to() ? "" : "typing " + at.row(), word);
        if (nextLook != null) nextLook = Spans.withText(look, "");
        boolean wordBegins = at.at() == 0 || Character.isWhitespace(before(at));
        if (text.equals("/") && wordBegins && Writing.isText(page.body().get(caret().row()))) slash.accept(new Spot(caret().row(),
            caret().at() - 1));
    }

    /** What follows when a slash was typed where a word begins, told where it stands. */
    void onSlash(Consumer<Spot> opens) {
        slash = opens;
    }

    /** Types a slash as the beginning of a word. */
    void beginInsert() {
        requestFocus();
        if (from().at() > 0 && from().equals(to()) && !Character.isWhitespace(before(from()))) type(" ");
        type("/");
    }

    private char before(Spot at) {
        return page.getPlainText(page.pos(at).index()).charAt(at.at() - 1);
    }

    /** Puts a live figure in, or a block on a line of its own. */
    void insert(Paragraph block) {
        make(Writing.insert(page.body(), from(), to(), block));
        sight.overCaret();
    }

    void insert(Offer figure) {
        List<Span> spans = page.body().get(from().row()).spans();
        Span.Words look = Spans.lookAt(spans, from().at());
        Offer begun = Writing.beginsSentence(spans, from().at()) ? figure.atBeginning() : figure;
        make(Writing.type(page.body(), from(), to(), List.of(new Span.Figure(begun.quote(), begun.value(), look.bold(), look.italic()))));
    }

    void level(int step) {
        make(Writing.level(page.body(), from(), to(), step));
    }

    /** Makes the selected paragraphs one of a kind, or numbered ones again where they are that already. */
    void kind(Kind kind, int level) {
        Edit edit = Writing.kind(page.body(), from(), to(), kind, level);
        make(edit != null || kind == Kind.NUMBERED ? edit : Writing.kind(page.body(), from(), to(), Kind.NUMBERED, 0));
    }

    /** Bold or italic on and off, for what is selected or else for what is typed next. */
    void look(boolean bold) {
        if (!from().equals(to())) {
            make(Writing.look(page.body(), from(), to(), bold));
            return;
        }
        Span.Words now = nextLook != null ? nextLook : Spans.lookAt(page.body().get(from().row()).spans(), from().at());
        nextLook = new Span.Words("", bold != now.bold(), bold == now.italic(), null);
    }

    void takeOut(int row) {
        if (row >= 0) make(Writing.takeOut(page.body(), row));
        requestFocus();
    }

    /** Goes from a table back to the text, before or after it. */
    void leave(int row, boolean upwards) {
        requestFocus();
        if (upwards && row > 0) go(new Spot(row - 1, Writing.length(page.body().get(row - 1))));
        else if (!upwards && row + 1 < page.body().size()) go(new Spot(row + 1, 0));
        else go(new Spot(row, 0));
    }

    void undoStep() {
        if (isEditable()) step(page::takeBack);
    }

    void redoStep() {
        if (isEditable()) step(page::makeAgain);
    }

    private void step(java.util.function.Supplier<Edit> back) {
        Spot from = anchor();
        Spot to = caret();
        moving = true;
        clearSelection();
        Edit edit = back.get();
        layOutNow();
        if (edit == null) go(from, to);
        else go(edit.anchor(), edit.caret());
    }

    /** Shows another body, with the caret at its beginning. */
    void reset(List<Paragraph> body) {
        afresh(() -> page.reset(body), Spot.START, Spot.START);
    }

    void copyPart(boolean cut) {
        if (from().equals(to()) && Writing.isText(page.body().get(from().row()))) return;
        clippings.copy(page, from(), to());
        if (!cut) return;
        if (from().equals(to())) make(Writing.takeOut(page.body(), from().row()));
        else make(Writing.cut(page.body(), from(), to()));
    }

    void pastePart(boolean bare) {
        make(Writing.paste(page.body(), from(), to(), clippings.paste(page, bare)));
    }

    // ---- the page

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return COLOURS.getCssMetaData();
    }

    /** The colour of the text; the stylesheet sets it, as the next two. */
    @SuppressWarnings("unchecked")
    ObservableValue<Color> inkProperty() {
        return (ObservableValue<Color>) ink;
    }

    /** The colour of the numbers beside the text. */
    @SuppressWarnings("unchecked")
    ObservableValue<Color> quietProperty() {
        return (ObservableValue<Color>) quiet;
    }

    /** The colour of links. */
    @SuppressWarnings("unchecked")
    ObservableValue<Color> linkProperty() {
        return (ObservableValue<Color>) link;
    }

    /** What is left free at both sides of the text: beside the page, and the page's own margins. */
    ReadOnlyObjectProperty<Insets> marginsProperty() {
        return margins.getReadOnlyProperty();
    }

    /** How wide the text can be. */
    double textWidth() {
        return getWidth() - SCROLL_BAR - margins.get().getLeft() - margins.get().getRight();
    }

    private void layOutPage() {
        double width = Math.max(0, getWidth() - SCROLL_BAR);
        double side = Math.max(0, Math.floor((width - PageRow.PAGE) / 2));
        double right = side > 0 ? side + PageRow.PAGE - PageRow.MARGIN - PageRow.TEXT : Math.max(24, width - PageRow.MARGIN - PageRow.TEXT);
        margins.set(new Insets(0, right, 0, side + PageRow.MARGIN));
        double edge = side > 0 ? side + SCROLL_BAR : 0;
        setStyle(String.format(java.util.Locale.ROOT, "-fx-background-insets: 0, 0 %.0fpx 0 %.0fpx, 0 %.0fpx 0 %.0fpx;",
            edge - 1, side - 1, edge, side));
        selectable.setX(side + PageRow.MARGIN - 8);
        selectable.setWidth(Math.max(0, width - side - right - PageRow.MARGIN + 16));
        selectable.setHeight(100_000);
        selectable.setY(-1000);
    }

    /** A selection of several lines is drawn to the edges of the window; here it ends with the text. */
    private void keepToPage() {
        Node highlight = lookup(".selection-highlight");
        if (highlight != null) highlight.setClip(selectable);
        Node content = lookup(".content");
        if (content != null) Islands.keepTo(content, this);
    }

    private void passOverIslands() {
        Islands.keepTo(this, this);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Object answer = access == null ? null : access.answer(attribute, parameters);
        return answer != null ? answer : super.queryAccessibleAttribute(attribute, parameters);
    }

    Object plainAnswer(AccessibleAttribute attribute, Object... parameters) {
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
