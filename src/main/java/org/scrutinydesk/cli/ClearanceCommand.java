package org.scrutinydesk.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.paper.Clearance;
import org.scrutinydesk.paper.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes a paper through the office's steps of clearance. */
@Command(name = "clearance", mixinStandardHelpOptions = true, description = "Takes a paper through the office's steps: sends it, clears the step it "
    + "waits for, gives it back to its author, issues it. `show papers ID` shows how it stands.")
final class ClearanceCommand implements Callable<Integer> {
    /** What is done. */
    enum Act { send, clear, back, issue }

    @ParentCommand Commands desk;
    @Parameters(index = "0", paramLabel = "DO", description = "${COMPLETION-CANDIDATES}") Act act;
    @Parameters(index = "1", paramLabel = "ID", description = "The paper, as `list papers` shows it.") String id;
    @Option(names = "--by", paramLabel = "NAME", description = "Who clears it or gives it back.") String by;
    @Option(names = "--remark", paramLabel = "WORDS", description = "What is remarked in clearing it.") String remark;
    @Option(names = "--reason", paramLabel = "WORDS", description = "Why it goes back, or is issued without being cleared.") String reason;

    @Override
    public Integer call() {
        PaperId paper = Id.parse("paper", id, PaperId::new);
        only(by, "--by", act == Act.clear || act == Act.back);
        only(remark, "--remark", act == Act.clear);
        only(reason, "--reason", act == Act.back || act == Act.issue);
        String done = desk.inOffice(office -> done(office, paper));
        desk.out().println(done);
        return Commands.DONE;
    }

    private void only(String given, String option, boolean fits) {
        if (given != null && !fits) throw new WrongInput("do", option + " says nothing where a paper is to " + act + "; leave it out.");
    }

    private String done(Office office, PaperId id) {
        Paper paper = office.papers().paper(id);
        LocalDate today = office.today();
        String title = "“" + paper.title() + "”";
        return switch (act) {
            case send -> {
                office.clearances().send(id, today);
                yield title + " sent for clearance. " + office.clearances().of(id).getFirst().words();
            }
            case clear -> {
                Clearance.Step step = office.clearances().clear(id, by, today, remark);
                yield title + " cleared by " + step.by() + " (" + Clearance.inSentence(step.name()) + "), " + UkDate.longForm(today) + ". "
                    + (office.papers().paper(id).state() == Paper.State.CLEARED ? "It is cleared." : office.clearances().of(id).getFirst().words());
            }
            case back -> {
                office.clearances().giveBack(id, by, today, reason);
                yield title + ": " + office.clearances().of(id).getFirst().words();
            }
            case issue -> {
                office.issue(id, reason);
                yield title + " issued, " + UkDate.longForm(today) + ".";
            }
        };
    }
}
