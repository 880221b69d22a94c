package org.scrutinydesk.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.OwnFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.record.RefusedRows;
import org.scrutinydesk.pack.Edition;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line as a whole. Without a command it opens the desktop. */
@Command(name = "scrutiny-desk", mixinStandardHelpOptions = true, version = "Scrutiny Desk 1.0.0",
    description = "Prepares scrutiny meetings: records, papers that quote them, agendas and printed packs.",
    synopsisSubcommandLabel = "COMMAND", subcommands = {SampleCommand.class, NewCommand.class, ListCommand.class, ShowCommand.class,
        ImportCommand.class, ExportCommand.class, PaperCommand.class, NewPaperCommand.class, TemplateCommand.class, RollForwardCommand.class,
        ClearanceCommand.class, ContributionCommand.class, ReplyCommand.class, FindCommand.class, ReplaceCommand.class,
        PackCommand.class, ReadyCommand.class, VerifyCommand.class, BackupCommand.class, RestoreCommand.class})
public final class Commands implements Callable<Integer> {
    /** Done, refused (or something was found), and wrongly called. */
    public static final int DONE = 0;
    public static final int REFUSED = 1;
    public static final int USAGE = 2;

    /**
     * What surrounds a command.
     *
     * @param lastOffice the office file that was open last, for when none is named
     * @param desktop    opens the desktop with an office file or none, and gives the exit code
     * @param selfTest   tries the installed program, and gives the exit code
     */
    public record Surroundings(PrintWriter out, PrintWriter err, Clock clock, String who, Supplier<Optional<Path>> lastOffice,
                               Function<Optional<Path>, Integer> desktop, Callable<Integer> selfTest) {
    }

    private final Surroundings around;

    @Option(names = "--office", paramLabel = "FILE", description = "The office file; without it, the one that was open last.")
    Path officeFile;

    @Option(names = "--debug", description = "Show where an error came from.")
    boolean debug;

    @Option(names = "--selftest", description = "Try the installed program: make an office in memory, draw each room, write a paper each way.")
    boolean selfTest;

    private Commands(Surroundings around) {
        this.around = around;
    }

    /** Runs the command line. @return its exit code */
    public static int run(String[] args, Surroundings around) {
        Commands commands = new Commands(around);
        CommandLine line = new CommandLine(commands).setOut(around.out()).setErr(around.err()).setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(Edition.class, Commands::edition).registerConverter(ExportCommand.Kind.class, ExportCommand.Kind::of)
            .setExecutionExceptionHandler((e, command, parsed) -> commands.said(e))
            .setParameterExceptionHandler((e, parsed) -> {
                String wrong = e instanceof CommandLine.MissingParameterException missing ? missing(missing) : e.getMessage();
                around.err().println(oneLine(wrong).replaceAll("[.]?$", ".").replace(" (case-insensitive)", "") + " `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help` shows how.");
                return USAGE;
            });
        int code = line.execute(args);
        around.out().flush();
        around.err().flush();
        return code;
    }

    /** What a command was called without, each with what it is for. */
    private static String missing(CommandLine.MissingParameterException e) {
        return "`" + e.getCommandLine().getCommandSpec().qualifiedName() + "` still needs " + e.getMissing().stream().map(arg -> {
            String label = arg.paramLabel().startsWith("<") ? arg.paramLabel().replaceAll("[<>]", "").toUpperCase(Locale.UK) : arg.paramLabel();
            String said = String.join(" ", arg.description()).replaceAll("[.]$", "");
            return (arg instanceof CommandLine.Model.OptionSpec option ? option.longestName() + " " : "") + label
                + (said.isEmpty() ? "" : " (" + said.substring(0, 1).toLowerCase(Locale.UK) + said.substring(1) + ")");
        }).collect(Collectors.joining(" and "));
    }

    private static Edition edition(String text) {
        return Arrays.stream(Edition.values()).filter(e -> e.toString().equalsIgnoreCase(text)).findFirst()
            .orElseThrow(() -> new CommandLine.TypeConversionException("“" + text + "” is no edition; write public or restricted"));
    }

    @Override
    public Integer call() throws Exception {
        if (selfTest) return around.selfTest().call();
        return around.desktop().apply(Optional.ofNullable(officeFile));
    }

    PrintWriter out() {
        return around.out();
    }

    PrintWriter err() {
        return around.err();
    }

    Clock clock() {
        return around.clock();
    }

    String who() {
        return around.who();
    }

    /** Does something with the office file that was named, or else the last one, and closes it. */
    <T> T inOffice(Function<Office, T> work) {
        Path file = officeFile != null ? officeFile : around.lastOffice().get()
            .orElseThrow(() -> new Refused("No office file was named; add --office FILE before the command, or make one with `new`."));
        try (Office office = Office.open(file, around.clock(), around.who())) {
            return work.apply(office);
        }
    }

    /**
     * Lets a file be written where nothing stands, or something that this program wrote: a run every night replaces its own
     * files, and nobody's work.
     *
     * @param overwrite somebody said that whatever stands there may go; an office file stays all the same
     * @param header    as {@link OwnFile#is}
     * @throws Refused saying how it can be written after all
     */
    static void mayWrite(Path to, boolean overwrite, String header) {
        if (!Files.isRegularFile(to)) return;
        if (OfficeFile.looksLikeOne(to)) {
            throw new Refused("“" + to + "” is an office file, and nothing is written over one; choose another name.");
        }
        if (!overwrite && !OwnFile.is(to, header)) {
            throw new Refused("“" + to + "” is there already, and this program did not write it or it was saved from another since; choose"
                + " another name, or add --overwrite to replace it.");
        }
    }

    private int said(Exception e) {
        if (debug) e.printStackTrace(around.err());
        if (e instanceof RefusedRows) {
            // One line for the file and one for each row of it.
            if (!debug) around.err().println(e.getMessage());
        } else if (e instanceof Refused) {
            if (!debug) around.err().println(oneLine(e.getMessage()));
        } else if (!debug) {
            around.err().println("Something went wrong in the program (" + e.getClass().getSimpleName() + ": " + oneLine(String.valueOf(e.getMessage()))
                + "); run it again with --debug and send what it prints.");
        }
        return REFUSED;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
