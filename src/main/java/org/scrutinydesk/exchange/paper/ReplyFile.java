package org.scrutinydesk.exchange.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.ContributionId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.exchange.PlainText;
import org.scrutinydesk.exchange.ZipParts;
import org.scrutinydesk.paper.Comparison;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.ContributionStore.Remark;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.PictureFile;
import org.scrutinydesk.paper.Span;
import org.w3c.dom.Element;

/** Reads the Word file that somebody sent back with their contribution in it. */
public final class ReplyFile {
    private static final String WORD = "a Word document (.docx)";
    private static final int DEEPEST = 60;
    private static final double LIKE = 0.5;

    /** A reply that was read. */
    public record Taken(Contribution contribution, Contribution.Reply reply, int comments) {
        /** What there is to know of it, each a sentence. */
        public List<String> notes() {
            return reply.notes();
        }
    }

    private ReplyFile() {
    }

    /**
     * Keeps a reply; what it changes waits to be accepted or refused.
     *
     * @param known the contribution it answers; null where the file itself says
     * @throws Refused in a sentence, where the file cannot be read, answers nothing that was sent from this office, or more than that
     */
    public static Taken take(Office office, Path file, ContributionId known) {
        byte[] bytes = PlainText.bytes(file);
        ZipParts zip = ZipParts.of(file, bytes, WORD);
        ContributionId says = identity(zip);
        if (known != null && says != null && !says.equals(known)) {
            throw new Refused(file.getFileName() + " answers " + says + " and not " + known + "; read it without naming a contribution.");
        }
        Notes said = new Notes();
        List<Piece> pieces = WordPieces.of(file, bytes, Tracked.ACCEPT, said, new WordComments(), new WordLive(null));
        if (known == null && says == null) throw nothing(office, file, pieces);
        Contribution sent = office.contributions().contribution(known != null ? known : says);
        List<Piece> written = captioned(written(pieces, sent), sent);
        List<Paragraph> places = ReplyPlaces.of(written, sent.sent());
        if (places.stream().allMatch(java.util.Objects::isNull)) {
            throw new Refused("“" + file.getFileName() + "” has nothing of “" + sent.section() + "” in it; check that it is the right file.");
        }
        refuseMore(office, file, sent, written, places);
        List<PictureFile> pictures = written.stream().filter(p -> p.form() == Piece.Form.PICTURE).map(p -> p.drawn().file()).toList();
        List<Remark> remarks = remarks(zip, sent);
        // The comments are kept, and the guidance was the office's own.
        List<String> notes = new ArrayList<>(said.all().stream().filter(n -> !n.startsWith("The page ")).toList());
        again(office, sent).ifPresent(notes::add);
        List<Paragraph> replied = paragraphs(written, places, sent);
        return new Taken(sent, office.contributions().reply(sent.id(), String.valueOf(file.getFileName()), replied, pictures, remarks, notes, office.today()),
            remarks.size());
    }

    /** What the file says that it answers; null where it says nothing. */
    private static ContributionId identity(ZipParts zip) {
        for (Element property : Xml.children(zip.root("docProps/custom.xml"), "property")) {
            if (ContributionFile.PROPERTY.equals(Xml.attribute(property, "name"))) return Id.parse("contribution", property.getTextContent(), ContributionId::new);
        }
        for (String name : bookmarks(Xml.child(zip.root("word/document.xml"), "body"), new ArrayList<>(), 0)) {
            if (name.startsWith(ContributionFile.CONTRIBUTION)) return Id.parse("contribution", name.substring(ContributionFile.CONTRIBUTION.length()), ContributionId::new);
        }
        return null;
    }

    private static Refused nothing(Office office, Path file, List<Piece> pieces) {
        List<String> titles = pieces.stream().map(p -> p.words().toLowerCase(Locale.UK)).toList();
        for (Contribution c : office.contributions().open()) {
            String title = office.papers().paper(c.paper()).title();
            if (titles.contains(title.strip().toLowerCase(Locale.UK)) && titles.contains(c.section().strip().toLowerCase(Locale.UK))) {
                return new Refused(file.getFileName() + " looks like the whole paper “" + title + "” and not like the file of one section; ask " + c.lead()
                    + " for the file that was sent, or copy what is new into it.");
            }
        }
        return new Refused(file.getFileName() + " does not say which section it answers; check that it is the file that was sent, or copy what is in it into that file.");
    }

    /** Where headings of other sections are in the file, nobody knows what of it belongs to this one. */
    private static void refuseMore(Office office, Path file, Contribution sent, List<Piece> written, List<Paragraph> places) {
        Set<String> others = new HashSet<>();
        office.papers().body(sent.paper()).stream().filter(p -> p.kind() == Paragraph.Kind.HEADING && p.level() <= sent.sent().getFirst().level()
            && sent.asSent(p.id()) == null).forEach(p -> others.add(ReplyPlaces.plain(p.words())));
        for (int i = 0; i < written.size(); i++) {
            if (places.get(i) != null || written.get(i).heading() <= 0 || !others.contains(ReplyPlaces.plain(written.get(i).words()))) continue;
            throw new Refused(file.getFileName() + " has “" + written.get(i).words() + "” in it too, another section of the paper; take out of the file what is not of “"
                + sent.section() + "” and read it again.");
        }
    }

