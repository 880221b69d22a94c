package org.scrutinydesk.desktop.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.MeasureRow;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Rated;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.portfolio.Reading;

/**
 * The measures at a quarter, read at once.
 *
 * @param quarters those that can be looked at, the newest first
 * @param readings of each measure, the newest first
 */
record MeasuresModel(Quarter quarter, List<Quarter> quarters, List<MeasureRow> rows, List<Priority> priorities,
                     Map<MeasureId, List<Reading>> readings) {
    /** @param wanted null for the newest quarter of which a reading is in, or else the one that ended last */
    static MeasuresModel read(Office office, Quarter wanted) {
        List<Reading> all = office.measures().readings();
        LocalDate today = office.today();
        Quarter newest = all.isEmpty() ? Quarter.of(today).previous() : all.getFirst().quarter();
        Quarter quarter = wanted != null ? wanted : newest;
        Map<MeasureId, List<Reading>> readings = all.stream().collect(Collectors.groupingBy(Reading::measure));
        List<MeasureRow> rows = office.measures().measures().stream()
            .map(m -> MeasureRow.of(m, readings.getOrDefault(m.id(), List.of()), quarter)).toList();
        Quarter oldest = all.isEmpty() ? newest : all.getLast().quarter();
        return new MeasuresModel(quarter, quarters(min(oldest, quarter), max(max(newest, quarter), newest.next())), rows,
            office.portfolio().priorities(), readings);
    }

    List<Reading> readings(Measure measure) {
        return readings.getOrDefault(measure.id(), List.of());
    }

    String priority(Measure measure) {
        return priorities.stream().filter(p -> p.id().equals(measure.priority())).map(Priority::name).findFirst()
            .orElse("Under no priority");
    }

    /** How the measures stand, in words; each counts by the worse of its comparisons. */
    String line() {
        if (rows.isEmpty()) return "";
        List<String> parts = new ArrayList<>();
        for (Rating colour : List.of(Rating.RED, Rating.AMBER, Rating.GREEN)) {
            long count = rows.stream().filter(r -> worst(r) == colour).count();
            if (count > 0) parts.add(count + " " + colour.words().toLowerCase(Locale.UK));
        }
        long rest = rows.stream().filter(r -> worst(r) == null).count();
        if (rest > 0) parts.add(rest + " without a colour");
        boolean differ = rows.stream().anyMatch(r -> colours(r).distinct().count() > 1);
        return rows.size() + (rows.size() == 1 ? " measure: " : " measures: ") + String.join(", ", parts) + "."
            + (differ ? " Each counts by the worse of its comparisons." : "");
    }

    private static Rating worst(MeasureRow row) {
        return colours(row).max(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<Rating> colours(MeasureRow row) {
        return row.comparisons().stream().map(Rated::rating).filter(Rating::isColour);
    }

    private static List<Quarter> quarters(Quarter first, Quarter last) {
        List<Quarter> all = new ArrayList<>();
        for (Quarter q = new Quarter(last.year(), 4); q.year().compareTo(first.year()) >= 0; q = q.previous()) all.add(q);
        return all;
    }

    private static Quarter min(Quarter a, Quarter b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Quarter max(Quarter a, Quarter b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
