package org.scrutinydesk.exchange.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.paper.Paper;

/** Takes papers in from Word and text files, all of them or none, as one step to undo. */
public final class PaperImport {
    /**
     * A paper that was taken.
     *
     * @param id   null where it was only tried
     * @param item the agenda item it became, or null
     */
    public record Taken(Path file, ImportedPaper read, PaperId id, ItemId item) {
    }

    private PaperImport() {
    }

    /**
     * @param meeting the meeting whose agenda they become items of, or null
     * @param dryRun  reads the files and changes nothing
     * @throws org.scrutinydesk.common.Refused naming the first file that cannot be read; then nothing was taken
     */
    public static List<Taken> take(Office office, List<Path> files, MeetingId meeting, boolean dryRun) {
        return take(office, files, meeting, Tracked.ACCEPT, dryRun);
    }

    /**
     * @param meeting the meeting whose agenda they become items of, or null
     * @param tracked what becomes of changes that somebody tracked in them
     * @param dryRun  reads the files and changes nothing
     * @throws org.scrutinydesk.common.Refused naming the first file that cannot be read; then nothing was taken
     */
    public static List<Taken> take(Office office, List<Path> files, MeetingId meeting, Tracked tracked, boolean dryRun) {
        if (meeting != null) office.meetings().meeting(meeting);
        List<ImportedPaper> read = new ArrayList<>();
        for (Path file : files) read.add(PaperReader.read(file, tracked));
        List<Taken> taken = new ArrayList<>();
        if (dryRun) {
            for (int i = 0; i < read.size(); i++) taken.add(new Taken(files.get(i), read.get(i), null, null));
            return taken;
        }
        return office.file().change(read.size() == 1 ? "Paper “" + read.getFirst().title() + "” imported"
            : read.size() + " papers imported", changes -> {
            for (int i = 0; i < read.size(); i++) {
                Paper paper = office.papers().add(changes, read.get(i).draft(meeting), read.get(i).body());
                ItemId item = null;
                if (meeting != null) {
                    item = office.meetings().add(changes, AgendaItem.of(meeting, 0, "", paper.title()).withPaper(paper.id())).id();
                }
                taken.add(new Taken(files.get(i), read.get(i), paper.id(), item));
            }
            return taken;
        });
    }
}
