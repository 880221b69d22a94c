package org.scrutinydesk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.evidence.Choice.Value;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.Rating;

/** What can be chosen of each figure and each block that stands in a paper: its period, priority, area, columns and words. */
final class Choices {
    private static final int QUARTERS = 8;
    private static final int MEETINGS = 8;

    private final Lookup lookup;
    private final Office office;
    private final Quote quote;
    private final Optional<Meeting> meeting;

    /** @param paper the meeting of the paper it stands in, or null */
    Choices(Lookup lookup, Quote quote, MeetingId paper) {
        this.lookup = lookup;
        this.office = lookup.office();
        this.quote = quote;
        this.meeting = quote.option("meeting").isEmpty() ? Optional.ofNullable(paper).map(office.meetings()::meeting) : Optional.of(lookup.meetingOf(quote));
    }

    List<Choice> block() {
        List<Choice> choices = new ArrayList<>(switch (quote.name()) {
            case "awards" -> List.of(period(), priority(), place());
            case "budget-position" -> List.of(year(), priority());
            case "portfolio" -> List.of(quarter(office.portfolio().newestQuarter()), priority(), area());
            case "measures" -> List.of(quarter(office.measures().newestQuarter()), priority());
            case "promises-due" -> List.of(atMeeting());
            default -> List.of();
        });
        List<Value> columns = TableColumns.of(quote.name()).stream().filter(c -> !c.stays()).map(c -> value(c.words(), "columns", c.name())).toList();
        if (!columns.isEmpty()) choices.add(new Choice("columns", "_Columns", columns, true));
        return choices;
    }

    List<Choice> figure() {
        List<Choice> choices = new ArrayList<>(switch (quote.name()) {
            case "awards-total" -> List.of(period(), priority(), place(), words(false, true));
            case "awards-count" -> List.of(period(), priority(), place(), words(true, true));
            case "measure" -> List.of(quarter(office.measures().newestQuarter()), words(false, false));
            case "portfolio-count" -> List.of(quarter(office.portfolio().newestQuarter()), rating(), words(true, false));
            case "promises-due" -> List.of(atMeeting(), words(true, true));
            case "budget" -> List.of(column());
            case "budget-total" -> List.of(year(), column());
            default -> List.of();
        });
        String way = quote.option("words");
        if (Change.WAYS.containsKey(way) && !way.equals("better")) {
            choices.add(one("subject", "Where it is _unchanged", List.of(new Value("It was unchanged", Map.of()), value("They were unchanged", "subject", "many"))));
        }
        if (!way.isEmpty()) {
            choices.add(one("begins", "Where it _stands", List.of(new Value("In a sentence", Map.of()), value("At its beginning", "begins", "sentence"))));
        }
        return choices;
    }

    private static Choice one(String name, String label, List<Value> values) {
        return new Choice(name, label, values, false);
    }

    private static Value value(String words, String option, String is) {
        return new Value(words, Map.of(option, is));
    }

    /** Awards since a meeting, in a quarter or in a year. */
    private Choice period() {
        List<Value> values = new ArrayList<>();
        meeting.ifPresent(to -> {
            Optional<Meeting> last = lookup.previous(to);
            values.add(value(last.map(m -> "Since the meeting before, " + UkDate.longForm(m.heldOn())).orElse("Up to " + UkDate.longForm(to.heldOn())), "meeting", to.id().text()));
            lookup.meetingsOf(to.body()).reversed().stream().filter(m -> m.heldOn().isBefore(to.heldOn())).skip(1).limit(MEETINGS).forEach(m ->
                values.add(new Value("Since " + UkDate.longForm(m.heldOn()), Map.of("meeting", to.id().text(), "since", m.id().text()))));
        });
        LocalDate newest = meeting.map(Meeting::heldOn).orElse(office.today());
        quarters(Optional.of(Quarter.of(newest))).forEach(q -> values.add(value(capital(q.inWords()), "quarter", q.toString())));
        years().forEach(y -> values.add(value("Year " + y, "year", y.toString())));
        return one("period", "_Period", values);
    }

    private Choice quarter(Optional<Quarter> newest) {
        return one("quarter", "_Quarter", quarters(newest).stream().map(q -> value(capital(q.inWords()), "quarter", q.toString())).toList());
    }

