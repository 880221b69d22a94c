package org.scrutinydesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.pack.Readiness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what a meeting still lacks. */
@Command(name = "ready", mixinStandardHelpOptions = true, description = "Says what a meeting still lacks; exit 1 if anything.")
final class ReadyCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "MEETING", description = "The meeting, as `list meetings` shows it.") String id;

    @Override
    public Integer call() {
        Readiness ready = desk.inOffice(office -> Readiness.of(office, Id.parse("meeting", id, MeetingId::new)));
        List<String> missing = ready.missing();
        if (!ready.meeting().state().ahead()) {
            desk.out().println(ready.meeting().bodyName() + ", " + UkDate.longForm(ready.meeting().heldOn()) + ", is " + ready.meeting().state().words().toLowerCase(java.util.Locale.ROOT)
                + "; nothing is needed for it any more.");
            return Commands.DONE;
        }
        String occasion = ready.meeting().bodyName() + ", " + UkDate.longForm(ready.meeting().heldOn());
        if (missing.isEmpty()) {
            desk.out().println("Ready: " + occasion + ". The agenda goes out by " + UkDate.withWeekday(ready.latestIssue()) + ".");
            return Commands.DONE;
        }
        desk.out().println("Not ready yet: " + occasion + ". The agenda must be out by " + UkDate.withWeekday(ready.latestIssue()) + ".");
        missing.forEach(sentence -> desk.out().println("- " + sentence));
        return Commands.REFUSED;
    }
}
