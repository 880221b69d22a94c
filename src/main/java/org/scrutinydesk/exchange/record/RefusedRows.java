package org.scrutinydesk.exchange.record;

import java.util.List;
import org.scrutinydesk.common.Refused;

/** An import of which nothing was taken, because some rows cannot be; it says of each of them why. */
public final class RefusedRows extends Refused {
    private static final int MOST_SHOWN = 40;

    private final List<String> rows;

    /** @param rows one sentence for each, beginning with its number */
    RefusedRows(String file, List<String> rows) {
        super(sentence(file, rows));
        this.rows = List.copyOf(rows);
    }

    /** One sentence for each row, beginning with its number. */
    public List<String> rows() {
        return rows;
    }

    private static String sentence(String file, List<String> rows) {
        String head = file + ": " + (rows.size() == 1 ? "one row cannot be taken, so nothing was; mend it and import again."
            : rows.size() + " rows cannot be taken, so nothing was; mend them and import again.");
        String shown = String.join("\n", rows.subList(0, Math.min(MOST_SHOWN, rows.size())));
        return head + "\n" + shown + (rows.size() > MOST_SHOWN ? "\n… and " + (rows.size() - MOST_SHOWN) + " more." : "");
    }
}
