package org.scrutinydesk.exchange.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.exchange.ZipParts;
import org.scrutinydesk.paper.Span.Words;
import org.w3c.dom.Element;

/** Takes a Word file apart into pieces: paragraphs with their numbers as Word shows them, bullets, tables. */
final class WordPieces {
    private static final Pattern BULLET = Pattern.compile("([•·▪◦\uf0b7\uf0a7*]|[-–o](?=\\t))\\s*(.*)", Pattern.DOTALL);
    private static final int DEEPEST = 40;

    private final ZipParts zip;
    private final Notes notes;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final WordText text;
    private final Sequence sequence = new Sequence();
    private final List<Piece> pieces = new ArrayList<>();
    /** Words of a paragraph whose end was deleted, so that the next one goes on from them. */
    private List<Words> carried = List.of();
    private List<Words> caption;

    private WordPieces(ZipParts zip, String main, Notes notes) {
        this.zip = zip;
        this.notes = notes;
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        this.styles = new WordStyles(zip.root(folder + "styles.xml"));
        this.numbers = new WordNumbers(zip.root(folder + "numbering.xml"), styles);
        this.text = new WordText(styles, links(folder + "_rels/" + main.substring(folder.length()) + ".rels"), notes);
    }

    /** @throws Refused where the file is no Word document, or damaged */
    static List<Piece> of(Path file, byte[] bytes, Notes notes) {
        ZipParts zip = ZipParts.of(file, bytes, "a Word document (.docx)");
        String main = main(zip);
        if (main == null) {
            throw new Refused(file.getFileName() + " is not a Word document, whatever its name says; check that it is the right file.");
        }
        WordPieces made = new WordPieces(zip, main, notes);
        Element body = Xml.child(zip.root(main), "body");
        if (body == null) {
            throw new Refused(file.getFileName() + " is not a Word document, whatever its name says; check that it is the right file.");
        }
        try {
            made.blocks(body, 0);
            made.captionAlone();
            made.margins(main.substring(0, main.lastIndexOf('/') + 1));
        } catch (StackOverflowError e) {
            throw new Refused(file.getFileName() + " is nested deeper than any paper, as a harmful file would be; it was not read.", e);
        }
        return made.pieces;
    }

    private static String main(ZipParts zip) {
        for (Element r : Xml.children(zip.root("_rels/.rels"), "Relationship")) {
            String target = r.getAttribute("Target").replaceFirst("^/+", "");
            if (r.getAttribute("Type").endsWith("/officeDocument") && zip.has(target) && !target.startsWith("xl/")
                && !target.startsWith("ppt/")) {
                return target;
            }
        }
        return zip.has("word/document.xml") ? "word/document.xml" : null;
    }

    private Map<String, String> links(String path) {
        Map<String, String> links = new HashMap<>();
        for (Element r : Xml.children(zip.root(path), "Relationship")) {
            if ("External".equals(r.getAttribute("TargetMode"))) links.put(r.getAttribute("Id"), r.getAttribute("Target"));
        }
        return links;
    }

    private void blocks(Element parent, int depth) {
        if (depth > DEEPEST) return;
        for (Element e : Xml.children(parent)) {
            switch (e.getLocalName()) {
                case "p" -> paragraph(e);
                case "tbl" -> table(e, depth);
                case "sdt" -> blocks(Xml.child(e, "sdtContent"), depth + 1);
                case "customXml", "ins", "moveTo" -> blocks(e, depth + 1);
                case "altChunk" -> notes.say("A part that comes from another file was left out.");
                default -> { }
            }
        }
    }

    private void paragraph(Element p) {
        Element properties = Xml.child(p, "pPr");
        String style = Xml.val(properties, "pStyle");
        String name = styles.name(style);
        boolean contents = name.startsWith("toc ") || name.equals("toc heading") || text.inContents();
        List<Words> spans = new ArrayList<>(carried);
        spans.addAll(text.read(p, style));
        carried = List.of();
        if (contents || text.inContents()) {
            notes.say("The contents table was left out.");
            return;
        }
        if (Xml.child(properties, "rPr", "del") != null) {
            carried = spans;
            return;
        }
        String words = words(spans).strip();
        if (words.isEmpty()) return;
        if (TextLines.furniture(words)) {
            notes.count("One page number or blank-page line was left out.", "%d page numbers and blank-page lines were left out.");
            return;
        }
        WordNumbers.Mark mark = numbers.next(properties, style);
        if (name.equals("caption")) {
            captionAlone();
            caption = WordText.tidy(spans, 0);
            return;
        }
        captionAlone();
        Integer outline = Xml.number(Xml.val(properties, "outlineLvl"));
        int heading = outline != null && outline >= 0 && outline < 9 ? outline + 1 : styles.heading(style);
        pieces.add(piece(spans, mark, heading));
    }

