package org.scrutinydesk.document.excel;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.document.NewFile;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.document.Sheet.Kind;

/**
 * Writes sheets as an Excel workbook: numbers are numbers and dates dates, the header stays in view and filters, totals are
 * formulas over what the filter leaves, and it prints landscape on the width of a page with the header on each.
 */
public final class ExcelWriter {
    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;
    /** Excel keeps 15 digits of a number; pounds and pence of any office fit. */
    private static final String MONEY = "#,##0.00;(#,##0.00);\"–\"";

    private final Clock clock;

    public ExcelWriter(Clock clock) {
        this.clock = clock;
    }

    /** @throws org.scrutinydesk.common.Refused where the file cannot be written */
    public void write(List<Sheet> sheets, Path to) {
        NewFile.write(to, passing -> {
            try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(passing)) {
                Styles styles = new Styles(book);
                for (Sheet sheet : sheets) fill(book.createSheet(sheet.name()), sheet, styles);
                var properties = book.getProperties().getCoreProperties();
                properties.setTitle(sheets.getFirst().title());
                properties.setCreator("Scrutiny Desk");
                properties.setCreated(Optional.of(Date.from(clock.instant())));
                book.write(out);
            }
        });
    }

    private static void fill(XSSFSheet to, Sheet sheet, Styles styles) {
        int last = sheet.columns().size() - 1;
        int[] widths = new int[last + 1];
        Row header = to.createRow(0);
        header.setHeightInPoints(30);
        for (int c = 0; c <= last; c++) {
            Cell cell = header.createCell(c);
            cell.setCellValue(sheet.columns().get(c).heading());
            cell.setCellStyle(styles.header(sheet.columns().get(c).kind()));
            widths[c] = Math.max(NARROWEST, longestWord(sheet.columns().get(c).heading()) + 3);
        }
        for (int r = 0; r < sheet.rows().size(); r++) {
            Row row = to.createRow(r + 1);
            for (int c = 0; c <= last; c++) {
                Object value = sheet.rows().get(r).get(c);
                if (value == null) continue;
                Cell cell = row.createCell(c);
                set(cell, value);
                cell.setCellStyle(styles.body(sheet.columns().get(c).kind(), value));
                widths[c] = Math.max(widths[c], Math.min(WIDEST, shownLength(value) + 2));
            }
        }
        int end = sheet.rows().size() + 1;
        if (!sheet.rows().isEmpty() && sheet.columns().stream().anyMatch(Sheet.Column::total)) total(to, sheet, styles, end, widths);
        for (int c = 0; c <= last; c++) to.setColumnWidth(c, widths[c] * 256);
        to.createFreezePane(0, 1);
        to.setAutoFilter(new CellRangeAddress(0, Math.max(1, sheet.rows().size()), 0, last));
        print(to, sheet);
    }

    /** Over the rows a filter leaves, so that the total is always that of what is seen. */
    private static void total(XSSFSheet to, Sheet sheet, Styles styles, int at, int[] widths) {
        Row row = to.createRow(at);
        for (int c = 0; c < sheet.columns().size(); c++) {
            Cell cell = row.createCell(c);
            Sheet.Column column = sheet.columns().get(c);
            cell.setCellStyle(styles.total(column.kind()));
            if (c == 0) cell.setCellValue("Total");
            if (!column.total()) continue;
            String name = CellReference.convertNumToColString(c);
            cell.setCellFormula("SUBTOTAL(109," + name + "2:" + name + at + ")");
            BigDecimal sum = BigDecimal.ZERO;
            for (List<Object> cells : sheet.rows()) {
                Object value = cells.get(c);
                if (value != null) sum = sum.add(value instanceof Money m ? m.pounds() : new BigDecimal(value.toString()));
            }
            // Programs that do not reckon when they open a file show this.
            cell.setCellValue(sum.doubleValue());
            widths[c] = Math.max(widths[c], shownLength(new Money(sum.setScale(2, java.math.RoundingMode.HALF_UP))) + 3);
        }
    }

    private static void print(XSSFSheet to, Sheet sheet) {
        PrintSetup print = to.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        to.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        to.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        to.getHeader().setLeft(sheet.title());
        to.getFooter().setRight("Page &P of &N");
        to.getFooter().setLeft(sheet.name());
    }

    private static void set(Cell cell, Object value) {
        switch (value) {
            case Money money -> cell.setCellValue(money.pounds().doubleValue());
            case LocalDate date -> cell.setCellValue(date);
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
    }

    private static int shownLength(Object value) {
        return switch (value) {
            case Money m -> m.pounds().abs().toBigInteger().toString().length() * 4 / 3 + 5;
            case LocalDate d -> 11;
            default -> value.toString().length();
        };
    }

    private static int longestWord(String heading) {
        int longest = 0;
        for (String word : heading.split(" ")) longest = Math.max(longest, word.length());
        return longest;
    }

    /** The looks of a workbook's cells, each made once. */
    private static final class Styles {
        private final XSSFWorkbook book;
        private final XSSFFont regular;
        private final XSSFFont bold;
        private final Map<String, CellStyle> made = new HashMap<>();

        Styles(XSSFWorkbook book) {
            this.book = book;
            regular = font(false);
            bold = font(true);
        }

        private XSSFFont font(boolean heavy) {
            XSSFFont font = book.createFont();
            font.setFontName("Arial");
            font.setFontHeightInPoints((short) 10);
            font.setBold(heavy);
            return font;
        }

        CellStyle header(Kind kind) {
            return made.computeIfAbsent("header" + (kind == Kind.MONEY || kind == Kind.NUMBER), k -> {
                XSSFCellStyle style = plain(k.endsWith("true") ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT, true);
                style.setVerticalAlignment(VerticalAlignment.CENTER);
                style.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xF6, (byte) 0xF7, (byte) 0xF9}, null));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setBorderBottom(BorderStyle.THIN);
                return style;
            });
        }

        CellStyle body(Kind kind, Object value) {
            boolean quoted = value instanceof String text && text.matches("(?s)[=+\\-@].*");
            return made.computeIfAbsent("body" + kind + quoted, k -> format(kind, false, quoted));
        }

        CellStyle total(Kind kind) {
            return made.computeIfAbsent("total" + kind, k -> {
                CellStyle style = format(kind, true, false);
                style.setBorderTop(BorderStyle.THIN);
                return style;
            });
        }

        private CellStyle format(Kind kind, boolean bold, boolean quoted) {
            CellStyle style = plain(kind == Kind.MONEY || kind == Kind.NUMBER ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT, bold);
            style.setQuotePrefixed(quoted);
            String format = switch (kind) {
                case MONEY -> MONEY;
                case NUMBER -> "#,##0.##";
                case DATE -> "d mmm yyyy";
                case TEXT -> "General";
            };
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        }

        private XSSFCellStyle plain(HorizontalAlignment align, boolean bold) {
            XSSFCellStyle style = book.createCellStyle();
            style.setFont(bold ? this.bold : regular);
            style.setAlignment(align);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            return style;
        }
    }
}
