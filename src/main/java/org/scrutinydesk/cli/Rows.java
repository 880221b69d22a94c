package org.scrutinydesk.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Asserted;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardReturn;
import org.scrutinydesk.funding.AwardOnLine;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.Instalment;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.funding.Recipient;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Person;
import org.scrutinydesk.paper.Clearance;
import org.scrutinydesk.paper.Comment;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Reading;
import org.scrutinydesk.register.Promise;

/** Records as rows of named values, the form in which the command line lists them. Scripts rest on the names. */
final class Rows {
    /** A row: names in order; a value is a text, Money, a number, a date, an id, a boolean, a list of rows, or null. */
    static final class Row extends LinkedHashMap<String, Object> {
        Row and(String name, Object value) {
            put(name, value instanceof Enum<?> e ? e.name().toLowerCase(Locale.ROOT).replace('_', ' ') : value);
            return this;
        }
    }

    private final Office office;
    private final Names names;

    Rows(Office office) {
        this.office = office;
        this.names = new Names(office);
    }

    static Row of(Contribution c) {
        return new Row().and("id", c.id()).and("section", c.section()).and("lead", c.lead()).and("sent_on", c.sentOn()).and("due_on", c.due())
            .and("replies", c.replies().size()).and("changes", c.replies().stream().mapToInt(r -> r.changes().size()).sum()).and("undecided", c.undecided())
            .and("closed_on", c.closedOn());
    }

    /** A comment with its answers, and the paragraph it is on as people find it. */
    static Row of(Comment c, List<Paragraph> body, List<String> numbers) {
        String on = c.paragraph() == 0 ? "the whole paper" : c.gone() != null ? "gone: " + c.gone() : null;
        for (int i = 0; on == null && i < body.size(); i++) {
            if (body.get(i).id() == c.paragraph()) on = numbers.get(i).isEmpty() ? body.get(i).words() : numbers.get(i);
        }
        return new Row().and("id", c.id()).and("paragraph", on).and("author", c.author()).and("date", c.on()).and("text", c.words())
            .and("answers", c.answers().stream().map(a -> a.author() + ", " + UkDate.longForm(a.on()) + ": " + a.words()).toList())
            .and("resolved_by", c.resolvedBy()).and("resolved_on", c.resolvedOn());
    }

    /** The steps of every way through clearance, the newest way first; a way that ended without a step is a row by itself. */
    static List<Row> clearance(List<Clearance> ways) {
        List<Row> rows = new ArrayList<>();
        for (Clearance way : ways) {
            List<Clearance.Step> steps = way.steps().isEmpty() ? List.of(new Clearance.Step(null, null, null, null, null)) : way.steps();
            for (Clearance.Step s : steps) {
                rows.add(new Row().and("sent_on", way.sentOn()).and("sent_by", way.sentBy()).and("step", s.name()).and("clears", s.clears())
                    .and("cleared_by", s.by()).and("cleared_on", s.on()).and("remark", s.remark()).and("outcome", way.outcome()).and("ended_by", way.endedBy())
                    .and("ended_on", way.endedOn()).and("reason", way.reason()));
            }
        }
        return rows;
    }

    List<Row> bodies() {
        return office.meetings().bodies().stream().map(Rows::of).toList();
    }

    List<Row> meetings() {
        return office.meetings().meetings().stream().map(Rows::of).toList();
    }

    List<Row> people() {
        return office.meetings().people().stream().map(Rows::of).toList();
    }

    List<Row> papers() {
        return office.papers().papers().stream().map(this::of).toList();
    }

    List<Row> priorities() {
        return office.portfolio().priorities().stream().map(this::of).toList();
    }

    List<Row> portfolio() {
        return office.portfolio().areas().stream().map(this::of).toList();
    }

    List<Row> measures() {
        return office.measures().measures().stream().map(this::of).toList();
    }

    List<Row> funds() {
        return office.funding().funds().stream().map(Rows::of).toList();
    }

    List<Row> budget() {
        return office.funding().years().stream().sorted().flatMap(year -> office.funding().positions(year).stream()).map(this::of).toList();
    }

    List<Row> recipients() {
        return office.funding().recipients().stream().map(Rows::of).toList();
    }

    List<Row> awards() {
        return awards(a -> true);
    }

    List<Row> awards(Id.RecipientId recipient) {
        return awards(a -> a.recipient().equals(recipient));
    }

