package org.scrutinydesk.evidence;

import java.util.HashMap;
import java.util.Map;
import org.scrutinydesk.paper.Quote;

/**
 * Something that can be put into a paper.
 *
 * @param label what it is, in the words one would search for
 * @param value what it says now; for a block, its shape in a few words
 * @param block a table of its own, not a figure in a sentence
 */
public record Offer(Quote quote, String label, String value, boolean block) {
    /** As it stands at the beginning of a sentence: what begins with a word has a capital there. */
    public Offer atBeginning() {
        if (block || value.isEmpty() || !Character.isLowerCase(value.charAt(0))) return this;
        Map<String, String> options = new HashMap<>(quote.options());
        options.put("begins", "sentence");
        return new Offer(new Quote(quote.name(), options), label, Character.toUpperCase(value.charAt(0)) + value.substring(1), false);
    }
}
