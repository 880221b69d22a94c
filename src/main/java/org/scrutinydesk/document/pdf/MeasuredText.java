package org.scrutinydesk.document.pdf;

import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.JustificationInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Measures ordinary text by a table of widths. The library encodes each word to measure it, and each line once more to see
 * whether it can be drawn, which would be a quarter of the time of a pack; what is not ordinary is left to it.
 */
final class MeasuredText extends PdfBoxTextRenderer {
    private static final int FIRST = ' ';
    private static final int LATIN_END = 0x100;
    private static final char SOFT_HYPHEN = 0xAD;
    private static final String PUNCTUATION = "–—‘’“”•…";

    /** As in the library: less than this over a whole unit is rounding and not width. */
    private static final float DELTA = 0.01f;

    private final SharedContext context;
    private final Map<PDFont, float[]> widths;
    private final Map<FontSpecification, PdfBoxFSFont> fonts = new IdentityHashMap<>();

    /** @param widths kept by whoever keeps the fonts */
    MeasuredText(SharedContext context, Map<PDFont, float[]> widths) {
        this.context = context;
        this.widths = widths;
    }

    @Override
    public int getWidth(FontContext c, FSFont font, String text) {
        PdfBoxFSFont in = (PdfBoxFSFont) font;
        if (in.getFontDescriptions().isEmpty() || !ordinary(text)) return super.getWidth(c, font, text);
        float[] table = widths.computeIfAbsent(in.getFontDescriptions().getFirst().getFont(), MeasuredText::measure);
        float sum = 0;
        for (int i = 0; i < text.length(); i++) sum += table[place(text.charAt(i))];
        float width = sum / 1000f * in.getSize2D();
        return width - Math.floor(width) < DELTA ? (int) width : (int) Math.ceil(width);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
        drawString(device, text, x, y, null);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y, JustificationInfo info) {
        if (device instanceof PdfBoxFastOutputDevice page && page.getFontSpecification() != null && ordinary(text)) {
            PdfBoxFSFont font = fonts.computeIfAbsent(page.getFontSpecification(), s -> (PdfBoxFSFont) context.getFont(s));
            page.drawStringFast(text, x, y, info, font.getFontDescriptions().getFirst(), font.getSize2D());
        } else {
            ((PdfBoxOutputDevice) device).drawString(text, x, y, info);
        }
    }

    private static boolean ordinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (place(text.charAt(i)) < 0) return false;
        }
        return true;
    }

    /** Where a letter stands in a table of widths; negative where it is not ordinary. */
    private static int place(char c) {
        if (c >= FIRST && c < LATIN_END) return Character.isISOControl(c) || c == SOFT_HYPHEN ? -1 : c;
        int at = PUNCTUATION.indexOf(c);
        return at < 0 ? -1 : LATIN_END + at;
    }

    private static float[] measure(PDFont font) {
        float[] table = new float[LATIN_END + PUNCTUATION.length()];
        try {
            for (char c = FIRST; c < LATIN_END; c++) {
                if (place(c) >= 0) table[c] = font.getStringWidth(String.valueOf(c));
            }
            for (int i = 0; i < PUNCTUATION.length(); i++) table[LATIN_END + i] = font.getStringWidth(PUNCTUATION.substring(i, i + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
