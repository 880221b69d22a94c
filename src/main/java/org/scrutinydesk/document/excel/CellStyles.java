package org.scrutinydesk.document.excel;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Sheet;

/** The few looks a cell of a workbook can have; Excel allows only so many, so each is made once. */
final class CellStyles {
    private static final byte[] PANEL = {(byte) 0xF6, (byte) 0xF7, (byte) 0xF9};
    private static final byte[] LINE = {(byte) 0x56, (byte) 0x61, (byte) 0x73};
    /** Negatives in brackets, nil as a dash, and the figures of all three under one another. */
    private static final String MONEY = "#,##0.00_);(#,##0.00);\"–\"_)";
    private static final String DATE = "d mmm yyyy";

    private final XSSFWorkbook book;
    private final Font bold;
    private final Map<String, CellStyle> made = new HashMap<>();

    CellStyles(XSSFWorkbook book) {
        this.book = book;
        Font usual = book.getFontAt(0);
        usual.setFontName("Arial");
        usual.setFontHeightInPoints((short) 10);
        bold = book.createFont();
        bold.setFontName("Arial");
        bold.setFontHeightInPoints((short) 10);
        bold.setBold(true);
    }

    CellStyle heading(Sheet.Kind kind) {
        return style("heading " + side(kind), style -> {
            style.setFont(bold);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            style.setAlignment(side(kind));
            style.setIndention((short) 1);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(PANEL));
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(new XSSFColor(LINE));
        });
    }

    /** @param quoted it begins like a formula and is none */
    CellStyle of(Sheet.Kind kind, int decimals, boolean quoted) {
        return style(kind + " " + decimals + " " + quoted, style -> {
            format(style, kind, decimals);
            style.setQuotePrefixed(quoted);
        });
    }

    /** @param first the first of several rows of totals, under a line */
    CellStyle total(Sheet.Kind kind, int decimals, boolean first) {
        return style("total " + kind + " " + decimals + " " + first, style -> {
            format(style, kind == Sheet.Kind.RATING ? Sheet.Kind.NUMBER : kind, decimals);
            if (kind == Sheet.Kind.RATING) style.setAlignment(HorizontalAlignment.CENTER);
            // Its label runs on over the empty cells beside it.
            style.setWrapText(false);
            style.setFont(bold);
            if (!first) return;
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(new XSSFColor(LINE));
        });
    }

    CellStyle rating(Block.Tone tone) {
        return style("rating " + tone, style -> {
            format(style, Sheet.Kind.RATING, 0);
            if (tone == Block.Tone.NONE) return;
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(tone.tint())));
            XSSFFont font = book.createFont();
            font.setFontName("Arial");
            font.setFontHeightInPoints((short) 10);
            font.setColor(new XSSFColor(HexFormat.of().parseHex(tone.ink())));
            style.setFont(font);
        });
    }

    /** A line of explanation, which runs on over the cells beside it. */
    CellStyle note() {
        return style("note", style -> {
            format(style, Sheet.Kind.TEXT, 0);
            style.setWrapText(false);
        });
    }

    private static HorizontalAlignment side(Sheet.Kind kind) {
        return isFigure(kind) ? HorizontalAlignment.RIGHT : kind == Sheet.Kind.RATING ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT;
    }

    private void format(XSSFCellStyle style, Sheet.Kind kind, int decimals) {
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(side(kind));
        // The formats of figures leave room to their right; without this, words would touch what stands to their left.
        if (side(kind) == HorizontalAlignment.LEFT) style.setIndention((short) 1);
        style.setWrapText(kind == Sheet.Kind.TEXT);
        String format = switch (kind) {
            case TEXT, RATING -> "@";
            // A formula in a cell of text would be shown and not reckoned.
            case SIGN, CHECK -> "General";
            case MONEY -> MONEY;
            case DATE -> DATE;
            case NUMBER -> decimals == 0 ? "#,##0_)" : "#,##0." + "0".repeat(decimals) + "_)";
        };
        style.setDataFormat(book.createDataFormat().getFormat(format));
    }

    private static boolean isFigure(Sheet.Kind kind) {
        return kind == Sheet.Kind.MONEY || kind == Sheet.Kind.NUMBER;
    }

    private CellStyle style(String name, Consumer<XSSFCellStyle> look) {
        return made.computeIfAbsent(name, n -> {
            XSSFCellStyle style = book.createCellStyle();
            look.accept(style);
            return style;
        });
    }
}
