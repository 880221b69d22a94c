package org.scrutinydesk.evidence;

import java.util.Locale;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Part;

/** What a line of a paper's front page says; the page to write on says the same as the printed one. */
public final class FrontWords {
    private FrontWords() {
    }

    /** @param meeting the paper's, or null where it has none yet @return empty where there is nothing to say */
    public static String of(Part part, Paper paper, Meeting meeting, String office) {
        return switch (part.sort()) {
            case OFFICE -> capitals(office);
            case BODY -> meeting == null ? "" : capitals(meeting.bodyName());
            case OFFICE_AND_BODY -> capitals(office + (meeting == null ? "" : " · " + meeting.bodyName()));
            case DAY_IN_CAPITALS -> meeting == null ? "" : capitals(UkDate.withWeekday(meeting.heldOn()));
            case HELD_ON -> meeting == null ? "" : "Meeting to be held on " + UkDate.longForm(meeting.heldOn());
            case CAPITALS -> capitals(part.label());
            case TITLE -> paper.title();
            case REPORT_OF -> text(paper.reportOf());
            case DATE -> meeting == null ? "" : UkDate.withWeekday(meeting.heldOn())
                + (meeting.startsAt() == null ? "" : ", " + UkDate.time(meeting.startsAt()));
            case SUBJECT -> text(paper.subject()).isEmpty() ? paper.title() : paper.subject();
            case MARKING -> paper.marking().words();
            case LINE -> paper.field(part.name());
            case AUTHOR -> text(paper.author());
            case CONTACT -> text(paper.contact());
            case PERIOD -> paper.from() == null || paper.to() == null ? ""
                : UkDate.longForm(paper.from()) + " to " + UkDate.longForm(paper.to());
            default -> throw new IllegalStateException(part.sort() + " stands on no front page.");
        };
    }

    private static String capitals(String words) {
        return words.toUpperCase(Locale.UK);
    }

    private static String text(String words) {
        return words == null ? "" : words.strip();
    }
}
