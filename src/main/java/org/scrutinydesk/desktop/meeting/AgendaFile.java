package org.scrutinydesk.desktop.meeting;

import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.pack.Edition;
import org.scrutinydesk.pack.MeetingFiles;

/** The button that writes a meeting's agenda by itself, as Word or PDF; the restricted edition only where it differs. */
final class AgendaFile extends MenuButton {
    private final Workplace place;
    private Meeting meeting;

    AgendaFile(Workplace place) {
        super("Agenda");
        this.place = place;
        setAccessibleText("Write the agenda as a file");
        setMinWidth(USE_PREF_SIZE);
        setDisable(true);
    }

    void show(AgendaSheet sheet) {
        meeting = sheet.meeting();
        setDisable(sheet.rows().isEmpty());
        boolean differ = sheet.rows().stream().anyMatch(row -> row.item().restricted());
        getItems().clear();
        for (Edition edition : differ ? Edition.values() : new Edition[] {Edition.PUBLIC}) {
            String which = differ ? ", " + edition.words().toLowerCase(Locale.UK) + " edition…" : "…";
            line("Word" + which, "Word", ".docx", edition, differ);
            line("PDF" + which, "PDF", ".pdf", edition, differ);
        }
    }

    private void line(String words, String kind, String ending, Edition edition, boolean differ) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(e -> {
            Meeting of = meeting;
            String name = of.bodyName() + " " + of.heldOn() + " agenda" + (differ ? " " + edition.words().toLowerCase(Locale.UK) : "");
            place.saveAs().save(getScene().getWindow(), kind, ending, name, (file, progress) ->
                MeetingFiles.write(place.office(), MeetingFiles.agenda(place.office(), of.id(), edition), file));
        });
        getItems().add(item);
    }
}
