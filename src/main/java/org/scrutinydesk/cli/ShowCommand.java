package org.scrutinydesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows one record, whole. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one record, whole; as CSV with a row for each record "
    + "within it (an item, a return, an entry), beside the record's own columns.")
final class ShowCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(index = "0", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}") What what;
    @Parameters(index = "1", paramLabel = "ID", description = "As `list` shows it.") String id;
    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} without it.", defaultValue = "table") Printed.Format format;

    @Override
    public Integer call() {
        Printed.one(desk.out(), desk.inOffice(office -> what.show(office, id)), format);
        return Commands.DONE;
    }
}
