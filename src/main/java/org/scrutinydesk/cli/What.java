package org.scrutinydesk.cli;

import java.util.List;
import java.util.function.LongFunction;
import org.scrutinydesk.cli.Rows.Row;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.TemplateStore;

/** The kinds of records that can be listed and shown. */
enum What {
    bodies("body", Id.BodyId::new),
    meetings("meeting", Id.MeetingId::new),
    papers("paper", Id.PaperId::new),
    templates("template", null),
    people("person", Id.PersonId::new),
    priorities("priority", Id.PriorityId::new),
    portfolio("portfolio area", Id.AreaId::new),
    measures("measure", Id.MeasureId::new),
    funds("fund", Id.FundId::new),
    budget("budget line", Id.LineId::new),
    position("budget line", Id.LineId::new),
    recipients("recipient", Id.RecipientId::new),
    awards("award", Id.AwardId::new),
    ledger("ledger entry", Id.EntryId::new),
    assertions("assertion", Id.AssertionId::new),
    promises("promise", Id.PromiseId::new);

    private final String one;
    private final LongFunction<? extends Id> id;

    What(String one, LongFunction<? extends Id> id) {
        this.one = one;
        this.id = id;
    }

    /** What is said of an office that has none. */
    String none() {
        return switch (this) {
            case portfolio -> "There are no portfolio areas yet.";
            case budget, position -> "There are no budget lines yet.";
            case ledger -> "There are no ledger entries yet.";
            default -> "There are no " + name() + " yet.";
        };
    }

    List<Row> list(Office office) {
        Rows rows = new Rows(office);
        return switch (this) {
            case bodies -> rows.bodies();
            case meetings -> rows.meetings();
            case papers -> rows.papers();
            case templates -> office.templates().kept().stream().map(What::row).toList();
            case people -> rows.people();
            case priorities -> rows.priorities();
            case portfolio -> rows.portfolio();
            case measures -> rows.measures();
            case funds -> rows.funds();
            case budget, position -> rows.budget();
            case recipients -> rows.recipients();
            case awards -> rows.awards();
            case ledger -> rows.ledger(EntryFilter.ALL);
            case assertions -> rows.assertions();
            case promises -> rows.promises();
        };
    }

    /** One record with everything that belongs to it. @throws Refused where there is none of this id */
    Row show(Office office, String text) {
        if (this == templates) return template(office, text);
        Id wanted = Id.parse(one, text, id);
        Row row = list(office).stream().filter(r -> r.get("id").equals(wanted)).findFirst()
            .orElseThrow(() -> new Refused("There is no " + one + " " + wanted + "; `list " + name() + "` shows those there are."));
        Rows rows = new Rows(office);
        switch (wanted) {
            case Id.BodyId body -> {
                var full = office.meetings().body(body);
                row.and("numbering", full.numbering()).and("standing_items", full.standingItems()).and("template", office.templates().find(full.template()).map(t -> t.label()).orElse(null)).and("restriction", full.restriction());
            }
            case Id.MeetingId meeting -> {
                var full = office.meetings().meeting(meeting);
                row.and("present", full.present()).and("in_attendance", full.inAttendance()).and("apologies", full.apologies())
                    .and("declarations", full.declarations()).and("note", full.note())
                    .and("items", rows.items(meeting));
            }
            case Id.PaperId paper -> paper(office, paper, row);
            case Id.AreaId area -> row.and("returns", office.portfolio().returns(area).stream().map(Rows::of).toList());
            case Id.MeasureId measure -> row.and("readings", office.measures().readings(measure).stream().map(Rows::of).toList());
            case Id.LineId line -> row.and("entries", rows.ledger(EntryFilter.of(line)));
            case Id.AwardId award -> row.and("shares", rows.shares(award)).and("instalments", office.awardTerms().instalments(award).stream().map(i -> Rows.of(i, office.today())).toList())
                .and("returns", office.awardTerms().returns(award).stream().map(Rows::of).toList()).and("entries", rows.ledger(EntryFilter.of(award)));
            case Id.RecipientId recipient -> row.and("awards", rows.awards(recipient));
            case Id.PromiseId promise -> row.and("trail", office.promises().promise(promise).trail().stream()
                .map(u -> new Row().and("date", u.dated()).and("who", u.who()).and("text", u.text())).toList());
            default -> { }
        }
        return row;
    }

