package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.paper.Comparison;
import org.scrutinydesk.paper.Paragraph;

/**
 * Finds for each piece of a reply the paragraph that was sent. Its very words count most, since a mark goes along when somebody writes on
 * beside it or joins two paragraphs; then the mark, then most of its words.
 */
final class ReplyPlaces {
    private static final double ALIKE = 0.5;

    private final List<Piece> pieces;
    private final List<Paragraph> sent;
    private final Map<Integer, Paragraph> found = new HashMap<>();
    private final Set<Long> met = new HashSet<>();

    /** A piece that may be what was sent. */
    private record Likely(int piece, Paragraph paragraph, double like) {
    }

    private ReplyPlaces(List<Piece> pieces, List<Paragraph> sent) {
        this.pieces = pieces;
        this.sent = sent;
    }

    /** @return for each piece its paragraph, or null where it is new */
    static List<Paragraph> of(List<Piece> pieces, List<Paragraph> sent) {
        ReplyPlaces places = new ReplyPlaces(pieces, sent);
        places.byWords(true);
        places.byWords(false);
        places.likely(true, ALIKE);
        places.likely(false, ALIKE);
        places.likely(true, -1);
        List<Paragraph> all = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) all.add(places.found.get(i));
        return all;
    }

    /** The paragraph that a mark names; 0 where it is another mark. */
    static long paragraph(String mark) {
        return mark.matches(ContributionFile.PARAGRAPH + "\\d{1,18}") ? Long.parseLong(mark.substring(ContributionFile.PARAGRAPH.length())) : 0;
    }

    private void byWords(boolean marked) {
        for (int i = 0; i < pieces.size(); i++) {
            for (Paragraph p : open(i, marked)) {
                String words = plain(words(p));
                boolean same = !words.isEmpty() && (words.equals(plain(words(pieces.get(i)))) || words.equals(plain(numbered(pieces.get(i)))));
                if (!same) continue;
                put(i, p);
                break;
            }
        }
    }

    /** The likest are taken first. */
    private void likely(boolean marked, double more) {
        List<Likely> likely = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (Paragraph p : open(i, marked)) {
                double like = Comparison.likeness(words(p), words(pieces.get(i)));
                if (like > more) likely.add(new Likely(i, p, like));
            }
        }
        likely.sort(Comparator.comparingDouble(Likely::like).reversed());
        for (Likely l : likely) if (!found.containsKey(l.piece()) && !met.contains(l.paragraph().id())) put(l.piece(), l.paragraph());
    }

    private void put(int piece, Paragraph paragraph) {
        found.put(piece, paragraph);
        met.add(paragraph.id());
    }

    /** What a piece may be of what nobody else is yet. */
    private List<Paragraph> open(int piece, boolean marked) {
        Piece is = pieces.get(piece);
        if (found.containsKey(piece) || is.form() == Piece.Form.PICTURE) return List.of();
        List<Long> marks = is.marks().stream().map(ReplyPlaces::paragraph).toList();
        return sent.stream().filter(p -> !met.contains(p.id()) && p.kind() != Paragraph.Kind.BREAK && (p.kind() == Paragraph.Kind.TABLE) == (is.form() == Piece.Form.TABLE)
            && (!marked || marks.contains(p.id()))).toList();
    }

    static String words(Paragraph p) {
        return p.kind() == Paragraph.Kind.BLOCK || p.kind() == Paragraph.Kind.PICTURE ? PaperDocument.standsFor(p) : p.words();
    }

    private static String words(Piece piece) {
        return piece.form() == Piece.Form.TABLE ? Paragraph.table(piece.words(), piece.rows()).words() : piece.words();
    }

    /** With a number that is no number of the paper but stood among the words. */
    static String numbered(Piece piece) {
        return piece.label() == null ? words(piece) : piece.label().text() + " " + words(piece);
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }
}
