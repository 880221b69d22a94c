package org.scrutinydesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The desktop's log: warnings and errors, in files in the user's folder that never grow beyond three times a megabyte. */
final class LogFile {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private LogFile() {
    }

    /** What the JDK's logging is set up with when something is first logged: nothing, so that nothing is written. */
    public static final class None {
    }

    /** Nothing is written on the console: the command line's output is for its readers. */
    static void none() {
        // Only named here: setting the logging up takes longer than anything else before the window.
        System.setProperty("java.util.logging.config.class", None.class.getName());
    }

    /** Writes from here on into this folder, and nowhere where it cannot be written. */
    static void in(Path folder) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %3$s %5$s%6$s%n");
        try {
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder.toString().replace("%", "%%") + "/scrutiny-desk.%g.log", BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.WARNING);
            Logger.getLogger("").addHandler(file);
        } catch (IOException e) {
            // The program is as good without its log.
            return;
        }
    }
}
