package org.scrutinydesk.desktop.shell;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Notices;
import org.scrutinydesk.desktop.kit.Remembered;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.Theme;
import org.scrutinydesk.evidence.Office;

/** Draws every room of an office once, on a screen nobody sees: whether the packaged program has all it needs. */
public final class RoomDrawing {
    private static final int PATIENCE = 60_000;

    private RoomDrawing() {
    }

    /**
     * @param folder for what a desk remembers; nothing of it is wanted afterwards
     * @return the names of the rooms drawn
     * @throws Refused where a room cannot be drawn or stays empty
     */
    public static List<String> draw(Office office, Path folder) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        start();
        CompletableFuture<Throwable> bug = new CompletableFuture<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> bug.complete(failure));
        Notices notices = new Notices();
        notices.reportTo(report -> bug.complete(new IllegalStateException(report.details())));
        Workplace place = onFx(() -> new Workplace(office, notices, new Remembered(folder.resolve("desk.properties"))));
        List<Room<?>> rooms = onFx(() -> Rooms.of(place));
        Desk desk = onFx(() -> new Desk(place, rooms, List.of()));
        Scene scene = onFx(() -> {
            Scene made = new Scene(new StackPane(desk), 960, 900);
            Theme.dress(made, Theme.Appearance.LIGHT);
            return made;
        });
        List<String> drawn = new ArrayList<>();
        for (Room<?> room : rooms) {
            onFx(() -> {
                desk.go(room);
                return null;
            });
            settle(place);
            WritableImage picture = onFx(() -> scene.snapshot(null));
            if (bug.isDone()) {
                throw new Refused("The room " + room.name() + " could not be drawn (" + bug.join() + "); send this line to the makers.",
                    bug.join());
            }
            if (plain(picture)) throw new Refused("The room " + room.name() + " stays empty; send this line to the makers.");
            drawn.add(room.name());
        }
        place.work().close();
        Platform.exit();
        return drawn;
    }

    /** With the error stream aside: run from jars and not from an installer, the toolkit warns of that, which is nothing to send. */
    private static void start() {
        PrintStream error = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        try {
            CompletableFuture<Void> started = new CompletableFuture<>();
            Platform.startup(() -> started.complete(null));
            started.join();
        } finally {
            System.setErr(error);
        }
    }

    private static boolean plain(WritableImage picture) {
        int first = picture.getPixelReader().getArgb(480, 100);
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 240; x < picture.getWidth(); x += 3) {
                if (picture.getPixelReader().getArgb(x, y) != first) return false;
            }
        }
        return true;
    }

    private static void settle(Workplace place) throws Exception {
        long until = System.nanoTime() + PATIENCE * 1_000_000L;
        while (!onFx(() -> place.work().idle())) {
            if (System.nanoTime() > until) throw new Refused("A room is still at work after a minute; send this line to the makers.");
            Thread.sleep(20);
        }
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> task) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.get();
    }
}
