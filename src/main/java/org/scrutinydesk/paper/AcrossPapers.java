package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;

/** Finds words in all papers of an office, and puts others in their place in the drafts, all at once. */
public final class AcrossPapers {
    /** A paper with what was found in it, in the order of its pages. */
    public record Found(Paper paper, List<Paragraph> body, List<Hit> hits) {
        /** How many of them can be replaced: in a draft, all that are its own words. */
        public long replaceable() {
            return paper.state() == Paper.State.DRAFT ? hits.stream().filter(h -> h.fixed() == null).count() : 0;
        }

        /** Why nothing in it is replaced, or null where something is or all of it is the records'. */
        public String kept() {
            return switch (paper.state()) {
                case DRAFT -> null;
                case ISSUED -> "issued, so its words stay as they are";
                case IN_CLEARANCE, CLEARED -> paper.state().words().toLowerCase(java.util.Locale.UK) + ", so it is changed only by opening it";
            };
        }
    }

    /** What was replaced. @param left how many hits were left as they are */
    public record Replaced(int papers, long hits, long left) {
    }

    private final OfficeFile office;
    private final PaperStore papers;
    private final Function<Quote, String> records;

    /** @param records the words that a block of records shows now */
    public AcrossPapers(OfficeFile office, PaperStore papers, Function<Quote, String> records) {
        this.office = office;
        this.papers = papers;
        this.records = records;
    }

    /** The papers in which the words stand, newest first. */
    public List<Found> find(Wanted wanted) {
        List<Paper> all = papers.papers();
        Map<PaperId, List<Paragraph>> bodies = papers.bodies(all.stream().map(Paper::id).toList());
        // What an issued paper showed from the records is not what they say now.
        Finding live = new Finding(wanted, records);
        Finding frozen = new Finding(wanted, quote -> "");
        List<Found> found = new ArrayList<>();
        for (Paper paper : all) {
            Finding finding = paper.state() == Paper.State.ISSUED ? frozen : live;
            List<Hit> hits = new ArrayList<>();
            parts(paper).forEach((name, words) -> hits.addAll(finding.in(name, words)));
            hits.addAll(finding.in(bodies.get(paper.id())));
            if (!hits.isEmpty()) found.add(new Found(paper, bodies.get(paper.id()), hits));
        }
        return found;
    }

    /**
     * Puts other words in the place of every hit in the drafts among these papers, as one change.
     *
     * @throws Refused where there is none to replace
     */
    public Replaced replace(Wanted wanted, String with, Collection<PaperId> among) {
        Set<PaperId> wantedPapers = new HashSet<>(among);
        List<Found> all = find(wanted).stream().filter(f -> wantedPapers.contains(f.paper().id())).toList();
        List<Found> changing = all.stream().filter(f -> f.replaceable() > 0).toList();
        if (changing.isEmpty()) throw new Refused("“" + wanted.text() + "” stands in no draft where it could be replaced.");
        long hits = changing.stream().mapToLong(Found::replaceable).sum();
        long left = all.stream().mapToLong(f -> f.hits().size()).sum() - hits;
        office.apply("“" + wanted.text() + "” replaced by “" + with + "” in " + papers(changing.size()), changes -> changing.forEach(f ->
            papers.rewrite(changes, front(f, with), body(f, with))));
        return new Replaced(changing.size(), hits, left);
    }

    private static String papers(int count) {
        return count == 1 ? "one paper" : count + " papers";
    }

    private static List<Paragraph> body(Found found, String with) {
        Map<Integer, List<Hit>> rows = new HashMap<>();
        found.hits().forEach(h -> rows.computeIfAbsent(Finding.row(h.place()), row -> new ArrayList<>()).add(h));
        List<Paragraph> body = new ArrayList<>(found.body());
        rows.forEach((row, hits) -> {
            if (row >= 0) body.set(row, Finding.replaced(body.get(row), hits, with));
        });
        return body;
    }

    private static Paper front(Found found, String with) {
        Map<String, String> parts = parts(found.paper());
        for (Hit hit : found.hits().reversed()) {
            if (hit.place() instanceof Hit.Place.Part part) parts.compute(part.name(), (name, words) -> Finding.replaced(words, hit, with));
        }
        Paper p = found.paper();
        Map<String, String> fields = new HashMap<>(p.fields());
        fields.replaceAll((name, words) -> Paper.isPart(name) ? parts.get(name) : words);
        return new Paper(p.id(), p.version(), p.template(), parts.get("title"), p.meeting(), p.reportOf() == null ? null : parts.get("reportOf"),
            p.subject() == null ? null : parts.get("subject"), p.author() == null ? null : parts.get("author"),
            p.contact() == null ? null : parts.get("contact"), p.from(), p.to(), p.marking(), p.state(), fields, p.issuedOn());
    }

    /** All of a paper that is typed and is not its body, by the names of the fields on its page. */
    private static Map<String, String> parts(Paper p) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", p.title());
        put(parts, "reportOf", p.reportOf());
        put(parts, "subject", p.subject());
        put(parts, "author", p.author());
        put(parts, "contact", p.contact());
        p.template().fields().forEach(f -> put(parts, f.name(), p.fields().get(f.name())));
        p.fields().forEach((name, words) -> {
            if (Paper.isPart(name)) put(parts, name, words);
        });
        return parts;
    }

    private static void put(Map<String, String> parts, String name, String words) {
        if (words != null) parts.put(name, words);
    }
}
