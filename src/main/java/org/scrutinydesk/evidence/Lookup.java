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
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
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
        return meeting(id("meeting", quote, MeetingId::new));
    }

    private Meeting meeting(MeetingId id) {
        Meeting known = meetings().get(id);
        return known != null ? known : office.meetings().meeting(id);
    }

    /** A body's meetings, the earliest first. */
    List<Meeting> meetingsOf(BodyId body) {
        return meetings().values().stream().filter(m -> m.body().equals(body)).sorted(Comparator.comparing(Meeting::heldOn)).toList();
    }

    /** The same body's latest meeting before this one. */
    Optional<Meeting> previous(Meeting meeting) {
        return meetings().values().stream().filter(m -> m.body().equals(meeting.body()) && m.heldOn().isBefore(meeting.heldOn()))
            .max(Comparator.comparing(Meeting::heldOn));
    }

    /**
     * The time that a quote of awards looks at.
     *
     * @param after the day before its first
     * @param words as they follow "awards": {@code since 8 March 2016}, {@code in quarter 1 of 2016/17}
     */
    record Period(LocalDate after, LocalDate to, String words) {
    }

    /**
     * A quote's quarter or year, or else from a meeting up to the day of the one it names; where it names none to begin at, from the one before.
     *
     * @throws Refused where it would end before it begins
     */
    Period period(Quote quote) {
        if (!quote.option("quarter").isEmpty()) {
            Quarter quarter = Quarter.parse("quarter", quote.option("quarter"));
            return new Period(quarter.firstDay().minusDays(1), quarter.lastDay(), "in " + quarter.inWords());
        }
        if (!quote.option("year").isEmpty()) {
            FinancialYear year = FinancialYear.parse("year", quote.option("year"));
            return new Period(year.firstDay().minusDays(1), year.lastDay(), "in " + year);
        }
        Meeting to = meetingOf(quote);
        Optional<Meeting> since = quote.option("since").isEmpty() ? previous(to) : Optional.of(meeting(Id.parse("meeting", quote.option("since"), MeetingId::new)));
        since.filter(m -> !m.heldOn().isBefore(to.heldOn())).ifPresent(m -> {
            throw new Refused("The meeting of " + UkDate.longForm(m.heldOn()) + " is not before that of " + UkDate.longForm(to.heldOn())
                + "; choose an earlier one to begin at.");
        });
        return new Period(since.map(Meeting::heldOn).orElse(EVER), to.heldOn(),
            since.map(m -> "since " + UkDate.longForm(m.heldOn())).orElse("up to " + UkDate.longForm(to.heldOn())));
    }

    /** Awards of the quote's period, priority and area, the newest first. */
    List<Award> awards(Quote quote) {
        return awards(quote, period(quote));
    }

    List<Award> awards(Quote quote, Period period) {
        PriorityId priority = priority(quote);
        String area = quote.option("area");
        return awards(period.after(), period.to()).stream().filter(a -> priority == null || priority.equals(a.priority()))
            .filter(a -> area.isEmpty() || area.equals(a.area())).toList();
    }

    /** The priority a quote is of; null where it is of all. */
    PriorityId priority(Quote quote) {
        return quote.option("priority").isEmpty() ? null : id("priority", quote, PriorityId::new);
    }

    /** The area a quote is of; null where it is of all. */
    AreaId area(Quote quote) {
        return quote.option("area").isEmpty() ? null : id("area", quote, AreaId::new);
    }

    /** The newest first; withdrawn ones are left out. */
    List<Award> awardsSince(Meeting meeting) {
        return awards(previous(meeting).map(Meeting::heldOn).orElse(EVER), meeting.heldOn());
    }

    private List<Award> awards(LocalDate after, LocalDate to) {
        return awards().values().stream().filter(a -> a.awardedOn().isAfter(after) && !a.awardedOn().isAfter(to) && !a.amount().isNil()).toList();
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
        PriorityId priority = priority(quote);
        return priority == null ? "" : priorityNames().getOrDefault(priority, "");
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
