package org.scrutinydesk.cli;

import java.util.concurrent.Callable;
import org.scrutinydesk.database.Health;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Looks the office file over. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Reads the office file from end to end and adds up its ledger.")
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand Commands desk;

    @Override
    public Integer call() {
        return desk.inOffice(office -> {
            var rows = Health.check(office.file());
            int all = rows.values().stream().mapToInt(Integer::intValue).sum();
            desk.out().println("Whole: " + all + " rows in " + rows.size() + " tables read back.");
            return Commands.DONE;
        });
    }
}
