package org.scrutinydesk.paper;

/**
 * A place in a paper where the words looked for stand.
 *
 * @param place what they stand in
 * @param words all of its words, as they are printed
 * @param from  the first of their characters, {@code to} the one after the last
 * @param fixed why they cannot be replaced, or null where they can
 */
public record Hit(Place place, String words, int from, int to, String fixed) {
    /** What of a paper holds words. */
    public sealed interface Place {
        /** A part of the front or of the template. @param name as in {@link Template#fields()}, or of the front */
        record Part(String name) implements Place {
        }

        /** A paragraph. @param row its place in the body, from 0 */
        record Text(int row) implements Place {
        }

        /** The caption of a typed table. */
        record Caption(int row) implements Place {
        }

        /** A cell of a typed table. @param line from 0, the header */
        record Cell(int row, int line, int column) implements Place {
        }

        /** A block of records. */
        record Records(int row) implements Place {
        }
    }

    private static final int BEFORE = 60;
    private static final int AFTER = 90;

    /** What is found. */
    public String found() {
        return words.substring(from, to);
    }

    /** What stands before it in its sentence; cut where that is long. */
    public String before() {
        int start = Math.max(sentenceStart(), from - BEFORE);
        if (start > 0 && start == from - BEFORE) {
            int word = words.indexOf(' ', start);
            if (word >= 0 && word < from) start = word + 1;
            return "… " + words.substring(start, from);
        }
        return words.substring(start, from);
    }

    /** What stands after it in its sentence; cut where that is long. */
    public String after() {
        int end = to;
        while (end < words.length() && !(isEnd(end - 1) && end > to) && words.charAt(end) != '\n') end++;
        if (end <= to + AFTER) return words.substring(to, end).stripTrailing();
        int word = words.lastIndexOf(' ', to + AFTER);
        return words.substring(to, word > to ? word : to + AFTER) + " …";
    }

    private int sentenceStart() {
        int start = from;
        while (start > 0 && words.charAt(start - 1) != '\n' && !(start >= 2 && words.charAt(start - 1) == ' ' && isEnd(start - 2))) start--;
        return start;
    }

    /** A full stop or its like with nothing of the sentence behind it. */
    private boolean isEnd(int at) {
        return ".!?".indexOf(words.charAt(at)) >= 0 && (at + 1 == words.length() || Character.isWhitespace(words.charAt(at + 1)));
    }
}
