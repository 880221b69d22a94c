package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds words in a paper and puts others in their place. What the records say is found and stays as it is. */
public final class Finding {
    static final String FIGURE = "a live figure, which says what its record says";
    static final String REFERENCE = "a cross reference, which follows what it names";
    static final String RECORDS = "a block of records, which shows them as they are";

    private final Wanted wanted;
    private final Function<Quote, String> records;

    /** @param records the words that a block of records shows */
    public Finding(Wanted wanted, Function<Quote, String> records) {
        this.wanted = wanted;
        this.records = records;
    }

    /** Where the words stand in a body, in its order. */
    public List<Hit> in(List<Paragraph> body) {
        List<Hit> hits = new ArrayList<>();
        for (int row = 0; row < body.size(); row++) {
            Paragraph p = body.get(row);
            switch (p.kind()) {
                case BLOCK -> {
                    String words = records.apply(p.block());
                    add(hits, new Hit.Place.Records(row), words == null ? "" : words, RECORDS);
                }
                case TABLE -> {
                    add(hits, new Hit.Place.Caption(row), p.table().caption(), null);
                    for (int line = 0; line < p.table().rows().size(); line++) {
                        List<String> cells = p.table().rows().get(line);
                        for (int column = 0; column < cells.size(); column++) add(hits, new Hit.Place.Cell(row, line, column), cells.get(column), null);
                    }
                }
                default -> text(hits, row, p);
            }
        }
        return hits;
    }

    /** Where the words stand in one of the paper's parts. */
    public List<Hit> in(String part, String words) {
        List<Hit> hits = new ArrayList<>();
        add(hits, new Hit.Place.Part(part), words, null);
        return hits;
    }

    private void text(List<Hit> hits, int row, Paragraph p) {
        String words = p.text();
        for (Wanted.Stretch s : wanted.in(words)) {
            hits.add(new Hit(new Hit.Place.Text(row), words, s.from(), s.to(), fixed(p, s)));
        }
    }

    private void add(List<Hit> hits, Hit.Place place, String words, String fixed) {
        for (Wanted.Stretch s : wanted.in(words)) hits.add(new Hit(place, words, s.from(), s.to(), fixed));
    }

    /** What of the words found is not typed; null where all of it is. */
    private static String fixed(Paragraph p, Wanted.Stretch s) {
        int at = 0;
        for (Span span : p.spans()) {
            int end = at + span.text().length();
            if (!(span instanceof Span.Words) && at < s.to() && s.from() < end) return span instanceof Span.Figure ? FIGURE : REFERENCE;
            at = end;
        }
        return null;
    }

    /**
     * The paragraph with other words in place of those found in it.
     *
     * @param hits those of this paragraph, in their order; fixed ones stay
     */
    public static Paragraph replaced(Paragraph p, List<Hit> hits, String with) {
        Paragraph now = p;
        // From the last to the first, so that what stands before is still where it was found.
        for (Hit hit : hits.reversed()) {
            if (hit.fixed() == null) now = replaced(now, hit, with);
        }
        return now;
    }

    private static Paragraph replaced(Paragraph p, Hit hit, String with) {
        return switch (hit.place()) {
            case Hit.Place.Text text -> {
                int from = Spans.inwards(p.spans(), hit.from());
                int to = Spans.inwards(p.spans(), hit.to());
                Span.Words look = (Span.Words) Spans.part(p.spans(), from, from + 1).getFirst();
                yield p.withSpans(Spans.replace(p.spans(), from, to, List.of(Spans.withText(look, with))));
            }
            case Hit.Place.Caption caption -> p.withTable(p.table().withCaption(replaced(p.table().caption(), hit, with)));
            case Hit.Place.Cell cell -> p.withTable(p.table().withCell(cell.line(), cell.column(),
                replaced(p.table().rows().get(cell.line()).get(cell.column()), hit, with)));
            case Hit.Place.Part part -> p;
            case Hit.Place.Records block -> p;
        };
    }

    /** Words with others in the place of a hit. */
    public static String replaced(String words, Hit hit, String with) {
        return words.substring(0, hit.from()) + with + words.substring(hit.to());
    }

    /** The row of the body that a place is in, or -1 for a part. */
    public static int row(Hit.Place place) {
        return switch (place) {
            case Hit.Place.Part part -> -1;
            case Hit.Place.Text text -> text.row();
            case Hit.Place.Caption caption -> caption.row();
            case Hit.Place.Cell cell -> cell.row();
            case Hit.Place.Records block -> block.row();
        };
    }
}
