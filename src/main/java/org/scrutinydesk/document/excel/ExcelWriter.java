package org.scrutinydesk.document.excel;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.document.NewFile;
import org.scrutinydesk.document.Sheet;

/**
 * Writes sheets as an Excel workbook: numbers are numbers, dates are dates, totals are formulas, and nothing is hidden. Apache
 * POI makes the workbook with empty sheets; their rows are put into it on the way to the file.
 */
public final class ExcelWriter {
    /** Rows of a sheet of Excel. */
    public static final int MOST_ROWS = 1_048_576;
    private static final int UNITS_PER_LETTER = 256;
    private static final String NO_ROWS = "<sheetData/>";
    private static final int BUFFER = 1 << 16;
    /** Of nine: the next ones take twice as long for a tenth of the size. */
    private static final int SQUEEZED = 3;

    private final Clock clock;

    public ExcelWriter(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused where the file cannot be written, or Excel can hold neither so long a text nor so many rows */
    public void write(List<Sheet> sheets, Path to) {
        for (Sheet sheet : sheets) {
            if (sheet.rows().size() + sheet.totals().size() + sheet.notes().size() + 10 > MOST_ROWS) {
                throw new Refused("“" + sheet.name() + "” has " + sheet.rows().size() + " rows, more than a sheet of Excel can hold; write a year at a time, or a CSV file.");
            }
        }
        NewFile.write(to, passing -> {
            try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = new BufferedOutputStream(Files.newOutputStream(passing), BUFFER)) {
                properties(book, sheets);
                CellStyles styles = new CellStyles(book);
                Map<String, SheetBody> bodies = new LinkedHashMap<>();
                for (Sheet sheet : sheets) {
                    SheetBody body = new SheetBody(sheet, styles);
                    bodies.put(frame(sheet, book, body.widths()).getPackagePart().getPartName().getName().substring(1), body);
                }
                fill(book, bodies, out);
            }
        });
    }

    private void properties(XSSFWorkbook book, List<Sheet> sheets) {
        POIXMLProperties properties = book.getProperties();
        if (!sheets.isEmpty()) properties.getCoreProperties().setTitle(sheets.getFirst().title());
        properties.getCoreProperties().setCreator("Scrutiny Desk");
        properties.getCoreProperties().getUnderlyingProperties().setCreatedProperty(Optional.of(Date.from(clock.instant())));
        properties.getExtendedProperties().setApplication("Scrutiny Desk");
    }

    private static XSSFSheet frame(Sheet sheet, XSSFWorkbook book, int[] widths) {
        XSSFSheet into = book.createSheet(WorkbookUtil.createSafeSheetName(sheet.name()));
        for (int c = 0; c < widths.length; c++) into.setColumnWidth(c, widths[c] * UNITS_PER_LETTER);
        into.createFreezePane(0, 1);
        if (widths.length > 0) into.setAutoFilter(new CellRangeAddress(0, sheet.rows().size(), 0, widths.length - 1));
        PrintSetup setup = into.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        into.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        into.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        into.getHeader().setLeft("&\"Arial,Bold\"" + sheet.title().replace("&", "&&"));
        into.getFooter().setRight("Page &P of &N");
        into.setMargin(PageMargin.LEFT, 0.6);
        into.setMargin(PageMargin.RIGHT, 0.6);
        return into;
    }

    /** Copies the workbook part by part, with the rows where its sheets have none. */
    private static void fill(XSSFWorkbook book, Map<String, SheetBody> bodies, OutputStream out) throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        book.write(empty);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(empty.toByteArray())); ZipOutputStream to = new ZipOutputStream(out)) {
            to.setLevel(SQUEEZED);
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                SheetBody body = bodies.get(part.getName());
                if (body == null) {
                    from.transferTo(to);
                } else {
                    String xml = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                    int at = xml.indexOf(NO_ROWS);
                    if (at < 0) throw new IllegalStateException("An empty sheet of POI's has other rows than " + NO_ROWS);
                    Writer words = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
                    words.append(xml, 0, at).append("<sheetData>");
                    body.write(words);
                    words.append("</sheetData>").append(xml, at + NO_ROWS.length(), xml.length());
                    words.flush();
                }
                to.closeEntry();
            }
        }
    }
}
