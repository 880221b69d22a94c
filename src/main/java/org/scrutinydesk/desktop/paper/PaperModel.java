package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Paragraph.Kind;
import org.scrutinydesk.paper.References;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

/**
 * The body of a paper while it is written: paragraphs that keep their ids, numbers counted as they change, and the way back.
 * Before and after it may stand parts of the paper that are not its body, each a row with fields of its own.
 */
final class PaperModel extends StyledTextModel {
    /** The body at a moment: what is to be stored, and by which ids the model knows it. */
    record Snapshot(List<Long> ids, List<Paragraph> paragraphs) {
    }

    private final List<Paragraph> body = new ArrayList<>();
    private final History history = new History();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<Long, Long> stored = new HashMap<>();
    private final Function<List<Paragraph>, List<String>> counting;
    private int above;
    private int below;
    private List<String> numbers;
    private References references;
    private References.Around around = References.Around.NOTHING;
    private long nextId = -1;
    private IntFunction<RichParagraph> paint = this::bare;
    private IntConsumer rewritten;

    /** @param counting gives each paragraph of the body its number, empty for none */
    PaperModel(Function<List<Paragraph>, List<String>> counting, List<Paragraph> paragraphs) {
        this.counting = counting;
        setUndoRedoEnabled(false);
        fill(paragraphs);
    }

    /** Shows another body, such as one that was changed elsewhere; what was done before can no longer be taken back. */
    void reset(List<Paragraph> paragraphs) {
        history.clear();
        body.clear();
        fill(paragraphs);
        redraw();
    }

    private void fill(List<Paragraph> paragraphs) {
        paragraphs.forEach(p -> body.add(known(p)));
        references = null;
        // Below a heading as below a table there is always a line to write on.
        if (body.isEmpty() || !Writing.isText(body.getLast()) || body.getLast().kind() == Kind.HEADING) body.add(known(Paragraph.numbered(0)));
        numbers = null;
    }

    /** How rows are drawn, and who redraws one of which only the text changed. */
    void paint(IntFunction<RichParagraph> rows, IntConsumer rewritten) {
        this.paint = rows;
        this.rewritten = rewritten;
    }

    /** How many rows stand before and after the body. */
    void surround(int rowsAbove, int rowsBelow) {
        above = rowsAbove;
        below = rowsBelow;
    }

    /** Called after every change of the body. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    List<Paragraph> body() {
        return java.util.Collections.unmodifiableList(body);
    }

    /**
     * The body to be stored: references say what they say now, new paragraphs have no id unless a reference names them, and the
     * empty ones at the end are left out.
     */
    Snapshot snapshot() {
        int size = body.size();
        while (size > 0 && isEmpty(body.get(size - 1))) size--;
        List<Paragraph> all = List.copyOf(body.subList(0, size));
        if (References.any(all)) all = references().resolved(all);
        Set<Long> named = References.targets(all);
        return new Snapshot(all.stream().map(Paragraph::id).toList(), all.stream()
            .map(p -> p.id() < 0 && !named.contains(p.id()) ? p.withId(0) : p).toList());
    }

    /** Whether a body that was stored says what this one says. */
    boolean says(List<Paragraph> stored) {
        return snapshot().paragraphs().equals(references().resolved(stored));
    }

    /** What cross references say as the paragraphs stand now. */
    References references() {
        number(0);
        if (references == null) references = References.of(body, numbers, around);
        return references;
    }

    /** What references can name outside the body. */
    void around(References.Around now) {
        if (around.equals(now)) return;
        around = now;
        references = null;
        if (References.any(body)) redraw();
    }

    /** Nothing has been written yet. */
    boolean isBlank() {
        return body.size() == 1 && isEmpty(body.getFirst());
    }

    private static boolean isEmpty(Paragraph p) {
        return Writing.isText(p) && p.kind() != Kind.HEADING && p.spans().stream().allMatch(s -> s.text().isBlank());
    }

    /** Takes over the ids that a snapshot's paragraphs were stored under. */
    void stored(Snapshot snapshot, List<Paragraph> saved) {
        for (int i = 0; i < saved.size(); i++) {
            if (snapshot.ids().get(i) != saved.get(i).id()) stored.put(snapshot.ids().get(i), saved.get(i).id());
        }
        body.replaceAll(this::known);
        references = null;
    }

    /** The number of a body row, empty where it has none. */
    String number(int row) {
        return numbers().get(row);
    }

