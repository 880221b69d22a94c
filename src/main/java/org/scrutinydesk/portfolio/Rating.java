package org.scrutinydesk.portfolio;

/** A rating, always a word, a letter and a shape; only the first three are colours. */
public enum Rating {
    GREEN("Green", "G", "✓"),
    AMBER("Amber", "A", "◆"),
    RED("Red", "R", "■"),
    COMPLETE("Complete", "complete", "○"),
    NEW("New", "new", "○"),
    PROVISIONAL("Provisional", "provisional", "○"),
    NOT_RATED("Not rated", "not rated", "○"),
    NO_DATA("No data", "no data", "○");

    private final String words;
    private final String letter;
    private final String shape;

    Rating(String words, String letter, String shape) {
        this.words = words;
        this.letter = letter;
        this.shape = shape;
    }

    public String words() {
        return words;
    }

    /** In the middle of a sentence: {@code Red}, {@code not rated}. */
    public String inSentence() {
        return isColour() ? words : words.toLowerCase(java.util.Locale.ROOT);
    }

    /** The short form for narrow cells: a letter for the colours, a word for the others. */
    public String letter() {
        return letter;
    }

    public String shape() {
        return shape;
    }

    /** One of the three colours. */
    public boolean isColour() {
        return compareTo(RED) <= 0;
    }
}