    private Piece piece(List<Words> spans, WordNumbers.Mark mark, int heading) {
        if (mark != null && mark.bullet()) return Piece.bullet(mark.level() > 0 ? 1 : 0, WordText.tidy(spans, 0));
        if (mark != null && !mark.text().isEmpty()) {
            Label label = mark.label();
            sequence.follow(label);
            return Piece.text(label, false, WordText.tidy(spans, 0)).withHeading(heading);
        }
        String all = words(spans);
        String words = all.stripLeading();
        int indent = all.length() - words.length();
        Matcher bullet = BULLET.matcher(words);
        if (heading == 0 && bullet.matches() && !bullet.group(2).isBlank()) {
            return Piece.bullet(0, WordText.tidy(spans, indent + bullet.start(2)));
        }
        Label.Found found = Label.at(words.replace('\t', ' '));
        if (found != null && !found.rest().isEmpty()) {
            Label label = sequence.accept(found.label(), found.rest(), false);
            if (label != null) return Piece.text(label, false, WordText.tidy(spans, indent + label.text().length())).withHeading(heading);
        }
        return Piece.text(null, false, WordText.tidy(spans, 0)).withHeading(heading);
    }

    private void table(Element table, int depth) {
        List<Element> rows = WordTable.rows(table);
        if (rows.stream().allMatch(r -> WordTable.cells(r).size() <= 1)) {
            // One column is a frame around text and no table.
            for (Element row : rows) WordTable.cells(row).forEach(cell -> blocks(cell, depth + 1));
            return;
        }
        if (numberColumn(table)) return;
        WordTable read = WordTable.of(table, this::cell);
        if (read.rows().isEmpty()) return;
        if (read.merged()) notes.say("Merged cells were taken apart; what spanned several rows stands in each of them.");
        Piece piece = Piece.table(read.rows()).withHeading(read.header() ? 1 : 0);
        if (caption != null) piece = piece.withSpans(caption);
        caption = null;
        pieces.add(piece);
    }

    /** Two columns, the left one of paragraph numbers, are numbered paragraphs that were put in a table. */
    private boolean numberColumn(Element table) {
        List<Piece> found = new ArrayList<>();
        Sequence trial = new Sequence();
        for (Element row : WordTable.rows(table)) {
            List<Element> cells = WordTable.cells(row);
            if (cells.size() != 2 || Xml.children(cells.getLast(), "p").size() != 1) return false;
            String number = plain(cells.getFirst());
            Label.Found label = Label.at(number + " x");
            if (label == null || !label.rest().equals("x") || label.label().kind() == Label.Kind.WHOLE && !label.label().marked()) {
                return false;
            }
            List<Words> spans = WordText.tidy(text.read(Xml.child(cells.getLast(), "p"), null), 0);
            if (spans.isEmpty() || trial.accept(label.label(), words(spans), false) == null) return false;
            found.add(Piece.text(label.label(), false, spans));
        }
        found.forEach(p -> sequence.follow(p.label()));
        pieces.addAll(found);
        return !found.isEmpty();
    }

    private String plain(Element cell) {
        return Xml.children(cell, "p").stream().map(p -> words(text.read(p, null))).collect(Collectors.joining(" ")).strip();
    }

    private String cell(Element cell) {
        StringBuilder all = new StringBuilder();
        cell(cell, all, 0);
        return all.toString().strip();
    }

    private void cell(Element parent, StringBuilder all, int depth) {
        if (depth > DEEPEST) return;
        for (Element e : Xml.children(parent)) {
            if (e.getLocalName().equals("p")) {
                Element properties = Xml.child(e, "pPr");
                String style = Xml.val(properties, "pStyle");
                String words = words(WordText.tidy(text.read(e, style), 0));
                if (words.isBlank()) continue;
                WordNumbers.Mark mark = numbers.next(properties, style);
                String before = mark == null ? "" : mark.bullet() ? "• " : mark.text() + " ";
                all.append(all.isEmpty() ? "" : " ").append(before).append(words);
            } else if (e.getLocalName().matches("tbl|tr|tc|sdt|sdtContent|ins|customXml")) {
                if (e.getLocalName().equals("tbl")) notes.say("A table inside a table was kept as words.");
                cell(e, all, depth + 1);
            }
        }
    }

    /** A caption that no table follows stands below the table before it, or is a paragraph. */
    private void captionAlone() {
        if (caption == null) return;
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.form() == Piece.Form.TABLE && last.spans().isEmpty()) {
            pieces.set(pieces.size() - 1, last.withSpans(caption));
        } else {
            pieces.add(Piece.text(null, false, caption));
        }
        caption = null;
    }

    /** Heads and feet of pages are the template's own; only a marking is taken from them. */
    private void margins(String folder) {
        for (String path : zip.startingWith(folder)) {
            if (!path.substring(folder.length()).matches("(?:header|footer)\\d*\\.xml")) continue;
            String words = zip.root(path).getTextContent().strip();
            if (words.isEmpty()) continue;
            notes.say("Page headers and footers were left out; the template makes its own.");
            Matcher marking = Pattern.compile("OFFICIAL\\s?[-–]\\s?SENSITIVE|OFFICIAL|NOT PROTECTIVELY MARKED|RESTRICTED").matcher(words);
            if (marking.find()) {
                pieces.addFirst(Piece.text(null, false, List.of(new Words(marking.group().replaceAll("\\s?–\\s?|\\s?-\\s?", "-"), false,
                    false, null))));
            }
        }
    }

    private static String words(List<Words> spans) {
        return spans.stream().map(Words::text).collect(Collectors.joining());
    }
}
