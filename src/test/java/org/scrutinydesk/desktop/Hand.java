package org.scrutinydesk.desktop;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.Motion;

/**
 * The hand at the keys and the mouse. Each stroke happens on the JavaFX thread and is over when the call returns; TestFX's own
 * robot waits a fixed time after each, and on the headless screen loses a key while no window has the focus.
 */
public final class Hand extends FxRobot {
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    /** Waits until everything that was asked for is done and the window is laid out. */
    public static void pulse(Scene scene) {
        CountDownLatch laidOut = new CountDownLatch(1);
        Platform.runLater(() -> {
            Runnable once = laidOut::countDown;
            scene.addPostLayoutPulseListener(once);
            Platform.requestNextPulse();
        });
        try {
            if (!laidOut.await(20, TimeUnit.SECONDS)) throw new AssertionError("The window is not drawn");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Scene scene() {
        return FxToolkit.toolkitContext().getRegisteredStage().getScene();
    }

    private void key(EventType<KeyEvent> kind, KeyCode code, String character) {
        TestDesk.onFx(() -> {
            Node owner = scene().getFocusOwner();
            Event.fireEvent(owner == null ? scene() : owner, new KeyEvent(kind, character, "", code, held.contains(KeyCode.SHIFT),
                held.contains(KeyCode.CONTROL), held.contains(KeyCode.ALT), false));
        });
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        for (KeyCode key : keys) {
            held.add(key);
            key(KeyEvent.KEY_PRESSED, key, KeyEvent.CHAR_UNDEFINED);
        }
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        for (KeyCode key : keys) {
            held.remove(key);
            key(KeyEvent.KEY_RELEASED, key, KeyEvent.CHAR_UNDEFINED);
        }
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        press(keys);
        for (KeyCode key : List.of(keys).reversed()) release(key);
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key);
            if (key == KeyCode.SPACE) key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, " ");
            release(key);
        }
        return this;
    }

    @Override
    public FxRobot write(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            KeyCode code = letter.equals(" ") ? KeyCode.SPACE : KeyCode.getKeyCode(letter.toUpperCase(Locale.UK));
            key(KeyEvent.KEY_PRESSED, code == null ? KeyCode.UNDEFINED : code, KeyEvent.CHAR_UNDEFINED);
            key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter);
            key(KeyEvent.KEY_RELEASED, code == null ? KeyCode.UNDEFINED : code, KeyEvent.CHAR_UNDEFINED);
        });
        return this;
    }

    @Override
    public FxRobot write(String text, int sleepMillis) {
        return write(text);
    }

    /** Clicks on the first node seen that has these very words, or that the selector finds. */
    @Override
    public FxRobot clickOn(String query, MouseButton... buttons) {
        pulse(scene());
        click(() -> {
            List<Node> found = new ArrayList<>(lookup(query).queryAll());
            found.removeIf(n -> n.getScene() == null || !n.getScene().getWindow().isShowing() || !TestDesk.seen(n));
            if (found.isEmpty()) throw new AssertionError("Nothing to click on is “" + query + "”");
            return middle(found.getFirst());
        }, buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        return clickOn(query, buttons);
    }

    @Override
    public FxRobot clickOn(Node node, MouseButton... buttons) {
        pulse(scene());
        click(() -> middle(node), buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(Point2D at, MouseButton... buttons) {
        click(() -> at, buttons);
        return this;
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Found and pressed in one go, so that nothing moves in between. */
    private void click(java.util.function.Supplier<Point2D> at, MouseButton... buttons) {
        MouseButton[] pressed = buttons.length == 0 ? new MouseButton[] {MouseButton.PRIMARY} : buttons;
        TestDesk.onFx(() -> {
            Robot robot = new Robot();
            robot.mouseMove(at.get());
            robot.mousePress(pressed);
            robot.mouseRelease(pressed);
        });
        pulse(scene());
    }
}
