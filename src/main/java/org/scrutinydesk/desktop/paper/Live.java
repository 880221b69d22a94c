package org.scrutinydesk.desktop.paper;

import java.util.List;
import org.scrutinydesk.document.Block;

/**
 * What the records say now of something a paper quotes.
 *
 * @param now     the value as it would be printed; null for a block, and where the record is gone
 * @param meaning what it is, in one line; where the record is gone, that it is
 * @param sources the rows it comes from, each in one line
 * @param blocks  what a block shows; empty for a figure
 */
record Live(String now, String meaning, List<String> sources, List<Block> blocks) {
    private static final int FEW = 6;

    Live {
        sources = List.copyOf(sources);
        blocks = List.copyOf(blocks);
    }

    /** What it is, and the first rows it comes from. */
    String inShort() {
        StringBuilder words = new StringBuilder(meaning);
        sources.stream().limit(FEW).forEach(row -> words.append('\n').append(row));
        if (sources.size() > FEW) words.append("\nand ").append(sources.size() - FEW).append(" more; F1 shows them all.");
        return words.toString();
    }
}
