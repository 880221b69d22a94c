package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.paper.Paragraph;

/** A paper that the program wrote as Word comes back in as it went out. */
class RoundTripTest {
    private static final Path SOURCES = Path.of("../shared/sources");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC);
    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("Office of the Commissioner", CLOCK, "tester"));

    @AfterEach void close() {
        office.close();
    }

    private ImportedPaper again(ImportedPaper paper, String name) {
        Path file = folder.resolve(name + ".docx");
        new WordWriter(CLOCK).write(PaperDocument.of(paper.draft(null), paper.body(), null, "Office of the Commissioner",
            office.evidence()), file);
        return PaperReader.read(file);
    }

    /** Number and words of each paragraph; a table's are its cells. */
    private static List<String> lines(ImportedPaper paper) {
        List<String> numbers = PaperDocument.numbers(paper.draft(null), paper.body());
        return IntStream.range(0, numbers.size()).mapToObj(i -> {
            Paragraph p = paper.body().get(i);
            return p.kind() + " " + p.level() + " " + numbers.get(i) + " " + (p.table() == null ? p.text() : p.table().rows());
        }).toList();
    }

    @Test void aPaperOfEachShape() throws IOException {
        for (String text : List.of("""
            OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR LANCASHIRE
            STRATEGIC SCRUTINY MEETING
            THURSDAY 22 SEPTEMBER 2016

            CHIEF EXECUTIVE'S UPDATE

            Issues for Consideration

            What has been done since the last meeting in June of this year.

            Information

            1 Finance

            1.1 The accounts of the year are signed, and the auditor has no remark on them.

            - one thing
            - another thing

            Reserves

            1.2 The reserve stands at £2m, which is what the strategy asks for at this time.

            Area\tAmount
            Blackpool\t£12,000

            2 People

            2.1 Twelve officers have joined since June, and two have left for other forces.

            Decision Required

            For noting.
            """, """
            POLICE AND CRIME PANEL

            Report of\tTHE COMMISSIONER
            Date\tFRIDAY 13 DECEMBER 2013
            Subject\tTHE FIRST YEAR

            Purpose of Report

            1. To tell the Panel what was done in the year.

            Recommendation

            2. That the Panel notes it.

            Work done

            3. Much was done in the year, as the paragraphs below this one show in turn.

            4. More will be done in the next one, for which plans have been laid already.

            Conclusion

            5. It was a good year for the office, all in all.

            Implications

            Financial - None are known.

            Legal - None are known.

            Background Papers

            None
            """)) {
            ImportedPaper paper = PaperReader.read(Files.writeString(folder.resolve("p.txt"), text));
            ImportedPaper back = again(paper, "p");
            assertEquals(lines(paper), lines(back));
            assertEquals(paper.fields(), back.fields());
            assertEquals(paper.template(), back.template());
            assertEquals(paper.title(), back.title());
        }
    }

    @Test void theFiveSources() throws IOException {
        assumeTrue(Files.isDirectory(SOURCES));
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                ImportedPaper paper = PaperReader.read(file);
                ImportedPaper back = again(paper, file.getFileName().toString().substring(0, 3));
                assertEquals(lines(paper), lines(back), file.toString());
                assertTrue(back.fields().keySet().containsAll(paper.fields().keySet()),
                    back.fields().keySet() + " of " + paper.fields().keySet());
            }
        }
    }
}
