package org.scrutinydesk.paper;

import static org.scrutinydesk.paper.Part.of;
import static org.scrutinydesk.paper.Part.point;
import static org.scrutinydesk.paper.Part.text;

import java.util.List;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.paper.Part.Sort;

/** The six templates that come with the program, as the sources' papers are built. */
final class ProgramTemplates {
    private ProgramTemplates() {
    }

    static Template update() {
        return new Template("CHIEF_EXECUTIVES_UPDATE", "Chief Executive's Update", Numbering.BY_SECTION,
            List.of(of(Sort.OFFICE), of(Sort.BODY), of(Sort.DAY_IN_CAPITALS), of(Sort.TITLE)),
            List.of(text("issues", "Issues for Consideration", "What the meeting should turn its mind to, in a sentence or two"),
                of(Sort.HEADING, "Information")),
            List.of(),
            List.of(text("decision", "Decision Required", "What is asked of the meeting, or that nothing is"),
                text("background-papers", "Background Papers", "Papers this one rests on, one to a line").optional(),
                of(Sort.AUTHOR, "Report Author").hinting("Who wrote it")));
    }

    static Template performance() {
        return new Template("PANEL_PERFORMANCE", "Panel performance report", Numbering.LETTERED,
            List.of(of(Sort.BODY), of(Sort.HELD_ON), of(Sort.TITLE),
                of(Sort.CONTACT, "Contact for further information").hinting("Who answers questions: name, post, telephone")),
            List.of(text("summary", "Executive Summary", "What the report shows, in a few sentences"),
                of(Sort.PERIOD, "Period covered").needed(),
                text("recommendation", "Recommendation", "What the Panel is asked to do; it closes the report too, word for word")),
            List.of(new Opening(1, "Background", "The plan, its priorities and why this report is made", ""),
                new Opening(1, "Format of the report", "What each part of the report holds", ""),
                new Opening(1, "Part 1: the plan's priorities", "A sub-heading for each priority, and what was done under it", ""),
                new Opening(1, "Part 2: measures", "How the measures stand; the table can be an appendix", ""),
                new Opening(1, "Part 3: the commissioner's other work", "Awards, engagement, decisions and casework in the period", "")),
            List.of(of(Sort.AGAIN, "").named("recommendation")));
    }

    static Template panelReport() {
        return new Template("PANEL_REPORT", "Panel report with implications", Numbering.STRAIGHT,
            List.of(of(Sort.OFFICE_AND_BODY), of(Sort.TITLE), Part.line("paper-mark", "Paper marked", "A letter, such as C"),
                of(Sort.REPORT_OF, "Report of").hinting("Whose report it is"), of(Sort.DATE, "Date"),
                of(Sort.SUBJECT, "Subject").hinting("What it is about"), of(Sort.AUTHOR, "Author").hinting("Who wrote it")),
            List.of(text("purpose", "Purpose of Report", "Why the paper is before the meeting").counted(),
                text("recommendation", "Recommendation", "What the meeting is asked to agree or note").counted()),
            List.of(),
            List.of(text("conclusion", "Conclusion", "What follows from all this").counted().optional(),
                of(Sort.HEADING, "Implications"),
                point("financial", "Financial", "What it costs, and where the money comes from"),
                point("legal", "Legal", "Duties and powers it rests on"),
                point("equality", "Equality Impact Assessment", "Who is affected, and how that was looked at"),
                point("risks", "Risks and Impact", "What may go wrong, and what is done about it"),
                point("plan-link", "Link to Police and Crime Plan", "The priority or aim it serves"),
                text("appendices", "List of Appendices", "One to a line, lettered").optional(),
                text("background-papers", "Background Papers", "Papers this one rests on, one to a line").optional(),
                of(Sort.CONTACT, "Person to Contact").hinting("Who answers questions: name, post, telephone")));
    }

    static Template decision() {
        return new Template("DECISION_RECORD", "Decision record", Numbering.STRAIGHT,
            List.of(of(Sort.OFFICE), of(Sort.CAPITALS, "Decision record"), of(Sort.TITLE),
                Part.line("number", "Decision number", "As the register counts it, such as 2016/32"),
                of(Sort.AUTHOR, "Author").hinting("Who wrote it").needed(), of(Sort.MARKING, "Marking")),
            List.of(text("summary", "Summary", "What is decided and why, in a few sentences").counted()),
            List.of(new Opening(1, "Background", "How the matter arose, what was looked at, and what else could be done", "")),
            List.of(text("recommendation", "Recommendation", "The words that will be signed: that the commissioner approves …").counted(),
                text("interests", "Interests", "Interests declared by the commissioner, or that there are none"),
                of(Sort.HEADING, "Implications"),
                point("financial", "Financial", "What it costs, and where the money comes from"),
                point("legal", "Legal", "Duties and powers it rests on"),
                point("equality", "Equality", "Who is affected, and how that was looked at"),
                point("risks", "Risks", "What may go wrong, and what is done about it"),
                of(Sort.SIGNATURE, "Signature and date")));
    }

    static Template portfolio() {
        return new Template("PORTFOLIO_REPORT", "Portfolio RAG report", Numbering.STRAIGHT,
            List.of(of(Sort.OFFICE), of(Sort.BODY), of(Sort.DAY_IN_CAPITALS), of(Sort.TITLE),
                of(Sort.PERIOD, "Period covered"), of(Sort.REPORT_OF, "Report of").hinting("Whose report it is"),
                of(Sort.AUTHOR, "Author").hinting("Who wrote it"),
                of(Sort.CONTACT, "Person to contact").hinting("Who answers questions: name, post, telephone")),
            List.of(text("summary", "Summary", "Which areas changed their rating, and why")),
            List.of(new Opening(1, "Ratings by portfolio area", "", "portfolio")),
            List.of(text("decision", "Decision Required", "What is asked of the meeting, or that nothing is")));
    }

    static Template budget() {
        return new Template("BUDGET_REPORT", "Budget monitoring report", Numbering.STRAIGHT,
            List.of(of(Sort.OFFICE), of(Sort.BODY), of(Sort.DAY_IN_CAPITALS), of(Sort.TITLE),
                of(Sort.PERIOD, "Period covered"), of(Sort.REPORT_OF, "Report of").hinting("Whose report it is"),
                of(Sort.AUTHOR, "Author").hinting("Who wrote it"),
                of(Sort.CONTACT, "Person to contact").hinting("Who answers questions: name, post, telephone")),
            List.of(text("summary", "Summary", "Where the budget is under or over, by how much, and what is done about it")),
            List.of(new Opening(1, "Budget position", "", "budget-position"),
                new Opening(1, "Awards since the last meeting", "", "awards")),
            List.of(text("decision", "Decision Required", "What is asked of the meeting, or that nothing is")));
    }
}
