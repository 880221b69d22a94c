package org.scrutinydesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the records of a kind. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists records.")
final class ListCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}") What what;
    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} without it.", defaultValue = "table") Printed.Format format;

    @Override
    public Integer call() {
        Printed.list(desk.out(), desk.inOffice(what::list), format, what.none());
        return Commands.DONE;
    }
}
