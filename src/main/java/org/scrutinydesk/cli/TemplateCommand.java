package org.scrutinydesk.cli;

import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.evidence.OtherTemplate;
import org.scrutinydesk.paper.Reshaped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a paper in the shape of another template. */
@Command(name = "change-template", mixinStandardHelpOptions = true, description = "Puts a paper in the shape of another template: parts that mean the same keep"
    + " their words, and what has no place there goes into the text under its heading.")
final class TemplateCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "ID", description = "The paper, as `list papers` shows it.") String id;
    @Option(names = "--template", required = true, paramLabel = "TEMPLATE", description = "Its id or name, as `list templates` shows them.") String template;

    @Override
    public Integer call() {
        PaperId paper = Id.parse("paper", id, PaperId::new);
        Reshaped now = desk.inOffice(office -> OtherTemplate.put(office, paper, office.templates().named(template)));
        desk.out().println(now.words());
        return Commands.DONE;
    }
}
