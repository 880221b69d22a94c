package org.scrutinydesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.database.Health;
import org.scrutinydesk.funding.Asserted;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.LedgerProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Looks the office file over. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Reads the office file from end to end and adds up its ledger: "
    + "each line's and award's running balance, each virement's two halves, each reversal, each entry as it was posted, and each balance that was asserted; exit 1 if anything is wrong.")
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand Commands desk;

    @Override
    public Integer call() {
        return desk.inOffice(office -> {
            var rows = Health.check(office.file());
            int all = rows.values().stream().mapToInt(Integer::intValue).sum();
            desk.out().println("Whole: " + all + " rows in " + rows.size() + " tables read back.");
            List<String> faults = new ArrayList<>(LedgerProof.faults(office.funding()));
            Health.alteredEntries(office.file()).forEach(id -> faults.add(new EntryId(id) + " is not as it was posted."));
            int entries = office.funding().entries(EntryFilter.ALL).size();
            if (faults.isEmpty()) {
                desk.out().println("The ledger adds up: " + counted(entries, "entry", "entries") + " on "
                    + counted(office.funding().lines().size(), "budget line", "budget lines") + ", "
                    + counted(office.funding().awards().size(), "award", "awards") + ".");
            } else {
                desk.out().println("The ledger does not add up; restore the newest backup in which it does, or reverse what is wrong:");
                faults.forEach(fault -> desk.out().println("- " + fault));
            }
            boolean hold = assertions(office.funding().assertions());
            return faults.isEmpty() && hold ? Commands.DONE : Commands.REFUSED;
        });
    }

    /** @return they all hold */
    private boolean assertions(List<Asserted> all) {
        if (all.isEmpty()) return true;
        List<Asserted> failing = all.stream().filter(a -> !a.holds()).toList();
        if (failing.isEmpty()) {
            desk.out().println(all.size() == 1 ? "The one balance that was asserted holds." : "All " + all.size() + " balances that were asserted hold.");
            return true;
        }
        desk.out().println("Of " + counted(all.size(), "balance that was", "balances that were") + " asserted, " + counted(failing.size(), "does", "do")
            + " not hold; find the entry that was posted since, or change what is asserted:");
        failing.forEach(a -> desk.out().println("- " + a.assertion().id() + ": " + a.words()));
        return false;
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
