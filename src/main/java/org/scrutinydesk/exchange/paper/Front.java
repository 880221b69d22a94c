package org.scrutinydesk.exchange.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;

/** The front page of a paper: the body, the day, the title, and the lines such as "Report of" that stand before its first part. */
final class Front {
    private static final int LONGEST = 20;
    /** What meets says so in its name. */
    static final String BODY = "(?i).*\\b(?:meeting|panel|board|committee|forum)\\b.*";
    private static final Pattern DATE = Pattern.compile(
        "(?i)(?:(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\\s+)?"
            + "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>[a-z]{3,9})\\.?,?\\s+(?<year>\\d{4})");
    private static final Pattern FIELD = Pattern.compile(
        "(?i)(report of|report by|meeting date|date of meeting|meeting to be held on|date|subject|report title|title|report author|author|"
            + "contact for further information|contact officer|person to contact|contact|paper marked|paper mark|decision number|period covered|agenda item|item number|"
            + "protective marking|classification|marking|to|from)(?:\\s*[:\\t]\\s*|\\s+(?=\\S)|$)(.*)", Pattern.DOTALL);
    /** These begin many other lines too, so that only a colon or a tab makes them a field. */
    private static final List<String> WANT_COLON = List.of("date", "subject", "title", "author", "contact", "marking", "to", "from",
        "report title",
        "classification", "report author", "agenda item", "item number", "report by");

    private final Notes notes;
    private final List<String> banners = new ArrayList<>();
    private String titleStyled;
    /** Lines that a template keeps under a name of its own. */
    final Map<String, String> lines = new HashMap<>();
    Period period;
    String title;
    String meeting;
    LocalDate date;
    String reportOf;
    String subject;
    String author;
    String contact;
    Marking marking;
    /** The index of the first piece that is no longer front page. */
    int end;

    private Front(Notes notes) {
        this.notes = notes;
    }

    static Front of(List<Piece> pieces, Notes notes) {
        Front front = new Front(notes);
        front.read(pieces);
        return front;
    }

    private void read(List<Piece> pieces) {
        boolean soleHeading = !pieces.isEmpty() && pieces.getFirst().heading() == 1 && pieces.getFirst().label() == null
            && pieces.stream().filter(p -> p.heading() == 1).count() == 1 && !PartNames.any(pieces.getFirst().words());
        while (end < pieces.size() && end < LONGEST) {
            Piece p = pieces.get(end);
            if (p.form() == Piece.Form.PICTURE) {
                notes.say("The picture on the front page was left out; the template makes its own front.");
            } else if (p.form() == Piece.Form.TABLE) {
                if (!fields(p.rows())) break;
            } else if (p.heading() == -1 || end == 0 && soleHeading) {
                titleStyled = titleStyled == null ? p.words() : titleStyled + " " + p.words();
            } else if (!line(p)) {
                break;
            }
            end++;
        }
        settle();
    }

    private boolean line(Piece p) {
        String words = p.words();
        Matcher field = FIELD.matcher(words);
        boolean colon = words.length() < 600 && words.matches("(?s)[^:\\t]{2,40}\\s*[:\\t].*");
        if (p.isBare() && words.length() < 600 && field.matches() && (
            colon || boldLabel(p, field.group(1)) || !WANT_COLON.contains(field.group(1).toLowerCase(Locale.ROOT)))) {
            set(field.group(1), field.group(2).strip());
            return true;
        }
        if (p.isBare() && contact != null && Look.unfinished(contact) && words.length() < 200) {
            contact += " " + words;
            return true;
        }
        if (!p.isBare() || p.heading() > 0 || PartNames.any(words) || words.length() > 200) return false;
        if (marked(words)) return true;
        LocalDate found = date(words);
        if (found != null && words.length() < 100) {
            date = found;
            return true;
        }
        // A short sentence under the title is text already; above it "Lancs. P.C.P." may be a body.
        if (words.endsWith(".") && (words.length() > 25 || titleStyled != null)) return false;
        banners.add(words);
        return true;
    }

