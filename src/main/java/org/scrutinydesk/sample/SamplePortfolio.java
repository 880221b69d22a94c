package org.scrutinydesk.sample;

import java.math.BigDecimal;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.PlanId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Measure.RuleKind;
import org.scrutinydesk.portfolio.Plan;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Reading;

/** The plan with its four priorities, the portfolio areas with a year of returns, and the workforce and volunteer measures. */
final class SamplePortfolio {
    static final FinancialYear YEAR = new FinancialYear(2015);
    static final Quarter LAST = new Quarter(YEAR, 4);

    private final Office office;
    PriorityId frontline;
    PriorityId vulnerable;
    PriorityId reoffending;
    PriorityId victims;
    PriorityId partnerships;
    MeasureId specials;
    MeasureId cadets;
    MeasureId volunteers;
    MeasureId specialHours;
    MeasureId contracts;
    MeasureId contractValue;

    SamplePortfolio(Office office) {
        this.office = office;
    }

    void fill() {
        PlanId plan = office.portfolio().save(new Plan(null, 0, "Police and Crime Plan for Lancashire", 2013, 2018, "2013")).id();
        // Partnership money is reported beside the plan's priorities, under a heading of its own.
        PlanId beside = office.portfolio().save(new Plan(null, 0, "Partnership funding", 2013, 2018, null)).id();
        frontline = priority(plan, 1, "Defend frontline policing");
        vulnerable = priority(plan, 2, "Protect vulnerable people");
        reoffending = priority(plan, 3, "Tackle crime and reduce re-offending");
        victims = priority(plan, 4, "Champion the rights of victims");
        partnerships = priority(beside, 1, "Supporting partnerships");
        areas();
        measures();
    }

    private PriorityId priority(PlanId plan, int place, String name) {
        return office.portfolio().save(new Priority(null, 0, plan, place, name)).id();
    }

    private void areas() {
        AreaId futures = area(frontline, 1, "Futures programme", "BJ", "Savings and better ways of working from the review of every part of the force");
        AreaId citizens = area(frontline, 2, "Citizens in policing", "AW", "More special constables, cadets and volunteers");
        AreaId abuse = area(vulnerable, 1, "Domestic abuse", "SA", "Services in every district beyond March 2017");
        AreaId hate = area(vulnerable, 2, "Hate crime", "SA, JP", "Victims report and are supported");
        AreaId exploitation = area(vulnerable, 3, "Child sexual exploitation", "SA", "Partners act on the signs together");
        AreaId reduce = area(reoffending, 1, "Reducing re-offending", "AW", "One picture of the schemes in the county");
        AreaId slavery = area(reoffending, 2, "Modern slavery", "IM", "Front-line staff know the signs");
        AreaId services = area(victims, 1, "Victim services", "ML", "One service, re-commissioned for April 2017");
        SampleReturns returns = new SampleReturns(office);
        returns.futures(futures);
        returns.citizens(citizens);
        returns.abuse(abuse);
        returns.hate(hate);
        returns.exploitation(exploitation);
        returns.reoffending(reduce);
        returns.slavery(slavery);
        returns.services(services);
    }

    private AreaId area(PriorityId priority, int place, String name, String lead, String objectives) {
        return office.portfolio().save(new Area(null, 0, priority, place, name, lead, objectives)).id();
    }

    private void measures() {
        specials = measure(frontline, 1, "Special constables", "officers", Frequency.QUARTERLY, RuleKind.LANCASHIRE, "388", "February 2015");
        cadets = measure(frontline, 2, "Volunteer police cadets", "cadets", Frequency.QUARTERLY, RuleKind.LANCASHIRE, null, null);
        volunteers = measure(frontline, 3, "Police and community volunteers", "volunteers", Frequency.QUARTERLY, RuleKind.LANCASHIRE, null, null);
        specialHours = measure(frontline, 4, "Hours given by special constables", "hours", Frequency.YEARLY, RuleKind.LANCASHIRE, null, null);
        MeasureId volunteerHours = measure(frontline, 5, "Hours given by police and community volunteers", "hours", Frequency.QUARTERLY, RuleKind.LANCASHIRE, null, null);
        MeasureId cameras = measure(frontline, 6, "Body-worn video cameras in use", "cameras", Frequency.QUARTERLY, RuleKind.BASELINE, "250", "after the second phase");
        contracts = measure(partnerships, 1, "Contracts held with other forces", "%", Frequency.QUARTERLY, RuleKind.LANCASHIRE, null, null);
        contractValue = measure(partnerships, 2, "Contract value held with other forces", "%", Frequency.QUARTERLY, RuleKind.LANCASHIRE, null, null);
        MeasureId referred = measure(victims, 1, "Victims referred to Lancashire Victim Services", "victims", Frequency.YEARLY, RuleKind.OUTCOME, null, null);
        reading(specials, new Quarter(YEAR.previous(), 4), "388", null);
        reading(specials, LAST, "541", null);
        reading(cadets, LAST, "355", null);
        reading(volunteers, LAST, "283", null);
        reading(specialHours, LAST, "153065", null);
        reading(volunteerHours, LAST, "3164", null);
        reading(cameras, new Quarter(YEAR, 3), "250", null);
        reading(cameras, LAST, "400", null);
        reading(contracts, LAST, "62", null);
        reading(contractValue, LAST, "75", null);
        reading(referred, LAST, "40000", "More than 40,000 in the year; about one case in four had one-to-one support.");
    }

    private MeasureId measure(PriorityId priority, int place, String name, String unit, Frequency frequency, RuleKind rule, String baseline, String label) {
        return office.measures().save(new Measure(null, 0, priority, place, name, unit, Polarity.HIGHER, "Panel report, June 2016", frequency, rule,
            new BigDecimal("5"), baseline == null ? null : new BigDecimal(baseline), label, null)).id();
    }

    private void reading(MeasureId measure, Quarter quarter, String amount, String remark) {
        office.measures().save(new Reading(null, 0, measure, quarter, new BigDecimal(amount), Reading.State.FINAL, remark));
    }
}
