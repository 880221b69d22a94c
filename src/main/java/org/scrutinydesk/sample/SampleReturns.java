package org.scrutinydesk.sample;

import static org.scrutinydesk.portfolio.Rating.AMBER;
import static org.scrutinydesk.portfolio.Rating.GREEN;
import static org.scrutinydesk.portfolio.Rating.NEW;
import static org.scrutinydesk.portfolio.Rating.RED;

import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Direction;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.Rating;

/** What the portfolio leads returned in each quarter of 2015/16, each quarter in its own words. */
final class SampleReturns {
    private final Office office;
    private AreaId area;
    private String by;
    private Rating before;

    SampleReturns(Office office) {
        this.office = office;
    }

    void futures(AreaId id) {
        lead(id, "BJ");
        quarter(1, AMBER, null, "Four work streams run side by side: local policing, serious crime, support services and resourcing.",
            "First savings of the resourcing stream costed.");
        quarter(2, AMBER, null, "Response and neighbourhood teams try out shared workloads under One Team.",
            "The lessons of the first bases written up for the others.");
        quarter(3, GREEN, "The pilot bases kept their dates.", "Fleet reviewed: 16 plain cars are to become liveried vans.",
            "Orders placed for 36 liveried or part-liveried vehicles.");
        quarter(4, GREEN, null, "Phase one closed; local delivery takes over from One Team.", "Savings of phase two agreed.");
    }

    void citizens(AreaId id) {
        lead(id, "AW");
        quarter(1, GREEN, null, "Recruitment of special constables run from one place, with events in each division.",
            "A steady 70 recruits a quarter.");
        quarter(2, GREEN, null, "£10,000 agreed in September for a neighbourhood watch safety project.", "Watch schemes counted across the county.");
        quarter(3, GREEN, null, "Cadets log their hours from October on; most go into local tasking.", "A January intake of special constables.");
        quarter(4, GREEN, null, "541 special constables and 355 cadets at 1 April.", "Next intake of 70 in July.");
    }

    void abuse(AreaId id) {
        lead(id, "SA");
        quarter(1, GREEN, null, "Services run in every district; the county's are met from earlier underspends.", "One strategy drafted for all three council areas.");
        quarter(2, AMBER, "The strategy waits for a second round of comments.", "Partners commented on the first draft of the strategy.",
            "Contributions beyond March 2017 asked for in writing.");
        quarter(3, AMBER, null, "Health commissioners joined the talks on money for the county area.", "A funding table agreed by all partners.");
        quarter(4, RED, "No partner has confirmed its share, and one year remains.",
            "Two areas funded for the year; the county area is met from earlier years.", "Partners' shares agreed before the contract ends in March 2017.");
    }

    void hate(AreaId id) {
        lead(id, "JP");
        quarter(1, AMBER, null, "Support for victims of hate crime runs with the new victim services.", "Reports by district compared.");
        quarter(2, AMBER, null, "The office asked which services victims need before they report.", "A list of what keeps people from reporting.");
        quarter(3, AMBER, null, "Campaigners and support groups told the office what they see.", "Questions for a research project settled.");
        quarter(4, AMBER, null, "Research into what sets hate crime off has begun.", "A campaign in the summer.");
    }

    void exploitation(AreaId id) {
        lead(id, "SA");
        quarter(1, GREEN, null, "Councils compared how they issue, renew and revoke taxi licences.", "One contact named in each licensing team.");
        quarter(2, GREEN, null, "Police and licensing officers now share a single point of contact.", "Training for elected members planned.");
        quarter(3, GREEN, null, "Licensing staff trained with the taxi forum.", "Schools' contracts brought in.");
    }

    void reoffending(AreaId id) {
        lead(id, "AW");
        quarter(1, AMBER, null, "The new probation company settles in; meetings with its managers are regular.", "Who runs which scheme, on one page.");
        quarter(2, GREEN, "The lead for the map of schemes is found.", "The board looked at where its aims and early action meet.",
            "A decision whether the two boards merge.");
        quarter(3, GREEN, null, "The board stays by itself, so that its figures on re-offending are not lost.", "Gaps between schemes listed.");
        quarter(4, GREEN, null, "Schemes and gaps mapped with the probation company.", "A board paper on what to fill first.");
    }

    void slavery(AreaId id) {
        lead(id, "IM");
        quarter(1, NEW, null, "Area opened; what the force and its partners know was gathered.", "Posts for a small team put forward.");
        quarter(2, AMBER, null, "Funding found for a detective sergeant and an intelligence officer.", "Both posts filled.");
        quarter(3, AMBER, null, "Four officers are seconded to the sergeant's team in the east.", "A training partner chosen.");
        quarter(4, GREEN, "Training runs, and the team is complete.", "Five training sessions for 250 people; two held.", "The other three by September.");
    }

    void services(AreaId id) {
        lead(id, "ML");
        quarter(1, GREEN, null, "The commissioner answers for victims' services from April; providers started on time.", "First referral figures from every provider.");
        quarter(2, GREEN, null, "Counselling, hate crime support and restorative justice all take referrals.", "Views of young victims gathered.");
        quarter(3, GREEN, null, "Seven young people's charities drafted a joint offer for young victims.", "A campaign on local radio in February.");
        quarter(4, GREEN, null, "Existing providers continued; a young victims' service developed.", "Specification for re-commissioning.");
    }

    private void lead(AreaId id, String initials) {
        area = id;
        by = initials;
        before = null;
    }

    private void quarter(int number, Rating rating, String reason, String done, String next) {
        Quarter quarter = new Quarter(SamplePortfolio.YEAR, number);
        Direction direction = before == null || before == rating || !before.isColour() ? Direction.STEADY
            : rating.compareTo(before) < 0 ? Direction.IMPROVING : Direction.WORSENING;
        String why = reason == null && before != null && before != rating ? "The first rating of a new area." : reason;
        // The office takes the calmer view of domestic abuse until the partners have met.
        Rating own = rating == RED ? AMBER : null;
        office.portfolio().save(new PortfolioReturn(null, 0, area, quarter, rating, own, direction, done, next, null, why, by,
            quarter.lastDay().plusDays(10)));
        before = own != null ? own : rating;
    }
}