    private List<Row> awards(Predicate<Award> which) {
        Map<Id, List<AwardOnLine>> lines = office.funding().awardsOnLines().stream().collect(Collectors.groupingBy(on -> on.award().id()));
        return office.funding().awards().stream().filter(which).map(a -> of(a, lines.getOrDefault(a.id(), List.of()))).toList();
    }

    /** What each budget line bears of an award. */
    List<Row> shares(Id.AwardId award) {
        return office.funding().linesOf(award).stream().map(on -> linked(new Row().and("year", year(on.year())), "line", on.line()).and("awarded", on.awarded())
            .and("paid", on.paid()).and("to_be_paid", on.open())).toList();
    }

    List<Row> assertions() {
        return office.funding().assertions().stream().map(Rows::of).toList();
    }

    List<Row> ledger(EntryFilter filter) {
        return office.funding().entries(filter).stream().map(this::of).toList();
    }

    List<Row> promises() {
        return office.promises().promises().stream().map(this::of).toList();
    }

    List<Row> items(Id.MeetingId meeting) {
        return office.meetings().items(meeting).stream().map(this::of).toList();
    }

    private static Row of(Body b) {
        return new Row().and("id", b.id()).and("name", b.name()).and("kind", b.kind()).and("chair", b.chair()).and("venue", b.venue())
            .and("notice_days", b.noticeDays());
    }

    private static Row of(Meeting m) {
        return new Row().and("id", m.id()).and("body", m.bodyName()).and("body_id", m.body()).and("date", m.heldOn())
            .and("time", m.startsAt()).and("venue", m.venue()).and("state", m.state());
    }

    private Row of(AgendaItem i) {
        return linked(new Row().and("id", i.id()).and("number", i.number()).and("title", i.title()).and("presenter", i.presenter())
            .and("minutes", i.minutes()).and("purpose", i.purpose().words()).and("restricted", i.restricted()).and("reason", i.reason()),
            "paper", i.paper()).and("to_follow", i.toFollow()).and("oral", i.oral());
    }

    private static Row of(Person p) {
        return new Row().and("id", p.id()).and("name", p.name()).and("post", p.post()).and("initials", p.initials())
            .and("contact", p.contact());
    }

    private Row of(Paper p) {
        Row row = linked(new Row().and("id", p.id()).and("title", p.title()).and("template", p.template().label()), "meeting", p.meeting());
        return row.and("state", p.state()).and("marking", p.marking().words()).and("author", p.author()).and("period_from", p.from())
            .and("period_to", p.to());
    }

    private Row of(Priority p) {
        return linked(new Row().and("id", p.id()).and("name", p.name()), "plan", p.plan()).and("place", p.place());
    }

    private Row of(Area a) {
        Row row = linked(new Row().and("id", a.id()).and("name", a.name()).and("lead", a.lead()), "priority", a.priority());
        return row.and("objectives", a.objectives());
    }

    static Row of(PortfolioReturn r) {
        return new Row().and("id", r.id()).and("quarter", r.quarter().toString()).and("lead_rating", r.lead())
            .and("office_rating", r.office()).and("direction", r.direction()).and("done", r.done()).and("next", r.next())
            .and("risks", r.risks()).and("reason", r.reason()).and("returned_by", r.returnedBy()).and("returned_on", r.returnedOn());
    }

    private Row of(Measure m) {
        return linked(new Row().and("id", m.id()).and("name", m.name()), "priority", m.priority()).and("unit", m.unit())
            .and("polarity", m.polarity()).and("frequency", m.frequency()).and("rule", m.rule().words()).and("amber_band", m.amberBand())
            .and("baseline", m.baseline()).and("baseline_label", m.baselineLabel()).and("target", m.target()).and("source", m.source());
    }

    static Row of(Reading r) {
        return new Row().and("id", r.id()).and("quarter", r.quarter().toString()).and("value", r.amount()).and("state", r.state())
            .and("remark", r.remark());
    }

    private static Row of(Fund f) {
        return new Row().and("id", f.id()).and("name", f.name()).and("source", f.source()).and("first_year", year(f.firstYear()))
            .and("last_year", year(f.lastYear())).and("amount", f.amount()).and("confirmed", f.confirmed()).and("reserve", f.reserve())
            .and("purpose", f.purpose()).and("conditions", f.conditions());
    }

    private Row of(BudgetPosition p) {
        Row row = new Row().and("id", p.line().id()).and("year", year(p.line().year())).and("mechanism", p.line().mechanism());
        linked(row, "fund", p.line().fund());
        return linked(row, "priority", p.line().priority()).and("original", p.original()).and("virements", p.virements()).and("carried_forward", p.carried())
            .and("revised", p.revised()).and("paid", p.paid()).and("committed", p.committed()).and("left", p.left())
            .and("forecast", p.forecast()).and("variance", p.variance())
            .and("under_or_over", p.variance().isNil() ? null : p.variance().isNegative() ? "under" : "over");
    }

