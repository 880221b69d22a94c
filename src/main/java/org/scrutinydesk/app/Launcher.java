package org.scrutinydesk.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.scrutinydesk.cli.Commands;
import org.scrutinydesk.sample.SampleFiles;

/** Where the program starts. It loads no window by itself, so that the command line needs none. */
public final class Launcher {
    /** Where the sample office goes when there is no window to show it in. */
    private static final Path WITHOUT_WINDOW = Path.of("scrutiny-desk-sample");

    private Launcher() {
    }

    public static void main(String[] args) {
        LogFile.none();
        Clock clock = Clock.systemUTC();
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        String who = System.getProperty("user.name");
        // Where nothing is asked for, the window need not wait until the command line has been made up.
        String missing = args.length == 0 ? new Desktop(clock).open(Optional.empty()) : null;
        if (args.length == 0 && missing == null) return;
        int code = Commands.run(args, new Commands.Surroundings(out, err, clock, who, UserFolder::lastOffice, office -> {
            String why = missing != null ? missing : new Desktop(clock).open(office);
            if (why == null) return Commands.DONE;
            out.println("No window can be opened here (" + why + "), so the sample office and the documents of its next meeting are written instead:");
            SampleFiles.write(WITHOUT_WINDOW, clock, who).forEach(out::println);
            return Commands.DONE;
        }, () -> SelfTest.run(out, clock)));
        // A window that stands keeps the program running; an exit code other than 0 has none.
        if (code != Commands.DONE) System.exit(code);
    }

    /** Scripts read UTF-8 whatever the locale; a Windows console reads its own code page. */
    private static PrintWriter writer(FileDescriptor to) {
        boolean console = System.getProperty("os.name").startsWith("Windows") && System.console() != null;
        Charset charset = console ? System.console().charset() : StandardCharsets.UTF_8;
        return new PrintWriter(new FileOutputStream(to), true, charset);
    }
}
