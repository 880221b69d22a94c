package org.scrutinydesk.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WorkingDays;
import org.scrutinydesk.evidence.Evidence;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Clearance;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.References;
import org.scrutinydesk.register.Promise;

/**
 * Whether a meeting can be printed, and what is still missing for it.
 *
 * @param body        the meeting's body
 * @param latestIssue the last working day on which the agenda can go out with the body's clear days before the meeting
 * @param clearDays   working days left until then, today not counted; negative when it has passed by so many
 * @param items       each agenda item with its state
 * @param promises    the promises due at the meeting, with what becomes of them
 * @param unlisted    papers written for the meeting that stand on none of its items
 */
public record Readiness(Meeting meeting, Body body, LocalDate latestIssue, int clearDays, List<Item> items, List<Due> promises, List<Paper> unlisted) {
    /** How far an item has come. */
    public enum State {
        READY("Ready"), DRAFT("Draft"), IN_CLEARANCE("In clearance"), TO_FOLLOW("To follow"), NO_PAPER("No paper");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** An agenda item. @param missing what somebody must still do, each in a sentence; empty when it is ready */
    public record Item(AgendaItem item, Paper paper, State state, List<String> missing) {
        public boolean ready() {
            return missing.isEmpty();
        }
    }

    /** A promise due at the meeting. @param item the agenda item that keeps it, or null where there is none */
    public record Due(Promise promise, AgendaItem item) {
        public boolean onAgenda() {
            return item != null;
        }
    }

    /** @throws org.scrutinydesk.common.Refused where there is no such meeting */
    public static Readiness of(Office office, MeetingId id) {
        return of(office.evidence(), id);
    }

    /** As {@link #of(Office, MeetingId)}, in a look at the office that others share. */
    public static Readiness of(Evidence look, MeetingId id) {
        Office office = look.office();
        Meeting meeting = office.meetings().meeting(id);
        Body body = office.meetings().body(meeting.body());
        WorkingDays days = office.settings().workingDays();
        LocalDate latest = days.latestIssue(meeting.heldOn(), body.noticeDays());
        LocalDate today = office.today();
        int left = latest.isBefore(today) ? -workingDays(days, latest, today) : workingDays(days, today, latest);
        Map<PaperId, Paper> papers = new HashMap<>();
        office.papers().papers().forEach(p -> papers.put(p.id(), p));
        List<AgendaItem> agenda = office.meetings().items(id);
        look.bodies(agenda.stream().map(AgendaItem::paper).filter(Objects::nonNull).toList());
        Map<PaperId, Clearance> ways = office.clearances().newest();
        Map<PaperId, List<Contribution>> out = office.contributions().open().stream().collect(Collectors.groupingBy(Contribution::paper));
        List<Item> items = agenda.stream().map(i -> item(look, i, i.paper() == null ? null : papers.get(i.paper()), ways.get(i.paper()), awaited(out.getOrDefault(i.paper(), List.of()), today))).toList();
        Map<ItemId, AgendaItem> byId = new HashMap<>();
        agenda.forEach(i -> byId.put(i.id(), i));
        List<Due> due = office.promises().dueAt(id).stream().map(p -> new Due(p, p.keptBy() == null ? null : byId.get(p.keptBy()))).toList();
        List<Paper> unlisted = papers.values().stream().filter(p -> id.equals(p.meeting()))
            .filter(p -> agenda.stream().noneMatch(i -> p.id().equals(i.paper()))).sorted(Comparator.comparing(p -> p.id().number())).toList();
        return new Readiness(meeting, body, latest, left, items, due, unlisted);
    }

    public boolean ready() {
        return missing().isEmpty();
    }

    /** So many items need someone. */
    public long itemsNotReady() {
        return items.stream().filter(i -> !i.ready()).count();
    }

