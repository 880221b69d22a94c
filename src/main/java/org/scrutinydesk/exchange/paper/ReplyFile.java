package org.scrutinydesk.exchange.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.ContributionId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.exchange.PlainText;
import org.scrutinydesk.exchange.ZipParts;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.ContributionStore.Remark;
import org.scrutinydesk.paper.Paragraph;
import org.w3c.dom.Element;

/** Reads the Word file that somebody sent back with their contribution in it. */
public final class ReplyFile {
    private static final String WORD = "a Word document (.docx)";
    private static final int DEEPEST = 60;

    /**
     * A reply that was read.
     *
     * @param notes what there is to know of it, each a sentence
     */
    public record Taken(Contribution contribution, Contribution.Reply reply, int comments, List<String> notes) {
    }

    private ReplyFile() {
    }

    /**
     * Keeps a reply; what it changes waits to be accepted or refused.
     *
     * @param known the contribution it answers; null where the file itself says
     * @throws Refused in a sentence, where the file cannot be read or answers nothing that was sent from this office
     */
    public static Taken take(Office office, Path file, ContributionId known) {
        byte[] bytes = PlainText.bytes(file);
        ZipParts zip = ZipParts.of(file, bytes, WORD);
        ContributionId id = known != null ? known : identity(zip, file);
        Contribution sent = office.contributions().contribution(id);
        Notes said = new Notes();
        List<Piece> pieces = WordPieces.of(file, bytes, Tracked.ACCEPT, said, new WordComments());
        List<Paragraph> replied = paragraphs(written(pieces, sent), sent);
        List<Remark> remarks = remarks(zip, sent);
        Contribution.Reply reply = office.contributions().reply(id, String.valueOf(file.getFileName()), replied, remarks, office.today());
        List<String> notes = new ArrayList<>();
        int moved = office.contributions().moved(id, replied);
        if (moved > 0) notes.add((moved == 1 ? "One paragraph stands" : moved + " paragraphs stand") + " in another place in the reply; the paper keeps its own order.");
        // The comments are kept, and the guidance was the office's own.
        if (pieces.stream().anyMatch(p -> p.form() == Piece.Form.PICTURE)) notes.add("A picture in the reply was left out; put it into the paper yourself.");
        said.all().stream().filter(n -> !n.startsWith("The page ")).forEach(notes::add);
        return new Taken(sent, reply, remarks.size(), notes);
    }

    private static ContributionId identity(ZipParts zip, Path file) {
        for (Element property : Xml.children(zip.root("docProps/custom.xml"), "property")) {
            if (ContributionFile.PROPERTY.equals(Xml.attribute(property, "name"))) return Id.parse("contribution", property.getTextContent(), ContributionId::new);
        }
        for (String name : bookmarks(Xml.child(zip.root("word/document.xml"), "body"), new ArrayList<>(), 0)) {
            if (name.startsWith(ContributionFile.CONTRIBUTION)) return Id.parse("contribution", name.substring(ContributionFile.CONTRIBUTION.length()), ContributionId::new);
        }
        throw new Refused(file.getFileName() + " does not say which section it answers; check that it is the file that was sent, or name the contribution.");
    }

    private static List<String> bookmarks(Element parent, List<String> names, int depth) {
        if (depth > DEEPEST) return names;
        for (Element e : Xml.children(parent)) {
            if (e.getLocalName().equals("bookmarkStart")) names.add(String.valueOf(Xml.attribute(e, "name")));
            else bookmarks(e, names, depth + 1);
        }
        return names;
    }

