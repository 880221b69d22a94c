package org.scrutinydesk.exchange.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The period that a paper says it covers: "9 March to 13 May 2016", "1 July 2018 to 30 September 2018". */
record Period(LocalDate from, LocalDate to) {
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?([A-Za-z]{3,9})";
    private static final Pattern RANGE = Pattern.compile(
        DAY + "(?:,?\\s+(\\d{4}))?\\s*(?:to|until|and|–|-)\\s*(?:the\\s+)?" + DAY + ",?\\s+(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern COVERS = Pattern.compile("(?i).*\\b(?:covers?|covering|period|relates? to)\\b.*", Pattern.DOTALL);

    /** The period stated in a sentence that says it covers one, or null. */
    static Period in(String words) {
        if (words.length() > 2000 || !COVERS.matcher(words).matches()) return null;
        Matcher m = RANGE.matcher(words);
        while (m.find()) {
            int first = Front.month(m.group(2));
            int last = Front.month(m.group(5));
            if (first == 0 || last == 0) continue;
            try {
                int toYear = Integer.parseInt(m.group(6));
                int fromYear = m.group(3) != null ? Integer.parseInt(m.group(3)) : first > last ? toYear - 1 : toYear;
                LocalDate from = LocalDate.of(fromYear, first, Integer.parseInt(m.group(1)));
                LocalDate to = LocalDate.of(toYear, last, Integer.parseInt(m.group(4)));
                if (!to.isBefore(from)) return new Period(from, to);
            } catch (DateTimeException e) {
                // No such day: then this is not the period.
            }
        }
        return null;
    }
}
