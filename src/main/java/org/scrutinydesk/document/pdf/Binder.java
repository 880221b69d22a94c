package org.scrutinydesk.document.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Puts the finished pieces of a file in order: one tag tree, one list of bookmarks, one run of page numbers. */
final class Binder {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PdfFile file;
    private final PDDocument document;
    private final List<PDPage> pages = new ArrayList<>();
    private final PDStructureElement body = new PDStructureElement(StandardStructureTypes.DOCUMENT, null);
    private final PDDocumentOutline outline = new PDDocumentOutline();

    Binder(PdfFile file) {
        this.file = file;
        this.document = file.document();
        body.setLanguage("en-GB");
    }

    /** Adds a piece under one bookmark, its headings below the title under that; with none, its headings stand at the top. */
    void add(PdfFile.Piece piece, String bookmark) {
        pages.addAll(piece.pages());
        PDStructureElement part = new PDStructureElement(StandardStructureTypes.PART, body);
        body.appendKid(part);
        COSArray kids = new COSArray();
        for (COSDictionary tag : piece.tags()) {
            tag.setItem(COSName.P, part);
            kids.add(tag);
        }
        part.getCOSObject().setItem(COSName.K, kids);
        List<PDOutlineNode> above = new ArrayList<>(List.of(outline));
        if (bookmark != null) {
            PDPage first = piece.pages().getFirst();
            above.add(bookmark(outline, bookmark, first, first.getMediaBox().getHeight()));
        }
        for (PdfFile.Spot spot : piece.spots()) {
            int depth = spot.mark().depth();
            if (bookmark != null && depth == 0) continue;
            while (above.size() > depth + 1) above.removeLast();
            above.add(bookmark(above.getLast(), spot.mark().words(), spot.page(), spot.top()));
        }
    }

    void addBlank(PDPage page) {
        pages.add(page);
    }

    private static PDOutlineItem bookmark(PDOutlineNode parent, String words, PDPage page, float top) {
        PDPageXYZDestination to = new PDPageXYZDestination();
        to.setPage(page);
        to.setTop((int) Math.ceil(top));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(words);
        item.setDestination(to);
        parent.addLast(item);
        return item;
    }

    /** The pages in their final order. */
    List<PDPage> pages() {
        return pages;
    }

    /** Closes the binding; nothing is added afterwards. */
    void finish(int firstPage, Instant made) throws IOException {
        order();
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDStructureTreeRoot tags = new PDStructureTreeRoot();
        tags.appendKid(body);
        tags.setParentTree(new PDNumberTreeNode(file.parentTree(), COSDictionary.class));
        tags.setParentTreeNextKey(file.nextKey());
        catalog.setStructureTreeRoot(tags);
        catalog.setDocumentOutline(outline);
        catalog.setPageMode(PageMode.USE_OUTLINES);
        if (firstPage > 1) {
            PDPageLabels labels = new PDPageLabels(document);
            PDPageLabelRange range = new PDPageLabelRange();
            range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
            range.setStart(firstPage);
            labels.setLabelItem(0, range);
            catalog.setPageLabels(labels);
        }
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZONE)));
        document.setDocumentId(made.toEpochMilli());
    }

    private void order() {
        COSDictionary tree = document.getPages().getCOSObject();
        COSArray kids = new COSArray();
        for (PDPage page : pages) {
            kids.add(page);
            page.getCOSObject().setItem(COSName.PARENT, tree);
        }
        tree.setItem(COSName.KIDS, kids);
        tree.setInt(COSName.COUNT, pages.size());
    }
}
