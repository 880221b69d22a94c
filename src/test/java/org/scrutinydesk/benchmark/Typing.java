package org.scrutinydesk.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.scrutinydesk.document.pdf.PdfWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;

/** A paper of 200 pages is opened and typed in, in a process of its own. */
final class Typing {
    private static final int SECTIONS = 84;

    /** What one run took, in microseconds: opening, and the 99th percentile of letters in the paper and in an empty text area. */
    record Took(long open, long paper, long area) {
    }

    private final Run.Installed installed;
    private final Path file;
    private final String paper;
    /** How many pages it prints. */
    final int pages;

    Typing(Path folder, Run.Installed installed) throws IOException {
        this.installed = installed;
        file = folder.resolve("long.desk");
        try (Office office = Office.create(file, "Office", Clock.systemUTC(), "benchmark")) {
            Paper draft = Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "A long paper", null);
            Paper made = office.papers().add(new Paper(null, 0, draft.template(), draft.title(), null, null, null, "Chief Executive", null, null, null, draft.marking(),
                draft.state(), Map.of("issues", "What has been done.", "decision", "For noting."), null), text());
            paper = made.id().text();
            Path pdf = folder.resolve("long.pdf");
            new PdfWriter(Clock.systemUTC()).write(office.document(made.id()), pdf);
            try (PDDocument printed = Loader.loadPDF(pdf.toFile())) {
                pages = printed.getNumberOfPages();
            }
        }
    }

    /** Headings, numbered paragraphs of four lines, sub-levels, bullets, bold words and tables, as such papers have them. */
    private static List<Paragraph> text() {
        List<Paragraph> text = new ArrayList<>();
        for (int s = 1; s <= SECTIONS; s++) {
            text.add(Paragraph.heading(1, "Subject " + s));
            for (int i = 1; i <= 16; i++) {
                if (i % 5 == 0) text.add(Paragraph.heading(2, "Area " + i / 5));
                text.add(Paragraph.numbered(0, Span.Words.of("The work under subject " + s + " has gone on since the last meeting as the plan says: " + i * 17 + " people were "
                    + "helped by it, of whom more than half came back for a second visit, and the "), new Span.Words("portfolio lead", true, false, null),
                    Span.Words.of(" expects the same again in the next quarter. It has cost £" + i * 1_250 + " so far, which is what was set aside for it, and the "
                    + "commissioner has asked to see what it has changed by the end of the financial year.")));
                if (i % 8 == 0) {
                    text.add(Paragraph.numbered(1, Span.Words.of("One part of it is done by the constabulary and the other by the councils.")));
                    text.add(Paragraph.bullet(0, "a point that stands beside the others in one line"));
                }
            }
            if (s % 4 == 0) text.add(Paragraph.table("Money spent", List.of(List.of("Area", "Amount"), List.of("North", "1,250"), List.of("South", "2,500"))));
        }
        return text;
    }

    Took run() throws Exception {
        long[] figures = new long[3];
        for (String line : Run.lines(installed.started(LongPaper.class.getName(), file.toString(), paper))) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "opened" -> figures[0] = Long.parseLong(words[1]);
                case "paper" -> figures[1] = Long.parseLong(words[1]);
                case "area" -> figures[2] = Long.parseLong(words[1]);
                default -> { }
            }
        }
        return new Took(figures[0], figures[1], figures[2]);
    }
}
