package org.scrutinydesk.document.pdf;

import java.util.Map;

/**
 * Where everything in a written pack came to stand.
 *
 * @param lastPage  the number of its last page
 * @param firstPage the number of the page on which each part begins, by the part's id
 */
public record PackPages(int lastPage, Map<String, Integer> firstPage) {
    public PackPages {
        firstPage = Map.copyOf(firstPage);
    }
}
