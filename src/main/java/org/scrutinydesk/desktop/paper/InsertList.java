package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.scrutinydesk.paper.Spans;

/** What can be put into a paper, opened by a slash and searched by typing on. */
final class InsertList {
    private static final double WIDTH = 620;
    private static final int SHOWN = 200;

    private final PaperEditor editor;
    private final CaretList<Insertion> list;
    private final Supplier<List<Insertion>> places;
    private final Runnable reading;
    /** Null until they were read. */
    private List<Insertion> offers;
    private List<Insertion> all = List.of();
    private Spot slash;
    private boolean takes;

    /** @param reading reads what the records offer and holds back until then what is typed @param places what else there is when the list is opened, beside what the records offer */
    InsertList(PaperEditor editor, Runnable reading, Supplier<List<Insertion>> places) {
        this.editor = editor;
        this.reading = reading;
        this.places = places;
        list = new CaretList<>(editor, "What can be put in", WIDTH, Insertion::label, Insertion::value, this::choose);
        list.onEmpty(this::takeWhenRead);
        editor.onSlash(this::open);
        editor.page().onChange(this::search);
        editor.caretPositionProperty().addListener((o, was, now) -> {
            if (list.isVisible() && now != null) search();
        });
    }

    Node node() {
        return list;
    }

    /** What the records offer. */
    void offers(List<Insertion> fromRecords) {
        offers = fromRecords;
        gather();
        if (list.isVisible()) search();
        if (takes && list.isVisible()) list.take();
        takes = false;
    }

    private void gather() {
        all = new ArrayList<>();
        if (offers == null) return;
        all.addAll(offers);
        all.addAll(places.get());
    }

    /** Enter came before there was anything to choose from. */
    private void takeWhenRead() {
        if (offers != null) {
            close();
            return;
        }
        takes = true;
        reading.run();
    }

    private void open(Spot at) {
        if (!editor.isEditable()) return;
        slash = at;
        gather();
        list.setVisible(true);
        search();
    }

    private void close() {
        list.close();
        slash = null;
        takes = false;
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
        List<Insertion> found = all.stream().filter(o -> matches(o, words))
            .sorted(Comparator.comparing((Insertion o) -> !o.label().toLowerCase(Locale.UK).startsWith(words[0]))).limit(SHOWN).toList();
        list.show(found, offers == null ? "Reading what can be put in… Enter waits for it." : found.isEmpty() ? "Nothing that can be put in is called “" + wanted.strip() + "”. Escape closes this list."
            : "Figures, blocks and cross references: type to search, Enter puts in.", !wanted.isEmpty());
    }

    private static boolean matches(Insertion offer, String[] words) {
        String label = (offer.label() + " " + offer.value()).toLowerCase(Locale.UK);
        for (String word : words) {
            if (!label.contains(word)) return false;
        }
        return true;
    }

    private void choose(Insertion offer) {
        if (slash == null) return;
        Spot from = slash;
        Spot to = editor.caret();
        slash = null;
        editor.go(from, to);
        offer.put().run();
    }
}
