package org.scrutinydesk.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.exchange.paper.PaperFile;
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

    @Option(names = "--anonymous", description = "A Word file without its author and date in the file's own data; comments and tracked changes"
        + " in it are by “Author” and without a date.") boolean anonymous;
    @Option(names = "--comments", description = "A Word file with the comments on the paper, as Word's own.") boolean comments;
    @Option(names = "--contents", description = "A Word file with a contents table; its page numbers are those of the paper's PDF with the"
        + " same table in it.") boolean contents;
    @Option(names = "--pdfa", description = "A PDF for an archive (PDF/A-2a beside PDF/UA-1).") boolean pdfa;

    @Option(names = "--tracked", paramLabel = "FROM", description = "A Word file that shows what changed since an earlier version as tracked changes: the"
        + " version's name or number, as `show papers` lists them, or `issued` for the issued paper before this one.") String tracked;

    @Override
    public Integer call() {
        only(tracked != null, "--tracked", ".docx");
        only(comments, "--comments", ".docx");
        only(anonymous, "--anonymous", ".docx");
        only(contents, "--contents", ".docx");
        only(pdfa, "--pdfa", ".pdf");
        PaperId paper = Id.parse("paper", id, PaperId::new);
        return desk.inOffice(office -> {
            Commands.mayWrite(to, overwrite, null);
            new PaperFile(contents, tracked, comments, anonymous, pdfa).write(office, paper, to);
            desk.out().println("Wrote " + to + ".");
            return Commands.DONE;
        });
    }

    private void only(boolean wanted, String option, String ending) {
        if (!wanted || to.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending)) return;
        throw new WrongInput("to", option + " is for a file that ends in " + ending + "; name the file so, or leave " + option + " out.");
    }
}
