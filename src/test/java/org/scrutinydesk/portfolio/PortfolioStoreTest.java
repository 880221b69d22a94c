package org.scrutinydesk.portfolio;

import static org.junit.jupiter.api.Assertions.*;
import static org.scrutinydesk.database.generated.Tables.RECIPIENT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.AwardRecord;
import org.scrutinydesk.database.generated.tables.records.RecipientRecord;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Measure.RuleKind;
import org.scrutinydesk.portfolio.Reading.State;

class PortfolioStoreTest {
    private static final Quarter Q3 = Quarter.parse("q", "2015/16 Q3");
    private static final Quarter Q4 = Q3.next();

    private OfficeFile office;
    private ChangeLog log;
    private PortfolioStore portfolio;
    private MeasureStore measures;
    private Plan plan;
    private Priority defend;
    private Priority protect;

    @BeforeEach void open() {
        office = OfficeFile.inMemory("Test", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC), "tester");
        log = new ChangeLog(office);
        portfolio = new PortfolioStore(office);
        measures = new MeasureStore(office);
        plan = portfolio.save(new Plan(null, 0, "Police and Crime Plan", 2013, 2018, null));
        defend = portfolio.save(new Priority(null, 0, plan.id(), 0, "Defend frontline policing"));
        protect = portfolio.save(new Priority(null, 0, plan.id(), 0, "Protect vulnerable people"));
    }

    @AfterEach void close() {
        office.close();
    }

    private Area area(Priority priority, String name) {
        return portfolio.save(new Area(null, 0, priority.id(), 0, name, "SA", null));
    }

    private static PortfolioReturn said(Area area, Quarter quarter, Rating rating, String reason) {
        return new PortfolioReturn(null, 0, area.id(), quarter, rating, null, Direction.STEADY, "Done.", "Next.", "Risks.", reason,
            "SA", LocalDate.of(2016, 4, 12));
    }

    private Measure measure(String name, Frequency frequency, RuleKind rule) {
        return new Measure(null, 0, protect.id(), 0, name, "people", Polarity.HIGHER, "Payroll", frequency, rule, new BigDecimal("5"),
            new BigDecimal("388"), "February 2015", new BigDecimal("650"));
    }

    private static Reading reading(Measure m, Quarter quarter, String amount) {
        return new Reading(null, 0, m.id(), quarter, amount == null ? null : new BigDecimal(amount),
            amount == null ? State.NOT_AVAILABLE : State.FINAL, null);
    }

    private static String field(Runnable wrong) {
        return assertThrows(WrongInput.class, wrong::run).field();
    }

    @Test void whatIsSavedIsWhatIsRead() {
        Area abuse = area(protect, "  Domestic abuse ");
        assertEquals("Domestic abuse", abuse.name());
        assertEquals(1, abuse.place());
        assertEquals(2, protect.place(), "a new one goes to the end");
        assertEquals(List.of(plan), portfolio.plans());
        assertEquals(List.of(defend, protect), portfolio.priorities());
        assertEquals(abuse, portfolio.area(abuse.id()));
        PortfolioReturn q4 = portfolio.save(said(abuse, Q4, Rating.RED, null));
        assertEquals(List.of(q4), portfolio.returns(Q4));
        assertEquals(List.of(q4), portfolio.returns(abuse.id()));
        assertEquals(List.of(q4), portfolio.returns(Q4.year()));
        assertEquals(q4, portfolio.portfolioReturn(q4.id()));
        assertEquals(Q4, portfolio.newestQuarter().orElseThrow());
        Measure specials = measures.save(measure("Special constables", Frequency.QUARTERLY, RuleKind.LANCASHIRE));
        assertEquals(List.of(specials), measures.measures());
        assertEquals(new BigDecimal("5"), measures.measure(specials.id()).amberBand(), "the column's zeros are not shown");
        Reading reading = measures.save(reading(specials, Q4, "541"));
        assertEquals(reading.amount().toBigInteger(), measures.reading(specials.id(), Q4).orElseThrow().amount().toBigInteger());
        assertEquals(List.of(new BigDecimal("541")), measures.readings().stream().map(Reading::amount).toList());
    }

    @Test void theYearsTableHoldsEveryAreaInTheOrderOfThePlan() {
        Area abuse = area(protect, "Domestic abuse");
        Area futures = area(defend, "Futures programme");
        Area hate = area(protect, "Hate crime");
        portfolio.save(said(abuse, Q3, Rating.AMBER, null));
        portfolio.save(said(abuse, Q4, Rating.RED, "No partner has confirmed its share."));
        List<AreaRow> rows = portfolio.rows(Q4.year());
        assertEquals(List.of(futures, abuse, hate), rows.stream().map(AreaRow::area).toList());
        assertNull(rows.get(1).at(1));
        assertEquals(Rating.AMBER, rows.get(1).at(3).rating());
        assertEquals(protect, rows.get(1).priority());
        assertEquals(List.of(futures, hate), portfolio.notIn(Q4));
        assertEquals(List.of(), portfolio.rows(new FinancialYear(2020)), "the plan has ended by then");
    }

    @Test void aChangeOfRatingAsksForAReason() {
        Area abuse = area(protect, "Domestic abuse");
        portfolio.save(said(abuse, Q3, Rating.AMBER, null));
        WrongInput wrong = assertThrows(WrongInput.class, () -> portfolio.save(said(abuse, Q4, Rating.RED, "  ")));
        assertEquals("reason", wrong.field());
        assertEquals("Domestic abuse was Amber in quarter 3 of 2015/16 and is Red now; say why it changed.", wrong.getMessage());
        PortfolioReturn kept = portfolio.save(said(abuse, Q4, Rating.AMBER, null));
        PortfolioReturn office = new PortfolioReturn(kept.id(), kept.version(), kept.area(), Q4, Rating.AMBER, Rating.RED, null, null,
            null, null, null, null, null);
        assertEquals("reason", field(() -> portfolio.save(office)), "the office's own rating counts where there is one");
        assertEquals(kept, portfolio.portfolioReturn(kept.id()), "what was refused left nothing behind");
    }

    @Test void aQuarterHasOneReturnAndOneReading() {
        Area abuse = area(protect, "Domestic abuse");
        PortfolioReturn first = portfolio.save(said(abuse, Q4, Rating.GREEN, null));
        assertEquals("quarter", field(() -> portfolio.save(said(abuse, Q4, Rating.GREEN, null))));
        portfolio.save(new PortfolioReturn(first.id(), first.version(), abuse.id(), Q3, Rating.GREEN, null, null, null, null, null,
            null, null, null));
        Measure m = measures.save(measure("Special constables", Frequency.QUARTERLY, RuleKind.LANCASHIRE));
        measures.save(reading(m, Q4, "541"));
        assertEquals("quarter", field(() -> measures.save(reading(m, Q4, "542"))));
    }

    @Test void aLostUpdateIsRefused() {
        Area mine = area(protect, "Domestic abuse");
        portfolio.save(new Area(mine.id(), mine.version(), mine.priority(), 1, "Theirs", null, null));
        assertTrue(assertThrows(Refused.class, () -> portfolio.save(mine)).getMessage().contains("Somebody else"));
        assertEquals("Theirs", portfolio.area(mine.id()).name());
    }

    @Test void whatOthersHangOnStaysAndSaysWhy() {
        Area abuse = area(protect, "Domestic abuse");
        PortfolioReturn said = portfolio.save(said(abuse, Q4, Rating.GREEN, null));
        assertTrue(assertThrows(Refused.class, () -> portfolio.delete(plan)).getMessage().contains("has 2 priorities"));
        Refused held = assertThrows(Refused.class, () -> portfolio.delete(protect));
        assertTrue(held.getMessage().contains("has 1 area; delete or move it first"));
        assertTrue(assertThrows(Refused.class, () -> portfolio.delete(abuse)).getMessage().contains("has 1 return"));
        portfolio.delete(said);
        portfolio.delete(abuse);
        office.apply("Award", changes -> {
            RecipientRecord recipient = new RecipientRecord();
            recipient.setName("A charity");
            AwardRecord award = new AwardRecord();
            award.setRecipientId(changes.insert(recipient));
            award.setProject("A project");
            award.setPriorityId(protect.id().number());
            award.setAwardedOn(LocalDate.of(2016, 4, 1));
            changes.insert(award);
        });
        assertTrue(assertThrows(Refused.class, () -> portfolio.delete(protect)).getMessage().contains("named by other records"));
        assertEquals(1, (int) office.read(j -> j.fetchCount(RECIPIENT)));
        assertEquals(List.of(defend, protect), portfolio.priorities());
    }

    @Test void everyChangeIsUndone() {
        Area abuse = area(protect, "Domestic abuse");
        PortfolioReturn said = portfolio.save(said(abuse, Q4, Rating.GREEN, null));
        portfolio.delete(said);
        log.undo(log.last());
        assertEquals(said.done(), portfolio.portfolioReturn(said.id()).done());
        Measure m = measures.save(measure("Special constables", Frequency.QUARTERLY, RuleKind.LANCASHIRE));
        measures.save(reading(m, Q3, "530"));
        measures.save(reading(m, Q4, "541"));
        measures.delete(m);
        assertEquals(List.of(), measures.readings());
        log.undo(log.last());
        assertEquals(2, measures.readings(m.id()).size());
        assertEquals(m.name(), measures.measure(m.id()).name());
        Area added = area(defend, "Visibility");
        long adding = log.last();
        portfolio.save(said(added, Q4, Rating.GREEN, null));
        assertTrue(assertThrows(Refused.class, () -> log.undo(adding)).getMessage().contains("Other records still refer"));
    }

    @Test void wrongInputIsSaidBesideItsField() {
        assertEquals("name", field(() -> portfolio.save(new Plan(null, 0, " ", 2013, 2018, null))));
        assertEquals("lastYear", field(() -> portfolio.save(new Plan(null, 0, "P", 2018, 2013, null))));
        assertEquals("priority", field(() -> portfolio.save(new Area(null, 0, new PriorityId(99), 0, "A", null, null))));
        assertEquals("lead", field(() -> portfolio.save(new Area(null, 0, protect.id(), 0, "A", "x".repeat(41), null))));
        assertEquals("lead", field(() -> portfolio.save(said(area(protect, "A"), Q4, null, null))));
        Measure m = measures.save(measure("Special constables", Frequency.QUARTERLY, RuleKind.LANCASHIRE));
        assertEquals("amount", field(() -> measures.save(reading(m, Q4, "1.00001"))));
        assertEquals("amount", field(() -> measures.save(new Reading(null, 0, m.id(), Q4, null, State.FINAL, null))));
        assertEquals("amount", field(() -> measures.save(new Reading(null, 0, m.id(), Q4, BigDecimal.ONE, State.REDACTED, null))));
        assertEquals("amberBand", field(() -> measures.save(new Measure(null, 0, null, 0, "M", null, Polarity.LOWER, null,
            Frequency.QUARTERLY,
            RuleKind.LAST_YEAR, new BigDecimal("101"), null, null, null))));
        assertEquals("target", field(() -> measures.save(new Measure(null, 0, null, 0, "M", null, Polarity.LOWER, null, Frequency.QUARTERLY,
            RuleKind.TARGET, BigDecimal.ONE, null, null, null))));
        Measure yearly = measures.save(measure("Confidence", Frequency.YEARLY, RuleKind.LAST_YEAR));
        assertEquals("quarter", field(() -> measures.save(reading(yearly, Q3, "62"))));
        measures.save(reading(m, Q3, "5"));
        Measure stored = measures.measure(m.id());
        assertEquals("frequency", field(() -> measures.save(new Measure(stored.id(), stored.version(), null, 1, "M", null,
            Polarity.LOWER, null,
            Frequency.YEARLY, RuleKind.LAST_YEAR, BigDecimal.ONE, null, null, null))));
    }

    @Test void anotherOrderIsOneChange() {
        Area abuse = area(protect, "Domestic abuse");
        Area hate = area(protect, "Hate crime");
        portfolio.arrangeAreas(List.of(hate, abuse));
        portfolio.arrangePriorities(List.of(protect, defend));
        assertEquals(List.of("Hate crime", "Domestic abuse"), portfolio.areas().stream().map(Area::name).toList());
        assertEquals(List.of(protect.id(), defend.id()), portfolio.priorities().stream().map(Priority::id).toList());
        log.undo(log.last());
        assertEquals(List.of(defend.id(), protect.id()), portfolio.priorities().stream().map(Priority::id).toList());
        Measure one = measures.save(measure("One", Frequency.QUARTERLY, RuleKind.LANCASHIRE));
        Measure two = measures.save(measure("Two", Frequency.QUARTERLY, RuleKind.LANCASHIRE));
        measures.arrange(List.of(two, one));
        assertEquals(List.of("Two", "One"), measures.measures().stream().map(Measure::name).toList());
    }

    @Test void manyReadingsAreOneChange() {
        Measure m = measures.save(measure("Special constables", Frequency.QUARTERLY, RuleKind.LANCASHIRE));
        assertThrows(WrongInput.class, () -> office.apply("Readings imported", changes -> {
            measures.save(changes, reading(m, Q3, "530"));
            measures.save(changes, reading(m, Q3, "541"));
        }));
        assertEquals(List.of(), measures.readings(), "nothing half done");
        office.apply("Readings imported", changes -> {
            measures.save(changes, reading(m, Q3, "530"));
            measures.save(changes, reading(m, Q4, "541"));
        });
        MeasureRow row = measures.rows(Q4).getFirst();
        assertEquals(Direction.IMPROVING, row.direction());
        assertEquals(Rating.NEW, row.lastYear().rating());
        assertEquals(Rating.GREEN, row.baseline().rating());
        assertEquals(Q4, measures.newestQuarter().orElseThrow());
        log.undo(log.last());
        assertEquals(List.of(), measures.readings());
    }
}
