package org.scrutinydesk.desktop.portfolio;

import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Chip.Tint;
import org.scrutinydesk.portfolio.Rating;

/** A rating as a chip; only green, amber and red are coloured. */
public final class RatingChip {
    private RatingChip() {
    }

    /** With its word. */
    public static Chip word(Rating rating) {
        return new Chip(tint(rating), rating.words());
    }

    /** With its letter, for a narrow column. @param more said behind the letter, such as a change; empty for none */
    public static Chip letter(Rating rating, String more) {
        String behind = more.isEmpty() ? "" : " " + more;
        return new Chip(tint(rating), rating.letter() + behind, rating.words() + behind);
    }

    private static Tint tint(Rating rating) {
        return switch (rating) {
            case GREEN -> Tint.GREEN;
            case AMBER -> Tint.AMBER;
            case RED -> Tint.RED;
            case COMPLETE, NEW, PROVISIONAL, NOT_RATED, NO_DATA -> Tint.NEITHER;
        };
    }
}
