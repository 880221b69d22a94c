package org.scrutinydesk.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;

/**
 * The awards made since a body's last meeting, and which of them no paper of its next one quotes.
 *
 * @param since    the meeting before, or none
 * @param made     awards after that meeting and up to the day of this one
 * @param unquoted those that stand in none of this meeting's papers, neither as a figure, nor in a total, nor in a table
 */
public record AwardsQuoted(Optional<Meeting> since, List<Award> made, List<Award> unquoted) {
    public AwardsQuoted {
        made = List.copyOf(made);
        unquoted = List.copyOf(unquoted);
    }

    public static AwardsQuoted at(Evidence look, Meeting meeting) {
        Office office = look.office();
        Lookup lookup = look.lookup();
        List<Award> made = lookup.awardsSince(meeting);
        Set<PaperId> papers = new HashSet<>(office.papers().papersOf(meeting.id()).stream().map(Paper::id).toList());
        office.meetings().items(meeting.id()).stream().filter(i -> i.paper() != null).forEach(i -> papers.add(i.paper()));
        Set<AwardId> quoted = new HashSet<>();
        var bodies = look.bodies(papers);
        for (PaperId paper : papers) {
            for (Paragraph paragraph : bodies.get(paper)) quoted.addAll(quotedIn(paragraph, lookup));
        }
        return new AwardsQuoted(lookup.previous(meeting), made, made.stream().filter(a -> !quoted.contains(a.id())).toList());
    }

    public Money madeTotal() {
        return Figures.total(made);
    }

    public Money unquotedTotal() {
        return Figures.total(unquoted);
    }

    public Money quotedTotal() {
        return madeTotal().minus(unquotedTotal());
    }

    private static List<AwardId> quotedIn(Paragraph paragraph, Lookup lookup) {
        List<AwardId> found = new ArrayList<>();
        try {
            if (paragraph.block() != null && paragraph.block().name().equals("awards")) {
                lookup.awards(paragraph.block()).forEach(a -> found.add(a.id()));
            }
            for (Span span : paragraph.spans()) {
                if (span instanceof Span.Figure(Quote quote, String shown, boolean bold, boolean italic) && quote.name().equals("award-amount")) {
                    found.add(Lookup.id("award", quote, AwardId::new));
                } else if (span instanceof Span.Figure(Quote quote, String shown, boolean bold, boolean italic) && quote.name().equals("awards-total")) {
                    lookup.awards(quote).forEach(a -> found.add(a.id()));
                }
            }
        } catch (Refused refused) {
            // A quote that leads nowhere quotes no award; the paper itself says so where it stands.
        }
        return found;
    }
}
