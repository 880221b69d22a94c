package org.scrutinydesk.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.portfolio.Reading;

/** What the records of an office offer to a paper: each table and figure with the words that one would look for it by. */
final class Offers {
    private final Evidence evidence;
    private final Office office;
    private final List<Offer> offers = new ArrayList<>();

    Offers(Evidence evidence) {
        this.evidence = evidence;
        this.office = evidence.office();
    }

    /** Tables first. @param id the meeting the paper is for, or null */
    List<Offer> to(MeetingId id) {
        Meeting meeting = id == null ? null : office.meetings().meeting(id);
        List<FinancialYear> years = office.funding().years().reversed();
        if (meeting != null) {
            table("awards", here(meeting), "Awards since the last meeting, by priority and area");
            table("promises-due", here(meeting), "Promises due at this meeting");
        }
        for (FinancialYear year : years) {
            table("budget-position", Map.of("year", year.toString()), "Budget position " + year);
            table("awards", Map.of("year", year.toString()), "Awards in " + year + ", by priority and area");
        }
        List<Quarter> returned = office.portfolio().newestQuarter().map(Offers::lastFour).orElse(List.of());
        List<Quarter> read = office.measures().newestQuarter().map(Offers::lastFour).orElse(List.of());
        returned.forEach(quarter -> table("portfolio", Map.of("quarter", quarter.toString()), "Portfolio RAG table, " + quarter.inWords()));
        read.forEach(quarter -> table("measures", Map.of("quarter", quarter.toString()), "Measures table, " + quarter.inWords()));
        if (meeting != null) ofMeeting(meeting);
        awards();
        years.forEach(this::budget);
        office.funding().funds().forEach(f -> figure("fund-amount", Map.of("fund", f.id().text()), "Fund: " + f.name(), f.amount().inProse()));
        returned.stream().limit(2).forEach(this::ratings);
        measures(read);
        return offers;
    }

    private static Map<String, String> here(Meeting meeting) {
        return Map.of("meeting", meeting.id().text());
    }

    private static List<Quarter> lastFour(Quarter newest) {
        return Stream.iterate(newest, Quarter::previous).limit(4).toList();
    }

    private void ofMeeting(Meeting meeting) {
        figure("awards-total", here(meeting), "Awarded since the last meeting, total");
        counts("awards-count", here(meeting), "Number of awards since the last meeting");
        counts("promises-due", here(meeting), "Number of promises due at this meeting");
        office.portfolio().priorities().forEach(p -> figure("awards-total", Map.of("meeting", meeting.id().text(), "priority", p.id().text()),
            "Awarded since the last meeting under " + p.name()));
    }

    private void awards() {
        for (Award a : office.funding().awards()) {
            figure("award-amount", Map.of("award", a.id().text()), "Award: " + a.project() + ", " + a.recipientName() + ", " + UkDate.shortForm(a.awardedOn()),
                a.amount().inProse());
        }
    }

    private void budget(FinancialYear year) {
        List<BudgetPosition> positions = office.funding().positions(year);
        for (String column : Figures.COLUMNS) {
            Money sum = positions.stream().map(p -> Figures.amount(p, column)).reduce(Money.NIL, Money::plus);
            figure("budget-total", Map.of("year", year.toString(), "column", column), "Budget " + year + ", " + column, sum.inProse());
        }
        positions.forEach(p -> Figures.COLUMNS.forEach(column -> figure("budget", Map.of("line", p.line().id().text(), "column", column),
            p.line().mechanism() + " " + year + ", " + column, Figures.amount(p, column).inProse())));
    }

    private void ratings(Quarter quarter) {
        for (Rating rating : List.of(Rating.GREEN, Rating.AMBER, Rating.RED)) {
            counts("portfolio-count", Map.of("quarter", quarter.toString(), "rating", rating.name()),
                "Number of areas rated " + rating.words().toLowerCase(java.util.Locale.UK) + ", " + quarter.inWords());
        }
    }

    /** @param quarters in which their changes are offered too */
    private void measures(List<Quarter> quarters) {
        Map<MeasureId, Measure> measures = new LinkedHashMap<>();
        office.measures().measures().forEach(m -> measures.put(m.id(), m));
        Map<MeasureId, Map<Quarter, BigDecimal>> amounts = new HashMap<>();
        List<Reading> readings = office.measures().readings().stream().filter(r -> r.amount() != null).toList();
        readings.forEach(r -> amounts.computeIfAbsent(r.measure(), m -> new HashMap<>()).put(r.quarter(), r.amount()));
        for (Reading r : readings) {
            Measure m = measures.get(r.measure());
            Map<String, String> options = Map.of("measure", m.id().text(), "quarter", r.quarter().toString());
            figure("measure", options, m.name() + ", " + r.quarter().inWords(), Figures.inUnit(r.amount(), m.unit()));
            if (!quarters.contains(r.quarter())) continue;
            changes(m, amounts.get(m.id()).get(r.quarter().lastYear()), with(options, "against", "last-year"), r.quarter() + " on " + r.quarter().lastYear(), "a year");
            changes(m, amounts.get(m.id()).get(r.quarter().previous()), options, r.quarter() + " on " + r.quarter().previous(), "a quarter");
        }
    }

    /** @param before what it is held against, or null where there is nothing; {@code on} names both quarters */
    private void changes(Measure measure, BigDecimal before, Map<String, String> options, String on, String in) {
        if (before == null) return;
        String change = "Change: " + measure.name() + ", " + on;
        String label = change + ", rose or fell in " + in;
        figure("measure", with(options, "words", "%".equals(measure.unit()) || before.signum() == 0 ? "by" : "per-cent"), label);
        figure("measure", with(options, "words", "from-to"), label);
        if (measure.polarity() != Polarity.NEITHER) {
            figure("measure", with(options, "words", "better"), change + ", better or worse in " + in);
        }
    }

    /** A number of things, and with it the words that follow it. */
    private void counts(String name, Map<String, String> options, String label) {
        figure(name, options, label);
        figure(name, with(options, "words", "noun"), label + ", with its noun");
        figure(name, with(options, "words", "noun-was"), label + ", with was or were");
        figure(name, with(options, "words", "written-noun"), label + ", in words");
    }

    private static Map<String, String> with(Map<String, String> options, String name, String value) {
        Map<String, String> all = new HashMap<>(options);
        all.put(name, value);
        return all;
    }

    private void table(String name, Map<String, String> options, String label) {
        offers.add(new Offer(new Quote(name, options), label, "Table", true));
    }

    private void figure(String name, Map<String, String> options, String label) {
        figure(name, options, label, evidence.figure(new Quote(name, options)).text());
    }

    private void figure(String name, Map<String, String> options, String label, String value) {
        offers.add(new Offer(new Quote(name, options), label, value, false));
    }
}
