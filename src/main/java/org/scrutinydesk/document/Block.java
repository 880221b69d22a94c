package org.scrutinydesk.document;

import java.util.List;

/** One piece of a document, from one side of the page to the other. */
public sealed interface Block {
    /** A line of the front page above the title, centred, in capitals: the office, the meeting, the date. */
    record Banner(String text) implements Block {
    }

    /** The document's title, once. */
    record Title(String text) implements Block {
    }

    /** A label with its text beside it: "Report of", "Contact for further information". */
    record Field(String label, List<Run> text) implements Block {
    }

    /**
     * A heading.
     *
     * @param level  1 to 3, never skipping one
     * @param number as it is shown, {@code "3"}, {@code "a)"}; empty where it has none
     * @param typed  the number was kept from an imported file because it does not follow the scheme
     * @param anchor a name by which runs lead here, or null
     */
    record Heading(int level, String number, boolean typed, List<Run> text, String anchor) implements Block {
        public Heading(int level, String number, boolean typed, List<Run> text) {
            this(level, number, typed, text, null);
        }
    }

    /**
     * A numbered paragraph.
     *
     * @param level  0 for {@code 3.52} or {@code 7}, 1 for {@code (i)}, 2 for {@code (a)}
     * @param number as it is shown
     * @param typed  the number was kept from an imported file because it does not follow the scheme
     * @param anchor a name by which runs lead here, or null
     */
    record Numbered(int level, String number, boolean typed, List<Run> text, String anchor) implements Block {
        public Numbered(int level, String number, boolean typed, List<Run> text) {
            this(level, number, typed, text, null);
        }
    }

    /** A paragraph with no number. */
    record Plain(List<Run> text) implements Block {
    }

    /** A bullet. @param level 0 or 1 */
    record Bullet(int level, List<Run> text) implements Block {
    }

    /** A small line of explanation under a table: the key of its ratings, where the figures come from. */
    record Note(List<Run> text) implements Block {
    }

    /**
     * A table with a header row, unless none of its columns has a heading.
     *
     * @param caption what it shows, for those who cannot see it and for the line above it; empty where nobody has said
     * @param wide    wants a landscape page of its own
     */
    record Table(String caption, List<Column> columns, List<Row> rows, boolean wide) implements Block {
        public boolean hasHeader() {
            return columns.stream().anyMatch(c -> !c.heading().isBlank());
        }
    }

    /**
     * A picture.
     *
     * @param data   its bytes in base 64, of a PNG or a JPEG
     * @param width  in points of the picture, as the height
     * @param share  of the width between the margins of an upright page, in per cent
     * @param alt    what it shows, in words; empty where nobody has said it
     */
    record Picture(String data, boolean png, int width, int height, int share, String alt) implements Block {
        /** What is read out where nobody has said what it shows. */
        public static final String UNDESCRIBED = "Picture that nobody has described";

        /** Its printed width and height for a width between the margins and the most height, in the same unit. */
        public double[] fitted(double textWidth, double most) {
            double wide = textWidth * share / 100;
            double high = wide * height / width;
            return high <= most ? new double[] {wide, high} : new double[] {wide * most / high, most};
        }

        public String spoken() {
            return alt.isBlank() ? UNDESCRIBED : alt;
        }
    }

    /** The following block starts a new page. */
    record PageBreak() implements Block {
    }

    /** The pages lie on their side from here on, or stand upright again. */
    record Turn(boolean landscape) implements Block {
    }

    /** A column. @param weight its share of the width, beside the others' */
    record Column(String heading, Align align, int weight) {
    }

    /** Where a column's text stands: figures to the right, ratings in the middle. */
    enum Align { LEFT, CENTRE, RIGHT }

    /** A row: an ordinary one, the name of a group across all columns (one cell), a total, or a total that is kept added up. */
    record Row(Kind kind, List<Cell> cells) {
        /** What a row is, which decides how it is drawn. */
        public enum Kind { BODY, GROUP, TOTAL, SUM }

        public boolean total() {
            return kind == Kind.TOTAL || kind == Kind.SUM;
        }
    }

    /** A cell. Its tone only tints what its text already says in a word and a shape. */
    record Cell(List<Run> text, Tone tone) {
        public static Cell of(String text) {
            return new Cell(Run.of(text), Tone.NONE);
        }
    }

    /** The tint behind a rating and the ink upon it: legible on paper, and apart from each other in a greyscale copy. */
    enum Tone {
        NONE("FFFFFF", "000000"), GREEN("DDF2E3", "1B6E3C"), AMBER("FFF0CC", "8A5A00"), RED("FBE6E4", "B3261E"), NEITHER("E9ECF0", "5B6472");

        private final String tint;
        private final String ink;

        Tone(String tint, String ink) {
            this.tint = tint;
            this.ink = ink;
        }

        /** Six hexadecimal digits of red, green and blue. */
        public String tint() {
            return tint;
        }

        /** Six hexadecimal digits of red, green and blue. */
        public String ink() {
            return ink;
        }
    }
}
