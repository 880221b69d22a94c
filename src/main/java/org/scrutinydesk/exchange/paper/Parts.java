package org.scrutinydesk.exchange.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.Template;

/** Takes the template's own parts out of a paper: those before its body, and those that close it. */
final class Parts {
    private static final Pattern TELEPHONE = Pattern.compile("[^\\w]*(?:tel(?:ephone)?[.: ]*)?\\(?0\\d[\\d ()]{7,14}",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?:[A-Z][\\p{L}'’.-]*\\s+){1,4}[A-Z][\\p{L}'’-]+");

    private final Template template;
    private final List<Piece> pieces;
    private final Headings headings;
    private final boolean ours;
    private final Notes notes;
    private final Map<String, StringBuilder> fields = new LinkedHashMap<>();
    String author;
    String contact;
    LocalDate from;
    LocalDate to;
    /** Where the body begins and ends among the pieces. */
    int bodyFrom;
    int bodyTo;

    private Parts(Template template, List<Piece> pieces, boolean styled, boolean ours, Notes notes) {
        this.template = template;
        this.pieces = pieces;
        this.headings = new Headings(pieces, styled);
        this.ours = ours;
        this.notes = notes;
    }

    /** @param pieces what stands after the front page @param ours the file is this program's, so that nothing needs to be guessed */
    static Parts of(Template template, List<Piece> pieces, boolean styled, boolean ours, Notes notes) {
        Parts parts = new Parts(template, pieces, styled, ours, notes);
        parts.before();
        parts.after();
        if (!ours) parts.signature();
        return parts;
    }

    Map<String, String> fields() {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (!text.toString().isBlank()) all.put(name, text.toString().strip());
        });
        return all;
    }

    private void before() {
        int i = 0;
        while (i < pieces.size()) {
            String part = heading(i) ? PartNames.before(template, pieces.get(i).words()) : null;
            if (part == null || fields.containsKey(part)) break;
            i++;
            if (part.equals(PartNames.INFORMATION)) break;
            fields.put(part, new StringBuilder());
            int first = i;
            int end = i;
            while (end < pieces.size() && !heading(end) && !headings.isHeading(end) && closing(end) == null) end++;
            boolean toTheEnd = end == pieces.size() || closing(end) != null;
            // Where no heading parts the two, the first paragraph is the part and the rest the body.
            if (toTheEnd && end - first > 1) end = first + 1;
            while (i < end) add(part, pieces.get(i++));
            if (toTheEnd) break;
        }
        bodyFrom = i;
    }

    /** Named as a part is, which makes it a heading even as the last line. */
    private boolean heading(int i) {
        Piece p = pieces.get(i);
        return p.isText() && PartNames.before(template, p.words()) != null && p.words().length() < 60;
    }

    private String closing(int i) {
        Piece p = pieces.get(i);
        return p.isText() && p.words().length() < 60 ? PartNames.after(template, p.words()) : null;
    }

    private void after() {
        int start = pieces.size();
        for (int i = pieces.size() - 1; i >= bodyFrom; i--) {
            if (closing(i) != null) start = i;
            else if (headings.isHeading(i) && (pieces.get(i).label() != null || pieces.get(i).heading() > 0
                || Look.capitalHeading(pieces.get(i).words()))) {
                break;
            }
        }
        bodyTo = start;
        String part = null;
        for (int i = start; i < pieces.size(); i++) {
            String next = closing(i);
            if (next != null) {
                part = next;
                if (part.equals(PartNames.IMPLICATIONS)) i = implications(i + 1) - 1;
            } else if (part != null && part.equals(PartNames.AUTHOR)) {
                person(pieces.get(i).words());
            } else if (part != null && part.equals(PartNames.CONTACT)) {
                contact = contact == null ? pieces.get(i).words() : contact + "\n" + pieces.get(i).words();
            } else if (part != null && !part.equals(PartNames.SIGNATURE)) {
                add(part, pieces.get(i));
            }
        }
    }

    private int implications(int from) {
        int end = from;
        while (end < pieces.size() && closing(end) == null) end++;
        Implications.read(pieces.subList(from, end), notes).forEach((name, text) -> fields.put(name, new StringBuilder(text)));
        return end;
    }

    /** A name and a post below the last paragraph (source 002). */
    private void signature() {
        int first = bodyTo;
        while (first > bodyFrom && bodyTo - first < 3 && pieces.get(first - 1).isBare() && pieces.get(first - 1).words().length() <= 60
            && !pieces.get(first - 1).words().endsWith(".") && pieces.get(first - 1).heading() == 0) first--;
        for (; first < bodyTo - 1; first++) {
            if (author == null && NAME.matcher(pieces.get(first).words()).matches() && pieces.get(first).words().length() < 40) {
                for (Piece p : pieces.subList(first, bodyTo)) person(p.words());
                notes.say("The name at the end, " + Notes.quote(author) + ", was taken for the author.");
                bodyTo = first;
                return;
            }
        }
    }

    private void person(String words) {
        // The program prints the author in one line, and whom to ask under it.
        if (ours ? author != null : TELEPHONE.matcher(words).matches() || words.contains("@")) {
            contact = contact == null ? words.replaceAll("^[^\\w(+]+", "") : contact + ", " + words;
        } else {
            author = author == null ? words : author + ", " + words;
        }
    }

    private void add(String part, Piece p) {
        if (p.form() == Piece.Form.PICTURE || p.form() == Piece.Form.BLOCK) {
            notes.say((p.form() == Piece.Form.PICTURE ? "A picture" : "A block from the records") + " stood under " + Notes.quote(label(part)) + ", which holds none; it was left out.");
            return;
        }
        if (p.form() == Piece.Form.TABLE) {
            notes.say("A table stood under " + Notes.quote(label(part)) + ", which holds no tables; its rows were kept as lines.");
            for (List<String> row : p.rows()) line(part, String.join(" – ", row));
            return;
        }
        String words = p.words();
        if (words.isEmpty()) return;
        Period period = from == null ? Period.in(words) : null;
        if (period != null) {
            from = period.from();
            to = period.to();
            // The template says the period itself.
            if (template.is(Template.PANEL_PERFORMANCE) && words.length() < 120) return;
        }
        boolean counted = p.label() != null && (p.label().kind() == Label.Kind.WHOLE || p.label().kind() == Label.Kind.PAIR);
        line(part, p.label() != null && !counted ? p.label().text() + " " + words : p.form() == Piece.Form.BULLET ? "• " + words : words);
    }

    private String label(String part) {
        return template.field(part).map(Part::label).orElse(part);
    }

    private void line(String part, String words) {
        StringBuilder text = fields.computeIfAbsent(part, k -> new StringBuilder());
        if (!text.isEmpty()) text.append('\n');
        text.append(words);
    }
}
