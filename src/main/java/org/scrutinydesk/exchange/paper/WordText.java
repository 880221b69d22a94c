package org.scrutinydesk.exchange.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.paper.Span.Words;
import org.w3c.dom.Element;

/** Reads the words of a Word paragraph with their look, and notes what stands among them that a paper does not hold. */
final class WordText {
    private static final Pattern HYPERLINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);
    private static final int DEEPEST = 60;

    private final WordStyles styles;
    private final Map<String, String> links;
    private final Notes notes;
    private final Deque<Field> fields = new ArrayDeque<>();
    private String paragraphStyle;
    private List<Words> spans;

    /** A field such as a page number or a link: its code, and whether its shown result has begun. */
    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean result;
    }

    /** @param links addresses by the ids that the document gives them */
    WordText(WordStyles styles, Map<String, String> links, Notes notes) {
        this.styles = styles;
        this.links = links;
        this.notes = notes;
    }

    List<Words> read(Element paragraph, String style) {
        paragraphStyle = style;
        spans = new ArrayList<>();
        walk(paragraph, null, 0);
        return spans;
    }

    private void walk(Element parent, String link, int depth) {
        if (depth > DEEPEST) return;
        for (Element e : Xml.children(parent)) {
            switch (e.getLocalName()) {
                case "r" -> run(e, link, depth);
                case "hyperlink" -> walk(e, link(links.get(Xml.attribute(e, "id"))), depth + 1);
                case "ins", "moveTo" -> {
                    tracked();
                    walk(e, link, depth + 1);
                }
                case "del", "moveFrom" -> tracked();
                case "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo" -> walk(e, link, depth + 1);
                case "oMath", "oMathPara" -> {
                    notes.count("One formula was kept as plain words.", "%d formulas were kept as plain words.");
                    add(e.getTextContent(), false, false, null);
                }
                default -> { }
            }
        }
    }

    private void run(Element run, String link, int depth) {
        Element look = Xml.child(run, "rPr");
        if (Boolean.TRUE.equals(Xml.on(look, "vanish"))) {
            if (!run.getTextContent().isBlank()) notes.say("Hidden text was left out.");
            return;
        }
        boolean bold = switched(look, "b");
        boolean italic = switched(look, "i");
        for (Element e : Xml.children(run)) {
            switch (e.getLocalName()) {
                case "t" -> add(e.getTextContent(), bold, italic, fieldLink(link));
                case "tab", "ptab" -> add("\t", bold, italic, null);
                case "br", "cr" -> add(" ", bold, italic, null);
                case "noBreakHyphen" -> add("-", bold, italic, null);
                case "sym" -> symbol(e);
                case "fldChar" -> field(Xml.attribute(e, "fldCharType"));
                case "instrText" -> {
                    if (!fields.isEmpty()) fields.peek().code.append(e.getTextContent());
                }
                case "footnoteReference" -> notes.count("One footnote was left out.", "%d footnotes were left out.");
                case "endnoteReference" -> notes.count("One endnote was left out.", "%d endnotes were left out.");
                case "commentReference" -> notes.count("One comment was left out.", "%d comments were left out.");
                case "drawing", "pict", "object", "AlternateContent" -> drawing(e, depth);
                case "ins" -> walk(e, link, depth + 1);
                default -> { }
            }
        }
    }

    private void drawing(Element e, int depth) {
        Element box = within(e, "txbxContent", depth);
        if (box == null) {
            notes.count("One picture or drawing was left out.", "%d pictures or drawings were left out.");
        } else {
            notes.say("A text box was left out: " + Notes.quote(box.getTextContent()) + ".");
        }
    }

    private static Element within(Element e, String name, int depth) {
        if (name.equals(e.getLocalName())) return e;
        if (depth > DEEPEST) return null;
        for (Element child : Xml.children(e)) {
            Element found = within(child, name, depth + 1);
            if (found != null) return found;
        }
        return null;
    }

    private void symbol(Element e) {
        String code = Xml.attribute(e, "char");
        // The symbol fonts' own bullets; other signs of theirs have no meaning outside the font.
        if (code != null && code.toUpperCase(java.util.Locale.ROOT).matches("F0(?:B7|A7|D8|6C|6E)|2022")) add("•", false, false, null);
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
        }
        return null;
    }

    private static String link(String address) {
        return address != null && address.matches("(?i)(?:https?://|mailto:).{1,500}") ? address : null;
    }

    private boolean switched(Element look, String name) {
        Boolean own = Xml.on(look, name);
        if (own == null && Xml.val(look, "rStyle") != null) own = styles.letters(Xml.val(look, "rStyle"), name);
        if (own == null) own = styles.letters(paragraphStyle, name);
        return Boolean.TRUE.equals(own);
    }

    private void tracked() {
        notes.say("The file has tracked changes: what was inserted was taken, what was deleted was left out.");
    }

    private void add(String text, boolean bold, boolean italic, String link) {
        if (!text.isEmpty()) spans.add(new Words(text, bold, italic, link));
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
