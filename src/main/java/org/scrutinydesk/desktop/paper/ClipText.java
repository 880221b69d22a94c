package org.scrutinydesk.desktop.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Paragraph.Kind;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

/** Puts together the paragraphs and tables that come from the clipboard, as they are read. */
final class ClipText {
    private static final int WIDEST = 60;

    /** A numbered list that lies in no other: where it begins among the paragraphs, how many it has, and the number it would go on with. */
    private record Listed(int first, int paragraphs, int next) {
    }

    private final List<Paragraph> all = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder caption = new StringBuilder();
    private List<List<String>> rows = new ArrayList<>();
    /** Cells of rows above that reach down: column to how many rows more. */
    private final Map<Integer, Integer> hanging = new HashMap<>();
    private final Deque<Listed> listed = new ArrayDeque<>();
    private Kind kind = Kind.NUMBERED;
    private int level;
    /** How deep the outermost numbered item was that has been read, and whether letters are meant there. */
    private int top = Integer.MAX_VALUE;
    private boolean below;
    private boolean belowColon;
    /** Whether the paragraph that was read last is an item of a numbered list, and the one that is being read. */
    private boolean counted;
    private boolean counting;
    private int tables;
    private boolean inCell;
    private boolean inCaption;
    private int across = 1;
    private int down = 1;

    void add(String words, boolean bold, boolean italic, String link) {
        String plain = Clippings.clean(words.replaceAll("[\\s\u00A0]+", " "));
        if (plain.isEmpty()) return;
        if (inCaption) caption.append(plain);
        else if (inCell) cell.append(plain);
        else if (tables == 0) text(plain, bold, italic, link);
    }

    /** Blanks at the beginning and one after another are none. */
    private void text(String plain, boolean bold, boolean italic, String link) {
        boolean blankBefore = spans.isEmpty() || spans.getLast().text().endsWith(" ");
        String words = blankBefore ? plain.stripLeading() : plain;
        if (!words.isEmpty()) spans.add(new Span.Words(words, bold, italic, link));
    }

    /** An ordinary paragraph begins. */
    void begin() {
        begin(Kind.NUMBERED, 0);
    }

    /** A paragraph of this kind begins; in a cell of a table it only parts words. */
    void begin(Kind newKind, int newLevel) {
        if (inCell) cell.append(' ');
        if (tables > 0) return;
        close();
        kind = newKind;
        level = newLevel;
        counting = false;
    }

    /**
     * A numbered list begins that lies in no other. LibreOffice writes the deeper levels of some styles as lists of their own, one
     * after another: where one goes on counting from an earlier one, with nothing but lists between them, those were below it.
     */
    void list(int start) {
        if (tables > 0) return;
        Listed before = start > 1 ? listed.stream().skip(1).filter(l -> l.next() == start).findFirst().orElse(null) : null;
        boolean adjoining = before != null && before.first() + listed.stream().takeWhile(l -> l != before).mapToInt(Listed::paragraphs).sum()
            + before.paragraphs() == all.size();
        if (!adjoining) {
            listed.push(new Listed(all.size(), 0, start));
            return;
        }
        for (int i = before.first() + before.paragraphs(); i < all.size(); i++) all.set(i, all.get(i).as(Kind.NUMBERED, Math.min(2, all.get(i).level() + 1)));
        while (listed.peek() != before) listed.pop();
        listed.pop();
        listed.push(new Listed(before.first(), all.size() - before.first(), before.next()));
    }

    /**
     * An item of a numbered list begins. It becomes a numbered paragraph of the paper, or a level below where small letters count
     * it or a sentence that ends with a colon leads to it.
     *
     * @param depth from 0, how deep the list lies in others
     */
    void item(int depth, boolean letters) {
        begin();
        if (tables > 0) return;
        if (!counted) belowColon = !all.isEmpty() && all.getLast().text().endsWith(":");
        top = Math.min(top, depth);
        if (depth == top) below = letters || belowColon;
        level = Math.clamp(depth - top + (below ? 1 : 0), 0, 2);
        counting = true;
        if (listed.isEmpty()) return;
        Listed last = listed.pop();
        listed.push(new Listed(last.first(), last.paragraphs() + 1, last.next() + (depth == 0 ? 1 : 0)));
    }

    private void close() {
        if (!spans.isEmpty() && spans.getLast() instanceof Span.Words last) spans.set(spans.size() - 1, Spans.withText(last, last.text().stripTrailing()));
        List<Span> joined = Spans.join(spans);
        spans.clear();
        if (joined.stream().allMatch(s -> s.text().isBlank())) return;
        counted = counting;
        boolean heading = kind == Kind.HEADING;
        // A heading is bold as it is.
        all.add(new Paragraph(0, kind, level, heading ? joined.stream().map(s -> Spans.bold(s, false)).toList() : joined, null, null, null));
    }

    void table() {
        if (tables++ > 0) return;
        tables--;
        close();
        tables++;
        rows = new ArrayList<>();
        hanging.clear();
        caption.setLength(0);
    }

    void caption(boolean begins) {
        inCaption = begins && tables == 1;
    }

    void row() {
        if (tables != 1) return;
        endCell();
        rows.add(new ArrayList<>());
        reachDown();
    }

    void cell(int colspan, int rowspan) {
        if (tables != 1) return;
        endCell();
        if (rows.isEmpty()) row();
        inCell = true;
        across = Math.min(colspan, WIDEST);
        down = rowspan;
    }

    void endCell() {
        if (tables != 1 || !inCell) return;
        inCell = false;
        List<String> row = rows.getLast();
        reachDown();
        for (int i = 0; i < across && row.size() < WIDEST; i++) {
            if (down > 1) hanging.put(row.size(), down);
            row.add(i == 0 ? cell.toString().replaceAll("\\s+", " ").strip() : "");
        }
        cell.setLength(0);
    }

    /** What reaches down from a row above leaves its place in this one empty. */
    private void reachDown() {
        List<String> row = rows.getLast();
        while (hanging.getOrDefault(row.size(), 0) > 1 && row.size() < WIDEST) {
            hanging.merge(row.size(), -1, Integer::sum);
            row.add("");
        }
    }

    void endTable() {
        if (tables == 0) return;
        if (tables == 1) {
            endCell();
            put();
        }
        tables--;
        kind = Kind.NUMBERED;
        level = 0;
    }

    private void put() {
        rows.removeIf(row -> row.stream().allMatch(String::isEmpty));
        int width = rows.stream().mapToInt(row -> last(row) + 1).max().orElse(0);
        if (width == 0) return;
        // A table of one column only lays out a page; its words are what was meant.
        if (width == 1) {
            rows.forEach(row -> all.add(Paragraph.numbered(row.getFirst())));
            return;
        }
        List<List<String>> whole = rows.stream().map(row -> {
            List<String> cells = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
            cells.addAll(Collections.nCopies(width - cells.size(), ""));
            return (List<String>) cells;
        }).toList();
        all.add(Paragraph.table(caption.toString().strip(), whole));
    }

    private static int last(List<String> row) {
        int last = row.size() - 1;
        while (last >= 0 && row.get(last).isEmpty()) last--;
        return last;
    }

    /** All that was read; one paragraph alone is words that go on where the cursor is. */
    List<Paragraph> end() {
        if (tables > 0) {
            tables = 1;
            endTable();
        }
        close();
        if (all.size() == 1 && all.getFirst().kind() == Kind.NUMBERED) return List.of(all.getFirst().as(Kind.PLAIN, 0));
        return all;
    }
}
