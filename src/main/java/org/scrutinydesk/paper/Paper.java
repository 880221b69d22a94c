package org.scrutinydesk.paper;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.document.Numbering;

/**
 * A paper without its body, which is a list of {@link Paragraph}s of its own.
 *
 * @param id       null until it is stored
 * @param version  the row version it was read at; 0 for a new one
 * @param template the shape it was begun in, which stays its own when the office changes the template later
 * @param meeting  the meeting it is written for, or null
 * @param from     first day of the period it covers, or null; {@code to} the last
 * @param fields   the template's parts by name ({@link Template#fields()}); a missing one is empty
 * @param issuedOn set when it was issued, from when it never changes
 */
public record Paper(PaperId id, int version, Template template, String title, MeetingId meeting, String reportOf, String subject,
                    String author, String contact, LocalDate from, LocalDate to, Marking marking, State state,
                    Map<String, String> fields, LocalDate issuedOn) {
    /** How far a paper has come. */
    public enum State {
        DRAFT("Draft"), IN_CLEARANCE("In clearance"), CLEARED("Cleared"), ISSUED("Issued");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The field that holds an imported paper's own scheme, by its name in {@link Numbering}. */
    public static final String NUMBERING_FIELD = "numbering";

    /** The fields that hold the body and the day of its meeting, where an imported paper states one that the office does not have. */
    private static final String STATED_BODY_FIELD = "stated-body";
    private static final String STATED_DAY_FIELD = "stated-day";

    /** The field that says which version it is, where it is not the first. */
    static final String EDITION_FIELD = "edition";
    /** The field that holds the id of the issued paper of which it is the next version. */
    static final String FOLLOWS_FIELD = "follows";

    /** The field that names the parts carried over from the paper before and not yet confirmed, one to a line. */
    static final String CARRIED_FIELD = "carried";

    /** The fields that say how a paper is kept, and are no words of it. */
    static final Set<String> KEPT_BESIDE = Set.of(NUMBERING_FIELD, EDITION_FIELD, FOLLOWS_FIELD, CARRIED_FIELD, STATED_BODY_FIELD, STATED_DAY_FIELD);

    public Paper {
        fields = Map.copyOf(fields);
    }

    public static Paper draft(Template template, String title, MeetingId meeting) {
        return new Paper(null, 0, template, title, meeting, null, null, null, null, null, null, Marking.OFFICIAL, State.DRAFT, Map.of(), null);
    }

    /** How its paragraphs count: as its template says, unless it was imported with another scheme. */
    public Numbering numbering() {
        String own = field(NUMBERING_FIELD);
        return own.isEmpty() ? template.numbering() : Numbering.valueOf(own);
    }

    public Paper withId(PaperId newId, int newVersion) {
        return new Paper(newId, newVersion, template, title, meeting, reportOf, subject, author, contact, from, to, marking, state, fields, issuedOn);
    }

    public Paper withMarking(Marking newMarking) {
        return new Paper(id, version, template, title, meeting, reportOf, subject, author, contact, from, to, newMarking, state, fields, issuedOn);
    }

    public Paper withState(State newState) {
        return new Paper(id, version, template, title, meeting, reportOf, subject, author, contact, from, to, marking, newState, fields, issuedOn);
    }

    Paper withFields(Map<String, String> newFields) {
        return new Paper(id, version, template, title, meeting, reportOf, subject, author, contact, from, to, marking, state, newFields, issuedOn);
    }

    public Paper withMeeting(MeetingId newMeeting) {
        return new Paper(id, version, template, title, newMeeting, reportOf, subject, author, contact, from, to, marking, state, fields, issuedOn);
    }

    /** With what its front page said of its meeting, which is printed as long as no meeting is chosen. @param day null for none */
    public Paper withStated(String body, LocalDate day) {
        Map<String, String> now = new HashMap<>(fields);
        if (!body.isBlank()) now.put(STATED_BODY_FIELD, body);
        if (day != null) now.put(STATED_DAY_FIELD, day.toString());
        return withFields(now);
    }

    /** The body that meets by its front page when it was imported; empty where it named none that is not in the office. */
    public String statedBody() {
        return field(STATED_BODY_FIELD);
    }

    /** The day of the meeting by its front page when it was imported; null where it stated none that is not in the office. */
    public LocalDate statedDay() {
        String day = field(STATED_DAY_FIELD);
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    /** Which version of the paper it is: 1, or more where it follows one that was issued. */
    public int edition() {
        String own = field(EDITION_FIELD);
        return own.isEmpty() ? 1 : Integer.parseInt(own);
    }

    /** The issued paper of which it is the next version; null for a first one. */
    public PaperId follows() {
        String own = field(FOLLOWS_FIELD);
        return own.isEmpty() ? null : Id.parse("paper", own, PaperId::new);
    }

    /** Whether a field holds words of the paper, and not how it is kept. */
    static boolean isPart(String field) {
        return !KEPT_BESIDE.contains(field);
    }

    /** The names of the parts that were carried over from the paper before, and that nobody has confirmed or rewritten since. */
    public Set<String> carried() {
        return field(CARRIED_FIELD).lines().filter(name -> !field(name).isBlank()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Paper withCarried(Collection<String> parts) {
        Map<String, String> now = new HashMap<>(fields);
        if (parts.isEmpty()) now.remove(CARRIED_FIELD);
        else now.put(CARRIED_FIELD, String.join("\n", parts));
        return withFields(now);
    }

    /** How many of its parts and paragraphs were carried over and wait for somebody to say that they are still true. */
    public int unconfirmed(List<Paragraph> body) {
        return carried().size() + (int) body.stream().filter(Paragraph::carried).count();
    }

    /** What its template wants of it and it has not, in the order of the paper. */
    public List<Part> missing() {
        return template.missing(this);
    }

    /** One of the template's parts; empty where it is not filled. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
