package org.scrutinydesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.pack.MeetingFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a paper as Word or PDF. */
@Command(name = "paper", mixinStandardHelpOptions = true, description = "Writes a paper as Word or PDF, by the file's ending.")
final class PaperCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "ID", description = "The paper, as `list papers` shows it.") String id;
    @Option(names = "--to", required = true, paramLabel = "FILE", description = "Ends in .docx or .pdf.") Path to;
    @Option(names = "--overwrite", description = "Write over a file that this program did not write, or that was saved from another since; "
        + "its own earlier file it replaces without this.") boolean overwrite;

    @Override
    public Integer call() {
        PaperId paper = Id.parse("paper", id, PaperId::new);
        return desk.inOffice(office -> {
            Commands.mayWrite(to, overwrite, null);
            MeetingFiles.write(office, office.document(paper), to);
            desk.out().println("Wrote " + to + ".");
            return Commands.DONE;
        });
    }
}
