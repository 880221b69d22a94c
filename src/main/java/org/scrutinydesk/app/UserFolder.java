package org.scrutinydesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.scrutinydesk.desktop.kit.Remembered;

/** The folder in which this program keeps what belongs to the person and not to an office. */
final class UserFolder {
    private UserFolder() {
    }

    /** The system property {@code scrutinydesk.home} names another. */
    static Path path() {
        String own = System.getProperty("scrutinydesk.home");
        if (own != null) return Path.of(own).toAbsolutePath();
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String data = System.getenv("APPDATA");
            return Path.of(data == null ? home + "\\AppData\\Roaming" : data, "Scrutiny Desk");
        }
        if (system.startsWith("mac")) return Path.of(home, "Library", "Application Support", "Scrutiny Desk");
        String data = System.getenv("XDG_DATA_HOME");
        return Path.of(data == null || data.isBlank() ? home + "/.local/share" : data, "scrutiny-desk");
    }

    /** The office file that was open last, where it is still there. */
    static Optional<Path> lastOffice() {
        return Optional.of(new Remembered(path().resolve("desk.properties")).get("office", "")).filter(s -> !s.isEmpty()).map(Path::of).filter(Files::isRegularFile);
    }
}
