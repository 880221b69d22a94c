package org.scrutinydesk.exchange.record;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.scrutinydesk.common.WrongInput;

/** Reads words that stand for one of a few: yes and no, a state, a purpose. */
final class Choice {
    private Choice() {
    }

    /** Yes, no, y, n, true, false, x; an empty cell is no. */
    static boolean yes(String field, String text) {
        return switch (Column.bare(text)) {
            case "yes", "y", "true", "x", "1", "restricted" -> true;
            case "", "no", "n", "false", "0", "public" -> false;
            default -> throw new WrongInput(field, "“" + text + "” is neither yes nor no; write one of them.");
        };
    }

    /** The value whose name or words these are, whatever their case and signs, or whose words begin with them. */
    static <E extends Enum<E>> E of(String field, String text, E[] values, Function<E, String> words) {
        String t = Column.bare(text);
        for (E e : values) {
            if (t.equals(Column.bare(e.name())) || t.equals(Column.bare(words.apply(e)))) return e;
        }
        List<E> like = Arrays.stream(values).filter(e -> t.length() > 2 && Column.bare(words.apply(e)).contains(t)).toList();
        if (like.size() == 1) return like.getFirst();
        String choices = Columns.quoted(Arrays.stream(values).map(words).toList(), " or ");
        throw new WrongInput(field, "“" + text + "” is not one of " + choices + "; write one of them.");
    }
}
