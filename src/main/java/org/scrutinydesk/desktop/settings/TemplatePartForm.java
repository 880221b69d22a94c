package org.scrutinydesk.desktop.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.settings.TemplateLine.Where;
import org.scrutinydesk.evidence.FirstDraft;
import org.scrutinydesk.paper.Opening;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.Part.Sort;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.paper.TemplateStore;

/** The form for one line of a template. */
final class TemplatePartForm {
    private static final List<String> LEVELS = List.of("Heading", "Sub-heading", "Sub-sub-heading");
    private static final String NO_BLOCK = "Nothing but what is written";

    private final Workplace place;
    private final TemplateStore.Kept kept;
    private final TemplateLine line;
    private final TemplateLine after;
    private final Form form;
    private final Field<Where> where;
    private final Field<Sort> sort;
    private final Field<String> label;
    private final Field<String> level;
    private final Field<Part> again;
    private final Field<Boolean> mandatory;
    private final Field<Boolean> numbered;
    private final Field<String> hint;
    private final Field<String> words;
    private final Field<String> block;

    private TemplatePartForm(Workplace place, TemplateStore.Kept kept, TemplateLine line, TemplateLine after, Consumer<String> done) {
        this.place = place;
        this.kept = kept;
        this.line = line;
        this.after = after;
        boolean isNew = line == null;
        Where first = isNew ? after == null ? Where.BEFORE : after.where() : line.where();
        Part part = isNew || line.part() == null ? new Part(first == Where.FRONT ? Sort.LINE : Sort.TEXT, "", "", false, false, "", "") : line.part();
        Opening heading = isNew || line.heading() == null ? new Opening(1, "", "", "") : line.heading();
        form = new Form(isNew ? "New part" : line.title(), place.work());
        where = form.choice("where", "_Where", Arrays.asList(Where.values()), Where::words).value(first).required("Say where it stands.");
        sort = form.choice("sort", "What it _is", sorts(first), Sort::words).value(part.sort()).required("Say what it is.");
        label = form.text("label", "_Heading or label").value(isNew ? "" : line.part() == null ? heading.text() : part.label());
        level = form.choice("level", "_Level", LEVELS, l -> l).value(LEVELS.get(heading.level() - 1));
        List<Part> texts = kept.template().fields().stream().filter(p -> p.sort() == Sort.TEXT).toList();
        again = form.choice("again", "Which _part", texts, Part::label).value(texts.stream().filter(p -> p.name().equals(part.name())).findFirst().orElse(null))
            .required("Choose the part that is printed again.");
        mandatory = form.yesNo("mandatory", "_Must be filled before the paper is ready").value(part.mandatory());
        numbered = form.yesNo("numbered", "Its paragraphs are _numbered with the text").value(part.numbered());
        hint = form.text("hint", "What _belongs there").value(line != null && line.part() == null ? heading.hint() : part.hint())
            .hint("Shown in grey while it is empty; never printed.");
        words = form.area("words", "Words to _begin with").value(part.words())
            .hint("What a new paper says here at first, such as the usual wording of a decision.");
        block = form.choice("block", "Under it stands", blocks(), b -> b).value(FirstDraft.BLOCKS.getOrDefault(heading.block(), NO_BLOCK));
        where.applies(isNew);
        if (isNew) {
            where.onChange(() -> {
                List<Sort> choices = sorts(at());
                @SuppressWarnings("unchecked")
                ComboBox<Sort> box = (ComboBox<Sort>) sort.control();
                Sort chosen = box.getValue();
                box.getItems().setAll(choices);
                box.setValue(choices.contains(chosen) ? chosen : choices.contains(Sort.TEXT) ? Sort.TEXT : Sort.LINE);
                fit();
            });
        }
        sort.onChange(this::fit);
        fit();
        form.saves(isNew ? "Add part" : "Save", this::made, this::store, key -> {
            done.accept(key);
            place.undo().offer("“" + kept.template().label() + "” changed, for papers begun from now on.");
        });
    }

    /** @param line null for a new one, which then stands below {@code after} @param done told the key of the line */
    static Form of(Workplace place, TemplateStore.Kept kept, TemplateLine line, TemplateLine after, Consumer<String> done) {
        return new TemplatePartForm(place, kept, line, after, done).form;
    }

    private static List<Sort> sorts(Where at) {
        return Arrays.stream(Sort.values()).filter(s -> at == Where.FRONT ? s.onFront() : s.roundTheText()).toList();
    }

    private static List<String> blocks() {
        List<String> blocks = new ArrayList<>(List.of(NO_BLOCK));
        blocks.addAll(FirstDraft.BLOCKS.values());
        return blocks;
    }

    private Where at() {
        return line != null ? line.where() : where.get() == null ? Where.BEFORE : where.get();
    }

    @SuppressWarnings("unchecked")
    private Sort what() {
        Sort chosen = ((ComboBox<Sort>) sort.control()).getValue();
        return chosen == null ? Sort.TEXT : chosen;
    }

    /** Asks only what such a part can have. */
    private void fit() {
        boolean heading = at() == Where.TEXT;
        Sort what = what();
        sort.applies(!heading);
        level.applies(heading);
        block.applies(heading);
        label.applies(heading || what.hasLabel());
        again.applies(!heading && what == Sort.AGAIN);
        mandatory.applies(!heading && what.canBeMandatory());
        numbered.applies(!heading && what == Sort.TEXT);
        hint.applies(heading || what.canBeMandatory() && what != Sort.PERIOD);
        words.applies(!heading && what.holdsWords());
    }

    /** The line as the form says it now. */
    private TemplateLine made() {
        if (at() == Where.TEXT) {
            String chosen = FirstDraft.BLOCKS.entrySet().stream().filter(b -> b.getValue().equals(block.get())).map(java.util.Map.Entry::getKey)
                .findFirst().orElse("");
            return new TemplateLine(Where.TEXT, 0, null, new Opening(LEVELS.indexOf(level.get()) + 1, text(label.get()), text(hint.get()), chosen));
        }
        Sort what = sort.get();
        String name = what == Sort.AGAIN ? again.get().name() : !what.holdsWords() ? ""
            : line != null && line.part().sort().holdsWords() ? line.part().name() : kept.template().freeName(text(label.get()));
        return new TemplateLine(at(), 0, new Part(what, name, text(label.get()), Boolean.TRUE.equals(mandatory.get()), Boolean.TRUE.equals(numbered.get()),
            text(hint.get()), text(words.get())), null);
    }

    private String store(TemplateLine made) {
        List<TemplateLine> lines = new ArrayList<>(TemplateLine.of(kept.template()));
        int at = line == null ? place(lines, made.where()) : lines.indexOf(line);
        if (line == null) lines.add(at, made);
        else lines.set(at, made);
        Template changed = TemplateLine.template(kept.template(), lines);
        place.office().templates().save(kept, changed);
        return TemplateLine.of(changed).get(at).key();
    }

    /** Below the line one stood on, or at the end of its stretch. */
    private int place(List<TemplateLine> lines, Where at) {
        if (after != null && after.where() == at) return lines.indexOf(after) + 1;
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).where().compareTo(at) <= 0) last = i + 1;
        }
        return last;
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }
}
