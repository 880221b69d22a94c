package org.scrutinydesk.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.scrutinydesk.document.Block;

/** Puts a picture into a Word paragraph, with the words that say what it shows. */
final class WordPicture {
    private static final int TWENTIETHS = 20;
    /** The most a picture takes of the height of a page, in points. */
    private static final double MOST_UPRIGHT = 620;
    private static final double MOST_WIDE = 400;

    private WordPicture() {
    }

    static void put(XWPFParagraph paragraph, Block.Picture picture, boolean landscape) {
        double[] size = picture.fitted((double) WordPages.textWidth(false) / TWENTIETHS, landscape ? MOST_WIDE : MOST_UPRIGHT);
        XWPFRun run = paragraph.createRun();
        try (var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(picture.data()))) {
            run.addPicture(bytes, picture.png() ? Document.PICTURE_TYPE_PNG : Document.PICTURE_TYPE_JPEG,
                picture.png() ? "picture.png" : "picture.jpeg", Units.toEMU(size[0]), Units.toEMU(size[1]));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var drawn = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        drawn.setName("Picture " + drawn.getId());
        drawn.setDescr(picture.alt());
    }
}
