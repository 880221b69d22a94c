package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** What stands beside the words of a Word file: notes, text boxes, and what a paper cannot hold, by its name. */
final class WordThings {
    private static final int DEEPEST = 60;
    /** Signs that Word keeps as a place in one of its own typefaces. */
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("wingdings/F0FC", "✓"), Map.entry("wingdings/F0FB", "✗"),
        Map.entry("wingdings/F0FE", "☒"), Map.entry("wingdings/F0A8", "☐"), Map.entry("wingdings/F0E0", "→"),
        Map.entry("wingdings/F0DF", "←"), Map.entry("wingdings/F0E1", "↑"), Map.entry("wingdings/F0E2", "↓"),
        Map.entry("symbol/F0A3", "≤"), Map.entry("symbol/F0B3", "≥"), Map.entry("symbol/F0B1", "±"), Map.entry("symbol/F0B0", "°"),
        Map.entry("symbol/F0B4", "×"), Map.entry("symbol/F0AE", "→"), Map.entry("symbol/F0AC", "←"), Map.entry("symbol/F0AD", "↑"),
        Map.entry("symbol/F0AF", "↓"), Map.entry("symbol/F0B9", "≠"), Map.entry("symbol/F0BB", "≈"));

    private final Map<String, Element> notes = new HashMap<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<Element> boxes = new ArrayList<>();
    private final List<Seen> pictures = new ArrayList<>();

    /** A picture among the words. @param id by which the file's relations name its bytes @param width in English metric units, or null */
    record Seen(String id, String alt, Long width, String words) {
    }

    /** @param notesRoot the footnotes or endnotes, or null where the file has none */
    void notes(String kind, Element notesRoot) {
        for (Element note : Xml.children(notesRoot, kind)) notes.put(kind + Xml.attribute(note, "id"), note);
    }

    /** A footnote or an endnote; null where the file does not have it. */
    Element note(String kind, String id) {
        return notes.get(kind + id);
    }

    /** A content control that nobody has filled shows what belongs there, which nobody wrote. */
    boolean prompts(Element control) {
        if (!Boolean.TRUE.equals(Xml.on(Xml.child(control, "sdtPr"), "showingPlcHdr"))) return false;
        String words = words(control);
        if (!words.isBlank()) kept("The prompt " + Notes.quote(words) + " of an empty field was left out.");
        return true;
    }

    /** @param what the beginning of a sentence: {@code The picture “Map”} */
    void leftOut(String what) {
        leftOut.add(what);
    }

    /** @param sentence what became of a thing that a paper holds in another way */
    void kept(String sentence) {
        kept.add(sentence);
    }

    /**
     * Tells of everything that was met since.
     *
     * @param place where, such as {@code in “The figures rose”}
     */
    void tell(String place, Notes into) {
        kept.forEach(into::say);
        pictures.forEach(picture -> leftOut(picture.words()));
        leftOut.forEach(what -> into.say(what + " " + place + " was left out."));
        forget();
    }

    /** What was met since is read once more later. */
    void forget() {
        kept.clear();
        leftOut.clear();
        boxes.clear();
        pictures.clear();
    }

    /** The pictures that were met since they were asked for; those that nobody asks for are told of as left out. */
    List<Seen> takePictures() {
        List<Seen> taken = List.copyOf(pictures);
        pictures.clear();
        return taken;
    }

    /** The text boxes that were met since they were asked for. */
    List<Element> takeBoxes() {
        List<Element> taken = List.copyOf(boxes);
        boxes.clear();
        return taken;
    }

    /** A drawing, a picture, an object of another program: its text boxes are kept, and what else it shows is told of. */
    void drawing(Element e) {
        int before = leftOut.size() + boxes.size() + pictures.size();
        drawing(e, null, 0);
        if (leftOut.size() + boxes.size() + pictures.size() > before || line(e)) return;
        leftOut(named("The drawing", e));
    }

    private void drawing(Element e, Element anchor, int depth) {
        if (depth > DEEPEST) return;
        Element named = e.getLocalName().matches("anchor|inline|wsp|pic|shape") ? e : anchor;
        switch (e.getLocalName()) {
            case "txbxContent" -> {
                if (!words(e).isBlank() || holds(e, "blip", 0) || holds(e, "imagedata", 0)) boxes.add(e);
            }
            case "AlternateContent" -> drawing(either(e), named, depth + 1);
            case "pic", "imagedata" -> picture(e, anchor == null ? e : anchor);
            case "chart" -> leftOut(named("The chart", anchor == null ? e : anchor));
            case "relIds" -> leftOut(named("The diagram", anchor == null ? e : anchor));
            case "object" -> {
                Element ole = first(e, "OLEObject", 0);
                String program = Xml.attribute(ole, "ProgID");
                leftOut("The embedded object" + (program == null ? "" : " (" + program + ")"));
            }
            default -> {
                for (Element child : Xml.children(e)) drawing(child, named, depth + 1);
            }
        }
    }

    private void picture(Element e, Element anchor) {
        boolean older = e.getLocalName().equals("imagedata");
        String id = Xml.attribute(older ? e : first(e, "blip", 0), older ? "id" : "embed");
        String words = named("The picture", anchor);
        if (id == null) {
            leftOut(words);
            return;
        }
        Element properties = first(anchor, "docPr", 0);
        String alt = Xml.attribute(properties != null ? properties : anchor, properties != null ? "descr" : "alt");
        String width = Xml.attribute(Xml.child(anchor, "extent"), "cx");
        pictures.add(new Seen(id, alt == null ? "" : alt.strip(), width != null && width.matches("\\d{1,12}") ? Long.valueOf(width) : null, words));
    }

    /** Of the two forms in which Word writes the same thing, the newer one. */
    static Element either(Element alternatives) {
        Element newer = Xml.child(alternatives, "Choice");
        Element older = Xml.child(alternatives, "Fallback");
        return newer != null ? newer : older != null ? older : alternatives;
    }

    /** A rule across the page says nothing. */
    private static boolean line(Element e) {
        Element rule = first(e, "rect", 0);
        return rule != null && Xml.attribute(rule, "hr") != null;
    }

    private static String named(String what, Element e) {
        Element properties = first(e, "docPr", 0);
        if (properties == null) properties = first(e, "cNvPr", 0);
        if (properties == null) properties = e;
        for (String attribute : List.of("descr", "alt", "title", "name")) {
            String name = Xml.attribute(properties, attribute);
            if (name != null && !name.isBlank()) return what + " " + Notes.quote(name);
        }
        return what;
    }

    static String sign(String font, String code) {
        if (code == null) return null;
        String place = code.toUpperCase(java.util.Locale.ROOT);
        String sign = font == null ? null : SIGNS.get(font.toLowerCase(java.util.Locale.ROOT) + "/" + place);
        return sign != null ? sign : place.matches("F0(?:B7|A7|D8|6C|6E)|2022") ? "•" : null;
    }

    private static boolean holds(Element e, String name, int depth) {
        return first(e, name, depth) != null;
    }

    private static Element first(Element e, String name, int depth) {
        if (e == null || depth > DEEPEST) return null;
        if (name.equals(e.getLocalName())) return e;
        for (Element child : Xml.children(e)) {
            Element found = first(child, name, depth + 1);
            if (found != null) return found;
        }
        return null;
    }

    /** The words in an element, its paragraphs parted by blanks, without the codes of fields. */
    static String words(Element e) {
        StringBuilder all = new StringBuilder();
        words(e, all, 0);
        return all.toString().strip();
    }

    private static void words(Element e, StringBuilder all, int depth) {
        if (depth > DEEPEST) return;
        if (e.getLocalName().equals("t")) all.append(e.getTextContent());
        for (Element child : Xml.children(e)) words(child, all, depth + 1);
        if (e.getLocalName().matches("p|tab|br") && !all.isEmpty()) all.append(' ');
    }
}
