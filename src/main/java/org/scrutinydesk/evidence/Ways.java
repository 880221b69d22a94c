package org.scrutinydesk.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ways in which a figure can be worded, by the words one chooses them by and in the order in which they are offered. */
final class Ways {
    private Ways() {
    }

    /** @param inTurn the name of a way, then the words one chooses it by, and so on */
    static Map<String, String> of(String... inTurn) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (int i = 0; i < inTurn.length; i += 2) ways.put(inTurn[i], inTurn[i + 1]);
        return Collections.unmodifiableMap(ways);
    }
}
