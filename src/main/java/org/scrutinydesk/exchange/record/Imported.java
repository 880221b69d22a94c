package org.scrutinydesk.exchange.record;

import java.util.List;
import org.scrutinydesk.common.Id;

/**
 * What an import took.
 *
 * @param rows   how many rows were taken
 * @param made   the records made or changed, in the file's order
 * @param notes  what else there is to know, each a plain sentence
 * @param dryRun nothing was kept: it only shows what an import would take, so the ids are not yet given
 */
public record Imported(int rows, List<Made> made, List<String> notes, boolean dryRun) {
    /** A record that came of the import. @param words by which somebody knows it */
    public record Made(Id id, String words) {
    }

    public Imported {
        made = List.copyOf(made);
        notes = List.copyOf(notes);
    }
}
