package org.scrutinydesk.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.References;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Version;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Reading;

/**
 * One look at an office: resolves what papers quote, a name to a value or a table, with the rows it comes from. What it has
 * read once it does not read again, so it is made anew for each question and not kept. Not for two threads.
 */
public final class Evidence {
    /** A figure in a paper whose record now says something else, or nothing. @param now null where the record is gone; {@code why} says so */
    public record Stale(int paragraph, Span.Figure figure, String now, String why) {
    }

    private final Office office;
    private final Figures figures;
    private final Tables tables;
    private final Lookup lookup;
    private final Map<PaperId, List<Paragraph>> bodies = new HashMap<>();

    Evidence(Office office) {
        this.office = office;
        this.lookup = new Lookup(office);
        this.figures = new Figures(lookup);
        this.tables = new Tables(lookup);
    }

    /** The office that is looked at. */
    public Office office() {
        return office;
    }

    /** The text of papers; of those that were asked for before, as it was read then. */
    public Map<PaperId, List<Paragraph>> bodies(Collection<PaperId> papers) {
        List<PaperId> unread = papers.stream().filter(p -> !bodies.containsKey(p)).distinct().toList();
        if (!unread.isEmpty()) bodies.putAll(office.papers().bodies(unread));
        return Collections.unmodifiableMap(bodies);
    }

    Lookup lookup() {
        return lookup;
    }

    /**
     * What the records say now.
     *
     * @throws Refused in a sentence where the quote leads nowhere
     */
    public Found figure(Quote quote) {
        return figures.find(quote);
    }

    /** A live figure to put into a sentence. */
    public Span.Figure quoted(Quote quote) {
        return new Span.Figure(quote, figure(quote).text(), false, false);
    }

    /** A block of records as tables with their keys; a quote that leads nowhere becomes a line that says so. */
    public List<Block> block(Quote quote) {
        return tables.of(quote);
    }

    /** The words that a block of records shows. */
    public String words(Quote quote) {
        return Whereabouts.words(block(quote));
    }

    /** What a paper's references can name beside its own paragraphs: the items of its meeting, and its appendices. */
    public References.Around around(Paper paper) {
        Map<Long, String> items = new LinkedHashMap<>();
        if (paper.meeting() != null) office.meetings().items(paper.meeting()).forEach(i -> items.put(i.id().number(), i.number()));
        return new References.Around(items, References.appendices(paper.field("appendices")));
    }

    /** A paper's text with its cross references saying what they say now. */
    Version.Text resolved(Version.Text text) {
        if (!References.any(text.body())) return text;
        References now = References.of(text.body(), PaperDocument.numbers(text.paper(), text.body()), around(text.paper()));
        return new Version.Text(text.paper(), now.resolved(text.body()));
    }

    /** The cross references of a paper's text that lead nowhere. */
    public List<References.Broken> broken(Paper paper, List<Paragraph> body) {
        if (!References.any(body)) return List.of();
        return References.of(body, PaperDocument.numbers(paper, body), around(paper)).broken(body);
    }

    /** The figures of a paper that no longer agree with the records, in the order of its paragraphs. */
    public List<Stale> stale(List<Paragraph> body) {
        List<Stale> stale = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            for (Span span : body.get(i).spans()) {
                if (!(span instanceof Span.Figure figure)) continue;
                try {
                    String now = figure(figure.quote()).text();
                    if (!now.equals(figure.shown())) stale.add(new Stale(i, figure, now, "The record now says " + now + "."));
                } catch (Refused e) {
                    stale.add(new Stale(i, figure, null, e.getMessage()));
                }
            }
        }
        return stale;
    }

    /**
     * What can be put into a paper for a meeting (or none), tables first.
     *
     * @param meeting the meeting the paper is for, or null
     */
    public List<Offer> offers(MeetingId meeting) {
        List<Offer> offers = new ArrayList<>();
        Optional<Meeting> at = meeting == null ? Optional.empty() : Optional.of(office.meetings().meeting(meeting));
        at.ifPresent(m -> {
            Map<String, String> here = Map.of("meeting", m.id().text());
            offers.add(table("awards", here, "Awards since the last meeting, by priority and area"));
            offers.add(table("promises-due", here, "Promises due at this meeting"));
        });
        List<FinancialYear> years = office.funding().years();
        for (FinancialYear year : years.reversed()) offers.add(table("budget-position", Map.of("year", year.toString()), "Budget position " + year));
        List<Reading> readings = office.measures().readings();
        office.portfolio().newestQuarter().ifPresent(newest -> lastFour(newest).forEach(quarter ->
            offers.add(table("portfolio", Map.of("quarter", quarter.toString()), "Portfolio RAG table, " + quarter.inWords()))));
        office.measures().newestQuarter().ifPresent(newest -> lastFour(newest).forEach(quarter ->
            offers.add(table("measures", Map.of("quarter", quarter.toString()), "Measures table, " + quarter.inWords()))));
        at.ifPresent(m -> {
            Map<String, String> here = Map.of("meeting", m.id().text());
            offers.add(figure("awards-total", here, "Awarded since the last meeting, total"));
            offers.add(figure("awards-count", here, "Number of awards since the last meeting"));
            offers.add(figure("promises-due", here, "Number of promises due at this meeting"));
            office.portfolio().priorities().forEach(p -> offers.add(figure("awards-total", Map.of("meeting", m.id().text(), "priority", p.id().text()),
                "Awarded since the last meeting under " + p.name())));
        });
        for (Award a : office.funding().awards()) {
            offers.add(new Offer(new Quote("award-amount", Map.of("award", a.id().text())),
                "Award: " + a.project() + ", " + a.recipientName() + ", " + UkDate.shortForm(a.awardedOn()), a.amount().inProse(), false));
        }
        for (FinancialYear year : years.reversed()) {
            var positions = office.funding().positions(year);
            for (String column : Figures.COLUMNS) {
                Money sum = positions.stream().map(p -> Figures.amount(p, column)).reduce(Money.NIL, Money::plus);
                offers.add(new Offer(new Quote("budget-total", Map.of("year", year.toString(), "column", column)), "Budget " + year + ", " + column, sum.inProse(), false));
            }
            positions.forEach(p -> Figures.COLUMNS.forEach(column -> offers.add(new Offer(
                new Quote("budget", Map.of("line", p.line().id().text(), "column", column)),
                p.line().mechanism() + " " + year + ", " + column, Figures.amount(p, column).inProse(), false))));
        }
        office.funding().funds().forEach(f -> offers.add(new Offer(new Quote("fund-amount", Map.of("fund", f.id().text())), "Fund: " + f.name(), f.amount().inProse(), false)));
        Map<MeasureId, Measure> measures = new LinkedHashMap<>();
        office.measures().measures().forEach(m -> measures.put(m.id(), m));
        for (Reading r : readings) {
            Measure m = measures.get(r.measure());
            if (r.amount() != null) {
                offers.add(new Offer(new Quote("measure", Map.of("measure", m.id().text(), "quarter", r.quarter().toString())),
                    m.name() + ", " + r.quarter().inWords(), Figures.inUnit(r.amount(), m.unit()), false));
            }
        }
        return offers;
    }

    private static List<Quarter> lastFour(Quarter newest) {
        return Stream.iterate(newest, Quarter::previous).limit(4).toList();
    }

    private Offer table(String name, Map<String, String> options, String label) {
        return new Offer(new Quote(name, options), label, "Table", true);
    }

    private Offer figure(String name, Map<String, String> options, String label) {
        Quote quote = new Quote(name, options);
        return new Offer(quote, label, figure(quote).text(), false);
    }
}
