package org.scrutinydesk.desktop.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import org.scrutinydesk.paper.Paragraph;

/** The faces of the page: those of the printed paper, so that lines break where they will break on paper. */
enum PageFace {
    PLAIN("Regular"), BOLD("Bold"), ITALIC("Italic"), BOLD_ITALIC("BoldItalic");

    /** Pixels to the point, at the screen's 96 to the inch. */
    private static final double POINT = 96.0 / 72;

    private final Font body;
    private final Font first;
    private final Font second;

    PageFace(String file) {
        try (InputStream in = PageFace.class.getResourceAsStream("/liberation/LiberationSans-" + file + ".ttf")) {
            body = Font.loadFont(in, 12 * POINT);
            first = Font.font(body.getFamily(), weight(file), posture(file), 16 * POINT);
            second = Font.font(body.getFamily(), weight(file), posture(file), 13 * POINT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static javafx.scene.text.FontWeight weight(String file) {
        return file.startsWith("Bold") ? javafx.scene.text.FontWeight.BOLD : javafx.scene.text.FontWeight.NORMAL;
    }

    private static javafx.scene.text.FontPosture posture(String file) {
        return file.endsWith("Italic") ? javafx.scene.text.FontPosture.ITALIC : javafx.scene.text.FontPosture.REGULAR;
    }

    /** The font for a stretch of a paragraph: headings are bold, those of level 3 italic as well. */
    static Font of(Paragraph p, boolean bold, boolean italic) {
        boolean heading = p.kind() == Paragraph.Kind.HEADING;
        PageFace face = of(bold || heading, italic || heading && p.level() == 3);
        return !heading ? face.body : p.level() == 1 ? face.first : face.second;
    }

    private static PageFace of(boolean bold, boolean italic) {
        return bold ? italic ? BOLD_ITALIC : BOLD : italic ? ITALIC : PLAIN;
    }
}
