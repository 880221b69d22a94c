package org.scrutinydesk.desktop.shell;

import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.settings.BankHolidaysView;

/** Every room there is, in the order of the navigation. A room is added here and nowhere else. */
public final class Rooms {
    private Rooms() {
    }

    public static List<Room<?>> of(Workplace place) {
        return List.of(
            new Room<>("Bank holidays", MaterialDesignC.CALENDAR_REMOVE, () -> new BankHolidaysView(place)).below());
    }
}
