package org.scrutinydesk.document.word;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.scrutinydesk.document.Redline.Change;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Marks what stands in a Word file as inserted or deleted, so that whoever opens it can accept or refuse each change. */
final class WordTracked {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int FIRST_ID = 2_000_000;

    private final String author;
    private final String date;
    private int marked;

    /** @param at when the changes were made; null says nothing of it */
    WordTracked(String author, Instant at) {
        this.author = author;
        this.date = at == null ? null : at.toString().replaceFirst("\\.\\d+Z$", "Z");
    }

    /** Marks the words that are written meanwhile. */
    void words(XWPFParagraph paragraph, Change change, Runnable words) {
        int before = children(paragraph).size();
        words.run();
        if (change == Change.SAME) return;
        List<Element> children = children(paragraph);
        for (Element e : children.subList(before, children.size())) {
            if (e.getLocalName().equals("r")) wrap(e, change);
            else if (e.getLocalName().equals("hyperlink")) for (Element run : elements(e)) wrap(run, change);
        }
    }

    private void wrap(Element run, Change change) {
        Element mark = mark(run, change == Change.IN ? "w:ins" : "w:del");
        run.getParentNode().insertBefore(mark, run);
        mark.appendChild(run);
        if (change == Change.IN) return;
        for (Element text : elements(run)) {
            String name = text.getLocalName();
            if (!name.equals("t") && !name.equals("instrText")) continue;
            Element gone = run.getOwnerDocument().createElementNS(W, name.equals("t") ? "w:delText" : "w:delInstrText");
            gone.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            gone.appendChild(run.getOwnerDocument().createTextNode(words(text)));
            run.replaceChild(gone, text);
        }
    }

    /** The library's own tree knows no shorter way. */
    private static String words(Element text) {
        StringBuilder words = new StringBuilder();
        for (Node n = text.getFirstChild(); n != null; n = n.getNextSibling()) words.append(n.getNodeValue());
        return words.toString();
    }

    private Element mark(Node in, String name) {
        Element mark = in.getOwnerDocument().createElementNS(W, name);
        mark.setAttributeNS(W, "w:id", String.valueOf(FIRST_ID + marked++));
        mark.setAttributeNS(W, "w:author", author);
        if (date != null) mark.setAttributeNS(W, "w:date", date);
        return mark;
    }

    /** Marks a paragraph and all of its words. */
    void whole(XWPFParagraph paragraph, Change change) {
        for (Element e : children(paragraph)) {
            if (e.getLocalName().equals("r")) wrap(e, change);
            else if (e.getLocalName().equals("hyperlink")) for (Element run : elements(e)) wrap(run, change);
        }
        var properties = paragraph.getCTP().isSetPPr() ? paragraph.getCTPPr() : paragraph.getCTP().addNewPPr();
        CTParaRPr end = properties.isSetRPr() ? properties.getRPr() : properties.addNewRPr();
        Node node = end.getDomNode();
        node.insertBefore(mark(node, change == Change.IN ? "w:ins" : "w:del"), node.getFirstChild());
    }

    void table(XWPFTable table, Change change) {
        for (XWPFTableRow row : table.getRows()) {
            CTTrPr properties = row.getCtRow().isSetTrPr() ? row.getCtRow().getTrPr() : row.getCtRow().addNewTrPr();
            properties.getDomNode().appendChild(mark(properties.getDomNode(), change == Change.IN ? "w:ins" : "w:del"));
            row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(p -> {
                for (Element e : children(p)) if (e.getLocalName().equals("r")) wrap(e, change);
            }));
        }
    }

    private static List<Element> children(XWPFParagraph paragraph) {
        return elements(paragraph.getCTP().getDomNode());
    }

    private static List<Element> elements(Node parent) {
        List<Element> all = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) if (n instanceof Element e) all.add(e);
        return all;
    }
}
