package org.scrutinydesk.exchange.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.exchange.ZipParts;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.PictureFile;
import org.scrutinydesk.paper.Span.Words;
import org.w3c.dom.Element;

/** Takes a Word file apart into pieces: paragraphs with their numbers as Word shows them, bullets, tables. */
final class WordPieces {
    private static final Pattern BULLET = Pattern.compile("([•·▪◦\uf0b7\uf0a7*]|[-–o](?=\\t))\\s*(.*)", Pattern.DOTALL);
    private static final int DEEPEST = 40;
    /** Between the margins of a page that this program writes, in English metric units. */
    private static final double TEXT_WIDTH = 9072 * 635.0;
    /** What this program calls a table that has no name. */
    private static final String NO_CAPTION = "Table";
    private static final List<Words> NONE = List.of(Words.of(" "));
    /** Per cent of the usual size from which letters are those of a heading. */
    private static final int LARGER = 115;

    private final ZipParts zip;
    private final Notes notes;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final WordThings things = new WordThings();
    private final WordText text;
    private final Map<String, String> inside;
    private final Sequence sequence = new Sequence();
    private final List<Piece> pieces = new ArrayList<>();
    /** Words of a paragraph whose end was deleted, so that the next one goes on from them. */
    private List<Words> carried = List.of();
    private List<Words> caption;
    private WordSections sections;
    /** The break that stands before the next piece, or null. */
    private Integer page;
    private boolean afterContents;
    /** The size of the letters of pieces, by their place. */
    private final Map<Integer, Integer> sizes = new HashMap<>();

    private WordPieces(ZipParts zip, String main, Notes notes, WordLive live) {
        this.zip = zip;
        this.notes = notes;
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        this.styles = new WordStyles(zip.root(folder + "styles.xml"));
        this.numbers = new WordNumbers(zip.root(folder + "numbering.xml"), styles);
        this.inside = inside(folder + "_rels/" + main.substring(folder.length()) + ".rels", folder);
        this.text = new WordText(styles, targets(folder + "_rels/" + main.substring(folder.length()) + ".rels", true), things, live);
    }

    private void beside(String folder, WordChanges changes) {
        for (String kind : List.of("footnote", "endnote")) {
            Element root = zip.root(folder + kind + "s.xml");
            changes.settle(root);
            things.notes(kind, root);
        }
        if (zip.names().stream().anyMatch(n -> n.endsWith("vbaProject.bin"))) notes.say("The file's macros were left out.");
    }

