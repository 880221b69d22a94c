package org.scrutinydesk.paper;

import static org.scrutinydesk.paper.Part.Place.ANYWHERE;
import static org.scrutinydesk.paper.Part.Place.FRONT;
import static org.scrutinydesk.paper.Part.Place.ROUND_THE_TEXT;

/**
 * One piece of a {@link Template} that is not the text itself: a line of the front page, or a part before or after the text.
 *
 * @param name      what its words are kept under in a paper; for {@link Sort#AGAIN} the name of the part that it repeats
 * @param label     the words it prints as its heading or label
 * @param mandatory a paper is not ready without it
 * @param numbered  its paragraphs count with those of the text
 * @param hint      what belongs there, shown in grey while it is empty and never printed
 * @param words     what a new paper says there to begin with
 */
public record Part(Sort sort, String name, String label, boolean mandatory, boolean numbered, String hint, String words) {
    /** Where in a paper a sort of part can stand. */
    public enum Place { FRONT, ROUND_THE_TEXT, ANYWHERE }

    /** What a part is. */
    public enum Sort {
        OFFICE("The office's name, in capitals", FRONT),
        BODY("The body that meets, in capitals", FRONT),
        OFFICE_AND_BODY("The office and the body on one line, in capitals", FRONT),
        DAY_IN_CAPITALS("The day of the meeting, in capitals", FRONT),
        HELD_ON("“Meeting to be held on” and the day", FRONT),
        CAPITALS("Words of its own, in capitals", FRONT),
        TITLE("The title", FRONT),
        REPORT_OF("Whose report it is", FRONT),
        DATE("The day and time of the meeting", FRONT),
        SUBJECT("The subject", FRONT),
        MARKING("The protective marking", FRONT),
        LINE("A line to be filled in", FRONT),
        AUTHOR("The author", ANYWHERE),
        CONTACT("Whom to ask", ANYWHERE),
        PERIOD("The period it covers", ANYWHERE),
        TEXT("A heading with paragraphs under it", ROUND_THE_TEXT),
        HEADING("A heading alone", ROUND_THE_TEXT),
        POINT("A point: its name in bold, then its words", ROUND_THE_TEXT),
        AGAIN("An earlier part again, word for word", ROUND_THE_TEXT),
        SIGNATURE("Lines for signature and date", ROUND_THE_TEXT);

        private final String words;
        private final Place place;

        Sort(String words, Place place) {
            this.words = words;
            this.place = place;
        }

        public String words() {
            return words;
        }

        /** Whether it may stand on the front page. */
        public boolean onFront() {
            return place != ROUND_THE_TEXT;
        }

        /** Whether it may stand before or after the text. */
        public boolean roundTheText() {
            return place != FRONT;
        }

        /** Its words are typed into the paper and kept under the part's name. */
        public boolean holdsWords() {
            return this == LINE || this == TEXT || this == POINT;
        }

        /** Something is asked of the paper here, which can be made a must. */
        public boolean canBeMandatory() {
            return holdsWords() || this == REPORT_OF || this == SUBJECT || this == AUTHOR || this == CONTACT || this == PERIOD;
        }

        /** It has a label or heading that an office can word. */
        public boolean hasLabel() {
            return switch (this) {
                case OFFICE, BODY, OFFICE_AND_BODY, DAY_IN_CAPITALS, HELD_ON, TITLE, AGAIN -> false;
                default -> true;
            };
        }

        /** A line of the front page above the title or below it, in capitals. */
        public boolean isBanner() {
            return compareTo(TITLE) < 0;
        }
    }

    static Part of(Sort sort) {
        return of(sort, "");
    }

    static Part of(Sort sort, String label) {
        return new Part(sort, "", label, false, false, "", "");
    }

    static Part line(String name, String label, String hint) {
        return new Part(Sort.LINE, name, label, true, false, hint, "");
    }

    static Part text(String name, String label, String hint) {
        return new Part(Sort.TEXT, name, label, true, false, hint, "");
    }

    static Part point(String name, String label, String hint) {
        return new Part(Sort.POINT, name, label, true, false, hint, "");
    }

    Part optional() {
        return new Part(sort, name, label, false, numbered, hint, words);
    }

    Part needed() {
        return new Part(sort, name, label, true, numbered, hint, words);
    }

    Part counted() {
        return new Part(sort, name, label, mandatory, true, hint, words);
    }

    Part hinting(String newHint) {
        return new Part(sort, name, label, mandatory, numbered, newHint, words);
    }

    Part named(String newName) {
        return new Part(sort, newName, label, mandatory, numbered, hint, words);
    }

    /** One line, not paragraphs. */
    public boolean line() {
        return sort == Sort.LINE;
    }

    /** What people call it: its label, or what it is where it has none. */
    public String title() {
        return label.isEmpty() ? sort.words() : label;
    }

    /** A paper has nothing here yet; always false for what is not asked of a paper. */
    boolean isEmptyIn(Paper paper) {
        return switch (sort) {
            case LINE, TEXT, POINT -> paper.field(name).isBlank();
            case REPORT_OF -> blank(paper.reportOf());
            case SUBJECT -> blank(paper.subject());
            case AUTHOR -> blank(paper.author());
            case CONTACT -> blank(paper.contact());
            case PERIOD -> paper.from() == null || paper.to() == null;
            default -> false;
        };
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
