package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.paper.Paragraph;

/** What an import says of lettered points. */
class LetteredPointsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC);
    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("Office of the Commissioner", CLOCK, "tester"));

    @AfterEach void close() {
        office.close();
    }

    private ImportedPaper read(String body) throws IOException {
        return read(Files.writeString(folder.resolve("p.txt"), """
            POLICE AND CRIME PANEL

            Report of\tThe Commissioner
            Subject\tThe first year

            Purpose of Report

            1. To tell the Panel what was done in the year.

            """ + body));
    }

    private ImportedPaper read(Path file) {
        return PaperImport.take(office, List.of(file), null, true).getFirst().read();
    }

    @Test void lettersInTheirOrderFollowTheSchemeAndOthersDoNot() throws IOException {
        String points = "Work done\n\n2. The Panel is asked to look at each of the points below this paragraph:\n\n";
        ImportedPaper right = read(points + "(a) the first of them\n\n(b) the second of them\n\n(c) the third of them\n\n3. Much was done in the year, as all know.\n\n(a) here\n\n(b) there\n\n4. And more.\n");
        assertTrue(right.notes().getFirst().endsWith("no tables."), right.notes().getFirst());
        assertEquals(List.of("(a)", "(b)", "(c)", "(a)", "(b)"), right.body().stream().filter(p -> p.level() > 0 && p.kind() == Paragraph.Kind.NUMBERED).map(Paragraph::typed).toList());
        Path word = new Docx(Docx.p("A title") + Docx.p("1. The Panel is asked to look at each of the points below this paragraph:") + Docx.p("(a) the first of them")
            + Docx.p("(b) the second of them") + Docx.p("2. Much was done.") + Docx.p("4. This number is not the next one of all that stand above it.")).write(folder.resolve("w.docx"));
        assertTrue(read(word).notes().getFirst().endsWith("one number does not follow the scheme and was kept as typed."), read(word).notes().toString());
    }
}
