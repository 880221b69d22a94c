package org.scrutinydesk.exchange.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Part.Sort;
import org.scrutinydesk.paper.Template;
import org.w3c.dom.Element;

/**
 * What a paper's front holds that its template prints nowhere, kept among the properties of a Word file of this program, so that it
 * comes back with the words. What is printed is not kept here: somebody may have changed or struck it out on the page.
 */
record Unprinted(Map<String, String> kept) {
    static final Unprinted NOTHING = new Unprinted(Map.of());
    private static final String MARK = "_Scrutiny_front_";
    /** Written even where the file names nobody: it tells that the file is this program's. */
    private static final String TEMPLATE = "template";

    Unprinted {
        kept = Map.copyOf(kept);
    }

    /** By the names of a file's properties. @param anonymous only the template, which says nothing of anybody */
    static Map<String, String> of(Paper paper, Office office, boolean anonymous) {
        Map<String, String> kept = new HashMap<>();
        put(kept, TEMPLATE, paper.template().key());
        if (anonymous) return kept;
        boolean author = prints(paper, Sort.AUTHOR);
        boolean authorsName = paper.author() != null && !paper.author().isBlank();
        // Under the text the author's line takes along whom to ask.
        boolean under = authorsName && paper.template().after().stream().anyMatch(p -> p.sort() == Sort.AUTHOR);
        if (!author) put(kept, "author", paper.author());
        if (!prints(paper, Sort.CONTACT) && !under) put(kept, "contact", paper.contact());
        if (!prints(paper, Sort.REPORT_OF)) put(kept, "report-of", paper.reportOf());
        if (!prints(paper, Sort.SUBJECT)) put(kept, "subject", paper.subject());
        else if (paper.subject() == null || paper.subject().isBlank()) kept.put(MARK + "subject", "");
        // Where there is none that is said too, or one would be looked for in the text.
        if (!prints(paper, Sort.PERIOD) || paper.from() == null || paper.to() == null) {
            kept.put(MARK + "from", paper.from() == null ? "" : paper.from().toString());
            kept.put(MARK + "to", paper.to() == null ? "" : paper.to().toString());
        }
        Meeting meeting = paper.meeting() == null ? null : office.meetings().meeting(paper.meeting());
        LocalDate day = meeting == null ? paper.statedDay() : meeting.heldOn();
        if (!prints(paper, Sort.BODY, Sort.OFFICE_AND_BODY)) put(kept, "meeting", meeting == null ? paper.statedBody() : meeting.bodyName());
        if (!prints(paper, Sort.DAY_IN_CAPITALS, Sort.HELD_ON, Sort.DATE)) put(kept, "day", day == null ? null : day.toString());
        return kept;
    }

    private static boolean prints(Paper paper, Sort... any) {
        return paper.template().parts().stream().anyMatch(p -> Arrays.asList(any).contains(p.sort()));
    }

    private static void put(Map<String, String> kept, String name, String words) {
        if (words != null && !words.isBlank()) kept.put(MARK + name, words);
    }

    static Unprinted in(List<Element> properties) {
        Map<String, String> kept = new HashMap<>();
        for (Element property : properties) {
            String name = Xml.attribute(property, "name");
            if (name != null && name.startsWith(MARK)) kept.put(name.substring(MARK.length()), property.getTextContent());
        }
        return new Unprinted(kept);
    }

    /** Whether this program wrote the file, whoever saved it since. */
    boolean isOurs() {
        return kept.containsKey(TEMPLATE);
    }

    /** Where it is one of the program's own. */
    Optional<Template> template() {
        return Template.programsOwn(kept.getOrDefault(TEMPLATE, ""));
    }

    /** @param printed what the page says; null for nothing */
    String text(String name, String printed) {
        return printed != null ? printed : kept.get(name);
    }

    /** A paper without a subject prints its title in that place. */
    String subject(String printed, String title) {
        boolean none = "".equals(kept.get("subject")) && (printed == null || printed.equals(title));
        return none ? null : text("subject", printed);
    }

    /** @param found the last of the lines above the title, which is none of a meeting where the template prints none */
    String meeting(String found) {
        return kept.getOrDefault("meeting", found);
    }

    LocalDate day() {
        return date("day");
    }

    /** @param stated in the text, which was looked through where the page does not say. */
    Period period(Period printed, Period stated) {
        if (printed != null || !kept.containsKey("from")) return printed != null ? printed : stated;
        return new Period(date("from"), date("to"));
    }

    /** Null also for what somebody changed into no date. */
    private LocalDate date(String name) {
        try {
            return LocalDate.parse(kept.getOrDefault(name, ""));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
