package org.scrutinydesk.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import org.scrutinydesk.evidence.FirstDraft;
import org.scrutinydesk.paper.Opening;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.Template;

/** One line of a template as it is listed: a part, or a heading that the text begins with (then {@code part} is null). */
record TemplateLine(Where where, int index, Part part, Opening heading) {
    /** The four stretches of a paper that a template makes. */
    enum Where {
        FRONT("Front page"), BEFORE("Before the text"), TEXT("The text begins with"), AFTER("After the text");

        private final String words;

        Where(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** By which it is found again after a change. */
    String key() {
        return where + " " + index;
    }

    String title() {
        return part != null ? part.title() : heading.text();
    }

    String sort() {
        if (part != null) return part.sort().words();
        String words = heading.level() == 1 ? "Heading" : heading.level() == 2 ? "Sub-heading" : "Sub-sub-heading";
        return heading.block().isEmpty() ? words : words + ", with the block “" + FirstDraft.BLOCKS.get(heading.block()) + "”";
    }

    String hint() {
        return part != null ? part.hint() : heading.hint();
    }

    static List<TemplateLine> of(Template t) {
        List<TemplateLine> lines = new ArrayList<>();
        parts(lines, Where.FRONT, t.front());
        parts(lines, Where.BEFORE, t.before());
        for (int i = 0; i < t.headings().size(); i++) lines.add(new TemplateLine(Where.TEXT, i, null, t.headings().get(i)));
        parts(lines, Where.AFTER, t.after());
        return lines;
    }

    private static void parts(List<TemplateLine> lines, Where where, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) lines.add(new TemplateLine(where, i, parts.get(i), null));
    }

    /** The template made of these lines. */
    static Template template(Template like, List<TemplateLine> lines) {
        return like.withFront(parts(lines, Where.FRONT)).withBefore(parts(lines, Where.BEFORE)).withAfter(parts(lines, Where.AFTER))
            .withHeadings(lines.stream().filter(l -> l.where == Where.TEXT).map(TemplateLine::heading).toList());
    }

    private static List<Part> parts(List<TemplateLine> lines, Where where) {
        return lines.stream().filter(l -> l.where == where).map(TemplateLine::part).toList();
    }
}