    static Row of(Instalment i, LocalDate today) {
        return new Row().and("id", i.id()).and("due_on", i.dueOn()).and("line_id", i.line()).and("amount", i.amount()).and("state", i.on(today))
            .and("waits_for", i.waitsFor()).and("met_on", i.metOn()).and("paid_by", i.paidBy());
    }

    static Row of(AwardReturn r) {
        return new Row().and("id", r.id()).and("kind", r.kind()).and("name", r.name()).and("due_on", r.dueOn()).and("received_on", r.receivedOn())
            .and("reminded_on", r.remindedOn()).and("note", r.note());
    }

    private static Row of(Recipient r) {
        return new Row().and("id", r.id()).and("name", r.name()).and("charity_number", r.charityNumber())
            .and("company_number", r.companyNumber()).and("area", r.area());
    }

    private static Row of(Asserted a) {
        return new Row().and("id", a.assertion().id()).and("date", a.assertion().dated()).and("line", a.line().mechanism()).and("line_id", a.line().id())
            .and("year", year(a.line().year())).and("what", a.assertion().what().words()).and("asserted", a.assertion().amount()).and("stands", a.stands())
            .and("holds", a.holds()).and("difference", a.difference()).and("note", a.assertion().note()).and("who", a.assertion().who());
    }

    private Row of(Award a, List<AwardOnLine> on) {
        Row row = linked(new Row().and("id", a.id()), "recipient", a.recipient()).and("project", a.project()).and("area", a.area());
        return linked(row, "priority", a.priority()).and("awarded_on", a.awardedOn()).and("amount", a.amount())
            .and("continuation", a.continuation()).and("decision", a.decisionReference())
            .and("years", on.stream().map(l -> year(l.year())).distinct().sorted().toList()).and("lines", on.stream().map(l -> l.line().text()).toList())
            .and("conditions", a.conditions()).and("purpose", a.purpose()).and("reasons", a.reasons());
    }

    private Row of(LedgerEntry e) {
        Row row = linked(new Row().and("id", e.id()).and("date", e.dated()).and("year", year(e.year())), "line", e.line());
        linked(row, "award", e.award()).and("kind", e.kind()).and("amount", e.amount()).and("reference", e.reference())
            .and("narrative", e.narrative()).and("who", e.who()).and("virement", e.virement());
        return linked(row, "reverses", e.reverses());
    }

    private Row of(Promise p) {
        Row row = linked(new Row().and("id", p.id()).and("promise", p.text()).and("owner", p.owner()), "made_in", p.madeInPaper());
        linked(row, "made_at", p.madeAtMeeting()).and("where", p.madeWhere()).and("due_on", p.dueOn());
        return linked(linked(row, "due_meeting", p.dueMeeting()).and("state", p.state()), "kept_by", p.keptBy());
    }

    /** Another record: its words under the name, and its id under the name with {@code _id}; both null where there is none. */
    private Row linked(Row row, String name, Id id) {
        return row.and(name, id == null ? null : names.words(id)).and(name + "_id", id);
    }

    private static String year(FinancialYear year) {
        return year == null ? null : year.toString();
    }

    /** A value as a machine reads it: money with two decimals, dates ISO. */
    static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Money m -> m.plain();
            case Boolean b -> b;
            case Integer n -> n;
            case Long n -> n;
            case java.math.BigDecimal n -> n;
            case List<?> rows -> rows.stream().map(Rows::plain).toList();
            case Map<?, ?> row -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                row.forEach((k, v) -> plain.put((String) k, plain(v)));
                yield plain;
            }
            default -> value.toString();
        };
    }

    /** A value as a person reads it in a column. */
    static String shown(Object value) {
        return switch (value) {
            case null -> "";
            case Money m -> m.pounds().scale() == 2 && m.isNil() ? "–" : m.isNegative() ? "(" + grouped(m.negate()) + ")" : grouped(m);
            case Boolean b -> b ? "yes" : "no";
            case List<?> list -> String.join("; ", list.stream().map(Rows::shown).toList());
            default -> value.toString();
        };
    }

    private static String grouped(Money m) {
        return new java.text.DecimalFormat("#,##0.00", java.text.DecimalFormatSymbols.getInstance(Locale.UK)).format(m.pounds());
    }
}
