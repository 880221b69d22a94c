package org.scrutinydesk.document.pdf;

import java.util.List;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Marking;

/**
 * Several documents bound as one file: one marking, one run of page numbers, one set of bookmarks.
 *
 * @param title     in the file's properties and the window's title bar
 * @param author    the office it comes from
 * @param marking   printed in capitals at the head and foot of every page
 * @param firstPage the number its first page carries: 1, or where an earlier pack left off
 * @param duplex    each part begins on a right-hand page, after a page that says it was left blank where one is needed
 * @param parts     in order; ids differ
 */
public record PdfPack(String title, String author, Marking marking, int firstPage, boolean duplex, List<PackPart> parts) {
    public PdfPack {
        parts = List.copyOf(parts);
        if (firstPage < 1) throw new IllegalArgumentException("Pages count from 1, not from " + firstPage);
        if (parts.isEmpty()) throw new IllegalArgumentException("A pack needs at least one part");
        if (parts.stream().map(PackPart::id).collect(Collectors.toSet()).size() < parts.size()) {
            throw new IllegalArgumentException("Two parts of the pack have the same id");
        }
    }
}
