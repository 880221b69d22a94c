package org.scrutinydesk.evidence;

import org.scrutinydesk.paper.Quote;

/**
 * Something that can be put into a paper.
 *
 * @param label what it is, in the words one would search for
 * @param value what it says now; for a block, its shape in a few words
 * @param block a table of its own, not a figure in a sentence
 */
public record Offer(Quote quote, String label, String value, boolean block) {
}
