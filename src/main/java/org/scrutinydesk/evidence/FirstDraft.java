package org.scrutinydesk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.paper.Opening;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Template;

/** A new paper as its template begins it: the words its parts start with, the headings of its text, and the blocks under them. */
public record FirstDraft(Paper paper, List<Paragraph> body) {
    /** The blocks that a template can put under a heading, by their name, in the words people choose them by. */
    public static final Map<String, String> BLOCKS = blocks();

    /** Those that want a page on its side. */
    private static final Set<String> WIDE = Set.of("portfolio", "measures", "budget-position");

    private static Map<String, String> blocks() {
        Map<String, String> blocks = new java.util.LinkedHashMap<>();
        blocks.put("portfolio", "Portfolio RAG table");
        blocks.put("measures", "Measures table");
        blocks.put("budget-position", "Budget position");
        blocks.put("awards", "Awards since the last meeting");
        blocks.put("promises-due", "Promises due at the meeting");
        return java.util.Collections.unmodifiableMap(blocks);
    }

    /** @param meeting the one it is for, or null */
    public static FirstDraft of(Office office, Template template, String title, MeetingId meeting) {
        Map<String, String> fields = new HashMap<>();
        for (Part part : template.fields()) {
            if (!part.words().isBlank()) fields.put(part.name(), part.words());
        }
        List<Paragraph> body = new ArrayList<>();
        boolean side = false;
        for (Opening heading : template.headings()) {
            boolean wide = WIDE.contains(heading.block());
            // A front page stands upright, however little is on it, and the wide tables after it on pages of their own.
            if (wide && body.isEmpty()) {
                body.add(Paragraph.pageBreak(Paragraph.ON_THEIR_SIDE));
                side = true;
            } else if (side && !wide) {
                body.add(Paragraph.pageBreak(Paragraph.UPRIGHT));
                side = false;
            }
            body.add(Paragraph.heading(heading.level(), heading.text()));
            body.add(block(office, heading.block(), meeting).map(Paragraph::block).orElseGet(() -> Paragraph.numbered(0)));
        }
        // The page to write on has a line below the last heading anyway.
        if (!body.isEmpty() && body.getLast().kind() == Paragraph.Kind.NUMBERED) body.removeLast();
        Paper plain = Paper.draft(template, title, meeting);
        return new FirstDraft(new Paper(null, 0, template, title, meeting, null, null, null, null, null, null, plain.marking(), plain.state(), fields,
            null), body);
    }

    /** As it begins for an item that is taken without the public. */
    public FirstDraft restricted() {
        return new FirstDraft(paper.withMarking(Marking.OFFICIAL_SENSITIVE), body);
    }

    /** Adds it to the office, as part of a larger change. */
    public Paper add(Office office, Changes changes) {
        return office.papers().add(changes, paper, body);
    }

    /** A block with the period that is looked at now; none where the records have nothing for it yet. */
    private static Optional<Quote> block(Office office, String name, MeetingId meeting) {
        return switch (name) {
            case "portfolio" -> office.portfolio().newestQuarter().map(q -> new Quote(name, Map.of("quarter", q.toString())));
            case "measures" -> office.measures().newestQuarter().map(q -> new Quote(name, Map.of("quarter", q.toString())));
            case "budget-position" -> {
                LocalDate day = meeting == null ? office.today() : office.meetings().meeting(meeting).heldOn();
                yield Optional.of(new Quote(name, Map.of("year", FinancialYear.of(day).toString())));
            }
            case "awards", "promises-due" -> Optional.ofNullable(meeting).map(m -> new Quote(name, Map.of("meeting", m.text())));
            default -> Optional.empty();
        };
    }
}
