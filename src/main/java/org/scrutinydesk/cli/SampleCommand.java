package org.scrutinydesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scrutinydesk.sample.SampleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes the sample office and every document of its next meeting. */
@Command(name = "sample", mixinStandardHelpOptions = true, description = "Makes the sample office in a folder, and every document of its next meeting.")
final class SampleCommand implements Callable<Integer> {
    @ParentCommand Commands desk;
    @Parameters(paramLabel = "DIR", description = "The folder; it is made where it is not there.") Path folder;

    @Override
    public Integer call() {
        SampleFiles.write(folder, desk.clock(), desk.who()).forEach(desk.out()::println);
        return Commands.DONE;
    }
}
