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
import org.scrutinydesk.evidence.OwnWords;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

/** What an import makes of headings in capitals, and says of lettered points. */
class CapitalsAndPointsTest {
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

    private static List<String> headings(ImportedPaper paper) {
        return paper.body().stream().filter(p -> p.kind() == Paragraph.Kind.HEADING).map(Paragraph::text).toList();
    }

    @Test void headingsInCapitalsComeInAsASentenceIsAndAbbreviationsAsTheyAre() throws IOException {
        OwnWords.teach(office, "DAAT");
        StringBuilder body = new StringBuilder();
        int number = 2;
        for (String heading : List.of("THE WORK OF THE DAAT AND THE OPCC IN LANCASHIRE", "STAGE 2B OF THE PROGRAMME", "HMCPSI AND XQZT", "PROCUREMENT", "Already small")) {
            body.append(heading).append("\n\n").append(number++).append(". Much was done in the year, as everybody who was there knows and says.\n\n");
        }
        ImportedPaper paper = read(body.toString());
        assertEquals(List.of("The work of the DAAT and the OPCC in Lancashire", "Stage 2B of the programme", "HMCPSI and XQZT", "PROCUREMENT", "Already small"), headings(paper));
        assertTrue(paper.notes().contains("3 headings stood in capitals and were put in small letters; look over their names."), paper.notes().toString());
    }

    @Test void whatTheProgramWroteInCapitalsWasMeant() {
        Paper paper = office.papers().add(Paper.draft(Template.PANEL_REPORT, "The first year", null), List.of(Paragraph.heading(1, "THE WORK OF THE YEAR"), Paragraph.numbered("Much was done.")));
        Path file = folder.resolve("ours.docx");
        PaperFile.PLAIN.write(office, paper.id(), file);
        assertEquals(List.of("THE WORK OF THE YEAR"), headings(read(file)));
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
