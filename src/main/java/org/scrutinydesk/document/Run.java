package org.scrutinydesk.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of text of one look.
 *
 * @param link an address to follow, {@link #PLACE} and the anchor of a block of the same document, {@link #RECORD} and the name by
 *             which the records say it, or null
 */
public record Run(String text, boolean bold, boolean italic, String link) {
    public static final String RECORD = "=";
    public static final String PLACE = "#";

    /** Leads to another place of the same document. */
    public boolean inside() {
        return link != null && link.startsWith(PLACE);
    }

    /** Says what the records say. */
    public boolean live() {
        return link != null && link.startsWith(RECORD);
    }

    /** Words alone, which lead nowhere. */
    public Run plain() {
        return new Run(text, bold, italic, null);
    }

    public static List<Run> of(String text) {
        return text.isEmpty() ? List.of() : List.of(new Run(text, false, false, null));
    }

    public static List<Run> bold(String text) {
        return List.of(new Run(text, true, false, null));
    }

    /** The bare words of several runs. */
    public static String words(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
