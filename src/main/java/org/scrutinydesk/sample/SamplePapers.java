package org.scrutinydesk.sample;

import static org.scrutinydesk.paper.Paragraph.block;
import static org.scrutinydesk.paper.Paragraph.bullet;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;

/** Papers in the three shapes; every figure that a record holds is quoted from it. */
final class SamplePapers {
    private static final String OFFICE = "Office of the Police and Crime Commissioner";

    private final Office office;
    private final SampleMeetings meetings;
    private final SamplePortfolio plan;
    PaperId update2013;
    PaperId update2014;
    PaperId performance;
    PaperId measures;
    PaperId domesticAbuse;
    PaperId tenders;

    SamplePapers(Office office, SampleMeetings meetings, SamplePortfolio plan) {
        this.office = office;
        this.meetings = meetings;
        this.plan = plan;
    }

    void fill() {
        update2013 = update(meetings.september2013, LocalDate.of(2013, 6, 28), LocalDate.of(2013, 9, 19),
            "What the office has done to hold the force to account since June 2013, and what comes next.", september());
        update2014 = update(meetings.june2014, LocalDate.of(2014, 3, 21), LocalDate.of(2014, 6, 24),
            "What the office has done to hold the force to account since March 2014, by subject and by priority of the plan.", june());
        performance = office.papers().add(new Paper(null, 0, Template.PANEL_PERFORMANCE, "Police and Crime Plan performance monitoring report", meetings.panelJune2016, OFFICE,
            null, "Chief Executive", "Chief Executive's office, Preston", LocalDate.of(2016, 3, 9), LocalDate.of(2016, 5, 13), Marking.OFFICIAL, Paper.State.DRAFT, Map.of(
            "summary", "How the plan's priorities have moved on since March, how its measures stand, and what else the office has done.",
            "recommendation", "The Panel is invited to comment on progress and to say what it wishes to look at next."), null), performance()).id();
        measures = office.papers().add(new Paper(null, 0, Template.PANEL_PERFORMANCE, "Appendix A: measures of the plan", meetings.panelJune2016, OFFICE, null,
            "Chief Executive", null, LocalDate.of(2015, 4, 1), LocalDate.of(2016, 3, 31), Marking.OFFICIAL, Paper.State.DRAFT, Map.of(
            "summary", "Each measure at the end of the year, against the year before and against its baseline.",
            "recommendation", "The Panel is invited to note the measures."), null),
            List.of(heading(1, "Measures"), block(new Quote("measures", Map.of("quarter", SamplePortfolio.LAST.toString()))),
                heading(1, "Portfolio areas"), block(new Quote("portfolio", Map.of("quarter", SamplePortfolio.LAST.toString()))))).id();
        domesticAbuse = office.papers().add(new Paper(null, 0, Template.PANEL_REPORT, "Domestic abuse services from April 2017", meetings.panelJune2016,
            "Police and Crime Commissioner", "Re-commissioning of domestic abuse services", "Chief Finance Officer", "Chief Finance Officer, commissioner's office", null, null,
            Marking.OFFICIAL, Paper.State.DRAFT, Map.of("paper-mark", "C",
            "purpose", "To tell the Panel how domestic abuse services will be bought when the county contract ends.",
            "recommendation", "That the Panel notes the timetable and the open question of partners' shares.",
            "conclusion", "The timetable holds if partners settle their shares by the autumn.",
            "financial", "Met from the year's budget for vulnerable people; later years depend on partners' shares.",
            "legal", "None beyond the rules on public contracts.", "equality", "Services are open to all victims; take-up is watched by district.",
            "risks", "A gap in service if the shares are not settled in time."), null), domesticAbuse()).id();
        tenders = office.papers().add(new Paper(null, 0, Template.PANEL_REPORT, "Maintenance framework: tenders received", meetings.panelJune2016,
            "Police and Crime Commissioner", null, "Chief Finance Officer", "Chief Finance Officer, commissioner's office", null, null, Marking.OFFICIAL_SENSITIVE,
            Paper.State.DRAFT, Map.of("paper-mark", "D", "purpose", "To tell members in confidence how the tenders for the maintenance framework stand.",
            "recommendation", "That members note the position.", "financial", "Within the estates budget.", "legal", "The standstill period applies.",
            "equality", "None.", "risks", "Prices become known before the award.", "plan-link", "Value for money."), null),
            List.of(heading(1, "Position"), numbered("The supplier day at headquarters has been followed by a call for tenders for repairs and maintenance."),
                numbered("The framework is to be awarded late in 2016 and in use from April 2017."),
                numbered("Names and prices are kept to members until the award."))).id();
    }

