package org.scrutinydesk.exchange.paper;

import org.scrutinydesk.exchange.paper.Label.Kind;

/**
 * Follows the numbers of a text from top to bottom, and tells a paragraph's number from a number that merely begins a
 * line: {@code 25 Police Officers start} after paragraph 3.10, a page number, a date such as {@code 19.6.13}.
 */
final class Sequence {
    /** How many numbers a paper may leave out: source 003 has no section 2. */
    private static final int GAP = 3;

    private int section;
    private int paragraph;
    private int inner;
    private int letter;
    private int roman;

    /**
     * The label as it is to be read here, or null where it is not one.
     *
     * @param rest      the words after it, or the next line where it stands alone
     * @param inTheFlow it begins a line that could simply go on from the line before
     */
    Label accept(Label label, String rest, boolean inTheFlow) {
        Label taken = switch (label.kind()) {
            case WHOLE -> whole(label, rest, inTheFlow) ? label : null;
            case PAIR -> pair(label, inTheFlow) ? label : null;
            case DEEP, DEEPER -> label.major() == section && label.minor() == paragraph ? label : null;
            case LETTER, ROMAN -> lettered(label);
        };
        if (taken != null) follow(taken);
        return taken;
    }

    /** Takes the label as certain: Word counted it. */
    void follow(Label label) {
        switch (label.kind()) {
            case WHOLE -> {
                if (label.major() > section || inner == 0 && label.major() != 1) {
                    section = label.major();
                    paragraph = 0;
                    inner = 0;
                } else {
                    inner = label.major();
                }
                startBelow();
            }
            case PAIR -> {
                section = label.major();
                paragraph = label.minor();
                inner = 0;
            }
            case DEEP, DEEPER -> { }
            case LETTER -> {
                letter = label.major();
                roman = 0;
            }
            case ROMAN -> roman = label.roman();
        }
    }

    private boolean whole(Label label, String rest, boolean inTheFlow) {
        int n = label.major();
        boolean heading = Look.heading(rest) && !Character.isDigit(rest.charAt(0));
        if (n == 0 || inTheFlow && !label.marked()) return false;
        if (section == 0 && paragraph == 0) return n <= 40 && (label.marked() || heading || n == 1);
        if (n == section + 1) return label.marked() || heading;
        if (n > section && n <= section + GAP) return label.marked() || heading && Look.capitalHeading(rest);
        return label.marked() && (n == 1 || n == inner + 1 || n == section);
    }

    private boolean pair(Label label, boolean inTheFlow) {
        if (label.major() == section) return !inTheFlow || label.marked() || label.minor() == paragraph + 1;
        boolean plausible = section == 0 || label.major() > section && label.major() <= section + GAP;
        return plausible && !inTheFlow && label.minor() <= 40;
    }

    private Label lettered(Label label) {
        boolean nextLetter = label.major() == letter + 1 && label.major() > 0;
        boolean nextRoman = label.roman() == roman + 1;
        if (label.kind() == Kind.ROMAN && label.text().length() > 3) return label;
        if (nextRoman && roman > 0) return label.as(Kind.ROMAN);
        if (nextLetter && letter > 0) return label.as(Kind.LETTER);
        if (label.roman() == 1) return label.as(Kind.ROMAN);
        return label.major() == 1 ? label.as(Kind.LETTER) : null;
    }

    private void startBelow() {
        letter = 0;
        roman = 0;
    }
}
