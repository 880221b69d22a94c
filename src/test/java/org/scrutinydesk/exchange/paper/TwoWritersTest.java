package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;

/** One text that LibreOffice and python-docx each wrote in its own way comes in as one and the same paper. */
class TwoWritersTest {
    @TempDir Path folder;

    private ImportedPaper read(String name) throws IOException {
        // Under one name, since what is told of a file can name it.
        Path file = folder.resolve("same.docx");
        Files.deleteIfExists(file);
        try (InputStream in = TwoWritersTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        return PaperReader.read(file);
    }

    @Test void bothComeInAlike() throws IOException {
        ImportedPaper paper = read("same-by-python-docx.docx");
        assertEquals(paper, read("same-by-libreoffice.docx"));
        List<String> numbers = PaperDocument.numbers(paper.draft(null), paper.body());
        assertEquals(List.of("HEADING 1 Finance", "NUMBERED 1.1 The sum is £12,000 in all, which is far and away the most. [As the ledger has it.]",
            "NUMBERED (i) first point", "NUMBERED (a) deeper point", "NUMBERED (ii) second point", "NUMBERED 1.2 The reserve is sound, see the plan.",
            "BULLET  a bullet", "BULLET  a bullet below", "BULLET  another bullet",
            "TABLE  [[Area, 2015/16 Q1, 2015/16 Q2], [North, 1, 2], [North, 3, 4]]", "HEADING 2 People",
            "NUMBERED 2.1 Twelve officers have joined, who were typed with their number.",
            "NUMBERED 2.2 Three have left, and שלום and مرحبا stand for all of them."),
            IntStream.range(0, numbers.size()).mapToObj(i -> paper.body().get(i)).map(p -> p.kind() + " " + numbers.get(paper.body().indexOf(p)) + " "
                + (p.table() == null ? p.text() : p.table().rows())).toList());
        assertEquals(List.of(1), paper.body().stream().filter(p -> p.kind() == Paragraph.Kind.BULLET).map(Paragraph::level).filter(l -> l > 0).toList());
        List<Span> spans = paper.body().get(1).spans();
        assertTrue(spans.contains(new Span.Words("far", true, false, null)) && spans.contains(new Span.Words("away", false, true, null)), spans.toString());
        assertTrue(paper.body().get(5).spans().contains(new Span.Words("the plan", false, false, "https://example.org/plan")));
    }
}
