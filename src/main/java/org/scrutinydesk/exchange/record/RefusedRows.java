package org.scrutinydesk.exchange.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.Refused;

/** An import of which nothing was taken, because some rows cannot be; it says of each of them why, the same thing once. */
public final class RefusedRows extends Refused {
    private static final int MOST_SHOWN = 40;

    private final List<String> rows;

    /** What is wrong with rows. @param file its name where there are several files, otherwise empty @param what field and sentence */
    record Why(String file, String what) {
    }

    /** @param wrong the numbers of the rows that each thing is wrong with */
    RefusedRows(String file, Map<Why, List<Integer>> wrong) {
        super(sentence(file, wrong));
        this.rows = sentences(wrong);
    }

    /** A sentence for each thing that is wrong, beginning with its rows: {@code Row 2, amount: …}, {@code Rows 4–17: …}. */
    public List<String> rows() {
        return rows;
    }

    private static List<String> sentences(Map<Why, List<Integer>> wrong) {
        return wrong.entrySet().stream().map(e -> {
            String named = (e.getValue().size() == 1 ? "row " : "rows ") + numbers(e.getValue());
            String begins = e.getKey().file().isEmpty() ? "R" + named.substring(1) : e.getKey().file() + ", " + named;
            return begins + e.getKey().what();
        }).toList();
    }

    /** 4–17, 19 and 21. */
    private static String numbers(List<Integer> rows) {
        List<String> stretches = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int first = i;
            while (i + 1 < rows.size() && rows.get(i + 1) == rows.get(i) + 1) i++;
            stretches.add(i == first ? "" + rows.get(i) : rows.get(first) + (i == first + 1 ? ", " : "–") + rows.get(i));
        }
        String all = String.join(", ", stretches);
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }

    private static String sentence(String file, Map<Why, List<Integer>> wrong) {
        List<String> rows = sentences(wrong);
        long count = wrong.values().stream().mapToLong(List::size).sum();
        String head = file + ": " + (count == 1 ? "one row cannot be taken, so nothing was; mend it and import again."
            : count + " rows cannot be taken, so nothing was; mend them and import again.");
        String shown = String.join("\n", rows.subList(0, Math.min(MOST_SHOWN, rows.size())));
        return head + "\n" + shown + (rows.size() > MOST_SHOWN ? "\n… and " + (rows.size() - MOST_SHOWN) + " more." : "");
    }
}
