package org.scrutinydesk.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.pdf.PdfWriter;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.Agenda;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;

/** Writes the documents of a meeting, one file each. */
public final class MeetingFiles {
    private MeetingFiles() {
    }

    /** The agenda by itself. @param edition PUBLIC says of a restricted item its number and reason, nothing else */
    public static Document agenda(Office office, MeetingId id, Edition edition) {
        Meeting meeting = office.meetings().meeting(id);
        return Agenda.document(office.settings().officeName(), meeting, office.meetings().body(meeting.body()), office.meetings().items(id),
            edition == Edition.PUBLIC);
    }

    /** A document as Word or PDF, by the file's ending. @throws org.scrutinydesk.common.WrongInput where that is neither */
    public static void write(Office office, Document document, Path to) {
        String name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".docx")) {
            new WordWriter(office.file().clock()).write(document, to);
        } else if (name.endsWith(".pdf")) {
            new PdfWriter(office.file().clock()).write(document, to);
        } else {
            throw new org.scrutinydesk.common.WrongInput("to", "“" + to.getFileName()
                + "” ends in neither .docx nor .pdf; name the file by what it is to be.");
        }
    }

    /**
     * The agenda, every paper and both packs, into a folder. A restricted item's file is named by its number only.
     *
     * @return the files, in the order of the agenda
     */
    public static List<Path> writeAll(Office office, MeetingId id, Path folder) {
        List<Path> files = new ArrayList<>();
        both(office, agenda(office, id, Edition.PUBLIC), folder, "agenda", files);
        for (AgendaItem item : office.meetings().items(id)) {
            if (item.paper() == null) continue;
            String title = item.restricted() ? "restricted" : item.title().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            both(office, office.document(item.paper()), folder, "item-" + item.number() + "-" + title, files);
        }
        for (Edition edition : Edition.values()) {
            Path to = folder.resolve("pack-" + edition.words().toLowerCase(Locale.ROOT) + ".pdf");
            Pack.write(office, id, edition, to);
            files.add(to);
        }
        return files;
    }

    private static void both(Office office, Document document, Path folder, String name, List<Path> files) {
        for (String ending : List.of(".docx", ".pdf")) {
            Path to = folder.resolve(name + ending);
            write(office, document, to);
            files.add(to);
        }
    }
}
