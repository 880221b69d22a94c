package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.References;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Span.Reference;
import org.scrutinydesk.paper.Span.Target;
import org.scrutinydesk.paper.Span.Words;

/**
 * The cross references of a file: words that a field shows of a marked place become references to that paragraph where those
 * would say just the same, and stay words where they would not.
 */
final class CrossReferences {
    private final Map<String, Long> places = new HashMap<>();
    private final Notes notes;
    private long nextId = -1;
    private References names;

    CrossReferences(Notes notes) {
        this.notes = notes;
    }

    /** The paragraph, known by a passing id from now on if the file marks it. */
    Paragraph marked(Paragraph p, List<String> marks) {
        if (marks.isEmpty()) return p;
        long id = nextId--;
        marks.forEach(name -> places.putIfAbsent(name, id));
        return p.withId(id);
    }

    /** Where a mark is among these paragraphs, which are not settled yet; -1 where it is on none of them. */
    int place(String mark, List<Paragraph> body) {
        Long id = places.get(mark);
        return id == null ? -1 : body.stream().map(Paragraph::id).toList().indexOf(id);
    }

    /** @param numbers of the paragraphs, as they are counted */
    List<Paragraph> settle(List<Paragraph> body, List<String> numbers) {
        names = References.of(body, numbers, References.Around.NOTHING);
        List<Paragraph> settled = body.stream().map(this::settle).toList();
        Set<Long> targets = References.targets(settled);
        return settled.stream().map(p -> targets.contains(p.id()) ? p : p.withId(0)).toList();
    }

    private Paragraph settle(Paragraph p) {
        if (p.spans().stream().noneMatch(s -> isInside(s))) return p;
        List<Span> spans = new ArrayList<>();
        // What stands after a reference may give a mark to it, so that each is taken when it comes.
        List<Span> left = new ArrayList<>(p.spans());
        while (!left.isEmpty()) {
            Span s = left.removeFirst();
            if (s instanceof Words w && isInside(w)) reference(w, spans, left);
            else spans.add(s);
        }
        return p.withSpans(joined(spans));
    }

    private static boolean isInside(Span s) {
        return s instanceof Words w && w.link() != null && w.link().startsWith(Run.PLACE);
    }

    private void reference(Words shown, List<Span> before, List<Span> after) {
        Words plain = new Words(shown.text(), shown.bold(), shown.italic(), null);
        Long id = places.get(shown.link().substring(Run.PLACE.length()));
        References.Name name = id == null ? null : names.name(Target.paragraph(id));
        if (name == null || !name.number().equals(shown.text().strip())) {
            before.add(plain);
            if (id != null) notes.say("The cross reference " + Notes.quote(shown.text()) + " was kept as words, since its paragraph is called otherwise here.");
            return;
        }
        Words last = !before.isEmpty() && before.getLast() instanceof Words w && alike(w, plain) ? w : null;
        Words next = !after.isEmpty() && after.getFirst() instanceof Words w && alike(w, plain) ? w : null;
        String said = last == null ? "" : last.text();
        for (boolean capital : new boolean[] {false, true}) {
            String lead = name.lead(capital);
            if (lead.isEmpty() || !said.endsWith(lead) || !name.tail().isEmpty() && (next == null || !next.text().startsWith(name.tail()))) continue;
            String rest = said.substring(0, said.length() - lead.length());
            Reference whole = new Reference(Target.paragraph(id), false, lead + name.number() + name.tail(), plain.bold(), plain.italic());
            if (!rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(rest.length() - 1))) continue;
            if (!String.join("", names.parts(whole, text(before, rest))).equals(whole.shown())) continue;
            before.removeLast();
            if (!rest.isEmpty()) before.add(withText(last, rest));
            before.add(whole);
            if (!name.tail().isEmpty()) {
                after.removeFirst();
                if (next.text().length() > name.tail().length()) after.addFirst(withText(next, next.text().substring(name.tail().length())));
            }
            return;
        }
        before.add(name.quoted() ? plain : new Reference(Target.paragraph(id), true, name.number(), plain.bold(), plain.italic()));
    }

    private static String text(List<Span> before, String last) {
        StringBuilder text = new StringBuilder();
        before.subList(0, before.size() - 1).forEach(s -> text.append(s.text()));
        return text.append(last).toString();
    }

    private static boolean alike(Words a, Words b) {
        return a.bold() == b.bold() && a.italic() == b.italic() && a.link() == null;
    }

    private static Words withText(Words look, String text) {
        return new Words(text, look.bold(), look.italic(), look.link());
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span s : spans) {
            if (s instanceof Words w && !joined.isEmpty() && joined.getLast() instanceof Words last && alike(last, w) && w.link() == null) {
                joined.set(joined.size() - 1, withText(last, last.text() + w.text()));
            } else {
                joined.add(s);
            }
        }
        return joined;
    }
}
