package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scrutinydesk.evidence.Whereabouts;
import org.scrutinydesk.paper.Finding;
import org.scrutinydesk.paper.Hit;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;
import org.scrutinydesk.paper.Wanted;

/** Finds words on the page of an open paper, from its title to its last part, leads to them and replaces them. */
final class FindInPaper {
    private final PaperEditor editor;
    private final PageFields fields;
    private final Function<Quote, Live> live;
    private List<Hit> hits = List.of();
    private int at = -1;

    FindInPaper(PaperEditor editor, PageFields fields, Function<Quote, Live> live) {
        this.editor = editor;
        this.fields = fields;
        this.live = live;
    }

    List<Hit> hits() {
        return hits;
    }

    /** Which of them one is at, or -1. */
    int at() {
        return at;
    }

    Hit here() {
        return at < 0 ? null : hits.get(at);
    }

    /** Looks for it afresh and stays where it was. @param wanted null for nothing any more */
    void look(Wanted wanted) {
        Hit was = here();
        hits = wanted == null ? List.of() : find(wanted);
        at = -1;
        for (int i = 0; was != null && i < hits.size(); i++) {
            if (hits.get(i).place().equals(was.place()) && hits.get(i).from() == was.from()) at = i;
        }
        tintRows();
        if (at < 0) fields.tint(null);
    }

    /** Tints what is found on the page; the one that one is at is selected. */
    private void tintRows() {
        Map<Integer, List<Wanted.Stretch>> rows = new HashMap<>();
        List<Paragraph> body = editor.page().body();
        for (Hit hit : hits) {
            if (!(hit.place() instanceof Hit.Place.Text text) || hit.equals(here())) continue;
            List<Span> spans = body.get(text.row()).spans();
            int from = Spans.inwards(spans, hit.from());
            int to = Math.max(from + 1, Spans.inwards(spans, hit.to()));
            rows.computeIfAbsent(text.row(), row -> new ArrayList<>()).add(new Wanted.Stretch(from, to));
        }
        editor.rows().found(rows);
    }

    private List<Hit> find(Wanted wanted) {
        Finding finding = new Finding(wanted, quote -> live.apply(quote) == null ? "" : Whereabouts.words(live.apply(quote).blocks()));
        List<Hit> found = new ArrayList<>();
        fields.above().forEach(f -> found.addAll(finding.in(f.getId(), f.getText())));
        found.addAll(finding.in(editor.page().body()));
        fields.below().forEach(f -> found.addAll(finding.in(f.getId(), f.getText())));
        return found;
    }

    /** Goes to the first one from where the caret stands. */
    void fromCaret() {
        Spot caret = editor.from();
        for (int i = 0; i < hits.size(); i++) {
            int row = Finding.row(hits.get(i).place());
            boolean before = row < 0 ? isAbove(hits.get(i)) : row < caret.row()
                || row == caret.row() && hits.get(i).place() instanceof Hit.Place.Text && inwards(hits.get(i), hits.get(i).to()) <= caret.at()
                && caret.at() > 0;
            if (!before) {
                go(i);
                return;
            }
        }
        go(hits.isEmpty() ? -1 : 0);
    }

    private boolean isAbove(Hit hit) {
        return hit.place() instanceof Hit.Place.Part part && fields.above().stream().anyMatch(f -> f.getId().equals(part.name()));
    }

    /** Goes to the next or the one before, round the end. */
    void step(int by) {
        if (hits.isEmpty()) return;
        go(at < 0 ? by > 0 ? 0 : hits.size() - 1 : Math.floorMod(at + by, hits.size()));
    }

    void go(int index) {
        at = index;
        fields.tint(null);
        tintRows();
        if (index < 0) return;
        Hit hit = hits.get(index);
        switch (hit.place()) {
            case Hit.Place.Text text -> editor.go(new Spot(text.row(), inwards(hit, hit.from())), new Spot(text.row(), Math.max(inwards(hit, hit.from()) + 1,
                inwards(hit, hit.to()))));
            case Hit.Place.Records block -> editor.go(new Spot(block.row(), 0));
            case Hit.Place.Caption caption -> fields.showCell(caption.row(), -1, 0, hit.from(), hit.to());
            case Hit.Place.Cell cell -> fields.showCell(cell.row(), cell.line(), cell.column(), hit.from(), hit.to());
            case Hit.Place.Part part -> fields.show(fields.named(part.name()), hit.from(), hit.to());
        }
    }

    /** Where one goes on from the place found: into its field, or the text. */
    void enter() {
        if (fields.tinted() == null) editor.requestFocus();
        else fields.tinted().requestFocus();
    }

    private int inwards(Hit hit, int printed) {
        return Spans.inwards(editor.page().body().get(Finding.row(hit.place())).spans(), printed);
    }

    /** Puts other words where one is. @return whether that could be done */
    boolean replace(String with) {
        Hit hit = here();
        if (hit == null || hit.fixed() != null) return false;
        replace(List.of(hit), with);
        return true;
    }

    /** Puts other words everywhere, as one step to be taken back. @return how many were replaced */
    int replaceAll(String with) {
        List<Hit> own = hits.stream().filter(h -> h.fixed() == null).toList();
        if (!own.isEmpty()) replace(own, with);
        return own.size();
    }

    private void replace(List<Hit> replaced, String with) {
        Map<Integer, List<Hit>> rows = new HashMap<>();
        Map<String, String> parts = new HashMap<>();
        for (Hit hit : replaced.reversed()) {
            if (hit.place() instanceof Hit.Place.Part part) {
                parts.put(part.name(), Finding.replaced(parts.getOrDefault(part.name(), hit.words()), hit, with));
            } else {
                rows.computeIfAbsent(Finding.row(hit.place()), row -> new ArrayList<>()).addFirst(hit);
            }
        }
        Map<String, String> before = new HashMap<>();
        parts.keySet().forEach(name -> before.put(name, fields.named(name).getText()));
        List<Paragraph> body = editor.page().body();
        List<Paragraph> after = new ArrayList<>(body);
        rows.forEach((row, own) -> after.set(row, Finding.replaced(after.get(row), own, with)));
        put(parts);
        Hit first = replaced.getFirst();
        boolean one = replaced.size() == 1 && first.place() instanceof Hit.Place.Text;
        Spot caret = one ? new Spot(Finding.row(first.place()), inwards(first, first.from()) + with.length()) : editor.caret();
        editor.makeAll(Edit.between(body, after, one ? caret : editor.anchor(), caret), new Aside(() -> put(before), () -> put(parts)));
    }

    private void put(Map<String, String> parts) {
        parts.forEach((name, words) -> fields.named(name).replaceText(0, fields.named(name).getLength(), words));
    }
}
