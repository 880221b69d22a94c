package org.scrutinydesk.document.word;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Contents;
import org.scrutinydesk.document.Run;

/**
 * The contents table of a Word file: a field whose lines and page numbers are written as its result, so that Word shows them at
 * once and asks nothing, and makes them anew when it is told to.
 */
final class WordContents {
    private static final int FIRST_NAME = 100_000;

    private final List<Block.Heading> headings;
    private final List<Integer> pages;
    private int marked;

    /** @param pages on which the headings stand, in their order */
    WordContents(List<Block.Heading> headings, List<Integer> pages) {
        this.headings = headings;
        this.pages = pages;
        if (headings.size() != pages.size()) throw new IllegalArgumentException(headings.size() + " headings on " + pages.size() + " pages");
    }

    void write(Function<String, XWPFParagraph> paragraphs) {
        if (headings.isEmpty()) return;
        WordRuns.put(paragraphs.apply(WordStyles.CONTENTS_HEADING), Run.of(Contents.HEADING));
        CTP paragraph = null;
        for (int i = 0; i < headings.size(); i++) {
            Block.Heading heading = headings.get(i);
            paragraph = paragraphs.apply(WordStyles.CONTENTS + heading.level()).getCTP();
            if (i == 0) begin(paragraph.addNewR(), paragraph.addNewR(), paragraph.addNewR(), " TOC \\o \"1-3\" \\h \\z \\u ");
            CTHyperlink link = paragraph.addNewHyperlink();
            link.setAnchor(name(i));
            link.addNewR().addNewT().setStringValue(Contents.line(heading));
            link.addNewR().addNewTab();
            begin(link.addNewR(), link.addNewR(), link.addNewR(), " PAGEREF " + name(i) + " \\h ");
            link.addNewR().addNewT().setStringValue(String.valueOf(pages.get(i)));
            link.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
        }
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /** Puts the next heading's words, which are written meanwhile, under the name that its line in the table follows. */
    void mark(XWPFParagraph heading, Runnable words) {
        CTBookmark start = heading.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(marked));
        start.setName(name(marked));
        words.run();
        heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(marked));
        marked++;
    }

    private static void begin(CTR begin, CTR code, CTR separate, String instruction) {
        begin.addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        var text = code.addNewInstrText();
        text.setStringValue(instruction);
        text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        separate.addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    private static String name(int heading) {
        return "_Toc" + (FIRST_NAME + heading);
    }
}
