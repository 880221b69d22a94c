package org.scrutinydesk.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;

/**
 * Makes the next paper from the last one: headings and words kept, what is quoted read afresh for the next meeting's period, and
 * every part and paragraph marked until somebody says that it is still true or rewrites it.
 */
public final class RollForward {
    /** @param dates where the carried words name a day, each as "paragraph: day", for somebody to look at; they are not changed */
    public record Rolled(Paper paper, int unconfirmed, List<String> dates) {
    }

    private static final Pattern DAY = Pattern.compile("\\b\\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|"
        + "October|November|December)(?: \\d{4})?\\b|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}\\b");

    private final Office office;
    private final Evidence look;
    private final Paper last;
    private final Meeting before;
    private final Meeting next;

    private RollForward(Office office, Paper last, Meeting next) {
        this.office = office;
        this.look = office.evidence();
        this.last = last;
        this.before = last.meeting() == null ? null : office.meetings().meeting(last.meeting());
        this.next = next;
    }

    /** The same body's next meeting after the paper's; none where there is none, or the paper is for no meeting. */
    public static Optional<Meeting> following(List<Meeting> meetings, Paper paper) {
        Optional<Meeting> own = meetings.stream().filter(m -> m.id().equals(paper.meeting())).findFirst();
        return own.flatMap(o -> meetings.stream().filter(m -> m.body().equals(o.body()) && m.heldOn().isAfter(o.heldOn()))
            .min(java.util.Comparator.comparing(Meeting::heldOn)));
    }

    /**
     * Adds the next paper to the office, and to the item of its meeting's agenda that is called as the last paper's was and has none.
     *
     * @throws Refused where the meeting is not after the last paper's
     */
    public static Rolled roll(Office office, PaperId id, MeetingId meeting) {
        return new RollForward(office, office.papers().paper(id), office.meetings().meeting(meeting)).roll();
    }

    /** The days that a text names in words, in order, each once. */
    public static List<String> dates(String text) {
        List<String> found = new ArrayList<>();
        Matcher m = DAY.matcher(text);
        while (m.find()) {
            if (!found.contains(m.group())) found.add(m.group());
        }
        return found;
    }

    private Rolled roll() {
        if (before != null && !next.heldOn().isAfter(before.heldOn())) {
            throw new Refused("The last paper is for " + before.words() + ", and " + next.words() + " is not after it; choose a later meeting.");
        }
        List<Paragraph> body = office.papers().body(last.id()).stream().map(this::carried).toList();
        Paper paper = paper();
        Paper added = office.file().change("Paper “" + last.title() + "” rolled forward to " + UkDate.longForm(next.heldOn()), changes -> {
            Paper made = office.papers().add(changes, paper, body);
            item().ifPresent(i -> office.meetings().save(changes, i.withPaper(made.id())));
            return made;
        });
        return new Rolled(added, added.unconfirmed(body), named(added, body));
    }

    private Optional<org.scrutinydesk.meeting.AgendaItem> item() {
        if (before == null) return Optional.empty();
        return office.meetings().items(before.id()).stream().filter(i -> last.id().equals(i.paper())).findFirst().flatMap(was ->
            office.meetings().items(next.id()).stream().filter(i -> i.paper() == null && i.title().equalsIgnoreCase(was.title())).findFirst());
    }

    private Paper paper() {
        Period period = period();
        Map<String, String> words = new HashMap<>();
        List<String> carried = new ArrayList<>();
        for (Part part : last.template().fields()) {
            if (last.field(part.name()).isBlank()) continue;
            words.put(part.name(), last.field(part.name()));
            carried.add(part.name());
        }
        if (!last.field(Paper.NUMBERING_FIELD).isEmpty()) words.put(Paper.NUMBERING_FIELD, last.field(Paper.NUMBERING_FIELD));
        return new Paper(null, 0, last.template(), last.title(), next.id(), last.reportOf(), last.subject(), last.author(), last.contact(),
            period.from(), period.to(), last.marking(), Paper.State.DRAFT, words, null).withCarried(carried);
    }

    private record Period(LocalDate from, LocalDate to) {
    }

