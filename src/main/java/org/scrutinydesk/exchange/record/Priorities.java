package org.scrutinydesk.exchange.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Priority;

/** Finds the plan's priorities by the words a file calls them. */
final class Priorities {
    private final Map<String, PriorityId> known = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    Priorities(Office office) {
        for (Priority p : office.portfolio().priorities()) {
            known.putIfAbsent(key(p.name()), p.id());
            known.putIfAbsent(key(p.id().text()), p.id());
            names.put(p.name(), p.id().text());
        }
    }

    /** The row's priority; null where it names none. @throws WrongInput listing those there are */
    PriorityId read(Columns.Row row) {
        if (!row.has("priority")) return null;
        PriorityId found = find(row.text("priority"));
        if (found == null && names.isEmpty()) {
            throw new WrongInput("priority", "The office has no plan with priorities yet; add “" + row.text("priority")
                + "” to it first, or leave the column out.");
        }
        if (found == null) {
            throw new WrongInput("priority", "“" + row.text("priority") + "” is none of the plan's priorities, which are "
                + Columns.quoted(names.keySet().stream().toList(), " and ") + "; write one of them.");
        }
        return found;
    }

    /** Null where there is none of these words. */
    PriorityId find(String words) {
        return known.get(key(words));
    }

    boolean none() {
        return known.isEmpty();
    }

    /** Papers write "Protect Vulnerable People" here and "protecting vulnerable people" there. */
    private static String key(String name) {
        return Column.bare(name.toLowerCase(java.util.Locale.ROOT).replaceAll("\\b(the|and)\\b|&", "")
            .replaceAll("(?<=\\w{4})ing\\b|(?<=\\w{3})e\\b|(?<=\\w{3})s\\b", ""));
    }
}
