package org.scrutinydesk.cli;

import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.evidence.FirstDraft;
import org.scrutinydesk.paper.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Begins a paper in one of the office's templates. */
@Command(name = "new-paper", mixinStandardHelpOptions = true, description = "Begins a paper in one of the office's templates.")
final class NewPaperCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "TITLE", description = "The paper's title.") String title;
    @Option(names = "--template", required = true, paramLabel = "TEMPLATE", description = "Its id or name, as `list templates` shows them.") String template;
    @Option(names = "--meeting", paramLabel = "ID", description = "The meeting it is for, as `list meetings` shows it.") String meeting;

    @Override
    public Integer call() {
        if (title.isBlank()) throw new WrongInput("title", "A paper needs a title.");
        MeetingId at = meeting == null ? null : Id.parse("meeting", meeting, MeetingId::new);
        Paper paper = desk.inOffice(office -> {
            if (at != null) office.meetings().meeting(at);
            FirstDraft draft = FirstDraft.of(office, office.templates().named(template), title.strip(), at);
            return office.file().change("Paper “" + title.strip() + "” added", changes -> draft.add(office, changes));
        });
        desk.out().println("Began " + paper.id() + ", “" + paper.title() + "”, as " + paper.template().label() + ".");
        return Commands.DONE;
    }
}
