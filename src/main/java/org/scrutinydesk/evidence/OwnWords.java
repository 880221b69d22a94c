package org.scrutinydesk.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words that are rightly spelt in an office although no dictionary has them: those it was taught, and the names in its records. */
public final class OwnWords {
    private static final String SETTING = "own-words";

    private OwnWords() {
    }

    /** Those the office was taught, in the order of their teaching. */
    public static List<String> taught(Office office) {
        return office.settings().get(SETTING).lines().filter(line -> !line.isBlank()).toList();
    }

    /** Teaches a word to the office; one that it knows already changes nothing. */
    public static void teach(Office office, String word) {
        Set<String> all = new LinkedHashSet<>(taught(office));
        if (all.add(word.strip())) keep(office, all);
    }

    /** Keeps these words and no others. */
    public static void keep(Office office, Iterable<String> words) {
        Set<String> all = new LinkedHashSet<>();
        words.forEach(w -> all.add(w.strip()));
        all.remove("");
        office.settings().set(SETTING, String.join("\n", all));
    }

    /** Lines in which every word is rightly spelt. */
    public static List<String> of(Office office) {
        List<String> lines = new ArrayList<>(taught(office));
        lines.add(office.settings().officeName());
        office.meetings().people().forEach(p -> {
            lines.add(p.name());
            lines.add(p.post());
        });
        office.meetings().bodies().forEach(b -> {
            lines.add(b.name());
            lines.add(b.venue());
            lines.add(b.chair());
        });
        office.funding().recipients().forEach(r -> {
            lines.add(r.name());
            lines.add(r.area());
        });
        office.funding().awards().forEach(a -> {
            lines.add(a.project());
            lines.add(a.area());
        });
        office.funding().funds().forEach(f -> lines.add(f.name()));
        office.portfolio().areas().forEach(a -> lines.add(a.name()));
        office.measures().measures().forEach(m -> lines.add(m.name()));
        return lines;
    }
}
