package org.scrutinydesk.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Mends what the layout makes of tables for those who hear them: a table's name belongs in the table, and a header row
 * that is repeated on the next page is not to be read again with every cell.
 */
final class Tags {
    private static final COSName TABLE = COSName.getPDFName(StandardStructureTypes.TABLE);
    private static final COSName CAPTION = COSName.getPDFName(StandardStructureTypes.CAPTION);
    private static final COSName HEAD = COSName.getPDFName(StandardStructureTypes.T_HEAD);
    private static final COSName FOOT = COSName.getPDFName(StandardStructureTypes.T_FOOT);
    private static final COSName MCID = COSName.getPDFName("MCID");

    /** Numbers of marked content that turned out to be repetition, by the page they stand on. */
    private final Map<COSDictionary, Set<Integer>> repeated = new LinkedHashMap<>();

    /** @param keys the page's key and then the elements of its marked contents by their number, as in a tag tree's parent tree */
    void mend(COSDictionary root, PDDocument document, List<PDPage> pages, COSArray keys) throws IOException {
        walk(root);
        for (PDPage page : pages) {
            Set<Integer> numbers = repeated.get(page.getCOSObject());
            if (numbers == null) continue;
            for (int i = 0; i + 1 < keys.size(); i += 2) {
                if (keys.getInt(i) == page.getStructParents() && keys.getObject(i + 1) instanceof COSArray elements) {
                    numbers.forEach(n -> elements.set(n, COSNull.NULL));
                }
            }
            silence(document, page, numbers);
        }
    }

    private void walk(COSDictionary element) {
        List<COSBase> kids = kids(element);
        COSDictionary table = null;
        COSDictionary caption = null;
        for (COSBase kid : kids) {
            if (!(kid instanceof COSDictionary child)) continue;
            COSName kind = child.getCOSName(COSName.S);
            if (TABLE.equals(kind)) table = child;
            if (CAPTION.equals(kind)) caption = child;
            if (HEAD.equals(kind)) repetition(child, new COSDictionary[1], null);
            walk(child);
        }
        if (table != null && caption != null) {
            kids.remove(caption);
            put(element, kids);
            List<COSBase> rows = kids(table);
            rows.addFirst(caption);
            put(table, rows);
            caption.setItem(COSName.P, table);
        }
        if (kids.removeIf(kid -> kid instanceof COSDictionary child && FOOT.equals(child.getCOSName(COSName.S)) && kids(child).isEmpty())) {
            put(element, kids);
        }
    }

    /** Takes out what a header row has on pages after its first. @return whether anything is left of the element */
    private boolean repetition(COSDictionary element, COSDictionary[] first, COSDictionary above) {
        COSDictionary page = element.getCOSDictionary(COSName.PG);
        if (page == null) page = above;
        List<COSBase> left = new ArrayList<>();
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSInteger number) {
                if (firstTime(page, first, number.intValue())) left.add(kid);
            } else if (kid instanceof COSDictionary child && child.containsKey(MCID)) {
                COSDictionary on = child.getCOSDictionary(COSName.PG);
                if (firstTime(on == null ? page : on, first, child.getInt(MCID))) left.add(kid);
            } else if (kid instanceof COSDictionary child) {
                boolean was = !kids(child).isEmpty();
                if (repetition(child, first, page) || !was) left.add(kid);
            }
        }
        put(element, left);
        return !left.isEmpty();
    }

    private boolean firstTime(COSDictionary page, COSDictionary[] first, int number) {
        if (first[0] == null) first[0] = page;
        if (first[0] == page) return true;
        repeated.computeIfAbsent(page, p -> new HashSet<>()).add(number);
        return false;
    }

    /** Marks these contents of a page as decoration. */
    private static void silence(PDDocument document, PDPage page, Set<Integer> numbers) throws IOException {
        List<Object> tokens = new ArrayList<>(new PDFStreamParser(page).parse());
        for (int i = tokens.size() - 1; i > 1; i--) {
            if (tokens.get(i) instanceof Operator begin && begin.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                && tokens.get(i - 1) instanceof COSDictionary mark && numbers.contains(mark.getInt(MCID, -1))) {
                tokens.set(i, Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
                tokens.remove(i - 1);
                tokens.set(i - 2, COSName.ARTIFACT);
            }
        }
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(content);
    }

    /** What stands directly in an element. */
    static List<COSBase> kids(COSDictionary element) {
        COSBase found = element.getDictionaryObject(COSName.K);
        List<COSBase> kids = new ArrayList<>();
        if (found instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) kids.add(array.getObject(i));
        } else if (found != null) {
            kids.add(found);
        }
        return kids;
    }

    private static void put(COSDictionary element, List<COSBase> kids) {
        if (kids.isEmpty()) {
            element.removeItem(COSName.K);
        } else {
            element.setItem(COSName.K, new COSArray(kids));
        }
    }
}
