package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.References;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;
import org.scrutinydesk.paper.Span.Target;

/** The places that a cross reference can name: numbered paragraphs and headings, appendices, items of the agenda. */
final class PlaceList {
    /** After these a reference is only a number: {@code paragraphs 3.1 and 3.2}. */
    private static final Pattern SEVERAL = Pattern.compile("(?is).*\\b(?:paragraphs|sections|items|appendices)\\s+$");
    private static final Pattern GOES_ON = Pattern.compile("(?is)\\s*(?:,|and|or|to|–|, and)\\s*$");
    private static final int WORDS = 70;

    private final PaperEditor editor;
    private final PaperModel page;
    private List<AgendaItem> items = List.of();
    private Map<String, String> appendices = Map.of();

    PlaceList(PaperEditor editor) {
        this.editor = editor;
        page = editor.page();
    }

    /** What stands outside the body. @param items of the meeting's agenda @param list the paper's list of appendices, one on each line */
    void outside(List<AgendaItem> items, String list) {
        this.items = items;
        appendices = References.appendices(list);
        Map<Long, String> numbers = new LinkedHashMap<>();
        items.forEach(i -> numbers.put(i.id().number(), i.number()));
        page.around(new References.Around(numbers, appendices));
    }

    List<Insertion> places() {
        List<Insertion> all = new ArrayList<>();
        References names = page.references();
        Spot caret = editor.caret();
        for (int row = 0; row < page.body().size(); row++) {
            Paragraph p = page.body().get(row);
            if (p.spans().isEmpty()) continue;
            add(all, names, Target.paragraph(p.id()), (row == caret.row() ? besideTheSearch(p, caret.at()) : Spans.plain(p.spans()))
                .replace(Spans.FIGURE, '…'));
        }
        appendices.forEach((title, name) -> add(all, names, Target.appendix(title), title));
        items.forEach(i -> add(all, names, Target.item(i.id().number()), i.title()));
        return all;
    }

    /** The words of the paragraph that is written in, without those typed after the slash to find something: it would be found by them itself. */
    private static String besideTheSearch(Paragraph p, int caret) {
        String words = Spans.plain(p.spans());
        int at = Math.min(caret, words.length());
        int slash = words.lastIndexOf('/', at - 1);
        return slash < 0 ? words : words.substring(0, slash) + words.substring(at);
    }

    private void add(List<Insertion> all, References names, Target to, String words) {
        References.Name name = names.name(to);
        if (name == null) return;
        String beginning = words.length() > WORDS ? words.substring(0, WORDS) + "…" : words;
        String label = name.quoted() ? "Section “" + beginning + "”" : name.lead(true) + name.number() + ": " + beginning;
        all.add(new Insertion(label, "Cross reference", () -> put(to)));
    }

    /** Puts a reference in place of what is selected; a word that stands before it already is not said twice. */
    void put(Target to) {
        Spot from = editor.from();
        Paragraph here = page.body().get(from.row());
        References.Name name = page.references().name(to);
        String before = Writing.isText(here) ? Spans.plain(here.spans()).substring(0, from.at()) : "";
        boolean bare = SEVERAL.matcher(before).matches() || goesOn(here, from.at());
        String lead = name.lead(false);
        boolean said = !bare && !lead.isBlank() && !name.quoted() && before.toLowerCase(Locale.UK).endsWith(lead.toLowerCase(Locale.UK));
        Spot start = said ? new Spot(from.row(), from.at() - lead.length()) : from;
        Span.Words look = Spans.lookAt(here.spans(), start.at());
        Span.Reference reference = new Span.Reference(to, bare, "", look.bold(), look.italic());
        editor.make(Writing.type(page.body(), start, editor.to(), List.of(reference)));
    }

    /** Another bare number stands just before, with no more than an "and" between the two. */
    private static boolean goesOn(Paragraph here, int at) {
        if (!Writing.isText(here)) return false;
        List<Span> before = Spans.part(here.spans(), 0, at);
        if (before.size() < 2 || !(before.getLast() instanceof Span.Words w) || !GOES_ON.matcher(w.text()).matches()) return false;
        return before.get(before.size() - 2) instanceof Span.Reference r && r.bare();
    }
}
