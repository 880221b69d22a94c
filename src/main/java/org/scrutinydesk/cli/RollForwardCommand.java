package org.scrutinydesk.cli;

import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.evidence.RollForward;
import org.scrutinydesk.paper.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes the next paper from the last one. */
@Command(name = "roll-forward", mixinStandardHelpOptions = true, description = "Makes the next paper from the last one: headings and words kept, figures and"
    + " tables read afresh for the next meeting, every paragraph marked until somebody confirms or rewrites it.")
final class RollForwardCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "ID", description = "The last paper, as `list papers` shows it.") String id;
    @Option(names = "--meeting", paramLabel = "ID", description = "The meeting the next one is for; without it, the same body's next.") String meeting;

    @Override
    public Integer call() {
        PaperId last = Id.parse("paper", id, PaperId::new);
        RollForward.Rolled rolled = desk.inOffice(office -> {
            Paper paper = office.papers().paper(last);
            MeetingId to = meeting != null ? Id.parse("meeting", meeting, MeetingId::new)
                : RollForward.following(office.meetings().meetings(), paper).orElseThrow(() -> new Refused("There is no later meeting of the same body; add it, or"
                    + " name another with --meeting.")).id();
            return RollForward.roll(office, last, to);
        });
        int n = rolled.unconfirmed();
        desk.out().println("Rolled forward to " + rolled.paper().id() + ", “" + rolled.paper().title() + "”: " + (n == 1 ? "one part or paragraph is" : n
            + " parts and paragraphs are") + " to be confirmed or rewritten.");
        if (!rolled.dates().isEmpty()) desk.out().println("Days named in words, which were left as they are:");
        rolled.dates().forEach(line -> desk.out().println("- " + line));
        return Commands.DONE;
    }
}
