package org.scrutinydesk.exchange.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.Template;

/** The headings by which a template's own parts are known in papers, and how a template is told by them. */
final class PartNames {
    /** Not parts of their own, yet a template prints them: where the body begins, who wrote it, whom to ask. */
    static final String INFORMATION = "information";
    static final String IMPLICATIONS = "implications";
    static final String AUTHOR = "author";
    static final String CONTACT = "contact";
    /** The lines to sign on, which the template draws again. */
    static final String SIGNATURE = "signature";

    private static final Map<String, Map<String, String>> BEFORE = Map.of(
        Template.CHIEF_EXECUTIVES_UPDATE.key(), Map.of("issues for consideration", "issues", "issue for consideration", "issues",
            "information", INFORMATION),
        Template.PANEL_PERFORMANCE.key(), Map.of("executive summary", "summary", "summary", "summary", "recommendation", "recommendation",
            "recommendations", "recommendation"),
        Template.PANEL_REPORT.key(), Map.of("purpose of report", "purpose", "purpose of the report", "purpose", "purpose", "purpose",
            "recommendation", "recommendation", "recommendations", "recommendation"));
    private static final Map<String, Map<String, String>> AFTER = Map.of(
        Template.CHIEF_EXECUTIVES_UPDATE.key(), Map.of("decision required", "decision", "decisions required", "decision",
            "background papers", "background-papers",
            "report author", AUTHOR, "report authors", AUTHOR),
        Template.PANEL_PERFORMANCE.key(), Map.of("report author", AUTHOR, "person to contact", CONTACT),
        Template.PANEL_REPORT.key(), Map.of("conclusion", "conclusion", "conclusions", "conclusion", "implications", IMPLICATIONS,
            "list of appendices", "appendices", "appendices", "appendices", "background papers", "background-papers",
            "person to contact", CONTACT, "officer to contact", CONTACT, "persons to contact", CONTACT));
    private static final Map<String, List<String>> TELLING = Map.of(
        Template.CHIEF_EXECUTIVES_UPDATE.key(), List.of("issues for consideration", "information", "decision required"),
        Template.PANEL_PERFORMANCE.key(), List.of("executive summary", "format of the report", "performance headlines"),
        Template.PANEL_REPORT.key(), List.of("purpose of report", "purpose of the report", "implications", "list of appendices",
            "person to contact"),
        Template.DECISION_RECORD.key(), List.of("decision record", "interests", "signature and date"),
        Template.PORTFOLIO_REPORT.key(), List.of("ratings by portfolio area", "decision required"),
        Template.BUDGET_REPORT.key(), List.of("budget position", "decision required"));

    private PartNames() {
    }

    /** The part that stands under this heading before the body; null where it is none. */
    static String before(Template template, String heading) {
        String plain = plain(heading);
        return BEFORE.getOrDefault(template.key(), Map.of()).getOrDefault(plain, labelled(template.before(), plain));
    }

    /** The part that stands under this heading after the body; null where it is none. */
    static String after(Template template, String heading) {
        String plain = plain(heading);
        return AFTER.getOrDefault(template.key(), Map.of()).getOrDefault(plain, labelled(template.after(), plain));
    }

    /** The part that the template itself calls so. */
    private static String labelled(List<Part> parts, String plain) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!plain(part.label()).equals(plain) || plain.isEmpty()) continue;
            boolean points = i + 1 < parts.size() && parts.get(i + 1).sort() == Part.Sort.POINT;
            String name = switch (part.sort()) {
                case TEXT -> part.name();
                case HEADING -> points ? IMPLICATIONS : INFORMATION;
                case AUTHOR -> AUTHOR;
                case CONTACT -> CONTACT;
                case SIGNATURE -> SIGNATURE;
                default -> null;
            };
            if (name != null) return name;
        }
        return null;
    }

    static boolean any(String heading) {
        for (Template t : Template.PROGRAMS_OWN) {
            if (before(t, heading) != null || after(t, heading) != null) return true;
        }
        return false;
    }

    /** The template whose headings the paper has most of, or null where it has none of them. */
    static Template tell(List<Piece> pieces) {
        Template best = null;
        long most = 0;
        List<String> lines = pieces.stream().filter(p -> p.isText() && p.spans().size() < 3).map(Piece::words)
            .filter(w -> w.length() < 60).map(PartNames::plain).distinct().toList();
        for (Template t : Template.PROGRAMS_OWN) {
            long score = TELLING.get(t.key()).stream().filter(lines::contains).count();
            if (score > most) {
                most = score;
                best = t;
            }
        }
        return best;
    }

    /** Small letters, without a number, a colon or stray blanks. */
    static String plain(String heading) {
        if (heading.length() > 100) return "";
        return heading.toLowerCase(Locale.ROOT).replaceAll("^[\\d.()\\s]+", "").replaceAll("[:\\s]+$", "").replaceAll("\\s+", " ");
    }
}
