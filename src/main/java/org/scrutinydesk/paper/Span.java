package org.scrutinydesk.paper;

/** A stretch inside a paragraph of a paper. */
public sealed interface Span {
    /** Words of one look. @param link an address to follow, or null */
    record Words(String text, boolean bold, boolean italic, String link) implements Span {
        public static Words of(String text) {
            return new Words(text, false, false, null);
        }
    }

    /**
     * A live figure: what a record says, in the middle of a sentence.
     *
     * @param shown the value last accepted, which the paper prints; it is stale when the record now says another
     */
    record Figure(Quote quote, String shown, boolean bold, boolean italic) implements Span {
    }

    /** What it prints. */
    default String text() {
        return switch (this) {
            case Words w -> w.text();
            case Figure f -> f.shown();
        };
    }
}
