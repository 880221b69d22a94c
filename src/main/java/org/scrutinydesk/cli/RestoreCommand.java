package org.scrutinydesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scrutinydesk.database.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes an office file from a backup. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Makes an office file from a backup.")
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "FROM", description = "A backup that `backup` wrote.") Path from;
    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The office file to make.") Path to;

    @Override
    public Integer call() {
        Backup.restore(from, to, desk.clock());
        desk.out().println("Restored to " + to + ".");
        return Commands.DONE;
    }
}
