package org.scrutinydesk.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardReturn;
import org.scrutinydesk.funding.BalanceAssertion;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.LedgerEntry.Kind;
import org.scrutinydesk.funding.Posting;
import org.scrutinydesk.funding.Recipient;
import org.scrutinydesk.funding.Share;

/** The commissioning budget of 2013/14 by mechanism, the victims' grants of 2014 to 2016, and the awards of spring 2016. */
final class SampleFunding {
    private static final FinancialYear Y2013 = new FinancialYear(2013);
    private static final FinancialYear Y2014 = new FinancialYear(2014);
    private static final FinancialYear Y2015 = new FinancialYear(2015);
    private static final FinancialYear Y2016 = new FinancialYear(2016);

    private final Office office;
    private final SamplePortfolio plan;
    private final Map<String, RecipientId> recipients = new HashMap<>();

    SampleFunding(Office office, SamplePortfolio plan) {
        this.office = office;
        this.plan = plan;
    }

    void fill() {
        commissioning2013();
        victimsGrants();
        awards2016();
    }

    private void commissioning2013() {
        FundId fund = fund("Commissioning budget 2013/14", "Police fund", "Outcomes bought from others under the plan", Y2013, Y2013, "3250000", true, null);
        String[][] mechanisms = {{"Direct commissioning", "1075000"}, {"Co-commissioning with existing commissioners", "1132000"},
            {"Co-commissioning with community safety partnerships", "518000"}, {"PCC grant", "100000"}, {"Innovation fund", "50000"},
            {"BCU fund", "200000"}, {"Established local partners and voluntary sector", "175000"}};
        Map<String, LineId> lines = new HashMap<>();
        for (String[] m : mechanisms) lines.put(m[0], line(fund, Y2013, m[0], null, m[1], LocalDate.of(2013, 4, 1)));
        office.funding().virement(lines.get("Co-commissioning with existing commissioners"), lines.get("Co-commissioning with community safety partnerships"),
            Money.of(25000), LocalDate.of(2013, 7, 1), "2013/07", "Districts' business cases came in above the sum set aside");
        LineId bcu = lines.get("BCU fund");
        AwardId one = award("City and district policing, east", "BCU fund, first command unit", "East", null, LocalDate.of(2013, 4, 22), false, bcu, "100000");
        AwardId two = award("City and district policing, west", "BCU fund, second command unit", "West", null, LocalDate.of(2013, 4, 22), false, bcu, "100000");
        // The other mechanisms are expected to be spent in full.
        lines.values().forEach(this::spentInFull);
        pay(bcu, one, "100000", LocalDate.of(2013, 5, 20), "BCU 1");
        pay(bcu, two, "60975", LocalDate.of(2013, 10, 15), "BCU 2, first half");
        office.funding().save(new BalanceAssertion(null, 0, bcu, Y2013.lastDay(), BalanceAssertion.What.PAID, Money.of(160_975), "Year end", null));
    }

    private void victimsGrants() {
        FundId interim = fund("Victims' services, interim grant", "Ministry of Justice", "Getting ready to provide services for victims", Y2014, Y2014, "472000", true,
            "Covers the time to September 2014");
        FundId grant = fund("Victims' services grant", "Ministry of Justice", "Services for victims, witnesses and others affected by offences", Y2014, Y2015, "2081000", false,
            "Indicative: 1 October 2014 to 31 March 2016");
        spentInFull(line(interim, Y2014, "Victims' services, preparation", plan.victims, "472000", LocalDate.of(2014, 4, 1)));
        spentInFull(line(grant, Y2014, "Victims' services, October 2014 to March 2015", plan.victims, "506000", LocalDate.of(2014, 6, 19)));
        spentInFull(line(grant, Y2015, "Victims' services", plan.victims, "1575000", LocalDate.of(2015, 4, 1)));
    }

    private void spentInFull(LineId line) {
        BudgetLine l = office.funding().line(line);
        office.funding().save(new BudgetLine(l.id(), l.version(), l.fund(), l.year(), l.mechanism(), l.priority(), l.mayGoOver(),
            office.funding().position(line).revised(), null, null));
    }

