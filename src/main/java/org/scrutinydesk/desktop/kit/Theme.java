package org.scrutinydesk.desktop.kit;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look of the window: one stylesheet of tokens for light and dark, and a face that reads well. */
public final class Theme {
    /** Light, dark, or as the system is set. */
    public enum Appearance {
        SYSTEM("As the system is set"), LIGHT("Light"), DARK("Dark");

        private final String words;

        Appearance(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private Theme() {
    }

    public static void dress(Scene scene, Appearance appearance) {
        scene.getStylesheets().setAll(Objects.requireNonNull(Theme.class.getResource("/org/scrutinydesk/desktop/desk.css")).toExternalForm());
        appear(scene, appearance);
        if (System.getProperty("os.name").startsWith("Linux") && !faceIsGood()) {
            load("LiberationSans-Regular.ttf");
            load("LiberationSans-Bold.ttf");
            scene.getRoot().setStyle("-fx-font-family: \"Liberation Sans\";");
        }
    }

    /** What this desk was set to; as the system is set where it never was. */
    public static Appearance remembered(Remembered remembered) {
        String name = remembered.get("appearance", "");
        return Arrays.stream(Appearance.values()).filter(a -> a.name().equals(name)).findFirst().orElse(Appearance.SYSTEM);
    }

    public static void appear(Scene scene, Appearance appearance) {
        scene.getPreferences().setColorScheme(switch (appearance) {
            case SYSTEM -> null;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        });
    }

    /** DejaVu and the like are what a Linux desktop falls back to where it has no face of its own. */
    private static boolean faceIsGood() {
        String face = Font.getDefault().getFamily();
        return !face.startsWith("DejaVu") && !face.startsWith("Bitstream") && !face.equals("System");
    }

    private static void load(String name) {
        try (var in = Theme.class.getResourceAsStream("/liberation/" + name)) {
            if (in != null) Font.loadFont(in, 14);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