    /** What of the next meeting's papers has been cleared: two wholly, one was given back. */
    void clear() {
        clear(measures, LocalDate.of(2016, 5, 31), "Readings agree with the returns of 10 April.");
        clear(tenders, LocalDate.of(2016, 6, 1), null);
        LocalDate day = LocalDate.of(2016, 6, 1);
        office.clearances().send(domesticAbuse, day);
        office.clearances().clear(domesticAbuse, "Chief Finance Officer", day, null);
        office.clearances().giveBack(domesticAbuse, "Deputy Chief Finance Officer", day.plusDays(2),
            "The link to the plan is empty, and finance cannot say what a gap in the partners' shares would cost.");
    }

    /** What is still remarked on the paper that was given back. */
    void comment() {
        List<Paragraph> text = office.papers().body(domesticAbuse);
        office.comments().add(domesticAbuse, text.get(1).id(), "Deputy Chief Finance Officer", LocalDate.of(2016, 6, 3), "Say what each partner pays in 2016/17.");
        var settled = office.comments().add(domesticAbuse, text.get(5).id(), "Monitoring Officer", LocalDate.of(2016, 6, 2), "Is September before or after the Panel meets?");
        office.comments().answer(settled, "Chief Finance Officer", LocalDate.of(2016, 6, 2), "Before: the Panel meets on 26 September.");
        office.comments().resolve(settled, true, LocalDate.of(2016, 6, 2));
    }

    /** The papers of past meetings are issued: what they say is frozen. */
    void issuePast() {
        clear(update2013, LocalDate.of(2013, 9, 9), null);
        office.papers().issue(update2013, office.document(update2013), LocalDate.of(2013, 9, 12), null);
        clear(update2014, LocalDate.of(2014, 6, 12), null);
        office.papers().issue(update2014, office.document(update2014), LocalDate.of(2014, 6, 17), null);
    }

    /** Step by step from this day on, with what finance remarked. */
    private void clear(PaperId paper, LocalDate from, String finance) {
        office.clearances().send(paper, from);
        String author = office.papers().paper(paper).author();
        office.clearances().clear(paper, author, from, null);
        office.clearances().clear(paper, "Chief Finance Officer", from.plusDays(1), finance);
        office.clearances().clear(paper, "Monitoring Officer", from.plusDays(1), null);
        office.clearances().clear(paper, "Chief Executive", from.plusDays(2), null);
    }

    private PaperId update(MeetingId meeting, LocalDate from, LocalDate to, String issues, List<Paragraph> body) {
        return office.papers().add(new Paper(null, 0, Template.CHIEF_EXECUTIVES_UPDATE, "Chief Executive's Update", meeting, OFFICE, null, "Chief Executive",
            null, from, to, Marking.OFFICIAL, Paper.State.DRAFT, Map.of("issues", issues, "decision", "None. The meeting is asked to note the update."), null), body).id();
    }

