package org.scrutinydesk.document.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Run;

/** Writes a table with a header row that repeats, rules between rows only, and words for those who cannot see it. */
final class WordTable {
    private static final String RULE = "D5D9E0";
    private static final int SMALL_FROM_COLUMNS = 7;

    private final Block.Table table;
    private final int width;
    private final boolean small;

    /** @param width in twentieths of a point */
    WordTable(Block.Table table, int width) {
        this.table = table;
        this.width = width;
        this.small = table.wide() || table.columns().size() >= SMALL_FROM_COLUMNS;
    }

    void write(XWPFDocument word) {
        XWPFTable into = word.createTable();
        into.removeRow(0);
        properties(into);
        int all = table.columns().stream().mapToInt(Block.Column::weight).sum();
        int[] widths = table.columns().stream().mapToInt(c -> width * c.weight() / all).toArray();
        var grid = into.getCTTbl().addNewTblGrid();
        for (int w : widths) grid.addNewGridCol().setW(BigInteger.valueOf(w));
        if (table.hasHeader()) header(into.insertNewTableRow(0), widths);
        for (Block.Row row : table.rows()) row(into.insertNewTableRow(into.getNumberOfRows()), row, widths);
    }

    private void properties(XWPFTable into) {
        CTTblPr properties = into.getCTTbl().getTblPr();
        if (properties == null) properties = into.getCTTbl().addNewTblPr();
        CTTblWidth wide = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        wide.setType(STTblWidth.DXA);
        wide.setW(BigInteger.valueOf(width));
        if (properties.isSetTblBorders()) properties.unsetTblBorders();
        var borders = properties.addNewTblBorders();
        rule(borders.addNewBottom(), 4, RULE);
        rule(borders.addNewInsideH(), 4, RULE);
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout()).setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        margin(margins.addNewTop(), 80);
        margin(margins.addNewLeft(), 100);
        margin(margins.addNewBottom(), 80);
        margin(margins.addNewRight(), 100);
        CTTblLook look = properties.addNewTblLook();
        look.setFirstRow(table.hasHeader());
        look.setFirstColumn(true);
        // Word calls it the total row too.
        look.setLastRow(!table.rows().isEmpty() && table.rows().getLast().kind() == Block.Row.Kind.SUM);
        look.setNoHBand(true);
        look.setNoVBand(true);
        // Read aloud and not printed; what takes the file in knows by it that nobody named the table.
        String name = table.caption().isEmpty() ? "Table" : table.caption();
        properties.addNewTblCaption().setVal(name);
        properties.addNewTblDescription().setVal(name);
    }

    private void header(XWPFTableRow row, int[] widths) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            XWPFTableCell cell = cell(row, widths[i], 1);
            rule(cell.getCTTc().getTcPr().addNewTcBorders().addNewBottom(), 8, WordStyles.QUIET_COLOUR);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
            XWPFParagraph paragraph = paragraph(cell, WordStyles.COLUMN_HEAD, table.columns().get(i).align());
            WordRuns.put(paragraph, Run.of(table.columns().get(i).heading()));
        }
    }

    private void row(XWPFTableRow row, Block.Row from, int[] widths) {
        row.setCantSplitRow(true);
        boolean bold = from.kind() != Block.Row.Kind.BODY;
        if (from.kind() == Block.Row.Kind.GROUP) {
            XWPFTableCell cell = cell(row, width, widths.length);
            fill(cell, from.cells().getFirst(), Block.Align.LEFT, bold).setKeepNext(true);
            return;
        }
        for (int i = 0; i < from.cells().size(); i++) {
            XWPFTableCell cell = cell(row, widths[i], 1);
            if (from.total()) {
                rule(cell.getCTTc().getTcPr().addNewTcBorders().addNewBottom(), 8, WordStyles.QUIET_COLOUR);
            }
            fill(cell, from.cells().get(i), table.columns().get(i).align(), bold);
        }
    }

    private XWPFParagraph fill(XWPFTableCell cell, Block.Cell from, Block.Align align, boolean bold) {
        XWPFParagraph paragraph = paragraph(cell, WordStyles.CELL + (small ? "Small" : ""), align);
        WordRuns.put(paragraph, from.text());
        if (bold) for (XWPFRun run : paragraph.getRuns()) run.setBold(true);
        if (from.tone() != Block.Tone.NONE) {
            CTShd shade = cell.getCTTc().getTcPr().addNewShd();
            shade.setVal(STShd.CLEAR);
            shade.setColor("auto");
            shade.setFill(from.tone().tint());
            for (XWPFRun run : paragraph.getRuns()) run.setColor(from.tone().ink());
        }
        return paragraph;
    }

    private static XWPFTableCell cell(XWPFTableRow row, int width, int columns) {
        XWPFTableCell cell = row.addNewTableCell();
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        properties.addNewTcW().setType(STTblWidth.DXA);
        properties.getTcW().setW(BigInteger.valueOf(width));
        if (columns > 1) properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        return cell;
    }

    private static XWPFParagraph paragraph(XWPFTableCell cell, String style, Block.Align align) {
        List<XWPFParagraph> there = cell.getParagraphs();
        XWPFParagraph paragraph = there.isEmpty() ? cell.addParagraph() : there.getFirst();
        paragraph.setStyle(style);
        switch (align) {
            case LEFT -> { }
            case CENTRE -> paragraph.setAlignment(ParagraphAlignment.CENTER);
            case RIGHT -> paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        return paragraph;
    }

    private static void rule(CTBorder border, int eighths, String colour) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor(colour);
    }

    private static void margin(CTTblWidth margin, int twentieths) {
        margin.setType(STTblWidth.DXA);
        margin.setW(BigInteger.valueOf(twentieths));
    }
}
