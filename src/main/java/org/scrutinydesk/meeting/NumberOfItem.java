package org.scrutinydesk.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.common.WrongInput;

/** The number of an agenda item as it is printed: 5, 5.1, 7a. Gaps are allowed. */
public final class NumberOfItem {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})((?:\\.\\d{1,3})*)([a-z]?)");

    private NumberOfItem() {
    }

    /** Reads one. @throws WrongInput for anything that does not look like 5, 5.1 or 7a */
    public static String parse(String text) {
        String t = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (t.endsWith(".")) t = t.substring(0, t.length() - 1);
        if (!FORM.matcher(t).matches()) {
            throw new WrongInput("number", "“" + shown(text) + "” is not an item number; write it like 5, 5.1 or 7a.");
        }
        return t;
    }

    /** The number that follows beside it: 8 after 7, 5.2 after 5.1, 7b after 7a, and 8 after 7z. */
    public static String next(String number) {
        Matcher m = matched(number);
        String letter = m.group(3);
        if (!letter.isEmpty() && letter.charAt(0) < 'z') return m.group(1) + m.group(2) + (char) (letter.charAt(0) + 1);
        String plain = m.group(1) + m.group(2);
        int dot = plain.lastIndexOf('.');
        return plain.substring(0, dot + 1) + (Integer.parseInt(plain.substring(dot + 1)) + 1);
    }

    /** The number for an item put at the end of an agenda: one more than the highest whole number there, 1 on an empty one. */
    public static String afterAll(List<String> numbers) {
        int highest = numbers.stream().map(FORM::matcher).filter(Matcher::matches).mapToInt(m -> Integer.parseInt(m.group(1))).max()
            .orElse(0);
        return String.valueOf(highest + 1);
    }

    /** The order of an agenda: 7, 7.1, 7.2, 7a, 8. Both must be numbers of items. */
    public static int compare(String one, String other) {
        String[] a = one.split("\\.");
        String[] b = other.split("\\.");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int byWhole = Integer.compare(whole(a[i]), whole(b[i]));
            int byPart = byWhole != 0 ? byWhole : a[i].compareTo(b[i]);
            if (byPart != 0) return byPart;
        }
        return Integer.compare(a.length, b.length);
    }

    private static int whole(String part) {
        return Integer.parseInt(part.replaceAll("[a-z]$", ""));
    }

    /** It stands under another: 5.1 and 5.1a under 5. */
    public static boolean under(String number, String other) {
        return number.startsWith(other + ".");
    }

    /** The same agenda counted 1, 2, 3 without gaps; what stood under an item still does. @param numbers in the agenda's order */
    public static List<String> renumbered(List<String> numbers) {
        List<String> fresh = new ArrayList<>();
        int whole = 0;
        int part = 0;
        for (String number : numbers) {
            if (number.contains(".") && whole > 0) {
                fresh.add(whole + "." + ++part);
            } else {
                fresh.add(String.valueOf(++whole));
                part = 0;
            }
        }
        return fresh;
    }

    private static Matcher matched(String number) {
        Matcher m = FORM.matcher(parse(number));
        m.matches();
        return m;
    }

    private static String shown(String text) {
        String t = text == null ? "" : text.strip();
        return t.length() > 40 ? t.substring(0, 39) + "…" : t;
    }
}
