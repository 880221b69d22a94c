package org.scrutinydesk.desktop.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lets a record through where every word that was typed stands somewhere in its row or in its group's heading. */
final class RowFilter<T> implements Predicate<T> {
    private final List<Column<T>> columns;
    private final Function<T, String> group;
    private final List<String> words;

    /** @param group may be null */
    RowFilter(List<Column<T>> columns, Function<T, String> group, String typed) {
        this.columns = columns;
        this.group = group;
        words = List.of(typed.strip().toLowerCase(Locale.UK).split("\\s+"));
    }

    @Override
    public boolean test(T row) {
        StringBuilder all = new StringBuilder();
        for (Column<T> c : columns) {
            all.append(c.text().apply(row)).append(' ');
            if (c.detail() != null) all.append(c.detail().apply(row)).append(' ');
        }
        if (group != null) all.append(group.apply(row));
        String text = all.toString().toLowerCase(Locale.UK);
        return words.stream().allMatch(text::contains);
    }
}
