package org.scrutinydesk.document.word;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMultiLevelType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Numbering;

/**
 * The lists of a Word file, by which Word counts for itself. Where Word would come to another number than the document has,
 * the list begins again if that helps, and otherwise the number is written out, so that the two never differ.
 */
final class WordNumbers {
    /** 13 mm: the numbers hang in the margin, as in the PDF. */
    static final int HANG = 737;
    /** 11 mm, for (i) and (a). */
    static final int STEP = 624;

    private static final Pattern NUMBER_END = Pattern.compile("[a-z0-9](?<end>[^a-z0-9]*)$", Pattern.CASE_INSENSITIVE);

    private final XWPFNumbering numbering;
    private final boolean sections;
    private final boolean lettered;
    private final WordLevel[] mainLevels;
    private final WordLevel[] headingLevels;
    private final WordLevel[] looseLevels;
    private final WordCount main;
    private final BigInteger mainNum;
    private final BigInteger bullets;
    private final BigInteger subheadingList;
    private WordCount subheadings;
    private BigInteger subheadingNum;
    private WordCount loose;
    private BigInteger looseNum;
    private BigInteger looseList;
    private boolean underLoose;

    WordNumbers(XWPFDocument word, Document document) {
        numbering = word.createNumbering();
        sections = document.numbering() != Numbering.STRAIGHT;
        lettered = document.numbering() == Numbering.LETTERED;
        String paragraphEnd = end(document.blocks(), b -> b instanceof Block.Numbered n && n.level() == 0 && !n.typed() ? n.number() : "");
        WordLevel roman = new WordLevel("(%" + (sections ? 3 : 2) + ")", WordCount.Form.ROMAN, WordStyles.numbered(1), STEP, STEP);
        WordLevel letter = new WordLevel("(%" + (sections ? 4 : 3) + ")", WordCount.Form.LETTER, WordStyles.numbered(2), 2 * STEP, STEP);
        String paragraphText = (sections ? "%1.%2" : "%1") + paragraphEnd;
        WordLevel paragraph = new WordLevel(paragraphText, WordCount.Form.DECIMAL, WordStyles.numbered(0), 0, HANG);
        if (sections) {
            String headingEnd = end(document.blocks(), b -> b instanceof Block.Heading h && h.level() == 1 && !h.typed() ? h.number() : "");
            WordLevel heading = new WordLevel("%1" + headingEnd, WordCount.Form.DECIMAL, WordStyles.HEADING + 1, 0, HANG);
            mainLevels = new WordLevel[] {heading, paragraph, roman, letter};
        } else {
            mainLevels = new WordLevel[] {paragraph, roman, letter};
        }
        headingLevels = new WordLevel[] {
            new WordLevel("%1)", WordCount.Form.LETTER, WordStyles.HEADING + 2, 0, HANG),
            new WordLevel("(%2)", WordCount.Form.ROMAN, WordStyles.HEADING + 3, 0, HANG)};
        looseLevels = new WordLevel[] {
            new WordLevel("(%1)", WordCount.Form.ROMAN, null, STEP, STEP),
            new WordLevel("(%2)", WordCount.Form.LETTER, null, 2 * STEP, STEP)};
        main = new WordCount(mainLevels);
        mainNum = numbering.addNum(list(mainLevels));
        bullets = numbering.addNum(bulletList());
        subheadingList = list(headingLevels);
        for (int i = 0; i < mainLevels.length; i++) belongs(word, mainLevels[i].style(), mainNum, i);
        for (int i = 0; i < 2; i++) belongs(word, WordStyles.bullet(i), bullets, i);
        if (lettered) {
            BigInteger num = numbering.addNum(subheadingList);
            for (int i = 0; i < headingLevels.length; i++) belongs(word, headingLevels[i].style(), num, i);
        }
    }

    /** Whoever gives a new paragraph this style in Word gets the next number with it. */
    private static void belongs(XWPFDocument word, String style, BigInteger num, int level) {
        CTNumPr into = word.getStyles().getStyle(style).getCTStyle().getPPr().addNewNumPr();
        into.addNewIlvl().setVal(BigInteger.valueOf(level));
        into.addNewNumId().setVal(num);
    }

    /** The paragraph's style would number it, and it has no number or has it written out. */
    static void none(XWPFParagraph paragraph) {
        CTNumPr into = paragraph.getCTPPr().addNewNumPr();
        into.addNewIlvl().setVal(BigInteger.ZERO);
        into.addNewNumId().setVal(BigInteger.ZERO);
    }

    /** Whether Word names the paragraph as the document does, {@code 3.52(i)}: all of its number is counted in one list. */
    boolean namesWhole(XWPFParagraph paragraph) {
        CTNumPr in = paragraph.getCTPPr().getNumPr();
        return in != null && in.getNumId().getVal().equals(mainNum);
    }

    private interface NumberOf {
        String number(Block block);
    }

