package org.scrutinydesk.meeting;

import java.util.List;
import java.util.Locale;

/**
 * A reason for which an item may be taken without the public, in the program's own short wording. An office may write
 * another reason; it is printed as it stands.
 *
 * @param regime where it comes from, as the body's restriction scheme names it
 * @param point  its place there, such as {@code paragraph 3}; empty where it has none
 * @param ground in a few words, what is protected
 */
public record Restriction(String regime, String point, String ground) {
    public static final String SCHEDULE_12A = "Local Government Act 1972, Schedule 12A";
    public static final String FREEDOM_OF_INFORMATION = "Freedom of Information Act 2000";
    public static final String OPERATIONAL = "Operational sensitivity";

    /** Part 1 of Schedule 12A, the Freedom of Information exemptions that such offices cite, and operational sensitivity. */
    public static final List<Restriction> CHOICES = List.of(
        new Restriction(SCHEDULE_12A, "paragraph 1", "about an individual"),
        new Restriction(SCHEDULE_12A, "paragraph 2", "would show who an individual is"),
        new Restriction(SCHEDULE_12A, "paragraph 3", "somebody’s financial or business affairs"),
        new Restriction(SCHEDULE_12A, "paragraph 4", "consultation or negotiation with staff"),
        new Restriction(SCHEDULE_12A, "paragraph 5", "legal privilege"),
        new Restriction(SCHEDULE_12A, "paragraph 6", "a notice or order about to be made"),
        new Restriction(SCHEDULE_12A, "paragraph 7", "preventing, investigating or prosecuting crime"),
        new Restriction(FREEDOM_OF_INFORMATION, "section 22", "meant for publication later"),
        new Restriction(FREEDOM_OF_INFORMATION, "section 24", "national security"),
        new Restriction(FREEDOM_OF_INFORMATION, "section 30", "investigations and proceedings"),
        new Restriction(FREEDOM_OF_INFORMATION, "section 31", "law enforcement"),
        new Restriction(FREEDOM_OF_INFORMATION, "section 36", "conduct of public affairs"),
        new Restriction(FREEDOM_OF_INFORMATION, "section 38", "health and safety"),
        new Restriction(FREEDOM_OF_INFORMATION, "section 40", "personal data"),
        new Restriction(FREEDOM_OF_INFORMATION, "section 41", "told in confidence"),
        new Restriction(FREEDOM_OF_INFORMATION, "section 42", "legal privilege"),
        new Restriction(FREEDOM_OF_INFORMATION, "section 43", "commercial interests"),
        new Restriction(OPERATIONAL, "", "police tactics or live operations"));

    /** The reason as it stands on the public agenda. */
    public String words() {
        return regime + (point.isEmpty() ? "" : ", " + point) + " (" + ground + ")";
    }

    /** Whether somebody's words name its point, and no other regime's: "paragraph 3", "Schedule 12A, paragraph 3 (business affairs)". */
    public boolean isMeantBy(String words) {
        String said = words.strip().toLowerCase(Locale.UK);
        if (point.isEmpty() || !said.matches(".*\\b" + point + "\\b.*")) return false;
        boolean schedule = said.contains("schedule 12a") || said.contains("1972");
        boolean information = said.contains("freedom of information") || said.matches(".*\\bfoia?\\b.*");
        return regime.equals(SCHEDULE_12A) ? !information : !schedule;
    }

    /** The choices with those of the body's own scheme first. @param scheme a regime's name, or null */
    public static List<Restriction> offered(String scheme) {
        return java.util.stream.Stream.concat(CHOICES.stream().filter(r -> r.regime.equals(scheme)),
            CHOICES.stream().filter(r -> !r.regime.equals(scheme))).toList();
    }
}
