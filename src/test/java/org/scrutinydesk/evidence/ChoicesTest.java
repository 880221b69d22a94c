package org.scrutinydesk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.pdf.PdfWriter;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.funding.Posting;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.register.Promise;
import org.scrutinydesk.sample.Sample;

class ChoicesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC);

    private final Office office = Office.of(OfficeFile.inMemory("Office", CLOCK, "tester"));
    private Meeting panel;

    @TempDir Path folder;

    @BeforeEach void fill() {
        Sample.fill(office);
        panel = office.meetings().meetings().stream().filter(m -> m.heldOn().equals(LocalDate.of(2016, 6, 20)) && m.bodyName().contains("Panel")).findFirst().orElseThrow();
    }

    @AfterEach void close() {
        office.close();
    }

    private Quote awards(String... options) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) all.put(options[i], options[i + 1]);
        return new Quote("awards", all);
    }

    private Choice choice(Quote quote, String name) {
        return office.evidence().choices(quote, true, panel.id()).stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static Choice.Value value(Choice choice, String begins) {
        return choice.values().stream().filter(v -> v.words().startsWith(begins)).findFirst().orElseThrow(() -> new AssertionError(choice.values().toString()));
    }

    private Block.Table table(Quote quote) {
        return (Block.Table) office.evidence().block(quote).getFirst();
    }

    @Test void aTableOfAwardsCanBeOfAnotherPeriodPriorityAndArea() {
        Quote quote = awards("meeting", panel.id().text());
        Award one = office.evidence().lookup().awards(quote).stream().filter(a -> a.area() != null && !a.area().isBlank() && a.priority() != null).findFirst().orElseThrow();
        Choice period = choice(quote, "period");
        assertEquals("Since the meeting before, 7 March 2016", period.chosen(quote).getFirst().words());

        Quote year = period.choose(quote, List.of(value(period, "Year 2015/16")));
        assertEquals(Map.of("year", "2015/16"), year.options(), "a year is of no meeting");
        assertTrue(office.evidence().shown(year).sources().stream().noneMatch(s -> s.startsWith(office.evidence().lookup().awards(quote).stream()
            .filter(a -> a.awardedOn().isAfter(LocalDate.of(2016, 3, 31))).findFirst().orElseThrow().id() + " ")));
        assertEquals(quote, choice(year, "period").choose(year, List.of(value(choice(year, "period"), "Since the meeting before"))), "and back, by the paper's own meeting");

        Choice priority = choice(quote, "priority");
        Choice area = choice(quote, "area");
        Quote narrow = area.choose(priority.choose(quote, List.of(value(priority, office.evidence().lookup().priorityNames().get(one.priority())))),
            List.of(value(area, one.area())));
        assertTrue(table(narrow).caption().endsWith(" under “" + office.evidence().lookup().priorityNames().get(one.priority()) + "” in " + one.area()), table(narrow).caption());
        assertTrue(office.evidence().shown(narrow).sources().stream().anyMatch(s -> s.startsWith(one.id() + " ")));
        assertTrue(office.evidence().shown(narrow).sources().size() < office.evidence().shown(quote).sources().size());
    }

    @Test void columnsAreLeftOutAndTheTotalKeepsItsName() {
        Quote quote = awards("meeting", panel.id().text());
        Choice columns = choice(quote, "columns");
        assertEquals(columns.values(), columns.chosen(quote), "all of them where none is named");
        Quote few = columns.choose(quote, List.of(value(columns, "Amount")));
        assertEquals(List.of("Project", "Amount"), table(few).columns().stream().map(Block.Column::heading).toList());
        assertEquals("Total", org.scrutinydesk.document.Run.words(table(few).rows().getLast().cells().getFirst().text()));
        assertEquals(quote, columns.choose(few, columns.values()));
        assertEquals("Choose at least one column.", assertThrows(WrongInput.class, () -> columns.choose(quote, List.of())).getMessage());
        String portfolio = office.portfolio().newestQuarter().orElseThrow().toString();
        assertTrue(table(new Quote("portfolio", Map.of("quarter", portfolio))).wide());
        assertFalse(table(new Quote("portfolio", Map.of("quarter", portfolio, "columns", "lead,now"))).wide(), "it stands upright where it can");
    }

    @Test void whatDoesNotGoTogetherIsSaidInOneSentence() {
        Area area = office.portfolio().areas().getFirst();
        Priority other = office.portfolio().priorities().stream().filter(p -> !p.id().equals(area.priority())).findFirst().orElseThrow();
        String quarter = office.portfolio().newestQuarter().orElseThrow().toString();
        Quote both = new Quote("portfolio", Map.of("quarter", quarter, "area", area.id().text(), "priority", other.id().text()));
        String why = assertThrows(WrongInput.class, () -> office.evidence().tried(both, true)).getMessage();
        assertEquals("“" + area.name() + "” stands under “" + office.evidence().lookup().priorityNames().get(area.priority())
            + "”, so nothing would be left; choose that priority, or all.", why);
        assertTrue(office.evidence().block(both).toString().contains("This block cannot be shown: "), "a paper that has it all the same says so");
        assertThrows(Refused.class, () -> office.evidence().tried(awards("meeting", panel.id().text(), "since", panel.id().text()), true));
        assertThrows(Refused.class, () -> office.evidence().tried(awards("meeting", panel.id().text(), "columns", "colour"), true));
    }

    @Test void everyChoiceOfEveryOfferCanBeMade() {
        Evidence evidence = office.evidence();
        for (Offer offer : evidence.offers(panel.id())) {
            if (offer.quote().name().equals("award-amount") || offer.quote().name().equals("budget")) continue;
            for (Choice choice : evidence.choices(offer.quote(), offer.block(), panel.id())) {
                if (!choice.name().equals("subject") && !choice.name().equals("begins")) assertFalse(choice.chosen(offer.quote()).isEmpty(), offer.label() + ": " + choice.label());
                for (Choice.Value value : choice.values()) {
                    try {
                        evidence.tried(choice.choose(offer.quote(), List.of(value)), offer.block());
                    } catch (Refused said) {
                        assertTrue(said.getMessage().endsWith("."), said.getMessage());
                    }
                }
            }
        }
    }

    @Test void theChoiceIsKeptWrittenAndRolledForward() throws Exception {
        Meeting march = office.evidence().lookup().previous(panel).orElseThrow();
        Meeting earlier = office.evidence().lookup().previous(march).orElseThrow();
        Meeting september = office.meetings().save(Meeting.planned(panel.body(), LocalDate.of(2016, 9, 19), null, null));
        Quote quote = awards("meeting", panel.id().text(), "since", earlier.id().text(), "columns", "amount");
        Paper paper = office.papers().add(Paper.draft(Template.PANEL_REPORT, "Awards", panel.id()), List.of(Paragraph.heading(1, "Awards"), Paragraph.block(quote)));
        assertEquals(quote, office.papers().body(paper.id()).get(1).block());

        Path word = folder.resolve("awards.docx");
        new WordWriter(CLOCK).write(office.document(paper.id()), word);
        try (var in = Files.newInputStream(word); XWPFDocument read = new XWPFDocument(in)) {
            XWPFTable table = read.getTables().stream().filter(t -> t.getText().contains("Total")).findFirst().orElseThrow();
            assertEquals(List.of("Project", "Amount"), table.getRow(0).getTableCells().stream().map(c -> c.getText()).toList());
        }
        Path pdf = folder.resolve("awards.pdf");
        new PdfWriter(CLOCK).write(office.document(paper.id()), pdf);
        try (var read = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(read);
            assertTrue(text.contains("Project Amount"), text);
            assertFalse(text.contains("Recipient"), text);
        }
        Quote next = office.papers().body(RollForward.roll(office, paper.id(), september.id()).paper().id()).get(1).block();
        assertEquals(awards("meeting", september.id().text(), "since", march.id().text(), "columns", "amount"), next, "a meeting more on both ends, and the same columns");
    }

    /** An issued paper keeps what it said, the rows behind it and the day, whatever happens to the records. */
    @Test void issuingKeepsTheRowsBehindFiguresAndTables() {
        Quote quote = awards("meeting", panel.id().text());
        Award award = office.evidence().lookup().awards(quote).getFirst();
        Promise promise = office.promises().save(Promise.open("A report on custody", null, null, null, null, null, panel.id()));
        Quote promises = new Quote("promises-due", Map.of("meeting", panel.id().text()));
        Paper paper = office.papers().add(Paper.draft(Template.PANEL_REPORT, "Awards", panel.id()), List.of(Paragraph.heading(1, "Awards"),
            Paragraph.numbered(0, Span.Words.of("Together "), office.evidence().quoted(new Quote("awards-total", quote.options())), Span.Words.of(".")),
            Paragraph.block(quote), Paragraph.block(promises)));
        String total = office.evidence().figure(new Quote("awards-total", quote.options())).text();
        List<String> rows = office.evidence().shown(quote).sources();
        office.issue(paper.id(), "It is wanted.");
        Document issued = office.papers().issued(paper.id()).orElseThrow();

        var entry = office.funding().entries(EntryFilter.of(award.id())).getFirst();
        office.funding().post(new Posting(LedgerEntry.Kind.AWARD_AMENDED, entry.line(), award.id(), Money.of(1500), LocalDate.of(2016, 5, 10), null, "Raised"));
        office.promises().delete(promise.id());

        Document now = office.document(paper.id());
        assertEquals(issued, now);
        assertEquals(List.of("paragraph 1", "under paragraph 1", "under paragraph 1"), now.sources().stream().map(Document.Source::where).toList());
        assertEquals(List.of(total, "", ""), now.sources().stream().map(Document.Source::shown).toList());
        assertEquals(rows, now.sources().get(0).rows());
        assertEquals(rows, now.sources().get(1).rows());
        assertTrue(now.sources().get(2).rows().contains(promise.id() + " A report on custody"), "also where the record is gone");
        assertEquals(LocalDate.of(2016, 6, 6), office.papers().paper(paper.id()).issuedOn());
        assertFalse(rows.equals(office.evidence().shown(quote).sources()), "the records have moved on");
    }

    @Test void aStaleFigureIsIssuedAsThePaperSaysAndItsRowsSayWhatTheRecordsDid() {
        Span.Figure old = new Span.Figure(new Quote("promises-due", Map.of("meeting", panel.id().text())), "99", false, false);
        Paper paper = office.papers().add(Paper.draft(Template.PANEL_REPORT, "Promises", panel.id()), List.of(Paragraph.numbered(0, old),
            Paragraph.numbered(0, new Span.Figure(new Quote("award-amount", Map.of("award", "A9999")), "£5", false, false))));
        String now = office.evidence().figure(old.quote()).text();
        assertTrue(office.sources(paper.id()).getFirst().meaning().endsWith("; the records now say " + now));
        office.issue(paper.id(), "It is wanted.");
        List<Document.Source> sources = office.sources(paper.id());
        assertEquals("99", sources.get(0).shown());
        assertTrue(sources.get(0).meaning().endsWith("; when it was issued the records said " + now), sources.get(0).meaning());
        assertEquals(List.of(), sources.get(1).rows());
        assertTrue(sources.get(1).meaning().contains("A9999"), sources.get(1).meaning());
    }
}
