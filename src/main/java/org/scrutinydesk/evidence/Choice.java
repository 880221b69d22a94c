package org.scrutinydesk.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.paper.Quote;

/**
 * Something of a quote that can be chosen once it stands in a paper, such as its priority or its columns.
 *
 * @param name    under which what is wrong with it is said
 * @param several more than one of the values can hold at a time, and at least one does
 */
public record Choice(String name, String label, List<Value> values, boolean several) {
    /** What can be chosen. @param sets the options of the quote that stand for it; none where it is what holds otherwise */
    public record Value(String words, Map<String, String> sets) {
    }

    public Choice {
        values = List.copyOf(values);
    }

    private Set<String> options() {
        Set<String> options = new HashSet<>();
        values.forEach(v -> options.addAll(v.sets().keySet()));
        return options;
    }

    /** What holds of a quote now. */
    public List<Value> chosen(Quote quote) {
        if (several) {
            List<String> names = List.of(quote.option(name).split(","));
            return quote.option(name).isEmpty() ? values : values.stream().filter(v -> names.contains(v.sets().get(name))).toList();
        }
        return values.stream().filter(v -> options().stream().allMatch(o -> quote.option(o).equals(v.sets().getOrDefault(o, "")))).limit(1).toList();
    }

    /**
     * The quote with other values.
     *
     * @throws WrongInput where nothing is left
     */
    public Quote choose(Quote quote, List<Value> chosen) {
        Map<String, String> options = new HashMap<>(quote.options());
        options.keySet().removeAll(options());
        if (several && chosen.isEmpty()) throw new WrongInput(name, "Choose at least one column.");
        if (several && chosen.size() < values.size()) options.put(name, chosen.stream().map(v -> v.sets().get(name)).collect(Collectors.joining(",")));
        if (!several) chosen.forEach(v -> options.putAll(v.sets()));
        return new Quote(quote.name(), options);
    }
}
