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

    /**
     * Names another place of the paper, or an item of its meeting's agenda, by its number, which follows it.
     *
     * @param bare  only the number, after a word such as "paragraphs" that stands in the sentence
     * @param shown what it said when the paper was last saved; what it says now is known to {@link References}
     */
    record Reference(Target to, boolean bare, String shown, boolean bold, boolean italic) implements Span {
    }

    /** What a reference names: a paragraph or an agenda item by its id, or an appendix by its title. */
    record Target(Kind kind, long id, String title) {
        /** What it is. */
        public enum Kind { PARAGRAPH, ITEM, APPENDIX }

        public static Target paragraph(long id) {
            return new Target(Kind.PARAGRAPH, id, null);
        }

        public static Target item(long id) {
            return new Target(Kind.ITEM, id, null);
        }

        public static Target appendix(String title) {
            return new Target(Kind.APPENDIX, 0, title);
        }
    }

    /** What it prints. */
    default String text() {
        return switch (this) {
            case Words w -> w.text();
            case Figure f -> f.shown();
            case Reference r -> r.shown();
        };
    }
}