    private List<Paragraph> september() {
        return List.of(heading(1, "Strategic consideration"),
            numbered("Between June and August the force briefed the commissioner on these subjects."),
            Paragraph.table("Briefings received", List.of(List.of("Date", "Subject"), List.of("19 June 2013", "Sustaining Excellence; domestic abuse and child sexual exploitation; the multi-agency hub"),
                List.of("19 July 2013", "Force restructure and organisational reviews"), List.of("12 August 2013", "Stage 2 transfer"))),
            heading(1, "Chief Executive's overview"),
            numbered("On 21 August the Strategic Planning Board held its first meeting and settled its terms of reference."),
            numbered("The office's own review began on 19 August and runs for 45 working days. Staff and stakeholders test its findings on 18 October."),
            heading(1, "Chief Finance Officer's overview"),
            numbered("Accounts for 2012/13 are to be signed on 25 September. The auditors asked for one adjustment, which has been made."),
            numbered("Lancashire's share of the victims' money that moves to commissioners in October 2014 is 2.59%. Of a national pot of £56m that would be £1.45m."),
            numbered(0, Span.Words.of("The year's commissioning budget, across seven mechanisms, is "), figure("budget-total", "year", "2013/14", "column", "revised"), Span.Words.of(".")),
            block(new Quote("budget-position", Map.of("year", "2013/14"))),
            heading(1, "Public engagement and casework"),
            numbered("More than 100 letters and messages have come in since the last meeting; a new contact management system is being bought."),
            numbered("Awareness week on child sexual exploitation opened on Monday 9 September, with over 30,000 leaflets and posters given out."),
            heading(1, "Portfolio areas"),
            numbered("Each portfolio lead will bring a quarterly RAG report, the first to the December 2013 meeting."));
    }

    private List<Paragraph> june() {
        return List.of(heading(1, "Finance"),
            heading(2, "Victims' services"),
            numbered("Responsibility for local victims' services passes to the commissioner in October 2014. An interim grant of £472,000 covers the time until then."),
            numbered("The grant that follows is indicative: £506,000 to March 2015 and £1,575,000 for 2015/16."),
            heading(2, "Innovation fund"),
            numbered("Four bids went to the Home Office:"),
            bullet(0, "rapid DNA profiling"), bullet(0, "a digital post system for motoring matters"), bullet(0, "devices for officers on the street"),
            bullet(0, "homes and work for people in recovery"),
            heading(1, "Delivery of the plan"),
            heading(2, "Champion the rights of victims"),
            numbered("The strategy for victims and witnesses is done; the group that will govern it is being put together."),
            heading(2, "Defend frontline policing"),
            numbered("The Home Secretary's strategic policing requirement was tested nationally in April 2014. Lancashire was part of the desk review and was not visited."),
            heading(1, "Engagement"),
            numbered("The commissioner met residents at road shows across the county and opened a centre for victims of sexual abuse."));
    }

