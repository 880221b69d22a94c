package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.bullet;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.word.TrackedFrom;
import org.scrutinydesk.document.word.WordExtras;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;

/** What changed between two versions goes out as tracked changes: accepted they give the later text, refused the earlier one. */
class TrackedOutTest {
    private static final Instant NOW = Instant.parse("2016-06-01T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final List<Paragraph> BEFORE = List.of(heading(1, "Money"), numbered("The reserve rose by £1.2m in the year to March."),
        numbered("Nobody had thought that it would do so at all, as the last report said."), bullet(0, "a point that goes"), bullet(0, "a point that stays"),
        heading(1, "People"), numbered("Twelve officers joined."), Paragraph.table("Areas", List.of(List.of("Area", "Sum"), List.of("Blackpool", "£500"))),
        numbered("The last paragraph of the paper stays as it is."));
    private static final List<Paragraph> AFTER = List.of(heading(1, "Money"), numbered(0, Span.Words.of("The reserve rose by £1.4m in the "),
        new Span.Words("whole", true, false, null), Span.Words.of(" year to March.")),
        bullet(0, "a point that stays"), numbered("A paragraph that nobody has seen before stands here now."), heading(1, "Officers"), numbered("Twelve officers joined."),
        Paragraph.table("Areas", List.of(List.of("Area", "Sum"), List.of("Blackpool", "£700"))), numbered("The last paragraph of the paper stays as it is."));

    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("Office of the Commissioner", CLOCK, "tester"));

    @AfterEach void close() {
        office.close();
    }

    private static List<String> words(List<Paragraph> body) {
        return body.stream().map(p -> p.table() == null ? p.text() : p.table().rows().toString()).toList();
    }

    private Path written(TrackedFrom from, Document document) {
        Path file = folder.resolve("tracked.docx");
        new WordWriter(CLOCK).write(document, file, new WordExtras(List.of(), false, from, List.of(), Map.of()));
        return file;
    }

    @Test void acceptedTheyGiveTheLaterTextAndRefusedTheEarlier() {
        Paper paper = office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null), BEFORE);
        long first = office.versions().versions(paper.id(), true).getFirst().change();
        office.versions().name(paper.id(), first, "As sent out");
        office.papers().saveBody(paper.id(), AFTER);
        Path file = written(office.changedSince(paper.id(), "as sent out", false), office.document(paper.id()));
        ImportedPaper accepted = PaperReader.read(file, Tracked.ACCEPT);
        assertEquals(words(AFTER), words(accepted.body()));
        assertEquals(AFTER.get(1).spans(), accepted.body().get(1).spans());
        assertEquals(words(BEFORE), words(PaperReader.read(file, Tracked.REFUSE).body()));
        assertTrue(accepted.notes().getFirst().contains("by tester") || accepted.notes().get(1).contains("by tester"), accepted.notes().toString());
    }

    @Test void withoutADifferenceNothingIsTracked() {
        Paper paper = office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null), BEFORE);
        Document document = office.document(paper.id());
        ImportedPaper back = PaperReader.read(written(new TrackedFrom(document, "tester", NOW), document));
        assertEquals(words(BEFORE), words(back.body()));
        assertTrue(!back.tracked());
    }
}
