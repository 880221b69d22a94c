package org.scrutinydesk.desktop.shell;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.ErrorReport;
import org.scrutinydesk.desktop.kit.Notices;
import org.scrutinydesk.desktop.kit.Remembered;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.Theme;
import org.scrutinydesk.evidence.Office;

/** The window: the start screen or the desk of one office, and the way from one to the other. */
public final class DeskWindow {
    private final Stage stage;
    private final Remembered remembered;
    private final Clock clock;
    private final Callable<OfficeFile> sample;
    private final Function<Workplace, List<Room<?>>> rooms;
    private final Runnable exit;
    private final ReportPane report = new ReportPane();
    private final StackPane content = new StackPane();
    private final Scene scene;
    private Workplace place;
    private StartScreen start;
    private Notices startNotices;

    /**
     * @param sample opens the sample office, making it first where there is none; null where there is none to make
     * @param rooms  the rooms of an office
     * @param exit   called when the window is closed and all is saved
     */
    public DeskWindow(Stage stage, Remembered remembered, Clock clock, Callable<OfficeFile> sample, Function<Workplace, List<Room<?>>> rooms, Runnable exit) {
        this.stage = stage;
        this.remembered = remembered;
        this.clock = clock;
        this.sample = sample;
        this.rooms = rooms;
        this.exit = exit;
        scene = new Scene(new StackPane(content, report), number("window.width", 1280), number("window.height", 820));
        Theme.dress(scene, Theme.remembered(remembered));
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> Platform.runLater(() -> report.show(ErrorReport.of(bug))));
        stage.setScene(scene);
        stage.setTitle("Scrutiny Desk");
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setMaximized(Boolean.parseBoolean(remembered.get("window.maximized", "false")));
        stage.setOnCloseRequest(e -> {
            e.consume();
            close();
        });
    }

    /** Shows the window, and in it the office that is being opened; null for the start screen. */
    public void show(CompletableFuture<OfficeFile> opening) {
        if (opening == null) showStart();
        else showDesk(opening);
        stage.show();
    }

    /** Saves, backs up, closes the office and ends. */
    public void close() {
        remembered.put("window.maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized()) {
            remembered.put("window.width", String.valueOf((int) scene.getWidth()));
            remembered.put("window.height", String.valueOf((int) scene.getHeight()));
        }
        stage.hide();
        leave(() -> {
            remembered.save();
            exit.run();
        });
    }

    private void showStart() {
        startNotices = new Notices();
        startNotices.reportTo(report::show);
        start = new StartScreen(remembered.lines("recent"), new StartScreen.Choices(sample == null ? null : this::openSample, this::create, this::open),
            startNotices.node());
        content.getChildren().setAll(start);
        stage.setTitle("Scrutiny Desk");
    }

    private void openSample() {
        start.busy("Opening the sample office …");
        await(later(sample));
    }

    private void create(Path file) {
        start.busy("Making the office …");
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        await(later(() -> OfficeFile.create(file, name, clock, who())));
    }

    private void open(Path file) {
        start.busy("Opening " + file.getFileName() + " …");
        await(later(() -> OfficeFile.open(file, clock, who())));
    }

    private String who() {
        return remembered.get("person", System.getProperty("user.name"));
    }

    private static CompletableFuture<OfficeFile> later(Callable<OfficeFile> open) {
        CompletableFuture<OfficeFile> opening = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                opening.complete(open.call());
            } catch (Throwable failure) {
                opening.completeExceptionally(failure);
            }
        });
        return opening;
    }

    private void await(CompletableFuture<OfficeFile> opening) {
        opening.whenComplete((file, failure) -> Platform.runLater(() -> {
            if (failure == null) showDesk(opening);
            else notOpened(failure);
        }));
    }

    private void notOpened(Throwable failure) {
        if (start == null) showStart();
        start.busy("");
        startNotices.failed(failure instanceof java.util.concurrent.CompletionException c ? c.getCause() : failure);
    }

    /** Shows the desk at once; what stands on it comes when the office is open. */
    private void showDesk(CompletableFuture<OfficeFile> opening) {
        Notices notices = new Notices();
        Workplace entered = new Workplace(opening.thenApply(Office::of), notices, remembered);
        place = entered;
        // An office that did not open is spoken of on the start screen, and not once more for each thing that waited for it.
        notices.reportTo(bug -> {
            if (entered.isOpen()) report.show(bug);
        });
        Desk desk = new Desk(place, rooms.apply(place), List.of(
            Action.of("Open another office", "Shortcut+O", this::openAnother),
            Action.of("Close this office", "Shortcut+W", () -> leave(() -> Platform.runLater(this::showStart)))));
        content.getChildren().setAll((Parent) desk);
        start = null;
        place.opensOfficesWith(this::openInstead);
        opening.whenComplete((file, failure) -> Platform.runLater(() -> {
            if (place != entered) return;
            if (failure == null) {
                entered.backups().start();
                remember(file);
            } else {
                place = null;
                notOpened(failure);
            }
        }));
    }

    private void remember(OfficeFile file) {
        if (file.path() == null) return;
        stage.setTitle(file.path().getFileName() + " – Scrutiny Desk");
        List<String> recent = new ArrayList<>(remembered.lines("recent"));
        recent.remove(file.path().toString());
        recent.addFirst(file.path().toString());
        remembered.putLines("recent", recent.subList(0, Math.min(recent.size(), 8)));
        remembered.put("office", file.path().toString());
    }

    private void openAnother() {
        File chosen = StartScreen.chooser("Open an office").showOpenDialog(stage);
        if (chosen != null) openInstead(chosen.toPath());
    }

    private void openInstead(Path file) {
        leave(() -> Platform.runLater(() -> {
            showStart();
            open(file);
        }));
    }

    /** Closes the office on a thread of its own, which keeps the program alive until all is on the disk. */
    private void leave(Runnable then) {
        Workplace leaving = place;
        place = null;
        content.getChildren().clear();
        Thread.ofPlatform().name("closing").start(() -> {
            if (leaving != null) {
                try {
                    leaving.work().close();
                    leaving.backups().close();
                    leaving.office().close();
                } catch (Refused refused) {
                    org.slf4j.LoggerFactory.getLogger(DeskWindow.class).warn("The office could not be closed", refused);
                }
            }
            then.run();
        });
    }

    private double number(String key, int otherwise) {
        try {
            return Math.clamp(Integer.parseInt(remembered.get(key, String.valueOf(otherwise))), 400, 4000);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
