package org.scrutinydesk.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.scrutinydesk.common.Refused;

/**
 * A picture that was read once from its first point to its last, so that it can be shown and printed.
 *
 * @param png    otherwise it is JPEG
 * @param width  in points of the picture, as the height
 */
public record PictureFile(byte[] bytes, boolean png, int width, int height) {
    /** No printed page shows more than this. */
    private static final long MOST_POINTS = 40_000_000;
    public static final int MOST_BYTES = 20 << 20;
    /** It is read in small, which tells as well whether it is whole. */
    private static final int SMALL = 600;

    /**
     * @param name how the picture is called in the sentence: {@code map.png}, {@code The picture}
     * @throws Refused in a sentence where it is no PNG or JPEG, broken, or larger than any page needs
     */
    public static PictureFile of(String name, byte[] bytes) {
        boolean png = starts(bytes, 0x89, 'P', 'N', 'G');
        if (!png && !starts(bytes, 0xFF, 0xD8, 0xFF)) {
            String kind = kind(bytes);
            throw new Refused(name + " is " + kind + "; pictures are taken as PNG or JPEG, so open it in its program and save it as one of these.");
        }
        if (bytes.length > MOST_BYTES) throw new Refused(name + " has more than 20 MB; save it smaller and try again.");
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_POINTS) {
                    throw new Refused(name + " is " + width + " × " + height + " points large, more than a page can show; save it smaller and try again.");
                }
                ImageReadParam small = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / SMALL);
                small.setSourceSubsampling(step, step, 0, 0);
                reader.read(0, small);
                return new PictureFile(bytes, png, width, height);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) throw refused;
            throw new Refused(name + " is damaged or of a kind that cannot be read; open it in its program and save it anew as PNG.", e);
        }
    }

    /** A file by its bytes. @throws Refused also where it cannot be read, or is far larger than a picture */
    public static PictureFile of(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > MOST_BYTES) throw new Refused(name + " has more than 20 MB; save it smaller and try again.");
            return of(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Refused(name + " cannot be read; check that it is there and that you may open it.", e);
        }
    }

    /** A picture by its points, row by row. @param points each as alpha, red, green and blue of eight bits */
    public static PictureFile of(int[] points, int width, int height) {
        if ((long) width * height > MOST_POINTS) throw new Refused("The picture is " + width + " × " + height + " points large, more than a page can show; copy a smaller one.");
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, points, 0, width);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PictureFile(out.toByteArray(), true, width, height);
    }

    /** The name under which it is kept: a picture is what it shows. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) return false;
        }
        return true;
    }

    private static String kind(byte[] bytes) {
        if (starts(bytes, 'G', 'I', 'F', '8')) return "a GIF";
        if (starts(bytes, 'B', 'M')) return "a bitmap (BMP)";
        if (starts(bytes, 'I', 'I', '*', 0) || starts(bytes, 'M', 'M', 0, '*')) return "a TIFF";
        if (starts(bytes, 1, 0, 0, 0)) return "a drawing (EMF)";
        if (starts(bytes, 0xD7, 0xCD, 0xC6, 0x9A)) return "a drawing (WMF)";
        String head = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.UTF_8);
        return head.contains("<svg") ? "a drawing (SVG)" : "no picture of a known kind";
    }
}
