package org.scrutinydesk.desktop.kit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/** Lets a choice be made by typing how it begins, which the toolkit's own drop-down lists do not know. */
final class TypeToChoose<T> {
    private static final long FORGETS = Duration.ofSeconds(1).toNanos();

    private final ComboBox<T> box;
    private final Function<T, String> words;
    private String typed = "";
    private long last;

    private TypeToChoose(ComboBox<T> box, Function<T, String> words) {
        this.box = box;
        this.words = words;
    }

    /** @param words how each choice is shown */
    static <T> void in(ComboBox<T> box, Function<T, String> words) {
        TypeToChoose<T> here = new TypeToChoose<>(box, words);
        box.addEventFilter(KeyEvent.KEY_TYPED, here::type);
    }

    private void type(KeyEvent e) {
        String letter = e.getCharacter();
        if (e.isShortcutDown() || e.isAltDown() || letter.isEmpty() || letter.charAt(0) < ' ' || letter.charAt(0) == 127) return;
        long now = System.nanoTime();
        if (now - last > FORGETS) typed = "";
        // A space opens the list, as everywhere, unless it stands between two words.
        if (letter.equals(" ") && typed.isEmpty()) return;
        last = now;
        typed += letter.toLowerCase(Locale.UK);
        T found = found();
        if (found != null) box.setValue(found);
        e.consume();
    }

    /** The same letter again goes on to the next that begins with it. */
    private T found() {
        List<T> all = box.getItems();
        boolean again = typed.length() > 1 && typed.chars().distinct().count() == 1;
        String begins = again ? typed.substring(0, 1) : typed;
        int from = again ? all.indexOf(box.getValue()) + 1 : 0;
        for (int i = 0; i < all.size(); i++) {
            T one = all.get((from + i) % all.size());
            if (said(one).startsWith(begins)) return one;
        }
        return all.stream().filter(one -> said(one).contains(" " + typed)).findFirst().orElse(null);
    }

    private String said(T one) {
        String said = one == null ? null : words.apply(one);
        return said == null ? "" : said.toLowerCase(Locale.UK);
    }
}
