package org.scrutinydesk.document.pdf;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.scrutinydesk.common.Marking;

/** Draws what stands at the head and foot of a page, which is no part of what is read aloud. */
final class Margins {
    private static final float MM = 72 / 25.4f;
    private static final float SIZE = 10;
    private static final String BLANK = "This page is left blank";

    private final PDDocument document;
    private final PDFont plain;
    private final PDFont bold;
    private final Glyphs glyphs;
    private final String marking;

    Margins(PdfFile file, Glyphs glyphs, Marking marking) {
        this.document = file.document();
        this.plain = file.font(Glyphs.Face.REGULAR);
        this.bold = file.font(Glyphs.Face.BOLD);
        this.glyphs = glyphs;
        this.marking = marking.words().toUpperCase(Locale.UK);
    }

    /** @param footer the words before the page number; may be empty */
    void draw(PDPage page, String footer, int number, int of, boolean blank) throws IOException {
        PDRectangle paper = page.getMediaBox();
        String place = "page " + number + " of " + of;
        String line = footer.isEmpty() ? "Page " + place.substring(5) : fitting(footer, place, paper.getWidth() - 50 * MM);
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            COSDictionary kind = new COSDictionary();
            kind.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
            out.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(kind));
            centred(out, bold, marking, paper, paper.getHeight() - 13 * MM);
            centred(out, plain, line, paper, 15 * MM);
            centred(out, bold, marking, paper, 9 * MM);
            if (blank) centred(out, plain, BLANK, paper, paper.getHeight() / 2);
            out.endMarkedContent();
        }
    }

    private String fitting(String footer, String place, float width) throws IOException {
        String words = glyphs.plain(footer);
        String line = words + " · " + place;
        while (plain.getStringWidth(line) / 1000 * SIZE > width && words.length() > 1) {
            words = words.substring(0, words.offsetByCodePoints(words.length(), -1)).stripTrailing();
            line = words + "… · " + place;
        }
        return line;
    }

    private static void centred(PDPageContentStream out, PDFont font, String words, PDRectangle paper, float y) throws IOException {
        out.beginText();
        out.setFont(font, SIZE);
        out.setNonStrokingColor(0x1B / 255f, 0x24 / 255f, 0x30 / 255f);
        out.newLineAtOffset((paper.getWidth() - font.getStringWidth(words) / 1000 * SIZE) / 2, y);
        out.showText(words);
        out.endText();
    }

    /** A page with nothing on it but what {@link #draw} adds. */
    PDPage blankPage() {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return page;
    }
}
