package org.scrutinydesk.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.References;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Version;

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
        return shown(quote).blocks();
    }

    /** As {@link #block}, with the rows it is made from. */
    public Shown shown(Quote quote) {
        return tables.of(quote);
    }

    /**
     * What can be chosen of a figure or a block that stands in a paper.
     *
     * @param block   whether it is one, and no figure
     * @param meeting the one the paper is for, or null
     * @throws Refused in a sentence where the quote leads nowhere
     */
    public List<Choice> choices(Quote quote, boolean block, MeetingId meeting) {
        Choices choices = new Choices(lookup, quote, meeting);
        return block ? choices.block() : choices.figure();
    }

    /**
     * Tries a quote whose options were chosen differently.
     *
     * @param block whether it is one, and no figure
     * @return what it says; empty for a block
     * @throws Refused in a sentence where they do not go together
     */
    public String tried(Quote quote, boolean block) {
        if (!block) return figure(quote).text();
        tables.tried(quote);
        return "";
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
    public Version.Text resolved(Version.Text text) {
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

    /** Where each figure and table of a paper comes from. @param said begins what the records say where the paper says something else */
    List<Document.Source> sources(Paper paper, List<Paragraph> body, String said) {
        Whereabouts places = new Whereabouts(paper, body);
        List<Document.Source> sources = new ArrayList<>();
        for (int row = 0; row < body.size(); row++) {
            Paragraph p = body.get(row);
            if (p.block() != null) {
                Shown shown = shown(p.block());
                sources.add(new Document.Source(places.row(row), "", shown.meaning(), shown.sources()));
            }
            for (Span span : p.spans()) {
                if (span instanceof Span.Figure figure) sources.add(source(figure, places.row(row), said));
            }
        }
        return sources;
    }

    private Document.Source source(Span.Figure figure, String where, String said) {
        try {
            Found found = figure(figure.quote());
            boolean agrees = found.text().equals(figure.shown());
            return new Document.Source(where, figure.shown(), found.meaning() + (agrees ? "" : "; " + said + " " + found.text()), found.sources());
        } catch (Refused gone) {
            return new Document.Source(where, figure.shown(), gone.getMessage(), List.of());
        }
    }

    /**
     * What can be put into a paper for a meeting (or none), tables first.
     *
     * @param meeting the meeting the paper is for, or null
     */
    public List<Offer> offers(MeetingId meeting) {
        return new Offers(this).to(meeting);
    }
}
