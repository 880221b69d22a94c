package org.scrutinydesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.Whereabouts;
import org.scrutinydesk.paper.AcrossPapers;
import org.scrutinydesk.paper.Hit;
import org.scrutinydesk.paper.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds words in all papers. */
@Command(name = "find", mixinStandardHelpOptions = true, description = "Finds words in all papers: in their text, parts, tables and blocks.")
final class FindCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "WORDS", description = "What to look for.") String words;
    @Option(names = "--match-case", description = "Capitals and small letters differ.") boolean matchCase;
    @Option(names = "--whole-words", description = "Not within longer words.") boolean wholeWords;
    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} without it.") Printed.Format format;

    @Override
    public Integer call() {
        Wanted wanted = new Wanted(words, matchCase, wholeWords);
        Printed.list(desk.out(), desk.inOffice(office -> rows(office, wanted)), format, "“" + words + "” stands in no paper.");
        return Commands.DONE;
    }

    /** A row for each place where the words stand. */
    private static List<Rows.Row> rows(Office office, Wanted wanted) {
        List<Rows.Row> rows = new ArrayList<>();
        for (AcrossPapers.Found found : office.acrossPapers().find(wanted)) {
            Whereabouts where = new Whereabouts(found);
            for (Hit hit : found.hits()) {
                rows.add(new Rows.Row().and("paper", found.paper().id()).and("title", found.paper().title()).and("state", found.paper().state())
                    .and("place", where.of(hit)).and("sentence", hit.before() + hit.found() + hit.after()).and("fixed", hit.fixed()));
            }
        }
        return rows;
    }
}
