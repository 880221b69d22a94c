package org.scrutinydesk.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.CalendarFile;
import org.scrutinydesk.exchange.LedgerWorkbook;
import org.scrutinydesk.exchange.Sheets;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.pack.MeetingFiles;

/** The sample office in a folder, with everything that its next meeting needs on paper. */
public final class SampleFiles {
    private SampleFiles() {
    }

    /**
     * Makes the office where it is not there yet, and writes the documents afresh.
     *
     * @return the files, the office first
     * @throws Refused where the folder cannot be made or written
     */
    public static List<Path> write(Path folder, Clock clock, String who) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused("The folder " + folder + " cannot be made; choose another.", e);
        }
        Path file = folder.resolve(Sample.FILE);
        if (!Files.exists(file)) Sample.create(file);
        List<Path> files = new ArrayList<>(List.of(file));
        try (Office office = Office.open(file, clock, who)) {
            Meeting next = office.meetings().next(office.today()).orElseThrow(() -> new Refused("The sample office has no meeting ahead any more; add one, or make it in another folder."));
            files.addAll(MeetingFiles.writeAll(office, next.id(), folder));
            for (Sheets.Kind kind : Sheets.Kind.values()) {
                // The same sheet by its older name.
                if (kind == Sheets.Kind.budget) continue;
                Path to = folder.resolve(kind + ".xlsx");
                Sheets.write(office, kind, to);
                files.add(to);
            }
            Path workbook = folder.resolve("ledger-workbook.xlsx");
            LedgerWorkbook.write(office, null, workbook);
            files.add(workbook);
            Path calendar = folder.resolve("meetings.ics");
            CalendarFile.write(office, calendar);
            files.add(calendar);
        }
        return files;
    }
}
