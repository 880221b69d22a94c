package org.scrutinydesk.sample;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.scrutinydesk.database.OfficeSettings;
import org.scrutinydesk.evidence.Office;

/** Makes the sample office. Everything in it is entered by the program's own operations, as an office would enter it. */
public final class Sample {
    /** The name of its office file. */
    public static final String FILE = "lancashire-sample.desk";
    /** The name of the office. */
    public static final String NAME = "Office of the Police and Crime Commissioner";
    /** Its records were entered two weeks before its next meeting, the Panel's of 20 June 2016. */
    private static final Clock ENTERED = Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC);

    private Sample() {
    }

    /** @throws org.scrutinydesk.common.Refused where the file is there already or cannot be written */
    public static void create(Path file) {
        try (Office office = Office.create(file, NAME, ENTERED, "Chief Executive's office")) {
            fill(office);
        }
    }

    /** Fills an empty office. */
    public static void fill(Office office) {
        office.settings().set(OfficeSettings.STANDS_ON, LocalDate.ofInstant(ENTERED.instant(), ZoneOffset.UTC).toString());
        SampleMeetings meetings = new SampleMeetings(office);
        meetings.fill();
        SamplePortfolio portfolio = new SamplePortfolio(office);
        portfolio.fill();
        new SampleFunding(office, portfolio).fill();
        SamplePapers papers = new SamplePapers(office, meetings, portfolio);
        papers.fill();
        meetings.agendas(papers);
        meetings.promises(papers);
        papers.clear();
        papers.comment();
        papers.issuePast();
    }
}
