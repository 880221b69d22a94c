package org.scrutinydesk.paper;

import java.util.List;
import org.scrutinydesk.document.Numbering;

/** The shape of a paper: its front, its closing parts, its numbering, and the fields it must not be without. */
public enum Template {
    /** Source 000 and 003. */
    CHIEF_EXECUTIVES_UPDATE("Chief Executive's Update", Numbering.BY_SECTION, List.of(
        Field.text("issues", "Issues for Consideration", true),
        Field.text("decision", "Decision Required", true),
        Field.text("background-papers", "Background Papers", false))),
    /** Source 002 and 004. */
    PANEL_PERFORMANCE("Panel performance report", Numbering.LETTERED, List.of(
        Field.text("summary", "Executive Summary", true),
        Field.text("recommendation", "Recommendation", true))),
    /** Source 001. */
    PANEL_REPORT("Panel report with implications", Numbering.STRAIGHT, List.of(
        Field.line("paper-mark", "Paper marked", true),
        Field.text("purpose", "Purpose of Report", true),
        Field.text("recommendation", "Recommendation", true),
        Field.text("conclusion", "Conclusion", false),
        Field.text("financial", "Financial", true),
        Field.text("legal", "Legal", true),
        Field.text("equality", "Equality Impact Assessment", true),
        Field.text("risks", "Risks and Impact", true),
        Field.text("plan-link", "Link to Police and Crime Plan", true),
        Field.text("appendices", "List of Appendices", false),
        Field.text("background-papers", "Background Papers", false)));

    /** A part of the paper that is not its body. @param line one line, not paragraphs */
    public record Field(String name, String label, boolean line, boolean mandatory) {
        static Field line(String name, String label, boolean mandatory) {
            return new Field(name, label, true, mandatory);
        }

        static Field text(String name, String label, boolean mandatory) {
            return new Field(name, label, false, mandatory);
        }
    }

    private final String label;
    private final Numbering numbering;
    private final List<Field> fields;

    Template(String label, Numbering numbering, List<Field> fields) {
        this.label = label;
        this.numbering = numbering;
        this.fields = fields;
    }

    public String label() {
        return label;
    }

    public Numbering numbering() {
        return numbering;
    }

    public List<Field> fields() {
        return fields;
    }
}
