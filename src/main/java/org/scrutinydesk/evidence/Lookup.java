package org.scrutinydesk.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.portfolio.Priority;

/** What several quotes need from the stores of an office. */
record Lookup(Office office) {
    static <T extends Id> T id(String kind, Quote quote, LongFunction<T> make) {
        return Id.parse(kind, quote.option(kind), make);
    }

    Meeting meetingOf(Quote quote) {
        return office.meetings().meeting(id("meeting", quote, MeetingId::new));
    }

    Optional<Meeting> previous(Quote quote) {
        return office.meetings().previous(meetingOf(quote));
    }

    /** Awards made after the body's meeting before and up to the day of this one, of the quote's priority or of all. */
    List<Award> awardsSince(Quote quote) {
        Meeting meeting = meetingOf(quote);
        LocalDate from = office.meetings().previous(meeting).map(Meeting::heldOn).orElse(LocalDate.of(1900, 1, 1));
        List<Award> awards = office.funding().awardsBetween(from, meeting.heldOn());
        if (quote.option("priority").isEmpty()) return awards;
        PriorityId priority = id("priority", quote, PriorityId::new);
        return awards.stream().filter(a -> priority.equals(a.priority())).toList();
    }

    /** The name of the quote's priority; empty where it names none. */
    String priorityName(Quote quote) {
        if (quote.option("priority").isEmpty()) return "";
        return priorityNames().getOrDefault(id("priority", quote, PriorityId::new), "");
    }

    Map<PriorityId, String> priorityNames() {
        Map<PriorityId, String> names = new HashMap<>();
        for (Priority p : office.portfolio().priorities()) names.put(p.id(), p.name());
        return names;
    }

    Map<AreaId, String> areaNames() {
        Map<AreaId, String> names = new HashMap<>();
        office.portfolio().areas().forEach(a -> names.put(a.id(), a.name()));
        return names;
    }
}
