package org.scrutinydesk.desktop.shell;

import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scrutinydesk.common.Id.PersonId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.funding.FundingView;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.settings.SettingsView;

/** Every room there is, in the order of the navigation. A room is added here and nowhere else. */
public final class Rooms {
    private Rooms() {
    }

    public static List<Room<?>> of(Workplace place) {
        return List.of(
            FundingView.room(place),
            settings(place));
    }

    private static Room<SettingsView> settings(Workplace place) {
        return new Room<>("Settings", MaterialDesignC.COG_OUTLINE, () -> new SettingsView(place)).below()
            .does("People", SettingsView::people)
            .does("New person", SettingsView::newPerson)
            .does("Bank holidays", SettingsView::bankHolidays)
            .does("Light or dark", SettingsView::office)
            .does("Back up now", SettingsView::backUpNow)
            .does("Restore a backup", SettingsView::backups)
            .does("Check the office file", SettingsView::checkFile)
            .opens(PersonId.class, SettingsView::show);
    }
}