    /** The label is bold and what follows it is not, which parts the two as well as a colon. */
    private static boolean boldLabel(Piece p, String label) {
        StringBuilder bold = new StringBuilder();
        p.spans().stream().takeWhile(s -> s.bold() || s.text().isBlank()).forEach(s -> bold.append(s.text()));
        return bold.toString().strip().equalsIgnoreCase(label) && bold.length() < p.words().length();
    }

    private boolean fields(List<List<String>> rows) {
        long known = rows.stream().filter(r -> FIELD.matcher(r.getFirst() + "\t").matches()).count();
        if (known == 0 || known * 2 < rows.size()) return false;
        for (List<String> row : rows) {
            Matcher m = FIELD.matcher(row.getFirst() + "\t");
            String value = String.join(" ", row.subList(1, row.size())).strip();
            if (m.matches()) set(m.group(1), value);
            else notes.say("The front page also says " + Notes.quote(row.getFirst() + ": " + value) + ", which no field holds.");
        }
        return true;
    }

    private void set(String label, String value) {
        switch (label.toLowerCase(Locale.ROOT)) {
            case "report of", "report by" -> reportOf = value;
            case "meeting date", "date of meeting", "meeting to be held on", "date" -> {
                date = date(value);
                if (date == null && !value.isEmpty()) {
                    notes.say("The date " + Notes.quote(value) + " could not be read; set the meeting yourself.");
                }
            }
            case "subject" -> subject = value;
            case "report title", "title" -> titleStyled = value;
            case "report author", "author" -> author = value;
            case "paper marked", "paper mark" -> lines.put("paper-mark", value);
            case "decision number" -> lines.put("number", value);
            case "period covered" -> period = Period.in("period " + value);
            case "protective marking", "classification", "marking" -> marked(value);
            case "contact for further information", "contact officer", "person to contact", "contact" -> contact = value;
            default -> notes.say("The front page also says " + Notes.quote(label + " " + value) + ", which no field holds.");
        }
    }

    private boolean marked(String words) {
        if (words.isBlank() || words.length() > 40) return false;
        try {
            Marking found = Marking.parse("marking", words);
            if (marking == null || found.compareTo(marking) > 0) marking = found;
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private void settle() {
        List<String> rest = new ArrayList<>(banners);
        title = titleStyled != null ? titleStyled : subject;
        if (title == null && !rest.isEmpty()) title = rest.removeLast();
        meeting = rest.stream().filter(b -> b.matches(BODY)).findFirst()
            .orElse(rest.isEmpty() ? null : rest.getLast());
        List<String> said = rest.stream().filter(b -> !b.equals(meeting)).toList();
        if (!said.isEmpty()) {
            notes.say("The front page also says " + String.join(", ", said.stream().map(Notes::quote).toList())
                + "; the template prints its own.");
        }
    }

    /** The first date in these words, or null; a weekday that is not that date's is told in a note. */
    private LocalDate date(String words) {
        Matcher m = DATE.matcher(words);
        if (!m.find()) return null;
        int month = month(m.group("month"));
        if (month == 0) return null;
        try {
            LocalDate found = LocalDate.of(Integer.parseInt(m.group("year")), month, Integer.parseInt(m.group("day")));
            String weekday = m.group("weekday");
            String right = UkDate.withWeekday(found);
            if (weekday != null && !right.toLowerCase(Locale.ROOT).startsWith(weekday.toLowerCase(Locale.ROOT))) {
                notes.say("The front page says " + Notes.quote(m.group()) + ", but that day is a "
                    + right.substring(0, right.indexOf(' ')) + "; check which is right.");
            }
            return found;
        } catch (DateTimeException e) {
            notes.say("There is no " + m.group() + " in the calendar; set the meeting yourself.");
            return null;
        }
    }

    static int month(String word) {
        String w = word.toUpperCase(Locale.ROOT);
        for (Month m : Month.values()) {
            if (w.length() >= 3 && m.name().startsWith(w) || w.equals("SEPT") && m == Month.SEPTEMBER) return m.getValue();
        }
        return 0;
    }
}
