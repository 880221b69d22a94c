package org.scrutinydesk.document.word;

import java.util.Arrays;

/** Counts the levels of one list the way Word does, so that the writer knows which number Word will show. */
final class WordCount {
    /** How a level's number is written. */
    enum Form { DECIMAL, LETTER, ROMAN }

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_LETTERS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private final WordLevel[] levels;
    private final int[] counts;

    WordCount(WordLevel... levels) {
        this.levels = levels;
        this.counts = new int[levels.length];
    }

    /** What the next paragraph of this level will be numbered. */
    String next(int level) {
        int[] then = counts.clone();
        then[level]++;
        return levels[level].show(then, levels);
    }

    /** A paragraph of this level was written: the levels below it begin again. */
    void take(int level) {
        counts[level]++;
        Arrays.fill(counts, level + 1, counts.length, 0);
    }

    /** Whether the level above has a paragraph that this one can stand under. */
    boolean hasAbove(int level) {
        return level == 0 || counts[level - 1] > 0;
    }

    static String shown(Form form, int count) {
        return switch (form) {
            case DECIMAL -> String.valueOf(count);
            // Word goes on after z with aa, bb, cc.
            case LETTER -> count == 0 ? "" : String.valueOf((char) ('a' + (count - 1) % 26)).repeat((count - 1) / 26 + 1);
            case ROMAN -> roman(count);
        };
    }

    private static String roman(int count) {
        StringBuilder roman = new StringBuilder();
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            for (; count >= ROMAN_VALUES[i]; count -= ROMAN_VALUES[i]) roman.append(ROMAN_LETTERS[i]);
        }
        return roman.toString();
    }
}