    /** It begins the day after the last one ended. Whole months are followed by as many; other periods end as long before the meeting. */
    private Period period() {
        if (last.from() == null || last.to() == null) return new Period(null, null);
        LocalDate from = last.to().plusDays(1);
        boolean months = last.from().getDayOfMonth() == 1 && last.to().plusDays(1).getDayOfMonth() == 1;
        LocalDate to = months ? from.plusMonths(ChronoUnit.MONTHS.between(last.from(), last.to().plusDays(1))).minusDays(1)
            : before != null ? next.heldOn().minusDays(ChronoUnit.DAYS.between(last.to(), before.heldOn()))
            : from.plusDays(ChronoUnit.DAYS.between(last.from(), last.to()));
        return new Period(from, to.isBefore(from) ? next.heldOn() : to);
    }

    /** Headings are no statements; everything else is, and waits to be confirmed. A block is read from the records. */
    private Paragraph carried(Paragraph p) {
        return switch (p.kind()) {
            case HEADING -> p;
            case BLOCK -> new Paragraph(p.id(), p.kind(), p.level(), p.spans(), p.typed(), moved(p.block()), p.table());
            default -> p.withSpans(p.spans().stream().map(this::fresh).toList()).withCarried(!p.words().isBlank());
        };
    }

    private Span fresh(Span span) {
        if (!(span instanceof Span.Figure f)) return span;
        Quote quote = moved(f.quote());
        try {
            return new Span.Figure(quote, look.figure(quote).text(), f.bold(), f.italic());
        } catch (Refused notYet) {
            // The records have nothing for the new period yet: the chip turns amber and says so.
            return new Span.Figure(quote, f.shown(), f.bold(), f.italic());
        }
    }

    /** The same thing of the next meeting, quarter or year. */
    private Quote moved(Quote quote) {
        Map<String, String> options = new HashMap<>(quote.options());
        if (options.containsKey("meeting")) options.put("meeting", next.id().text());
        options.computeIfPresent("since", (k, meeting) -> later(Id.parse("meeting", meeting, MeetingId::new)).text());
        LocalDate then = before != null ? before.heldOn() : last.to();
        if (then != null) {
            options.computeIfPresent("quarter", (k, q) -> {
                Quarter quarter = Quarter.parse("quarter", q);
                int by = quarters(Quarter.of(next.heldOn())) - quarters(Quarter.of(then));
                for (int i = 0; i < by; i++) quarter = quarter.next();
                return quarter.toString();
            });
            options.computeIfPresent("year", (k, y) -> {
                FinancialYear year = FinancialYear.parse("year", y);
                return new FinancialYear(year.starts() + FinancialYear.of(next.heldOn()).starts() - FinancialYear.of(then).starts()).toString();
            });
        }
        return new Quote(quote.name(), options);
    }

    /** The body's meeting as many after one as the next paper's is after the last paper's. */
    private MeetingId later(MeetingId meeting) {
        List<MeetingId> meetings = look.lookup().meetingsOf(next.body()).stream().map(Meeting::id).toList();
        int from = before == null ? -1 : meetings.indexOf(before.id());
        int at = meetings.indexOf(meeting);
        return from < 0 || at < 0 ? meeting : meetings.get(Math.max(0, Math.min(at + meetings.indexOf(next.id()) - from, meetings.indexOf(next.id()) - 1)));
    }

    private static int quarters(Quarter q) {
        return q.year().starts() * 4 + q.number();
    }

    private static List<String> named(Paper paper, List<Paragraph> body) {
        List<String> named = new ArrayList<>();
        paper.template().fields().forEach(f -> dates(paper.field(f.name())).forEach(d -> named.add("“" + f.label() + "”: " + d)));
        List<String> numbers = PaperDocument.numbers(paper, body);
        String under = "";
        for (int i = 0; i < body.size(); i++) {
            Paragraph p = body.get(i);
            if (p.kind() == Paragraph.Kind.HEADING) under = p.text();
            String where = p.kind() == Paragraph.Kind.NUMBERED && !numbers.get(i).isEmpty() ? "paragraph " + numbers.get(i).replaceAll("\\.$", "") : "“" + under + "”";
            // Words of a figure are the records' own and moved on with them.
            String words = p.table() != null ? p.words() : String.join(" ", p.spans().stream().filter(Span.Words.class::isInstance).map(Span::text).toList());
            dates(words).forEach(d -> named.add(where + ": " + d));
        }
        return named;
    }
}