    /** The last ones up to the newest, and the quote's own where that is none of them. */
    private List<Quarter> quarters(Optional<Quarter> newest) {
        Optional<Quarter> own = quote.option("quarter").isEmpty() ? Optional.empty() : Optional.of(Quarter.parse("quarter", quote.option("quarter")));
        Stream<Quarter> last = newest.stream().flatMap(q -> Stream.iterate(q, Quarter::previous).limit(QUARTERS));
        return Stream.concat(own.stream(), last).distinct().sorted(java.util.Comparator.reverseOrder()).toList();
    }

    private Choice year() {
        return one("year", "_Year", years().stream().map(y -> value(y.toString(), "year", y.toString())).toList());
    }

    private List<FinancialYear> years() {
        Optional<FinancialYear> own = quote.option("year").isEmpty() ? Optional.empty() : Optional.of(FinancialYear.parse("year", quote.option("year")));
        return Stream.concat(own.stream(), office.funding().years().stream()).distinct().sorted(java.util.Comparator.reverseOrder()).toList();
    }

    private Choice atMeeting() {
        List<Value> values = meeting.stream().flatMap(m -> lookup.meetingsOf(m.body()).reversed().stream())
            .map(m -> value(UkDate.longForm(m.heldOn()), "meeting", m.id().text())).toList();
        return one("meeting", "Due at the _meeting of", values);
    }

    private Choice priority() {
        List<Value> values = new ArrayList<>(List.of(new Value("All priorities", Map.of())));
        office.portfolio().priorities().forEach(p -> values.add(value(p.name(), "priority", p.id().text())));
        return one("priority", "P_riority", values);
    }

    /** The area of the portfolio. */
    private Choice area() {
        List<Value> values = new ArrayList<>(List.of(new Value("All areas", Map.of())));
        office.portfolio().areas().forEach(a -> values.add(value(a.name(), "area", a.id().text())));
        return one("area", "_Area", values);
    }

    /** The area an award is for, which is a name and no record. */
    private Choice place() {
        List<Value> values = new ArrayList<>(List.of(new Value("All areas", Map.of())));
        Stream.concat(office.funding().awards().stream().map(org.scrutinydesk.funding.Award::area), Stream.of(quote.option("area")))
            .filter(Objects::nonNull).filter(a -> !a.isBlank()).distinct().sorted().forEach(a -> values.add(value(a, "area", a)));
        return one("area", "_Area", values);
    }

    private Choice rating() {
        return one("rating", "_Rating", Stream.of(Rating.values()).map(r -> value(r.words(), "rating", r.name())).toList());
    }

    private Choice column() {
        return one("column", "_Column", Figures.COLUMNS.stream().map(c -> value(capital(c), "column", c)).toList());
    }

    /** @param counts whether it is a number of things; {@code meetings} whether it is held against the meeting before, or else the quarter or year */
    private Choice words(boolean counts, boolean meetings) {
        Map<String, String> ways = new LinkedHashMap<>();
        if (counts) ways.putAll(Counted.WAYS);
        else ways.put("", Counted.WAYS.get(""));
        List<Value> values = new ArrayList<>();
        ways.forEach((way, words) -> values.add(way.isEmpty() ? new Value(words, Map.of()) : value(words, "words", way)));
        Measure measure = quote.name().equals("measure") ? lookup.measure(Lookup.id("measure", quote, MeasureId::new)) : null;
        boolean yearly = measure != null && measure.frequency() == Measure.Frequency.YEARLY;
        Change.WAYS.forEach((way, words) -> {
            if (way.equals("better") && (measure == null || measure.polarity() == Polarity.NEITHER)) return;
            if (way.equals("per-cent") && measure != null && "%".equals(measure.unit())) return;
            boolean byYear = !quote.option("year").isEmpty();
            if (!yearly) {
                String before = meetings && quote.option("quarter").isEmpty() ? byYear ? "the year before" : "the meeting before" : "the quarter before";
                values.add(value(words + ", against " + before, "words", way));
            }
            if (!meetings || !quote.option("quarter").isEmpty()) values.add(new Value(words + ", against last year", Map.of("words", way, "against", "last-year")));
        });
        return one("words", "_Words", values);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