    /** @param comments is told those of the file @throws Refused where the file is no Word document, or damaged */
    static List<Piece> of(Path file, byte[] bytes, Tracked tracked, Notes notes, WordComments comments, WordLive live) {
        ZipParts zip = ZipParts.of(file, bytes, "a Word document (.docx)");
        String main = main(zip);
        Element body = main == null ? null : Xml.child(zip.root(main), "body");
        if (body == null) {
            throw new Refused(file.getFileName() + " is not a Word document, whatever its name says; check that it is the right file.");
        }
        live.read(zip, notes);
        WordPieces made = new WordPieces(zip, main, notes, live);
        try {
            WordChanges changes = new WordChanges(tracked);
            changes.settle(body);
            made.beside(main.substring(0, main.lastIndexOf('/') + 1), changes);
            changes.tell(notes);
            comments.read(zip, main.substring(0, main.lastIndexOf('/') + 1));
            made.sections = new WordSections(body);
            made.page(made.sections.first());
            made.blocks(body, 0);
            made.flush();
            made.captionAlone();
            made.loud();
            made.margins(main.substring(0, main.lastIndexOf('/') + 1));
        } catch (StackOverflowError e) {
            throw new Refused(file.getFileName() + " is nested deeper than any paper, as a harmful file would be; it was not read.", e);
        }
        return live.blocks(made.pieces, notes);
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

    /** The parts of the file that the document names, by the ids that it gives them. */
    private Map<String, String> inside(String path, String folder) {
        Map<String, String> parts = targets(path, false);
        parts.replaceAll((id, target) -> target.startsWith("/") ? target.substring(1) : folder + target);
        return parts;
    }

    private Map<String, String> targets(String path, boolean outside) {
        return Xml.children(zip.root(path), "Relationship").stream().filter(r -> "External".equals(r.getAttribute("TargetMode")) == outside)
            .collect(Collectors.toMap(r -> r.getAttribute("Id"), r -> r.getAttribute("Target"), (a, b) -> b, HashMap::new));
    }

    private void blocks(Element parent, int depth) {
        if (depth > DEEPEST) return;
        for (Element e : Xml.children(parent)) {
            switch (e.getLocalName()) {
                case "p" -> paragraph(e, depth);
                case "tbl" -> {
                    flush();
                    table(e, depth);
                }
                case "AlternateContent" -> blocks(WordThings.either(e), depth + 1);
                case "sdt" -> blocks(things.prompts(e) ? null : Xml.child(e, "sdtContent"), depth + 1);
                case "bookmarkStart" -> text.mark(e);
                case "customXml", "ins", "moveTo", "del", "moveFrom" -> blocks(e, depth + 1);
                case "altChunk" -> notes.say("A part that comes from another file was left out.");
                default -> { }
            }
        }
    }

    private void paragraph(Element p, int depth) {
        Element properties = Xml.child(p, "pPr");
        String style = Xml.val(properties, "pStyle");
        String name = styles.name(style);
        boolean contents = name.startsWith("toc ") || name.equals("toc heading") || text.inContents();
        List<Words> spans = new ArrayList<>(carried);
        spans.addAll(text.read(p, style));
        carried = List.of();
        boolean newPageAfter = text.newPageAfter();
        if (!afterContents && (text.newPage() || Boolean.TRUE.equals(Xml.on(properties, "pageBreakBefore")))) page(Paragraph.NEW_PAGE);
        if (contents || text.inContents()) {
            things.forget();
            notes.say("The contents table was left out.");
            page = null;
            afterContents = true;
            return;
        }
        if (Xml.child(properties, "rPr", "del") != null) {
            carried = spans;
            return;
        }
        int size = text.size();
        boolean underlined = text.underlined();
        List<Element> boxes = things.takeBoxes();
        String words = words(spans).strip();
        String place = place(words);
        List<Piece.Drawn> drawn = pictures(place);
        if (!boxes.isEmpty()) things.kept("The words of a text box " + place + " were set below it.");
        things.tell(place, notes);
        if (!words.isEmpty()) worded(properties, style, spans, size, underlined);
        else unworded(properties, style);
        if (!drawn.isEmpty()) captionAlone();
        drawn.forEach(picture -> pieces.add(onPage(Piece.picture(picture).withMarks(text.takeMarks()))));
        for (Element box : boxes) blocks(box, depth + 1);
        if (newPageAfter) page(Paragraph.NEW_PAGE);
        if (depth == 0 && Xml.child(properties, "sectPr") != null) page(sections.next());
    }

    /** The pictures of the paragraph last read; why one was not taken is told. */
    private List<Piece.Drawn> pictures(String place) {
        List<Piece.Drawn> drawn = new ArrayList<>();
        for (WordThings.Seen seen : things.takePictures()) {
            try {
                String path = inside.get(seen.id());
                byte[] bytes = path == null ? null : zip.bytes(path, PictureFile.MOST_BYTES).orElse(null);
                if (bytes == null) {
                    things.leftOut(seen.words());
                    continue;
                }
                PictureFile file = PictureFile.of(seen.words(), bytes);
                int share = seen.width() == null ? 100 : (int) Math.clamp(Math.round(100.0 * seen.width() / TEXT_WIDTH), Paragraph.Picture.NARROWEST, 100);
                drawn.add(new Piece.Drawn(file, seen.alt(), share));
                if (seen.alt().isEmpty()) notes.say("The picture " + place + " has no words for those who cannot see it; say what it shows.");
            } catch (Refused e) {
                notes.say(e.getMessage());
            }
        }
        return drawn;
    }

    /** A break before the next piece; a turn of the pages is a new page too. */
    private void page(Integer level) {
        if (level != null && (page == null || level != Paragraph.NEW_PAGE)) page = level;
    }

    private Piece onPage(Piece piece) {
        Piece with = page == null ? piece : piece.withPage(page);
        page = null;
        afterContents = false;
        return with;
    }

    /** Where a thing stood, by the words around it. */
    private String place(String words) {
        if (!words.isEmpty()) return "in " + Notes.quote(words);
        String before = pieces.isEmpty() ? "" : pieces.getLast().words();
        if (!before.isEmpty()) return "after " + Notes.quote(before);
        return pieces.isEmpty() ? "at the beginning" : "below a table";
    }

    private void worded(Element properties, String style, List<Words> spans, int size, boolean underlined) {
        if (TextLines.furniture(words(spans).strip())) {
            notes.count("One page number or blank-page line was left out.", "%d page numbers and blank-page lines were left out.");
            return;
        }
        WordNumbers.Mark mark = numbers.next(properties, style);
        if (styles.name(style).equals("caption")) {
            captionAlone();
            caption = words(spans).strip().equals(NO_CAPTION) ? NONE : WordText.tidy(spans, 0);
            return;
        }
        captionAlone();
        Integer outline = Xml.number(Xml.val(properties, "outlineLvl"));
        int heading = outline != null && outline >= 0 && outline < 9 ? outline + 1 : styles.heading(style);
        Piece piece = onPage(piece(spans, mark, heading).withMarks(text.takeMarks()));
        sizes.put(pieces.size(), size);
        pieces.add(underlined ? piece.withLoud() : piece);
    }

    /** Word counts a numbered paragraph without words too, and shows its number. */
    private void unworded(Element properties, String style) {
        WordNumbers.Mark mark = numbers.next(properties, style);
        if (mark == null || mark.bullet() || mark.text().isEmpty()) return;
        captionAlone();
        pieces.add(onPage(piece(List.of(), mark, styles.heading(style)).withMarks(text.takeMarks())));
    }

    /** Words whose paragraph's end was deleted before a table, or at the end of all. */
    private void flush() {
        if (words(carried).isBlank()) return;
        List<Words> spans = carried;
        carried = List.of();
        pieces.add(piece(spans, null, 0));
    }

    /** Marks what stands in larger letters than most of the file. */
    private void loud() {
        Map<Integer, Integer> letters = new HashMap<>();
        sizes.forEach((i, size) -> letters.merge(size, pieces.get(i).words().length(), Integer::sum));
        int usual = letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
        if (usual == 0) return;
        sizes.forEach((i, size) -> {
            if (size * 100 >= usual * LARGER && pieces.get(i).isText()) pieces.set(i, pieces.get(i).withLoud());
        });
    }

    private Piece piece(List<Words> spans, WordNumbers.Mark mark, int heading) {
        if (mark != null && mark.bullet() && mark.level() > 1) notes.count("One bullet stood three deep and was brought up to two.", "%d bullets stood three deep and were brought up to two.");
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
        things.tell(place(""), notes);
        if (numberColumn(table)) {
            pieces.set(pieces.size() - 1, pieces.getLast().withMarks(text.takeMarks()));
            things.tell("in " + Notes.quote(pieces.getLast().words()), notes);
            return;
        }
        things.forget();
        WordTable read = WordTable.of(table, this::cell);
        if (read.rows().isEmpty()) return;
        if (read.merged()) notes.say("Merged cells were taken apart; what spanned several rows stands in each of them.");
        Piece piece = (read.totals() ? Piece.table(read.rows()).withTotals() : Piece.table(read.rows()))
            .withHeading(read.header() ? 1 : read.bare() ? -2 : 0).withMarks(text.takeMarks());
        if (caption != null || NO_CAPTION.equals(read.name())) piece = piece.withSpans(caption != null ? caption : NONE);
        caption = null;
        pieces.add(onPage(piece));
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
                List<Element> boxes = things.takeBoxes();
                things.tell(words.isBlank() ? "in a table" : "in the table at " + Notes.quote(words), notes);
                for (Element box : boxes) cell(box, all, depth + 1);
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
        List<Words> alone = caption;
        caption = null;
        if (alone == null || alone == NONE) return;
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.form() == Piece.Form.TABLE && last.spans().isEmpty()) {
            pieces.set(pieces.size() - 1, last.withSpans(alone));
        } else {
            pieces.add(Piece.text(null, false, alone));
        }
    }

    /** Heads and feet of pages are the template's own; only a marking is taken from them. */
    private void margins(String folder) {
        Set<String> told = new HashSet<>();
        for (String path : zip.startingWith(folder)) {
            if (!path.substring(folder.length()).matches("(?:header|footer)\\d*\\.xml")) continue;
            String words = WordThings.words(zip.root(path));
            if (words.isEmpty()) continue;
            // LibreOffice writes one for each run of pages, with the page's number as it was last shown.
            if (told.add(words.replaceAll("\\d+", ""))) notes.say("The page " + (path.contains("header") ? "header " : "footer ") + Notes.quote(words)
                + " was left out; the template makes its own.");
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
