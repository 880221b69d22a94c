package org.scrutinydesk.document.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.scrutinydesk.document.Block;

/** A picture as a page takes it in: on white where it was clear, and no finer than print shows. */
final class PrintedPicture {
    /** Some 300 points to the inch across the page. */
    private static final int FINEST = 1900;

    private PrintedPicture() {
    }

    /** As the address of an image that holds it itself. */
    static String of(Block.Picture picture) {
        if (!picture.png() && picture.width() <= FINEST) return "data:image/jpeg;base64," + picture.data();
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture.data())));
            int width = Math.min(FINEST, read.getWidth());
            int height = Math.max(1, (int) Math.round((double) read.getHeight() * width / read.getWidth()));
            BufferedImage printed = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D on = printed.createGraphics();
            on.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            on.drawImage(read, 0, 0, width, height, Color.WHITE, null);
            on.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(printed, picture.png() ? "png" : "jpeg", out);
            return "data:image/" + (picture.png() ? "png" : "jpeg") + ";base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
