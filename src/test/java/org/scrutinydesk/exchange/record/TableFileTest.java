package org.scrutinydesk.exchange.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Refused;

class TableFileTest {
    @TempDir Path folder;

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static List<List<String>> cells(Path file) {
        return TableFile.read(file).rows().stream().map(TableFile.Row::cells).toList();
    }

    @Test void everySeparatorAndEncodingGivesTheSameTable() throws IOException {
        List<List<String>> expected = List.of(List.of("project", "amount (£)"), List.of("Youth, arts and sport", "1,250.00"),
            List.of("Two\nlines", "“5”"));
        String rows = "project%samount (£)\n\"Youth, arts and sport\"%s\"1,250.00\"\n\n\"Two\nlines\"%s“5”\n";
        assertEquals(expected, cells(csv(rows.formatted(",", ",", ","))));
        assertEquals(expected, cells(csv("\ufeff" + rows.formatted(";", ";", ";"))));
        assertEquals(expected, cells(csv(rows.formatted("\t", "\t", "\t"))));
        assertEquals(expected, cells(csv("sep=;\n" + rows.formatted(";", ";", ";"))));
        assertEquals(expected, cells(Files.write(folder.resolve("w.csv"),
            rows.formatted(";", ";", ";").replace("\n", "\r\n").getBytes(Charset.forName("windows-1252")))));
        assertEquals(expected, cells(Files.write(folder.resolve("u.csv"),
            ("\ufeff" + rows.formatted("\t", "\t", "\t")).getBytes(StandardCharsets.UTF_16LE))));
        assertEquals(List.of(2, 3, 5), TableFile.read(folder.resolve("t.csv")).rows().stream().map(TableFile.Row::number).toList());
    }

    @Test void excelCellsAsTheirWords() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Empty");
            var hidden = book.createSheet("Hidden");
            hidden.createRow(0).createCell(0).setCellValue("not this");
            book.setSheetHidden(1, true);
            var sheet = book.createSheet("Awards");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            CellStyle clock = book.createCellStyle();
            clock.setDataFormat(book.createDataFormat().getFormat("hh:mm"));
            var head = sheet.createRow(2);
            for (int i = 0; i < 8; i++) head.createCell(i).setCellValue("c" + i);
            var row = sheet.createRow(3);
            row.createCell(0).setCellValue("  Blackpool ");
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(2).setCellValue(LocalDate.of(2016, 6, 20));
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellValue(0.624);
            row.getCell(3).setCellStyle(percent);
            row.createCell(4).setCellFormula("1250000*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
            row.createCell(5).setCellValue(true);
            row.createCell(6).setCellValue(1258000);
            row.createCell(7).setCellValue(10.5 / 24);
            row.getCell(7).setCellStyle(clock);
            sheet.createRow(4).createCell(1).setCellValue("below");
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
            book.write(out);
        }
        TableFile table = TableFile.read(file);
        assertEquals(List.of(3, 4, 5), table.rows().stream().map(TableFile.Row::number).toList());
        assertEquals(List.of("Blackpool", "0.3", "2016-06-20", "62.4%", "2500000", "yes", "1258000", "10:30"), table.rows().get(1).cells());
        assertEquals(List.of("Blackpool", "below"), table.rows().get(2).cells());
    }

    @Test void whatIsNoTableIsRefusedInASentence() throws IOException {
        refused(csv(""), "is empty");
        refused(csv("\n \n,,\n"), "no");
        refused(csv("a,b\n\"never closed,1\n2,3"), "sound CSV");
        refused(Files.writeString(folder.resolve("t.docx"), "x"), ".csv or .xlsx");
        refused(Files.writeString(folder.resolve("t.xlsx"), "a,b"), "not an Excel workbook");
        refused(Files.write(folder.resolve("old.xlsx"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}), "password");
        refused(folder.resolve("none.csv"), "There is no file");
        Path sound = folder.resolve("sound.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(sound)) {
            book.createSheet("Empty");
            book.write(out);
        }
        refused(sound, "no rows");
        byte[] bytes = Files.readAllBytes(sound);
        refused(Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2)), "damaged");
        refused(Files.write(folder.resolve("book.csv"), bytes), "zip file");
    }

    private static void refused(Path file, String because) {
        String said = assertThrows(Refused.class, () -> TableFile.read(file)).getMessage();
        assertTrue(said.contains(because) && said.contains(file.getFileName().toString()) && said.endsWith("."), said);
    }
}
