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
        for (int i = 0; i < places.length; i++) {
            Long r = kept.get(body.get(i).id());
            if (r != null && r > before) {
                places[i] = r;
            } else {
                long next = before + 2 * GAP;
                for (int j = i + 1; j < places.length; j++) {
                    Long later = kept.get(body.get(j).id());
                    if (later != null && later > before) {
                        next = later;
                        break;
                    }
                }
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
