package org.scrutinydesk.document.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page on which all backgrounds share one mark. The layout marks the background of every stretch of text, even where it
 * has none, with an object of its own: on a pack of four hundred pages they would be most of the file and of its time.
 */
final class LeanPage {
    private LeanPage() {
    }

    /** @param width in points, as the height */
    static PDPage add(PDDocument document, float width, float height) {
        PDPage page = new PDPage(new PDRectangle(width, height));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new Marks());
        page.setResources(new PDResources(resources));
        document.addPage(page);
        return page;
    }

    /** The marks of a page by name, which says of every background that it has it already. */
    private static final class Marks extends COSDictionary {
        private static final COSName SHARED = COSName.getPDFName("Background");

        @Override
        public boolean containsValue(Object value) {
            if (!isBackground(value)) return false;
            if (!containsKey(SHARED)) {
                COSDictionary shared = new COSDictionary();
                shared.setItem(COSName.TYPE, COSName.BACKGROUND);
                setItem(SHARED, shared);
            }
            return true;
        }

        @Override
        public COSName getKeyForValue(Object value) {
            return isBackground(value) ? SHARED : super.getKeyForValue(value);
        }

        private static boolean isBackground(Object value) {
            return value instanceof COSDictionary mark && COSName.BACKGROUND.equals(mark.getDictionaryObject(COSName.TYPE));
        }
    }
}
