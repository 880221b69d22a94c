package org.scrutinydesk.paper;

import java.util.List;
import java.util.Map;

/** Where the paragraphs of a text stand in the file, so that one put between two others moves no other. */
final class Places {
    /** Room between two paragraphs, so that one put between them moves no other. */
    private static final long GAP = 1 << 16;

    private Places() {
    }

    /** Keeps the places that are still in order, and finds room between them for the others. @param kept where paragraphs stand, by their ids */
    static long[] of(List<Paragraph> body, Map<Long, Long> kept) {
        long[] places = new long[body.size()];
        long before = 0;
        // Where the next paragraph that keeps its place stands in the text, and that place; a whole new paper has none, and asks once.
        int ahead = -1;
        long stands = 0;
        for (int i = 0; i < places.length; i++) {
            Long own = kept.get(body.get(i).id());
            if (own != null && own > before) {
                places[i] = own;
            } else {
                if (ahead < i) {
                    ahead = i + 1;
                    while (ahead < places.length && !(kept.getOrDefault(body.get(ahead).id(), 0L) > before)) ahead++;
                    stands = ahead < places.length ? kept.get(body.get(ahead).id()) : 0;
                }
                long next = ahead < places.length ? stands : before + 2 * GAP;
                places[i] = before + (next - before) / 2;
                if (places[i] == before) return afresh(places);
            }
            before = places[i];
        }
        return places;
    }

    private static long[] afresh(long[] places) {
        for (int i = 0; i < places.length; i++) places[i] = (i + 1) * GAP;
        return places;
    }
}
