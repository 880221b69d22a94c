package org.scrutinydesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.evidence.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes an empty office file. */
@Command(name = "new", mixinStandardHelpOptions = true, description = "Makes an empty office file.")
final class NewCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "FILE", description = "The office file to make.") Path file;
    @Option(names = "--name", required = true, description = "The office's name, as it stands on its papers.") String name;

    @Override
    public Integer call() {
        if (name.isBlank()) throw new WrongInput("name", "An office needs a name; write it after --name.");
        Office.create(file, name.strip(), desk.clock(), desk.who()).close();
        desk.out().println("Made " + file + " for " + name.strip() + ".");
        return Commands.DONE;
    }
}
