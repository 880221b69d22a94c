package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Samples;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.PictureFile;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.References;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.sample.Sample;

/** Papers of every shape, made up at random and those of the sample office, come back from Word as they went out. */
class GeneratedRoundTripTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC);
    private static final List<String> WORDS = List.of("the", "police", "reserve", "of", "2015/16", "£1.2m", "(see", "below)", "rose", "by", "4%",
        "to", "“many”", "victims", "–", "and", "fell", "since", "June,", "area", "A&E", "<5", "café", "officers", "is", "not", "yet", "done;",
        "שלום", "مرحبا", "Łódź", "Жуков", "東京", "👮🏽‍♀️", "👨‍👩‍👧", "a\u0301", "1st", "c/o");
    @TempDir Path folder;
    private String picture;
    private final Office office = Office.of(OfficeFile.inMemory("Office of the Commissioner", CLOCK, "tester"));

    @AfterEach void close() {
        office.close();
    }

    private ImportedPaper again(Paper paper, List<Paragraph> body) {
        Path file = folder.resolve("paper.docx");
        new WordWriter(CLOCK).write(PaperDocument.of(paper, body, null, "Office of the Commissioner", office.evidence()), file);
        return PaperReader.read(file, Tracked.ACCEPT, "Office of the Commissioner");
    }

    @Test void papersMadeUpAtRandom() {
        picture = office.pictures().keep(PictureFile.of("map", Base64.getDecoder().decode(Samples.picture(50, "").data())));
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            Template template = Template.PROGRAMS_OWN.get(seed % 6);
            List<Paragraph> body = referring(random, body(random, template));
            Paper paper = paper(random, template);
            ImportedPaper back = again(paper, body);
            String which = "made of seed " + seed;
            assertEquals(body.stream().filter(p -> p.picture() != null).map(p -> p.picture().hash()).toList(),
                back.pictures().stream().map(PictureFile::hash).toList(), which);
            assertEquals(paper.template(), back.template(), which);
            assertEquals(paper.title(), back.title(), which);
            assertEquals(shown(paper, body), shown(back.draft(null), back.body()), which);
            assertEquals(paper.fields(), back.fields(), which);
            assertEquals(paper.marking(), back.marking(), which);
            assertEquals(Arrays.asList(paper.author(), paper.contact(), paper.reportOf(), paper.subject(), paper.from(), paper.to()),
                Arrays.asList(back.author(), back.contact(), back.reportOf(), back.subject(), back.from(), back.to()), which);
            assertEquals(paper.numbering(), back.draft(null).numbering(), which);
        }
    }

    @Test void thePapersOfTheSampleOffice() {
        Sample.fill(office);
        long live = 0;
        for (Paper paper : office.papers().papers()) {
            List<Paragraph> body = office.papers().body(paper.id());
            ImportedPaper back = again(paper, body);
            assertEquals(shown(paper, body), shown(back.draft(null), back.body()), paper.title());
            assertEquals(paper.fields(), back.fields(), paper.title());
            assertEquals(paper.template(), back.template(), paper.title());
            assertEquals(paper.title(), back.title());
            live += back.body().stream().filter(p -> p.block() != null || p.spans().stream().anyMatch(Span.Figure.class::isInstance)).count();
        }
        assertTrue(live > 10, "and what the records say stays live: " + live);
    }

    /** Everything that a reader of the paper sees of it. */
    private static List<String> shown(Paper paper, List<Paragraph> written) {
        // What is still empty is not printed.
        List<Paragraph> body = written.stream().filter(p -> !p.isBlank()).toList();
        List<String> numbers = PaperDocument.numbers(paper, body);
        // What a reference leads to has another id afterwards, and the same place.
        body = References.of(body, numbers, References.Around.NOTHING).resolved(body);
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < body.size(); i++) places.put(body.get(i).id(), i);
        body = body.stream().map(p -> References.led(p, places::get)).toList();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Paragraph p = body.get(i);
            all.add(p.kind() + " " + p.level() + " " + numbers.get(i) + " " + (p.table() != null ? p.table() : p.picture() != null ? p.picture() : p.block() != null ? p.block() : p.spans()));
        }
        return all;
    }

    /** Names some of the paragraphs and headings in others, before and after them. */
    private static List<Paragraph> referring(Random random, List<Paragraph> body) {
        List<Paragraph> known = new ArrayList<>();
        for (Paragraph p : body) known.add(p.withId(known.size() + 1));
        List<Long> places = known.stream().filter(p -> !p.isBlank()).filter(p -> p.kind() == Paragraph.Kind.HEADING || p.kind() == Paragraph.Kind.NUMBERED).map(Paragraph::id).toList();
        known.replaceAll(p -> {
            if (p.kind() == Paragraph.Kind.HEADING || p.spans().isEmpty() || random.nextInt(3) > 0) return p;
            List<Span> spans = new ArrayList<>(p.spans());
            boolean several = random.nextInt(4) == 0;
            boolean bold = random.nextInt(5) == 0;
            long place = places.get(random.nextInt(places.size()));
            boolean bare = several && known.get((int) place - 1).kind() == Paragraph.Kind.NUMBERED;
            spans.set(spans.size() - 1, Span.Words.of(spans.getLast().text() + (bare ? " As in paragraphs " : random.nextBoolean() ? " As in " : " ")));
            spans.add(new Span.Reference(Span.Target.paragraph(place), bare, "", bold, false));
            spans.add(Span.Words.of(" it is said."));
            return p.withSpans(spans);
        });
        return known;
    }

    private static Paper paper(Random random, Template template) {
        Map<String, String> fields = new HashMap<>();
        for (Part field : template.fields()) {
            String text = field.line() ? "A" : sentence(random);
            if (!field.line() && !field.name().matches("financial|legal|equality|risks|plan-link") && random.nextBoolean()) {
                text += "\n" + sentence(random);
            }
            fields.put(field.name(), text);
        }
        return new Paper(null, 0, template, "The paper about crime", null, asks(template, Part.Sort.REPORT_OF) ? "The Commissioner" : null,
            asks(template, Part.Sort.SUBJECT) ? "The paper about crime" : null, asks(template, Part.Sort.AUTHOR) ? "Finance officer" : null,
            asks(template, Part.Sort.CONTACT) ? "The office, 01772 000000" : null,
            asks(template, Part.Sort.PERIOD) ? LocalDate.of(2016, 4, 1) : null, asks(template, Part.Sort.PERIOD) ? LocalDate.of(2016, 6, 30) : null,
            random.nextBoolean() ? Marking.OFFICIAL : Marking.OFFICIAL_SENSITIVE, Paper.State.DRAFT, fields, null);
    }

    private static boolean asks(Template template, Part.Sort sort) {
        return template.parts().stream().anyMatch(p -> p.sort() == sort);
    }

    private List<Paragraph> body(Random random, Template template) {
        List<Paragraph> body = new ArrayList<>();
        template.headings().stream().filter(h -> !h.block().isEmpty()).forEach(h -> body.add(Paragraph.heading(h.level(), h.text())));
        int sections = 2 + random.nextInt(3);
        for (int s = 1; s <= sections; s++) {
            body.add(Paragraph.heading(1, "Section of work " + s));
            int paragraphs = 2 + random.nextInt(5);
            for (int i = 0; i < paragraphs; i++) {
                body.add(new Paragraph(0, Paragraph.Kind.NUMBERED, 0, spans(random), null, null, null));
                // Turned pages are closed again; breaks stand apart from one another and from the headings' own pages.
                if (random.nextInt(12) == 0) {
                    body.add(Paragraph.pageBreak(Paragraph.NEW_PAGE));
                    body.add(new Paragraph(0, Paragraph.Kind.NUMBERED, 0, spans(random), null, null, null));
                } else if (random.nextInt(12) == 0) {
                    body.add(Paragraph.pageBreak(Paragraph.ON_THEIR_SIDE));
                    body.add(random.nextBoolean() ? table(random) : Paragraph.heading(2, "Figures on their side"));
                    body.add(new Paragraph(0, Paragraph.Kind.NUMBERED, 0, spans(random), null, null, null));
                    if (random.nextInt(3) > 0) {
                        body.add(Paragraph.pageBreak(Paragraph.UPRIGHT));
                        body.add(new Paragraph(0, Paragraph.Kind.NUMBERED, 0, spans(random), null, null, null));
                    } else {
                        body.add(Paragraph.pageBreak(Paragraph.UPRIGHT));
                        body.add(table(random));
                    }
                }
                if (random.nextInt(10) == 0) {
                    body.add(new Paragraph(0, Paragraph.Kind.NUMBERED, 0, List.of(), null, null, null));
                    body.add(new Paragraph(0, Paragraph.Kind.NUMBERED, 0, spans(random), null, null, null));
                }
                if (random.nextInt(8) == 0) {
                    body.add(Paragraph.picture(new Paragraph.Picture(picture, random.nextInt(3) == 0 ? "" : sentence(random), 10 + random.nextInt(91))));
                    body.add(new Paragraph(0, Paragraph.Kind.NUMBERED, 0, spans(random), null, null, null));
                }
                switch (random.nextInt(6)) {
                    case 0 -> {
                        for (int n = 0; n < 2 + random.nextInt(3); n++) {
                            body.add(new Paragraph(0, Paragraph.Kind.NUMBERED, 1, spans(random), null, null, null));
                            if (random.nextInt(3) == 0) {
                                for (int m = 0; m < 2; m++) body.add(new Paragraph(0, Paragraph.Kind.NUMBERED, 2, spans(random), null, null, null));
                            }
                        }
                    }
                    case 1 -> {
                        for (int n = 0; n < 3; n++) body.add(new Paragraph(0, Paragraph.Kind.BULLET, n == 0 ? 0 : random.nextInt(2), spans(random), null, null, null));
                    }
                    case 2 -> body.add(random.nextInt(3) == 0 ? Paragraph.block(new Quote("budget-position", Map.of("year", "2015/16"))) : table(random));
                    case 3 -> body.add(new Paragraph(0, Paragraph.Kind.PLAIN, 0, spans(random), null, null, null));
                    case 4 -> {
                        if (i + 1 < paragraphs) body.add(Paragraph.heading(2, "A matter of its own"));
                        if (i + 1 < paragraphs && random.nextInt(3) == 0) {
                            body.add(Paragraph.heading(3, "A smaller matter").withSpans(List.of(Span.Words.of("A smaller "), new Span.Words("matter", false, true, null))));
                        }
                    }
                    default -> { }
                }
            }
        }
        return body;
    }

    private static Paragraph table(Random random) {
        int columns = random.nextInt(5) == 0 ? 8 + random.nextInt(3) : 2 + random.nextInt(4);
        boolean totals = random.nextInt(3) == 0;
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < 3 + random.nextInt(4); r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                row.add(r == 0 ? "Column " + (char) ('A' + c) : c == 0 ? "Row " + r : random.nextInt(4) == 0 ? "" : "£" + random.nextInt(9000));
            }
            rows.add(row);
        }
        if (random.nextInt(6) == 0) rows.add(rows.getFirst().stream().map(c -> "").toList());
        if (random.nextInt(4) == 0 || totals) rows.add(rows.getFirst().stream().map(c -> c.equals("Column A") ? "Total" : "£0").toList());
        Paragraph typed = Paragraph.table(random.nextBoolean() ? "" : "Sums by area", rows);
        return typed.withTable(new Paragraph.Table(typed.table().caption(), rows, totals, random.nextInt(4) == 0));
    }

    /** Words of several looks; neighbours differ in theirs, as they do in the editor. */
    private static List<Span> spans(Random random) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.Words.of("On this " + sentence(random)));
        for (int i = random.nextInt(3); i > 0; i--) {
            spans.add(switch (random.nextInt(5)) {
                case 0 -> new Span.Words("bold words", true, false, null);
                case 3 -> new Span.Words(" both", true, true, null);
                case 4 -> new Span.Figure(new Quote("award-amount", Map.of("award", "A" + random.nextInt(20), "year", "2015/16")), "£" + random.nextInt(900) + ",000",
                    random.nextBoolean(), random.nextInt(4) == 0);
                case 1 -> new Span.Words("slanted", false, true, null);
                default -> new Span.Words("the plan", false, false, "https://example.org/plan?a=1&b=2");
            });
            spans.add(Span.Words.of(" " + sentence(random)));
        }
        return spans;
    }

    private static String sentence(Random random) {
        StringBuilder words = new StringBuilder("it");
        for (int i = 3 + random.nextInt(30); i > 0; i--) words.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        return words.append(" was seen.").toString();
    }
}
