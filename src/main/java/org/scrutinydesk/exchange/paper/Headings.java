package org.scrutinydesk.exchange.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.scrutinydesk.exchange.paper.Label.Kind;
import org.scrutinydesk.exchange.paper.Piece.Form;

/** Tells which pieces are headings, by what the file says, by their numbers and by their look, and how deep each stands. */
final class Headings {
    private static final int LOOK_COLON = 50;
    private static final int LOOK_PLAIN = 60;

    private final List<Piece> pieces;
    /** The file marks what is bold, so that a short line alone makes no heading. */
    private final boolean styled;
    private final boolean pairs;
    private final boolean wholeAreHeadings;
    private final boolean[] listed;

    /** @param styled the pieces come from a file with styles and not from plain text */
    Headings(List<Piece> pieces, boolean styled) {
        this.pieces = pieces;
        this.styled = styled;
        this.pairs = pieces.stream().anyMatch(p -> p.label() != null && p.label().kind() == Kind.PAIR);
        List<Piece> whole = pieces.stream().filter(p -> p.label() != null && p.label().kind() == Kind.WHOLE).toList();
        long alike = whole.stream().filter(p -> Look.heading(p.words()) && p.words().length() <= 90).count();
        this.wholeAreHeadings = pairs || alike * 5 >= whole.size() * 3
            && pieces.stream().anyMatch(p -> p.isBare() && p.words().length() > 120);
        this.listed = lists();
    }

    boolean isHeading(int i) {
        Piece p = pieces.get(i);
        if (!p.isText() || p.scramble() || listed[i]) return false;
        String words = p.words();
        if (p.heading() > 0) return !(words.length() > 200 || words.length() > 80 && p.label() != null && words.endsWith("."));
        return p.label() == null ? bare(i, p, words) : labelled(i, p, words);
    }

    /** An item of a list whose bullets were lost. */
    boolean isListed(int i) {
        return listed[i];
    }

    private boolean bare(int i, Piece p, String words) {
        if (i + 1 >= pieces.size()) return false;
        Piece next = pieces.get(i + 1);
        boolean list = next.form() == Form.BULLET || next.form() == Form.TABLE;
        if (styled && !p.standsOut() && !Look.capitalHeading(words)) return false;
        if (Look.heading(words)) return !(words.endsWith(":") && list) && !(list && Look.leadIn(words));
        boolean numberedAround = next.label() != null && i > 0 && (pieces.get(i - 1).label() != null
            || pieces.get(i - 1).form() == Form.BULLET);
        return numberedAround && Look.stoppedHeading(words);
    }

    private boolean labelled(int i, Piece p, String words) {
        if (!Look.heading(words)) return false;
        return switch (p.label().kind()) {
            case WHOLE -> wholeAreHeadings;
            case PAIR -> Look.capitalHeading(words) || styled && p.standsOut() || parentOfDeep(i);
            case DEEP, DEEPER -> styled && p.standsOut();
            case LETTER, ROMAN -> !sibling(i, 1) && !sibling(i, -1) && i + 1 < pieces.size();
        };
    }

    private boolean parentOfDeep(int i) {
        return i + 1 < pieces.size() && pieces.get(i + 1).label() != null && pieces.get(i + 1).label().kind() == Kind.DEEP;
    }

    /** Its neighbour is the next or last item of the same list, so both are items and no headings. */
    private boolean sibling(int i, int step) {
        if (i + step < 0 || i + step >= pieces.size()) return false;
        Label mine = pieces.get(i).label();
        Label other = pieces.get(i + step).label();
        if (other == null || other.kind() != mine.kind()) return false;
        return mine.kind() == Kind.ROMAN ? other.roman() == mine.roman() + step : other.major() == mine.major() + step;
    }

    /** Short lines after a lead-in, with no text of their own below them. */
    private boolean[] lists() {
        boolean[] found = new boolean[pieces.size()];
        if (styled) return found;
        for (int i = 0; i < pieces.size(); i++) {
            String words = pieces.get(i).words();
            boolean dash = words.endsWith(":-");
            if (!pieces.get(i).isText() || !dash && !words.endsWith(":")) continue;
            int end = i + 1;
            while (end < pieces.size() && pieces.get(end).isBare() && Look.heading(pieces.get(end).words())
                && !Look.capitalHeading(pieces.get(end).words())) {
                end++;
            }
            // The last one has a text below it, so it is that text's heading.
            if (end < pieces.size() && pieces.get(end).isBare() && !Look.capitalHeading(pieces.get(end).words())) end--;
            if (end - i - 1 < (dash ? 2 : 3)) continue;
            for (int j = i + 1; j < end; j++) found[j] = true;
        }
        return found;
    }

    /** The level of each heading, 1 to 3 without skipping one; 0 for what is none. */
    int[] levels() {
        int[] levels = new int[pieces.size()];
        Deque<Integer> above = new ArrayDeque<>();
        for (int i = 0; i < levels.length; i++) {
            if (!isHeading(i)) continue;
            int rank = rank(pieces.get(i));
            while (!above.isEmpty() && above.peek() >= rank) above.pop();
            levels[i] = Math.min(3, above.size() + 1);
            above.push(rank);
        }
        return levels;
    }

    private static int rank(Piece p) {
        if (p.heading() > 0) return p.heading() * 2 + 8;
        if (p.label() != null) {
            return switch (p.label().kind()) {
                case WHOLE -> 9;
                case PAIR -> 20;
                case LETTER -> 30;
                case ROMAN -> 40;
                case DEEP, DEEPER -> 45;
            };
        }
        if (Look.capitalHeading(p.words())) return 25;
        return p.words().endsWith(":") ? LOOK_COLON : LOOK_PLAIN;
    }
}
