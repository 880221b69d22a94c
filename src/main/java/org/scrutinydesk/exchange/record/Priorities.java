package org.scrutinydesk.exchange.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.common.Id.PlanId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Plan;
import org.scrutinydesk.portfolio.Priority;

/** Finds the plan's priorities by the words a file calls them, and makes those that are missing in the plan that was named. */
final class Priorities {
    private static final Pattern NAME_AND_YEARS = Pattern.compile("(?i)(.+?)[\\s,(]+(\\d{4})\\s*(?:to|-|–|/)\\s*(\\d{2}|\\d{4})\\)?");

    private final Office office;
    private final String plan;
    private final Map<String, PriorityId> known = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private PlanId into;

    /** @param plan where missing priorities are made, as {@link ImportOptions#plan}; null for nowhere */
    Priorities(Office office, String plan) {
        this.office = office;
        this.plan = plan;
        for (Priority p : office.portfolio().priorities()) {
            known.putIfAbsent(key(p.name()), p.id());
            known.putIfAbsent(key(p.id().text()), p.id());
            names.put(p.name(), p.id().text());
        }
    }

    /** The row's priority; null where it names none. @throws WrongInput listing those there are */
    PriorityId read(Changes changes, Columns.Row row) {
        if (!row.has("priority")) return null;
        String words = row.text("priority");
        PriorityId found = find(words);
        if (found != null) return found;
        if (plan != null) return make(changes, words);
        if (names.isEmpty()) {
            throw new WrongInput("priority", "The office has no plan with a priority “" + words + "” yet; add it in Portfolio, have it made"
                + " with --plan and the plan's name and years, such as --plan \"Police and Crime Plan 2013 to 2018\", or leave the column out.");
        }
        throw new WrongInput("priority", "“" + words + "” is none of the plan's priorities, which are "
            + Columns.quoted(names.keySet().stream().toList(), " and ") + "; write one of them, or have it made with --plan.");
    }

    /** Null where there is none of these words. */
    PriorityId find(String words) {
        return known.get(key(words));
    }

    /** What was made, each a sentence. */
    List<String> notes() {
        return notes;
    }

    private PriorityId make(Changes changes, String words) {
        if (into == null) into = into(changes);
        Priority made = office.portfolio().save(changes, new Priority(null, 0, into, 0, words));
        known.put(key(words), made.id());
        names.put(made.name(), made.id().text());
        notes.add("Priority added: " + made.name() + " (" + made.id() + ").");
        return made.id();
    }

    private PlanId into(Changes changes) {
        Matcher m = NAME_AND_YEARS.matcher(plan.strip());
        String name = m.matches() ? m.group(1) : plan.strip();
        for (Plan p : office.portfolio().plans()) {
            if (p.id().text().equalsIgnoreCase(plan.strip()) || p.name().equalsIgnoreCase(plan.strip()) || p.name().equalsIgnoreCase(name)) {
                return p.id();
            }
        }
        if (!m.matches()) {
            throw new WrongInput("priority", "There is no plan “" + plan.strip() + "”; to have it made give its years too, such as"
                + " --plan \"" + name + " 2013 to 2018\".");
        }
        int first = Integer.parseInt(m.group(2));
        int last = m.group(3).length() == 4 ? Integer.parseInt(m.group(3)) : first / 100 * 100 + Integer.parseInt(m.group(3));
        Plan made = office.portfolio().save(changes, new Plan(null, 0, name, first, last, null));
        notes.add("Plan added: " + made.name() + ", " + first + " to " + last + " (" + made.id() + ").");
        return made.id();
    }

    /** Papers write "Protect Vulnerable People" here and "protecting vulnerable people" there. */
    private static String key(String name) {
        return Column.bare(name.toLowerCase(java.util.Locale.ROOT).replaceAll("\\b(the|and)\\b|&", "")
            .replaceAll("(?<=\\w{4})ing\\b|(?<=\\w{3})e\\b|(?<=\\w{3})s\\b", ""));
    }
}