    private static Row row(TemplateStore.Kept k) {
        return new Row().and("id", k.template().key()).and("name", k.template().label()).and("numbering", k.template().numbering())
            .and("origin", k.changed() ? "changed here" : k.programs() ? "program" : "added here").and("papers", k.papers());
    }

    private static Row template(Office office, String text) {
        String key = office.templates().named(text).key();
        TemplateStore.Kept kept = office.templates().kept().stream().filter(k -> k.template().key().equals(key)).findFirst().orElseThrow();
        List<Row> parts = new java.util.ArrayList<>();
        kept.template().front().forEach(p -> parts.add(row("front page", p)));
        kept.template().before().forEach(p -> parts.add(row("before the text", p)));
        kept.template().headings().forEach(h -> parts.add(new Row().and("where", "the text begins with").and("label", h.text()).and("sort", "heading")
            .and("mandatory", false).and("hint", h.hint().isEmpty() ? null : h.hint()).and("words", null)));
        kept.template().after().forEach(p -> parts.add(row("after the text", p)));
        return row(kept).and("parts", parts);
    }

    private static Row row(String where, Part p) {
        return new Row().and("where", where).and("label", p.label().isEmpty() ? null : p.label()).and("sort", p.sort()).and("mandatory", p.mandatory())
            .and("hint", p.hint().isEmpty() ? null : p.hint()).and("words", p.words().isEmpty() ? null : p.words());
    }

    private static void paper(Office office, Id.PaperId id, Row row) {
        Paper paper = office.papers().paper(id);
        row.and("report_of", paper.reportOf()).and("subject", paper.subject()).and("contact", paper.contact()).and("issued_on", paper.issuedOn())
            .and("numbering", paper.numbering()).and("version", paper.edition())
            .and("follows", office.papers().papers().stream().filter(p -> p.id().equals(paper.follows())).map(Paper::title).findFirst().orElse(null))
            .and("follows_id", paper.follows());
        paper.template().fields().forEach(f -> row.and(f.name().replace('-', '_'), paper.field(f.name()).isEmpty() ? null : paper.field(f.name())));
        List<Paragraph> body = office.papers().body(id);
        List<String> numbers = PaperDocument.numbers(paper, body);
        List<Row> paragraphs = new java.util.ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Paragraph p = body.get(i);
            Row line = new Row().and("number", numbers.get(i)).and("kind", p.kind()).and("level", p.level()).and("text", switch (p.kind()) {
                case BREAK -> switch (p.level()) {
                    case Paragraph.ON_THEIR_SIDE -> "landscape";
                    case Paragraph.UPRIGHT -> "upright";
                    default -> "page break";
                };
                case PICTURE -> p.picture().alt();
                case BLOCK -> p.block().name() + " " + new java.util.TreeMap<>(p.block().options());
                case TABLE -> p.table().rows().stream().map(r -> String.join(" | ", r)).collect(java.util.stream.Collectors.joining(" / "));
                default -> p.text();
            });
            paragraphs.add(p.kind() == Paragraph.Kind.TABLE ? line.and("rows", p.table().rows()) : line.and("rows", null));
        }
        row.and("unconfirmed", paper.unconfirmed(body)).and("paragraphs", paragraphs);
        row.and("figures", office.sources(id).stream().map(s -> new Row().and("where", s.where()).and("shown", s.shown().isEmpty() ? null : s.shown())
            .and("meaning", s.meaning()).and("from", String.join("; ", s.rows()))).toList());
        List<Row> comments = new java.util.ArrayList<>();
        office.comments().of(id).forEach(c -> comments.add(Rows.of(c, body, numbers)));
        row.and("comments", comments);
        row.and("contributions", office.contributions().of(id).stream().map(Rows::of).toList());
        row.and("clearance", Rows.clearance(office.clearances().of(id)));
        row.and("versions", office.versions().versions(id, false).stream().map(v -> new Row().and("change", v.change()).and("saved_at", v.at())
            .and("who", v.who()).and("name", v.name()).and("what", v.what().isEmpty() ? null : v.what()).and("words", v.words())
            .and("state", v.state())).toList());
    }
}
