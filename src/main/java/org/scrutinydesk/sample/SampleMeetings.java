package org.scrutinydesk.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Person;
import org.scrutinydesk.meeting.Purpose;
import org.scrutinydesk.meeting.Restriction;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.register.Promise;

/** The two bodies, their meetings of 2013 to 2016, the agendas and what was promised at them. */
final class SampleMeetings {
    private final Office office;
    MeetingId june2013;
    MeetingId september2013;
    MeetingId december2013;
    MeetingId march2014;
    MeetingId june2014;
    MeetingId panelMarch2016;
    MeetingId panelJune2016;
    private MeetingId september2016;

    SampleMeetings(Office office) {
        this.office = office;
    }

    void fill() {
        people();
        BodyId scrutiny = office.meetings().save(new Body(null, 0, "Strategic Scrutiny Meeting", Body.Kind.OWN_MEETING, "Police and Crime Commissioner",
            "Commissioner's office, Preston", "1, 2, 3", 3, List.of(), Template.CHIEF_EXECUTIVES_UPDATE.key(), Restriction.OPERATIONAL)).id();
        BodyId panel = office.meetings().save(new Body(null, 0, "Police and Crime Panel", Body.Kind.PANEL, "Chair of the Panel", "County Hall, Preston",
            "1, 2, 3", 5, List.of(), Template.PANEL_PERFORMANCE.key(), Restriction.SCHEDULE_12A)).id();
        june2013 = meeting(scrutiny, LocalDate.of(2013, 6, 27), LocalTime.of(10, 0), Meeting.State.CLOSED);
        september2013 = meeting(scrutiny, LocalDate.of(2013, 9, 19), LocalTime.of(10, 0), Meeting.State.CLOSED);
        december2013 = meeting(scrutiny, LocalDate.of(2013, 12, 12), LocalTime.of(10, 0), Meeting.State.CLOSED);
        march2014 = meeting(scrutiny, LocalDate.of(2014, 3, 20), LocalTime.of(10, 0), Meeting.State.CLOSED);
        june2014 = meeting(scrutiny, LocalDate.of(2014, 6, 24), LocalTime.of(10, 0), Meeting.State.CLOSED);
        meeting(panel, LocalDate.of(2015, 12, 7), LocalTime.of(10, 0), Meeting.State.CLOSED);
        panelMarch2016 = meeting(panel, LocalDate.of(2016, 3, 7), LocalTime.of(10, 0), Meeting.State.HELD);
        panelJune2016 = meeting(panel, LocalDate.of(2016, 6, 20), LocalTime.of(10, 0), Meeting.State.DRAFTING);
        september2016 = meeting(scrutiny, LocalDate.of(2016, 9, 22), LocalTime.of(10, 0), Meeting.State.PLANNED);
        meeting(panel, LocalDate.of(2016, 9, 26), LocalTime.of(10, 0), Meeting.State.PLANNED);
    }

    private MeetingId meeting(BodyId body, LocalDate day, LocalTime time, Meeting.State state) {
        Body of = office.meetings().body(body);
        return office.meetings().save(new Meeting(null, 0, body, of.name(), day, time, of.venue(), state, null, null, null, null, null)).id();
    }

    private void people() {
        String[][] posts = {{"Police and Crime Commissioner", "PCC"}, {"Chief Executive", "CE"}, {"Chief Finance Officer", "CFO"},
            {"Deputy Chief Executive", "DCE"}, {"Head of Communications", "HC"}, {"Portfolio lead, vulnerable people", "SA"},
            {"Portfolio lead, citizens in policing", "AW"}, {"Portfolio lead, change", "BJ"}, {"Portfolio lead, hate crime", "JP"},
            {"Portfolio lead, modern slavery", "IM"}, {"Portfolio lead, victims", "ML"}, {"Panel secretary", "PS"}};
        for (String[] p : posts) office.meetings().save(new Person(null, 0, p[0], p[0], null, p[1]));
    }

