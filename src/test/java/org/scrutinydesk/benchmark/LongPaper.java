package org.scrutinydesk.benchmark;

import com.sun.javafx.scene.SceneHelper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Notices;
import org.scrutinydesk.desktop.kit.Remembered;
import org.scrutinydesk.desktop.kit.Theme;
import org.scrutinydesk.desktop.paper.PapersView;
import org.scrutinydesk.desktop.shell.Desk;
import org.scrutinydesk.evidence.Office;

/** Opens a long paper in the program's own window and types in the middle of it, then types as much into an empty text area. */
public final class LongPaper {
    private static final int WARM = 60;
    private static final int LETTERS = 400;
    /** Between two letters, as a fast typist has it: time for what typing sets off in the background. */
    private static final int REST = 40;

    private final Stage stage;
    private final Workplace place;
    private final Path folder;

    private LongPaper(Path folder, Office office) {
        this.folder = folder;
        Notices notices = new Notices();
        place = new Workplace(office, notices, new Remembered(folder.resolve("typing.properties")));
        stage = fx(Stage::new);
    }

    /** @param args the office, and the paper's id */
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Path file = Path.of(args[0]);
        try (Office office = Office.open(file, Clock.systemUTC(), "benchmark")) {
            LongPaper run = new LongPaper(Files.createTempDirectory(file.toAbsolutePath().getParent(), "typing"), office);
            run.open(Id.parse("paper", args[1], PaperId::new));
            say("paper", run.type());
            run.empty();
            say("area", run.type());
            run.place.work().close();
        }
        System.exit(0);
    }

    private void open(PaperId paper) throws Exception {
        fx(() -> {
            Desk desk = new Desk(place, List.of(PapersView.room(place)), List.of());
            show(new Scene(new StackPane(desk), 1000, 800));
            return null;
        });
        settle();
        long start = System.nanoTime();
        fx(() -> {
            place.open(paper);
            return null;
        });
        RichTextArea page = await(() -> stage.getScene().lookup(".paper-editor") instanceof RichTextArea area && area.isFocused() ? area : null);
        painted();
        System.out.println("opened " + (System.nanoTime() - start) / 1_000);
        settle();
        fx(() -> {
            int middle = page.getParagraphCount() / 2;
            while (page.getPlainText(middle).length() < 100) middle++;
            page.select(TextPos.ofLeading(middle, 60));
            return null;
        });
    }

    private void empty() throws Exception {
        fx(() -> {
            TextArea area = new TextArea();
            area.setWrapText(true);
            show(new Scene(new BorderPane(area), 1000, 800));
            area.requestFocus();
            return null;
        });
        painted();
    }

    private void show(Scene scene) {
        Theme.dress(scene, Theme.Appearance.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    /** Microseconds from each letter to the frame that shows it. */
    private List<Long> type() throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < WARM + LETTERS; i++) {
            String letter = i % 6 == 5 ? " " : "e";
            Thread.sleep(REST);
            long start = System.nanoTime();
            fx(() -> {
                Node owner = stage.getScene().getFocusOwner();
                Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", letter.equals(" ") ? KeyCode.SPACE : KeyCode.E, false, false, false, false));
                Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
                return null;
            });
            painted();
            if (i >= WARM) times.add((System.nanoTime() - start) / 1_000);
        }
        return times;
    }

    /** Waits until the next frame is not only laid out but painted. */
    private void painted() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Scene scene = stage.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    // What is laid out in this pulse goes to the painter right after it.
                    Platform.runLater(() -> {
                        SceneHelper.getPeer(scene).waitForRenderingToComplete();
                        done.countDown();
                    });
                }
            });
            Platform.requestNextPulse();
        });
        done.await();
    }

    private void settle() throws Exception {
        for (int still = 0; still < 5; still++) {
            if (!fx(() -> place.work().idle())) still = -1;
            painted();
        }
    }

    private <T> T await(Supplier<T> there) throws Exception {
        for (T found; ; Thread.sleep(2)) {
            found = fx(there);
            if (found != null) return found;
        }
    }

    private static <T> T fx(Supplier<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.get());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.join();
    }

    private static void say(String what, List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        System.out.println(what + " " + sorted.get(sorted.size() * 99 / 100));
    }
}
