package org.scrutinydesk.exchange.paper;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutinydesk.document.Live;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.exchange.ZipParts;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Span.Words;
import org.w3c.dom.Element;

/**
 * The live figures and blocks of a Word file that this program wrote. They stay live where their words are as they were written and
 * the records are this office's own; otherwise they are words, which is told.
 */
final class WordLive {
    private static final String MARK = "_Scrutiny_live";

    /** What was written. @param shown the words of a figure, or the sum of a block's */
    private record Written(String shown, Quote quote) {
        boolean isBlock() {
            return shown.matches("\\d{1,9}:[0-9a-f]{1,8}");
        }
    }

    private final String office;
    private final Map<String, Written> written = new LinkedHashMap<>();
    private final Set<String> met = new HashSet<>();
    private Unprinted unprinted = Unprinted.NOTHING;

    /** @param office the name of the office whose records may be named; null for none */
    WordLive(String office) {
        this.office = office;
    }

    void read(ZipParts zip, Notes notes) {
        List<Element> properties = Xml.children(zip.root("docProps/custom.xml"), "property");
        unprinted = Unprinted.in(properties);
        if (office == null) return;
        Set<String> others = new HashSet<>();
        for (Element property : properties) {
            String name = Xml.attribute(property, "name");
            String value = property.getTextContent();
            int quoted = value.lastIndexOf(' ');
            int of = value.lastIndexOf('#');
            if (name == null || !name.startsWith(MARK) || quoted < 0 || of < quoted) continue;
            String whose = decoded(value.substring(of + 1));
            Quote quote = whose == null ? null : Quote.parse(value.substring(quoted + 1, of));
            if (quote == null) continue;
            if (whose.equals(office)) written.put(name, new Written(value.substring(0, quoted), quote));
            else others.add(whose);
        }
        others.forEach(whose -> notes.say("Its figures come from the records of " + whose + "; here they are plain words."));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What the file keeps of its paper beside its words. */
    Unprinted unprinted() {
        return unprinted;
    }

    /** Whether a bookmark stands around a live figure. */
    boolean marks(String bookmark) {
        return written.containsKey(bookmark);
    }

    /** The pieces with one for each block whose words are as they were. */
    List<Piece> blocks(List<Piece> pieces, Notes notes) {
        List<Piece> all = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece first = pieces.get(i);
            Map.Entry<Written, Integer> found = null;
            for (String mark : first.marks()) {
                Written block = written.get(mark);
                if (block == null || !block.isBlock()) continue;
                met.add(mark);
                int count = as(block.shown(), pieces, i);
                if (count > 0) found = Map.entry(block, count);
                else notes.say("The block from the records at " + Notes.quote(first.words()) + " was changed in Word and is plain words and tables now.");
            }
            if (found == null) {
                all.add(first);
                continue;
            }
            all.add(Piece.block(found.getKey().quote()).withMarks(first.marks()).withPage(first.page()));
            i += found.getValue() - 1;
        }
        return all;
    }

    /** How many pieces from here come to this sum; 0 where none do. */
    private static int as(String sum, List<Piece> pieces, int from) {
        StringBuilder words = new StringBuilder();
        int wanted = Live.length(sum);
        for (int i = from; i < pieces.size(); i++) {
            Piece p = pieces.get(i);
            if (p.label() != null) words.append(Live.letters(p.label().text()));
            words.append(Live.letters(p.words()));
            p.rows().forEach(row -> row.forEach(cell -> words.append(Live.letters(cell))));
            if (words.length() >= wanted) return Live.sum(words.toString()).equals(sum) ? i - from + 1 : 0;
        }
        return 0;
    }

    /** The paragraphs with their live figures. */
    List<Paragraph> figures(List<Paragraph> body, Notes notes) {
        List<Paragraph> settled = body.stream().map(p -> p.spans().stream().noneMatch(WordLive::isLive) ? p : p.withSpans(settled(p.spans(), notes))).toList();
        written.forEach((name, one) -> {
            if (met.contains(name)) return;
            notes.say(one.isBlock() ? "A block from the records was taken out, or lost its mark, in Word."
                : "The live figure " + Notes.quote(one.shown()) + " was taken out, or lost its mark, in Word.");
        });
        return settled;
    }

    private List<Span> settled(List<Span> spans, Notes notes) {
        List<Span> settled = new ArrayList<>();
        for (Span s : spans) {
            if (!isLive(s) || !(s instanceof Words w)) {
                settled.add(s);
                continue;
            }
            String name = w.link().substring(Run.RECORD.length());
            Written figure = written.get(name);
            met.add(name);
            if (figure.shown().equals(w.text())) {
                settled.add(new Span.Figure(figure.quote(), w.text(), w.bold(), w.italic()));
            } else {
                notes.say("The live figure " + Notes.quote(figure.shown()) + " says " + Notes.quote(w.text()) + " in this file and is plain words now.");
                settled.add(new Words(w.text(), w.bold(), w.italic(), null));
            }
        }
        return settled;
    }

    private static boolean isLive(Span s) {
        return s instanceof Words w && w.link() != null && w.link().startsWith(Run.RECORD);
    }
}