    void agendas(SamplePapers papers) {
        item(september2013, "1", "Apologies and declarations", null, 5, null);
        item(september2013, "2", "Chief Executive's Update", "Chief Executive", 30, papers.update2013);
        item(june2014, "1", "Apologies and declarations", null, 5, null);
        item(june2014, "2", "Chief Executive's Update", "Chief Executive", 30, papers.update2014);

        item(panelJune2016, "1", "Apologies and declarations", "Chair of the Panel", 5, null);
        item(panelJune2016, "2", "Note of the last meeting", "Panel secretary", 5, null);
        item(panelJune2016, "3", "Plan performance monitoring report", "Chief Executive", 40, papers.performance);
        item(panelJune2016, "3a", "Appendix A, measures", "Chief Executive", null, papers.measures);
        AgendaItem complaints = AgendaItem.of(panelJune2016, 0, "4", "Complaints: findings of the task and finish group");
        office.meetings().add(new AgendaItem(null, 0, panelJune2016, 0, complaints.number(), complaints.title(), "Panel secretary", 20, Purpose.DISCUSS,
            false, null, null, true, false, null, null));
        office.meetings().add(new AgendaItem(null, 0, panelJune2016, 0, "5", "Domestic abuse services from April 2017", "Chief Finance Officer", 20,
            Purpose.DISCUSS, false, null, papers.domesticAbuse, false, false, null, null));
        item(panelJune2016, "6", "Decisions taken since March", "Chief Executive", 10, null);
        item(panelJune2016, "7", "Forward plan", "Panel secretary", 5, null);
        office.meetings().add(new AgendaItem(null, 0, panelJune2016, 0, "8", "Maintenance framework: tenders received", "Chief Finance Officer", 15,
            Purpose.NOTE, true, Restriction.offered(Restriction.SCHEDULE_12A).get(2).words(), papers.tenders, false, false, null, null));
    }

    /** An item for noting; without a paper it is oral. */
    private void item(MeetingId meeting, String number, String title, String presenter, Integer minutes, PaperId paper) {
        office.meetings().add(new AgendaItem(null, 0, meeting, 0, number, title, presenter, minutes, Purpose.NOTE, false, null, paper, false, paper == null, null, null));
    }

    void promises(SamplePapers papers) {
        kept(Promise.open("First quarterly RAG reports of the portfolio leads", papers.update2013, september2013, "6.1", "Chief Executive", null, december2013));
        dropped(Promise.open("A report on how the office oversees complaints against officers", papers.update2013, september2013, "5.3", "Chief Executive", null, march2014),
            "Taken on by the Panel's task and finish group.");
        kept(Promise.open("Statement of accounts 2012/13 signed by both corporations sole", papers.update2013, september2013, "3.1", "Chief Finance Officer",
            LocalDate.of(2013, 9, 25), null));
        kept(Promise.open("Indicative figures of the victims' services grant", papers.update2013, september2013, "3.2", "Chief Finance Officer", LocalDate.of(2013, 10, 31), null));
        List<AgendaItem> agenda = office.meetings().items(panelJune2016);
        Promise schemes = office.promises().save(Promise.open("Reducing-reoffending schemes across the county and the gaps between them", null, panelMarch2016, "3.57",
            "Portfolio lead, citizens in policing", null, panelJune2016));
        office.promises().keep(schemes.id(), agenda.stream().filter(i -> i.number().equals("3")).findFirst().orElseThrow().id(), "Chief Executive");
        office.promises().save(Promise.open("Findings on the scrutiny of complaints", null, panelMarch2016, "12/16", "Panel secretary", null, panelJune2016));
        office.promises().save(Promise.open("Year-end reports of the projects funded in 2015/16", null, panelMarch2016, "5.18", "Chief Finance Officer", null, panelJune2016));
        office.promises().save(Promise.open("Compliance with the Victims' Code reported to the criminal justice board", null, panelJune2016, "3.74",
            "Portfolio lead, victims", LocalDate.of(2016, 7, 31), null));
        office.promises().save(Promise.open("650 volunteer police cadets", null, panelJune2016, "3.36", "Portfolio lead, citizens in policing", LocalDate.of(2016, 12, 31), null));
        office.promises().save(Promise.open("650 special constables", null, panelJune2016, "3.37", "Portfolio lead, citizens in policing", LocalDate.of(2017, 1, 31), null));
        office.promises().save(Promise.open("New contract standing orders", null, panelJune2016, "5.28", "Chief Finance Officer", null, september2016));
    }

    private void kept(Promise promise) {
        Promise saved = office.promises().save(promise);
        office.promises().addUpdate(saved.id(), new Promise.Update(saved.dueOn() == null ? LocalDate.of(2013, 12, 12) : saved.dueOn(), "Chief Executive", "Done."));
        office.promises().keep(saved.id(), null, "Chief Executive");
    }

    private void dropped(Promise promise, String why) {
        Promise saved = office.promises().save(promise);
        office.promises().drop(saved.id(), LocalDate.of(2014, 3, 20), "Chief Executive", why);
    }
}
