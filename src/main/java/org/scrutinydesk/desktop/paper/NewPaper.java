package org.scrutinydesk.desktop.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Template;

/** The few questions a new paper begins with. */
final class NewPaper {
    private NewPaper() {
    }

    /**
     * @param meetings all there are, the earliest first
     * @param made      told the id of the paper that was added
     */
    static Form form(Workplace place, List<Meeting> meetings, Consumer<PaperId> made) {
        LocalDate today = place.office().today();
        Form form = new Form("New paper", place.work());
        Field<String> title = form.text("title", "_Title").required("A paper needs a title.");
        Field<Template> template = form.choice("template", "_Shape", Arrays.asList(Template.values()), Template::label)
            .value(Template.CHIEF_EXECUTIVES_UPDATE).required("Choose the paper's shape.")
            .hint("It decides the parts around the text and how paragraphs are numbered.");
        Field<Meeting> meeting = form.choice("meeting", "_Meeting", meetings.reversed(), Meeting::words)
            .value(meetings.stream().filter(m -> m.state().ahead() && !m.heldOn().isBefore(today)).findFirst().orElse(null))
            .hint("It can be chosen later.");
        form.saves("Write it", () -> Paper.draft(template.get(), title.get(), meeting.get() == null ? null : meeting.get().id()),
            paper -> place.office().papers().add(paper, List.of()), paper -> made.accept(paper.id()));
        return form;
    }
}