    /** What follows the figures of the first such number, as a full stop in {@code 1.} */
    private static String end(List<Block> blocks, NumberOf of) {
        for (Block block : blocks) {
            Matcher m = NUMBER_END.matcher(of.number(block));
            if (m.find()) return m.group("end");
        }
        return "";
    }

    /** Numbers a heading. @return whether Word counts it; if not, its number has to be written out */
    boolean number(XWPFParagraph paragraph, Block.Heading heading) {
        boolean counted = !heading.typed() && switch (heading.level()) {
            case 1 -> sections && count(paragraph, main, mainNum, 0, heading.number());
            default -> lettered && subheading(paragraph, heading);
        };
        if (heading.level() == 1) subheadings = null;
        return counted;
    }

    private boolean subheading(XWPFParagraph paragraph, Block.Heading heading) {
        if (subheadings == null) {
            subheadings = new WordCount(headingLevels);
            subheadingNum = restarted(subheadingList);
        }
        int level = heading.level() - 2;
        return subheadings.hasAbove(level) && count(paragraph, subheadings, subheadingNum, level, heading.number());
    }

    /** Numbers a paragraph. @return whether Word counts it; if not, its number has to be written out */
    boolean number(XWPFParagraph paragraph, Block.Numbered numbered) {
        if (numbered.level() == 0) {
            boolean counted = !numbered.typed() && (!sections || main.hasAbove(1))
                && count(paragraph, main, mainNum, sections ? 1 : 0, numbered.number());
            underLoose = !counted;
            loose = null;
            return counted;
        }
        if (numbered.typed()) return false;
        int level = numbered.level() + (sections ? 1 : 0);
        if (!underLoose && main.hasAbove(level) && count(paragraph, main, mainNum, level, numbered.number())) return true;
        return loose(paragraph, numbered);
    }

    /** Below a paragraph whose number is written out, (i) has nothing in Word's list to stand under, so it gets one of its own. */
    private boolean loose(XWPFParagraph paragraph, Block.Numbered numbered) {
        if (loose == null) {
            if (looseList == null) looseList = list(looseLevels);
            loose = new WordCount(looseLevels);
            looseNum = restarted(looseList);
        }
        int level = numbered.level() - 1;
        return loose.hasAbove(level) && count(paragraph, loose, looseNum, level, numbered.number());
    }

    void bullet(XWPFParagraph paragraph, int level) {
        put(paragraph, bullets, Math.min(level, 1));
    }

    private static boolean count(XWPFParagraph paragraph, WordCount count, BigInteger num, int level, String number) {
        if (!count.next(level).equals(number)) return false;
        count.take(level);
        put(paragraph, num, level);
        return true;
    }

    private static void put(XWPFParagraph paragraph, BigInteger num, int level) {
        CTNumPr into = paragraph.getCTPPr().addNewNumPr();
        into.addNewIlvl().setVal(BigInteger.valueOf(level));
        into.addNewNumId().setVal(num);
    }

    private BigInteger restarted(BigInteger list) {
        XWPFNum num = numbering.getNum(numbering.addNum(list));
        CTNumLvl first = num.getCTNum().addNewLvlOverride();
        first.setIlvl(BigInteger.ZERO);
        first.addNewStartOverride().setVal(BigInteger.ONE);
        return num.getCTNum().getNumId();
    }

    private BigInteger list(WordLevel... levels) {
        CTAbstractNum list = newList();
        for (int i = 0; i < levels.length; i++) {
            CTLvl level = level(list, i, switch (levels[i].form()) {
                case DECIMAL -> STNumberFormat.DECIMAL;
                case LETTER -> STNumberFormat.LOWER_LETTER;
                case ROMAN -> STNumberFormat.LOWER_ROMAN;
            }, levels[i].text(), levels[i].left(), levels[i].hangs());
            if (levels[i].style() != null) level.addNewPStyle().setVal(levels[i].style());
        }
        return numbering.addAbstractNum(new XWPFAbstractNum(list));
    }

    private BigInteger bulletList() {
        CTAbstractNum list = newList();
        for (int i = 0; i < 2; i++) {
            CTLvl level = level(list, i, STNumberFormat.BULLET, i == 0 ? "•" : "–", (i + 1) * 340, 340);
            level.addNewPStyle().setVal(WordStyles.bullet(i));
            CTFonts fonts = level.addNewRPr().addNewRFonts();
            fonts.setAscii("Arial");
            fonts.setHAnsi("Arial");
        }
        return numbering.addAbstractNum(new XWPFAbstractNum(list));
    }

    private CTAbstractNum newList() {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        list.addNewMultiLevelType().setVal(STMultiLevelType.MULTILEVEL);
        return list;
    }

    private static CTLvl level(CTAbstractNum list, int index, STNumberFormat.Enum form, String text, int left, int hangs) {
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.valueOf(index));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(form);
        level.addNewLvlText().setVal(text);
        level.addNewLvlJc().setVal(STJc.LEFT);
        CTInd indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(left));
        indent.setHanging(BigInteger.valueOf(hangs));
        return level;
    }
}