    private List<String> numbers() {
        if (numbers == null) numbers = counting.apply(body);
        return numbers;
    }

    /** Counts afresh, because what stands before the body has changed. */
    void recount() {
        List<String> before = numbers;
        numbers = counting.apply(body);
        references = null;
        if (!numbers.equals(before)) redraw();
    }

    /** Where a paragraph stands now, or -1. */
    int rowOf(long id) {
        long now = stored.getOrDefault(id, id);
        for (int row = 0; row < body.size(); row++) {
            if (body.get(row).id() == now) return row;
        }
        return -1;
    }

    /**
     * Makes a change.
     *
     * @param anchor where the selection begins before it, {@code caret} where it ends
     * @param going  see {@link History#add}
     */
    void make(Edit edit, Spot anchor, Spot caret, String going, boolean word) {
        if (!edit.changesNothing()) make(edit, anchor, caret, going, word, Aside.NOTHING);
    }

    /** Makes a change that changes something beside the body too; that is done already. */
    void make(Edit edit, Spot anchor, Spot caret, String going, boolean word, Aside aside) {
        Edit known = new Edit(edit.from(), edit.to(), edit.with().stream().map(p -> touched(known(p), edit)).toList(), edit.anchor(), edit.caret());
        history.add(new History.Step(known.from(), List.copyOf(body.subList(known.from(), known.to())), known.with(), anchor, caret,
            known.anchor(), known.caret(), aside), going, word);
        put(known, true);
    }

    /** Replaces one paragraph by what its own fields say, which show it already. */
    void note(int row, Paragraph with, String going) {
        Edit edit = Edit.row(row, known(with), 0);
        history.add(new History.Step(row, List.of(body.get(row)), edit.with(), new Spot(row, 0), new Spot(row, 0), new Spot(row, 0),
            new Spot(row, 0), Aside.NOTHING), going, false);
        put(edit, false);
    }

    /** Takes the last step back. @return it, or null where there is none */
    Edit takeBack() {
        History.Step step = history.undo();
        if (step != null) step.aside().back().run();
        return step == null ? null : again(step.back());
    }

    /** Makes again what was taken back last. @return it, or null where there is none */
    Edit makeAgain() {
        History.Step step = history.redo();
        if (step != null) step.aside().again().run();
        return step == null ? null : again(step.again());
    }

    private Edit again(Edit edit) {
        put(new Edit(edit.from(), edit.to(), edit.with().stream().map(this::known).toList(), edit.anchor(), edit.caret()), true);
        return edit;
    }

    History history() {
        return history;
    }

    private Paragraph known(Paragraph p) {
        Paragraph led = References.led(p, id -> stored.getOrDefault(id, id));
        if (p.id() == 0) return led.withId(nextId--);
        Long id = stored.get(p.id());
        return id == null ? led : led.withId(id);
    }

    private void put(Edit edit, boolean redraw) {
        boolean sameShape = edit.to() - edit.from() == 1 && edit.with().size() == 1 && sameShape(body.get(edit.from()), edit.with()
            .getFirst());
        boolean textOnly = sameShape && Writing.isText(edit.with().getFirst()) && rewritten != null;
        boolean another = sameShape && body.get(edit.from()).id() != edit.with().getFirst().id();
        // With its first word a paragraph begins to count, and with its last one ceases to.
        List<String> counted = sameShape && body.get(edit.from()).isBlank() != edit.with().getFirst().isBlank() ? numbers : null;
        body.subList(edit.from(), edit.to()).clear();
        body.addAll(edit.from(), edit.with());
        if (!sameShape || counted != null) numbers = null;
        boolean moved = counted != null && !counted.equals(numbers());
        // A heading with no number is named by its words.
        boolean named = another
            || sameShape && edit.with().getFirst().kind() == Kind.HEADING && References.targets(body).contains(edit.with().getFirst().id());
        if (!sameShape || named || counted != null) references = null;
        if (redraw && textOnly && !named && !moved) rewritten.accept(edit.from());
        else if (redraw) redraw();
        listeners.forEach(Runnable::run);
    }

    /** What is rewritten needs nobody to say that it is still true; a figure's new value rewrites nothing. */
    private Paragraph touched(Paragraph p, Edit edit) {
        return !p.carried() || body.subList(edit.from(), edit.to()).stream().anyMatch(was -> was.id() == p.id()
            && own(was).equals(own(p))) ? p : p.withCarried(false);
    }

