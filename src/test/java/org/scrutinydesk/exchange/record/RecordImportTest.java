package org.scrutinydesk.exchange.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.record.RecordImport.Kind;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Purpose;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Plan;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Reading;

class RecordImportTest {
    private static final FinancialYear Y2016 = new FinancialYear(2016);
    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC),
        "tester"));
    private final RecordImport imports = new RecordImport(office);

    @AfterEach void close() {
        office.close();
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), text);
    }

    private Imported take(Kind kind, String text) throws IOException {
        return take(kind, text, ImportOptions.NONE);
    }

    private Imported take(Kind kind, String text, ImportOptions options) throws IOException {
        return imports.take(kind, List.of(csv(text)), options, false);
    }

    private List<String> refused(Kind kind, String text, ImportOptions options) {
        long before = office.log().last();
        List<String> rows = assertThrows(RefusedRows.class, () -> take(kind, text, options)).rows();
        assertEquals(before, office.log().last(), "nothing was kept");
        return rows;
    }

    private MeetingId meeting() {
        Body body = office.meetings().save(Body.named("Scrutiny Meeting", Body.Kind.OWN_MEETING));
        return office.meetings().save(Meeting.planned(body.id(), LocalDate.of(2016, 6, 20), null, null)).id();
    }

    private BudgetLine line(FinancialYear year, String mechanism, String original) {
        Fund fund = office.funding().save(new Fund(null, 0, mechanism + " fund", null, null, year, year, Money.of(original), true, null,
            false));
        return office.funding().addLine(new BudgetLine(null, 0, fund.id(), year, mechanism, null, false, null, null, null),
            Money.of(original), year.firstDay());
    }

    @Test void meetingsWithTheirBodiesInAnyOrderOfColumnsAndUndoneAtOnce() throws IOException {
        Imported taken = take(Kind.MEETINGS,
            "The year's meetings,,,\nTime,VENUE,Held on,Body,Colour\n10.00am,County Hall,Monday 20 June 2016,Police and Crime Panel,red\n"
            + "2pm,,2016-09-19,Strategic Scrutiny Meeting,\n,,19/12/2016,police and crime  panel,\n");
        assertEquals(3, taken.rows());
        List<Meeting> meetings = office.meetings().meetings();
        assertEquals(taken.made().stream().map(Imported.Made::id).toList(), meetings.stream().map(Meeting::id).toList());
        assertEquals(List.of("Police and Crime Panel", "Strategic Scrutiny Meeting", "Police and Crime Panel"),
            meetings.stream().map(Meeting::bodyName).toList());
        assertEquals(LocalTime.of(10, 0), meetings.getFirst().startsAt());
        assertEquals("County Hall", meetings.getFirst().venue());
        assertEquals(List.of(Body.Kind.PANEL, Body.Kind.OWN_MEETING), office.meetings().bodies().stream().map(Body::kind).toList());
        assertTrue(taken.notes().stream().anyMatch(n -> n.contains("“Colour”")));
        assertTrue(taken.notes().stream().anyMatch(n -> n.contains("Bodies added")));
        office.log().undo(office.log().last());
        assertEquals(List.of(), office.meetings().meetings());
        assertEquals(List.of(), office.meetings().bodies());
    }

    @Test void allWrongRowsAreToldOfAtOnceAndNothingIsKept() {
        List<String> rows = refused(Kind.MEETINGS,
            "body,date,time\nPanel,31 June 2016,10am\nPanel,20 June 2016,10am\nPanel,Tuesday 20 June 2016,\n,1 July 2016,\n"
            + "Panel,20/06/2016,\nPanel,4 July 2016,25:00\n", ImportOptions.NONE);
        assertEquals(5, rows.size());
        assertTrue(rows.get(0).startsWith("Row 2, date: There is no 31 June 2016 in the calendar"), rows.get(0));
        assertTrue(rows.get(1).startsWith("Row 4, date: 20 June 2016 is a Monday"), rows.get(1));
        assertTrue(rows.get(2).startsWith("Row 5, body: "), rows.get(2));
        assertTrue(rows.get(3).startsWith("Row 6, date: Panel meets on 20 June 2016 already"), rows.get(3));
        assertTrue(rows.get(4).startsWith("Row 7, time: “25:00”"), rows.get(4));
        assertEquals(List.of(), office.meetings().bodies());
    }

    @Test void aMissingColumnIsNamedWithAllThatAreNeeded() {
        String said = assertThrows(Refused.class, () -> take(Kind.AWARDS, "priority,sum of money\nx,1\n")).getMessage();
        assertTrue(said.contains("no column “project”") && said.contains("no column “amount”")
            && said.contains("needs “project” and “amount”")
            && said.contains("“recipient”"), said);
        assertTrue(assertThrows(Refused.class, () -> take(Kind.BUDGET, "mechanism,allocation,Original budget\nx,1,2\n")).getMessage()
            .contains("two columns for “allocation”"));
        assertTrue(assertThrows(Refused.class, () -> take(Kind.MEETINGS, "body,date\n")).getMessage().contains("no rows below"));
    }

    @Test void aDryRunShowsAllAndKeepsNothing() throws IOException {
        long before = office.log().last();
        Imported would = imports.take(Kind.MEETINGS, List.of(csv("body,date\nPanel,20 June 2016\n")), ImportOptions.NONE, true);
        assertTrue(would.dryRun());
        assertEquals("Panel, 20 June 2016", would.made().getFirst().words());
        assertEquals(List.of(), office.meetings().meetings());
        assertEquals(before, office.log().last());
    }

    @Test void aDryRunAndARefusalUseUpNoIds() throws IOException {
        MeetingId first = meeting();
        office.log().undo(office.log().last());
        imports.take(Kind.MEETINGS, List.of(csv("body,date\nPanel,20 June 2016\nPanel,21 June 2016\n")), ImportOptions.NONE, true);
        assertEquals(List.of("Rows 3, 4 and 6, date: There is no 31 June 2016 in the calendar; check the day and the month."),
            refused(Kind.MEETINGS, "body,date\nPanel,20 June 2016\nPanel,31 June 2016\nPanel,31 June 2016\nPanel,1 July 2016\n"
                + "Panel,31 June 2016\n", ImportOptions.NONE));
        Imported taken = take(Kind.MEETINGS, "body,date\nPanel,20 June 2016\n");
        assertEquals(new MeetingId(first.number() + 1), taken.made().getFirst().id(), "an id that once was given is not given again");
        assertEquals("B2", office.meetings().bodies().getFirst().id().text());
    }

    @Test void anAgendaWithRestrictedItemsAndItemsThatWereThere() throws IOException {
        MeetingId meeting = meeting();
        office.meetings().add(AgendaItem.of(meeting, 0, "1", "Apologies"));
        Imported taken = take(Kind.AGENDA,
            "Item no.,Title,Purpose,Restricted,Reason,Presenter,Minutes\n1,Apologies,Note,,,Chair,5\n2.,Budget,To decide,,,CFO,20 minutes\n"
            + "5.1,Contract award,decision,Yes,Paragraph 3,,\n,Any other business,,,,,\n", ImportOptions.of(meeting));
        List<AgendaItem> items = office.meetings().items(meeting);
        assertEquals(List.of("1 Apologies", "2 Budget", "5.1 Contract award", "6 Any other business"),
            items.stream().map(i -> i.number() + " " + i.title()).toList());
        assertEquals("Chair", items.getFirst().presenter());
        assertEquals(20, items.get(1).minutes());
        assertEquals(Purpose.DECIDE, items.get(1).purpose());
        assertTrue(items.get(2).restricted());
        assertEquals("Local Government Act 1972, Schedule 12A, paragraph 3 (somebody’s financial or business affairs)",
            items.get(2).reason());
        assertTrue(taken.notes().stream().anyMatch(n -> n.equals("Already on the agenda, and changed: 1.")));
        List<String> rows = refused(Kind.AGENDA,
            "number,title,restricted,minutes,purpose\n2,Another,no,,\n8,Secret,yes,,\n9,Long,,many,\n10,What,,,ponder\n",
            ImportOptions.of(meeting));
        assertTrue(rows.get(0).startsWith("Row 2, number: There is an item 2"), rows.get(0));
        assertTrue(rows.get(1).startsWith("Row 3, reason: "), rows.get(1));
        assertTrue(rows.get(2).startsWith("Row 4, minutes: “many”"), rows.get(2));
        assertTrue(rows.get(3).startsWith("Row 5, purpose: “ponder”"), rows.get(3));
        assertTrue(assertThrows(Refused.class, () -> take(Kind.AGENDA, "title\nx\n")).getMessage().contains("--meeting"));
    }

    @Test void aBudgetMakesItsFundAndItsLines() throws IOException {
        Imported taken = take(Kind.BUDGET, "mechanism,allocation (£),year\nInnovation fund,\"50,000\",2016/17\nPCC grant,£100k,2016-17\n");
        assertEquals(2, taken.rows());
        assertEquals(List.of("Innovation fund £50,000", "PCC grant £100,000"),
            office.funding().positions(Y2016).stream().map(p -> p.line().mechanism() + " " + p.original()).toList());
        Fund fund = office.funding().funds().getFirst();
        assertEquals("Commissioning budget 2016/17 £150,000", fund.name() + " " + fund.amount());
        List<String> rows = refused(Kind.BUDGET,
            "mechanism,allocation,year\nInnovation fund,5,2016/17\nNew,12x00,2016/17\n,5,2016/17\nOther,5,2016/19\n", ImportOptions.NONE);
        assertTrue(rows.get(0).contains("is a budget line of 2016/17 already"), rows.get(0));
        assertTrue(rows.get(1).startsWith("Row 3, allocation: “12x00” is not an amount"), rows.get(1));
        assertTrue(rows.get(2).startsWith("Row 4, mechanism: "), rows.get(2));
        assertTrue(rows.get(3).startsWith("Row 5, year: “2016/19”"), rows.get(3));
        assertTrue(assertThrows(Refused.class, () -> take(Kind.BUDGET, "mechanism,allocation\nx,1\n")).getMessage().contains("--year"));
    }

    @Test void awardsGoToTheLineTheyNameAndNeverBeyondIt() throws IOException {
        line(Y2016, "Partnerships", "100000");
        line(Y2016, "Victims", "20000");
        Imported taken = take(Kind.AWARDS, "Recipient,Project,Amount,Awarded on,Budget line,New or continuation\n"
            + "Blackpool CSP,Safer streets,\"£60,000.50\",20 June 2016,partnerships,new\n"
            + "Blackpool CSP,More of it,10000,21/06/2016,Victims,continuation\n");
        assertEquals(List.of("Safer streets £60,000.50 false", "More of it £10,000 true"),
            taken.made().stream().map(m -> office.funding().awards().stream()
            .filter(a -> a.id().equals(m.id())).map(a -> a.project() + " " + a.amount() + " " + a.continuation()).findFirst()
            .orElseThrow()).toList());
        assertEquals(1, office.funding().recipients().size());
        List<String> rows = refused(Kind.AWARDS, "recipient,project,amount,awarded on,budget line\n"
            + "A,Too much,40000,20 June 2016,Partnerships\nA,No line,1,20 June 2016,Nothing\n"
            + "A,Odd,\"12,00x\",20 June 2016,Victims\nA,No day,5,31 June 2016,Victims\nA,Unsaid,5,20 June 2016,\n", ImportOptions.NONE);
        assertTrue(rows.get(0).startsWith("Row 2, amount: This award of £40,000 is £0.50 more than")
            || rows.get(0).contains("more than budget line “Partnerships” has left"), rows.get(0));
        assertTrue(rows.get(1).startsWith("Row 3, budget line: There is no budget line “Nothing” in 2016/17"), rows.get(1));
        assertTrue(rows.get(2).startsWith("Row 4, amount: “12,00x” is not an amount"), rows.get(2));
        assertTrue(rows.get(3).startsWith("Row 5, awarded on: There is no 31 June 2016"), rows.get(3));
        assertTrue(rows.get(4).contains("BL1 Partnerships, BL2 Victims"), rows.get(4));
        assertEquals(2, office.funding().awards().size());
    }

    @Test void theAwardsOf2016AsTheyWerePublished() {
        Path file = Path.of("../shared/data/awards_2016.csv");
        assumeTrue(Files.exists(file));
        ImportOptions bare = new ImportOptions(null, LocalDate.of(2016, 4, 8), null, null, null, null, false);
        List<String> planless = assertThrows(RefusedRows.class, () -> imports.take(Kind.AWARDS, List.of(file), bare, false)).rows();
        assertEquals(3, planless.size(), "each priority that is missing is told of once");
        assertTrue(planless.getFirst().startsWith("Rows 2–5, priority: The office has no plan with a priority “Protect Vulnerable People” yet"),
            planless.getFirst());
        String plan = "Police and Crime Plan 2013 to 2018";
        ImportOptions dated = new ImportOptions(null, LocalDate.of(2016, 4, 8), null, null, null, plan, false);
        List<String> rows = assertThrows(RefusedRows.class, () -> imports.take(Kind.AWARDS, List.of(file), dated, false)).rows();
        assertEquals(1, rows.size());
        assertTrue(rows.getFirst().startsWith("Rows 2–15, budget line: "), rows.getFirst());
        assertTrue(rows.getFirst().contains("no budget line in 2016/17") && rows.getFirst().contains("--line")
            && rows.getFirst().contains("--make-lines"), rows.getFirst());
        ImportOptions making = new ImportOptions(null, LocalDate.of(2016, 4, 8), null, null, null, plan, true);
        assertEquals(14, imports.take(Kind.AWARDS, List.of(file), making, true).rows());
        Imported taken = imports.take(Kind.AWARDS, List.of(file), making, false);
        assertEquals(14, taken.rows());
        assertEquals(Money.of("2152509"), office.funding().awardTotal(Y2016));
        assertEquals(List.of("Protect Vulnerable People £129,000", "Champion the Rights of Victims £1,258,000",
            "Supporting Partnerships £765,509"),
            office.funding().positions(Y2016).stream().map(p -> p.line().mechanism() + " " + p.original()).toList());
        assertTrue(office.funding().positions(Y2016).stream().allMatch(p -> p.left().isNil()));
        assertEquals(Money.of("2152509"), office.funding().funds().getFirst().amount());
        assertTrue(office.funding().recipients().stream().anyMatch(r -> r.name().equals("Community Safety Partnership, Blackpool")));
        assertEquals(4, office.funding().awards().stream().filter(a -> a.continuation()).count());
        assertTrue(office.funding().recipients().stream().noneMatch(r -> r.name().contains("(continuation)")));
        assertTrue(office.funding().awards().stream().anyMatch(a -> a.continuation() && a.project().equals("Positive Together")));
        assertEquals("A1", taken.made().getFirst().id().text(), "neither the dry run nor what was refused used up an id");
        assertEquals("Police and Crime Plan 2013–2018", office.portfolio().plans().stream()
            .map(p -> p.name() + " " + p.firstYear() + "–" + p.lastYear()).findFirst().orElseThrow());
        assertEquals(List.of("Protect Vulnerable People", "Champion the Rights of Victims", "Supporting Partnerships"),
            office.portfolio().priorities().stream().map(Priority::name).toList());
        assertTrue(office.funding().awards().stream().allMatch(a -> a.priority() != null));
        assertTrue(taken.notes().stream().anyMatch(n -> n.contains("dated 8 April 2016")));
    }

    @Test void theCommissioningBudgetOf2013AsItWasPublished() {
        Path file = Path.of("../shared/data/commissioning_2013_14.csv");
        assumeTrue(Files.exists(file));
        Imported taken = imports.take(Kind.BUDGET, List.of(file), ImportOptions.NONE, false);
        assertEquals(7, taken.rows());
        Money total = office.funding().positions(new FinancialYear(2013)).stream().map(p -> p.original()).reduce(Money.NIL, Money::plus);
        assertEquals(Money.of("3250000"), total);
        assertTrue(taken.notes().stream().anyMatch(n -> n.contains("2013/14 was taken from the name")));
    }

    @Test void measuresAndTheirReadings() throws IOException {
        Plan plan = office.portfolio().save(new Plan(null, 0, "Plan", 2013, 2018, null));
        office.portfolio().save(new Priority(null, 0, plan.id(), 1, "Protect vulnerable people"));
        Imported taken = take(Kind.MEASURES, "Name,Priority,Unit,Which way is better,Frequency,Rule,Amber band,Baseline\n"
            + "Satisfaction,Protecting Vulnerable People,%,Higher,quarterly,Lancashire,5%,80.5\n"
            + "Crimes,,offences,lower is better,yearly,outcome,,\n");
        List<Measure> measures = office.measures().measures();
        assertEquals(2, taken.rows());
        Measure satisfaction = measures.stream().filter(m -> m.name().equals("Satisfaction")).findFirst().orElseThrow();
        assertEquals(Polarity.HIGHER, satisfaction.polarity());
        assertEquals(0, satisfaction.amberBand().compareTo(new BigDecimal("5")));
        assertFalse(satisfaction.priority() == null);
        Imported read = take(Kind.READINGS, "measure,period,value,state,year\nsatisfaction,2015/16 Q4,81.2%,,\n"
            + "Satisfaction,Q1,80.1 (provisional),,2016/17\nsatisfaction,2016/17 Q2,redacted,,\n"
            + "Crimes,2015/16,\"1,234\",final,\n" + satisfaction.id() + ",2016-11-02,,not available,\n");
        assertEquals(5, read.rows());
        List<Reading> readings = office.measures().readings(satisfaction.id());
        assertEquals(List.of("2016/17 Q3 NOT_AVAILABLE", "2016/17 Q2 REDACTED", "2016/17 Q1 PROVISIONAL", "2015/16 Q4 FINAL"),
            readings.stream().map(r -> r.quarter() + " " + r.state()).toList());
        assertEquals(0, new BigDecimal("80.1").compareTo(readings.get(2).amount()));
        List<String> rows = refused(Kind.READINGS, "measure,quarter,value\nNothing,2016/17 Q1,5\nSatisfaction,Q9,5\n"
            + "Satisfaction,2015/16 Q4,5\nCrimes,2015/16 Q1,5\nSatisfaction,2017/18 Q1,1 2\n", ImportOptions.NONE);
        assertTrue(rows.get(0).startsWith("Row 2, measure: There is no measure “Nothing”"), rows.get(0));
        assertTrue(rows.get(1).startsWith("Row 3, quarter: “Q9”"), rows.get(1));
        assertTrue(rows.get(2).contains("already"), rows.get(2));
        assertTrue(rows.get(3).contains("once a year"), rows.get(3));
        assertTrue(rows.get(4).startsWith("Row 6, value: “1 2”"), rows.get(4));
        assertTrue(refused(Kind.MEASURES, "measure,better\nSatisfaction,higher\nNew,sideways\n", ImportOptions.NONE).getFirst()
            .contains("is a measure already"));
        office.log().undo(office.log().last());
        assertEquals(List.of(), office.measures().readings());
    }
}
