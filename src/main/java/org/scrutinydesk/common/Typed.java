package org.scrutinydesk.common;

/** Text as somebody typed or pasted it, made fit to be kept and printed. */
public final class Typed {
    private Typed() {
    }

    /**
     * One line: control characters out, runs of spaces and line ends made one space, ends trimmed.
     *
     * @param most the longest that is kept, in characters
     * @return null where nothing is left
     * @throws WrongInput where it is longer
     */
    public static String line(String field, String text, int most) {
        if (text == null) return null;
        return fitting(field, text.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("\\p{Cc}", "").strip(), most);
    }

    /** As {@link #line}, for what may not be empty. @param asked the sentence for an empty one */
    public static String needed(String field, String text, int most, String asked) {
        String line = line(field, text, most);
        if (line == null) throw new WrongInput(field, asked);
        return line;
    }

    /** Several lines: control characters other than line ends and tabs out, ends trimmed; null where nothing is left. */
    public static String lines(String field, String text, int most) {
        if (text == null) return null;
        return fitting(field, text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip(), most);
    }

    /** A choice, date or amount that may not be missing. @param asked the sentence for a missing one */
    public static <T> T given(String field, T value, String asked) {
        if (value == null) throw new WrongInput(field, asked);
        return value;
    }

    private static String fitting(String field, String text, int most) {
        if (text.length() > most) {
            throw new WrongInput(field, "This is " + text.length() + " characters long; shorten it to " + most + " or fewer.");
        }
        return text.isEmpty() ? null : text;
    }
}
