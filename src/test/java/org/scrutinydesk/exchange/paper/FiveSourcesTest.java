package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;

/** The five real papers come in with their headings, numbers and tables; skipped where they are not at hand. */
class FiveSourcesTest {
    private static final Path SOURCES = Path.of("../shared/sources");

    private static Path source(String start) throws IOException {
        assumeTrue(Files.isDirectory(SOURCES), "the sources are not on this machine");
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(f -> f.getFileName().toString().startsWith(start)).findFirst().orElseThrow();
        }
    }

    /** The numbers that the paper prints, each with the first words after it. */
    private static List<String> shown(ImportedPaper paper) {
        List<String> shown = new ArrayList<>();
        try (Office office = Office.of(OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC), "t"))) {
            for (Block block : PaperDocument.of(paper.draft(null), paper.body(), null, "T", office.evidence()).blocks()) {
                switch (block) {
                    case Block.Heading h when !h.number().isEmpty() -> shown.add(pair(h.number(), Run.words(h.text())));
                    case Block.Numbered n -> shown.add(pair(n.number(), Run.words(n.text())));
                    default -> { }
                }
            }
        }
        return shown;
    }

    private static String pair(String number, String words) {
        String plain = words.replaceAll("[*<>]|</?u>", "").strip();
        return number.replaceAll("\\.$", "") + " " + String.join(" ", Arrays.stream(plain.split("\\s+")).limit(4).toList());
    }

    /** What a scan for this pattern finds: its first group is the number, its second the words; they may be on a later line. */
    private static List<String> scan(Path file, String pattern) throws IOException {
        Matcher m = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(file));
        List<String> found = new ArrayList<>();
        while (m.find()) found.add(pair(m.group(1).replace("**", ""), m.group(2)));
        return found;
    }

    private static long count(ImportedPaper paper, Paragraph.Kind kind, int level) {
        return paper.body().stream().filter(p -> p.kind() == kind && p.level() == level).count();
    }

    private static Paragraph paragraph(ImportedPaper paper, String begins) {
        return paper.body().stream().filter(p -> p.text().startsWith(begins)).findFirst()
            .orElseThrow(() -> new AssertionError("no paragraph begins " + begins));
    }

    @Test void source000HardWrappedWithNumbersOnTheirOwnLines() throws IOException {
        Path file = source("000");
        ImportedPaper paper = PaperReader.read(file);
        List<String> numbers = scan(file, "^(\\d(?:\\.\\d\\.?)?)(?: (?=[A-Z])|\\n\\n)(\\S.*)$");
        numbers.replaceAll(n -> n.equals("2.3 OPCC") ? "2.3 The OPCC organisational review" : n);
        assertEquals(21, numbers.size());
        assertEquals(numbers, shown(paper));
        assertEquals(Template.CHIEF_EXECUTIVES_UPDATE, paper.template());
        assertEquals(Numbering.BY_SECTION, paper.draft(null).numbering());
        assertEquals(LocalDate.of(2013, 9, 19), paper.meetingDate());
        assertEquals("STRATEGIC SCRUTINY MEETING", paper.meeting());
        assertEquals(6, count(paper, Paragraph.Kind.HEADING, 1));
        assertEquals(3, count(paper, Paragraph.Kind.HEADING, 2), "OPCC, Stage 2 Transfers, Collaboration and Partnership");
        assertEquals(15, paper.numbered());
        assertTrue(paragraph(paper, "The new Strategic").text().contains("constitution for itself and the Strategic"),
            "joined over the page's end");
        assertTrue(paragraph(paper, "The Home Office").text().contains("Lancashire. The Home Office is hopeful"),
            "joined over the page's end");
        assertEquals(Paragraph.Kind.PLAIN, paragraph(paper, "There is also a proposal").kind());
        List<List<String>> log = paper.body().stream().filter(p -> p.kind() == Paragraph.Kind.TABLE).findFirst().orElseThrow().table()
            .rows();
        assertEquals(List.of("Date", "19.6.13", "19.7.13", "12.8.13"), log.stream().map(List::getFirst).toList());
        assertTrue(log.get(1).get(1).endsWith("MASH update"));
        assertEquals("The report is for noting.", paper.fields().get("decision"));
        assertTrue(paper.fields().get("issues").endsWith("priorities."));
        assertTrue(paper.body().stream().allMatch(p -> p.typed() == null || p.typed().isEmpty()),
            "every number follows the scheme, 4.2. with its stray stop too");
    }

    @Test void source001StraightThroughWithImplications() throws IOException {
        Path file = source("001");
        ImportedPaper paper = PaperReader.read(file);
        List<String> numbers = scan(file, "^(?: - )?(\\d{1,2}\\.|[a-f]\\.) (.*)$");
        assertEquals(33, numbers.size());
        assertEquals(numbers, shown(paper));
        assertEquals(Template.PANEL_REPORT, paper.template());
        assertEquals(LocalDate.of(2013, 12, 13), paper.meetingDate());
        assertEquals("Police & Crime Commissioner", paper.reportOf());
        assertEquals("Chief Finance Officer", paper.author());
        assertEquals("Police and Crime Commissioner first year in office", paper.title());
        assertEquals(2, paper.headings());
        assertEquals(4, paper.fields().get("conclusion").lines().count());
        assertNull(paper.fields().get("plan-link"), "it is left blank in the source");
        assertNull(paper.fields().get("paper-mark"), "it is left blank in the source");
        assertEquals("No risks have been identified.", paper.fields().get("risks"));
        assertTrue(paper.fields().get("equality").startsWith("The Police and Crime Plan")
            && paper.fields().get("equality").endsWith("assessed."));
        assertEquals("None", paper.fields().get("background-papers"));
        assertTrue(paper.contact().contains("0116 229 8980") && paper.contact().contains("@"));
        Paragraph direct = paragraph(paper, "Direct Commissioning");
        assertEquals(new Span.Words("Direct Commissioning", true, false, null), direct.spans().getFirst());
        assertTrue(paragraph(paper, "The PCC undertakes").spans().stream().anyMatch(s -> s instanceof Span.Words w && w.italic()));
        assertTrue(paragraph(paper, "During the early part").text().contains("with stronger themes and"));
        assertTrue(paper.notes().stream().anyMatch(n -> n.contains("blank-page")), "the blank page is told of");
    }

    @Test void source002StraightThroughInAPanelReport() throws IOException {
        Path file = source("002");
        ImportedPaper paper = PaperReader.read(file);
        List<String> numbers = scan(file, "^(\\d{1,2}\\.) (.*)$");
        assertEquals(26, numbers.size());
        assertEquals(numbers, shown(paper));
        assertEquals(Template.PANEL_PERFORMANCE, paper.template());
        assertEquals(Numbering.STRAIGHT, paper.draft(null).numbering());
        assertEquals(LocalDate.of(2018, 12, 10), paper.meetingDate());
        assertEquals(LocalDate.of(2018, 7, 1), paper.from());
        assertEquals(LocalDate.of(2018, 9, 30), paper.to());
        assertEquals(List.of("Background", "Performance Headlines", "Recommendation"),
            paper.body().stream().filter(p -> p.kind() == Paragraph.Kind.HEADING).map(Paragraph::text).toList());
        assertEquals("The Panel is asked to consider the report.", paper.fields().get("recommendation"));
        assertTrue(paper.author().endsWith(", Director"));
        assertTrue(paper.contact().endsWith("@lancashire-pcc.gov.uk"));
        assertTrue(paragraph(paper, "In September the OPCC").text().contains("feedback in relation to Lancashire's bids"));
        assertTrue(paragraph(paper, "This link").spans().stream().anyMatch(s -> s instanceof Span.Words w && w.link() != null
            && w.text().equals(w.link())));
    }

    @Test void source003HeadingsInCapitalsAndUnnumberedText() throws IOException {
        Path file = source("003");
        ImportedPaper paper = PaperReader.read(file);
        List<String> numbers = scan(file, "^(\\d(?:\\.\\d)?) ([A-Z].*)$");
        assertEquals(4, numbers.size());
        assertEquals(numbers, shown(paper));
        assertEquals(Template.CHIEF_EXECUTIVES_UPDATE, paper.template());
        assertEquals(LocalDate.of(2014, 6, 24), paper.meetingDate());
        List<String> capitals = scan(file, "^()([A-Z][A-Z'&/,() ]{8,})$");
        List<String> found = paper.body().stream().filter(p -> p.kind() == Paragraph.Kind.HEADING
            && p.text().equals(p.text().toUpperCase(java.util.Locale.ROOT)))
            .map(p -> pair(p.typed() == null || p.typed().isEmpty() ? "" : p.typed(), p.text()).strip()).toList();
        assertEquals(17, found.size());
        assertEquals(numbers.size() + capitals.size() - 3, found.size(), "all but the three lines of the front page");
        assertEquals(4, count(paper, Paragraph.Kind.HEADING, 1));
        assertEquals(List.of("Events:", "Community visits:", "Campaigns:"), paper.body().stream()
            .filter(p -> p.kind() == Paragraph.Kind.HEADING && p.level() == 2 && p.text().endsWith(":")).map(Paragraph::text).toList());
        for (String heading : List.of("Early morning raids- May", "Police Innovation Fund", "Hate Crime", "Fuel Drive Off Crackdown",
            "Work with Lancashire Constabulary")) {
            assertEquals(Paragraph.Kind.HEADING, paragraph(paper, heading).kind(), heading);
        }
        assertEquals(Paragraph.Kind.BULLET, paragraph(paper, "RapidHIT DNA").kind());
        assertEquals(Paragraph.Kind.BULLET, paragraph(paper, "LCJB meeting").kind(), "a list that lost its bullets");
        assertEquals(Paragraph.Kind.PLAIN, paragraph(paper, "In relation to Hate Crime").kind(), "a lead-in and no heading");
        assertTrue(paragraph(paper, "In the last quarter, HMIC also").text().contains("to visit Lancashire to see"));
        assertTrue(paper.notes().stream().anyMatch(n -> n.contains("to visit") && n.contains("part them if they were two")));
        assertTrue(paper.author().startsWith("Miranda") && paper.author().contains("Chief Executive and Solicitor"));
        assertEquals("01772 533699", paper.contact());
        assertEquals("None", paper.fields().get("background-papers"));
    }

    @Test void source004InPartsWithLettersAndTables() throws IOException {
        Path file = source("004");
        ImportedPaper paper = PaperReader.read(file);
        List<String> numbers = scan(file, "^ ?(?:- )?((?:\\*\\*)?\\d\\.(?:\\d{1,2})?\\.?(?:\\*\\*)?|[a-zB-D]\\)|\\((?:[ivx]+|A)\\)) (.*)$");
        assertEquals(118 + 6 + 5 + 14, numbers.size(), "paragraphs, parts, letters and Roman sub-headings");
        assertEquals(numbers, shown(paper));
        assertEquals(Template.PANEL_PERFORMANCE, paper.template());
        assertEquals(Numbering.LETTERED, paper.draft(null).numbering());
        assertEquals(LocalDate.of(2016, 6, 20), paper.meetingDate());
        assertEquals(LocalDate.of(2016, 3, 9), paper.from());
        assertEquals(LocalDate.of(2016, 5, 13), paper.to());
        assertEquals(118, paper.numbered());
        assertEquals(6, count(paper, Paragraph.Kind.HEADING, 1));
        assertEquals(List.of("B)", "C)", "D)", "(A)", "(vii)"), paper.body().stream().map(Paragraph::typed).filter(t -> t != null
            && !t.isEmpty()).toList());
        List<Paragraph.Table> tables = paper.body().stream().filter(p -> p.kind() == Paragraph.Kind.TABLE).map(Paragraph::table).toList();
        assertAll(() -> assertEquals(2, tables.size()), () -> assertEquals(List.of("Area", "Project", "Amount"),
            tables.getFirst().rows().getFirst()),
            () -> assertEquals(List.of("Pan-Lancashire", "National Ugly Mugs Scheme", "£7,000"), tables.getFirst().rows().getLast()),
            () -> assertEquals(10, tables.get(1).rows().size()));
        assertTrue(paper.notes().stream().anyMatch(n -> n.startsWith("After 3.75") && n.contains("wrong order")));
        assertEquals(Paragraph.Kind.HEADING, paragraph(paper, "Replacement for the Constabulary's").kind());
        assertEquals(Paragraph.Kind.HEADING, paragraph(paper, "CCTV").kind());
        assertEquals(Paragraph.Kind.NUMBERED, paragraph(paper, "25 Police Officer").kind());
        assertTrue(paragraph(paper, "Since the last Panel update").text().contains("issued with a Samsung. Training"));
        assertTrue(paragraph(paper, "The measures are shown").spans().contains(new Span.Words("appendix A", true, false, null)));
        assertTrue(paper.contact().endsWith("@lancashire-pcc.gov.uk"));
    }
}
