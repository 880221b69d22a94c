package org.scrutinydesk.exchange.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.document.Remark;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.exchange.PlainText;
import org.scrutinydesk.paper.Numbers;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

/** Reads a paper from a plain text or a Word file. */
public final class PaperReader {
    private PaperReader() {
    }

    /** @throws Refused in a sentence, where the file cannot be read or is no paper */
    public static ImportedPaper read(Path file) {
        return read(file, Tracked.ACCEPT);
    }

    /** @throws Refused in a sentence, where the file cannot be read or is no paper */
    public static ImportedPaper read(Path file, Tracked tracked) {
        return read(file, tracked, null);
    }

    /**
     * @param office whose records its figures can be live with, by its name; null for none
     * @throws Refused in a sentence, where the file cannot be read or is no paper
     */
    public static ImportedPaper read(Path file, Tracked tracked, String office) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] bytes = PlainText.bytes(file);
        String really = PlainText.foreignKind(bytes);
        Notes notes = new Notes();
        return switch (ending) {
            case "docx", "docm", "dotx", "dotm" -> word(file, bytes, tracked, office, notes);
            case "txt", "text", "md" -> {
                if (really != null) {
                    throw new Refused(name + " is " + really + " and not plain text; save it as text or Word (.docx) and import that.");
                }
                yield put(TextPieces.of(PlainText.decode(file, bytes, "text or Word (.docx)"), notes), false, name, notes, new WordComments(), new WordLive(null));
            }
            case "doc", "rtf", "odt", "pdf", "htm", "html", "pages" ->
                throw new Refused("Papers come in as Word (.docx) or plain text (.txt); open " + name
                    + " in its program and save it as one of these.");
            default -> throw new Refused(name + " has no ending that a paper has; papers come in as Word (.docx) or plain text (.txt).");
        };
    }

    private static ImportedPaper word(Path file, byte[] bytes, Tracked tracked, String office, Notes notes) {
        WordComments comments = new WordComments();
        WordLive live = new WordLive(office);
        return put(WordPieces.of(file, bytes, tracked, notes, comments, live), true, String.valueOf(file.getFileName()), notes, comments, live);
    }

    private static ImportedPaper put(List<Piece> pieces, boolean styled, String fileName, Notes notes, WordComments comments,
                                     WordLive live) {
        if (pieces.isEmpty()) throw new Refused(fileName + " has no words in it; check that it is the right file.");
        Front front = Front.of(pieces, notes);
        List<Piece> rest = pieces.subList(front.end, pieces.size());
        Unprinted own = live.unprinted();
        Template told = own.template().orElseGet(() -> PartNames.tell(pieces));
        Template template = told == null ? byNumbers(rest) : told;
        if (told == null) {
            notes.say("No heading tells which template this is; it was taken for a " + template.label() + " by its numbering.");
        }
        Parts parts = Parts.of(template, rest, styled, own.isOurs(), notes);
        CrossReferences references = new CrossReferences(notes);
        List<Paragraph> body = Outline.of(rest.subList(parts.bodyFrom, parts.bodyTo), styled, notes, references);
        if (parts.bodyTo < rest.size() && Integer.valueOf(Paragraph.NEW_PAGE).equals(rest.get(parts.bodyTo).page()) && !body.isEmpty()) {
            body.add(Paragraph.pageBreak(Paragraph.NEW_PAGE));
        }
        Map<String, String> fields = new LinkedHashMap<>(parts.fields());
        if (template.is(Template.PANEL_PERFORMANCE)) body = withoutRepeated(body, fields.get("recommendation"));
        front.lines.forEach((name, words) -> {
            if (template.field(name).isPresent() && !words.isBlank()) fields.put(name, words);
        });
        String title = cut(front.title == null || front.title.isBlank() ? fileName.replaceFirst("\\.[^.]*$", "")
            : own.isOurs() ? front.title : TitleCase.of(front.title, pieces), 300, "title", notes);
        if (!own.isOurs() && front.title != null && Look.capitalHeading(front.title)) {
            notes.say("The title stood in capitals and was put in small letters; look over its names.");
        }
        Paper paper = bare(template, title, fields);
        Numbering scheme = scheme(paper, body);
        if (scheme != template.numbering()) fields.put(Paper.NUMBERING_FIELD, scheme.name());
        body = Numbers.fit(scheme, PaperDocument.before(paper), body);
        body = live.figures(body, notes);
        List<Paragraph> marked = body;
        List<Remark> remarks = comments.remarks(mark -> words(pieces, mark, front.title), mark -> references.place(mark, marked));
        if (!remarks.isEmpty()) notes.say(remarks.size() == 1 ? "One comment was kept as a comment on the paper." : remarks.size() + " comments were kept as comments on the paper.");
        body = references.settle(body, PaperDocument.numbers(bare(template, title, fields), body));
        // What a person reads on the page is meant; what no page shows is as it was.
        String author = own.text("author", front.author != null ? front.author : parts.author);
        String contact = own.text("contact", front.contact != null ? front.contact : parts.contact);
        List<Piece> spelt = own.isOurs() ? null : pieces;
        Period period = own.period(front.period, parts.from == null ? null : new Period(parts.from, parts.to));
        ImportedPaper read = new ImportedPaper(template, title, own.meeting(front.meeting), front.date != null ? front.date : own.day(),
            cut(small(own.text("report-of", front.reportOf), spelt), 300, "“Report of”", notes), cut(small(own.subject(front.subject, title), spelt), 300, "subject", notes),
            cut(small(author, spelt), 300, "author", notes), cut(contact, 400, "contact", notes),
            period == null ? null : period.from(), period == null ? null : period.to(), front.marking, fields, body, List.of(), notes.areTracked(), List.of(), List.of());
        List<String> said = new ArrayList<>(List.of(summary(read, template)));
        said.addAll(notes.all());
        return new ImportedPaper(template, title, read.meeting(), read.meetingDate(), read.reportOf(), read.subject(), read.author(),
            read.contact(), read.from(), read.to(), read.marking(), fields, body, said, read.tracked(),
            rest.subList(parts.bodyFrom, parts.bodyTo).stream().filter(p -> p.drawn() != null).map(p -> p.drawn().file()).toList(), remarks);
    }

    /** The words that are marked so; none for the title, which stands for the whole paper. */
    private static String words(List<Piece> pieces, String mark, String title) {
        return pieces.stream().filter(p -> p.marks().contains(mark)).findFirst().map(Piece::words).filter(words -> !words.equals(title)).orElse("");
    }

    /** @param pieces from which spelling is learnt; null where capitals are meant */
    private static String small(String words, List<Piece> pieces) {
        return words == null || pieces == null ? words : TitleCase.of(words, pieces);
    }

    /** As much of the paper as counting needs. */
    private static Paper bare(Template template, String title, Map<String, String> fields) {
        return new Paper(null, 0, template, title, null, null, null, null, null, null, null, Marking.OFFICIAL, Paper.State.DRAFT, fields, null);
    }

    /** Without a closing recommendation in the very words of the first one, since the template prints it again by itself. */
    private static List<Paragraph> withoutRepeated(List<Paragraph> body, String recommendation) {
        int heading = body.size() - 1;
        while (heading >= 0 && body.get(heading).kind() != Paragraph.Kind.HEADING) heading--;
        if (recommendation == null || heading < 0 || !body.get(heading).text().strip().matches("(?i)recommendations?:?")) return body;
        String words = body.subList(heading + 1, body.size()).stream().map(p -> p.table() == null ? p.text().strip() : "\t")
            .collect(Collectors.joining("\n"));
        return words.equals(recommendation) ? body.subList(0, heading) : body;
    }

    private static String summary(ImportedPaper p, Template template) {
        long kept = Lettered.outOfOrder(p.body());
        return "Read as " + template.label() + ": " + many(p.headings(), "heading") + ", " + many(p.numbered(), "numbered paragraph") + ", "
            + many(p.tables(), "table") + (kept == 0 ? "." : "; " + (kept == 1 ? "one number does" : kept + " numbers do")
            + " not follow the scheme and "
            + (kept == 1 ? "was" : "were") + " kept as typed.");
    }

    private static String many(long n, String what) {
        return n == 0 ? "no " + what + "s" : n == 1 ? "one " + what : n + " " + what + "s";
    }

    /** The scheme that leaves the fewest numbers to be kept as they were typed; the template's own where it is as good as any. */
    private static Numbering scheme(Paper paper, List<Paragraph> body) {
        Numbering best = paper.template().numbering();
        long fewest = misfits(best, paper, body);
        for (Numbering other : Numbering.values()) {
            long kept = misfits(other, paper, body);
            if (kept < fewest) {
                fewest = kept;
                best = other;
            }
        }
        return best;
    }

    /** A number that has to be kept counts for more than any heading that has to be kept without one. */
    private static long misfits(Numbering scheme, Paper paper, List<Paragraph> body) {
        return Numbers.fit(scheme, PaperDocument.before(paper), body).stream().filter(p -> p.typed() != null)
            .mapToLong(p -> p.typed().isEmpty() ? 1 : 100_000).sum();
    }

    private static Template byNumbers(List<Piece> pieces) {
        boolean pairs = pieces.stream().anyMatch(p -> p.label() != null && p.label().kind() == Label.Kind.PAIR);
        return pairs ? Template.CHIEF_EXECUTIVES_UPDATE : Template.PANEL_REPORT;
    }

    private static String cut(String text, int most, String what, Notes notes) {
        if (text == null || text.length() <= most) return text;
        notes.say("The " + what + " was longer than " + most + " characters and was cut there.");
        return text.substring(0, most - 1).strip() + "…";
    }
}
