package org.scrutinydesk.document.word;

import java.util.List;
import java.util.Map;
import org.scrutinydesk.document.Remark;

/**
 * What a Word file has beside the words of its document.
 *
 * @param pages     on which the document's headings stand, in their order; with none there is no contents table
 * @param anonymous without author and date in the file's own data
 * @param from      an earlier document, so that what changed since shows as tracked changes; null for none
 * @param remarks   on the document's blocks, written as Word's comments
 * @param kept      what the file holds beside its words, by names of its custom properties
 */
public record WordExtras(List<Integer> pages, boolean anonymous, TrackedFrom from, List<Remark> remarks, Map<String, String> kept) {
    public static final WordExtras NONE = new WordExtras(List.of(), false, null, List.of(), Map.of());

    public WordExtras {
        pages = List.copyOf(pages);
        remarks = List.copyOf(remarks);
        kept = Map.copyOf(kept);
    }
}
