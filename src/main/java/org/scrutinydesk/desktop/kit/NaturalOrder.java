package org.scrutinydesk.desktop.kit;

import java.math.BigInteger;
import java.util.Comparator;

/** Orders words as people do: case does not count, and 3 comes before 10, 3a between them. */
enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (digit(a, i) && digit(b, j)) {
                int endA = end(a, i);
                int endB = end(b, j);
                int byNumber = new BigInteger(a.substring(i, endA)).compareTo(new BigInteger(b.substring(j, endB)));
                if (byNumber != 0) return byNumber;
                i = endA;
                j = endB;
            } else {
                int byLetter = Character.compare(Character.toLowerCase(a.charAt(i)), Character.toLowerCase(b.charAt(j)));
                if (byLetter != 0) return byLetter;
                i++;
                j++;
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static boolean digit(String s, int at) {
        return s.charAt(at) >= '0' && s.charAt(at) <= '9';
    }

    private static int end(String s, int from) {
        int to = from;
        while (to < s.length() && digit(s, to)) to++;
        return to;
    }
}
