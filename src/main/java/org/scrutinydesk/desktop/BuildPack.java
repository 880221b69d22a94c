package org.scrutinydesk.desktop;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.pack.Edition;
import org.scrutinydesk.pack.Pack;

/** The button that builds a meeting's pack: asks which edition and where, binds it in the background, offers to open it. */
public final class BuildPack extends MenuButton {
    private final Workplace place;
    private Meeting meeting;

    public BuildPack(Workplace place) {
        super("Build pack");
        this.place = place;
        getStyleClass().add("primary");
        setAccessibleText("Build pack");
        setMinWidth(USE_PREF_SIZE);
        for (Edition edition : Edition.values()) {
            MenuItem item = new MenuItem(edition.words() + " edition…");
            item.setOnAction(e -> build(edition));
            getItems().add(item);
        }
        setDisable(true);
    }

    /** @param of the meeting whose pack it builds; null for none, and then it cannot be pressed */
    public void meeting(Meeting of) {
        meeting = of;
        setDisable(of == null);
    }

    /** Builds one edition, as if its line had been chosen. */
    public void build(Edition edition) {
        MeetingId id = meeting.id();
        String name = meeting.bodyName() + " " + meeting.heldOn() + " " + edition.words().toLowerCase(java.util.Locale.UK);
        place.saveAs().save(getScene().getWindow(), "PDF", ".pdf", name, (file, progress) ->
            Pack.write(place.office(), id, edition, file, (part, of) -> progress.say("Building the pack, part " + part + " of " + of)));
    }
}
