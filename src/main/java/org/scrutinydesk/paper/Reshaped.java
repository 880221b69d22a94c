package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.paper.Paragraph.Kind;

/**
 * A paper put in the shape of another template. Words go into the part of the same name, label or meaning; what has no place there
 * stays in the text under its heading, and what only waits to be written goes.
 *
 * @param moved what has no part of its own any more and stands in the text now, by its heading
 */
public record Reshaped(Paper paper, List<Paragraph> body, List<String> moved) {
    /** Parts that ask for the same in papers of different shapes. */
    private static final List<Set<String>> ALIKE = List.of(Set.of("decision", "recommendation"), Set.of("issues", "purpose", "summary"));

    /**
     * @param paper as it stands, with its body
     * @param fresh a new paper of the other template, with the words and headings it begins with
     * @throws Refused where it has been issued, or has that template already
     */
    public static Reshaped of(Paper paper, List<Paragraph> body, Paper fresh, List<Paragraph> begun) {
        if (paper.state() == Paper.State.ISSUED) throw new Refused("“" + paper.title() + "” has been issued and keeps its shape; make a new version of it first.");
        if (paper.template().equals(fresh.template())) throw new Refused("“" + paper.title() + "” is a " + fresh.template().label() + " already; choose another template.");
        Map<String, String> fields = new HashMap<>();
        List<Paragraph> before = new ArrayList<>();
        List<Paragraph> after = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        Set<String> carried = new LinkedHashSet<>();
        List<Part> open = new ArrayList<>(fresh.template().fields());
        Map<Part, Part> places = places(paper, open);
        for (Part part : paper.template().fields()) {
            String words = paper.field(part.name());
            if (words.isBlank()) continue;
            Part place = places.get(part);
            if (place == null) {
                // What the old template put there by itself is no words of the paper.
                if (words.equals(part.words())) continue;
                moved.add(part.label());
                List<Paragraph> side = paper.template().after().contains(part) ? after : before;
                side.add(Paragraph.heading(1, part.label()));
                words.lines().filter(line -> !line.isBlank()).map(String::strip).map(Paragraph::numbered).forEach(side::add);
            } else {
                fields.put(place.name(), words);
                if (paper.carried().contains(part.name())) carried.add(place.name());
            }
        }
        fresh.fields().forEach(fields::putIfAbsent);
        // A paper's own scheme came with the shape it was taken in as.
        paper.fields().forEach((name, words) -> {
            if (!Paper.isPart(name) && !name.equals(Paper.NUMBERING_FIELD) && !name.equals(Paper.CARRIED_FIELD)) fields.put(name, words);
        });
        List<Paragraph> text = new ArrayList<>(before);
        text.addAll(written(paper.template(), body));
        text.addAll(missing(text, begun));
        text.addAll(after);
        Paper now = new Paper(paper.id(), paper.version(), fresh.template(), paper.title(), paper.meeting(), paper.reportOf(), paper.subject(), paper.author(),
            paper.contact(), paper.from(), paper.to(), paper.marking(), paper.state(), fields, null);
        return new Reshaped(now.withCarried(carried), text, List.copyOf(moved));
    }

    /** Where the words of each part go, the surest first, so that none takes another's place. */
    private static Map<Part, Part> places(Paper paper, List<Part> open) {
        Map<Part, Part> places = new HashMap<>();
        for (Likeness likeness : Likeness.values()) {
            for (Part part : paper.template().fields()) {
                if (places.containsKey(part) || paper.field(part.name()).isBlank()) continue;
                Optional<Part> place = open.stream().filter(to -> part.line() == to.line() && likeness.of(part, to)).findFirst();
                place.ifPresent(to -> {
                    places.put(part, to);
                    open.remove(to);
                });
            }
        }
        return places;
    }

    private enum Likeness {
        NAME, LABEL, MEANING;

        boolean of(Part from, Part to) {
            return switch (this) {
                case NAME -> from.name().equals(to.name());
                case LABEL -> from.label().equalsIgnoreCase(to.label());
                case MEANING -> ALIKE.stream().anyMatch(names -> names.contains(from.name()) && names.contains(to.name()));
            };
        }
    }

    /** The text without the headings that the old template began it with and nobody wrote under. */
    private static List<Paragraph> written(Template old, List<Paragraph> body) {
        List<Paragraph> kept = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Paragraph p = body.get(i);
            int next = i + 1;
            while (next < body.size() && body.get(next).isText() && body.get(next).kind() != Kind.HEADING && body.get(next).text().isBlank()) next++;
            boolean nothing = next == body.size() || body.get(next).kind() == Kind.HEADING && body.get(next).level() <= p.level();
            boolean begun = p.kind() == Kind.HEADING && old.headings().stream().anyMatch(h -> h.text().strip().equals(p.text().strip()));
            if (begun && nothing) i = next - 1;
            else kept.add(p);
        }
        return kept;
    }

    /** In one sentence, for who asked for it. */
    public String words() {
        String shape = "“" + paper.title() + "” is now a " + paper.template().label();
        if (moved.isEmpty()) return shape + ".";
        return shape + "; it has no part for “" + String.join("”, “", moved) + "”, " + (moved.size() == 1 ? "which stands" : "which stand") + " in the text now.";
    }

    /** What the new template begins its text with and this has not. */
    private static List<Paragraph> missing(List<Paragraph> text, List<Paragraph> begun) {
        List<Paragraph> missing = new ArrayList<>();
        boolean has = false;
        for (Paragraph p : begun) {
            if (p.kind() == Kind.HEADING) has = text.stream().anyMatch(t -> t.kind() == Kind.HEADING && t.text().strip().equalsIgnoreCase(p.text().strip()));
            if (!has) missing.add(p);
        }
        return missing;
    }
}