    private List<Paragraph> performance() {
        List<Paragraph> body = new ArrayList<>();
        body.add(heading(1, "Background"));
        body.add(numbered("The plan took effect on 15 March 2013. It names four priorities for policing and community safety in Lancashire."));
        body.add(heading(1, "Format of the report"));
        body.add(numbered("Part 1 goes through the priorities, part 2 through the measures, which stand in full in Appendix A, and part 3 through the commissioner's other work."));
        body.add(heading(1, "Part 1: the plan's priorities"));
        body.add(heading(2, "Defend frontline policing"));
        body.add(heading(3, "Recruitment"));
        body.add(numbered("Twenty-five officers transfer in on 23 May, and 60 recruits start on 6 June. Another 60 follow in October and 40 in January 2017."));
        body.add(heading(3, "Body-worn video"));
        body.add(numbered("Three phases have bought 150, 100 and 150 cameras, 400 in all, for 14 places:"));
        body.add(bullet(0, "six main briefing bases in the first phase"));
        body.add(bullet(0, "four more places in the second"));
        body.add(bullet(0, "four more in the third, with the remainder going back to the six bases"));
        body.add(heading(3, "Citizens in policing"));
        body.add(numbered(0, Span.Words.of("Special constables rose from "), reading(plan.specials, "2014/15 Q4"), Span.Words.of(" in February 2015 to "), reading(plan.specials, "2015/16 Q4"),
            Span.Words.of(" on 1 April 2016, and gave "), reading(plan.specialHours, "2015/16 Q4"), Span.Words.of(" hours in the year. The aim is 650 by January 2017.")));
        body.add(numbered(0, Span.Words.of("There are "), reading(plan.cadets, "2015/16 Q4"), Span.Words.of(" volunteer police cadets, and "), reading(plan.volunteers, "2015/16 Q4"),
            Span.Words.of(" people volunteer with the police in other ways.")));
        body.add(heading(2, "Protect vulnerable people"));
        body.add(heading(3, "Domestic abuse"));
        body.add(numbered(0, Span.Words.of("Services in Blackburn with Darwen receive "), award("Domestic abuse services", "Blackburn with Darwen"), Span.Words.of(" and those in Blackpool "),
            award("Domestic abuse services", "Blackpool"), Span.Words.of(" for 2016/17. The county area is paid for from earlier years and by health partners.")));
        body.add(numbered(0, Span.Words.of("A further "), award("Domestic homicide review fund", "Pan-Lancashire"), Span.Words.of(" stands ready for domestic homicide reviews.")));
        body.add(numbered(0, Span.Words.of("The National Ugly Mugs scheme receives "), award("National Ugly Mugs scheme", "Pan-Lancashire"), Span.Words.of(".")));
        body.add(heading(2, "Tackle crime and reduce re-offending"));
        body.add(numbered("Hope for Justice trains 250 people in five sessions to know the signs of modern slavery; two have been held."));
        body.add(heading(2, "Champion the rights of victims"));
        body.add(numbered(0, Span.Words.of("Present providers carry on until the service is bought afresh for April 2017, with a young victims' service added, for "),
            award("Victim services continued and a young victims' service", "Pan-Lancashire"), Span.Words.of(".")));
        body.add(heading(1, "Part 2: measures"));
        body.add(numbered("Appendix A holds each measure against the same time last year and against its baseline, with the rule of its rating printed below the table."));
        body.add(heading(1, "Part 3: the commissioner's other work"));
        body.add(heading(2, "Awards"));
        body.add(numbered(0, Span.Words.of("Since the March meeting the commissioner has made "), figure("awards-count", "meeting", meetings.panelJune2016.text()), Span.Words.of(" awards, together "),
            figure("awards-total", "meeting", meetings.panelJune2016.text()), Span.Words.of(".")));
        body.add(block(new Quote("awards", Map.of("meeting", meetings.panelJune2016.text()))));
        body.add(heading(2, "Procurement"));
        body.add(numbered(0, Span.Words.of("In April 2016 there were 298 contracts worth £119,960,305.08. Of these 184, or "), reading(plan.contracts, "2015/16 Q4"),
            Span.Words.of(", are held with other forces, and "), reading(plan.contractValue, "2015/16 Q4"), Span.Words.of(" of the value.")));
        body.add(heading(2, "Promised to this meeting"));
        body.add(block(new Quote("promises-due", Map.of("meeting", meetings.panelJune2016.text()))));
        return body;
    }

    private List<Paragraph> domesticAbuse() {
        return List.of(heading(1, "Where things stand"),
            numbered("The contract for the county area ends on 31 March 2017. Talks with partners about who pays what have begun."),
            numbered(0, Span.Words.of("For 2016/17 the two unitary areas are funded with "), award("Domestic abuse services", "Blackburn with Darwen"), Span.Words.of(" each.")),
            heading(1, "Timetable"),
            numbered("The steps to a new service:"),
            numbered(1, Span.Words.of("shares agreed by September 2016")), numbered(1, Span.Words.of("specification in October")),
            numbered(1, Span.Words.of("award by January 2017")),
            heading(1, "Budget"),
            block(new Quote("budget-position", Map.of("year", "2016/17"))));
    }

    private Span figure(String name, String... options) {
        Map<String, String> map = new java.util.HashMap<>();
        for (int i = 0; i < options.length; i += 2) map.put(options[i], options[i + 1]);
        return office.evidence().quoted(new Quote(name, map));
    }

    private Span reading(MeasureId measure, String quarter) {
        return figure("measure", "measure", measure.text(), "quarter", quarter);
    }

    private Span award(String project, String area) {
        AwardId id = office.funding().awards().stream().filter(a -> a.project().equals(project) && a.area().equals(area)).map(Award::id).findFirst().orElseThrow();
        return figure("award-amount", "award", id.text());
    }
}
