package org.scrutinydesk.exchange.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.document.Remark;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.PictureFile;
import org.scrutinydesk.paper.Template;

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
     * @param meeting the meeting whose agenda they become items of; null where each is for the meeting that its front page names, if
     *                that is in the office, and on no agenda
     * @param tracked what becomes of changes that somebody tracked in them
     * @param dryRun  reads the files and changes nothing
     * @throws org.scrutinydesk.common.Refused naming the first file that cannot be read; then nothing was taken
     */
    public static List<Taken> take(Office office, List<Path> files, MeetingId meeting, Tracked tracked, boolean dryRun) {
        if (meeting != null) office.meetings().meeting(meeting);
        List<ImportedPaper> read = new ArrayList<>();
        List<Template> templates = office.templates().templates();
        List<MeetingId> writtenFor = new ArrayList<>();
        for (Path file : files) {
            ImportedPaper paper = PaperReader.read(file, tracked, office.settings().officeName()).in(templates);
            MeetingId found = meeting != null ? meeting : onThatDay(office, paper);
            read.add(meeting == null && paper.meetingDate() != null ? paper.with(meetingFound(office, paper, found)) : paper);
            writtenFor.add(found);
        }
        List<Taken> taken = new ArrayList<>();
        if (dryRun) {
            for (int i = 0; i < read.size(); i++) taken.add(new Taken(files.get(i), read.get(i), null, null));
            return taken;
        }
        return office.file().change(read.size() == 1 ? "Paper “" + read.getFirst().title() + "” imported"
            : read.size() + " papers imported", changes -> {
            for (int i = 0; i < read.size(); i++) {
                for (PictureFile picture : read.get(i).pictures()) office.pictures().keep(changes, picture);
                Paper paper = office.papers().add(changes, draft(office, read.get(i), writtenFor.get(i)), List.of());
                List<Paragraph> body = office.papers().saveBody(changes, paper.id(), read.get(i).body());
                for (Remark remark : read.get(i).comments()) {
                    office.comments().keep(changes, paper.id(), remark.block() < 0 ? 0 : body.get(remark.block()).id(), remark, office.today());
                }
                ItemId item = null;
                if (meeting != null) {
                    item = office.meetings().add(changes, AgendaItem.of(meeting, 0, "", paper.title()).withPaper(paper.id())).id();
                }
                taken.add(new Taken(files.get(i), read.get(i), paper.id(), item));
            }
            return taken;
        });
    }

    /** Without a meeting in the office it goes on saying what its front page said. */
    private static Paper draft(Office office, ImportedPaper read, MeetingId meeting) {
        Paper draft = read.draft(meeting);
        return meeting != null ? draft : draft.withStated(read.body(office.settings().officeName()), read.meetingDate());
    }

    /** The meeting on the day the paper states, where that is one meeting or the body's name tells which; otherwise null. */
    private static MeetingId onThatDay(Office office, ImportedPaper paper) {
        if (paper.meetingDate() == null) return null;
        List<Meeting> that = office.meetings().meetings().stream().filter(m -> m.heldOn().equals(paper.meetingDate())).toList();
        List<Meeting> named = that.stream().filter(m -> paper.meeting() != null && paper.meeting().toLowerCase(Locale.UK)
            .contains(m.bodyName().toLowerCase(Locale.UK))).toList();
        List<Meeting> meant = named.isEmpty() ? that : named;
        return meant.size() == 1 ? meant.getFirst().id() : null;
    }

    private static String meetingFound(Office office, ImportedPaper paper, MeetingId found) {
        if (found != null) return "It is written for " + office.meetings().meeting(found).words() + ", whose day its front page states.";
        return "Its front page states the meeting of " + UkDate.longForm(paper.meetingDate()) + (paper.meeting() == null ? "" : ", " + Notes.quote(paper.meeting()))
            + "; no one meeting of that day is in this office. The paper goes on saying so until you plan that meeting and choose it for the paper.";
    }
}
