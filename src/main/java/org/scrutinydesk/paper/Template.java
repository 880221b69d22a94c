package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrutinydesk.document.Numbering;

/**
 * The shape of a paper, as data: what its front page says and in which order, the parts before and after its text, the headings
 * the text begins with, and how its paragraphs count. The program brings six; an office changes them and adds its own.
 *
 * @param key      what it is known by in the office file; it never changes
 * @param label    what people call it
 * @param headings what the text of a new paper begins with
 */
public record Template(String key, String label, Numbering numbering, List<Part> front, List<Part> before, List<Opening> headings,
                       List<Part> after) {
    /** Source 000 and 003. */
    public static final Template CHIEF_EXECUTIVES_UPDATE = ProgramTemplates.update();
    /** Source 002 and 004. */
    public static final Template PANEL_PERFORMANCE = ProgramTemplates.performance();
    /** Source 001. */
    public static final Template PANEL_REPORT = ProgramTemplates.panelReport();
    public static final Template DECISION_RECORD = ProgramTemplates.decision();
    public static final Template PORTFOLIO_REPORT = ProgramTemplates.portfolio();
    public static final Template BUDGET_REPORT = ProgramTemplates.budget();
    /** Those that come with the program, in the order in which they are offered. */
    public static final List<Template> PROGRAMS_OWN = List.of(CHIEF_EXECUTIVES_UPDATE, PANEL_PERFORMANCE, PANEL_REPORT, DECISION_RECORD,
        PORTFOLIO_REPORT, BUDGET_REPORT);

    public Template {
        front = List.copyOf(front);
        before = List.copyOf(before);
        headings = List.copyOf(headings);
        after = List.copyOf(after);
    }

    /** The program's own of this key, where there is one. */
    public static Optional<Template> programsOwn(String key) {
        return PROGRAMS_OWN.stream().filter(t -> t.key.equals(key)).findFirst();
    }

    /** Whether it is this template, or an office's copy of it. */
    public boolean is(Template other) {
        return key.equals(other.key);
    }

    /** All its parts, as they follow one another on paper. */
    public List<Part> parts() {
        return Stream.of(front, before, after).flatMap(List::stream).toList();
    }

    /** The parts whose words are typed into a paper and kept under their names. */
    public List<Part> fields() {
        return parts().stream().filter(p -> p.sort().holdsWords()).toList();
    }

    /** The part whose words are kept under this name. */
    public Optional<Part> field(String name) {
        return fields().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** What a paper must have and has not, in the order of the paper. */
    public List<Part> missing(Paper paper) {
        return parts().stream().filter(p -> p.mandatory() && p.isEmptyIn(paper)).toList();
    }

    /** What belongs under a heading of the text; empty where the template does not say. */
    public String hintUnder(String heading) {
        return headings.stream().filter(h -> h.text().strip().equalsIgnoreCase(heading.strip())).map(Opening::hint).findFirst().orElse("");
    }

    public Template named(String newKey, String newLabel) {
        return new Template(newKey, newLabel, numbering, front, before, headings, after);
    }

    public Template counting(Numbering scheme) {
        return new Template(key, label, scheme, front, before, headings, after);
    }

    public Template withFront(List<Part> parts) {
        return new Template(key, label, numbering, parts, before, headings, after);
    }

    public Template withBefore(List<Part> parts) {
        return new Template(key, label, numbering, front, parts, headings, after);
    }

    public Template withHeadings(List<Opening> openings) {
        return new Template(key, label, numbering, front, before, openings, after);
    }

    public Template withAfter(List<Part> parts) {
        return new Template(key, label, numbering, front, before, headings, parts);
    }

    /** A name under which a new part can keep its words, made of its label; no two parts have the same. */
    public String freeName(String label) {
        String plain = label.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String stem = plain.isEmpty() ? "part" : plain.substring(0, Math.min(40, plain.length()));
        List<String> taken = new ArrayList<>(parts().stream().map(Part::name).toList());
        taken.addAll(Paper.KEPT_BESIDE);
        String name = stem;
        for (int n = 2; taken.contains(name); n++) name = stem + "-" + n;
        return name;
    }
}
