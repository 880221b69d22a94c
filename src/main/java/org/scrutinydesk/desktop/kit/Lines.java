package org.scrutinydesk.desktop.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** The records of a {@link RecordTable} as they were given, and the lines they make: under headings, in order, above their total. */
final class Lines<T> {
    private List<T> records = List.of();
    private T total;
    private Function<T, String> group;

    void groupedBy(Function<T, String> words) {
        group = words;
    }

    /** @param sum the last line whatever the order, or null */
    void show(List<T> rows, T sum) {
        records = List.copyOf(rows);
        total = sum;
    }

    List<T> records() {
        return records;
    }

    /** What gives a record's heading, or null where there are none. */
    Function<T, String> group() {
        return group;
    }

    /** @param chosen how the lines of one group are sorted; null for as given */
    List<Line<T>> lines(Predicate<T> filter, Comparator<Line<T>> chosen) {
        List<Line<T>> made = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (T record : records) {
            if (!filter.test(record)) continue;
            String words = group == null ? null : Objects.requireNonNullElse(group.apply(record), "");
            if (words != null && !places.containsKey(words)) {
                places.put(words, places.size());
                made.add(new Line<>(null, words, places.get(words), Line.Kind.HEADING));
            }
            made.add(new Line<>(record, words, words == null ? 0 : places.get(words), Line.Kind.RECORD));
        }
        if (total != null && !made.isEmpty()) made.add(new Line<>(total, null, Integer.MAX_VALUE, Line.Kind.TOTAL));
        Comparator<Line<T>> inPlace = Comparator.<Line<T>>comparingInt(Line::place).thenComparing(Line::kind);
        made.sort(chosen == null ? inPlace : inPlace.thenComparing((a, b) -> a.kind() == Line.Kind.RECORD ? chosen.compare(a, b) : 0));
        return made;
    }
}
