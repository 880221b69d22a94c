package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;

/**
 * What was cut or copied from a paper. The system's clipboard gets the words; bold, italic and live figures are kept here
 * and come back when the clipboard still holds those words.
 */
final class Clippings {
    private static final Pattern BULLET = Pattern.compile("[•·▪◦‣*–-][ \\t]+(.*)");

    /** A number that was typed, and no sum; the first group is set where it counts in letters. */
    private static final Pattern COUNTED = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){1,2}\\.?(?=[ \\t]+[\\p{Lu}“‘])|\\d{1,3}[.)]|\\(\\d{1,3}\\)|(\\(?(?:[a-z]|[ivx]{2,5})\\)|[a-z]\\.))[ \\t]+(\\D.*)");

    private String words = "";
    private List<Paragraph> kept = List.of();
    private PaperModel origin;

    void copy(PaperModel page, Spot from, Spot to) {
        List<Paragraph> body = page.body();
        List<Paragraph> part = new ArrayList<>();
        for (int row = from.row(); row <= to.row(); row++) {
            Paragraph p = body.get(row);
            int first = row == from.row() ? from.at() : 0;
            int last = row == to.row() ? to.at() : Integer.MAX_VALUE;
            // Some words of one paragraph are words, not a paragraph.
            boolean whole = from.row() != to.row() || first == 0 && last >= Writing.length(p);
            Paragraph cut = Writing.isText(p) ? p.withSpans(Spans.part(p.spans(), first, last)) : p;
            part.add(whole ? cut : cut.as(Paragraph.Kind.PLAIN, 0).withId(0));
        }
        kept = part;
        origin = page;
        words = page.references().resolved(part).stream().map(Clippings::words).collect(Collectors.joining("\n"));
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /**
     * What the clipboard would paste; empty where it holds no words. A paragraph that was cut out comes back as the one it was.
     *
     * @param bare without structure, bold, italic, links and live figures
     */
    List<Paragraph> paste(PaperModel page, boolean bare) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String text = clipboard.getString() == null ? "" : clipboard.getString();
        String clean = text.replace("\r\n", "\n").replace('\r', '\n');
        if (bare) return clean.isEmpty() ? List.of() : paragraphs(clean);
        if (clean.isEmpty() || !clean.equals(words)) return foreign(clean, clipboard.hasHtml() ? clipboard.getHtml() : null);
        if (origin == page) return kept.stream().map(p -> page.rowOf(p.id()) < 0 ? p : p.withId(0)).toList();
        return origin.references().resolved(kept).stream().map(Clippings::withoutReferences).toList();
    }

    /** From another program: with its structure where it says any, otherwise line by line. */
    private static List<Paragraph> foreign(String text, String html) {
        List<Paragraph> rich = html == null ? List.of() : ClipHtml.read(html);
        if (!rich.isEmpty()) return rich;
        List<List<String>> cells = cells(text);
        return text.isEmpty() ? List.of() : cells.isEmpty() ? paragraphs(text) : List.of(Paragraph.table("", cells));
    }

    /** Lines parted alike by tabs are a table, as spreadsheets give it; empty where they are none. */
    static List<List<String>> cells(String text) {
        List<List<String>> rows = text.lines().filter(line -> !line.isBlank()).map(line -> Arrays.stream(line.split("\t", -1))
            .map(cell -> clean(cell).strip()).toList()).toList();
        boolean table = rows.size() > 1 && rows.getFirst().size() > 1 && rows.stream().allMatch(r -> r.size() == rows.getFirst().size());
        return table ? rows : List.of();
    }

    /** In another paper they would lead nowhere. */
    private static Paragraph withoutReferences(Paragraph p) {
        return p.withId(0).withSpans(Spans.join(p.spans().stream()
            .map(s -> s instanceof Span.Reference r ? new Span.Words(r.shown(), r.bold(), r.italic(), null) : s).toList()));
    }

    /** Each line that holds something as a paragraph; lines that begin with a bullet as bullets, and where several are counted without their numbers. */
    static List<Paragraph> paragraphs(String text) {
        List<Paragraph> all = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        boolean counted = Arrays.stream(lines).filter(line -> COUNTED.matcher(line.strip()).matches()).limit(2).count() > 1;
        for (String line : lines) {
            String clean = clean(line);
            if (clean.isBlank() && lines.length > 1) continue;
            Matcher bullet = BULLET.matcher(clean.strip());
            Matcher number = COUNTED.matcher(clean.strip());
            if (bullet.matches()) all.add(Paragraph.bullet(0, bullet.group(1)));
            else if (counted && number.matches()) all.add(Paragraph.numbered(number.group(1) == null ? 0 : 1, Span.Words.of(number.group(2))));
            else all.add(lines.length > 1 ? Paragraph.numbered(clean.strip()) : Paragraph.plain(clean));
        }
        return all;
    }

    /** Without what cannot be printed; a tab becomes a space. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.replace('\t', ' ').codePoints().filter(c -> !Character.isISOControl(c) && c != Spans.FIGURE && c != '\uFEFF')
            .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String words(Paragraph p) {
        return switch (p.kind()) {
            case BULLET -> "• " + p.text();
            case TABLE -> p.table().rows().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
            case BREAK -> "";
            case PICTURE -> "[" + p.picture().alt() + "]";
            case BLOCK -> "[" + p.block().name() + "]";
            case HEADING, NUMBERED, PLAIN -> p.spans().stream().map(Span::text).collect(Collectors.joining());
        };
    }
}
