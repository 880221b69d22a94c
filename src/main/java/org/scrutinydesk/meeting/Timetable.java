package org.scrutinydesk.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** When each item of an agenda is reached, as far as the minutes allotted tell. */
public final class Timetable {
    private Timetable() {
    }

    /**
     * The time of each item, in order; null from the first item on whose start is not known. Where an item with minutes has
     * others under it, the minutes are for all of them, and those below show no time; 3a without minutes goes with 3.
     *
     * @param start null where it is not known
     */
    public static List<LocalTime> of(LocalTime start, List<AgendaItem> items) {
        List<LocalTime> times = new ArrayList<>();
        LocalTime now = start;
        AgendaItem timed = null;
        for (int i = 0; i < items.size(); i++) {
            AgendaItem item = items.get(i);
            if (goesWith(item, timed)) {
                times.add(null);
                continue;
            }
            timed = item.minutes() == null ? null : item;
            times.add(now);
            boolean heads = i + 1 < items.size() && NumberOfItem.under(items.get(i + 1).number(), item.number());
            if (now != null && !(item.minutes() == null && heads)) now = item.minutes() == null ? null : now.plusMinutes(item.minutes());
        }
        return times;
    }

    /** The minutes allotted in all, those under a timed item not counted twice. */
    public static int minutes(List<AgendaItem> items) {
        int sum = 0;
        AgendaItem timed = null;
        for (AgendaItem item : items) {
            if (goesWith(item, timed)) continue;
            timed = item.minutes() == null ? null : item;
            if (timed != null) sum += item.minutes();
        }
        return sum;
    }

    private static boolean goesWith(AgendaItem item, AgendaItem timed) {
        if (timed == null) return false;
        boolean lettered = item.minutes() == null && item.number().matches("\\Q" + timed.number() + "\\E[a-z]");
        return lettered || NumberOfItem.under(item.number(), timed.number());
    }
}
