package org.scrutinydesk.evidence;

import java.time.LocalDate;
import java.util.Locale;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Part;

/** What a line of a paper's front page says; the page to write on says the same as the printed one. */
public final class FrontWords {
    private FrontWords() {
    }

    /** @param meeting the paper's, or null where it has none yet, and then what an import found there is said @return empty where there is nothing to say */
    public static String of(Part part, Paper paper, Meeting meeting, String office) {
        String body = meeting == null ? paper.statedBody() : meeting.bodyName();
        LocalDate day = meeting == null ? paper.statedDay() : meeting.heldOn();
        return switch (part.sort()) {
            case OFFICE -> capitals(office);
            case BODY -> capitals(body);
            case OFFICE_AND_BODY -> capitals(office + (body.isEmpty() ? "" : " · " + body));
            case DAY_IN_CAPITALS -> day == null ? "" : capitals(UkDate.withWeekday(day));
            case HELD_ON -> day == null ? "" : "Meeting to be held on " + UkDate.longForm(day);
            case CAPITALS -> capitals(part.label());
            case TITLE -> paper.title();
            case REPORT_OF -> text(paper.reportOf());
            case DATE -> day == null ? "" : UkDate.withWeekday(day)
                + (meeting == null || meeting.startsAt() == null ? "" : ", " + UkDate.time(meeting.startsAt()));
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
