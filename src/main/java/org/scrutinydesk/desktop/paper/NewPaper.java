package org.scrutinydesk.desktop.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.evidence.FirstDraft;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.OtherTemplate;
import org.scrutinydesk.evidence.RollForward;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Template;

/** The few questions a new paper begins with. */
final class NewPaper {
    /** What there is to choose from. @param usual the template that each body's papers take */
    record Known(List<Meeting> meetings, List<Template> templates, Map<BodyId, Template> usual) {
        static Known of(Office office) {
            List<Template> templates = office.templates().templates();
            Map<BodyId, Template> usual = new HashMap<>();
            office.meetings().bodies().forEach(b -> templates.stream().filter(t -> t.key().equals(b.template())).forEach(t -> usual.put(b.id(), t)));
            return new Known(office.meetings().meetings(), templates, usual);
        }
    }

    private NewPaper() {
    }

    /** @param made told the id of the paper that was added */
    static Form form(Workplace place, Known known, Consumer<PaperId> made) {
        LocalDate today = place.office().today();
        Meeting next = known.meetings().stream().filter(m -> m.state().ahead() && !m.heldOn().isBefore(today)).findFirst().orElse(null);
        Form form = new Form("New paper", place.work());
        Field<String> title = form.text("title", "_Title").required("A paper needs a title.");
        Field<Template> template = form.choice("template", "_Template", known.templates(), Template::label)
            .value(usual(known, next)).required("Choose the paper's template.")
            .hint("It gives the front page, the parts around the text and how paragraphs are numbered.");
        Field<Meeting> meeting = form.choice("meeting", "_Meeting", known.meetings().reversed(), Meeting::words).value(next)
            .hint("It can be chosen later.");
        // What the body's papers usually are follows the meeting, until somebody chooses otherwise.
        Template[] offered = {template.get()};
        meeting.onChange(() -> {
            if (offered[0] == null || !offered[0].equals(template.get())) return;
            offered[0] = usual(known, meeting.get());
            template.value(offered[0]);
        });
        form.saves("Write it", () -> new Asked(template.get(), title.get(), meeting.get()), asked -> place.office().file().change(
            "Paper “" + asked.title() + "” added", changes -> FirstDraft.of(place.office(), asked.template(), asked.title(),
                asked.meeting() == null ? null : asked.meeting().id()).add(place.office(), changes)), paper -> made.accept(paper.id()));
        return form;
    }

    /** The one question before the next paper is made from the last. @param made told the id of the paper that was added */
    static Form next(Workplace place, List<Meeting> meetings, Paper last, Consumer<PaperId> made) {
        Meeting before = meetings.stream().filter(m -> m.id().equals(last.meeting())).findFirst().orElse(null);
        List<Meeting> later = meetings.stream().filter(m -> before == null || m.heldOn().isAfter(before.heldOn())).toList();
        Form form = new Form("Roll “" + last.title() + "” forward", place.work());
        form.node(Words.line("Makes the next paper from this one. Figures and tables are read afresh for the next meeting; each paragraph waits until"
            + " somebody confirms it or rewrites it."));
        Field<Meeting> meeting = form.choice("meeting", "_To the meeting", later, Meeting::words)
            .value(RollForward.following(meetings, last).orElse(later.isEmpty() ? null : later.getFirst()))
            .required(later.isEmpty() ? "There is no later meeting yet; add it under Meetings first." : "Choose the meeting it is for.");
        form.saves("Roll forward", meeting::get, to -> RollForward.roll(place.office(), last.id(), to.id()), rolled -> {
            made.accept(rolled.paper().id());
            int days = rolled.dates().size();
            place.undo().offer("Rolled forward: " + (rolled.unconfirmed() == 1 ? "one part or paragraph" : rolled.unconfirmed() + " parts and paragraphs")
                + " to confirm with F9 and Ctrl+F9" + (days == 0 ? "." : days == 1 ? "; one day is named in words." : "; " + days + " days are named in words."));
        });
        return form;
    }

    /** Asks in which template's shape a paper is to be put. @param done told once it is */
    static Form reshape(Workplace place, List<Template> templates, Paper paper, Consumer<PaperId> done) {
        Form form = new Form("Another template for “" + paper.title() + "”", place.work());
        form.node(Words.line("It is a " + paper.template().label() + " now. Parts that mean the same keep their words; what has no place in the new template"
            + " goes into the text under its heading."));
        List<Template> others = templates.stream().filter(t -> !t.equals(paper.template())).toList();
        Field<Template> template = form.choice("template", "_Template", others, Template::label).required("Choose the template whose shape it is to have.");
        form.saves("Change template", template::get, to -> OtherTemplate.put(place.office(), paper.id(), to), now -> {
            done.accept(now.paper().id());
            place.undo().offer(now.words());
        });
        return form;
    }

    private record Asked(Template template, String title, Meeting meeting) {
    }

    private static Template usual(Known known, Meeting meeting) {
        return meeting == null ? known.templates().getFirst() : known.usual().getOrDefault(meeting.body(), known.templates().getFirst());
    }
}
