package org.scrutinydesk.document.excel;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.scrutinydesk.common.Money;

/**
 * The rows of a sheet as the words a workbook is written in, one after another straight into the file: a ledger of ten years
 * is over a million cells, and an object for each would take longer than the rest of the work.
 */
final class SheetXml {
    private final Writer out;
    private final StringBuilder line = new StringBuilder(1024);
    private final String[] letters;
    private int row;
    private int column;

    SheetXml(Writer out, int columns) {
        this.out = out;
        letters = new String[Math.max(1, columns)];
        for (int c = 0; c < letters.length; c++) letters[c] = CellReference.convertNumToColString(c);
    }

    /** Begins a row. @param number from 0 @param height in points; 0 for the usual one */
    void row(int number, float height) {
        row = number + 1;
        column = 0;
        line.setLength(0);
        line.append("<row r=\"").append(row).append('"');
        if (height > 0) line.append(" ht=\"").append(height).append("\" customHeight=\"1\"");
        line.append('>');
    }

    void end() throws IOException {
        out.append(line.append("</row>"));
    }

    void blank(int style) {
        cell(style, null);
        line.append("/>");
    }

    /** @param value a text, Money, number or date */
    void value(int style, Object value) {
        switch (value) {
            case String text -> {
                cell(style, "inlineStr");
                line.append("><is><t");
                if (spaced(text)) line.append(" xml:space=\"preserve\"");
                line.append('>');
                escape(text);
                line.append("</t></is></c>");
            }
            default -> {
                cell(style, null);
                line.append("><v>").append(number(value)).append("</v></c>");
            }
        }
    }

    /** @param value what the formula comes to: a text, Money or number */
    void formula(int style, String formula, Object value) {
        cell(style, value instanceof String ? "str" : null);
        line.append("><f>");
        escape(formula);
        line.append("</f><v>");
        if (value instanceof String text) escape(text);
        else line.append(number(value));
        line.append("</v></c>");
    }

    private void cell(int style, String type) {
        line.append("<c r=\"").append(letters[column++]).append(row).append("\" s=\"").append(style).append('"');
        if (type != null) line.append(" t=\"").append(type).append('"');
    }

    private static String number(Object value) {
        return switch (value) {
            case Money money -> money.plain();
            case BigDecimal number -> number.toPlainString();
            case LocalDate date -> BigDecimal.valueOf(DateUtil.getExcelDate(date)).stripTrailingZeros().toPlainString();
            case Number number -> number.toString();
            default -> throw new IllegalArgumentException("A sheet cannot hold a " + value.getClass().getName());
        };
    }

    private static boolean spaced(String text) {
        return !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> line.append("&amp;");
                case '<' -> line.append("&lt;");
                case '>' -> line.append("&gt;");
                case '\r' -> line.append("&#xd;");
                case '\n', '\t' -> line.append(c);
                // What no XML can hold; records keep none of these.
                default -> line.append(c < ' ' || c >= '\uFFFE' ? '?' : c);
            }
        }
    }
}
