package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.document.Numbering;

/**
 * Counts the paragraphs of a paper by its scheme. A number kept from an imported file stands as it was typed, and counting
 * goes on from it.
 */
public final class Numbers {
    private static final Pattern SECTION = Pattern.compile("(\\d{1,4})\\.?");
    private static final Pattern PARAGRAPH = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.?");
    private static final Pattern LETTER = Pattern.compile("\\(?([a-zA-Z])[).]{1,2}");
    private static final Pattern ROMAN = Pattern.compile("\\(?([ivxlc]+)[).]{1,2}");
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    private final Numbering scheme;
    private int section;
    private int paragraph;
    private int subHeading;
    private int subSubHeading;
    private int below;
    private int farBelow;

    private Numbers(Numbering scheme) {
        this.scheme = scheme;
    }

    /** The number of each paragraph, in order; empty where it has none. */
    public static List<String> of(Numbering scheme, List<Paragraph> paragraphs) {
        Numbers numbers = new Numbers(scheme);
        List<String> labels = new ArrayList<>(paragraphs.size());
        for (Paragraph p : paragraphs) labels.add(numbers.next(p));
        return labels;
    }

    /**
     * Takes the typed number from each paragraph that counting would number alike, whatever stop stands after it; those
     * that differ keep theirs.
     *
     * @param before what stands before the body and is counted with it
     */
    public static List<Paragraph> fit(Numbering scheme, List<Paragraph> before, List<Paragraph> body) {
        Numbers numbers = new Numbers(scheme);
        before.forEach(numbers::next);
        List<Paragraph> fitted = new ArrayList<>(body.size());
        for (Paragraph p : body) {
            Numbers counted = numbers.copy();
            if (p.typed() != null && counted.next(p.withTyped(null)).replaceAll("\\.$", "").equals(p.typed().replaceAll("\\.$", ""))) {
                fitted.add(p.withTyped(null));
                numbers = counted;
            } else {
                fitted.add(p);
                numbers.next(p);
            }
        }
        return fitted;
    }

    private Numbers copy() {
        Numbers copy = new Numbers(scheme);
        copy.section = section;
        copy.paragraph = paragraph;
        copy.subHeading = subHeading;
        copy.subSubHeading = subSubHeading;
        copy.below = below;
        copy.farBelow = farBelow;
        return copy;
    }

    private String next(Paragraph p) {
        // It has the number that its first word would bring, and until then takes none from what follows.
        return p.isBlank() && p.typed() == null ? copy().counted(p) : counted(p);
    }

    private String counted(Paragraph p) {
        return switch (p.kind()) {
            case HEADING -> p.typed() == null ? heading(p.level()) : typedHeading(p.level(), p.typed());
            case NUMBERED -> p.typed() == null ? numbered(p.level()) : typedParagraph(p.level(), p.typed());
            case PLAIN, BULLET, BLOCK, TABLE, BREAK, PICTURE -> "";
        };
    }

    private String heading(int level) {
        if (scheme == Numbering.STRAIGHT) return "";
        if (level == 1) {
            startSection(section + 1);
            return String.valueOf(section);
        }
        if (scheme == Numbering.BY_SECTION) return "";
        if (level == 2) {
            subHeading++;
            subSubHeading = 0;
            return letters(subHeading) + ")";
        }
        subSubHeading++;
        return "(" + roman(subSubHeading) + ")";
    }

    private String numbered(int level) {
        switch (level) {
            case 0 -> {
                paragraph++;
                below = 0;
                farBelow = 0;
                if (scheme == Numbering.STRAIGHT || section == 0) return paragraph + ".";
                return section + "." + paragraph;
            }
            case 1 -> {
                below++;
                farBelow = 0;
                return "(" + roman(below) + ")";
            }
            default -> {
                farBelow++;
                return "(" + letters(farBelow) + ")";
            }
        }
    }

    private String typedHeading(int level, String typed) {
        Matcher m;
        if ((m = PARAGRAPH.matcher(typed)).matches()) {
            if (section != number(m, 1)) startSection(number(m, 1));
            paragraph = number(m, 2);
        } else if ((m = SECTION.matcher(typed)).matches()) {
            startSection(number(m, 1));
        } else if (level == 2 && (m = LETTER.matcher(typed)).matches()) {
            subHeading = letter(m.group(1));
            subSubHeading = 0;
        } else if (level == 3 && (m = ROMAN.matcher(typed)).matches()) {
            subSubHeading = arabic(m.group(1));
        }
        return typed;
    }

    private String typedParagraph(int level, String typed) {
        Matcher m;
        if (level == 0) {
            below = 0;
            farBelow = 0;
            if ((m = PARAGRAPH.matcher(typed)).matches()) {
                if (section != number(m, 1)) startSection(number(m, 1));
                paragraph = number(m, 2);
            } else if ((m = SECTION.matcher(typed)).matches()) {
                paragraph = number(m, 1);
            }
        } else if (level == 1 && (m = ROMAN.matcher(typed)).matches()) {
            below = arabic(m.group(1));
            farBelow = 0;
        } else if (level == 2 && (m = LETTER.matcher(typed)).matches()) {
            farBelow = letter(m.group(1));
        }
        return typed;
    }

    private void startSection(int number) {
        section = number;
        paragraph = 0;
        subHeading = 0;
        subSubHeading = 0;
        below = 0;
        farBelow = 0;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int letter(String text) {
        return Character.toLowerCase(text.charAt(0)) - 'a' + 1;
    }

    /** a to z, then aa, bb, as Word counts. */
    private static String letters(int n) {
        return String.valueOf((char) ('a' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
        return "c".repeat(n / 100) + TENS[n / 10 % 10] + ONES[n % 10];
    }

    private static int arabic(String roman) {
        int sum = 0;
        int before = 0;
        for (int i = roman.length() - 1; i >= 0; i--) {
            int value = switch (roman.charAt(i)) {
                case 'i' -> 1;
                case 'v' -> 5;
                case 'x' -> 10;
                case 'l' -> 50;
                default -> 100;
            };
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return sum;
    }
}
