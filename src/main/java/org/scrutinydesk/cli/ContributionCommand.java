package org.scrutinydesk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.paper.ContributionFile;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Paragraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a section of a paper as a Word file for somebody else to write in. */
@Command(name = "contribution", mixinStandardHelpOptions = true, description = "Writes a section of a paper as a Word file for somebody else to "
    + "write in, and notes who is to answer by when; `import reply FILE` reads it back, `reply` shows and decides what it changes.")
final class ContributionCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "ID", description = "The paper, as `list papers` shows it.") String id;
    @Option(names = "--section", required = true, paramLabel = "HEADING", description = "The words of the section's heading.") String section;
    @Option(names = "--lead", required = true, paramLabel = "NAME", description = "Who is to write it.") String lead;
    @Option(names = "--due", required = true, paramLabel = "DATE", description = "By when, such as 2016-06-10.") String due;
    @Option(names = "--guidance", paramLabel = "WORDS", description = "What is asked for; it stands at the top of the file.") String guidance;
    @Option(names = "--to", required = true, paramLabel = "FILE", description = "Ends in .docx.") Path to;
    @Option(names = "--overwrite", description = "Write over a file that this program did not write, or that was saved from another since.") boolean overwrite;

    @Override
    public Integer call() {
        PaperId paper = Id.parse("paper", id, PaperId::new);
        if (!to.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".docx")) {
            throw new WrongInput("to", "A contribution is a Word file; give it a name that ends in .docx.");
        }
        String said = desk.inOffice(office -> {
            Commands.mayWrite(to, overwrite, null);
            Contribution sent = ContributionFile.send(office, paper, heading(office, paper), lead, guidance, UkDate.parse("due", due), to);
            return "Wrote " + to + ": " + sent.id() + ", “" + sent.section() + "” for " + sent.lead() + " by " + UkDate.longForm(sent.due()) + ".";
        });
        desk.out().println(said);
        return Commands.DONE;
    }

    private int heading(Office office, PaperId paper) {
        List<Paragraph> body = office.papers().body(paper);
        List<Integer> found = IntStream.range(0, body.size()).filter(i -> body.get(i).kind() == Paragraph.Kind.HEADING
            && body.get(i).words().strip().equalsIgnoreCase(section.strip())).boxed().toList();
        if (found.size() == 1) return found.getFirst();
        String headings = String.join("; ", body.stream().filter(p -> p.kind() == Paragraph.Kind.HEADING).map(Paragraph::words).toList());
        throw new WrongInput("section", (found.isEmpty() ? "No heading of the paper says “" + section.strip() + "”" : "Several headings say “" + section.strip() + "”")
            + "; its headings are: " + headings + ".");
    }
}
