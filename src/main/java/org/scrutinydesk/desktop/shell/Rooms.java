package org.scrutinydesk.desktop.shell;

import java.util.List;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.forwardplan.ForwardPlanView;
import org.scrutinydesk.desktop.funding.FundingView;
import org.scrutinydesk.desktop.home.HomeView;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.measure.MeasuresView;
import org.scrutinydesk.desktop.meeting.MeetingsView;
import org.scrutinydesk.desktop.paper.PapersView;
import org.scrutinydesk.desktop.portfolio.PortfolioView;
import org.scrutinydesk.desktop.search.SearchView;
import org.scrutinydesk.desktop.settings.SettingsView;

/** Every room there is, in the order of the navigation. A room is added here and nowhere else. */
public final class Rooms {
    private Rooms() {
    }

    public static List<Room<?>> of(Workplace place) {
        return List.of(
            HomeView.room(place),
            MeetingsView.room(place),
            PapersView.room(place),
            PortfolioView.room(place),
            MeasuresView.room(place),
            FundingView.room(place),
            ForwardPlanView.room(place),
            SearchView.room(place),
            SettingsView.room(place));
    }
}