    /** It was sent once more since, so perhaps an older file came back. */
    private static Optional<String> again(Office office, Contribution sent) {
        return office.contributions().of(sent.paper()).stream().filter(c -> c.sectionId() == sent.sectionId() && c.id().number() > sent.id().number()
            && c.lead().equals(sent.lead())).findFirst().map(later -> "This answers what was sent on " + UkDate.longForm(sent.sentOn()) + "; it was sent to " + later.lead()
                + " again on " + UkDate.longForm(later.sentOn()) + ", so ask whether a newer file is on its way.");
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

    /** A caption that lost its style, as LibreOffice takes it off where the paragraph before was deleted, is the caption all the same. */
    private static List<Piece> captioned(List<Piece> pieces, Contribution sent) {
        List<Piece> all = new ArrayList<>(pieces);
        for (int i = all.size() - 2; i >= 0; i--) {
            Piece words = all.get(i);
            Piece table = all.get(i + 1);
            if (words.form() == Piece.Form.TABLE || table.form() != Piece.Form.TABLE || !table.words().isEmpty()) continue;
            if (words.marks().stream().map(m -> sent.asSent(ReplyPlaces.paragraph(m))).noneMatch(p -> p != null && p.kind() == Paragraph.Kind.TABLE)) continue;
            all.set(i + 1, table.withSpans(words.spans()).withMarks(words.marks()));
            all.remove(i);
        }
        return all;
    }

    private static List<Paragraph> paragraphs(List<Piece> pieces, List<Paragraph> places, Contribution sent) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Paragraph was = places.get(i);
            if (piece.form() == Piece.Form.PICTURE) {
                paragraphs.add(Paragraph.picture(new Paragraph.Picture(piece.drawn().file().hash(), piece.drawn().alt(), piece.drawn().share())));
            } else if (was != null && standing(was)) {
                paragraphs.add(was);
                String more = more(piece.words(), PaperDocument.standsFor(was));
                if (!more.isEmpty()) paragraphs.add(Paragraph.plain(more));
            } else if (was != null || !piece.rows().isEmpty() || !piece.words().isBlank()) {
                paragraphs.add(paragraph(piece, was, sent));
            }
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).id() == 0 && paragraphs.get(i).kind() == Paragraph.Kind.PLAIN) paragraphs.set(i, asAround(paragraphs, i));
        }
        return paragraphs;
    }

    /** The file has its numbers as words, so what was written new has none; it counts where those around it do. */
    private static Paragraph asAround(List<Paragraph> all, int at) {
        List<Paragraph> near = new ArrayList<>(all.subList(0, at).reversed());
        near.addAll(all.subList(at + 1, all.size()));
        return near.stream().filter(p -> p.kind() == Paragraph.Kind.NUMBERED || p.kind() == Paragraph.Kind.PLAIN && p.id() != 0).findFirst()
            .map(p -> all.get(at).as(p.kind(), p.level())).orElse(all.get(at));
    }

    private static boolean standing(Paragraph p) {
        return p.kind() == Paragraph.Kind.BLOCK || p.kind() == Paragraph.Kind.PICTURE;
    }

    /** What was written into the line that stands for something of the office's. */
    private static String more(String words, String stands) {
        int at = words.indexOf(stands);
        return at < 0 ? words.strip() : (words.substring(0, at).strip() + " " + words.substring(at + stands.length()).strip()).strip();
    }

    private static Paragraph paragraph(Piece piece, Paragraph was, Contribution sent) {
        if (piece.form() == Piece.Form.TABLE) return Paragraph.table(piece.words(), piece.rows()).withId(was == null ? 0 : was.id());
        // “(a) the first” can be words of a paragraph without a number.
        if (was != null && was.kind() == Paragraph.Kind.PLAIN && ReplyPlaces.plain(was.words()).equals(ReplyPlaces.plain(ReplyPlaces.numbered(piece)))) return was;
        Paragraph made = Paragraph.plain("").withSpans(piece.spans().stream().map(w -> (Span) (Run.PLACE.equals(start(w.link()))
            ? new Span.Words(w.text(), w.bold(), w.italic(), null) : w)).toList());
        if (was != null) made = made.withId(was.id());
        if (piece.heading() > 0) return made.as(Paragraph.Kind.HEADING, level(piece.heading(), was, sent));
        if (piece.form() == Piece.Form.BULLET) return made.as(Paragraph.Kind.BULLET, piece.indent());
        // The numbers come by themselves, so one that was wiped away in the file means nothing.
        if (piece.label() == null) return was != null && was.kind() == Paragraph.Kind.NUMBERED ? made.as(was.kind(), was.level()) : made;
        return made.as(Paragraph.Kind.NUMBERED, switch (piece.label().kind()) {
            case ROMAN -> 1;
            case LETTER -> 2;
            case WHOLE, PAIR, DEEP, DEEPER -> 0;
        });
    }

    /** The level in the paper of a heading of the file, where a level that would skip one was drawn in. */
    private static int level(int inFile, Paragraph was, Contribution sent) {
        int above = ContributionFile.above(sent);
        int last = 0;
        for (Paragraph p : sent.sent()) {
            if (p.kind() != Paragraph.Kind.HEADING) continue;
            last = Math.min(Math.max(1, p.level() - above), last + 1);
            if (p == was) above = p.level() - last;
        }
        return Math.clamp(inFile + above, 1, 3);
    }

    private static String start(String link) {
        return link == null || link.isEmpty() ? "" : link.substring(0, 1);
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
                long on = bookmarks(e, new ArrayList<>(), 0).stream().mapToLong(ReplyPlaces::paragraph).filter(p -> sent.asSent(p) != null).findFirst()
                    .orElseGet(() -> sent.sent().stream().filter(p -> Comparison.likeness(p.words(), words) > LIKE).max(Comparator.comparingDouble(p ->
                        Comparison.likeness(p.words(), words))).map(Paragraph::id).orElse(0L));
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
