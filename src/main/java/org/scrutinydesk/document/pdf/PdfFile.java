package org.scrutinydesk.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * A PDF file in the making, to which XHTML is added piece by piece: the pieces share their typefaces, and each is laid out
 * and let go before the next, so that a pack of many papers needs no more memory than one of them.
 */
final class PdfFile implements Closeable {
    private static final Pattern HEADING_ID = Pattern.compile("h\\d+");

    static {
        // The library logs to java.util.logging, and at length, until told otherwise.
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /** Pages that were added together. @param tags the elements of their tag tree, outermost only */
    record Piece(List<PDPage> pages, List<Spot> spots, List<COSDictionary> tags) {
    }

    /** Where a heading came to stand. @param top distance of its upper edge from the foot of the page, in points */
    record Spot(HtmlPage.Mark mark, PDPage page, float top) {
    }

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final Map<Glyphs.Face, PDFont> fonts = new EnumMap<>(Glyphs.Face.class);
    private final Map<PDFont, float[]> widths = new IdentityHashMap<>();
    private final List<TrueTypeFont> read = new ArrayList<>();
    private final COSArray parentTree = new COSArray();
    private final boolean archive;
    private int nextKey;

    PdfFile() {
        this(false);
    }

    /** @param archive also passes PDF/A-2a; then it takes one piece only, which brings the colours' profile along */
    PdfFile(boolean archive) {
        this.archive = archive;
    }

    PDDocument document() {
        return document;
    }

    PDFont font(Glyphs.Face face) {
        return fonts.computeIfAbsent(face, f -> {
            try {
                TrueTypeFont font = f.read();
                read.add(font);
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How many pages the piece will take. */
    int pages(String xhtml) {
        try (PdfBoxRenderer renderer = renderer(xhtml)) {
            renderer.layout();
            return renderer.getRootBox().getLayer().getPages().size();
        }
    }

    /** Adds the piece behind the pages there are. */
    Piece add(String xhtml, List<HtmlPage.Mark> marks) throws IOException {
        int before = document.getNumberOfPages();
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        // XML factories come from the JDK: looking through every library for others takes longer than laying out a page.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (PdfBoxRenderer renderer = renderer(xhtml)) {
            renderer.createPDFWithoutClosing();
            List<PDPage> pages = new ArrayList<>();
            for (int i = before; i < document.getNumberOfPages(); i++) pages.add(document.getPage(i));
            List<Spot> spots = new ArrayList<>();
            for (PagePosition<?> at : renderer.findPagePositionsByID(HEADING_ID)) {
                HtmlPage.Mark mark = marks.get(Integer.parseInt(at.getId().substring(1)));
                spots.add(new Spot(mark, pages.get(at.getPageNo()), at.getY() + at.getHeight()));
            }
            spots.sort((a, b) -> Integer.compare(marks.indexOf(a.mark()), marks.indexOf(b.mark())));
            return new Piece(pages, spots, takeTags(pages));
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** The key of every tagged page and link, for the root of the whole file's tag tree. */
    COSDictionary parentTree() {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parentTree);
        return tree;
    }

    int nextKey() {
        return nextKey;
    }

    /** Takes the tag tree of the piece out of the file, so that the next one does not meet it, and counts its keys on. */
    private List<COSDictionary> takeTags(List<PDPage> pages) throws IOException {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
        COSArray keys = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        new Tags().mend(root.getCOSObject(), document, pages, keys);
        for (int i = 0; i + 1 < keys.size(); i += 2) {
            parentTree.add(COSInteger.get(nextKey + keys.getInt(i)));
            parentTree.add(keys.get(i + 1));
        }
        for (PDPage page : pages) {
            page.setStructParents(nextKey + page.getStructParents());
            for (PDAnnotation note : page.getAnnotations()) note.setStructParent(nextKey + note.getStructParent());
        }
        nextKey += keys.size() / 2;
        return Tags.kids((COSDictionary) Tags.kids(root.getCOSObject()).getFirst()).stream().map(COSDictionary.class::cast).toList();
    }

    private PdfBoxRenderer renderer(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeLineBreaker(new LineBreaks());
        if (archive) {
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        }
        builder.withProducer("Scrutiny Desk");
        builder.withHtmlContent(xhtml, null);
        for (Glyphs.Face face : Glyphs.Face.values()) {
            builder.useFont(new Typeface(face), face.family, face.weight, face.italic ? FontStyle.ITALIC : FontStyle.NORMAL, true);
        }
        builder.usePageSupplier((to, width, height, page, shadow) -> LeanPage.add(to, width, height));
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        renderer.getSharedContext().setTextRenderer(new MeasuredText(renderer.getSharedContext(), widths));
        return renderer;
    }

    /** Reads a typeface only once something is set in it. */
    private final class Typeface extends PDFontSupplier {
        private final Glyphs.Face face;

        Typeface(Glyphs.Face face) {
            super(null);
            this.face = face;
        }

        @Override
        public PDFont supply() {
            return font(face);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
        for (TrueTypeFont font : read) font.close();
    }
}
