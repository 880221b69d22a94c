package org.scrutinydesk.desktop.kit;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.desktop.TestDesk;

class WorkTest {
    private TestDesk desk;
    private Work work;

    @BeforeEach void open() throws Exception {
        desk = TestDesk.empty(place -> List.of(new Room<>("Empty", null, EmptyRoom::new)));
        work = desk.place.work();
    }

    @AfterEach void close() {
        desk.close();
    }

    @Test void writesRunInTheOrderTheyWereAskedFor() {
        List<Integer> ran = new ArrayList<>();
        List<Integer> answered = new ArrayList<>();
        TestDesk.onFx(() -> {
            for (int i = 0; i < 50; i++) {
                int n = i;
                work.write("Writing", () -> {
                    if (n % 7 == 0) Thread.sleep(3);
                    ran.add(n);
                    return n;
                }).then(answered::add);
            }
        });
        desk.settle();
        List<Integer> inOrder = java.util.stream.IntStream.range(0, 50).boxed().toList();
        assertEquals(inOrder, ran);
        assertEquals(inOrder, answered);
    }

    @Test void answersAndFailuresArriveOnTheJavaFxThread() {
        List<Boolean> onFx = new ArrayList<>();
        TestDesk.onFx(() -> {
            work.read("Reading", () -> Platform.isFxApplicationThread()).then(onFx::add).then(x -> onFx.add(Platform.isFxApplicationThread()));
            work.read("Reading", () -> {
                throw new Refused("No.");
            }).failed(e -> onFx.add(Platform.isFxApplicationThread()));
        });
        desk.settle();
        assertEquals(3, onFx.size());
        assertEquals(1, onFx.stream().filter(fx -> !fx).count(), "only the question itself is asked elsewhere");
    }

    @Test void aFailureThatNobodyHandlesIsSaid() {
        TestDesk.onFx(() -> work.write("Writing", () -> {
            throw new Refused("The disk is full; free some space.");
        }));
        desk.settle();
        assertTrue(desk.says("The disk is full; free some space."));
    }

    @Test void ofSearchesOnlyTheNewestIsAnswered() {
        Latest latest = work.latest();
        CountDownLatch first = new CountDownLatch(1);
        List<String> answers = new ArrayList<>();
        TestDesk.onFx(() -> {
            latest.read("Searching", () -> {
                first.await();
                return "first";
            }, answers::add);
            latest.read("Searching", () -> "second", answers::add);
        });
        desk.waitFor("the second answer", () -> TestDesk.onFx(() -> answers.contains("second")));
        first.countDown();
        desk.settle();
        assertEquals(List.of("second"), answers);
    }

    @Test void whatTakesLongIsShownAndCanBeCancelled() {
        CountDownLatch step = new CountDownLatch(1);
        List<String> answers = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        TestDesk.onFx(() -> work.read("Building the pack", progress -> {
            progress.say("Page 3 of 120");
            step.await();
            progress.say("Page 4 of 120");
            return "done";
        }).then(answers::add).failed(failures::add));
        desk.waitFor("the status bar to say it", () -> desk.says("Page 3 of 120"));
        desk.robot.clickOn("Cancel");
        step.countDown();
        desk.settle();
        assertFalse(desk.says("Page 3 of 120"));
        assertEquals(List.of(), answers);
        assertEquals(List.of(), failures, "what was cancelled has not failed");
    }

    @Test void theOfficeFileIsNotAskedOnTheJavaFxThread() {
        Throwable thrown = TestDesk.onFx(() -> assertThrows(IllegalStateException.class, () -> desk.office.meetings().people()));
        assertTrue(thrown.getMessage().contains("JavaFX thread"));
    }

    private static final class EmptyRoom implements RoomView {
        private final javafx.scene.layout.Pane node = new javafx.scene.layout.Pane();

        @Override
        public javafx.scene.Node node() {
            return node;
        }

        @Override
        public void refresh() {
        }
    }
}
