package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.List;
import org.scrutinydesk.common.WrongInput;

/**
 * What is looked for in papers. An apostrophe finds the curved one and a blank the one that no line breaks at, for nobody
 * tells them apart while typing.
 *
 * @param wholeWords only where no letter or digit touches it
 */
public record Wanted(String text, boolean matchCase, boolean wholeWords) {
    /** From one character of a text to before another. */
    public record Stretch(int from, int to) {
    }

    /** @throws WrongInput where there is nothing to look for */
    public Wanted {
        if (text.isEmpty()) throw new WrongInput("find", "There is nothing to look for; type some words.");
    }

    /** Where it stands, from the left, none within another. */
    public List<Stretch> in(String words) {
        String all = plain(words);
        String sought = plain(text);
        List<Stretch> found = new ArrayList<>();
        for (int at = 0; at + sought.length() <= all.length(); at++) {
            if (!all.regionMatches(!matchCase, at, sought, 0, sought.length())) continue;
            int end = at + sought.length();
            if (wholeWords && (at > 0 && joins(all, at - 1, at) || end < all.length() && joins(all, end - 1, end))) continue;
            found.add(new Stretch(at, end));
            at = end - 1;
        }
        return found;
    }

    /** Two characters beside each other are of one word. */
    private static boolean joins(String all, int left, int right) {
        return Character.isLetterOrDigit(all.charAt(left)) && Character.isLetterOrDigit(all.charAt(right));
    }

    private static String plain(String words) {
        return words.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"').replace('\u00A0', ' ');
    }
}
