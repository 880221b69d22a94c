package org.scrutinydesk.desktop.paper;

import java.util.List;
import org.scrutinydesk.document.Block;

/**
 * What the records say now of something a paper quotes.
 *
 * @param now    the value as it would be printed; null for a block
 * @param source where it comes from, in words
 * @param blocks what a block shows; empty for a figure
 */
record Live(String now, String source, List<Block> blocks) {
    Live {
        blocks = List.copyOf(blocks);
    }
}
