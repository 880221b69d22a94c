package org.scrutinydesk.desktop.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.evidence.Evidence;
import org.scrutinydesk.evidence.Found;
import org.scrutinydesk.evidence.Offer;
import org.scrutinydesk.evidence.Shown;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;

/** What the records say now of everything a paper quotes, read in the background. */
final class Quoted {
    private final Workplace place;
    private final Runnable changed;
    private Map<Quote, Live> live = Map.of();

    /** @param changed called when an answer differs from the one before */
    Quoted(Workplace place, Runnable changed) {
        this.place = place;
        this.changed = changed;
    }

    Live of(Quote quote) {
        return live.get(quote);
    }

    /** Reads again what these paragraphs quote. */
    void read(List<Paragraph> body) {
        Map<Quote, Boolean> quotes = new HashMap<>();
        for (Paragraph p : body) {
            if (p.block() != null) quotes.put(p.block(), true);
            for (Span s : p.spans()) {
                if (s instanceof Span.Figure f) quotes.put(f.quote(), false);
            }
        }
        if (quotes.isEmpty()) return;
        place.work().read("Reading what the paper quotes", () -> answers(quotes)).then(now -> {
            if (now.equals(live)) return;
            live = now;
            changed.run();
        });
    }

    /** Reads only what is not known yet, such as a figure just put in. @return whether a block is among it, which has its height only then */
    boolean readNew(List<Paragraph> body) {
        boolean block = false;
        boolean figure = false;
        // Asked at every letter of a long paper, so by the plainest loop there is.
        for (Paragraph p : body) {
            block |= p.block() != null && !live.containsKey(p.block());
            for (Span s : p.spans()) figure |= s instanceof Span.Figure f && !live.containsKey(f.quote());
        }
        if (block || figure) read(body);
        return block;
    }

    private Map<Quote, Live> answers(Map<Quote, Boolean> quotes) {
        Evidence evidence = place.office().evidence();
        return quotes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, q -> answer(evidence, q.getKey(), q.getValue())));
    }

    private static Live answer(Evidence evidence, Quote quote, boolean block) {
        if (block) {
            Shown shown = evidence.shown(quote);
            return new Live(null, shown.meaning(), shown.sources(), shown.blocks());
        }
        try {
            Found found = evidence.figure(quote);
            return new Live(found.text(), found.meaning(), found.sources(), List.of());
        } catch (Refused gone) {
            return new Live(null, gone.getMessage(), List.of(), List.of());
        }
    }

    /** What can be put into a paper for a meeting, or none. */
    List<Offer> offers(MeetingId meeting) {
        return place.office().evidence().offers(meeting);
    }
}