    /** Everything that is missing, each a sentence of its own. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (items.isEmpty()) missing.add("The agenda has no items yet; add them.");
        for (Item item : items) {
            for (String sentence : item.missing()) missing.add("Item " + item.item().number() + ", " + item.item().title() + ": " + sentence);
        }
        for (Due due : promises) {
            if (!due.onAgenda() && due.promise().state() == Promise.State.OPEN) {
                missing.add("Promised to this meeting and on no item: " + due.promise().text());
            }
        }
        for (Paper paper : unlisted) {
            missing.add("Paper " + paper.id() + ", “" + paper.title() + "”, is written for this meeting and stands on no item; link it, or give it another meeting.");
        }
        return missing;
    }

    private static Item item(Evidence look, AgendaItem item, Paper paper, Clearance way, List<String> awaited) {
        List<String> missing = new ArrayList<>();
        if (item.restricted() && (item.reason() == null || item.reason().isBlank())) missing.add("it is restricted and gives no reason.");
        if (item.oral()) return new Item(item, paper, State.READY, missing);
        if (item.toFollow() && paper == null) {
            missing.add("the paper is to follow.");
            return new Item(item, null, State.TO_FOLLOW, missing);
        }
        if (paper == null) {
            missing.add("it has no paper; link one, or mark it as oral or to follow.");
            return new Item(item, null, State.NO_PAPER, missing);
        }
        if (paper.marking() == Marking.OFFICIAL_SENSITIVE && !item.restricted()) {
            missing.add("its paper is marked OFFICIAL-SENSITIVE, but the item is public; restrict the item or lower the marking.");
        }
        State state = switch (paper.state()) {
            case DRAFT -> State.DRAFT;
            case IN_CLEARANCE -> State.IN_CLEARANCE;
            case CLEARED, ISSUED -> State.READY;
        };
        if (paper.state() != Paper.State.ISSUED) missing.addAll(awaited);
        if (paper.state() != Paper.State.ISSUED) missing.addAll(unfinished(look, paper));
        if (state != State.READY) missing.add("the paper is " + stands(paper, way));
        return new Item(item, paper, missing.isEmpty() ? State.READY : state, missing);
    }

    /** What of a paper is late in coming from others, or came and was not looked at. */
    private static List<String> awaited(List<Contribution> out, LocalDate today) {
        List<String> awaited = new ArrayList<>();
        for (Contribution c : out) {
            if (c.late(today)) awaited.add("“" + c.section() + "” was due from " + c.lead() + " on " + UkDate.longForm(c.due()) + "; ask for it.");
            long open = c.undecided();
            if (open > 0) awaited.add((open == 1 ? "one change" : open + " changes") + " in “" + c.section() + "” from " + c.lead() + (open == 1 ? " waits" : " wait")
                + " to be accepted or refused.");
        }
        return awaited;
    }

    /** Whom a paper waits for that is not cleared. */
    private static String stands(Paper paper, Clearance way) {
        if (paper.state() == Paper.State.IN_CLEARANCE) {
            return "in clearance and waits for " + (way == null ? "its steps." : way.next().map(s -> Clearance.inSentence(s.name())
                + (s.clears() == null ? "." : " (" + s.clears() + ").")).orElse("its steps."));
        }
        if (way != null && way.outcome() == Clearance.Outcome.RETURNED) {
            return "a draft that " + Clearance.inSentence(way.endedAt()) + " gave back on " + UkDate.longForm(way.endedOn()) + "; mend it and send it again.";
        }
        if (way != null && way.outcome() == Clearance.Outcome.EDITED) return "a draft again since it was edited; send it for clearance again.";
        return "a draft; send it for clearance when it is right.";
    }

    private static List<String> unfinished(Evidence look, Paper paper) {
        List<String> missing = new ArrayList<>();
        for (Part part : paper.missing()) {
            missing.add(part.sort() == Part.Sort.PERIOD ? "the period it covers is not given." : "“" + part.label() + "” is empty.");
        }
        List<Paragraph> body = look.bodies(List.of(paper.id())).get(paper.id());
        if (body.isEmpty()) missing.add("the paper has no text yet.");
        int carried = paper.unconfirmed(body);
        if (carried > 0) {
            missing.add(carried + (carried == 1 ? " part or paragraph carried over from the paper before is not" : " parts and paragraphs carried over from the paper before are not")
                + " confirmed; say that they are still true, or rewrite them.");
        }
        int stale = look.stale(body).size();
        if (stale > 0) missing.add(stale + (stale == 1 ? " figure is stale" : " figures are stale") + "; accept what the records say now, or mend the record.");
        long undescribed = body.stream().filter(p -> p.kind() == Paragraph.Kind.PICTURE && p.picture().alt().isBlank()).count();
        if (undescribed > 0) missing.add(undescribed + (undescribed == 1 ? " picture has" : " pictures have") + " no words for those who cannot see "
            + (undescribed == 1 ? "it" : "them") + "; say what " + (undescribed == 1 ? "it shows." : "they show."));
        for (References.Broken broken : look.broken(paper, body)) {
            missing.add("a cross reference in " + broken.where() + " leads nowhere (" + broken.why() + "); choose another place, or take it out.");
        }
        return missing;
    }

    private static int workingDays(WorkingDays days, LocalDate from, LocalDate to) {
        int n = 0;
        for (LocalDate d = from.plusDays(1); !d.isAfter(to); d = d.plusDays(1)) {
            if (days.isWorkingDay(d)) n++;
        }
        return n;
    }
}
