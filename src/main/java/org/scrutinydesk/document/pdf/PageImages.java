package org.scrutinydesk.document.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.scrutinydesk.document.Document;

/** The pages of a document as they will print, as pictures for a screen. One thread at a time may ask for one. */
public final class PageImages implements AutoCloseable {
    /** A page drawn. @param pixels row by row, each as alpha, red, green and blue of eight bits */
    public record Picture(int width, int height, int[] pixels) {
    }

    private final Path file;
    private final PDDocument pdf;
    private final PDFRenderer renderer;

    private PageImages(Path file, PDDocument pdf) {
        this.file = file;
        this.pdf = pdf;
        renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
    }

    /** Lays a document out. */
    public static PageImages of(Document document, PdfWriter writer) {
        try {
            Path file = Files.createTempFile("scrutiny-desk-preview", ".pdf");
            try {
                Files.delete(file);
                writer.write(document, file);
                return new PageImages(file, Loader.loadPDF(file.toFile()));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return pdf.getNumberOfPages();
    }

    /** Height of a page for a width of 1. */
    public double shape(int page) {
        var box = pdf.getPage(page).getMediaBox();
        return box.getHeight() / box.getWidth();
    }

    /** Draws a page. @param page from 0 @param width in pixels, at least 1 */
    public synchronized Picture draw(int page, int width) {
        try {
            float scale = width / pdf.getPage(page).getMediaBox().getWidth();
            BufferedImage image = renderer.renderImage(page, scale, ImageType.RGB);
            int w = image.getWidth();
            int h = image.getHeight();
            int[] pixels = image.getRGB(0, 0, w, h, null, 0, w);
            return new Picture(w, h, pixels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            pdf.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
