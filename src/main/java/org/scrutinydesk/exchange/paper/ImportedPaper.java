package org.scrutinydesk.exchange.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.document.Remark;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.PictureFile;
import org.scrutinydesk.paper.Template;

/**
 * A paper as it was read from a file, before it is kept.
 *
 * @param template    the shape it was taken for
 * @param meeting     the body's words on its front page, or null
 * @param meetingDate the day of the meeting where it states one, or null; other texts are null too where it states none
 * @param from        first day of the period it says it covers, or null; {@code to} the last
 * @param marking     null where it carries none
 * @param fields      the template's parts by name
 * @param notes       what was recognised and what could not be kept, each a plain sentence
 * @param pictures    those that the body shows
 * @param comments    on paragraphs of the body, by their place in it; -1 for the whole paper
 * @param tracked     somebody had tracked changes in it, which were settled
 */
public record ImportedPaper(Template template, String title, String meeting, LocalDate meetingDate, String reportOf, String subject,
                            String author, String contact, LocalDate from, LocalDate to, Marking marking, Map<String, String> fields,
                            List<Paragraph> body, List<String> notes, boolean tracked,
                            List<PictureFile> pictures, List<Remark> comments) {
    public ImportedPaper {
        fields = Map.copyOf(fields);
        body = List.copyOf(body);
        notes = List.copyOf(notes);
    }

    /**
     * In a template as the office has it, where that is the same one and has a place for everything that was read.
     *
     * @param templates the office's
     */
    ImportedPaper in(List<Template> templates) {
        Template own = templates.stream().filter(t -> t.is(template) && fields.keySet().stream().allMatch(name ->
            template.field(name).isEmpty() || t.field(name).isPresent())).findFirst().orElse(template);
        Map<String, String> kept = new HashMap<>(fields);
        if (own.numbering() != template.numbering()) kept.putIfAbsent(Paper.NUMBERING_FIELD, template.numbering().name());
        return new ImportedPaper(own, title, meeting, meetingDate, reportOf, subject, author, contact, from, to, marking, kept, body, notes,
            tracked, pictures, comments);
    }

    /** The body that its front page names as meeting; empty where the line can be anything else. @param office whose name a template prints beside it */
    String body(String office) {
        String named = meeting == null ? "" : meeting.strip();
        String own = office.strip() + " ·";
        if (named.regionMatches(true, 0, own, 0, own.length())) named = named.substring(own.length()).strip();
        return named.equalsIgnoreCase(office.strip()) || named.length() > 200 || !named.matches(Front.BODY) ? "" : named;
    }

    /** The paper as a draft that can be stored. @param forMeeting the meeting it is for, or null */
    public Paper draft(MeetingId forMeeting) {
        return new Paper(null, 0, template, title, forMeeting, reportOf, subject, author, contact, from, to,
            marking == null ? Marking.OFFICIAL : marking, Paper.State.DRAFT, fields, null);
    }

    /** With one sentence more among its notes, after the first. */
    ImportedPaper with(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(Math.min(1, more.size()), note);
        return new ImportedPaper(template, title, meeting, meetingDate, reportOf, subject, author, contact, from, to, marking, fields, body, more,
            tracked, pictures, comments);
    }

    public long headings() {
        return count(Paragraph.Kind.HEADING);
    }

    public long numbered() {
        return count(Paragraph.Kind.NUMBERED);
    }

    public long tables() {
        return count(Paragraph.Kind.TABLE);
    }

    private long count(Paragraph.Kind kind) {
        return body.stream().filter(p -> p.kind() == kind).count();
    }
}