    /** The words that somebody wrote, without what is quoted or referred to. */
    private static String own(Paragraph p) {
        return p.table() != null ? p.words() : p.spans().stream().map(s -> s instanceof Span.Words w ? w.text() : "\uFFFC")
            .collect(java.util.stream.Collectors.joining());
    }

    private static boolean sameShape(Paragraph a, Paragraph b) {
        return a.carried() == b.carried() && a.kind() == b.kind() && a.level() == b.level() && java.util.Objects.equals(a.typed(), b.typed());
    }

    /**
     * Draws every row afresh. The view is told of a change of look, not of text: for text it would guess where the caret and
     * the first row on the screen went to, and the editor knows.
     */
    void redraw() {
        fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
    }

    /** The body row of a row of the page; negative above the body, at least its size below it. */
    int row(int index) {
        return index - above;
    }

    /** The nearest place in the body. */
    Spot spot(TextPos pos) {
        int row = row(pos.index());
        if (row < 0) return Spot.START;
        if (row >= body.size()) return end();
        return new Spot(row, Math.min(pos.offset(), Writing.length(body.get(row))));
    }

    TextPos pos(Spot spot) {
        int row = Math.clamp(spot.row(), 0, body.size() - 1);
        return TextPos.ofLeading(above + row, Math.min(spot.at(), Writing.length(body.get(row))));
    }

    Spot end() {
        return new Spot(body.size() - 1, Writing.length(body.getLast()));
    }

    boolean isBody(int index) {
        return row(index) >= 0 && row(index) < body.size();
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public int size() {
        return above + body.size() + below;
    }

    @Override
    public String getPlainText(int index) {
        return isBody(index) && Writing.isText(body.get(row(index))) ? Spans.plain(body.get(row(index)).spans()) : "";
    }

    @Override
    public int getParagraphLength(int index) {
        return isBody(index) ? Writing.length(body.get(row(index))) : 0;
    }

    /** Asked for a row past the end, which the flow does for a moment when many rows go at once, it gives an empty one. */
    @Override
    public RichParagraph getParagraph(int index) {
        return index < size() ? paint.apply(index) : RichParagraph.builder().build();
    }

    private RichParagraph bare(int index) {
        return RichParagraph.builder().addSegment(getPlainText(index)).build();
    }

    // What an input method types comes through these, one piece at a time; the base class tells the view afterwards.

    @Override
    protected void removeRange(TextPos start, TextPos end) {
        quietly(Writing.erase(body, spot(start), spot(end)), spot(end));
    }

    @Override
    protected int insertTextSegment(int index, int offset, String text, StyleAttributeMap attrs) {
        Spot at = spot(TextPos.ofLeading(index, offset));
        if (!isBody(index) || !Writing.isText(body.get(at.row()))) return 0;
        Span.Words look = Spans.lookAt(body.get(at.row()).spans(), at.at());
        quietly(Writing.type(body, at, at, List.of(Spans.withText(look, text))), at);
        return text.length();
    }

    @Override
    protected void insertLineBreak(int index, int offset) {
        Spot at = spot(TextPos.ofLeading(index, offset));
        quietly(Writing.enter(body, at, at), at);
    }

    private void quietly(Edit edit, Spot before) {
        if (edit.changesNothing()) return;
        Edit known = new Edit(edit.from(), edit.to(), edit.with().stream().map(p -> touched(known(p), edit)).toList(), edit.anchor(), edit.caret());
        history.add(new History.Step(known.from(), List.copyOf(body.subList(known.from(), known.to())), known.with(), before, before,
            known.anchor(), known.caret(), Aside.NOTHING), "composing " + known.from(), false);
        put(known, false);
    }

    @Override
    protected void insertParagraph(int index, Supplier<Region> generator) {
        throw new UnsupportedOperationException("Blocks and tables are put into the body by name.");
    }

    // Looks are spans of the paragraphs, which the rules of writing change; the view has no styles of its own to set.

    @Override
    protected void applyParagraphStyle(int index, StyleAttributeMap attrs) {
    }

    @Override
    protected void setParagraphStyle(int index, StyleAttributeMap attrs) {
    }

    @Override
    protected void applyStyle(int index, int start, int end, StyleAttributeMap attrs, boolean merge) {
    }

    @Override
    public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos pos) {
        return StyleAttributeMap.EMPTY;
    }
}
