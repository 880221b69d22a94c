package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.paper.Part.Sort;

/** What a template must be so that papers can be made in it. */
final class TemplateCheck {
    private static final int PARTS = 60;
    private static final Set<Sort> AS_OFTEN_AS_WANTED = EnumSet.of(Sort.CAPITALS, Sort.LINE, Sort.TEXT, Sort.HEADING, Sort.POINT,
        Sort.AGAIN, Sort.PERIOD);

    private TemplateCheck() {
    }

    /** Fit to be kept: words tidied. @throws WrongInput with the next step where it is not */
    static Template checked(Template t) {
        String label = Typed.needed("label", t.label(), 100, "Give the template a name.");
        if (t.parts().size() + t.headings().size() > PARTS) {
            throw new WrongInput("label", "A template has at most " + PARTS + " parts and headings; take some out.");
        }
        Template tidy = new Template(t.key(), label, t.numbering(), parts(t.front(), true), parts(t.before(), false),
            t.headings().stream().map(TemplateCheck::heading).toList(), parts(t.after(), false));
        Set<Sort> seen = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (Part p : tidy.parts()) {
            if (!AS_OFTEN_AS_WANTED.contains(p.sort()) && !seen.add(p.sort())) {
                throw new WrongInput("sort", "“" + p.sort().words() + "” stands in the template already; it can stand there once.");
            }
            if (p.sort().holdsWords() && !names.add(p.name())) {
                throw new WrongInput("label", "Two parts keep their words under “" + p.name() + "”; take one out and add it anew.");
            }
            if (p.sort() == Sort.AGAIN && !texts.contains(p.name())) {
                throw new WrongInput("again", "A part can be printed again only below where it first stands; move it down, or choose another.");
            }
            if (p.sort() == Sort.TEXT) texts.add(p.name());
        }
        if (!seen.contains(Sort.TITLE)) throw new WrongInput("sort", "Every paper has a title; the front page needs its line.");
        return tidy;
    }

    private static List<Part> parts(List<Part> parts, boolean front) {
        return parts.stream().map(p -> {
            if (front ? !p.sort().onFront() : !p.sort().roundTheText()) {
                throw new WrongInput("sort", "“" + p.sort().words() + "” cannot stand here; choose another sort of part.");
            }
            String label = p.sort().hasLabel() ? Typed.needed("label", p.label(), 100, "Give the words it prints as its heading or label.") : "";
            return new Part(p.sort(), Objects.requireNonNullElse(p.name(), ""), label, p.mandatory() && p.sort().canBeMandatory(),
                p.numbered() && p.sort() == Sort.TEXT, text(Typed.line("hint", p.hint(), 200)),
                p.sort().holdsWords() ? text(Typed.lines("words", p.words(), 4000)) : "");
        }).toList();
    }

    private static Opening heading(Opening h) {
        return new Opening(Math.clamp(h.level(), 1, 3), Typed.needed("label", h.text(), 200, "Give the heading's words."),
            text(Typed.line("hint", h.hint(), 200)), text(h.block()));
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }
}
