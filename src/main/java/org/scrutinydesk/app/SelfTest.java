package org.scrutinydesk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.desktop.shell.RoomDrawing;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.paper.PaperImport;
import org.scrutinydesk.pack.Edition;
import org.scrutinydesk.pack.MeetingFiles;
import org.scrutinydesk.pack.Pack;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.sample.Sample;

/** Tries the installed program on the sample office in memory: every room drawn, a paper written each way, a pack bound. */
final class SelfTest {
    private SelfTest() {
    }

    static int run(PrintWriter out, Clock clock) throws Exception {
        Path folder = Files.createTempDirectory("scrutiny-desk-selftest");
        try (Office office = Office.of(OfficeFile.inMemory(Sample.NAME, clock, "self-test"))) {
            Sample.fill(office);
            out.println("Made an office in memory.");
            Paper paper = office.papers().papers().getLast();
            for (String ending : List.of(".docx", ".pdf")) {
                MeetingFiles.write(office, office.document(paper.id()), folder.resolve("paper" + ending));
                out.println("Wrote a paper as " + ending + ", " + Files.size(folder.resolve("paper" + ending)) + " bytes.");
            }
            var taken = PaperImport.take(office, List.of(folder.resolve("paper.docx")), null, false).getFirst();
            out.println("Took its Word file in again, " + taken.read().body().size() + " paragraphs and tables.");
            var meeting = office.meetings().next(office.today()).orElseThrow();
            out.println("Bound a pack of " + Pack.write(office, meeting.id(), Edition.PUBLIC, folder.resolve("pack.pdf")) + " pages.");
            out.println("Drew " + String.join(", ", RoomDrawing.draw(office, folder)) + ".");
            out.println("All is well.");
            return 0;
        } finally {
            clear(folder);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
