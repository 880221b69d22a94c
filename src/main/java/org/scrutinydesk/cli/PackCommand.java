package org.scrutinydesk.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.pack.Edition;
import org.scrutinydesk.pack.Pack;
import org.scrutinydesk.pack.Readiness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the pack of a meeting. */
@Command(name = "pack", mixinStandardHelpOptions = true, description = "Writes the pack of a meeting as one PDF.")
final class PackCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "MEETING", description = "The meeting, as `list meetings` shows it.") String id;
    @Option(names = "--edition", required = true, description = "${COMPLETION-CANDIDATES}") Edition edition;
    @Option(names = "--to", required = true, paramLabel = "FILE.pdf", description = "The PDF to write.") Path to;
    @Option(names = "--overwrite", description = "Write over a file that this program did not write, or that was saved from another since; "
        + "its own earlier file it replaces without this.") boolean overwrite;

    @Override
    public Integer call() {
        MeetingId meeting = Id.parse("meeting", id, MeetingId::new);
        if (!to.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            throw new WrongInput("to", "A pack is a PDF, so its name ends in .pdf; “" + to.getFileName() + "” does not.");
        }
        return desk.inOffice(office -> {
            Commands.mayWrite(to, overwrite, null);
            int pages = Pack.write(office, meeting, edition, to);
            desk.out().println("Wrote " + to + ", " + pages + " pages.");
            long open = Readiness.of(office, meeting).missing().size();
            if (open > 0) {
                desk.out().println(open == 1 ? "One thing is still missing; `ready " + meeting + "` names it."
                    : open + " things are still missing; `ready " + meeting + "` names them.");
            }
            return Commands.DONE;
        });
    }
}
