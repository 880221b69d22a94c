package org.scrutinydesk.evidence;

import java.util.List;
import org.scrutinydesk.document.Block;

/**
 * What a block of records shows.
 *
 * @param blocks  as the paper prints it
 * @param meaning what it is, in one line
 * @param sources the rows it was made from, each in one line, the ids first
 */
public record Shown(List<Block> blocks, String meaning, List<String> sources) {
    public Shown {
        blocks = List.copyOf(blocks);
        sources = List.copyOf(sources);
    }
}
