package org.scrutinydesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.paper.AcrossPapers;
import org.scrutinydesk.paper.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts other words in the place of some in all drafts. */
@Command(name = "replace", mixinStandardHelpOptions = true, description = "Puts other words in the place of some in all drafts, or in those named, as one"
    + " change. Papers that are in clearance, cleared or issued stay as they are, and so does what the records say.")
final class ReplaceCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(index = "0", paramLabel = "WORDS", description = "What to look for.") String words;
    @Parameters(index = "1", paramLabel = "WITH", description = "What to put in its place; may be empty.") String with;
    @Parameters(index = "2..*", paramLabel = "PAPER", description = "Only in these papers, as `list papers` shows them.") List<String> papers = List.of();
    @Option(names = "--match-case", description = "Capitals and small letters differ.") boolean matchCase;
    @Option(names = "--whole-words", description = "Not within longer words.") boolean wholeWords;
    @Option(names = "--dry-run", description = "Only say what would be replaced.") boolean dryRun;

    @Override
    public Integer call() {
        Wanted wanted = new Wanted(words, matchCase, wholeWords);
        List<PaperId> named = papers.stream().map(p -> Id.parse("paper", p, PaperId::new)).toList();
        desk.inOffice(office -> {
            named.forEach(office.papers()::paper);
            List<AcrossPapers.Found> found = office.acrossPapers().find(wanted).stream().filter(f -> named.isEmpty() || named.contains(f.paper().id())).toList();
            if (found.stream().mapToLong(AcrossPapers.Found::replaceable).sum() == 0) throw nothing(found);
            if (!dryRun) office.acrossPapers().replace(wanted, with, found.stream().map(f -> f.paper().id()).toList());
            found.forEach(this::say);
            return Commands.DONE;
        });
        return Commands.DONE;
    }

    private Refused nothing(List<AcrossPapers.Found> found) {
        return new Refused("“" + words + "” stands in no draft where it could be replaced" + (found.isEmpty() ? "." : "; `find` shows where it stands."));
    }

    private void say(AcrossPapers.Found f) {
        long left = f.hits().size() - f.replaceable();
        String why = f.kept() != null ? f.kept() : "in what the records say";
        desk.out().println(f.paper().id() + "  " + f.paper().title() + ": " + (f.replaceable() == 0 ? "" : f.replaceable() + (dryRun ? " would be replaced" : " replaced"))
            + (left == 0 ? "." : (f.replaceable() == 0 ? "" : ", ") + left + " left (" + why + ")."));
    }
}
