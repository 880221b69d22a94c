package org.scrutinydesk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.evidence.Evidence;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.funding.Posting;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.pack.Readiness;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Template;

class SampleTest {
    private Office office;
    private Meeting panel;

    @BeforeEach void make() {
        office = Office.of(OfficeFile.inMemory(Sample.NAME, Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC), "tester"));
        Sample.fill(office);
        panel = office.meetings().next(office.today()).orElseThrow();
    }

    @AfterEach void close() {
        office.close();
    }

    private static String words(Document document) {
        StringBuilder text = new StringBuilder();
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Heading h -> text.append(h.number()).append(' ').append(Run.words(h.text()));
                case Block.Numbered n -> text.append(n.number()).append(' ').append(Run.words(n.text()));
                case Block.Note n -> text.append(Run.words(n.text()));
                case Block.Table t -> t.rows().forEach(r -> text.append(String.join("|", r.cells().stream().map(c -> Run.words(c.text())).toList())).append('\n'));
                default -> { }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private Paper paper(Template template, String start) {
        return office.papers().papers().stream().filter(p -> p.template() == template && p.title().startsWith(start)).findFirst().orElseThrow();
    }

    @Test void theFiguresAreTheSources() {
        Money original = office.funding().positions(new FinancialYear(2013)).stream().map(BudgetPosition::original).reduce(Money.NIL, Money::plus);
        assertEquals(Money.of(3_250_000), original, "source 001, paragraph 16: the parts make £3.250m");
        Evidence evidence = office.evidence();
        assertEquals("£2,152,509", evidence.figure(new Quote("awards-total", Map.of("meeting", panel.id().text()))).text(),
            "source 004: three tables of £2,132,509 and the £20,000 that stands in none");
        assertEquals("14", evidence.figure(new Quote("awards-count", Map.of("meeting", panel.id().text()))).text());
        assertEquals(LocalDate.of(2016, 6, 20), panel.heldOn());
        assertEquals(4, office.portfolio().priorities().stream().filter(p -> p.plan().equals(office.portfolio().plans().stream()
            .filter(plan -> plan.name().startsWith("Police and Crime Plan")).findFirst().orElseThrow().id())).count());
    }

    @Test void thePanelReportReadsAsItShould() {
        String text = words(office.document(paper(Template.PANEL_PERFORMANCE, "Police and Crime Plan").id()));
        assertTrue(text.contains("3.3 Special constables rose from 388 in February 2015 to 541 on 1 April 2016, and gave 153,065 hours"), text);
        assertTrue(text.contains("a) Defend frontline policing"), text);
        assertTrue(text.contains("5.1 Since the March meeting the commissioner has made 14 awards, together £2,152,509."), text);
        assertTrue(text.contains("Total|||£2,152,509"), text);
        assertTrue(text.contains("Year-end reports of the projects funded in 2015/16"), text);
        assertFalse(text.contains("cannot be shown"), text);
    }

    @Test void everyPaperCanBePutTogetherAndNoneIsStale() {
        for (Paper paper : office.papers().papers()) {
            assertFalse(words(office.document(paper.id())).contains("cannot be shown"), paper.title());
            assertEquals(List.of(), office.evidence().stale(office.papers().body(paper.id())), paper.title());
        }
    }

    @Test void aFigureGoesStaleUntilItIsAcceptedAndAnIssuedPaperStands() {
        Paper report = paper(Template.PANEL_PERFORMANCE, "Police and Crime Plan");
        Paper update = office.papers().papers().stream().filter(p -> p.state() == Paper.State.ISSUED && office.papers().body(p.id()).size() > 15).findFirst().orElseThrow();
        String frozen = words(office.document(update.id()));
        Award award = office.funding().awards().stream().filter(a -> a.project().startsWith("Domestic homicide")).findFirst().orElseThrow();
        var entry = office.funding().entries(org.scrutinydesk.funding.EntryFilter.of(award.id())).getFirst();
        office.funding().post(new Posting(LedgerEntry.Kind.AWARD_AMENDED, entry.line(), award.id(), Money.of(1500), LocalDate.of(2016, 5, 10), null, "Raised"));
        List<Evidence.Stale> stale = office.evidence().stale(office.papers().body(report.id()));
        assertEquals(List.of("£21,500", "£2,154,009"), stale.stream().map(Evidence.Stale::now).toList());
        String draft = words(office.document(report.id()));
        assertTrue(draft.contains("A further £20,000 stands ready"), "an accepted figure stays until the new one is accepted");
        assertTrue(draft.contains("Total|||£2,154,009"), "a block is what the records say");
        office.issue(report.id(), "Wanted for the pack.");
        String issued = words(office.document(report.id()));
        office.funding().post(new Posting(LedgerEntry.Kind.AWARD_AMENDED, entry.line(), award.id(), Money.of(700), LocalDate.of(2016, 5, 11), null, "Raised again"));
        assertEquals(issued, words(office.document(report.id())));
        assertEquals(frozen, words(office.document(update.id())));
    }

    @Test void whatCanBeQuotedCanBeResolved() {
        Evidence evidence = office.evidence();
        var offers = evidence.offers(panel.id());
        assertTrue(offers.size() > 60, "only " + offers.size());
        for (var offer : offers) {
            if (offer.block()) {
                assertFalse(evidence.block(offer.quote()).stream().anyMatch(b -> b instanceof Block.Note n && Run.words(n.text()).contains("cannot be shown")), offer.label());
            } else {
                assertEquals(offer.value(), evidence.figure(offer.quote()).text(), offer.label());
                assertNotEquals("", evidence.figure(offer.quote()).meaning());
            }
        }
    }

    @Test void readinessNamesWhatIsMissing() {
        Readiness ready = Readiness.of(office, panel.id());
        assertEquals(LocalDate.of(2016, 6, 10), ready.latestIssue());
        assertEquals(4, ready.clearDays());
        assertEquals(9, ready.items().size());
        String missing = String.join("\n", ready.missing());
        assertTrue(missing.contains("Item 4, Complaints: findings of the task and finish group: the paper is to follow."), missing);
        assertTrue(missing.contains("Item 5, Domestic abuse services from April 2017: “Link to Police and Crime Plan” is empty."), missing);
        assertTrue(missing.contains("Promised to this meeting and on no item: Year-end reports"), missing);
        assertTrue(missing.contains("Item 3, Plan performance monitoring report: the paper is a draft"), missing);
        assertTrue(missing.contains("the paper is a draft that finance gave back on 3 June 2016; mend it"), missing);
        assertFalse(missing.contains("Item 8"), missing);
    }

    @Test void theBodysNumbersAreThoseThatPrint() {
        for (Paper paper : office.papers().papers()) {
            PaperId id = paper.id();
            List<String> numbers = PaperDocument.numbers(paper, office.papers().body(id)).stream().filter(n -> !n.isEmpty()).toList();
            List<String> printed = office.document(id).blocks().stream().map(b -> switch (b) {
                case Block.Heading h -> h.number();
                case Block.Numbered n -> n.number();
                default -> "";
            }).filter(n -> !n.isEmpty()).toList();
            assertEquals(numbers, printed.subList(printed.size() - numbers.size() - after(paper), printed.size() - after(paper)), paper.title());
        }
    }

    private static int after(Paper paper) {
        return paper.template() == Template.PANEL_REPORT && !paper.field("conclusion").isEmpty() ? 1 : 0;
    }

    @Test void eachQuarterIsReturnedInItsOwnWords() {
        var returns = office.portfolio().returns();
        assertEquals(returns.size(), returns.stream().map(r -> r.done()).distinct().count());
        assertEquals(returns.size(), returns.stream().map(r -> r.next()).distinct().count());
    }
}
