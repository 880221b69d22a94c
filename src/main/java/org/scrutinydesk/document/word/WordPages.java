package org.scrutinydesk.document.word;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Run;

/** The paper a Word file is printed on: A4 upright or on its side, with the marking at its head and foot. */
final class WordPages {
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    /** 25 mm. */
    private static final int MARGIN = 1417;

    private final XWPFDocument word;
    private CTSectPr first;
    private boolean lastLandscape;

    WordPages(XWPFDocument word) {
        this.word = word;
    }

    /** Width of the text between the margins, in twentieths of a point. */
    static int textWidth(boolean landscape) {
        return (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    /** Ends the pages so far after this paragraph. */
    void end(XWPFParagraph last, boolean landscape) {
        CTSectPr section = (last.getCTP().isSetPPr() ? last.getCTPPr() : last.getCTP().addNewPPr()).addNewSectPr();
        paper(section, landscape);
        // It went on below the last one, both being on their side.
        if (landscape && lastLandscape) section.addNewType().setVal(STSectionMark.CONTINUOUS);
        lastLandscape = landscape;
        if (first == null) first = section;
    }

    /** Ends the last pages and prints heads and feet on all of them. */
    void finish(Document document, boolean landscape) {
        CTSectPr last = word.getDocument().getBody().isSetSectPr() ? word.getDocument().getBody().getSectPr()
            : word.getDocument().getBody().addNewSectPr();
        paper(last, landscape);
        if (landscape && lastLandscape) last.addNewType().setVal(STSectionMark.CONTINUOUS);
        String marking = document.marking().words().toUpperCase(Locale.UK);
        marking(word.createHeader(HeaderFooterType.DEFAULT).createParagraph(), WordStyles.HEADER, marking);
        XWPFFooter footer = word.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph place = footer.createParagraph();
        place.setStyle(WordStyles.FOOTER);
        WordRuns.put(place, Run.of(document.footer().isEmpty() ? "Page " : document.footer() + " · page "));
        field(place, "PAGE");
        WordRuns.put(place, Run.of(" of "));
        field(place, "NUMPAGES");
        marking(footer.createParagraph(), WordStyles.FOOTER, marking);
        if (first != null) {
            // Later sections take over what the first one prints.
            first.setHeaderReferenceArray(last.getHeaderReferenceList().toArray(
                org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef[]::new));
            first.setFooterReferenceArray(last.getFooterReferenceList().toArray(
                org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef[]::new));
        }
    }

    private static void paper(CTSectPr section, boolean landscape) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(620));
        margins.setFooter(BigInteger.valueOf(450));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void marking(XWPFParagraph paragraph, String style, String marking) {
        paragraph.setStyle(style);
        WordRuns.put(paragraph, Run.bold(marking));
    }

    private static void field(XWPFParagraph paragraph, String code) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(code);
        field.addNewR().addNewT().setStringValue("1");
    }
}