    private void awards2016() {
        FundId fund = fund("Community and partnership budget 2016/17", "Police fund", "Awards under the plan and to partnerships", Y2016, Y2016, "1000000", true, null);
        FundId victims = fund("Victims' services grant 2016/17", "Ministry of Justice", "Services for victims to the re-commissioning of April 2017", Y2016, Y2016, "1400000", true, null);
        LineId abuse = line(fund, Y2016, "Vulnerable people", plan.vulnerable, "150000", LocalDate.of(2016, 4, 1));
        LineId services = line(victims, Y2016, "Victims' services", plan.victims, "1400000", LocalDate.of(2016, 4, 1));
        LineId partners = line(fund, Y2016, "Partnerships", plan.partnerships, "800000", LocalDate.of(2016, 4, 1));
        LocalDate april = LocalDate.of(2016, 4, 8);
        AwardId darwen = award("Blackburn with Darwen Council", "Domestic abuse services", "Blackburn with Darwen", plan.vulnerable, april, true, abuse, "51000");
        AwardId blackpool = award("Blackpool Council", "Domestic abuse services", "Blackpool", plan.vulnerable, april, true, abuse, "51000");
        award("National Ugly Mugs", "National Ugly Mugs scheme", "Pan-Lancashire", plan.vulnerable, april, true, abuse, "7000");
        award("Community safety partnerships", "Domestic homicide review fund", "Pan-Lancashire", plan.vulnerable, LocalDate.of(2016, 4, 22), false, abuse, "20000");
        AwardId lvs = award("Lancashire Victim Services", "Victim services continued and a young victims' service", "Pan-Lancashire", plan.victims,
            LocalDate.of(2016, 3, 29), true, services, "1258000");
        award("Blackburn with Darwen Community Safety Partnership", "Community safety partnership", "Blackburn with Darwen", plan.partnerships, april, false, partners, "90000");
        award("Blackpool Community Safety Partnership", "Community safety partnership", "Blackpool", plan.partnerships, april, false, partners, "91000");
        award("District community safety partnerships", "Community safety partnerships, twelve districts", "Lancashire 12", plan.partnerships, april, false, partners, "144000");
        award("Lancashire County Council", "MADE data-sharing website", "Pan-Lancashire", plan.partnerships, april, false, partners, "40000");
        award("Lancashire County Council", "Partnership analysts", "Pan-Lancashire", plan.partnerships, april, false, partners, "70000");
        award("Trauma and Injury Intelligence Group", "Injury data group", "Pan-Lancashire", plan.partnerships, april, false, partners, "17509");
        award("Youth offending teams", "Youth triage scheme", "Pan-Lancashire", plan.partnerships, april, true, partners, "175000");
        award("Positive Together", "Positive Together", "Pan-Lancashire", plan.partnerships, april, true, partners, "118000");
        AwardId started = award("Prince's Trust", "Get Started programme", "Blackpool", plan.partnerships, LocalDate.of(2016, 5, 6), true, partners, "20000");
        office.funding().post(new Posting(Kind.GRANT_RECEIVED, services, null, Money.of(350000), LocalDate.of(2016, 4, 29), "MOJ Q1", "First quarter of the grant"));
        // Four quarters of the year, of which the first is paid; a return for each and an evaluation before the services are bought anew.
        office.awardTerms().plan(lvs, services, 4, LocalDate.of(2016, 5, 3), 3);
        office.awardTerms().pay(office.awardTerms().instalments(lvs).getFirst().id(), LocalDate.of(2016, 5, 3), "LVS Q1", "Instalment paid");
        handsIn(lvs, AwardReturn.Kind.MONITORING, "Quarter 1", LocalDate.of(2016, 7, 29));
        handsIn(lvs, AwardReturn.Kind.MONITORING, "Quarter 2", LocalDate.of(2016, 10, 28));
        handsIn(lvs, AwardReturn.Kind.EVALUATION, "Evaluation before re-commissioning", LocalDate.of(2017, 1, 31));
        // The others show what becomes of an award that nobody has said this of when awards are published.
        for (AwardId each : List.of(darwen, blackpool)) {
            said(each, "Help for people who suffer domestic abuse in the borough", "A return each quarter on how many were helped",
                "The need there is high, and the service could not go on without it");
        }
        said(lvs, "Support for victims of crime, with a service of its own for young victims", "A return each quarter; the contract ends when the services are commissioned anew in April 2017",
            "No gap may open between one service for victims and the next");
        said(started, "Courses that lead young people out of work into training or a job", "Places go to people under 26 who live in Blackpool", "Young people with something to do are less often in trouble");
    }

    private FundId fund(String name, String source, String purpose, FinancialYear first, FinancialYear last, String amount, boolean confirmed, String conditions) {
        return office.funding().save(new Fund(null, 0, name, source, purpose, first, last, Money.of(amount), confirmed, conditions, false)).id();
    }

    private LineId line(FundId fund, FinancialYear year, String mechanism, PriorityId priority, String original, LocalDate dated) {
        return office.funding().addLine(new BudgetLine(null, 0, fund, year, mechanism, priority, false, null, null, null), Money.of(original), dated).id();
    }

    private AwardId award(String recipient, String project, String area, PriorityId priority, LocalDate on, boolean continuation, LineId line, String amount) {
        RecipientId to = recipients.computeIfAbsent(recipient, name -> office.funding().save(new Recipient(null, 0, name, null, null, area)).id());
        Award award = new Award(null, 0, to, recipient, project, area, priority, on, Money.NIL, continuation, null, null, null, null);
        return office.funding().makeAward(award, List.of(new Share(line, Money.of(amount))), null).id();
    }

    private void handsIn(AwardId award, AwardReturn.Kind kind, String name, LocalDate due) {
        office.awardTerms().save(new AwardReturn(null, 0, award, kind, name, due, null, null, null));
    }

    private void said(AwardId id, String purpose, String conditions, String reasons) {
        Award a = office.funding().award(id);
        office.funding().save(new Award(a.id(), a.version(), a.recipient(), a.recipientName(), a.project(), a.area(), a.priority(), a.awardedOn(), a.amount(), a.continuation(),
            a.decisionReference(), conditions, purpose, reasons));
    }

    private void pay(LineId line, AwardId award, String amount, LocalDate on, String reference) {
        office.funding().post(new Posting(Kind.PAYMENT, line, award, Money.of(amount), on, reference, "Instalment paid"));
    }
}
