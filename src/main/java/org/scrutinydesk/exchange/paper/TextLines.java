package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a text file that hold words.
 *
 * @param lines in order
 * @param width where the lines were broken to fit a page, the width of a full line in characters; 0 where they were not
 */
record TextLines(List<Line> lines, int width) {
    /** A line. @param indent blanks before its first word @param afterBlank an empty line stands before it, or it is the first */
    record Line(String text, int indent, boolean afterBlank) {
    }

    private static final Pattern FURNITURE = Pattern.compile(
        "(?i)page\\s+\\d{1,4}(?:\\s+of\\s+\\d{1,4})?|[-–]\\s*\\d{1,4}\\s*[-–]|this page (?:is|has been) intentionally (?:left )?blank\\.?");

    static TextLines of(String text, Notes notes) {
        List<Line> lines = new ArrayList<>();
        boolean blank = true;
        for (String raw : text.replace('\f', '\n').replace('\u00a0', ' ').split("\n", -1)) {
            String line = raw.strip();
            if (line.isEmpty()) {
                blank = true;
            } else if (furniture(line)) {
                notes.count("One page number or blank-page line was left out.", "%d page numbers and blank-page lines were left out.");
                blank = true;
            } else {
                lines.add(new Line(line, raw.length() - raw.stripLeading().length(), blank));
                blank = false;
            }
        }
        return new TextLines(lines, width(lines));
    }

    /** A page number, or the words on a page left blank. */
    static boolean furniture(String line) {
        return line.length() < 60 && FURNITURE.matcher(line).matches();
    }

    private static int width(List<Line> lines) {
        if (lines.size() < 6) return 0;
        int[] lengths = lines.stream().mapToInt(l -> l.text().length()).sorted().toArray();
        int wide = lengths[(int) ((lengths.length - 1) * 0.97)];
        if (wide > 130 || wide < 40) return 0;
        int goingOn = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).afterBlank() && lines.get(i - 1).text().length() >= wide * 0.8) goingOn++;
        }
        return goingOn * 5 >= lines.size() ? wide : 0;
    }

    /** The line had no room left for the next line's first word. */
    boolean full(Line line, Line next) {
        if (width == 0) return false;
        int space = next.text().indexOf(' ');
        int word = space < 0 ? next.text().length() : space;
        return line.text().length() + line.indent() + 1 + word >= width * 0.85;
    }
}
