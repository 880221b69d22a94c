package org.scrutinydesk.document.word;

/**
 * One level of a list as Word defines it.
 *
 * @param text   what is shown, with {@code %1} for the number of the first level and so on
 * @param style  the paragraph style that belongs to it
 * @param left   where its text stands, in twentieths of a point from the margin
 * @param hangs  how far to the left of its text the number stands, in the same unit
 */
record WordLevel(String text, WordCount.Form form, String style, int left, int hangs) {
    String show(int[] counts, WordLevel[] levels) {
        String shown = text;
        for (int i = 0; i < counts.length; i++) {
            shown = shown.replace("%" + (i + 1), WordCount.shown(levels[i].form, counts[i]));
        }
        return shown;
    }
}
