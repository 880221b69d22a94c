package org.scrutinydesk.exchange.paper;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a line of text looks like: a heading, a whole sentence, one that was cut off in the middle. */
final class Look {
    /** The longest heading of the five sources has 131 characters. */
    static final int LONGEST_HEADING = 150;
    /** Words that a sentence does not end with, so that what follows belongs to it. */
    private static final Set<String> UNFINISHED = Set.of(
        "the", "a", "an", "of", "and", "or", "to", "for", "in", "on", "at", "by", "with", "from", "as", "that", "which", "who",
        "whose", "their", "its", "his", "her", "our", "this", "these", "those", "is", "are", "was", "were", "be", "been", "has",
        "have", "had", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "between", "into", "across",
        "under", "through", "per", "including", "than", "but", "if", "when", "where", "while", "within", "towards", "against",
        "about");
    private static final Pattern VERB = Pattern.compile(
        "(?i)\\b(?:is|are|was|were|has|have|had|will|would|can|could|(?-i:may)|might|shall|should|must|been|be|do|does|did"
            + "|continues?|covers|provides|outlines)\\b");
    private static final Pattern LEAD_IN = Pattern.compile("(?:In|On|At|For|With|As|Since|From|To|By|Of|During)\\b.*");

    private Look() {
    }

    /** Ends as a sentence, a clause or a lead-in does. */
    static boolean ended(String text) {
        char last = lastChar(text);
        return last == '.' || last == ':' || last == ';' || last == '!' || last == '?' || text.endsWith(":-");
    }

    /** Stops in the middle of a sentence. */
    static boolean unfinished(String text) {
        String t = text.stripTrailing();
        if (t.endsWith(",") || t.endsWith("(")) return true;
        int space = t.lastIndexOf(' ');
        String last = t.substring(space + 1);
        return !last.equals("May") && UNFINISHED.contains(last.toLowerCase(Locale.ROOT));
    }

    static boolean startsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    }

    /** Has letters, and none of them small. */
    static boolean capitals(String text) {
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) return false;
            letters |= Character.isUpperCase(c);
        }
        return letters;
    }

    /** Capitals that are a look and not merely an abbreviation, such as OPCC or CCTV. */
    static boolean capitalHeading(String text) {
        return capitals(text) && (text.strip().indexOf(' ') > 0 || text.strip().length() >= 7);
    }

    /** Could be a heading by itself: short, begins like one, is no sentence and not cut off. */
    static boolean heading(String text) {
        String t = text.strip();
        if (t.isEmpty() || t.length() > LONGEST_HEADING) return false;
        char first = t.charAt(0);
        if (!Character.isUpperCase(first) && !Character.isDigit(first) && "'‘“\"(".indexOf(first) < 0) return false;
        if (t.endsWith(":-") || t.chars().noneMatch(Character::isLetter)) return false;
        char last = lastChar(t);
        if (last == '.' || last == ';' || last == ',' || last == '!' || last == '?') return false;
        if (last == ':' && t.length() > 60) return false;
        if (unfinished(t)) return false;
        return capitals(t) || t.length() <= 40 || !VERB.matcher(t).find();
    }

    /** A heading that somebody ended with a full stop; only what stands around it can tell. */
    static boolean stoppedHeading(String text) {
        String t = text.strip();
        return t.length() <= 80 && t.endsWith(".") && t.indexOf('.') == t.length() - 1 && t.indexOf(' ') > 0
            && heading(t.substring(0, t.length() - 1))
            && !VERB.matcher(t).find();
    }

    /** Begins like the first words of a list rather than like its heading. */
    static boolean leadIn(String text) {
        return LEAD_IN.matcher(text).matches();
    }

    private static char lastChar(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && "'\"’”)]*_".indexOf(c) < 0) return c;
        }
        return ' ';
    }
}
