package org.scrutinydesk.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Reading;

/**
 * What the quotes of one look at an office need from its stores. Each list is read once, whole, when the first quote asks:
 * a paper's twenty figures ask for the same few lists. Not for two threads.
 */
final class Lookup {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final Office office;
    private final Map<String, Map<?, ?>> read = new HashMap<>();

    Lookup(Office office) {
        this.office = office;
    }

    Office office() {
        return office;
    }

    static <T extends Id> T id(String kind, Quote quote, LongFunction<T> make) {
        return Id.parse(kind, quote.option(kind), make);
    }

    Meeting meetingOf(Quote quote) {
        MeetingId id = id("meeting", quote, MeetingId::new);
        Meeting known = meetings().get(id);
        return known != null ? known : office.meetings().meeting(id);
    }

    Optional<Meeting> previous(Quote quote) {
        return previous(meetingOf(quote));
    }

    /** The same body's latest meeting before this one. */
    Optional<Meeting> previous(Meeting meeting) {
        return meetings().values().stream().filter(m -> m.body().equals(meeting.body()) && m.heldOn().isBefore(meeting.heldOn()))
            .max(Comparator.comparing(Meeting::heldOn));
    }

    /** Awards made after the body's meeting before and up to the day of this one, of the quote's priority or of all. */
    List<Award> awardsSince(Quote quote) {
        List<Award> awards = awardsSince(meetingOf(quote));
        if (quote.option("priority").isEmpty()) return awards;
        PriorityId priority = id("priority", quote, PriorityId::new);
        return awards.stream().filter(a -> priority.equals(a.priority())).toList();
    }

    /** The newest first; withdrawn ones are left out. */
    List<Award> awardsSince(Meeting meeting) {
        LocalDate from = previous(meeting).map(Meeting::heldOn).orElse(EVER);
        return awards().values().stream()
            .filter(a -> a.awardedOn().isAfter(from) && !a.awardedOn().isAfter(meeting.heldOn()) && !a.amount().isNil()).toList();
    }

    Award award(AwardId id) {
        Award known = awards().get(id);
        return known != null ? known : office.funding().award(id);
    }

    Measure measure(MeasureId id) {
        Measure known = once("measures", () -> byId(office.measures().measures(), Measure::id)).get(id);
        return known != null ? known : office.measures().measure(id);
    }

    Optional<Reading> reading(MeasureId measure, Quarter quarter) {
        return Optional.ofNullable(once("readings " + quarter, () -> byId(office.measures().readings(quarter), Reading::measure)).get(measure));
    }

    /** The name of the quote's priority; empty where it names none. */
    String priorityName(Quote quote) {
        if (quote.option("priority").isEmpty()) return "";
        return priorityNames().getOrDefault(id("priority", quote, PriorityId::new), "");
    }

    Map<PriorityId, String> priorityNames() {
        return once("priorities", () -> {
            Map<PriorityId, String> names = new HashMap<>();
            for (Priority p : office.portfolio().priorities()) names.put(p.id(), p.name());
            return names;
        });
    }

    Map<AreaId, String> areaNames() {
        return once("areas", () -> {
            Map<AreaId, String> names = new HashMap<>();
            office.portfolio().areas().forEach(a -> names.put(a.id(), a.name()));
            return names;
        });
    }

    private Map<MeetingId, Meeting> meetings() {
        return once("meetings", () -> byId(office.meetings().meetings(), Meeting::id));
    }

    private Map<AwardId, Award> awards() {
        return once("awards", () -> byId(office.funding().awards(), Award::id));
    }

    @SuppressWarnings("unchecked")
    private <K, V> Map<K, V> once(String list, Supplier<Map<K, V>> reads) {
        return (Map<K, V>) read.computeIfAbsent(list, l -> reads.get());
    }

    private static <K, V> Map<K, V> byId(List<V> rows, java.util.function.Function<V, K> id) {
        Map<K, V> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(id.apply(row), row));
        return map;
    }
}
