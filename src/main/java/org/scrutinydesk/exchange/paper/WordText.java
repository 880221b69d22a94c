package org.scrutinydesk.exchange.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.paper.Span.Words;
import org.w3c.dom.Element;

/** Reads the words of a Word paragraph with their look, and notes what stands among them that a paper does not hold. */
final class WordText {
    private static final Pattern HYPERLINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("\\s*(?:REF|HYPERLINK\\s+\\\\l)\\s+\"?([^\\s\"]+)\"?(?:\\s.*)?", Pattern.DOTALL);
    private static final int DEEPEST = 60;

    private final WordStyles styles;
    private final Map<String, String> links;
    private final WordThings things;
    private final WordLive lives;
    /** The live figure that the words stand in, and the id of its bookmark; null outside of all. */
    private String live;
    private String liveId;
    private final Deque<Field> fields = new ArrayDeque<>();
    private String paragraphStyle;
    private List<Words> spans;
    private final List<String> marks = new ArrayList<>();
    private int smallest;
    private boolean underlined;
    private boolean newPage;
    private boolean newPageAfter;

    /** A field such as a page number or a link: its code, and whether its shown result has begun. */
    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean result;
    }

    /** @param links addresses by the ids that the document gives them */
    WordText(WordStyles styles, Map<String, String> links, WordThings things, WordLive lives) {
        this.styles = styles;
        this.links = links;
        this.things = things;
        this.lives = lives;
    }

    List<Words> read(Element paragraph, String style) {
        paragraphStyle = style;
        spans = new ArrayList<>();
        live = null;
        smallest = Integer.MAX_VALUE;
        newPage = false;
        newPageAfter = false;
        underlined = true;
        walk(paragraph, null, 0);
        return spans;
    }

    /** The size in half points of the smallest letters last read; 0 where nothing says. */
    int size() {
        return smallest == Integer.MAX_VALUE ? 0 : smallest;
    }

    /** Whether all that was last read is underlined. */
    boolean underlined() {
        return underlined && smallest != Integer.MAX_VALUE;
    }

    private void walk(Element parent, String link, int depth) {
        if (depth > DEEPEST) return;
        for (Element e : Xml.children(parent)) {
            switch (e.getLocalName()) {
                case "r" -> run(e, link, depth);
                case "hyperlink" -> {
                    String place = Xml.attribute(e, "anchor");
                    String address = link(links.get(Xml.attribute(e, "id")));
                    walk(e, address == null && place != null ? Run.PLACE + place : address, depth + 1);
                }
                case "bookmarkStart" -> mark(e);
                case "bookmarkEnd" -> {
                    if (live != null && liveId.equals(Xml.attribute(e, "id"))) live = null;
                }
                case "fldSimple" -> walk(e, link == null ? reference(Xml.attribute(e, "instr")) : link, depth + 1);
                case "sdt" -> {
                    if (!things.prompts(e)) walk(e, link, depth + 1);
                }
                case "smartTag", "sdtContent", "customXml", "dir", "bdo", "ins", "moveTo", "del", "moveFrom" ->
                    walk(e, link, depth + 1);
                case "oMath", "oMathPara" -> {
                    things.kept("The equation " + Notes.quote(e.getTextContent()) + " was kept as plain words.");
                    add(e.getTextContent(), false, false, null);
                }
                case "AlternateContent" -> walk(WordThings.either(e), link, depth + 1);
                case "ruby" -> walk(Xml.child(e, "rubyBase"), link, depth + 1);
                default -> { }
            }
        }
    }

    private void run(Element run, String link, int depth) {
        Element look = Xml.child(run, "rPr");
        if (Boolean.TRUE.equals(Xml.on(look, "vanish"))) {
            if (!WordThings.words(run).isBlank()) things.leftOut("Hidden text");
            return;
        }
        boolean bold = switched(look, "b");
        boolean italic = switched(look, "i");
        if (Boolean.TRUE.equals(Xml.on(look, "strike"))) things.kept("The words " + Notes.quote(WordThings.words(run)) + " were struck through, and came without the line.");
        for (Element e : Xml.children(run)) {
            switch (e.getLocalName()) {
                case "t", "delText" -> {
                    if (!e.getTextContent().isBlank()) measure(look);
                    add(e.getTextContent(), bold, italic, fieldLink(link));
                }
                case "tab", "ptab" -> add("\t", bold, italic, null);
                case "br", "cr" -> {
                    if (!"page".equals(Xml.attribute(e, "type"))) add(" ", bold, italic, null);
                    else if (spans.stream().allMatch(s -> s.text().isBlank())) newPage = true;
                    else newPageAfter = true;
                }
                case "noBreakHyphen" -> add("-", bold, italic, null);
                case "sym" -> symbol(e);
                case "fldChar" -> {
                    field(Xml.attribute(e, "fldCharType"));
                    Element box = Xml.child(e, "ffData", "checkBox");
                    if (box != null) add(ticked(box) ? "☒" : "☐", bold, italic, null);
                }
                case "instrText", "delInstrText" -> {
                    if (!fields.isEmpty()) fields.peek().code.append(e.getTextContent());
                }
                case "footnoteReference" -> note("footnote", Xml.attribute(e, "id"));
                case "endnoteReference" -> note("endnote", Xml.attribute(e, "id"));
                case "commentReference" -> marks.add(WordComments.mark(Xml.attribute(e, "id")));
                case "drawing", "pict", "object" -> things.drawing(e);
                case "AlternateContent" -> alternative(e, link, depth);
                case "ruby" -> walk(Xml.child(e, "rubyBase"), link, depth + 1);
                default -> { }
            }
        }
    }

    private static boolean ticked(Element box) {
        Boolean now = Xml.on(box, "checked");
        return Boolean.TRUE.equals(now == null ? Xml.on(box, "default") : now);
    }

    private void alternative(Element e, String link, int depth) {
        if (depth < DEEPEST) run(WordThings.either(e), link, depth + 1);
    }

    /** A note goes into brackets where its number stood, so that it stays with what it explains. */
    private void note(String kind, String id) {
        Element note = things.note(kind, id);
        WordText inside = new WordText(styles, Map.of(), things, lives);
        List<Words> words = new ArrayList<>();
        for (Element p : Xml.children(note, "p")) {
            if (!words.isEmpty()) words.add(Words.of(" "));
            words.addAll(inside.read(p, Xml.val(p, "pPr", "pStyle")));
        }
        words = tidy(words, 0);
        if (words.isEmpty()) {
            things.kept("The " + kind + " has no words in this file.");
            return;
        }
        boolean apart = spans.isEmpty() || spans.getLast().text().endsWith(" ");
        spans.add(Words.of(apart ? "[" : " ["));
        spans.addAll(words);
        spans.add(Words.of("]"));
        things.kept("The " + kind + " " + Notes.quote(words.stream().map(Words::text).collect(java.util.stream.Collectors.joining()))
            + " was put in square brackets where its number stood.");
    }

    private void measure(Element look) {
        Integer size = Xml.number(Xml.val(look, "sz"));
        if (size == null && Xml.val(look, "rStyle") != null) size = styles.size(Xml.val(look, "rStyle"));
        if (size == null) size = styles.size(paragraphStyle);
        smallest = Math.min(smallest, size == null ? 0 : size);
        underlined &= Boolean.TRUE.equals(Xml.on(look, "u"));
    }

    private void symbol(Element e) {
        String code = Xml.attribute(e, "char");
        String font = Xml.attribute(e, "font");
        String sign = WordThings.sign(font, code);
        if (sign != null) add(sign, false, false, null);
        else things.leftOut("The sign " + code + (font == null ? "" : " of the typeface " + font));
    }

    private void field(String what) {
        if ("begin".equals(what)) {
            fields.push(new Field());
        } else if (!fields.isEmpty() && "separate".equals(what)) {
            fields.peek().result = true;
        } else if (!fields.isEmpty() && "end".equals(what)) {
            fields.pop();
        }
    }

    /** Inside a contents table that Word made. */
    boolean inContents() {
        return fields.stream().anyMatch(f -> f.code.toString().strip().startsWith("TOC"));
    }

    private String fieldLink(String link) {
        if (link != null) return link;
        for (Field f : fields) {
            Matcher m = HYPERLINK.matcher(f.code);
            if (f.result && m.matches()) return link(m.group(1));
            String place = f.result ? reference(f.code.toString()) : null;
            if (place != null) return place;
        }
        return null;
    }

    /** The place that the words of such a field name, as a link within the file; null where it is another field. */
    private static String reference(String code) {
        Matcher m = code == null ? null : REFERENCE.matcher(code);
        return m != null && m.matches() ? Run.PLACE + m.group(1) : null;
    }

    /** A name by which fields find the paragraph; it may stand before it too. */
    void mark(Element start) {
        String name = Xml.attribute(start, "name");
        if (name != null && !name.equals("_GoBack")) marks.add(name);
        if (!lives.marks(name)) return;
        live = name;
        liveId = String.valueOf(Xml.attribute(start, "id"));
    }

    /** Whether a new page began before the words last read. */
    boolean newPage() {
        return newPage;
    }

    /** Whether one began among them or behind them. */
    boolean newPageAfter() {
        return newPageAfter;
    }

    /** The names that were met since they were asked for. */
    List<String> takeMarks() {
        List<String> taken = List.copyOf(marks);
        marks.clear();
        return taken;
    }

    private static String link(String address) {
        return address != null && address.matches("(?i)(?:https?://|mailto:).{1,500}") ? address : null;
    }

    private boolean switched(Element look, String name) {
        Boolean own = Xml.on(look, name);
        if (own == null && Xml.val(look, "rStyle") != null) own = styles.letters(Xml.val(look, "rStyle"), name);
        // How the headings of a file look is theirs and not their words'.
        if (own == null && styles.heading(paragraphStyle) <= 0) own = styles.letters(paragraphStyle, name);
        return Boolean.TRUE.equals(own);
    }

    private void add(String text, boolean bold, boolean italic, String link) {
        if (!text.isEmpty()) spans.add(new Words(text, bold, italic, link == null && live != null ? Run.RECORD + live : link));
    }

    /** Without the first characters, and with single blanks for tabs, breaks and runs of blanks. */
    static List<Words> tidy(List<Words> spans, int without) {
        List<Words> tidy = new ArrayList<>();
        int skip = without;
        boolean blank = true;
        for (Words s : spans) {
            String text = skip >= s.text().length() ? "" : s.text().substring(skip);
            skip = Math.max(0, skip - s.text().length());
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean space = Character.isWhitespace(c) || c == '\u00a0';
                if (!space) kept.append(c);
                else if (!blank) kept.append(' ');
                blank = space;
            }
            if (!kept.isEmpty()) tidy.add(new Words(kept.toString(), s.bold(), s.italic(), s.link()));
        }
        if (!tidy.isEmpty() && tidy.getLast().text().endsWith(" ")) {
            Words last = tidy.removeLast();
            if (!last.text().isBlank()) tidy.add(new Words(last.text().stripTrailing(), last.bold(), last.italic(), last.link()));
        }
        return tidy;
    }
}
