package org.scrutinydesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scrutinydesk.database.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes a backup and reads it back. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "Writes a copy of the office and reads it back.")
final class BackupCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The backup to write.") Path to;

    @Override
    public Integer call() {
        return desk.inOffice(office -> {
            Backup.write(office.file(), to);
            desk.out().println("Backed up to " + to + " and read back whole.");
            return Commands.DONE;
        });
    }
}
