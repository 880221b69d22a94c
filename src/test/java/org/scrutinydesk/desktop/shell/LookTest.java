package org.scrutinydesk.desktop.shell;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.CssParser;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.Theme;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.sample.Sample;

class LookTest {
    private static final Path SHEET = Path.of("src/main/resources/org/scrutinydesk/desktop/desk.css");

    @Test void everyControlOfEveryRoomSaysWhatItIsAndNoStyleIsBroken() throws Exception {
        List<String> complaints = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                complaints.add(record.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(listener);
        TreeSet<String> silent = new TreeSet<>();
        OfficeFile file = OfficeFile.inMemory(Sample.NAME, TestDesk.CLOCK, "tester");
        Sample.fill(Office.of(file));
        List<Room<?>> rooms = new ArrayList<>();
        int focusable = 0;
        try (TestDesk desk = TestDesk.open(file, place -> {
            rooms.addAll(Rooms.of(place));
            return rooms;
        })) {
            for (Theme.Appearance appearance : List.of(Theme.Appearance.DARK, Theme.Appearance.LIGHT)) {
                TestDesk.onFx(() -> Theme.appear(desk.desk.getScene(), appearance));
                for (Room<?> room : rooms) {
                    TestDesk.onFx(() -> desk.desk.go(room));
                    desk.settle();
                    focusable += TestDesk.onFx(() -> walk(desk.desk, room.name(), silent));
                }
            }
        } finally {
            css.removeHandler(listener);
        }
        assertTrue(focusable > 60, "the walk saw only " + focusable + " controls");
        assertEquals(new TreeSet<>(), silent, "controls that say nothing to a screen reader");
        assertEquals(List.of(), complaints, "warnings of the style sheet");
    }

    private static int walk(Node node, String room, TreeSet<String> silent) {
        if (!node.isVisible()) return 0;
        int found = 0;
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            found = 1;
            boolean named = text(node.getAccessibleText()) || text(node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                || node instanceof Labeled labeled && text(labeled.getText());
            boolean collection = node.getAccessibleRole() == AccessibleRole.TABLE_VIEW;
            if (!named && !collection || node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == AccessibleRole.PARENT) {
                silent.add(room + ": " + node);
            }
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) found += walk(child, room, silent);
        }
        return found;
    }

    private static boolean text(Object said) {
        return said instanceof String s && !s.isBlank();
    }

    @Test void theStyleSheetParsesWithoutComplaint() throws Exception {
        CssParser.errorsProperty().clear();
        assertFalse(new CssParser().parse(SHEET.toUri().toURL()).getRules().isEmpty());
        assertEquals(List.of(), List.copyOf(CssParser.errorsProperty()));
    }

    @Test void textStandsOutFromItsGroundByFiveToOneInLightAndDark() throws Exception {
        String sheet = Files.readString(SHEET);
        int dark = sheet.indexOf("@media");
        for (String part : List.of(sheet.substring(0, dark), sheet.substring(dark, sheet.indexOf("Modena's own")))) {
            Map<String, Color> tokens = new HashMap<>();
            Matcher m = Pattern.compile("-desk-([a-z-]+): (#[0-9A-F]{6});").matcher(part);
            while (m.find()) tokens.put(m.group(1), Color.web(m.group(2)));
            for (String ground : List.of("ground", "panel", "selected")) {
                for (String text : List.of("text", "quiet")) atLeast(5, tokens, text, ground);
            }
            for (String state : List.of("red", "amber", "green", "neither", "figure")) atLeast(4.9, tokens, state, state + "-tint");
            atLeast(5, tokens, "accent", "ground");
            atLeast(5, tokens, "on-accent", "accent");
        }
    }

    private static void atLeast(double ratio, Map<String, Color> tokens, String text, String ground) {
        double a = luminance(tokens.get(text));
        double b = luminance(tokens.get(ground));
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertTrue(contrast >= ratio, text + " on " + ground + " has only " + contrast);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    @Test void everyColourInTheProgramIsAToken() throws Exception {
        try (var files = Files.walk(Path.of("src/main/java/org/scrutinydesk/desktop"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertFalse(Files.readString(file).matches("(?s).*\"[^\"\\n]*(#[0-9A-Fa-f]{6}|rgb\\().*"), file + " holds a colour of its own");
            }
        }
        String sheet = Files.readString(SHEET);
        String rules = sheet.substring(sheet.indexOf("Modena's own"));
        assertFalse(Pattern.compile("#[0-9A-Fa-f]{3,8}\\b").matcher(rules).find(), "a rule holds a colour of its own");
    }
}
