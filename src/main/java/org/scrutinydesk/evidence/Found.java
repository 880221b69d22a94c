package org.scrutinydesk.evidence;

import java.util.List;

/**
 * What the records say to a quoted figure.
 *
 * @param text    as the paper prints it, such as {@code £102,000} or {@code 541}
 * @param meaning what it is, in one line
 * @param sources the rows it was made from, each in one line, the ids first
 */
public record Found(String text, String meaning, List<String> sources) {
    public Found {
        sources = List.copyOf(sources);
    }
}
