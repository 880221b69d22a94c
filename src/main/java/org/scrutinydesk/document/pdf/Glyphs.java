package org.scrutinydesk.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces that go into every file, and which of them can draw a letter. None is taken from the machine. */
final class Glyphs {
    static final String SANS = "Liberation Sans";
    static final String SYMBOLS = "DejaVu Sans";

    private static final int LATIN_END = 0x180;
    private static final int DELETE = 0x7F;
    private static final int FIRST_ODD = 0x80;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;
    private static final char UNDRAWABLE = '□';

    /** A face as it lies in a library. */
    enum Face {
        REGULAR("/liberation/LiberationSans-Regular.ttf", SANS, 400, false),
        BOLD("/liberation/LiberationSans-Bold.ttf", SANS, 700, false),
        ITALIC("/liberation/LiberationSans-Italic.ttf", SANS, 400, true),
        BOLD_ITALIC("/liberation/LiberationSans-BoldItalic.ttf", SANS, 700, true),
        SYMBOL("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf", SYMBOLS, 400, false);

        final String resource;
        final String family;
        final int weight;
        final boolean italic;

        Face(String resource, String family, int weight, boolean italic) {
            this.resource = resource;
            this.family = family;
            this.weight = weight;
            this.italic = italic;
        }

        /** The face read whole; whoever asks for it closes it. */
        TrueTypeFont read() {
            try (InputStream in = Glyphs.class.getResourceAsStream(resource)) {
                if (in == null) throw new IOException("The typeface " + resource + " is missing from the program");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                // Ligatures are not wanted, and looking for them takes most of the time of a pack.
                font.setEnableGsub(false);
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private CmapLookup sans;
    private CmapLookup symbols;

    /** Appends text as XHTML: markup escaped, letters no face can draw as a box, line breaks kept. */
    void write(String text, StringBuilder html) {
        boolean symbol = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!shows(c) && c != '\n' && c != '\t') continue;
            boolean other = c >= LATIN_END && !inSans(c);
            if (other && !inSymbols(c)) {
                c = UNDRAWABLE;
                other = false;
            }
            if (other != symbol) {
                html.append(other ? "<span class=\"sym\">" : "</span>");
                symbol = other;
            }
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '\n' -> html.append("<br/>");
                case '\t' -> html.append(' ');
                default -> html.appendCodePoint(c);
            }
        }
        if (symbol) html.append("</span>");
    }

    /** Appends text as the value of an attribute between double quotes. */
    void attribute(String text, StringBuilder html) {
        text.codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c).filter(Glyphs::shows).forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '"' -> html.append("&quot;");
                default -> html.appendCodePoint(c);
            }
        });
    }

    /** The text as the plain face can draw it, with a box for each letter it cannot. */
    String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c).filter(Glyphs::shows)
            .forEach(c -> plain.appendCodePoint(c < LATIN_END || inSans(c) ? c : UNDRAWABLE));
        return plain.toString();
    }

    /** Whether there is anything to see in it: no control character, no joiner, no half of a pair. */
    private static boolean shows(int c) {
        if (c < FIRST_ODD && c >= ' ') return c != DELETE;
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> c < FIRST_VARIATION || c > LAST_VARIATION;
        };
    }

    private boolean inSans(int c) {
        if (sans == null) sans = letters(Face.REGULAR);
        return sans.getGlyphId(c) != 0;
    }

    private boolean inSymbols(int c) {
        if (symbols == null) symbols = letters(Face.SYMBOL);
        return symbols.getGlyphId(c) != 0;
    }

    private static CmapLookup letters(Face face) {
        try (TrueTypeFont font = face.read()) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