    /** Without the guidance at the top: by its marks, or where these were lost, up to the heading. */
    private static List<Piece> written(List<Piece> pieces, Contribution sent) {
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).marks().stream().anyMatch(m -> m.startsWith(ContributionFile.GUIDANCE))) from = i + 1;
        }
        for (int i = 0; from == 0 && i < pieces.size(); i++) {
            if (pieces.get(i).words().equals(sent.section().strip())) from = i;
        }
        return pieces.subList(from, pieces.size());
    }

    private static List<Paragraph> paragraphs(List<Piece> pieces, Contribution sent) {
        Map<Long, Paragraph> known = new HashMap<>();
        sent.sent().forEach(p -> known.put(p.id(), p));
        Set<Long> met = new HashSet<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Piece piece : pieces) {
            Paragraph was = piece.marks().stream().map(ReplyFile::paragraph).filter(i -> i != 0).map(known::get).filter(p -> p != null && !met.contains(p.id()))
                .findFirst().orElse(null);
            if (was == null) was = block(piece, sent, met);
            if (was != null) met.add(was.id());
            if (piece.form() == Piece.Form.PICTURE) continue;
            if (was == null && piece.rows().isEmpty() && piece.words().isBlank()) continue;
            paragraphs.add(paragraph(piece, was));
        }
        return paragraphs;
    }

    private static long paragraph(String mark) {
        return mark.matches(ContributionFile.PARAGRAPH + "\\d{1,18}") ? Long.parseLong(mark.substring(ContributionFile.PARAGRAPH.length())) : 0;
    }

    /** What stands for something from the records, also where its mark was lost. */
    private static Paragraph block(Piece piece, Contribution sent, Set<Long> met) {
        return sent.sent().stream().filter(p -> standing(p) && !met.contains(p.id()) && PaperDocument.standsFor(p).equals(piece.words()))
            .findFirst().orElse(null);
    }

    private static boolean standing(Paragraph p) {
        return p.kind() == Paragraph.Kind.BLOCK || p.kind() == Paragraph.Kind.PICTURE;
    }

    private static Paragraph paragraph(Piece piece, Paragraph was) {
        if (piece.form() == Piece.Form.TABLE) return Paragraph.table(piece.words(), piece.rows()).withId(was == null ? 0 : was.id());
        if (was != null && standing(was)) return was;
        if (was != null && was.kind() != Paragraph.Kind.TABLE) return was.withSpans(List.copyOf(piece.spans()));
        Paragraph made = Paragraph.plain("").withSpans(List.copyOf(piece.spans()));
        if (piece.heading() > 0) return made.as(Paragraph.Kind.HEADING, Math.min(3, piece.heading()));
        if (piece.form() == Piece.Form.BULLET) return made.as(Paragraph.Kind.BULLET, piece.indent());
        if (piece.label() == null) return made;
        return made.as(Paragraph.Kind.NUMBERED, switch (piece.label().kind()) {
            case ROMAN -> 1;
            case LETTER -> 2;
            case WHOLE, PAIR, DEEP -> 0;
        });
    }

    // ---- comments

    private static List<Remark> remarks(ZipParts zip, Contribution sent) {
        Map<String, Element> comments = new HashMap<>();
        for (Element c : Xml.children(zip.root("word/comments.xml"), "comment")) comments.put(Xml.attribute(c, "id"), c);
        List<Remark> remarks = new ArrayList<>();
        if (!comments.isEmpty()) remarks(Xml.child(zip.root("word/document.xml"), "body"), comments, sent, remarks, 0);
        // One that hangs on nothing is kept all the same.
        comments.values().forEach(c -> add(remarks, c, 0, ""));
        return remarks;
    }

    private static void remarks(Element parent, Map<String, Element> comments, Contribution sent, List<Remark> found, int depth) {
        if (depth > DEEPEST) return;
        for (Element e : Xml.children(parent)) {
            if (!e.getLocalName().equals("p")) {
                remarks(e, comments, sent, found, depth + 1);
                continue;
            }
            for (String id : references(e, new ArrayList<>(), 0)) {
                Element comment = comments.remove(id);
                if (comment == null) continue;
                String words = WordThings.words(e).strip();
                long on = bookmarks(e, new ArrayList<>(), 0).stream().mapToLong(ReplyFile::paragraph).filter(p -> sent.asSent(p) != null).findFirst()
                    .orElseGet(() -> sent.sent().stream().filter(p -> !words.isEmpty() && p.words().strip().equals(words)).mapToLong(Paragraph::id).findFirst().orElse(0));
                add(found, comment, on, on == 0 ? words : "");
            }
        }
    }

    private static List<String> references(Element parent, List<String> ids, int depth) {
        if (depth > DEEPEST) return ids;
        for (Element e : Xml.children(parent)) {
            if (e.getLocalName().equals("commentReference")) ids.add(Xml.attribute(e, "id"));
            else references(e, ids, depth + 1);
        }
        return ids;
    }

    private static void add(List<Remark> remarks, Element comment, long on, String where) {
        String words = WordThings.words(comment).strip();
        if (words.isEmpty()) return;
        remarks.add(new Remark(on, Xml.attribute(comment, "author"), where.isEmpty() ? words : "On " + Notes.quote(where) + ": " + words));
    }
}
