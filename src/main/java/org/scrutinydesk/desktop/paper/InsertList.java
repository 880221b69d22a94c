package org.scrutinydesk.desktop.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.scrutinydesk.evidence.Offer;
import org.scrutinydesk.paper.Spans;

/** What can be put into a paper, opened by a slash and searched by typing on. */
final class InsertList {
    private static final double WIDTH = 520;
    private static final int SHOWN = 200;

    private final PaperEditor editor;
    private final CaretList<Offer> list;
    private final Consumer<Offer> chosen;
    private List<Offer> offers = List.of();
    private Spot slash;

    /** @param chosen is told what to put in place of the slash and what was typed after it, which are selected then */
    InsertList(PaperEditor editor, Consumer<Offer> chosen) {
        this.editor = editor;
        this.chosen = chosen;
        list = new CaretList<>(editor, "Figures and blocks from the records", WIDTH, Offer::label, Offer::value, this::choose);
        editor.onSlash(this::open);
        editor.page().onChange(this::search);
        editor.caretPositionProperty().addListener((o, was, now) -> {
            if (list.isVisible() && now != null) search();
        });
    }

    Node node() {
        return list;
    }

    /** What there is to choose from. */
    void offers(List<Offer> all) {
        offers = all;
        if (list.isVisible()) search();
    }

    private void open(Spot at) {
        if (!editor.isEditable()) return;
        slash = at;
        list.setVisible(true);
        search();
    }

    private void close() {
        list.close();
        slash = null;
    }

    private void search() {
        if (slash == null || !list.isVisible()) return;
        Spot caret = editor.caret();
        List<org.scrutinydesk.paper.Paragraph> body = editor.page().body();
        // While a change is being made the caret is not on the page; it is looked for again when it is.
        if (editor.getCaretPosition() == null) return;
        String text = slash.row() < body.size() ? Spans.plain(body.get(slash.row()).spans()) : "";
        if (caret.row() != slash.row() || caret.at() <= slash.at() || slash.at() >= text.length() || text.charAt(slash.at()) != '/') {
            close();
            return;
        }
        String wanted = text.substring(slash.at() + 1, Math.min(caret.at(), text.length())).toLowerCase(Locale.UK);
        if (wanted.startsWith(" ")) {
            close();
            return;
        }
        String[] words = wanted.strip().split("\\s+");
        List<Offer> found = offers.stream().filter(o -> matches(o, words))
            .sorted(Comparator.comparing((Offer o) -> !o.label().toLowerCase(Locale.UK).startsWith(words[0]))).limit(SHOWN).toList();
        list.show(found, found.isEmpty() ? "Nothing in the records is called “" + wanted.strip() + "”. Escape closes this list."
            : "Figures and blocks from the records: type to search, Enter puts in.", !wanted.isEmpty());
    }

    private static boolean matches(Offer offer, String[] words) {
        String label = (offer.label() + " " + offer.value()).toLowerCase(Locale.UK);
        for (String word : words) {
            if (!label.contains(word)) return false;
        }
        return true;
    }

    private void choose(Offer offer) {
        if (slash == null) return;
        Spot from = slash;
        Spot to = editor.caret();
        slash = null;
        editor.go(from, to);
        chosen.accept(offer);
    }
}
