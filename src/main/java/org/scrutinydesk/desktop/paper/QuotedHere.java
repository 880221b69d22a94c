package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.Optional;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

/** What is quoted where the caret stands. @param figure the one beside the caret or selected; null for the block it stands on */
record QuotedHere(Paragraph paragraph, Span.Figure figure) {
    static Optional<QuotedHere> of(PaperEditor editor) {
        Paragraph p = editor.page().body().get(editor.caret().row());
        if (p.block() != null) return Optional.of(new QuotedHere(p, null));
        int from = editor.from().row() == editor.caret().row() ? editor.from().at() : 0;
        Span.Figure before = null;
        int at = 0;
        for (Span s : p.spans()) {
            if (s instanceof Span.Figure f) {
                if (at >= from && at <= editor.to().at()) return Optional.of(new QuotedHere(p, f));
                if (at + 1 == from) before = f;
            }
            at += Spans.length(s);
        }
        return Optional.ofNullable(before).map(f -> new QuotedHere(p, f));
    }

    boolean block() {
        return figure == null;
    }

    Quote quote() {
        return block() ? paragraph.block() : figure.quote();
    }

    /** Puts the caret on a block, and shows where it comes from. */
    static void show(PaperEditor editor, Paragraph block) {
        editor.go(new Spot(editor.page().rowOf(block.id()), 0));
        editor.whereFrom();
    }

    /** Selects a figure, and shows where it comes from. */
    static void show(PaperEditor editor, Span.Figure figure) {
        List<Paragraph> body = editor.page().body();
        for (int row = 0; row < body.size(); row++) {
            int at = 0;
            for (Span s : body.get(row).spans()) {
                if (s == figure) {
                    editor.go(new Spot(row, at), new Spot(row, at + 1));
                    editor.whereFrom();
                    return;
                }
                at += Spans.length(s);
            }
        }
    }

    /** Puts the same thing with other options in its place, where it still stands. @param shown what a figure says then */
    void replace(PaperEditor editor, Quote quote, String shown) {
        int row = editor.page().rowOf(paragraph.id());
        if (row < 0) return;
        Paragraph now = editor.page().body().get(row);
        if (block()) {
            editor.make(Edit.row(row, now.withBlock(quote), 0));
            return;
        }
        int at = 0;
        for (Span s : now.spans()) {
            if (s == figure) {
                Span.Figure other = new Span.Figure(quote, shown, figure.bold(), figure.italic());
                editor.make(Edit.row(row, now.withSpans(Spans.replace(now.spans(), at, at + 1, List.of(other))), at + 1));
                return;
            }
            at += Spans.length(s);
        }
    }
}
