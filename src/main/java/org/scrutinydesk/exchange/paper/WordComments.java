package org.scrutinydesk.exchange.paper;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.scrutinydesk.document.Remark;
import org.scrutinydesk.exchange.ZipParts;
import org.w3c.dom.Element;

/** The comments of a Word file, with what was answered to each. */
final class WordComments {
    /** Begins the mark that a commented piece bears; the blank keeps it apart from the bookmarks of Word. */
    private static final String MARK = "comment ";
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> comments = new LinkedHashMap<>();
    /** What the file says of a comment, by the name of its last paragraph. */
    private final Map<String, Element> threads = new HashMap<>();

    static String mark(String id) {
        return MARK + id;
    }

    void read(ZipParts zip, String folder) {
        for (Element c : Xml.children(zip.root(folder + "comments.xml"), "comment")) {
            if (Xml.attribute(c, "id") != null) comments.put(Xml.attribute(c, "id"), c);
        }
        for (Element t : Xml.children(zip.root(folder + "commentsExtended.xml"), "commentEx")) threads.put(Xml.attribute(t, "paraId"), t);
    }

    /**
     * All that say something, in the order of the file.
     *
     * @param place   of a mark among the paragraphs of the paper's text; -1 where it is in none of them
     * @param outside the words that a mark stands at where it is in no paragraph; empty for the title, and where it stands at nothing
     */
    List<Remark> remarks(UnaryOperator<String> outside, java.util.function.ToIntFunction<String> place) {
        Map<String, String> ids = new HashMap<>();
        comments.forEach((id, c) -> ids.put(paragraph(c), id));
        Map<String, List<String>> answers = new HashMap<>();
        List<String> first = new ArrayList<>();
        for (String id : comments.keySet()) {
            String under = under(id, ids);
            if (under.equals(id)) first.add(id);
            else answers.computeIfAbsent(under, k -> new ArrayList<>()).add(id);
        }
        List<Remark> remarks = new ArrayList<>();
        for (String id : first) {
            int at = place.applyAsInt(mark(id));
            String on = at < 0 ? outside.apply(mark(id)) : "";
            List<Remark> said = answers.getOrDefault(id, List.of()).stream().map(a -> remark(a, at, "", List.of())).filter(r -> !r.words().isEmpty()).toList();
            Remark remark = remark(id, at, on.isEmpty() ? "" : "On " + Notes.quote(on) + ": ", said);
            if (!words(comments.get(id)).isEmpty() || !said.isEmpty()) remarks.add(remark);
        }
        return remarks;
    }

    /** The comment that begins its thread. */
    private String under(String id, Map<String, String> ids) {
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            String above = Xml.attribute(threads.get(paragraph(comments.get(at))), "paraIdParent");
            if (above == null || !ids.containsKey(above) || ids.get(above).equals(at)) return at;
            at = ids.get(above);
        }
        return id;
    }

    private static String paragraph(Element comment) {
        List<Element> paragraphs = Xml.children(comment, "p");
        return paragraphs.isEmpty() ? "" : String.valueOf(Xml.attribute(paragraphs.getLast(), "paraId"));
    }

    private Remark remark(String id, int at, String before, List<Remark> answers) {
        Element comment = comments.get(id);
        String author = Xml.attribute(comment, "author");
        return new Remark(at, author == null || author.isBlank() ? "Somebody" : author.strip(), day(Xml.attribute(comment, "date")), before + words(comment),
            "1".equals(Xml.attribute(threads.get(paragraph(comment)), "done")), answers);
    }

    private static LocalDate day(String date) {
        try {
            return date == null || date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String words(Element comment) {
        return Xml.children(comment, "p").stream().map(WordThings::words).collect(Collectors.joining("\n")).strip();
    }
}
