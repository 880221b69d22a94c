package org.scrutinydesk.desktop.kit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where a file is to go, writes it in the background, says where it is and offers to open it; and asks which one to take in. */
public final class SaveAs {
    private final Work work;
    private final Notices notices;
    private final Remembered remembered;
    private UnaryOperator<Path> asks;

    public SaveAs(Work work, Notices notices, Remembered remembered) {
        this.work = work;
        this.notices = notices;
        this.remembered = remembered;
    }

    /** Answers in place of the system's own window, which no test can drive. @param way from the suggested path to the chosen one */
    public void asksWith(UnaryOperator<Path> way) {
        asks = way;
    }

    /**
     * @param kind   what sort of file it is, such as "PDF"
     * @param ending such as {@code .pdf}
     * @param name   what it is called unless somebody changes that; characters that no file name may have are replaced
     * @param writes writes it, in the background; a Refused is said as a notice
     */
    public void save(Window over, String kind, String ending, String name, Writes writes) {
        Path to = to(over, kind, ending, name);
        if (to == null) return;
        work.read("Writing " + to.getFileName(), progress -> {
            writes.to(to, progress);
            return to;
        }).then(written -> notices.say("Saved as " + written.getFileName() + ".", "Open it", () -> open(written)));
    }

    /** Only asks where a file is to go, as {@link #save} does. @return null where somebody thought better of it */
    public Path to(Window over, String kind, String ending, String name) {
        Path chosen = ask(over, kind, ending, name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip() + ending);
        if (chosen == null) return null;
        boolean ended = chosen.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
        Path to = ended ? chosen : chosen.resolveSibling(chosen.getFileName() + ending);
        remembered.put("folder", to.toAbsolutePath().getParent().toString());
        return to;
    }

    /**
     * Asks which file to take in.
     *
     * @param kind    what sort of file it is, such as "Word or text"
     * @param endings such as {@code .docx}
     * @return null where somebody thought better of it
     */
    public Path find(Window over, String kind, List<String> endings) {
        Path folder = Path.of(remembered.get("folder", System.getProperty("user.home")));
        if (asks != null) return asks.apply(folder);
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Take in a " + kind + " file");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, endings.stream().map(e -> "*" + e).toList()));
        if (Files.isDirectory(folder)) chooser.setInitialDirectory(folder.toFile());
        File file = chooser.showOpenDialog(over);
        if (file != null) remembered.put("folder", file.getAbsoluteFile().getParent());
        return file == null ? null : file.toPath();
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Writes {
        void to(Path file, Progress progress) throws Exception;
    }

    private Path ask(Window over, String kind, String ending, String name) {
        Path folder = Path.of(remembered.get("folder", System.getProperty("user.home")));
        if (asks != null) return asks.apply(folder.resolve(name));
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save as " + kind);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
        if (Files.isDirectory(folder)) chooser.setInitialDirectory(folder.toFile());
        File file = chooser.showSaveDialog(over);
        return file == null ? null : file.toPath();
    }

    private void open(Path file) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("windows") ? List.of("cmd", "/c", "start", "", file.toString())
            : List.of(system.startsWith("mac") ? "open" : "xdg-open", file.toString());
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            notices.say("No program was found that opens it; the file is " + file + ".");
        }
    }
}
