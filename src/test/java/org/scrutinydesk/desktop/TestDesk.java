package org.scrutinydesk.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.kit.Notices;
import org.scrutinydesk.desktop.kit.Remembered;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.Theme;
import org.scrutinydesk.desktop.shell.Desk;
import org.scrutinydesk.evidence.Office;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A desk in a window of the headless screen, for tests of rooms: an office in memory, the real shell, a robot at the keys. */
public final class TestDesk implements AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC);

    public final OfficeFile file;
    public final Office office;
    public final Workplace place;
    public final Desk desk;
    public final Hand robot = new Hand();
    private final Stage stage;

    /** @param rooms the rooms that are wanted; the first is shown. The window is 1000 wide and 900 high. */
    public static TestDesk open(OfficeFile file, Function<Workplace, List<Room<?>>> rooms) throws TimeoutException {
        return new TestDesk(file, rooms, 1000);
    }

    public static TestDesk empty(Function<Workplace, List<Room<?>>> rooms) throws TimeoutException {
        return open(OfficeFile.inMemory("Test office", CLOCK, "tester"), rooms);
    }

    private TestDesk(OfficeFile file, Function<Workplace, List<Room<?>>> rooms, double width) throws TimeoutException {
        this.file = file;
        stage = FxToolkit.registerPrimaryStage();
        Remembered remembered = new Remembered(Path.of(System.getProperty("scrutinydesk.home"), "desk-" + System.nanoTime() + ".properties"));
        Notices notices = new Notices();
        office = Office.of(file);
        place = new Workplace(office, notices, remembered);
        desk = onFx(() -> {
            Desk made = new Desk(place, rooms.apply(place), List.of());
            notices.reportTo(bug -> {
                throw new AssertionError(bug.details());
            });
            Scene scene = new Scene(new StackPane(made), width, 900);
            Theme.dress(scene, Theme.Appearance.LIGHT);
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(900);
            stage.show();
            return made;
        });
        settle();
    }

    /** Runs on the JavaFX thread and waits for the answer. */
    public static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    public static void onFx(Runnable task) {
        onFx(() -> {
            task.run();
            return null;
        });
    }

    /** Waits until nothing is being read, saved or drawn. */
    public void settle() {
        // What is answered may ask for more once it is drawn, so it must have been still for two drawings.
        for (int still = 0; still < 2; still++) {
            if (!onFx(this::still)) {
                waitFor("the desk to settle", () -> onFx(this::still));
                still = -1;
            }
            Hand.pulse(stage.getScene());
        }
    }

    private boolean still() {
        return place.work().idle() && !desk.isHoldingKeys();
    }

    public void waitFor(String what, BooleanSupplier there) {
        long until = System.nanoTime() + 20_000_000_000L;
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > until) throw new AssertionError("Waited in vain for " + what);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The words of every label and button that can be seen. */
    public List<String> words() {
        return onFx(() -> desk.getScene().getRoot().lookupAll("*").stream().filter(TestDesk::seen)
            .filter(n -> n instanceof Labeled).map(n -> ((Labeled) n).getText()).filter(t -> t != null && !t.isEmpty()).distinct().toList());
    }

    public boolean says(String words) {
        return words().stream().anyMatch(w -> w.contains(words));
    }

    /** Clicks on what says these very words and settles. Looked for on the JavaFX thread, where nothing moves meanwhile. */
    public void click(String words) {
        Point2D at = onFx(() -> {
            desk.getScene().getRoot().applyCss();
            desk.getScene().getRoot().layout();
            Node found = desk.getScene().getRoot().lookupAll("*").stream().filter(TestDesk::seen)
                .filter(n -> n instanceof Labeled labeled && labeled.getText() != null && labeled.getText().replace("_", "").equals(words))
                .findFirst().orElseThrow(() -> new AssertionError("Nothing says “" + words + "”; there is " + words()));
            Bounds bounds = found.localToScreen(found.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        robot.clickOn(at);
        settle();
    }

    static boolean seen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) return false;
        }
        return !(node instanceof Label label) || label.getText() != null;
    }

    @Override
    public void close() {
        settle();
        onFx(stage::hide);
        place.work().close();
        file.close();
        WaitForAsyncUtils.clearExceptions();
    }
}
