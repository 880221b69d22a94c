package org.scrutinydesk.evidence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

class TypedTableWidthsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC);
    /** In twentieths of a point: a digit of twelve points in the letters of a table, and the room beside a cell's words. */
    private static final int DIGIT = 134;
    private static final int BESIDE = 200;

    @TempDir Path folder;

    @Test void amountsBesideLongWordsHaveTheRoomThatKeepsThemWhole() throws Exception {
        Path word = folder.resolve("t.docx");
        String amount = "£144,000";
        try (Office office = Office.create(folder.resolve("o.desk"), "Office", CLOCK, "tester")) {
            Paper paper = office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null), List.of(Paragraph.table("Awards",
                List.of(List.of("Area", "Project", "Amount"), List.of("Blackburn with Darwen", "A project with a long name that goes on for lines", amount)))));
            new WordWriter(CLOCK).write(office.document(paper.id()), word);
        }
        try (XWPFDocument read = new XWPFDocument(Files.newInputStream(word))) {
            var columns = read.getTables().getFirst().getCTTbl().getTblGrid().getGridColList();
            int width = ((Number) columns.getLast().getW()).intValue();
            assertTrue(width >= amount.length() * DIGIT + BESIDE, "column of " + width);
            assertTrue(columns.stream().mapToInt(c -> ((Number) c.getW()).intValue()).sum() <= 9_100);
        }
    }
}
