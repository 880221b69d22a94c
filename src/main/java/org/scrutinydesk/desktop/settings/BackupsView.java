package org.scrutinydesk.desktop.settings;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.database.Backup;
import org.scrutinydesk.database.Health;
import org.scrutinydesk.desktop.RecordList;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.desktop.kit.Words;

/** The backups beside the office file: making one, going back to one, and looking the file itself over. */
final class BackupsView extends RecordList<BackupsView.Copy> {
    record Copy(Path file, LocalDateTime made, long bytes) {
        String name() {
            return file.getFileName().toString();
        }

        String size() {
            return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : String.format(Locale.UK, "%.1f MB", bytes / 1024.0 / 1024.0);
        }

        String time() {
            return UkDate.time(made.toLocalTime());
        }
    }

    BackupsView(Workplace place, Views views) {
        super(place, "Settings");
        pane.tools(views);
        if (place.backups().possible()) pane.primary(Action.of("_Back up now", this::backUp));
        pane.secondary(Action.of("_Check the file", this::check));
        pane.secondary(Action.of("Back up _elsewhere…", this::backUpElsewhere));
        pane.secondary(Action.of("_Restore a backup…", this::restoreChosen));
        list(new RecordTable<Copy>("backups", place.remembered(), Copy::file)
            .date("Made on", 120, c -> c.made().toLocalDate())
            .ordered("At", 90, Copy::time, Copy::made)
            .figures("Size", 90, Copy::size, Copy::bytes)
            .text("File", 420, Copy::name)
            .empty("Backups are made when an office was opened, every ten minutes while something changes, and when it is closed.", null));
    }

    @Override
    protected void shown(List<Copy> copies) {
        pane.line(copies.isEmpty() ? "No backup yet." : "The newest is of " + UkDate.longForm(copies.getFirst().made().toLocalDate()) + ", "
            + copies.getFirst().time() + ". Each was read back before it was called a backup.");
    }

    void backUp() {
        place.work().write("Backing up", place.backups()::now).then(made -> {
            place.notices().say("Backed up and read back: " + made.getFileName());
            refresh();
        });
    }

    void check() {
        place.work().read("Checking the office file", () -> Health.check(place.office().file())).then(rows ->
            place.notices().say("The office file is whole: " + "%,d".formatted(rows.values().stream().mapToInt(n -> n).sum()) + " rows in "
                + rows.size() + " tables were read."));
    }

    @Override
    protected List<Copy> read() throws IOException {
        Path folder = place.backups().folder();
        if (folder == null || !Files.isDirectory(folder)) return List.of();
        String name = place.office().file().path().getFileName().toString();
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(name + "-") && f.getFileName().toString().endsWith(".backup"))
                .map(BackupsView::copy).sorted(Comparator.comparing(Copy::made).reversed()).toList();
        }
    }

    private static Copy copy(Path file) {
        try {
            return new Copy(file, LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault()),
                Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Node details(Copy copy) {
        return new VBox(8, Words.section("Backup of " + UkDate.longForm(copy.made().toLocalDate()) + ", " + copy.time()),
            Words.plain(copy.name()),
            Words.line("Restoring makes a new office file of it; the one that is open stays as it is."),
            Action.of("Restore _this…", () -> restore(copy.file())).button());
    }

    private void backUpElsewhere() {
        FileChooser chooser = chooser("Back up", "Backups (*.backup)", "*.backup");
        File to = chooser.showSaveDialog(pane.getScene().getWindow());
        if (to == null) return;
        place.work().write("Backing up", () -> {
            Backup.write(place.office().file(), to.toPath());
            return to;
        }).then(made -> place.notices().say("Backed up and read back: " + made));
    }

    private void restoreChosen() {
        File from = chooser("Restore which backup?", "Backups (*.backup)", "*.backup").showOpenDialog(pane.getScene().getWindow());
        if (from != null) restore(from.toPath());
    }

    private void restore(Path from) {
        File to = chooser("Restore to a new file", "Offices (*.desk)", "*.desk").showSaveDialog(pane.getScene().getWindow());
        if (to == null) return;
        place.work().read("Restoring the backup", () -> {
            Backup.restore(from, to.toPath(), place.office().file().clock());
            return to.toPath();
        }).then(made -> place.notices().say("Restored to " + made.getFileName() + ".", "Open it", () -> place.openOffice(made)));
    }

    private FileChooser chooser(String title, String words, String pattern) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(words, pattern),
            new FileChooser.ExtensionFilter("All files", "*"));
        Path folder = place.backups().folder();
        if (folder != null && Files.isDirectory(folder.getParent())) chooser.setInitialDirectory(folder.getParent().toFile());
        return chooser;
    }
}
