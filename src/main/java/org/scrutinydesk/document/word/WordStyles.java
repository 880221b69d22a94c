package org.scrutinydesk.document.word;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** The styles of every Word file: whoever edits it changes the look of all headings by changing one. */
final class WordStyles {
    static final String TITLE = "Title";
    static final String BANNER = "Banner";
    static final String FIELD = "Field";
    static final String HEADING = "Heading";
    static final String NUMBERED = "NumberedParagraph";
    static final String BULLET = "ListBullet";
    static final String CAPTION = "Caption";
    static final String NOTE = "Note";
    static final String CELL = "TableText";
    static final String COLUMN_HEAD = "TableHeading";
    static final String HEADER = "Header";
    static final String FOOTER = "Footer";
    static final String CONTENTS = "TOC";
    static final String CONTENTS_HEADING = "TOCHeading";
    static final String LINK = "Hyperlink";

    static final String TEXT_COLOUR = "1B2430";
    static final String QUIET_COLOUR = "566173";
    static final String LINK_COLOUR = "1F5FAD";

    /** How high a line is, as on the PDF's page: twentieths of a point for each point of the letters, so 1.35 of them. */
    private static final int LINE = 27;
    /** 1.25 of them. */
    private static final int HEADING_LINE = 25;
    private static final int LANDSCAPE_CELL_SIZE = 10;

    private final CTStyles all;

    private WordStyles(CTStyles all) {
        this.all = all;
    }

    static void addTo(XWPFDocument word) {
        CTStyles all = CTStyles.Factory.newInstance();
        CTRPr run = all.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        CTFonts fonts = run.addNewRFonts();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        fonts.setEastAsia("Arial");
        run.addNewColor().setVal(TEXT_COLOUR);
        size(run, 12);
        CTLanguage language = run.addNewLang();
        language.setVal("en-GB");
        language.setEastAsia("en-GB");
        all.getDocDefaults().addNewPPrDefault().addNewPPr();
        new WordStyles(all).add();
        word.createStyles().setStyles(all);
    }

    private void add() {
        CTStyle normal = style("Normal", "Normal", null, 0, 8, 12, false);
        normal.setDefault(true);
        normal.getPPr().addNewWidowControl();
        line(style(TITLE, "Title", "Normal", 12, 14, 20, true), 20 * HEADING_LINE);
        CTStyle banner = style(BANNER, BANNER, "Normal", 0, 4, 12, true);
        banner.getPPr().addNewJc().setVal(STJc.CENTER);
        banner.getRPr().addNewCaps();
        style(FIELD, FIELD, "Normal", 0, 5, 12, false);
        heading(1, 16, 18, 8);
        heading(2, 13, 12, 5);
        heading(3, 13, 12, 5).getRPr().addNewI();
        for (int level = 1; level <= 3; level++) {
            style(numbered(level - 1), "Numbered Paragraph" + (level == 1 ? "" : " " + level), "Normal", 0, 8, 12, false);
        }
        style(bullet(0), "List Bullet", "Normal", 0, 4, 12, false);
        style(bullet(1), "List Bullet 2", "Normal", 0, 4, 12, false);
        style(CAPTION, "caption", "Normal", 8, 4, 12, true).getPPr().addNewKeepNext();
        colour(style(NOTE, NOTE, "Normal", 0, 5, 10, false));
        style(CELL, "Table Text", "Normal", 0, 0, 12, false);
        style(CELL + "Small", "Table Text Small", CELL, 0, 0, LANDSCAPE_CELL_SIZE, false);
        colour(style(COLUMN_HEAD, "Table Heading", CELL, 0, 0, 10, false));
        line(style(CONTENTS_HEADING, "TOC Heading", "Normal", 18, 8, 16, true), 16 * HEADING_LINE);
        for (int level = 1; level <= 3; level++) {
            CTPPrGeneral line = style(CONTENTS + level, "toc " + level, "Normal", 0, 4, 12, false).getPPr();
            CTTabStop page = line.addNewTabs().addNewTab();
            page.setVal(STTabJc.RIGHT);
            page.setLeader(STTabTlc.DOT);
            page.setPos(BigInteger.valueOf(WordPages.textWidth(false)));
            line.addNewInd().setLeft(BigInteger.valueOf((level - 1) * 340L));
        }
        for (String end : new String[] {HEADER, FOOTER}) {
            style(end, end.toLowerCase(Locale.ROOT), "Normal", 0, 0, 10, false).getPPr().addNewJc().setVal(STJc.CENTER);
        }
        CTStyle link = character(LINK, LINK);
        link.addNewRPr().addNewColor().setVal(LINK_COLOUR);
        link.getRPr().addNewU().setVal(STUnderline.SINGLE);
    }

    static String numbered(int level) {
        return level == 0 ? NUMBERED : NUMBERED + (level + 1);
    }

    static String bullet(int level) {
        return level == 0 ? BULLET : BULLET + (level + 1);
    }

    private CTStyle heading(int level, int size, int before, int after) {
        CTStyle style = style(HEADING + level, "heading " + level, "Normal", before, after, size, true);
        line(style, size * HEADING_LINE);
        style.addNewNext().setVal("Normal");
        style.getPPr().addNewKeepNext();
        style.getPPr().addNewKeepLines();
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        return style;
    }

    private CTStyle style(String id, String name, String basedOn, int before, int after, int size, boolean bold) {
        CTStyle style = all.addNewStyle();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (basedOn != null) style.addNewBasedOn().setVal(basedOn);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before * 20L));
        spacing.setAfter(BigInteger.valueOf(after * 20L));
        // Not as a multiple of the font's own line, which each program takes for another.
        spacing.setLine(BigInteger.valueOf((long) size * LINE));
        spacing.setLineRule(STLineSpacingRule.AT_LEAST);
        CTRPr run = style.addNewRPr();
        if (bold) run.addNewB();
        size(run, size);
        return style;
    }

    /** @param height in twentieths of a point */
    private static void line(CTStyle style, int height) {
        style.getPPr().getSpacing().setLine(BigInteger.valueOf(height));
    }

    private CTStyle character(String id, String name) {
        CTStyle style = all.addNewStyle();
        style.setType(STStyleType.CHARACTER);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        return style;
    }

    private static void colour(CTStyle style) {
        style.getRPr().addNewColor().setVal(QUIET_COLOUR);
    }

    private static void size(CTRPr run, int points) {
        run.addNewSz().setVal(BigInteger.valueOf(points * 2L));
        run.addNewSzCs().setVal(BigInteger.valueOf(points * 2L));
    }
}
