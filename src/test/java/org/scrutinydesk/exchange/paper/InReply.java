package org.scrutinydesk.exchange.paper;

import static org.scrutinydesk.paper.Paragraph.bullet;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;

/** A paper with a section of many kinds to be sent, and the hands that change the Word file. */
abstract class InReply {
    static final LocalDate DUE = LocalDate.of(2016, 6, 10);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    final Office office = Office.of(OfficeFile.inMemory("Test office", CLOCK, "tester"));
    Paper paper;

    @BeforeEach void paper() {
        paper = office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null), List.of(heading(1, "First"), numbered("Not sent."),
            heading(1, "Money"), numbered(0, Span.Words.of("The grant of "), new Span.Figure(new Quote("budget-total", Map.of()), "£472,000", false, false),
                Span.Words.of(" is late.")), numbered("Four bids went in:"), bullet(0, "rapid profiling"), bullet(0, "digital post"),
            Paragraph.table("Areas", List.of(List.of("Area", "£"), List.of("Blackpool", "51,000"))),
            Paragraph.block(new Quote("budget-position", Map.of("year", "2016/17"))), heading(2, "Later"), numbered("Nothing yet."),
            heading(1, "Last"), numbered("Not sent either.")));
    }

    @AfterEach void close() {
        office.close();
    }

    Contribution send(String lead, Path to) {
        return ContributionFile.send(office, paper.id(), 4, lead, "Say what came of each bid.\nAt most a page.", DUE, to);
    }

    List<Paragraph> body() {
        return office.papers().body(paper.id());
    }

    List<String> words() {
        return body().stream().map(Paragraph::words).toList();
    }

    Path edited(Path file, String name, Consumer<XWPFDocument> work) throws Exception {
        Path to = folder.resolve(name);
        try (InputStream in = Files.newInputStream(file); XWPFDocument word = new XWPFDocument(in); OutputStream out = Files.newOutputStream(to)) {
            work.accept(word);
            word.write(out);
        }
        return to;
    }

    static XWPFParagraph find(XWPFDocument word, String words) {
        return word.getParagraphs().stream().filter(p -> p.getText().contains(words)).findFirst().orElseThrow();
    }

    static void say(XWPFDocument word, String where, String words) {
        XWPFParagraph p = find(word, where);
        while (p.getRuns().size() > 1) p.removeRun(p.getRuns().size() - 1);
        p.getRuns().getFirst().setText(words, 0);
    }

    Contribution now(Contribution sent) {
        return office.contributions().contribution(sent.id());
    }

    ReplyFile.Taken take(Path file) {
        return ReplyFile.take(office, file, null);
    }
}
